"""Whom to mute and for how long, as organisers write it. Pure."""

import re
from datetime import timedelta

SHORTEST, USUAL, LONGEST = timedelta(minutes=1), timedelta(hours=1), timedelta(days=30)

_UNITS = (
    (r"(?:min|minuten?|minutes?)", timedelta(minutes=1)),
    (r"(?:h|std|stunden?|hours?)", timedelta(hours=1)),
    (r"(?:tag|tage|tagen|days?)", timedelta(days=1)),
    (r"(?:wochen?|weeks?)", timedelta(weeks=1)),
)
_NUMBER = r"(?P<number>\d{1,4}|an?|one|eine?n?)"
_FOR = r"(?:\s+(?:for|für|fuer))?\s+"
_OF_PEOPLE = re.compile(
    r"(?:schalte?|schaltet)\s+(?P<name>.+?)\s+(?P<off>wieder\s+(?:laut|frei)|stumm)(?P<rest>.*)"
)


def name_and_span(text: str) -> tuple[str, timedelta]:
    """`@tom for 2 hours` → `@tom` and two hours; an hour, where nothing is said. At most a month."""
    said = text.strip().rstrip(".!")
    for unit, span in _UNITS:
        found = re.fullmatch(rf"(?P<name>.+?){_FOR}{_NUMBER}\s*{unit}\.?", said, re.IGNORECASE | re.DOTALL)
        if found:
            count = int(found["number"]) if found["number"].isdecimal() else 1
            return found["name"].strip(" ,:"), min(max(count * span, SHORTEST), LONGEST)
    return said, USUAL


def to_mute(text: str) -> str | None:
    """`schalte @tom für 2 Stunden stumm` → `@tom für 2 Stunden`; None: it says something else."""
    return _switched(text, "stumm")


def to_unmute(text: str) -> str | None:
    """`unmute @tom`, `schalte @tom wieder laut` → `@tom`; None: it says something else."""
    found = re.fullmatch(r"(?:please\s+)?unmute\s+(?!my\b|reminders\b)(.+)", text.strip(), re.IGNORECASE)
    return found[1].rstrip(".! ") if found else _switched(text, "wieder")


def _switched(text: str, off: str) -> str | None:
    said = re.sub(r"^(?:bitte|please)\s+", "", text.strip().rstrip(".! "), flags=re.IGNORECASE)
    found = re.fullmatch(_OF_PEOPLE.pattern, said, re.IGNORECASE | re.DOTALL)
    if found is None or not found["off"].casefold().startswith(off):
        return None
    return f"{found['name']}{found['rest']}".strip()
