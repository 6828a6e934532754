"""Whom to mute and for how long, as organisers write it. Pure."""

import re
from datetime import datetime, timedelta

from bot.language.times import find_times

SHORTEST, USUAL, LONGEST = timedelta(minutes=1), timedelta(hours=1), timedelta(days=30)

_UNITS = (
    (r"(?:min|minuten?|minutes?)", timedelta(minutes=1)),
    (r"(?:h|std|stunden?|hours?)", timedelta(hours=1)),
    (r"(?:tag|tage|tagen|days?)", timedelta(days=1)),
    (r"(?:wochen?|weeks?)", timedelta(weeks=1)),
)
_NUMBER = r"(?P<number>\d{1,4}|an?|one|eine?n?)"
_FOR = r"(?:\s+(?:for|für|fuer))?\s+"
_HALVES = (
    (r"(?:half\s+an\s+hour|(?:eine?\s+)?halbe\s+stunde)", timedelta(minutes=30)),
    (
        r"(?:(?:an|one)\s+(?:hour\s+and\s+a\s+half|and\s+a\s+half\s+hours)|eineinhalb\s+stunden|"
        r"anderthalb\s+stunden)",
        timedelta(minutes=90),
    ),
)
_UNTIL = re.compile(r"(?P<name>.+?)\s+(?:until|till|bis)\s+(?P<when>\S.*)", re.IGNORECASE | re.DOTALL)
_OF_PEOPLE = re.compile(
    r"(?:schalte?|schaltet|stelle?|stellt|mache?|macht)\s+(?P<name>.+?)\s+"
    r"(?P<off>wieder\s+(?:laut|frei)|nicht\s+mehr\s+stumm|stumm)(?P<rest>\s+.*|)"
)
_UNMUTES = re.compile(
    r"(?:unmute|entstumme?)\s+(?!my\b|reminders\b)(?P<one>.+)|"
    r"(?:hebe?\s+)?(?:die\s+)?(?:stumm|stummschaltung)\s+(?:von\s+)?(?P<two>.+?)\s+(?:wieder\s+)?auf(?:heben)?|"
    r"stumm\s+aufheben\s+(?:für\s+|von\s+)?(?P<three>.+)",
    re.IGNORECASE,
)


def name_and_span(text: str, now: datetime) -> tuple[str, timedelta]:
    """`@tom for 2 hours`, `@tom until 18:00` → `@tom` and how long that is; an hour, where nothing is said.
    At most a month. `now`: on the clock of whoever says it."""
    said = text.strip().rstrip(".!")
    if (until := _UNTIL.fullmatch(said)) and (moments := find_times(until["when"], now, ())):
        end = moments[0].start
        if end > now:
            return until["name"].strip(" ,:"), min(max(end - now, SHORTEST), LONGEST)
    for half, span in _HALVES:
        if found := re.fullmatch(rf"(?P<name>.+?){_FOR}{half}", said, re.IGNORECASE | re.DOTALL):
            return found["name"].strip(" ,:"), span
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
    if found := _UNMUTES.fullmatch(_polished(text)):
        return next(name for name in found.groups() if name).strip()
    return _switched(text, "wieder") or _switched(text, "nicht")


def _polished(text: str) -> str:
    """Without what is said out of politeness."""
    said = re.sub(r"^(?:(?:bitte|please)\s+)+", "", text.strip().rstrip(".! "), flags=re.IGNORECASE)
    return re.sub(r"\s+(?:bitte|please)$", "", said, flags=re.IGNORECASE)


def _switched(text: str, off: str) -> str | None:
    found = re.fullmatch(_OF_PEOPLE.pattern, _polished(text), re.IGNORECASE | re.DOTALL)
    if found is None or not found["off"].casefold().startswith(off):
        return None
    return f"{found['name']}{found['rest']}".strip()
