"""schedule.xml, valid against the schema of voc, as schedule apps read it."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import Any
from xml.etree.ElementTree import (
    Element,
    ProcessingInstruction,
    SubElement,
    indent,
    tostring,
)
from zoneinfo import ZoneInfo

from bot.core.ports import SessionDraft
from bot.features.programme.formats.extras import GENERATOR, about, as_json, beside, guid, numbers
from bot.features.programme.formats.model import Parsed
from bot.features.programme.formats.when import duration
from bot.features.programme.formats.write_json import acronym, hours_and_minutes

_LONGEST = timedelta(hours=99, minutes=59)


def write_xml(parsed: Parsed) -> bytes:
    """The schedule. What has no place in it stands in instructions, which other readers pass over."""
    root = Element("schedule")
    SubElement(root, "generator", name=GENERATOR)
    _child(root, "version", "1.0")
    root.append(_conference(parsed))
    ids, zone = numbers(parsed.sessions), ZoneInfo(parsed.zone)
    ordered = sorted(parsed.sessions, key=lambda one: one.start)
    for day, sessions in groupby(ordered, key=lambda one: one.start.astimezone(zone).date()):
        root.append(_day(parsed, day, list(sessions), ids, zone))
    for child in root:
        indent(child, " ")
    whole: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return whole


def _child(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _instruction(parent: Element, values: dict[str, Any]) -> None:
    parent.append(ProcessingInstruction(GENERATOR, as_json(values)))


def _conference(parsed: Parsed) -> Element:
    conference = Element("conference")
    _child(conference, "title", parsed.title or parsed.slug or "")
    _child(conference, "acronym", acronym(parsed))
    _child(conference, "start", parsed.first_day.isoformat())
    _child(conference, "end", parsed.last_day.isoformat())
    _child(conference, "days", str((parsed.last_day - parsed.first_day).days + 1))
    _child(conference, "timeslot_duration", "00:05")
    _child(conference, "time_zone_name", parsed.zone)
    _instruction(conference, about(parsed))
    return conference


def _day(
    parsed: Parsed, day: date, sessions: list[SessionDraft], ids: dict[str, int], zone: ZoneInfo
) -> Element:
    element = Element("day", date=day.isoformat(), index=str((day - parsed.first_day).days + 1))
    element.set("start", datetime.combine(day, time(), zone).isoformat())
    element.set("end", datetime.combine(day + timedelta(days=1), time(), zone).isoformat())
    rooms: dict[str, Element] = {}
    for one in sessions:
        name = one.room or ""
        if name not in rooms:
            rooms[name] = SubElement(element, "room", name=name)
        rooms[name].append(_event(parsed, one, ids[one.key], zone))
    return element


def _event(parsed: Parsed, one: SessionDraft, id: int, zone: ZoneInfo) -> Element:
    event = Element("event", guid=guid(parsed, one.key), id=str(id))
    start = one.start.astimezone(zone)
    length = one.end.astimezone(UTC) - one.start.astimezone(UTC)
    _child(event, "date", start.isoformat())
    _child(event, "start", start.strftime("%H:%M"))
    shown = hours_and_minutes(min(length, _LONGEST))
    _child(event, "duration", shown)
    for name in ("room", "title", "subtitle", "track"):
        _child(event, name, getattr(one, name) or "")
    _child(event, "type", one.kind)
    _child(event, "language", one.language or "")
    _child(event, "abstract", one.abstract)
    _child(event, "description", one.description)
    if one.url:
        _child(event, "url", one.url)
    persons = SubElement(event, "persons")
    for name in one.people:
        _child(persons, "person", name)
    exact = {} if duration(shown) == length else {"end": one.end.isoformat()}
    _instruction(event, {**beside(one), **exact})
    return event
