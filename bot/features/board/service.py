"""The board of a barcamp: switches its phase, keeps its grid, and lets the programme follow.

Once it is published, organisers may also change its sessions as they change any session of the programme. The
programme then is right: grids are read from it (`grids`), what is stored follows before anything else is done
here, and cards that show it follow at once (`following`).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.barcamp import BARCAMP, PITCH, Phase, Pitch, Placed
from bot.core.outgoing import CardRef
from bot.core.ports import Outbox, Tx
from bot.core.publishing import Publisher
from bot.core.sessions import SESSION, EventFacts, Events, Session
from bot.features.board.grids import Grids, Sources, as_in_programme
from bot.features.board.marks import mark_of
from bot.features.board.publishing import Published, drafts
from bot.features.board.rules import Cell, Grid, Reason, Refusal, check
from bot.features.board.store import BoardStore, Stand

GRID = "grid"
"""The kind of the live card of a grid; its id is the board's number."""


class BarcampBoard:
    """The port `Board`, and what organisers do with it."""

    def __init__(
        self,
        store: BoardStore,
        grids: Grids,
        sources: Sources,
        events: Events,
        publisher: Publisher,
        outbox: Outbox,
    ) -> None:
        self.store = store
        self.grids = grids
        self.sources = sources
        self.events = events
        self._publisher = publisher
        self._outbox = outbox

    async def phase(self, tx: Tx, event: str) -> Phase:
        """Where it stands."""
        return (await self.store.stand(tx, event)).phase

    async def placed(self, tx: Tx, pitch: int) -> Placed | None:
        """Where the grid has it."""
        found = await self.store.cell(tx, pitch)
        if found is None:
            return None
        slug, cell = found
        event = await self.event(tx, slug)
        there = await self.sources.pitches.pitch(tx, pitch)
        if event is None or there is None or there.cancelled:
            return None
        if await self.phase(tx, slug) is Phase.PUBLISHED:
            session = await self.sources.programme.session(tx, pitch)
            moved = as_in_programme({pitch: cell}, [session] if session else [])
            if pitch not in moved:
                return None
            cell = moved[pitch]
        return Placed(pitch, cell.start, cell.end, event.zone, cell.room)

    async def votes(self, tx: Tx, pitch: int) -> int | None:
        """How many voted for it, once that is closed."""
        there = await self.sources.pitches.pitch(tx, pitch)
        if there is None or not await self.grids.counted(tx, there.event):
            return None
        return await self.store.count(tx, pitch)

    async def pitch_changed(self, tx: Tx, pitch: int, now: datetime, by: int | None) -> None:
        """The programme follows, where it has it. Where its cell was given away meanwhile, it has none."""
        there = await self.sources.pitches.pitch(tx, pitch)
        found = await self.store.cell(tx, pitch)
        event = await self.event(tx, there.event) if there is not None else None
        if there is None or event is None or found is None:
            return
        grid = await self.grids.grid(tx, event, now)
        refusal = check(grid, pitch, found[1])
        if isinstance(refusal, Refusal) and refusal.reason is Reason.TAKEN and not there.cancelled:
            await self.change(tx, event, {pitch: None}, now, by)
        else:
            await self.change(tx, event, {}, now, by)

    async def merged(self, tx: Tx, kept: int, other: int, now: datetime, by: int | None) -> None:
        """The second's votes and, where the first has none, its place are the first's."""
        await self.store.merge_pitches(tx, kept, other)
        theirs, ours = await self.store.cell(tx, other), await self.store.cell(tx, kept)
        there = await self.sources.pitches.pitch(tx, kept)
        event = await self.event(tx, there.event) if there is not None else None
        if event is None or theirs is None:
            return
        cells: dict[int, Cell | None] = {other: None}
        if ours is None:
            grid = (await self.grids.grid(tx, event, now)).with_cells({other: None})
            if not isinstance(check(grid, kept, theirs[1]), Refusal):
                cells[kept] = theirs[1]
        await self.change(tx, event, cells, now, by)

    async def event(self, tx: Tx, slug: str) -> EventFacts | None:
        """That event."""
        return next((one for one in await self.events.events(tx) if one.slug == slug), None)

    async def in_programme(self, tx: Tx, pitch: int) -> Session | None:
        """The session that a pitch is by now; None: it is none (any more)."""
        session = await self.sources.programme.session(tx, pitch)
        return session if session and session.source == BARCAMP and not session.cancelled else None

    async def switch(self, tx: Tx, event: EventFacts, phase: Phase, now: datetime, by: int | None) -> Stand:
        """It stands there from now on. To publish makes sessions of all that lies somewhere; to go back from
        there takes them out of the programme again, and tells whom that concerns."""
        was = await self.phase(tx, event.slug)
        if was is Phase.PUBLISHED:
            await self.follow(tx, event.slug)
        stand = await self.store.switch(tx, event.slug, phase)
        if phase is Phase.PUBLISHED:
            await self._publish(tx, event, now, by)
        elif was is Phase.PUBLISHED:
            await self._publisher.publish(tx, Published(event.slug), now, by)
        if Phase.VOTING in (was, phase):
            for pitch in await self.sources.pitches.pitches(tx, event.slug):
                await self._outbox.refresh(tx, CardRef(PITCH, pitch.id))
        await self.seen(tx, stand)
        return stand

    async def change(
        self, tx: Tx, event: EventFacts, cells: Mapping[int, Cell | None], now: datetime, by: int | None
    ) -> None:
        """These lie there from now on. Whoever calls has asked the rules."""
        published = await self.phase(tx, event.slug) is Phase.PUBLISHED
        if published:
            await self.follow(tx, event.slug)
        stand = await self.store.store_cells(tx, event.slug, cells)
        if published:
            await self._publish(tx, event, now, by)
        await self.seen(tx, stand)
        for label in cells:
            await self._outbox.refresh(tx, CardRef(PITCH, label))
            if published:
                await self._outbox.refresh(tx, CardRef(SESSION, label))

    async def follow(self, tx: Tx, event: str) -> None:
        """Keep in the grid where the programme has its sessions by now. That is no change of the programme,
        which has them there, and can still be undone there."""
        cells = await self.store.cells(tx, event)
        there = as_in_programme(cells, await self.sessions(tx, event))
        moved = {label: cell for label, cell in there.items() if cells[label] != cell}
        if moved:
            await self.store.store_cells(tx, event, moved)
            for label in moved:
                await self._outbox.refresh(tx, CardRef(PITCH, label))

    async def _publish(self, tx: Tx, event: EventFacts, now: datetime, by: int | None) -> None:
        pitches: Sequence[Pitch] = await self.sources.pitches.pitches(tx, event.slug)
        cells = await self.store.cells(tx, event.slug)
        made = drafts(pitches, cells, await self.grids.rooms(tx, event))
        await self._publisher.publish(tx, Published(event.slug, made), now, by)

    async def sessions(self, tx: Tx, event: str) -> list[Session]:
        """All that the programme has of that event."""
        return [one for one in await self.sources.programme.sessions(tx) if one.event == event]

    async def seen(self, tx: Tx, stand: Stand) -> None:
        """The grid's cards are brought up to date with the programme as it is now."""
        await self._outbox.refresh(tx, CardRef(GRID, stand.id))
        await self.store.see(tx, stand.event, mark_of(await self.sessions(tx, stand.event)))


def changed(before: Grid, after: Grid) -> dict[int, Cell | None]:
    """What lies elsewhere than before."""
    labels = {*before.placed, *after.placed}
    return {
        label: after.placed.get(label)
        for label in sorted(labels)
        if before.placed.get(label) != after.placed.get(label)
    }
