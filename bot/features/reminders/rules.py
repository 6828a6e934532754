"""Rules of reminders, without any I/O: when one is due, what quiet hours do to it, what overlaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.ports import Busy
from bot.core.sessions import Session

DEFAULT_LEAD = timedelta(minutes=10)
HOST_LEAD = timedelta(minutes=30)
"""Who hosts has to be there before the others."""
LOOK_BACK = timedelta(days=1)
"""A reminder that was missed for longer is not even mentioned any more."""
ASK_BEFORE = timedelta(hours=1)
"""So long before the first of two sessions that overlap, who starred both is asked which."""
WORTH_NAMING = timedelta(minutes=15)
"""A shorter gap between two sessions is the way from one to the other."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours of the day in which somebody wants to hear nothing, by their own clock."""

    begins: time
    ends: time

    def around(self, moment: datetime, zone: str) -> tuple[datetime, datetime] | None:
        """The quiet span that this moment lies in; None: it lies in none. Where the clock is put forward or
        back, it holds at least all that the clock shows as quiet."""
        here = moment.astimezone(ZoneInfo(zone))
        for days in (-1, 0):
            first_day = here.date() + timedelta(days=days)
            last_day = first_day + timedelta(days=self.ends <= self.begins)
            begin = min(_readings(datetime.combine(first_day, self.begins, here.tzinfo)))
            end = max(_readings(datetime.combine(last_day, self.ends, here.tzinfo)))
            if begin <= moment < end:
                return begin, end
        return None


@dataclass(frozen=True, slots=True)
class Wish:
    """How a person wants to be reminded. `zone` is theirs, None: that of the session."""

    lead: timedelta | None = None
    quiet: Quiet | None = None
    paused: bool = False
    digest: time | None = None
    outlook: time | None = None
    zone: str | None = None


def _readings(here: datetime) -> list[datetime]:
    """The moments that a clock may mean by this time: two where it is shown twice, or never."""
    return [here.replace(fold=fold).astimezone(UTC) for fold in (0, 1)]


def due_at(start: datetime, lead: timedelta, wish: Wish, zone: str, now: datetime) -> datetime | None:
    """When the reminder of this start is due. None: never; it is too late, or there is to be a pause.

    Where the own lead is over already, the usual one holds if that is still ahead.
    """
    if wish.paused:
        return None
    usual = [start - lead, start - DEFAULT_LEAD]
    moment = next((one for one in usual if now < one), None)
    return _out_of_quiet(moment, start, wish, zone, now) if moment is not None else None


def due_again(start: datetime, lead: timedelta, wish: Wish, zone: str, now: datetime) -> datetime | None:
    """The same for a start that is new: who did not choose it hears of it even at short notice."""
    if wish.paused or start <= now:
        return None
    return due_at(start, lead, wish, zone, now) or now


def _out_of_quiet(moment: datetime, start: datetime, wish: Wish, zone: str, now: datetime) -> datetime:
    """A moment in quiet hours waits for their end; what starts before that is told before they begin.
    Who stars something in the middle of them is awake."""
    span = wish.quiet.around(moment, wish.zone or zone) if wish.quiet else None
    if span is None:
        return moment
    begin, end = span
    if end < start:
        return end
    return begin if now < begin else moment


def next_time(clock: time, zone: str, now: datetime) -> datetime:
    """The next moment after `now` at which the clock of that zone shows this time."""
    here = now.astimezone(ZoneInfo(zone))
    today = datetime.combine(here.date(), clock, here.tzinfo)
    if today.astimezone(now.tzinfo) > now:
        return today.astimezone(now.tzinfo)
    return datetime.combine(here.date() + timedelta(days=1), clock, here.tzinfo).astimezone(now.tzinfo)


def overlapping(session: Session, others: Sequence[Busy]) -> list[int]:
    """The labels of what lies at the same time as this session."""
    return [
        one.session
        for one in others
        if one.session != session.id and one.start < session.end and session.start < one.end
    ]
