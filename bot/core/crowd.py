"""The ports around reminders that are too many for the platforms' limits to deliver in time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.ports import Tx


@dataclass(frozen=True, slots=True)
class Gathering:
    """Reminders that are due at one moment and speak of one start: for each person, the sessions."""

    start: datetime
    due: datetime
    wanted: Mapping[int, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Crowded:
    """A start of which not everybody can be reminded directly in time: how many `reminders` there are, how
    long they take, and how many people are mentioned where (names of conversations) instead."""

    start: datetime
    zone: str
    reminders: int
    takes: timedelta
    mentioned: tuple[tuple[str, int], ...] = ()


class Crowd(Protocol):
    """Reminds in public where the limits would not let everybody hear of a start directly in time."""

    async def too_slow(self, tx: Tx, persons: Sequence[int], start: datetime, now: datetime) -> bool:
        """Whether it takes too long to write to all of these: the last would not hear before that start."""
        ...

    async def mention(self, tx: Tx, gathering: Gathering, now: datetime) -> frozenset[int]:
        """Remind in public those of them who agreed to it and can be named somewhere: they are to hear
        nothing more of this start."""
        ...

    async def foresee(self, tx: Tx, gathering: Gathering, before: Sequence[int]) -> Crowded | None:
        """What will be done when it is due, as far as that is known by now; None: nothing in public.
        `before`: who is written to ahead of these."""
        ...


class Crowds(Protocol):
    """The port to the starts ahead that will be too many reminders at once."""

    async def crowds(self, tx: Tx, now: datetime) -> Sequence[Crowded]:
        """Those of the next day, the earliest first."""
        ...
