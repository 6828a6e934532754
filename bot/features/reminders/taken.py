"""When somebody is taken by what they starred, have a seat in or host. The port `Agenda`."""

from collections.abc import Sequence

from bot.core.ports import Busy, Tx
from bot.core.sessions import Programme
from bot.features.reminders.store import StarStore


class Taken:
    """Over stars, seats and duties."""

    def __init__(self, stars: StarStore, programme: Programme) -> None:
        self._stars = stars
        self._programme = programme

    async def busy(self, tx: Tx, person: int) -> Sequence[Busy]:
        """All times, by start."""
        hosted = [one.session for one in await self._stars.duties_of(tx, person)]
        labels = {*await self._stars.kept(tx, person), *hosted}
        sessions = [await self._programme.session(tx, label) for label in labels]
        found = [Busy(one.start, one.end, one.id) for one in sessions if one and not one.cancelled]
        return sorted(found, key=lambda busy: (busy.start, busy.session))
