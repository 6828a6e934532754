"""The ports to what waits to be said, what never arrived, and what the clock has to do next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.core.ports import Tx


@dataclass(frozen=True, slots=True)
class Waits:
    """What is to be said and is not said yet.

    by_platform  what could go now, by platform; "" is what no platform is known for
    oldest       since when the first of these could go
    later        what is not due yet
    """

    by_platform: Mapping[str, int] = field(default_factory=dict)
    oldest: datetime | None = None
    later: int = 0

    @property
    def count(self) -> int:
        """What could go now."""
        return sum(self.by_platform.values())


class Queue(Protocol):
    """What waits in the outbox, and what was given up there."""

    async def waits(self, tx: Tx, now: datetime) -> Waits:
        """What waits at this moment."""
        ...

    async def dead(self, tx: Tx, since: datetime) -> Mapping[str, int]:
        """How many messages were given up from then on, by reason, the most first."""
        ...

    async def aside(self, tx: Tx, since: datetime) -> int:
        """How many signals could not be handled from then on."""
        ...

    async def retry(self, tx: Tx, since: datetime, now: datetime) -> int:
        """Try once more what was given up from then on and can still be said; how many that are. Each is
        looked for on the platform before it is sent, so that none is said twice."""
        ...

    async def drop(self, tx: Tx, since: datetime) -> int:
        """Let go of what was given up from then on; how many that are."""
        ...


@dataclass(frozen=True, slots=True)
class Bell:
    """The next moment at which something is due, and whose it is: the `name` of a `Timed`."""

    at: datetime
    name: str


class Bells(Protocol):
    """What the clock has to do."""

    async def next(self, tx: Tx, now: datetime) -> Bell | None:
        """The next of all; it may lie in the past."""
        ...
