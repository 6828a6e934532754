"""JSON that event sites make from pretalx: sessions by day, minute and room."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from bot.features.programme.formats.assemble import assemble, enough
from bot.features.programme.formats.loose import Object, get, is_off, name_of, number, objects, said, text
from bot.features.programme.formats.model import Frame, Hints, Notes, Parsed, Row, at_element
from bot.features.programme.formats.when import clock, duration, moment, on

_DAY = re.compile(r"\d{4}-\d\d-\d\d$")


def sniff(value: Any) -> bool:
    """Whether these values are one: an object whose keys are dates, or one that holds such an object."""
    return _programme(value) is not None


def read(value: Any, hints: Hints, notes: Notes) -> Parsed:
    """The programme in it: of several parts the one called `schedule`, else the first."""
    found = _programme(value)
    assert found is not None  # noqa: S101 (sniffed)
    name, days = found
    rooms = (
        {text(room.get("id")): text(room.get("name")) for room in objects(value.get("rooms"))} if name else {}
    )
    rows: list[Row] = []
    for day, minute, room_key, session in _sessions(days):
        if is_off(session):
            notes.left_out("import-left-cancelled", said(session, "title"))
            continue
        rows.append(_row(day, minute, room_key, session, rooms))
    enough(rows)
    for other, part in value.items() if name else ():
        if other != name and _is_days(part):
            notes.left_out("import-left-part", other)
    return assemble(Frame(format="pretalx-days", rooms=list(rooms.values())), rows, hints, notes)


def _programme(value: Any) -> tuple[str, Object] | None:
    if not isinstance(value, dict):
        return None
    if _is_days(value):
        return "", value
    names = sorted(
        (name for name, part in value.items() if _is_days(part)), key=lambda name: name != "schedule"
    )
    holding = [name for name in names if next(_sessions(value[name]), None)]
    return (holding[0], value[holding[0]]) if holding else None


def _is_days(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and all(_DAY.match(str(key)) for key in value)


def _sessions(days: Object) -> Iterator[tuple[str, str, str, Object]]:
    for day, minutes in days.items():
        for minute, rooms in minutes.items() if isinstance(minutes, dict) else ():
            for room, session in rooms.items() if isinstance(rooms, dict) else ():
                for one in session if isinstance(session, list) else [session]:
                    if isinstance(one, dict) and get(one, "title", "code"):
                        yield day, minute, room, one


def _row(day: str, minute: str, room_key: str, session: Object, rooms: dict[str, str]) -> Row:
    slot = _slot(session, day, minute)
    language = said(session, "content_locale", "language")
    start, end = moment(get(slot, "start")) or moment(get(session, "start")), moment(get(slot, "end"))
    place = get(slot, "room") or get(session, "room")
    code = said(session, "code", "id")
    return Row(
        where=at_element(code or said(session, "title")),
        title=said(session, "title", language=language),
        key=code,
        other_key=text(slot.get("id")),
        start=start if isinstance(start, datetime) else _from_keys(day, minute),
        end=end if isinstance(end, datetime) else None,
        duration=duration(get(session, "duration")),
        kind=said(session, "submission_type", "type", language="en"),
        room=text(place, language) or rooms.get(room_key) or room_key,
        language=language,
        abstract=said(session, "abstract", language=language),
        description=said(session, "description", language=language),
        track=said(session, "track", language=language),
        url=said(session, "url"),
        people=[name_of(person, language) for person in objects(session.get("speakers"))],
    )


def _slot(session: Object, day: str, minute: str) -> Object:
    """Where and when: the session has one slot, or several of which the one at this time is meant."""
    slots = [session["slot"]] if isinstance(session.get("slot"), dict) else objects(session.get("slots"))
    keyed = _from_keys(day, minute)
    for slot in slots:
        start = moment(get(slot, "start"))
        if isinstance(start, datetime) and start.replace(tzinfo=None) == keyed:
            return slot
    return slots[0] if slots else {}


def _from_keys(day: str, minute: str) -> datetime | None:
    try:
        base = date.fromisoformat(day)
    except ValueError:
        return None
    minutes = number(minute)
    time = timedelta(minutes=minutes) if minutes is not None and 0 <= minutes < 2160 else clock(minute)
    return None if time is None else on(base, time)
