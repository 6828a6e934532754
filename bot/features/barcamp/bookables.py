"""Pitches as things that people can sign up for. The port `Bookables`."""

from collections.abc import Callable, Sequence

from bot.core.barcamp import BARCAMP, PITCH, Board, Pitch
from bot.core.outgoing import CardRef
from bot.core.ports import Tx
from bot.core.seats import Bookable
from bot.core.sessions import SESSION, Events
from bot.features.barcamp.store import PitchStore

UNKNOWN_ZONE = "UTC"


class PitchSeats:
    """Every pitch with a host, published or not. Nobody signs up for a wish, or for a part of another."""

    def __init__(self, store: PitchStore, board: Callable[[], Board], events: Events) -> None:
        self._store = store
        self._board = board
        self._events = events

    async def bookable(self, tx: Tx, id: int) -> Bookable | None:
        """The one of that label."""
        kept = await self._store.kept(tx, id)
        if kept is None or kept.pitch.is_wish or kept.merged_into is not None:
            return None
        return await self._bookable(tx, kept.pitch)

    async def bookables(self, tx: Tx) -> Sequence[Bookable]:
        """All of them, by label."""
        found = [await self.bookable(tx, one.id) for one in await self._store.pitches(tx)]
        return [one for one in found if one is not None]

    async def _bookable(self, tx: Tx, one: Pitch) -> Bookable:
        placed = await self._board().placed(tx, one.id)
        events = await self._events.events(tx)
        zone = next((event.zone for event in events if event.slug == one.event), UNKNOWN_ZONE)
        return Bookable(
            id=one.id,
            title=one.title,
            kind=BARCAMP,
            event=one.event,
            zone=placed.zone if placed else zone,
            capacity=one.capacity,
            start=placed.start if placed else None,
            end=placed.end if placed else None,
            hosts=one.hosts,
            place=placed.room if placed else None,
            cards=(CardRef(PITCH, one.id), CardRef(SESSION, one.id)),
            cancelled=one.cancelled,
        )
