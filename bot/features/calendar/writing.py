"""Sessions as iCalendar. Pure: the same bytes for the same sessions."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, vText

from bot.core.sessions import Session

PRODUCT = "-//Stammtisch//agenda//EN"
LOOK_AGAIN = timedelta(minutes=15)
BEFORE_ALL = datetime(2000, 1, 1, tzinfo=UTC)
"""The stamp of a session that has not changed since changes are counted."""

_END = b"END:VCALENDAR\r\n"
_BREAKS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_URL = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f\"<>\\^`{|}\ud800-\udfff]+")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class _Text(vText):
    """Text as it is: the library's own would make a new line of the `\\N` in `C:\\New`."""

    def to_ical(self) -> bytes:
        return self.translate(_ESCAPES).encode()


def write_calendar(name: str, sessions: Sequence[Session], community: str, *, brief: bool = False) -> bytes:
    """A calendar of that name with these sessions. `community` tells its sessions from others'; `brief`:
    without the long texts."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _line(name))
    calendar.add("refresh-interval", LOOK_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", _Text("PT15M"))
    for zone in dict.fromkeys(one.zone for one in sessions if one.zone != "UTC"):
        here = [one for one in sessions if one.zone == zone]
        years = [moment.year for one in here for moment in (one.start, one.end)]
        calendar.add_component(_zone(zone, min(years), max(years)))
    whole: bytes = calendar.to_ical()
    events = b"".join(_event(one, community, brief) for one in sessions)
    return whole.removesuffix(_END) + events + _END


@lru_cache(maxsize=4096)
def _event(session: Session, community: str, brief: bool) -> bytes:
    """One session, written once for all who want to see it: the library takes a millisecond for it."""
    event = Event()
    event.add("uid", _Text(f"session-{session.id}@{community}.stammtisch"))
    changed = session.revised_at or BEFORE_ALL
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", session.revision)
    event.add("dtstart", _local(session.start, session.zone))
    event.add("dtend", _local(session.end, session.zone))
    event.add("status", "CANCELLED" if session.cancelled else "CONFIRMED")
    event.add("summary", _line(session.title))
    event.add("description", _Text(_clean(_description(session, brief))))
    if where := ", ".join(part for part in (session.room, session.place) if part):
        event.add("location", _line(where))
    if session.track:
        event.add("categories", _line(session.track), encode=False)
    if session.url and _URL.fullmatch(session.url):
        event.add("url", session.url)
    written: bytes = event.to_ical()
    return written


def _description(session: Session, brief: bool) -> str:
    """Who holds it, what it is about, and its label, which the bot knows it by."""
    long = () if brief else (session.abstract, session.description)
    parts = (", ".join(session.people), session.subtitle, *long, session.label)
    return "\n\n".join(part for part in parts if part)


def _local(moment: datetime, zone: str) -> datetime:
    """On the wall clock of that zone; in UTC where that clock shows the time twice."""
    local = moment.astimezone(ZoneInfo(zone))
    twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return moment.astimezone(UTC) if twice else local


@lru_cache(maxsize=64)
def _zone(name: str, first: int, last: int) -> Timezone:
    """What the zone does in these years, for calendars that do not know it."""
    return Timezone.from_tzid(name, first_date=date(first - 1, 1, 1), last_date=date(last + 2, 1, 1))


def _line(text: str) -> _Text:
    """In one line."""
    return _Text(" ".join(_clean(text).split()))


def _clean(text: str) -> str:
    """Without what no calendar may hold; each kind of line break is the usual one."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))
