"""What happens by the clock: holds run out, lists go to hosts, a changed programme is followed."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.outgoing import Outgoing, Priority, ToPerson, Variant
from bot.core.planned import Batch
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

    async def planned(self, tx: Tx, now: datetime, until: datetime) -> Sequence[Batch]:
        """Lists that go to hosts, and seats whose time to be taken runs out; the port `Planned`."""
        booked, found = set(await self._store.sessions(tx)), []
        for one in [one for one in await self._engine.bookables(tx) if one.id in booked]:
            if one.cancelled or one.start is None or one.start <= now:
                continue
            at = max(one.start - self._engine.policy.listed, now)
            if at < until and one.hosts and await self._store.listed_for(tx, one.id) != one.start:
                found.append(Batch(at=at, kind="lists", persons=tuple(one.hosts)))
            for person, standing in (await self._engine.standings(tx, one, now)).items():
                if standing.until is not None and standing.until < until:
                    found.append(Batch(at=max(standing.until, now), kind="holds", persons=(person,)))
        return found

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
