"""What frab's schedule.xml and schedule.json have in common, in the dialects of pretalx, wafer, hub and voc.

An event is a mapping with the field names of schedule.json; the XML is brought into that form first.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.message import Phrase, say
from bot.errors import SaySo
from bot.features.programme.formats.loose import Object, get, is_off, name_of, said, text
from bot.features.programme.formats.model import Frame, Notes, Row, at_element
from bot.features.programme.formats.text import web_address
from bot.features.programme.formats.when import DAY, clock, duration, moment, on

MORNING = timedelta(hours=6)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the programme: its date, and when it begins (often hours before or after midnight)."""

    on: date | None
    start: datetime | date | None


@dataclass(slots=True)
class Reader:
    """Turns events into rows; knows the wall clock and what the conference says for all of them."""

    zone: ZoneInfo | None
    base_url: str
    day_change: timedelta | None
    notes: Notes

    def row(self, event: Object, day: Day, room: str, before: timedelta | None) -> Row | None:
        """The event as a row; `before` is the clock of the event before it in the room. None: it is off."""
        title = said(event, "title", "name")
        key = said(event, "id", "code", "guid", "slug")
        if is_off(event):
            self.notes.left_out("import-left-cancelled", title)
            return None
        where = at_element(f"event {key} {title}".strip())
        persons = get(event, "persons", "speakers", "presenters")
        people = persons if isinstance(persons, list) else [persons] if persons else []
        language = said(event, "language", "content_locale")
        end = moment(event.get("end"))
        start = self._start(event, day, before, where)
        return Row(
            where=where,
            title=said(event, "title", "name", language=language),
            key=key,
            other_key=said(event, "guid", "code"),
            start=start,
            end=end if isinstance(end, datetime) else None,
            duration=duration(event.get("duration")),
            kind=said(event, "type", "submission_type", "category"),
            room=text(event.get("room"), language) or room,
            language=language,
            subtitle=said(event, "subtitle", language=language),
            abstract=said(event, "abstract", language=language),
            description=said(event, "description", language=language),
            track=said(event, "track", language=language),
            url=web_address(said(event, "url"), self.base_url) or web_address(said(event, "slug")) or "",
            people=[name_of(person, language) for person in people],
        )

    def _start(self, event: Object, day: Day, before: timedelta | None, where: Phrase) -> datetime | None:
        said_date, said_start = said(event, "date"), said(event, "start")
        when, time = moment(get(event, "date")), clock(get(event, "start"))
        if when is None and time is None:
            when = moment(get(event, "start"))
        if (said_date and when is None) or (said_start and time is None and not isinstance(when, datetime)):
            raise SaySo(
                say("import-bad-time", where=where, value=(said_date if when is None else said_start)[:60])
            )
        if isinstance(when, datetime):
            return self._settled(when, time, said(event, "title"))
        if time is None:
            return None
        return self._on_day(when, time, day, before, said(event, "title"))

    def _settled(self, when: datetime, time: timedelta | None, title: str) -> datetime:
        """A date with a clock, beside a `start` that is always on the local clock."""
        # `start` is in whole minutes; a date may be more exact.
        wanted = None if time is None else time % DAY // MINUTE
        if time is None:
            return when
        if _minute(when) == wanted:
            if when.utcoffset() == timedelta(0) and self.zone and when.astimezone(self.zone).utcoffset():
                # Some write Z behind every time; `start` is on the local clock wherever it stands.
                self.notes.repaired("import-fixed-local", title)
                return when.replace(tzinfo=None)
            return when
        if when.tzinfo is None:
            local = when.replace(tzinfo=UTC).astimezone(self.zone) if self.zone else None
            if local and _minute(local) == wanted:
                self.notes.repaired("import-fixed-utc", title)
                return local
            self.notes.repaired("import-fixed-clock", title)
            return on(when.date(), time)
        if self.zone and _minute(when.astimezone(self.zone)) == wanted:
            self.notes.repaired("import-fixed-utc", title)
        else:
            self.notes.repaired("import-fixed-clock", title)
        return when

    def _on_day(
        self, when: date | None, time: timedelta, day: Day, before: timedelta | None, title: str
    ) -> datetime | None:
        """Only a clock: the date is the day's, but what comes after midnight belongs to the next one."""
        base = when or day.on
        if base is None:
            return None
        found = on(base, time)
        if when not in (None, day.on) or time >= DAY:
            return found
        begins = self._local(day.start)
        if begins is not None and abs(begins - on(base, timedelta(0))) <= DAY:
            late, early = found < begins, found >= begins + DAY
        else:
            change = self.day_change
            late = time < change if change else before is not None and time < before and time < MORNING
            early = False
        if late or early:
            self.notes.repaired("import-fixed-night", title)
        return found + DAY if late else found - DAY if early else found

    def _local(self, start: datetime | date | None) -> datetime | None:
        if not isinstance(start, datetime):
            return None
        if start.tzinfo is None:
            return start
        return start.astimezone(self.zone).replace(tzinfo=None) if self.zone else start.replace(tzinfo=None)


def clock_of(event: Object) -> timedelta | None:
    """The clock that the next event in the room is compared with."""
    return clock(get(event, "start"))


def _minute(when: datetime) -> int:
    return when.hour * 60 + when.minute


def dates_of(frame: Frame, start: object, end: object) -> None:
    """Give the frame its first and last day, from dates or moments."""
    first, last = moment(start), moment(end)
    frame.first_day = first.date() if isinstance(first, datetime) else first
    frame.last_day = last.date() if isinstance(last, datetime) else last
