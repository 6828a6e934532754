"""schedule.xml, as Pentabarf, frab, pretalx, wafer and the hub write it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from xml.etree.ElementTree import Element

from bot.features.programme.formats.assemble import assemble, enough, known_zone
from bot.features.programme.formats.extras import GENERATOR, from_json, restore, restore_frame
from bot.features.programme.formats.frab import Day, Reader, clock_of, dates_of
from bot.features.programme.formats.loose import number
from bot.features.programme.formats.model import Frame, Hints, Notes, Parsed, Row
from bot.features.programme.formats.text import split_names
from bot.features.programme.formats.when import DAY, clock, moment
from bot.features.programme.formats.xml_text import child_text, tag_of
from bot.features.programme.formats.zones import zone_named

_EVENTS = ("event", "entry", "session", "talk")
_LISTS = ("persons", "speakers")
_PERSONS = ("person", "speaker")


def sniff(root: Element) -> bool:
    """Whether it is one: a schedule with days."""
    return tag_of(root).lower() in ("schedule", "iconference") and any(
        tag_of(child) == "day" for child in root
    )


def read(root: Element, hints: Hints, notes: Notes) -> Parsed:
    """The programme in it."""
    conference = next((child for child in root if tag_of(child) == "conference"), Element("conference"))
    frame = Frame(
        format="frab-xml",
        title=child_text(conference, "title"),
        slug=child_text(conference, "acronym"),
        zone=zone_named(child_text(conference, "time_zone_name") or child_text(conference, "timezone")),
    )
    dates_of(frame, child_text(conference, "start"), child_text(conference, "end"))
    ours = _written_here(root)
    if ours:
        restore_frame(frame, _beside(conference))
    base_url = child_text(conference, "base_url") or child_text(conference, "url")
    reader = Reader(known_zone(frame, hints), base_url, clock(child_text(conference, "day_change")), notes)
    rows: list[Row] = []
    for position, element in enumerate(child for child in root if tag_of(child) == "day"):
        day = _day(element, position, frame.first_day or hints.first_day)
        for name, events in _rooms(element):
            if not ours:
                frame.rooms.append(name)
            before = None
            for event in events:
                values = _values(event)
                row = reader.row(values, day, name, before)
                before = clock_of(values) or before
                if row and ours:
                    restore(row, _beside(event))
                if row:
                    rows.append(row)
            enough(rows)
    return assemble(frame, rows, hints, notes)


def _day(element: Element, position: int, first_day: date | None) -> Day:
    said = moment(element.get("date"))
    day = said.date() if isinstance(said, datetime) else said
    if day is None and first_day:
        index = number(element.get("index"))
        day = first_day + DAY * min(position if index is None else max(index - 1, 0), 366)
    return Day(day, moment(element.get("start")))


def _rooms(day: Element) -> Iterator[tuple[str, list[Element]]]:
    for child in day:
        if tag_of(child) == "room":
            yield child.get("name") or "", [event for event in child if tag_of(event) in _EVENTS]
    loose = [child for child in day if tag_of(child) in _EVENTS]
    if loose:
        yield "", loose


def _values(event: Element) -> dict[str, Any]:
    """The event with the field names of schedule.json."""
    values: dict[str, Any] = {name: event.get(name) for name in ("id", "guid", "code")}
    persons: list[str] = []
    for child in event:
        tag = tag_of(child)
        if tag in _LISTS:
            persons += [_name(person) for person in child if tag_of(person) in _PERSONS]
        elif tag in _PERSONS:
            persons += split_names(_name(child))
        elif tag and tag not in values:
            values[tag] = "".join(child.itertext())
    return values | {"persons": persons}


def _name(person: Element) -> str:
    return (person.text or "").strip() or child_text(person, "name") or person.get("name") or ""


def _written_here(root: Element) -> bool:
    return any(tag_of(child) == "generator" and child.get("name") == GENERATOR for child in root)


def _beside(element: Element) -> dict[str, Any]:
    """What we put beside it: an instruction, which other readers pass over."""
    for child in element:
        if not isinstance(child.tag, str) and (child.text or "").startswith(f"{GENERATOR} "):
            return from_json((child.text or "").partition(" ")[2])
    return {}
