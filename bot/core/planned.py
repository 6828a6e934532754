"""The port to what will be said by the clock, so that organisers can see it before it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.ports import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What is said at one moment, of one kind: to these persons directly, and in so many conversations.

    kind     a short name, such as `reminders`; the texts of the desk name it
    persons  each as often as they get a message
    """

    at: datetime
    kind: str
    persons: tuple[int, ...] = ()
    places: int = 0


class Planned(Protocol):
    """What a feature is going to say."""

    async def planned(self, tx: Tx, now: datetime, until: datetime) -> Sequence[Batch]:
        """What is due already, or before `until`, as far as it is known by now. Writes nothing."""
        ...
