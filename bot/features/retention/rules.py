"""When what is kept of people goes, and who stays. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WARNED_BEFORE = timedelta(days=7)
"""So long before, organisers are told what would be deleted."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is written down of an event's deletion.

    told_at   when organisers were last told what it would be; `asked`: they want to know it now
    delete_at when it happens, where that is another moment than the configuration says
    upto      the persons up to which they were counted, or deleted; `counts`: what was found so far
    done_at   when all was deleted
    """

    event: str
    told_at: datetime | None = None
    delete_at: datetime | None = None
    asked: bool = False
    upto: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """An event, when it is over, and when what is kept of its people goes."""

    event: str
    title: str
    zone: str
    over: datetime
    delete_at: datetime
    kept: Kept

    @property
    def warn_at(self) -> datetime:
        """When organisers are told."""
        return self.delete_at - WARNED_BEFORE

    @property
    def warned(self) -> bool:
        """Whether they were told of this deletion."""
        return self.kept.told_at is not None and self.kept.told_at >= self.warn_at

    @property
    def next_step(self) -> datetime | None:
        """When something happens to it; None: it is done."""
        if self.kept.done_at is not None:
            return None
        if self.kept.asked:
            return self.over  # at once: of what is still to come nobody asks
        return self.delete_at if self.warned else self.warn_at


def over_at(last_day: date, zone: str) -> datetime:
    """The midnight after its last day, where it was."""
    return datetime.combine(last_day + timedelta(days=1), time(), ZoneInfo(zone))


def delete_at(over: datetime, keep: timedelta, kept: Kept) -> datetime:
    """As the configuration says, or later where organisers wanted so or were told late."""
    planned = over + keep
    return planned if kept.delete_at is None else max(planned, kept.delete_at)


def going_on(endings: Sequence[Ending], this: Ending) -> frozenset[str]:
    """The events whose people stay when this one's are deleted."""
    return frozenset(
        one.event
        for one in endings
        if one.event != this.event and one.kept.done_at is None and one.delete_at > this.delete_at
    )


def stays(
    events: frozenset[str], on: frozenset[str], *, waits: bool, heard: datetime, over: datetime
) -> bool:
    """Whether somebody who has something in these events stays: for another event that goes on, for something
    that is promised to them, or because they were heard after this one was over, while others go on."""
    return bool(events & on) or waits or (bool(on) and heard >= over)


def added(before: Mapping[str, int], more: Mapping[str, int]) -> dict[str, int]:
    """Both counts together."""
    total = Counter(before)
    total.update(more)
    return {name: count for name, count in total.items() if count}
