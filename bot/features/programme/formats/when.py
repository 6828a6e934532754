"""Times as people and programs write them. What cannot be read is None; nothing is guessed here."""

import math
import re
from datetime import UTC, date, datetime, timedelta

DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 1971, 2199
"""Outside of these a date is a mistake. (A calendar's year 1601 or 9999 stands for none.)"""

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?\s*(Z)?)?$")
_ORDERED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})?(?:,?\s+(.+))?$")
_WORDED = re.compile(r"(\d{1,2})\.?\s+([^\W\d]{3,})\.?\s+(\d{4})(?:,?\s+(.+))?$")
_SLASHED = re.compile(r"(\d{1,4})/(\d{1,2})/(\d{4}|\d{1,2})(?:,?\s+(.+))?$")
_WEEKDAY = re.compile(r"(?i)^(mo|di|mi|do|fr|sa|so|tu|we|th|su)[a-z]{0,8}\.?,?\s+(?=\d)")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\s*(\S+(?:\s*[ap]m)?)$", re.IGNORECASE)
_CLOCK = re.compile(
    r"(\d{1,2})(?:[:.h](\d\d))?(?:[:.](\d\d)(?:[.,]\d+)?)?\s*(uhr|h|[ap]\.?m\.?)?$", re.IGNORECASE
)
_DIGITS = re.compile(r"(\d{1,2})(\d\d)$")
_PARTS = re.compile(r"(\d{1,5}):(\d{1,2})(?::(\d{1,2}))?$")
_UNITS = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|std|stunden?|hours?|hrs?)\.?)?\s*(?:(\d+)\s*(?:m|min|mins|minuten?|minutes?)\.?)?$"
)
_ISO_DURATION = re.compile(r"\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_OTHER_MONTHS = {"mär": 3, "mrz": 3, "mae": 3, "mai": 5, "okt": 10, "dez": 12}


def moment(value: object) -> datetime | date | None:
    """A date, a naive or an aware moment, from any usual way to write one; numbers are Unix time."""
    if isinstance(value, datetime | date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _unix(float(value))
    text = _WEEKDAY.sub("", value.strip()) if isinstance(value, str) else ""
    if not text or len(text) > 60:
        return None
    try:
        return _moment(text)
    except (ValueError, OverflowError):
        return None


def _moment(text: str) -> datetime | date | None:
    if found := _COMPACT.match(text):
        numbers = [int(part) for part in found.groups("0")[:6]]
        if found[4] is None:
            return date(*numbers[:3])
        return datetime(*numbers[:5], numbers[5], tzinfo=UTC if found[7] else None)  # type: ignore[misc, arg-type]
    if re.match(r"\d{4}-\d\d-\d\d$", text):
        return date.fromisoformat(text)
    if found := _ISO.match(text):
        try:
            return datetime.fromisoformat(f"{found[1]}T{found[2]}")
        except ValueError:
            return _with_clock(date.fromisoformat(found[1]), found[2])
    return _local(text)


def _local(text: str) -> datetime | date | None:
    if (found := _ORDERED.match(text)) and found[3]:
        year = int(found[3])
        return _with_clock(date(year + 2000 if year < 100 else year, int(found[2]), int(found[1])), found[4])
    if (found := _WORDED.match(text)) and (month := _month(found[2])):
        return _with_clock(date(int(found[3]), month, int(found[1])), found[4])
    if found := _SLASHED.match(text):
        first, second, third = int(found[1]), int(found[2]), int(found[3])
        if first > 31:
            return _with_clock(date(first, second, third), found[4])
        # 3/11/2011 is one day in London and another one in New York: only what can be no month decides.
        if first > 12:
            return _with_clock(date(third, second, first), found[4])
        if second > 12 or first == second:
            return _with_clock(date(third, first, second), found[4])
    return None


def _month(name: str) -> int | None:
    short = name[:3].casefold()
    return _MONTHS.index(short) + 1 if short in _MONTHS else _OTHER_MONTHS.get(short)


def _with_clock(day: date, rest: str | None) -> datetime | date | None:
    if not rest:
        return day
    time = clock(rest)
    return None if time is None else on(day, time)


def _unix(value: float) -> datetime | None:
    if not math.isfinite(value):
        return None
    seconds = value / 1000 if value > 1e11 else value
    # Smaller ones are no moment but a minute, an index or a clock such as 945.
    return datetime.fromtimestamp(seconds, UTC) if 1e8 < seconds < 7e9 else None


def day_in(text: str, first_day: date | None) -> date | None:
    """A day: a date, a date without its year, or the number of a day (`Tag 2`), counted from the first."""
    found = moment(text)
    if found is not None:
        return found.date() if isinstance(found, datetime) else found
    bare = _WEEKDAY.sub("", text.strip())
    ordered = _ORDERED.match(bare)
    number = re.fullmatch(r"(?:tag|day|jour)?\s*(\d{1,2})\.?", bare, re.IGNORECASE)
    try:
        if first_day and ordered and not ordered[3] and not ordered[4]:
            return date(first_day.year, int(ordered[2]), int(ordered[1]))
        if first_day and number and int(number[1]) > 0:
            return first_day + DAY * (int(number[1]) - 1)
    except (ValueError, OverflowError):
        return None
    return None


def clock(value: object) -> timedelta | None:
    """The time of day, counted from midnight; `24:30` is half past midnight of the next day."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    text = f"{value:04d}" if isinstance(value, int) else value.strip()
    if found := _DIGITS.match(text) if len(text) in (3, 4) else None:
        return _clock(int(found[1]), int(found[2]), 0, "")
    if (found := _CLOCK.match(text)) and (found[2] or found[4]):
        return _clock(int(found[1]), int(found[2] or 0), int(found[3] or 0), (found[4] or "").lower())
    return None


def _clock(hours: int, minutes: int, seconds: int, half: str) -> timedelta | None:
    # Exports write 13:30PM and 12:30AM for half past noon: only hours of a twelve-hour clock are turned.
    if half.startswith("p") and hours < 12:
        hours += 12
    if half.startswith("a") and hours == 12:
        hours = 0
    if hours > 36 or minutes > 59 or seconds > 59:
        return None
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def clocks(text: str) -> tuple[timedelta | None, timedelta | None]:
    """Start and end of a range such as `9:30 – 10:15 Uhr`; a single time has no end. All, or nothing."""
    if len(text) > 60:
        return None, None
    pieces = re.split(r"\s*(?:[-–—]|\bbis\b|\bto\b|\buntil\b)\s*", text.strip(), maxsplit=1)
    if len(pieces) == 2 and pieces[0].isdigit() and len(pieces[0]) <= 2:
        pieces[0] += ":00"
    start = clock(pieces[0])
    if len(pieces) == 1 or start is None:
        return start, None
    end = clock(pieces[1])
    return (start, end) if end is not None else (None, None)


def on(day: date, time: timedelta) -> datetime:
    """That time of that day, on the wall clock."""
    return datetime(day.year, day.month, day.day) + time  # noqa: DTZ001 (the zone is the programme's)


def duration(value: object) -> timedelta | None:
    """A length: `0:45`, `01:30:00`, `45` (minutes), `90 min`, `1,5 h`, `PT45M`; None for none or too much."""
    text = str(value).strip().lower() if isinstance(value, str | int | float) else ""
    length = _length(text) if text and len(text) <= 40 and text not in ("true", "false") else None
    return length if length and timedelta(0) < length <= 31 * DAY else None


def _length(text: str) -> timedelta | None:
    if re.fullmatch(r"\d{1,5}(\.0*)?", text):
        return timedelta(minutes=int(float(text)))
    if found := _PARTS.match(text):
        first, second, third = (int(part) for part in found.groups("0"))
        # pretalx writes days:hours:minutes, others hours:minutes:seconds; whole minutes tell them apart.
        if third and second < 24:
            return timedelta(days=first, hours=second, minutes=third)
        return timedelta(hours=first, minutes=second, seconds=third)
    if found := _ISO_DURATION.match(text.upper()):
        weeks, days, hours, minutes, seconds = (int(part[:6]) for part in found.groups("0"))
        return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    if found := _UNITS.match(text):
        return timedelta(
            hours=float((found[1] or "0")[:8].replace(",", ".")), minutes=int((found[2] or "0")[:6])
        )
    return None


def sane(value: datetime) -> bool:
    """Whether it lies in years that a programme can be of."""
    return FIRST_YEAR <= value.year <= LAST_YEAR
