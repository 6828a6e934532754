"""The grid as a live card, which edits itself in the barcamp's conversations."""

from datetime import datetime

from bot.core.barcamp import Phase
from bot.core.message import Message
from bot.core.ports import Tx
from bot.features.board.grids import as_shown
from bot.features.board.service import GRID, BarcampBoard
from bot.features.board.wording import grid_message


class GridCard:
    """The port `Card`; its id is the board's number."""

    kind = GRID

    def __init__(self, board: BarcampBoard) -> None:
        self._board = board

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """The grid as it stands; nothing before it is planned."""
        stand = await self._board.store.by_id(tx, id)
        event = await self._board.event(tx, stand.event) if stand else None
        if stand is None or event is None or stand.phase in (Phase.PITCHING, Phase.VOTING):
            return None
        sessions = await self._board.sessions(tx, event.slug)
        pitches = as_shown(await self._board.sources.pitches.pitches(tx, event.slug), sessions)
        titles = {one.id: one.title for one in sessions}
        grid = await self._board.grids.grid(tx, event, now)
        return grid_message(grid, pitches, titles, stand.phase, event.zone)
