"""A barcamp board as JSON: slots with a clock, most of them with a session for each room, and no date."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.assemble import assemble
from bot.features.programme.formats.loose import Object, get, is_off, name_of, number, objects, said, text
from bot.features.programme.formats.model import Frame, Hints, Notes, Parsed, Row, at_element
from bot.features.programme.formats.text import split_names
from bot.features.programme.formats.when import DAY, clock, clocks, moment, on

_START = ("startTime", "start_time", "start", "from", "time")
_END = ("endTime", "end_time", "end", "to")


def sniff(value: Any) -> bool:
    """Whether these values are one: slots with a time."""
    return any(get(slot, *_START) is not None for slot, _ in _slots(value))


def read(value: Any, hints: Hints, notes: Notes) -> Parsed:
    """The programme in it. What fills a whole slot is for everybody and has no room."""
    outer: Object = value if isinstance(value, dict) else {}
    tracks = outer.get("tracks") or outer.get("rooms")
    names = [name_of(track) for track in tracks] if isinstance(tracks, list) else []
    rows: list[Row] = []
    guessed = 0
    for slot, said_day in _slots(value):
        start, end, day = _times(slot, said_day, hints)
        guessed += day is None and not isinstance(moment(get(slot, *_START)), datetime)
        sessions = objects(slot.get("sessions"))
        for session in sessions or ([slot] if said(slot, "type") != "session" else []):
            if is_off(session):
                notes.left_out("import-left-cancelled", said(session, "title", "name"))
            else:
                rows.append(_row(session, session is slot, start, end, names))
    if guessed:
        notes.repaired("import-fixed-day", str(hints.first_day), guessed)
    return assemble(Frame(format="slots", rooms=names), rows, hints, notes)


def _slots(value: Any) -> Iterator[tuple[Object, date | None]]:
    """The slots with the day that is said above them."""
    outer = value if isinstance(value, dict) else {"slots": value}
    days = [day for day in objects(outer.get("days")) if "slots" in day] or [outer]
    for day in days:
        found = moment(get(day, "date", "day"))
        for slot in objects(day.get("slots")):
            yield slot, found.date() if isinstance(found, datetime) else found


def _times(
    slot: Object, day: date | None, hints: Hints
) -> tuple[datetime | None, datetime | None, date | None]:
    said_start, said_end = get(slot, *_START), get(slot, *_END)
    start, end = moment(said_start), moment(said_end)
    if isinstance(start, datetime):
        return start, end if isinstance(end, datetime) else None, day
    own = moment(get(slot, "date", "day"))
    day = (own.date() if isinstance(own, datetime) else own) or day
    times = clocks(said_start) if isinstance(said_start, str) else (clock(said_start), None)
    where = at_element(f"slot {said(slot, 'id', 'name')}".strip())
    if said_start is not None and times[0] is None:
        raise SaySo(say("import-bad-time", where=where, value=text(said_start)[:60]))
    if times[0] is None:
        return None, None, day
    if day is None and hints.first_day is None:
        raise SaySo(say("import-no-day"))
    base = day or hints.first_day
    assert base is not None  # noqa: S101 (said above)
    until = clock(said_end) or times[1]
    return on(base, times[0]), _end(base, times[0], until), day


def _end(base: date, start: timedelta, until: timedelta | None) -> datetime | None:
    """The end on the clock; one before the start is after midnight."""
    if until is None:
        return None
    return on(base, until if until > start else until + DAY)


def _row(
    session: Object, whole: bool, start: datetime | None, end: datetime | None, tracks: list[str]
) -> Row:
    title = said(session, "title", "name", "topic")
    key = text(session.get("id"))
    number_of_track = number(session.get("track"))
    track = (
        tracks[number_of_track] if number_of_track is not None and 0 <= number_of_track < len(tracks) else ""
    )
    presenters = get(session, "presenter", "presenters", "speaker", "speakers", "host", "hosts")
    people = presenters if isinstance(presenters, list) else split_names(text(presenters))
    return Row(
        where=at_element(f"session {key} {title}".strip()),
        title=title,
        # Slots and sessions are counted apart, so their numbers may be the same.
        key=f"slot-{key}" if whole and key else key,
        start=start,
        end=end,
        kind="" if whole else said(session, "type") or "barcamp",
        room=name_of(get(session, "location", "room"))
        or ("" if whole else track or text(session.get("track"))),
        language=said(session, "language"),
        abstract=said(session, "abstract", "description"),
        url=said(session, "permalink", "url", "link"),
        people=[name_of(one) for one in people],
    )
