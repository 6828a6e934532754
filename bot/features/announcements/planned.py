"""What organisers set a time for, told beforehand. The port `Planned`."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.planned import Batch
from bot.core.ports import Tx
from bot.errors import SaySo
from bot.features.announcements.model import Announcement
from bot.features.announcements.named import Known
from bot.features.announcements.places import PlaceStore
from bot.features.announcements.store import AnnouncementStore
from bot.features.announcements.there import NotRead


class AnnouncementsPlanned:
    """Those that wait for their time, for whom they would be now."""

    def __init__(self, store: AnnouncementStore, places: PlaceStore, known: Known) -> None:
        self._store = store
        self._places = places
        self._known = known

    async def planned(self, tx: Tx, now: datetime, until: datetime) -> Sequence[Batch]:
        """One for each; see the port. As a post it is counted in its conversations alone."""
        return [await self._batch(tx, one, now) for one in await self._store.scheduled(tx, until)]

    async def _batch(self, tx: Tx, one: Announcement, now: datetime) -> Batch:
        at = max(one.at or now, now)
        if one.way == "post":
            boards = await self._places.boards(tx)
            return Batch(at=at, kind="announcements", places=len(boards))
        places = len(await self._places.places(tx, one.id))
        return Batch(at=at, kind="announcements", persons=await self._people(tx, one, at), places=places)

    async def _people(self, tx: Tx, one: Announcement, at: datetime) -> tuple[int, ...]:
        if one.whom is None:
            return ()
        try:
            return tuple(sorted(who for who in await self._known.people(tx, one.whom, at) if who > 0))
        except SaySo:  # a part of the bot was turned off since: sending will find nobody, either
            return ()
        except NotRead:  # who is in that channel is asked when it is sent
            return ()
