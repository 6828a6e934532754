"""Times of an iCalendar file: dates, moments, and zones by whatever name."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.ical_lines import Component, Line
from bot.features.programme.formats.model import Notes, at_line
from bot.features.programme.formats.when import moment, on
from bot.features.programme.formats.zones import zone_named


@dataclass(slots=True)
class Zones:
    """The zones of a file, by the names it gives them."""

    calendar: Sequence[Component]
    notes: Notes
    _known: dict[str, tzinfo | None] = field(default_factory=dict)

    def own(self) -> str | None:
        """The zone that the whole calendar is meant on."""
        for component in self.calendar:
            for name in ("X-WR-TIMEZONE", "TZID", "VTIMEZONE", "TIMEZONE-ID", "X-TIMEZONE"):
                if zone := zone_named(component.text(name)):
                    return zone
        defined = {zone for one in self._definitions() if (zone := _by_definition(one))}
        return defined.pop() if len(defined) == 1 else None

    def named(self, name: str) -> tzinfo | None:
        """The zone of that name; None, with a note, where nothing is known of it."""
        if name not in self._known:
            found = zone_named(name)
            self._known[name] = ZoneInfo(found) if found else self._defined(name)
            if self._known[name] is None:
                self.notes.repaired("import-fixed-zone-name", name)
        return self._known[name]

    def _definitions(self) -> list[Component]:
        return [one for component in self.calendar for one in component.inside if one.kind == "VTIMEZONE"]

    def _defined(self, name: str) -> tzinfo | None:
        for one in self._definitions():
            if one.text("TZID").strip('"') == name:
                found = _by_definition(one)
                return ZoneInfo(found) if found else _by_rules(one)
        return None


def _by_definition(definition: Component) -> str | None:
    return zone_named(definition.text("X-LIC-LOCATION")) or zone_named(definition.text("TZID"))


def _by_rules(definition: Component) -> tzinfo | None:
    """A zone that is only described, by when its clocks change."""
    from icalendar import Timezone

    lines = ["BEGIN:VTIMEZONE", f"TZID:{definition.text('TZID')}"]
    for part in definition.inside:
        kept = [f"{line.name}:{line.value.strip()}" for line in part.lines if line.name in _RULES]
        lines += [f"BEGIN:{part.kind}", *kept, f"END:{part.kind}"]
    try:
        read = Timezone.from_ical("\r\n".join([*lines, "END:VTIMEZONE", ""]))
        zone = read.to_tz() if isinstance(read, Timezone) else None
        datetime(2020, 1, 1, tzinfo=zone).astimezone(UTC)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, AssertionError):
        return None
    return zone if isinstance(zone, tzinfo) else None


_RULES = ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE", "RDATE")


def time_of(line: Line, value: str, zones: Zones) -> datetime | date:
    """A date, or a moment: aware where the file says the zone. Raises SaySo with the line of any other."""
    found = moment(value.strip())
    if found is None:
        raise SaySo(say("import-bad-time", where=at_line(line.number), value=value.strip()[:60]))
    if not isinstance(found, datetime) or found.tzinfo is not None:
        return found
    name = line.parameters.get("TZID", "")
    zone = zones.named(name) if name else None
    return found.replace(tzinfo=zone) if zone else found


def times_of(lines: Sequence[Line], zones: Zones) -> list[datetime | date]:
    """All times of properties that list them; of a period its start."""
    return [
        time_of(line, piece.partition("/")[0], zones)
        for line in lines
        for piece in line.value.split(",")
        if piece.strip()
    ]


def midnight(time: datetime | date) -> datetime:
    """The moment, of a date its first one on the programme's wall clock."""
    return time if isinstance(time, datetime) else on(time, timedelta(0))
