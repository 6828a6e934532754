"""What is made in chat becomes part of the programme; the port `Publisher`."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.ports import SessionSource, Tx
from bot.features.programme.forgetting import forget_words
from bot.features.programme.importing import take_in
from bot.features.programme.store import ProgrammeStore


class Publishing:
    """Over the programme's own store."""

    def __init__(self, store: ProgrammeStore) -> None:
        self._store = store

    async def reserve(self, tx: Tx, event: str, now: datetime) -> int:
        """A label for something that may become a session of that event."""
        return await self._store.reserve(tx, event, now)

    async def publish(self, tx: Tx, source: SessionSource, now: datetime, by: int | None) -> None:
        """Make this all that the programme has of that source."""
        told = await source.sessions()
        await take_in(tx, self._store, source.event, source.source, told, now, by=by, may_be_empty=True)

    async def forget(self, tx: Tx, label: int, person: int, words: Sequence[str] | None) -> None:
        """Nothing that person did, and none of these names, or of all that hosts wrote, is left of it."""
        await self._store.made_by(tx, person, None)
        await forget_words(tx, label, words)
        await self._store.touch(tx)
