"""The rules by which events of an iCalendar file repeat: which of them are taken."""

import re

from bot.features.programme.formats.when import moment

DAYS = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 28, "YEARLY": 365}
"""How often a programme may repeat, and how many days lie between at least."""


def rule_of(said: str) -> dict[str, str] | None:
    """The parts of a rule; None for one that no programme has, or that cannot be read."""
    pieces = [piece.partition("=") for piece in said.split(";") if piece.strip()]
    parts = {name.strip().upper(): value.strip().upper() for name, _, value in pieces}
    within_a_day = [parts.get(name, "") for name in ("BYHOUR", "BYMINUTE", "BYSECOND")]
    if parts.get("FREQ") not in DAYS or any("," in value for value in within_a_day):
        return None
    if not re.fullmatch(r"\d{1,6}", parts.get("COUNT", "1")):
        return None
    if not re.fullmatch(r"0*[1-9]\d{0,3}", parts.get("INTERVAL", "1")):
        return None
    if "UNTIL" in parts and moment(parts["UNTIL"]) is None:
        return None
    return parts if _can_happen(parts) else None


def _can_happen(rule: dict[str, str]) -> bool:
    """False for a rule such as the 30th of February, which would be looked for until the year 9999."""
    if rule["FREQ"] in ("DAILY", "WEEKLY") and {"BYSETPOS", "BYWEEKNO", "BYYEARDAY"} & rule.keys():
        return False
    if "BYMONTH" not in rule or "BYMONTHDAY" not in rule:
        return True
    days, months = (
        [int(value) for value in re.findall(r"\d+", rule[name])] for name in ("BYMONTHDAY", "BYMONTH")
    )
    longest = max((29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31 for month in months), default=0)
    return min(days, default=99) <= longest
