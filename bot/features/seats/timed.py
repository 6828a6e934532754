"""What happens by the clock: holds run out, lists go to hosts, a changed programme is followed."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.outgoing import Outgoing, Priority, ToPerson, Variant
from bot.core.ports import Outbox, Tx
from bot.core.sessions import Programme, Session
from bot.features.seats.engine import Engine
from bot.features.seats.listing import Listing


class SeatsTimed:
    """The port `Timed`."""

    name = "seats"

    def __init__(self, engine: Engine, listing: Listing, programme: Programme, outbox: Outbox) -> None:
        self._engine = engine
        self._store = engine.store
        self._listing = listing
        self._programme = programme
        self._outbox = outbox
        self._followed: Sequence[Session] | None = None

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """Now, where the programme changed under a log; else when the first one has something to do."""
        sessions = await self._programme.sessions(tx)
        if sessions is not self._followed and await self._store.sessions(tx):
            return now
        return await self._store.first_due(tx)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Settle what is due."""
        sessions = await self._programme.sessions(tx)
        if sessions is not self._followed:
            for label in await self._store.sessions(tx):
                await self._engine.settle(tx, label, now)
            self._followed = sessions
        for label in await self._store.due(tx, now):
            await self._list(tx, label, now)
            await self._engine.settle(tx, label, now, correct=True)

    async def _list(self, tx: Tx, label: int, now: datetime) -> None:
        """Hosts get their list in time."""
        one = await self._engine.bookable(tx, label)
        if one is None or one.start is None or one.cancelled or not one.hosts:
            return
        if now < one.start - self._engine.policy.listed or now >= one.start:
            return
        if await self._store.listed_for(tx, label) == one.start:
            return
        await self._store.listed(tx, label, one.start)
        listed = await self._listing.listed(tx, one, now)
        await self._outbox.put_many(
            tx,
            [
                Outgoing(
                    key=f"seat-list:{label}:{one.start.isoformat()}:{host}",
                    to=ToPerson(host),
                    variants=(Variant(listed, one.end),),
                    priority=Priority.TIMED,
                    expires=one.end,
                )
                for host in one.hosts
            ],
        )
