"""Which days of an event somebody is there, in their words. Pure."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot.core.sessions import EventFacts
from bot.language.day_words import Calendar, find_days
from bot.language.fold import fold, words

_SHORT = {
    "mo": "monday",
    "mon": "monday",
    "di": "tuesday",
    "tue": "tuesday",
    "tues": "tuesday",
    "mi": "wednesday",
    "wed": "wednesday",
    "do": "thursday",
    "thu": "thursday",
    "thurs": "thursday",
    "fr": "friday",
    "fri": "friday",
    "sa": "saturday",
    "sat": "saturday",
    "so": "sunday",
    "sun": "sunday",
}
_WORD = re.compile(r"[a-z]+")
_BARE = re.compile(r"(?<![\d.])(\d{1,2})(?:\.|st|nd|rd|th)?(?![\d.])")
_RANGE = re.compile(r"\b(?:bis|to|till|until|through)\b|[-–—]")
_ALL = frozenset("alle all every jeden ganze whole immer always beide both tous 全部 每天".split())


def days_of(event: EventFacts) -> list[date]:
    """All days of an event."""
    count = (event.last_day - event.first_day).days + 1
    return [event.first_day + timedelta(days=number) for number in range(count)]


def days_named(text: str, days: Sequence[date], today: date) -> tuple[date, ...] | None:
    """Those of the days that the words name, by date; none of them: all. None: the words name no day."""
    said = words(text)
    if not said or set(said) & _ALL or not days:
        return ()
    folded = _WORD.sub(lambda match: _SHORT.get(match[0], match[0]), fold(text))
    calendar = Calendar(max(today, days[0]), days, past=False)
    found = {day for part in find_days(folded, calendar) for day in part.days} & set(days)
    if not found:
        found = {day for number in _BARE.findall(folded) for day in days if day.day == int(number)}
    if len(found) == 2 and _RANGE.search(folded):
        first, last = sorted(found)
        found = {day for day in days if first <= day <= last}
    if not found:
        return None
    return () if found == set(days) else tuple(sorted(found))
