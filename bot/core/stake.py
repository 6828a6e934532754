"""What somebody has in events: who has nothing left in any that goes on is forgotten some time after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.core.ports import Tx


@dataclass(frozen=True, slots=True)
class Stake:
    """What a feature keeps of a person.

    labels  the sessions and pitches that it is about
    waits   whether something is still promised to them
    counts  how many of what there are, by a word of the texts of `retention`
    """

    labels: frozenset[int] = frozenset()
    waits: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)


class Stakes(Protocol):
    """A feature in which people have something."""

    async def stake(self, tx: Tx, person: int, now: datetime) -> Stake:
        """What this person has in it."""
        ...


class Partings(Protocol):
    """Whoever has platforms' adapters forget somebody."""

    async def leave(self, tx: Tx, person: int) -> None:
        """Once this transaction is committed they do, also after a crash. Called while the person is still
        known."""
        ...


class Forgetting(Protocol):
    """Whoever can forget somebody everywhere."""

    async def forget(self, tx: Tx, person: int, at: datetime, now: datetime) -> None:
        """Nothing of them is left, and what they did before `at` is ignored from here on."""
        ...
