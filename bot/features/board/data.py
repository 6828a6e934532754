"""The port `PersonData`: somebody's own votes, which nobody else ever sees."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.barcamp import Pitches
from bot.core.message import Plain, Words
from bot.core.ports import Tx
from bot.core.stake import Stake
from bot.features.board.store import BoardStore


class VoteData:
    """Over the board's own store."""

    name = "board"

    def __init__(self, store: BoardStore, pitches: Pitches) -> None:
        self._store = store
        self._pitches = pitches

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """What this person voted for."""
        found = [await self._pitches.pitch(tx, label) for label in await self._store.voted(tx, person)]
        return {"my-data-votes": [Plain(f"{one.label} {one.title}") for one in found if one]}

    async def stake(self, tx: Tx, person: int, now: datetime) -> Stake:
        """What they voted for; the port `Stakes`."""
        labels = await self._store.voted(tx, person)
        return Stake(frozenset(labels), counts={"votes": len(labels)})

    async def forget(self, tx: Tx, person: int) -> None:
        """All of it. Counts that were told already stay told."""
        await self._store.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """One vote for each pitch."""
        await self._store.merge_persons(tx, kept, other)
