"""The port to how fresh the programme is: an answer from old data says how old it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.ports import Tx


@dataclass(frozen=True, slots=True)
class StaleSource:
    """A watched source that could not be read for longer than it should.

    event      the event's short name
    source     the source's short name within it, such as `programme`; `Session.source` has the same
    last_good  when it was last read, or was known to be unchanged; None: never yet
    """

    event: str
    source: str
    last_good: datetime | None


class Freshness(Protocol):
    """How old what is known of the programme is."""

    async def stale(self, tx: Tx, now: datetime) -> Sequence[StaleSource]:
        """The watched sources that are older than they should be, the oldest first; usually none.

        Only sources that the bot reads again and again can be stale: what somebody imported by hand is as
        old as they want it to be. How old is too old depends on how often the source is looked at, which is
        more often the nearer its event is.
        """
        ...

    async def watched(self, tx: Tx) -> int:
        """How many sources are watched."""
        ...
