"""Which moment a time expression means to somebody who wants to be reminded. Pure.

The programme's reading of times (`bot/language/times.py`) is kept: halb drei is in the afternoon. What is
different: nobody means a moment that has passed, and a day or a part of one has an hour of its own.
"""

import re
from datetime import UTC, datetime, timedelta

from bot.language.day_words import names_weekday
from bot.language.fold import fold, words
from bot.language.times import TimeMention, find_times

LONGEST_AHEAD = timedelta(days=366)
"""Nobody is asked to keep in mind what is further away than a year."""

_MORNING = 9
_HOURS = {5 * 60: _MORNING, 12 * 60: 12, 17 * 60 + 30: 19, 20 * 60: 21}
"""Which hour a part of the day means, by its first minute; the afternoon begins at noon, too."""
_AFTERNOON_ENDS = 18 * 60
_AFTERNOON = 15

_PUNCTUATION = ",;:.!?'’–-，。！？、"
_AWAY = re.compile(r"\b(?:in|dans)\s")
FILLERS = frozenset(
    "um at on am im in the den dem der die das le la les a gegen around by ca circa etwa so this ab von "
    "dann then uhr o'clock punkt puenktlich sharp genau exactly vers pile ce cet cette next naechsten "
    "kommenden diesen diesem nach after apres".split()
)
"""Words that stand between the parts of a time and mean nothing of their own."""


def moment_in(text: str, now: datetime) -> datetime | None:
    """The moment that the text names if it names one and nothing else, else None; in UTC.

    `now` is aware, on the wall clock that people mean. The moment lies before `now` only where the text names
    a day, or says "ago".
    """
    mentions = find_times(text, now, ())
    if not mentions or not _is_all(text, mentions):
        return None
    weekday = names_weekday(fold(text))
    if weekday:
        # "On Thursday at 9", said on a Thursday at 10, is no time of this evening.
        mentions = find_times(text, now.replace(hour=0, minute=0, second=0, microsecond=0), ())
    if len(mentions) > 1 and mentions[0].kind != "day":
        return None
    local = _hour_of(mentions[0], text, now, weekday)
    if local is None:
        return None
    passed = local.astimezone(UTC) <= now.astimezone(UTC)
    if passed and not mentions[0].day_named:
        local += timedelta(days=1)
    elif passed and weekday and local.date() == now.date():
        local += timedelta(days=7)
    return local.astimezone(UTC)


def has_clock(text: str, now: datetime) -> bool:
    """Whether it says what time it is to be, and not only which day."""
    return any(one.clock_named for one in find_times(text, now, ()))


def names_day(text: str, now: datetime) -> bool:
    """Whether it says which day."""
    return any(one.day_named for one in find_times(text, now, ()))


def _is_all(text: str, mentions: list[TimeMention]) -> bool:
    """Whether the text says nothing else."""
    signs = list(text)
    for one in mentions:
        for start, end in one.at:
            signs[start:end] = " " * (end - start)
    left = "".join(signs)
    bare = all(sign.isalnum() or sign.isspace() or sign in _PUNCTUATION for sign in left)
    return bare and all(word in FILLERS for word in words(left))


def _hour_of(mention: TimeMention, text: str, now: datetime, weekday: bool) -> datetime | None:
    """On the wall clock; None where nobody could say which hour is meant."""
    start = mention.start
    match mention.kind:
        case "moment":
            return start
        case "day":
            if _AWAY.search(fold(text)):
                return start.replace(hour=now.hour, minute=now.minute)
            today = start.date() == now.date() and not weekday
            return None if today else start.replace(hour=_MORNING)
    if mention.clock_named:
        begins = start.hour * 60 + start.minute > 0 and start.astimezone(UTC) != now.astimezone(UTC)
        return start if begins else None
    if start.hour == 12 and mention.end.hour * 60 == _AFTERNOON_ENDS:
        return start.replace(hour=_AFTERNOON)
    hour = _HOURS.get(start.hour * 60 + start.minute)
    if hour is not None:
        return start.replace(hour=hour, minute=0)
    return start if start.hour else None
