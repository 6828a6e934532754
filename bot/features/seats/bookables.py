"""What of the programme can be signed up for; the port `Bookables`."""

from collections.abc import Collection, Sequence

from bot.core.barcamp import BARCAMP
from bot.core.outgoing import CardRef
from bot.core.ports import HostOf, Tx
from bot.core.seats import Bookable
from bot.core.sessions import SESSION, Programme, Session
from bot.features.seats.store import SeatStore


class OfProgramme:
    """Sessions of these kinds, barcamp sessions with a capacity, and what its hosts set a capacity for."""

    def __init__(self, programme: Programme, hosts: HostOf, store: SeatStore, kinds: Collection[str]) -> None:
        self._programme = programme
        self._hosts = hosts
        self._store = store
        self._kinds = frozenset(kinds)

    async def bookable(self, tx: Tx, id: int) -> Bookable | None:
        """The one of that label; see the port."""
        session = await self._programme.session(tx, id)
        if session is None or not await self._is_open(tx, session):
            return None
        return await self._bookable(tx, session)

    async def to_open(self, tx: Tx, id: int) -> Bookable | None:
        """The session of that label as it would be if its hosts opened it."""
        session = await self._programme.session(tx, id)
        return await self._bookable(tx, session) if session is not None else None

    async def bookables(self, tx: Tx) -> Sequence[Bookable]:
        """All of them; see the port."""
        sessions = [one for one in await self._programme.sessions(tx) if await self._is_open(tx, one)]
        return [await self._bookable(tx, one) for one in sorted(sessions, key=lambda one: one.id)]

    async def _is_open(self, tx: Tx, session: Session) -> bool:
        if session.kind in self._kinds or (session.kind == BARCAMP and session.capacity is not None):
            return True
        return (await self._store.book(tx, session.id)).set_here

    async def _bookable(self, tx: Tx, session: Session) -> Bookable:
        return Bookable(
            id=session.id,
            title=session.title,
            kind=session.kind,
            event=session.event,
            zone=session.zone,
            capacity=session.capacity,
            start=session.start,
            end=session.end,
            hosts=tuple(await self._hosts.hosts(tx, session.id)),
            place=session.place or session.room,
            cards=(CardRef(SESSION, session.id),),
            cancelled=session.cancelled,
        )
