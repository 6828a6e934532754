"""schedule.json, as frab, voc and pretalx write it."""

from datetime import date, datetime
from typing import Any

from bot.features.programme.formats.assemble import assemble, enough, known_zone
from bot.features.programme.formats.extras import GENERATOR, restore, restore_frame
from bot.features.programme.formats.frab import Day, Reader, clock_of, dates_of
from bot.features.programme.formats.loose import Object, get, objects, said, text
from bot.features.programme.formats.model import Frame, Hints, Notes, Parsed, Row
from bot.features.programme.formats.when import DAY, clock, moment
from bot.features.programme.formats.zones import zone_named


def sniff(value: Any) -> bool:
    """Whether these values are one: a conference with days that have rooms."""
    _, conference = _parts(value)
    days = objects(conference.get("days"))
    return bool(days) and any("rooms" in day or "events" in day for day in days)


def read(value: Any, hints: Hints, notes: Notes) -> Parsed:
    """The programme in it."""
    schedule, conference = _parts(value)
    frame = Frame(
        format="frab-json",
        title=said(conference, "title", "name"),
        slug=said(conference, "acronym", "slug"),
        zone=zone_named(get(conference, "time_zone_name", "timezone", "time_zone")),
        rooms=[text(room.get("name")) for room in objects(conference.get("rooms"))],
    )
    dates_of(frame, conference.get("start"), conference.get("end"))
    extra = _extra(value, schedule)
    if extra:
        restore_frame(frame, extra.get("event", {}))
    base_url = said(schedule, "base_url") or said(conference, "base_url", "url")
    reader = Reader(known_zone(frame, hints), base_url, clock(conference.get("day_change")), notes)
    rows: list[Row] = []
    days = objects(conference.get("days"))
    for position, values in enumerate(days):
        day = _day(values, position, frame.first_day or hints.first_day)
        for room, events in _rooms(values):
            frame.rooms.append(room) if not extra else None
            before = None
            for event in events:
                row = reader.row(event, day, room, before)
                before = clock_of(event) or before
                if row:
                    rows.append(_with_extra(row, event, extra))
        enough(rows)
    return assemble(frame, rows, hints, notes)


def _parts(value: Any) -> tuple[Object, Object]:
    """The schedule and the conference in it, wherever they stand."""
    schedule = _inside(value if isinstance(value, dict) else {}, "schedule")
    conference = _inside(schedule, "conference")
    if "days" not in conference and "days" in schedule:
        conference = {**conference, "days": schedule["days"]}
    return schedule, conference


def _inside(outer: Object, name: str) -> Object:
    inner = outer.get(name)
    return inner if isinstance(inner, dict) else outer


def _day(values: Object, position: int, first_day: date | None) -> Day:
    said_date = moment(get(values, "date", "day"))
    day = said_date.date() if isinstance(said_date, datetime) else said_date
    if day is None and first_day:
        day = first_day + DAY * position
    return Day(day, moment(get(values, "day_start", "start")))


def _rooms(day: Object) -> list[tuple[str, list[Object]]]:
    """The events of each room; rooms come as an object, or as a list with names."""
    rooms = day.get("rooms")
    if isinstance(rooms, dict):
        return [(name, objects(events)) for name, events in rooms.items()]
    listed = [
        (text(room.get("name")), objects(get(room, "events", "sessions", "talks"))) for room in objects(rooms)
    ]
    return [*listed, ("", objects(day.get("events")))] if "events" in day else listed


def _extra(value: Any, schedule: Object) -> dict[str, Any]:
    """What we put beside it, if we wrote it."""
    generator = value.get("generator") if isinstance(value, dict) else None
    mine = schedule.get(GENERATOR)
    written_here = isinstance(generator, dict) and generator.get("name") == GENERATOR
    if not written_here or not isinstance(mine, dict):
        return {}
    return {name: part for name, part in mine.items() if isinstance(part, dict)}


def _with_extra(row: Row, event: Object, extra: dict[str, Any]) -> Row:
    beside = extra.get("sessions", {}).get(text(event.get("guid")))
    if isinstance(beside, dict):
        restore(row, beside)
    return row
