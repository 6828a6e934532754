"""The ports that a barcamp asks, where nobody fills them: no board, no offers."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.barcamp import Phase, Placed
from bot.core.ports import Tx


class NoBoard:
    """The port `Board`: always open for pitches, and nothing has a slot."""

    async def phase(self, tx: Tx, event: str) -> Phase:
        """Open for pitches."""
        return Phase.PITCHING

    async def placed(self, tx: Tx, pitch: int) -> Placed | None:
        """Nowhere."""
        return None

    async def votes(self, tx: Tx, pitch: int) -> int | None:
        """Nobody was asked."""
        return None

    async def pitch_changed(self, tx: Tx, pitch: int, now: datetime, by: int | None) -> None:
        """Nobody follows."""


class NoOffers:
    """The port `FitsOffers`: nobody offered anything."""

    async def fitting(self, tx: Tx, words: str, event: str) -> Sequence[int]:
        """Nobody."""
        return ()
