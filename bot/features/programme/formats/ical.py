"""iCalendar, from calendars that run for years to the schedule of one camp."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.features.programme.formats.assemble import assemble, enough
from bot.features.programme.formats.extras import GENERATOR, from_json, restore_frame
from bot.features.programme.formats.ical_lines import Component, Line, components, listed
from bot.features.programme.formats.ical_ours import restore_row
from bot.features.programme.formats.ical_rules import rule_of
from bot.features.programme.formats.ical_series import Event, Occurrence, occurrences
from bot.features.programme.formats.ical_times import Zones, midnight, time_of, times_of
from bot.features.programme.formats.model import Frame, Hints, Notes, Parsed, Row, at_line
from bot.features.programme.formats.text import split_names
from bot.features.programme.formats.when import DAY, duration, sane


def sniff(text: str) -> bool:
    """Whether it begins as a calendar does, perhaps after some blank lines."""
    return text.lstrip()[:100].upper().startswith("BEGIN:VCALENDAR")


def read(text: str, hints: Hints, notes: Notes) -> Parsed:
    """The programme in it: every event, and every time that a series happens."""
    calendars = [one for one in components(text, notes).inside if one.kind == "VCALENDAR"]
    zones = Zones(calendars, notes)
    frame = Frame(format="ical", zone=zones.own())
    frame.title = next(
        (title for one in calendars if (title := one.text("X-WR-CALNAME") or one.text("NAME"))), ""
    )
    ours = any(GENERATOR in one.text("PRODID").lower() for one in calendars)
    if ours:
        restore_frame(frame, next((from_json(one.text("X-STAMMTISCH-EVENT")) for one in calendars), {}))
    found = [one for calendar in calendars for one in calendar.inside if one.kind == "VEVENT"]
    enough(found)
    events = [event for one in found if (event := _event(one, zones, notes))]
    speakers = _organisers_that_speak(events, frame.title, notes)
    rows: list[Row] = []
    for one in _all_occurrences(events, hints, notes):
        row = _row(one, notes)
        row.people = speakers.get(id(one.event.component), ())
        if ours:
            restore_row(row, one.event.component)
        rows.append(row)
        enough(rows)
    return assemble(frame, rows, hints, notes)


def _event(component: Component, zones: Zones, notes: Notes) -> Event | None:
    """The event; None where it has no time, or is private or called off and no part of a series."""
    title = component.text("SUMMARY")
    start = component.line("DTSTART")
    instead_of = component.line("RECURRENCE-ID")
    off = _is_off(component, notes)
    if off and instead_of is None:
        return None
    if start is None or not start.value.strip():
        notes.left_out("import-left-unscheduled", title)
        return None
    begins = time_of(start, start.value, zones)
    if not sane(midnight(begins)):
        notes.left_out("import-left-date", title)
        return None
    event = Event(component, component.text("UID"), begins, _end(component, begins, zones), off=off)
    if instead_of:
        event.instead_of = time_of(instead_of, instead_of.value, zones)
    elif not _repeating(event, zones):
        notes.repaired("import-fixed-rule", title)
    return event


def _is_off(component: Component, notes: Notes) -> bool:
    """Whether it does not take place, or is nobody else's business."""
    if component.text("STATUS").upper() == "CANCELLED":
        notes.left_out("import-left-cancelled", component.text("SUMMARY"))
        return True
    if component.text("CLASS").upper() in ("PRIVATE", "CONFIDENTIAL"):
        notes.left_out("import-left-private")
        return True
    return False


def _end(component: Component, begins: datetime | date, zones: Zones) -> datetime | date | None:
    line = component.line("DTEND")
    if line and line.value.strip():
        end = time_of(line, line.value, zones)
        if isinstance(begins, datetime) and not isinstance(end, datetime):
            return midnight(end).replace(tzinfo=begins.tzinfo)
        if not isinstance(begins, datetime) and isinstance(end, datetime):
            end = end.date()
        return end if _later(begins, end) else None
    length = duration(component.text("DURATION"))
    if not isinstance(begins, datetime):
        return begins + (length or DAY)
    if length is None:
        return None
    # Along the clock of UTC: a length stays the same also when the clocks change.
    return (
        begins + length
        if begins.tzinfo is None
        else (begins.astimezone(UTC) + length).astimezone(begins.tzinfo)
    )


def _later(begins: datetime | date, end: datetime | date) -> bool:
    first, last = midnight(begins), midnight(end)
    if (first.tzinfo is None) != (last.tzinfo is None):
        return True
    return last > first


def _repeating(event: Event, zones: Zones) -> bool:
    """Give the event its rule and dates; False where the rule cannot be read."""
    component = event.component
    rules = [line.value for line in component.all("RRULE") if line.value.strip()]
    event.more = times_of(component.all("RDATE"), zones)
    event.fewer = times_of(component.all("EXDATE"), zones)
    if not rules:
        return True
    rule = rule_of(rules[0])
    event.rule = rule or {}
    return rule is not None


def _all_occurrences(events: Sequence[Event], hints: Hints, notes: Notes) -> list[Occurrence]:
    moved: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.instead_of is not None:
            moved[event.uid].append(event)
    found: list[Occurrence] = []
    for event in events:
        if event.instead_of is not None:
            continue
        if event.repeats:
            others = moved.pop(event.uid, [])
            event.fewer += [one.instead_of for one in others if one.off and one.instead_of is not None]
            found += occurrences(event, [one for one in others if not one.off], hints, notes)
        else:
            found.append(Occurrence(event, event.start, event.end, event.start))
        enough(found)
    for left in moved.values():
        found += [
            Occurrence(one, one.start, one.end, one.instead_of or one.start) for one in left if not one.off
        ]
    return found


def _row(one: Occurrence, notes: Notes) -> Row:
    component = one.event.component
    title = component.text("SUMMARY")
    if not isinstance(one.start, datetime):
        notes.repaired("import-fixed-all-day", title)
    series = one.event.repeats or one.event.instead_of is not None
    tracks = [name for line in component.all("CATEGORIES") for name in listed(line.value)]
    return Row(
        where=at_line(component.number),
        title=title,
        key=f"{one.event.uid}#{_stamp(one.of)}" if series and one.event.uid else one.event.uid,
        start=midnight(one.start),
        end=midnight(one.end) if one.end is not None else None,
        kind=tracks[0] if tracks else "",
        room=component.text("LOCATION"),
        language=_parameter(component.line("SUMMARY"), "LANGUAGE"),
        abstract=component.text("DESCRIPTION"),
        track=tracks[0] if tracks else "",
        url=component.text("URL"),
    )


def _stamp(time: datetime | date) -> str:
    return time.strftime("%Y%m%dT%H%M%S" if isinstance(time, datetime) else "%Y%m%d")


def _parameter(line: Line | None, name: str) -> str:
    return line.parameters.get(name, "") if line else ""


def _organisers_that_speak(events: Sequence[Event], calendar: str, notes: Notes) -> dict[int, list[str]]:
    """Who speaks, where a file says so as the organiser: not where all events have the same one."""
    named: dict[int, str] = {}
    for event in events:
        name = (
            _parameter(event.component.line("ORGANIZER"), "CN")
            .replace("\\n", " ")
            .replace("\\,", ",")
            .strip()
        )
        if name and "@" not in name and name != calendar:
            named[id(event.component)] = name
    if len(Counter(named.values())) < 2:
        return {}
    notes.repaired("import-fixed-speakers", next(iter(named.values())), len(named))
    return {component: split_names(name) for component, name in named.items()}
