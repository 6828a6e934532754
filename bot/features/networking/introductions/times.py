"""When people could meet: the next half hour that all of them have, where they are. Pure."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.core.ports import Busy
from bot.core.sessions import Session

SLOT = timedelta(minutes=30)
FORERUN = timedelta(minutes=15)
"""So long it takes to read of it and to go there."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A time during which people are where the event is, on the clock of `zone`."""

    start: datetime
    end: datetime
    zone: str

    @property
    def day(self) -> date:
        """The day it is, there."""
        return self.start.astimezone(ZoneInfo(self.zone)).date()


def openings(sessions: Sequence[Session]) -> list[Opening]:
    """Each day of each event, from the start of its first session to the end of its last."""
    found = []
    held = sorted(
        (one for one in sessions if not one.cancelled), key=lambda one: (one.event, _day(one), one.start)
    )
    for _, group in groupby(held, key=lambda one: (one.event, _day(one))):
        of_day = list(group)
        found.append(Opening(of_day[0].start, max(one.end for one in of_day), of_day[0].zone))
    return sorted(found, key=lambda one: one.start)


def next_slot(
    after: datetime,
    opening: Sequence[Opening],
    busy: Collection[Sequence[Busy]],
    days: Collection[Collection[date]],
) -> tuple[datetime, str] | None:
    """The first half hour (on the full or half hour) after that moment in which nobody of them is busy and
    all are there, and the zone of its clock. `days`: of each person, empty: all. None: there is none."""
    for one in opening:
        if any(theirs and one.day not in theirs for theirs in days):
            continue
        for start in _starts(max(after, one.start), one.end):
            end = start + SLOT
            if not any(each.start < end and start < each.end for theirs in busy for each in theirs):
                return start, one.zone
    return None


def _starts(first: datetime, end: datetime) -> Iterator[datetime]:
    passed = timedelta(minutes=first.minute % 30, seconds=first.second, microseconds=first.microsecond)
    start = first if not passed else first - passed + SLOT
    while start + SLOT <= end:
        yield start
        start += SLOT


def _day(session: Session) -> date:
    return session.start.astimezone(ZoneInfo(session.zone)).date()
