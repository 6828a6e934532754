"""The one door out: claims rows in their order, hands them to the adapters, and marks what became of them.

Each turn is one transaction: what finished since the last one is marked, and what goes next is claimed. A
row is `sending` from before the platform sees it until its mark is written; found so after a crash, it is
looked for on the platform before it is sent again.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from random import Random

import structlog
from sqlalchemy import bindparam, func, update
from sqlalchemy.exc import SQLAlchemyError

from bot.core.clock import Clock
from bot.core.outgoing import Operation, Priority
from bot.core.ports import Adapter, Tx
from bot.core.signals import Address
from bot.core.vitals import Vitals
from bot.delivery.boarding import Boarded
from bot.delivery.claims import Claim, Claims, Early, Ended, Parked, Ready
from bot.delivery.courier import Again, Courier, Outcome, Sent
from bot.delivery.lanes import Lanes, Row
from bot.delivery.marker import Marker
from bot.delivery.outbox import StoredOutbox
from bot.delivery.pace import Pace
from bot.delivery.permits import Permits
from bot.delivery.waiting import lane_of_opened, waiting_rows
from bot.storage.database import Database
from bot.storage.tables import Moment, outbox

AT_ONCE = 32
LOOK_AGAIN = timedelta(seconds=60)
MISPLACED = timedelta(seconds=1)
OVERLAP = 500
FEW = 8
"""So many messages at most leave with the transaction that wrote them: claiming holds it up."""

log = structlog.get_logger()

_SENDING = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("ready", expanding=True)))
    .values(
        state="sending",
        attempts=outbox.c.attempts + 1,
        first_at=func.coalesce(outbox.c.first_at, bindparam("now", type_=Moment())),
        retry_at=None,
    )
)


class Worker:
    """Drains the outbox. `rng` jitters the waiting between tries. `pace`: how fast it may."""

    def __init__(
        self,
        database: Database,
        adapters: Mapping[str, Adapter],
        claims: Claims,
        store: StoredOutbox,
        clock: Clock,
        rng: Random,
        vitals: Vitals | None = None,
    ) -> None:
        self._database = database
        self._adapters = adapters
        self._claims = claims
        self._clock = clock
        self._vitals = vitals or Vitals(clock)
        self.pace = Pace()
        self._courier = Courier(adapters, self.pace, clock, rng)
        self._marker = Marker(store)
        self._lanes = Lanes()
        self._last_seen = 0
        self._finished: list[Outcome] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._woken = asyncio.Event()
        self._resting = asyncio.Event()
        self._stopping = False
        self._loop: asyncio.Task[None] | None = None
        self._paced_until: datetime | None = None
        self._opened: dict[str, Address] = {}
        self._revived: set[int] = set()

    def poke(self) -> None:
        """Something was written: look."""
        self._resting.clear()
        self._woken.set()

    @property
    def alive(self) -> bool:
        """Whether it goes on taking what waits."""
        return self._loop is not None and not self._loop.done()

    def waiting(self, now: datetime) -> Mapping[str, int]:
        """What could go by now, or is on its way: how many by platform."""
        counts: dict[str, int] = {}
        for (platform, _), many in self.by_priority(now).items():
            counts[platform] = counts.get(platform, 0) + many
        return counts

    def by_priority(self, now: datetime) -> Mapping[tuple[str, Priority], int]:
        """The same by platform and priority."""
        return self._lanes.waiting(now)

    def revive(self, rows: Sequence[int]) -> int:
        """These are to be sent after all, once that is committed; how many they are. They lie before what
        was seen already, and so would not be found."""
        self._revived.update(rows)
        return len(rows)

    async def start(self) -> None:
        """Load what waits, and go on from there."""
        await self._reload()
        self._loop = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Claim no more, and mark what is in flight."""
        self._stopping = True
        self.poke()
        if self._loop:
            await self._loop

    async def idle(self) -> None:
        """Return when nothing can be sent at this moment."""
        await self._resting.wait()

    async def _run(self) -> None:
        while True:
            self._woken.clear()
            try:
                busy = await self._turn()
            except Exception as error:
                log.exception("a turn of the outbox failed", cause=type(error).__name__)
                if self._stopping:
                    return
                await asyncio.sleep(1)
                await self._recover()
                continue
            if self._stopping and not self._tasks and not self._finished:
                return
            if not busy and not self._woken.is_set():
                await self._rest()

    async def _rest(self) -> None:
        if not self._tasks:
            self._resting.set()
        moments = [self._clock.now() + LOOK_AGAIN, self._lanes.next_moment(), self._paced_until]
        until = min(moment for moment in moments if moment is not None)
        timer = asyncio.create_task(self._clock.sleep_until(until))
        woken = asyncio.create_task(self._woken.wait())
        try:
            await asyncio.wait({timer, woken}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            timer.cancel()
            woken.cancel()
        self._resting.clear()

    async def _reload(self) -> None:
        """Forget the map and draw it anew from the database."""
        self._lanes, self._last_seen = Lanes(), 0
        async with self._database.reading() as tx:
            await self._discover(tx)

    async def _recover(self) -> None:
        """After a failed turn: let what is in flight land, then trust only the database."""
        if self._tasks:
            await asyncio.wait(self._tasks)
        self._finished.clear()
        try:
            await self._reload()
        except (SQLAlchemyError, OSError) as error:
            log.error("the outbox cannot be read", cause=type(error).__name__)

    async def _discover(self, tx: Tx) -> None:
        """Rows written since the last look, in the order of their numbers."""
        rows = await waiting_rows(tx, self._known_up_to(), self._adapters)
        if rows:
            self._lanes.add(rows, self._clock.now())
            self._last_seen = max(self._last_seen, rows[-1].id)
        if self._revived:
            again = await waiting_rows(tx, min(self._revived) - 1, self._adapters)
            found = [row for row in again if row.id in self._revived]
            self._lanes.add(found, self._clock.now())
            self._revived.difference_update(row.id for row in found)

    def _known_up_to(self) -> int:
        """PostgreSQL hands numbers out before the commit, so a lower one may appear after a higher one."""
        return self._last_seen if self._database.is_sqlite else self._last_seen - OVERLAP

    async def _turn(self) -> bool:
        """One turn; whether anything was done."""
        now = self._clock.now()
        async with self._database.reading() as tx:
            await self._discover(tx)
        finished, self._finished = self._finished, []
        for outcome in finished:
            self._land(outcome)
        permits = Permits(self.pace, self._adapters, self._opened, now)
        picked = self._lanes.pick(now, self._room(), permits.may_go)
        self._paced_until = permits.wait_until
        if not finished and not picked and not permits.left_out:
            return False
        async with self._database.transaction(quiet=True) as tx:
            await self._marker.mark(tx, finished, now)
            for row in permits.left_out:
                await self._marker.end(tx, Ended(row.id, "dropped", "it only confirms"), now)
            claims = await self._claim(tx, picked, now)
        for row in permits.left_out:
            self._lanes.end(row.id)
        self._dispatch(picked, claims)
        permits.give_back(_ready(claims))
        await asyncio.sleep(0)  # what was claimed is on its way before anything else is looked at
        return True

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Tx]:
        """A transaction whose few new messages are claimed in it, and leave as soon as it is committed.

        That spares an answer a commit of its own. What cannot leave so, the next turn finds.
        """
        boarded = Boarded(self._lanes)
        try:
            async with self._database.transaction() as tx:
                yield tx
                await self._board(tx, boarded)
        except BaseException:
            boarded.get_off()
            raise
        # Drawn anew meanwhile, the map has the row from the database, and it is looked for first.
        if boarded.lanes is self._lanes:
            self._dispatch(boarded.rows, boarded.claims)
            self.poke()

    async def _board(self, tx: Tx, boarded: Boarded) -> None:
        """Nothing that goes wrong here undoes what the transaction is for: claiming only reads, or prepares
        what the next turn prepares as well, and that these are sent is written last."""
        if self._loop is None or self._stopping:
            return
        try:
            rows = await waiting_rows(tx, self._known_up_to(), self._adapters, FEW + 1)
            if not 0 < len(rows) <= min(FEW, self._room()):
                return
            now = self._clock.now()
            permits = Permits(self.pace, self._adapters, self._opened, now)
            boarded.launch(rows, now, permits)
            claims = await self._make(tx, boarded.rows, now)
            await self._mark_sending(tx, claims, now)
            boarded.settle(claims)
        except SQLAlchemyError:
            raise
        except Exception as error:
            log.exception("messages could not be claimed at once", cause=type(error).__name__)
            boarded.get_off()

    def _room(self) -> int:
        return 0 if self._stopping else AT_ONCE - self._lanes.flying

    def _land(self, outcome: Outcome) -> None:
        self._note(outcome)
        if (
            isinstance(outcome, Sent)
            and outcome.address
            and outcome.claim.delivery.operation is Operation.OPEN
        ):
            self._opened[lane_of_opened(outcome.claim.row)] = outcome.address
        if isinstance(outcome, Again):
            self._lanes.again(outcome.claim.row, outcome.at)
        else:
            self._lanes.end(outcome.row if isinstance(outcome, Ended) else outcome.claim.row)

    def _note(self, outcome: Outcome) -> None:
        match outcome:
            case Sent(claim):
                row = self._lanes.row(claim.row)
                since = row.since if row else None
                self._vitals.sends(claim.platform, claim.delivery.priority, since)
            case Ended(number, state) if (row := self._lanes.row(number)) is not None:
                self._vitals.gives_up(row.platform, row.priority, state)

    async def _claim(self, tx: Tx, picked: Sequence[Row], now: datetime) -> dict[int, Claim]:
        claims = await self._make(tx, picked, now)
        await self._mark_sending(tx, claims, now)
        for claim in claims.values():
            if isinstance(claim, Ended):
                self._note(claim)
                await self._marker.end(tx, claim, now)
        return claims

    async def _make(self, tx: Tx, picked: Sequence[Row], now: datetime) -> dict[int, Claim]:
        if not picked:
            return {}
        return {claim.row: claim for claim in await self._claims.make(tx, [row.id for row in picked], now)}

    async def _mark_sending(self, tx: Tx, claims: Mapping[int, Claim], now: datetime) -> None:
        if ready := _ready(claims):
            await tx.execute(_SENDING, {"ready": sorted(ready), "now": now})

    def _dispatch(self, picked: Sequence[Row], claims: Mapping[int, Claim]) -> None:
        for row in picked:
            match claims.get(row.id):
                case Ready() as claim:
                    task = asyncio.create_task(self._deliver(claim))
                    self._tasks.add(task)
                    task.add_done_callback(self._tasks.discard)
                case Parked(_, target) if target in self._lanes:
                    self._lanes.park(row.id, target)
                case Parked():
                    self._lanes.again(row.id, self._clock.now() + MISPLACED)
                case Early(_, until):
                    self._lanes.postpone(row.id, until)
                case _:
                    self._lanes.end(row.id)

    async def _deliver(self, claim: Ready) -> None:
        outcome = await self._courier.deliver(claim)
        self._finished.append(outcome)
        self.poke()


def _ready(claims: Mapping[int, Claim]) -> set[int]:
    return {row for row, claim in claims.items() if isinstance(claim, Ready)}
