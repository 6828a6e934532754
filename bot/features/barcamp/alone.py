"""The ports that a barcamp asks, where nobody fills them: no seats, no offers."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.message import Button
from bot.core.ports import Tx
from bot.core.seats import Bookable, Occupancy


class NoSeats:
    """The port `Seats`: nobody can sign up."""

    async def occupancy(self, tx: Tx, ids: Sequence[int]) -> Mapping[int, Occupancy]:
        """Nobody is in."""
        return {}

    async def seated(self, tx: Tx, id: int) -> Sequence[int]:
        """Nobody."""
        return ()

    async def waiting(self, tx: Tx, id: int) -> Sequence[int]:
        """Nobody."""
        return ()

    async def of(self, tx: Tx, person: int) -> Mapping[int, str]:
        """Nothing."""
        return {}

    async def merged(self, tx: Tx, kept: int, other: int, now: datetime) -> None:
        """There is nobody to move."""


class NoOffers:
    """The port `FitsOffers`: nobody offered anything."""

    async def fitting(self, tx: Tx, words: str, event: str) -> Sequence[int]:
        """Nobody."""
        return ()


def no_buttons(_: Bookable, __: Occupancy) -> tuple[Button, ...]:
    """Nobody can sign up."""
    return ()
