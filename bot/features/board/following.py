"""Cards that show a published grid follow when its sessions are changed in the programme."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from bot.core.barcamp import BARCAMP
from bot.core.ports import Tx
from bot.core.sessions import Session
from bot.features.board.service import BarcampBoard
from bot.features.board.store import Stand


class Following:
    """The port `Timed`: whoever changed the programme, the boards that it does not look like are due."""

    name = "board-following"

    def __init__(self, board: BarcampBoard) -> None:
        self._board = board

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """At once, where a board is behind."""
        return now if await self._behind(tx) else None

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Bring them up to date."""
        for stand, mark in await self._behind(tx):
            event = await self._board.event(tx, stand.event)
            if event is not None:
                await self._board.follow(tx, event)
                await self._board.refresh(tx, stand)
            await self._board.store.see(tx, stand.event, mark)

    async def _behind(self, tx: Tx) -> list[tuple[Stand, str]]:
        found = [
            (stand, seen, mark_of(await self._board.sessions(tx, stand.event)))
            for stand, seen in await self._board.store.published(tx)
        ]
        return [(stand, mark) for stand, seen, mark in found if seen != mark]


def mark_of(sessions: Sequence[Session]) -> str:
    """Another text as soon as a grid would look different."""
    lines = [
        f"{one.id}|{one.source == BARCAMP}|{one.title}|{one.people}|{one.start.timestamp()}|"
        f"{one.end.timestamp()}|{one.room}|{one.cancelled}"
        for one in sorted(sessions, key=lambda one: one.id)
    ]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
