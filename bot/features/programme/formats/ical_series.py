"""Series of an iCalendar file: when a rule makes something happen, and what of it was moved or dropped."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.core.message import say
from bot.errors import SaySo
from bot.features.programme.formats.assemble import MAX_SESSIONS
from bot.features.programme.formats.ical_lines import Component
from bot.features.programme.formats.ical_rules import DAYS
from bot.features.programme.formats.ical_times import midnight
from bot.features.programme.formats.model import Hints, Notes
from bot.features.programme.formats.when import moment

if TYPE_CHECKING:
    from icalendar import Event as CalendarEvent

YEAR = timedelta(days=366)
SMALL = 1000
"""So many repetitions of a rule that ends are taken in full, however long ago or ahead they are."""


@dataclass(slots=True)
class Event:
    """A VEVENT with its times read; `instead_of` is the time that it replaces in a series.

    `off`: it does not take place, or is not for everybody.
    """

    component: Component
    uid: str
    start: datetime | date
    end: datetime | date | None
    instead_of: datetime | date | None = None
    rule: dict[str, str] = field(default_factory=dict)
    more: list[datetime | date] = field(default_factory=list)
    fewer: list[datetime | date] = field(default_factory=list)
    off: bool = False

    @property
    def repeats(self) -> bool:
        """Whether it happens more than once."""
        return bool(self.rule or self.more)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an event happens; `of` is its time in the series, which stays when it is moved."""

    event: Event
    start: datetime | date
    end: datetime | date | None
    of: datetime | date


def occurrences(master: Event, moved: Sequence[Event], hints: Hints, notes: Notes) -> list[Occurrence]:
    """When the series happens. One that goes on is taken from a year before the event until a year after."""
    try:
        return _expanded(master, moved, hints, notes)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, AssertionError):
        notes.repaired("import-fixed-rule", master.component.text("SUMMARY"))
    first = Occurrence(master, master.start, master.end, master.start)
    return [first, *(Occurrence(one, one.start, one.end, one.instead_of or one.start) for one in moved)]


def _expanded(master: Event, moved: Sequence[Event], hints: Hints, notes: Notes) -> list[Occurrence]:
    import recurring_ical_events
    from icalendar import Calendar

    since, until = _window(master, hints)
    if until is not None:
        notes.left_out("import-left-series", master.component.text("SUMMARY"))
    calendar = Calendar()
    events = [master, *moved]
    for index, event in enumerate(events):
        calendar.add_component(_as_component(event, index, like=master.start))
    query = recurring_ical_events.of(calendar)
    found = []
    for one in query.between(since, until or datetime(2199, 12, 31, tzinfo=UTC)):
        event = events[int(one["X-INDEX"])]
        end = one.get("DTEND")
        of = one.get("RECURRENCE-ID")
        found.append(
            Occurrence(
                event,
                _like(one["DTSTART"].dt, event.start),
                _like(end.dt, event.start) if end and event.end else None,
                _like(of.dt, master.start) if of else event.instead_of or one["DTSTART"].dt,
            )
        )
        if len(found) > MAX_SESSIONS:
            raise SaySo(say("import-too-many", limit=MAX_SESSIONS))
    return found


def _like(time: datetime | date, model: datetime | date) -> datetime | date:
    """Without the zone that a floating time was given for the computation."""
    if isinstance(time, datetime) and isinstance(model, datetime) and model.tzinfo is None:
        return time.replace(tzinfo=None)
    return time


def _window(master: Event, hints: Hints) -> tuple[datetime, datetime | None]:
    """From when until when the series is looked at; no end where it is small and ends by itself."""
    begins = midnight(master.start)
    begins = begins if begins.tzinfo else begins.replace(tzinfo=UTC)
    if _repetitions(master, begins) <= SMALL:
        return begins.astimezone(UTC) - YEAR, None
    now = hints.now.astimezone(UTC)
    first = (
        datetime(hints.first_day.year, hints.first_day.month, hints.first_day.day, tzinfo=UTC)
        if hints.first_day
        else now
    )
    return min(now, first) - YEAR, max(now, first, begins.astimezone(UTC)) + YEAR


def _repetitions(master: Event, begins: datetime) -> float:
    """How often it happens at most, roughly; infinity where it goes on for ever."""
    rule = master.rule
    if not rule:
        return len(master.more) + 1
    if "COUNT" in rule:
        return int(rule["COUNT"])
    until = moment(rule.get("UNTIL", ""))
    if until is None:
        return float("inf")
    last = midnight(until)
    last = last if last.tzinfo else last.replace(tzinfo=UTC)
    often = max(
        1, sum(rule.get(name, "").count(",") + 1 for name in ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYMONTH"))
    )
    return (last - begins).days / DAYS[rule["FREQ"]] / int(rule.get("INTERVAL", "1")) * often


def _as_component(event: Event, index: int, like: datetime | date) -> "CalendarEvent":
    """The event with nothing but its times."""
    from icalendar import Event as CalendarEvent
    from icalendar import vRecur

    made = CalendarEvent()
    made.add("uid", "series")
    made.add("x-index", str(index))
    made.add("dtstart", event.start)
    if event.end is not None:
        made.add("dtend", event.end)
    if event.instead_of is not None:
        made.add("recurrence-id", _same_sort(event.instead_of, like))
    if event.rule:
        made.add("rrule", vRecur.from_ical(_written(event, like)))
    for name, times in (("rdate", event.more), ("exdate", event.fewer)):
        for time in times:
            made.add(name, _same_sort(time, like))
    return made


def _written(event: Event, like: datetime | date) -> str:
    """The rule, with an end of the sort that its start is: elsewhere the two are mixed freely."""
    parts = dict(event.rule)
    until = moment(parts.get("UNTIL", ""))
    if until is not None:
        parts.pop("COUNT", None)
        aware = isinstance(like, datetime) and like.tzinfo is not None
        if not isinstance(like, datetime):
            parts["UNTIL"] = until.strftime("%Y%m%d")
        elif isinstance(until, datetime):
            if aware and until.tzinfo is None:
                until = until.replace(tzinfo=like.tzinfo).astimezone(UTC)
            parts["UNTIL"] = until.strftime("%Y%m%dT%H%M%S") + ("Z" if aware else "")
        else:
            # A day as the end means that day in full.
            parts["UNTIL"] = until.strftime("%Y%m%dT235959") + ("Z" if aware else "")
    return ";".join(f"{name}={value}" for name, value in parts.items())


def _same_sort(time: datetime | date, like: datetime | date) -> datetime | date:
    """The time as date or moment, as the start of the series is."""
    if not isinstance(like, datetime):
        return time.date() if isinstance(time, datetime) else time
    if not isinstance(time, datetime):
        return datetime(
            time.year, time.month, time.day, like.hour, like.minute, like.second, tzinfo=like.tzinfo
        )
    if like.tzinfo is None:
        return time.replace(tzinfo=None)
    return time.astimezone(like.tzinfo) if time.tzinfo else time.replace(tzinfo=like.tzinfo)
