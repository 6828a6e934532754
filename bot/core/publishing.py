"""The port through which what is made in chat becomes part of the programme."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.core.ports import SessionSource, Tx


class Publisher(Protocol):
    """Whoever keeps the programme."""

    async def reserve(self, tx: Tx, event: str, now: datetime) -> int:
        """A label that nothing else has or ever had, for something that may become a session: the draft that
        names it (`SessionDraft.label`) becomes the session of that label."""
        ...

    async def publish(self, tx: Tx, source: SessionSource, now: datetime, by: int | None) -> None:
        """Make this all that the programme has of that source: what is new, changed or gone is told as any
        change is, but not to `by`, who made it so. An empty source cancels what it told before."""
        ...

    async def forget(self, tx: Tx, label: int, person: int, words: Sequence[str] | None) -> None:
        """What became of that session does not say what that person did, nor these names; None: nothing that
        its hosts wrote."""
        ...
