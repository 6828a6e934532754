"""iCalendar, as calendars subscribe to it: times in UTC, the zone to show them in beside them.

Written by hand: the library turns a backslash before a capital N, as in `C:\\New`, into a line break.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from bot.core.ports import SessionDraft
from bot.features.programme.formats.extras import GENERATOR, about, as_json, guid
from bot.features.programme.formats.ical_ours import PROPERTY, carried, shown_description
from bot.features.programme.formats.model import Parsed

_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def write_ical(parsed: Parsed) -> bytes:
    """The calendar. A session keeps its UID for as long as it keeps its key."""
    lines = ["BEGIN:VCALENDAR", f"PRODID:-//{GENERATOR}//programme//EN", "VERSION:2.0", "METHOD:PUBLISH"]
    lines.append(f"X-WR-TIMEZONE:{parsed.zone}")
    lines.append(_text("X-WR-CALNAME", parsed.title or parsed.slug or GENERATOR))
    lines.append(_text("X-STAMMTISCH-EVENT", as_json(about(parsed))))
    # The file says the same as long as the programme does, so its stamp is the programme's and not today's.
    stamp = _moment("DTSTAMP", datetime.combine(parsed.first_day, time(), UTC))
    for one in parsed.sessions:
        lines += ["BEGIN:VEVENT", stamp, *_event(parsed, one), "END:VEVENT"]
    return b"".join(_folded(line) for line in [*lines, "END:VCALENDAR"])


def _event(parsed: Parsed, one: SessionDraft) -> Iterator[str]:
    yield _text("UID", one.key if "@" in one.key else f"{guid(parsed, one.key)}@{GENERATOR}")
    yield _moment("DTSTART", one.start)
    yield _moment("DTEND", one.end)
    yield _text("SUMMARY", one.title)
    if text := shown_description(one):
        yield _text("DESCRIPTION", text)
    if where := ", ".join(part for part in (one.room, one.place) if part):
        yield _text("LOCATION", where)
    if one.track:
        yield _text("CATEGORIES", one.track)
    if one.url:
        yield f"URL:{one.url}"
    yield _text(PROPERTY, carried(one))


def _text(name: str, value: str) -> str:
    return f"{name}:{value.translate(_ESCAPES)}"


def _moment(name: str, value: datetime) -> str:
    return f"{name}:{value.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, none of which ends within a character."""
    rest, pieces = line.encode(), []
    while len(rest) > _OCTETS - 1:
        end = _OCTETS - 1
        while rest[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(rest[:end])
        rest = rest[end:]
    return b"\r\n ".join([*pieces, rest]) + b"\r\n"
