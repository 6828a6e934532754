"""The port `Meant`: which session somebody names, for other features."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.ports import Tx
from bot.core.sessions import Programme, Session
from bot.features.programme.meant import meant


class Finder:
    """Looks in the whole programme; of several, those that are not over are meant."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme

    async def meant(self, tx: Tx, said: str, now: datetime) -> Sequence[Session]:
        """The sessions that these words name; see the port."""
        found = meant(said, await self._programme.sessions(tx))
        ahead = [one for one in found if now < one.end and not one.cancelled]
        return ahead or found
