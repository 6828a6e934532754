"""The port that a barcamp asks where nobody fills it: no offers."""

from collections.abc import Sequence

from bot.core.ports import Tx


class NoOffers:
    """The port `FitsOffers`: nobody offered anything."""

    async def fitting(self, tx: Tx, words: str, event: str) -> Sequence[int]:
        """Nobody."""
        return ()
