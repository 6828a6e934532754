"""Cards that show a published grid follow when its sessions are changed in the programme."""

from datetime import datetime

from bot.core.ports import Tx
from bot.features.board.marks import mark_of
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
        for stand in await self._behind(tx):
            await self._board.follow(tx, stand.event)
            await self._board.seen(tx, stand)

    async def _behind(self, tx: Tx) -> list[Stand]:
        return [
            stand
            for stand, seen in await self._board.store.published(tx)
            if seen != mark_of(await self._board.sessions(tx, stand.event))
        ]
