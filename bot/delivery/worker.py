"""The one door out: claims rows in their order, hands them to the adapters, and marks what became of them.

Each turn is one transaction: what finished since the last one is marked, and what goes next is claimed. A
row is `sending` from before the platform sees it until its mark is written; found so after a crash, it is
looked for on the platform before it is sent again.
"""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any

import structlog
from sqlalchemy import bindparam, func, select, update
from sqlalchemy.exc import SQLAlchemyError

from bot.core.clock import Clock
from bot.core.outgoing import Operation, Priority, only_confirms
from bot.core.ports import Adapter, Limit, Tx
from bot.core.signals import Address
from bot.core.wire import group_from_text
from bot.delivery.claims import Claim, Claims, Early, Ended, Home, Parked, Ready, homes_of, persons_of
from bot.delivery.courier import CONFIRMS_WITHIN, Again, Courier, Outcome, Sent
from bot.delivery.groups import members_of
from bot.delivery.lanes import Lanes, Row
from bot.delivery.marker import Marker
from bot.delivery.outbox import StoredOutbox
from bot.delivery.pace import Pace
from bot.storage.database import Database
from bot.storage.tables import Moment, conversation, outbox

AT_ONCE = 32
LOOK_AGAIN = timedelta(seconds=60)
MISPLACED = timedelta(seconds=1)
OVERLAP = 500

log = structlog.get_logger()

_Kind = tuple[str, Operation, Priority, bool]
"""Rows of one kind (platform, operation, priority, whether it is to be opened first) count against the same
limits, but for those of their conversations."""

_TARGET = outbox.alias("target_row")
# Asked after every commit, and so built once.
_DISCOVER = (
    select(
        outbox.c.id,
        outbox.c.operation,
        outbox.c.priority,
        outbox.c.person,
        outbox.c.platform,
        outbox.c.conversation,
        outbox.c.thread,
        outbox.c.due,
        outbox.c.retry_at,
        outbox.c.created_at,
        outbox.c.detail,
        outbox.c.target,
        _TARGET.c.target.label("target_target"),
        _TARGET.c.platform.label("target_platform"),
        _TARGET.c.conversation.label("target_conversation"),
        conversation.c.person.label("owner"),
    )
    .select_from(
        outbox.outerjoin(_TARGET, _TARGET.c.id == outbox.c.target).outerjoin(
            conversation,
            (conversation.c.platform == outbox.c.platform)
            & (conversation.c.platform_id == outbox.c.conversation),
        )
    )
    .where(outbox.c.id > bindparam("known"), outbox.c.state.in_(("waiting", "sending")))
    .order_by(outbox.c.id)
)

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
    ) -> None:
        self._database = database
        self._adapters = adapters
        self._claims = claims
        self._clock = clock
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
        self._left_out: list[Row] = []
        self._taken: dict[int, tuple[str, Sequence[Limit]]] = {}
        self._lacking: dict[_Kind, frozenset[str]] = {}
        self._used_up: set[_Kind] = set()

    def poke(self) -> None:
        """Something was written: look."""
        self._resting.clear()
        self._woken.set()

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
        rows = (await tx.execute(_DISCOVER, {"known": self._known_up_to()})).all()
        if not rows:
            return
        homes = await homes_of(tx, persons_of(rows), self._adapters)
        to_open = {row.id: await self._to_open(tx, row) for row in rows if row.operation == Operation.OPEN}
        self._lanes.add((_row(row, homes, to_open) for row in rows), self._clock.now())
        self._last_seen = max(self._last_seen, rows[-1].id)

    async def _to_open(self, tx: Tx, row: Any) -> str:
        """The platform on which a group would be opened now; empty where there is none."""
        try:
            members = await members_of(tx, group_from_text(row.detail), self._adapters, row.platform)
        except ValueError:
            return ""  # claiming says so
        return members.platform if members else ""

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
        self._paced_until = None
        room = 0 if self._stopping else AT_ONCE - self._lanes.flying
        self._left_out.clear()
        self._lacking.clear()
        self._used_up.clear()
        picked = self._lanes.pick(now, room, self._may_go)
        if not finished and not picked and not self._left_out:
            return False
        async with self._database.transaction(quiet=True) as tx:
            for outcome in finished:
                await self._marker.mark(tx, outcome, now)
            for row in self._left_out:
                await self._marker.end(tx, Ended(row.id, "dropped", "it only confirms"), now)
            claims = await self._claim(tx, picked, now)
        for row in self._left_out:
            self._lanes.end(row.id)
        self._dispatch(picked, claims)
        self._give_back(claims)
        await asyncio.sleep(0)  # what was claimed is on its way before anything else is looked at
        return True

    def _give_back(self, claims: Mapping[int, Claim]) -> None:
        """What does not go now has used up nothing of what a platform allows."""
        for row, (platform, limits) in self._taken.items():
            if not isinstance(claims.get(row), Ready):
                self.pace.give_back(platform, limits)
        self._taken.clear()

    def _land(self, outcome: Outcome) -> None:
        if (
            isinstance(outcome, Sent)
            and outcome.address
            and outcome.claim.delivery.operation is Operation.OPEN
        ):
            self._opened[_lane_of_opened(outcome.claim.row)] = outcome.address
        if isinstance(outcome, Again):
            self._lanes.again(outcome.claim.row, outcome.at)
        else:
            self._lanes.end(outcome.row if isinstance(outcome, Ended) else outcome.claim.row)

    def _may_go(self, row: Row) -> bool:
        address = row.address or self._opened.get(row.lane)
        platform = row.platform or (address.platform if address else "")
        if not platform:
            return True  # nobody can be reached there, or it is not opened yet: claiming says so
        adapter = self._adapters.get(platform)
        if adapter is None:
            return False
        kind = (platform, row.operation, row.priority, address is None)
        if kind in self._used_up and not row.dispensable:
            return False
        now = self._clock.now()
        limits = adapter.limits(row.operation, address)
        # What only confirms leaves the same reserve to people's answers as mass sending does.
        priority = Priority.MASS if row.dispensable else row.priority
        wait = self.pace.take(platform, limits, priority, now)
        if wait is not None and row.dispensable and wait > row.dispensable:
            self._left_out.append(row)
            return False
        if wait is not None:
            self._paced_until = min(wait, self._paced_until or wait)
            self._notice(kind, self.pace.lacking(platform, limits, priority, now))
            return False
        self._taken[row.id] = (platform, limits)
        return True

    def _notice(self, kind: _Kind, lacking: frozenset[str]) -> None:
        """What two conversations lack is not theirs alone: of all that wait for it, no third is asked."""
        before = self._lacking.get(kind, frozenset())
        if before & lacking:
            self._used_up.add(kind)
        self._lacking[kind] = before | lacking

    async def _claim(self, tx: Tx, picked: Sequence[Row], now: datetime) -> dict[int, Claim]:
        if not picked:
            return {}
        claims = {claim.row: claim for claim in await self._claims.make(tx, [row.id for row in picked], now)}
        ready = [row for row, claim in claims.items() if isinstance(claim, Ready)]
        if ready:
            await tx.execute(_SENDING, {"ready": ready, "now": now})
        for claim in claims.values():
            if isinstance(claim, Ended):
                await self._marker.end(tx, claim, now)
        return claims

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


def _row(row: Any, homes: Mapping[int, Home], to_open: Mapping[int, str]) -> Row:
    """What the order needs to know of a row."""
    lane, platform, address = _place(row, homes, to_open)
    return Row(
        id=row.id,
        lane=lane,
        priority=Priority(row.priority),
        operation=Operation(row.operation),
        platform=platform,
        address=address,
        due=row.due,
        retry_at=row.retry_at,
        dispensable=_dispensable(row),
    )


def _dispensable(row: Any) -> datetime | None:
    if not only_confirms(Operation(row.operation), Priority(row.priority)):
        return None
    born: datetime = row.created_at
    return max(born, row.due or born) + CONFIRMS_WITHIN


def _place(
    row: Any, homes: Mapping[int, Home], to_open: Mapping[int, str]
) -> tuple[str, str, Address | None]:
    """Lane, platform and address. A person's direct conversation and the person are one lane; so are a group
    that is still to be opened and all that is to happen in it."""
    if row.operation == Operation.OPEN:
        return _lane_of_opened(row.id), to_open.get(row.id, ""), None
    if row.operation == Operation.INVITE or (row.person is None and row.conversation is None):
        if row.target_conversation is None:
            return _lane_of_opened(row.target_target or row.target), "", None
        there = Address(row.target_platform, row.target_conversation)
        return f"{there.platform}:{there.conversation}", there.platform, there
    home = homes.get(row.person) if row.person is not None else None
    owner = row.person if row.person is not None else row.owner
    lane = f"person:{owner}" if owner is not None else f"{row.platform}:{row.conversation}"
    platform = home.platform if home and row.operation != Operation.WHISPER else row.platform or ""
    if row.conversation is not None:
        return lane, platform, Address(row.platform, row.conversation, row.thread)
    if home and home.conversation is not None:
        return lane, platform, Address(home.platform, home.conversation)
    return lane, platform, None


def _lane_of_opened(row: int) -> str:
    return f"opened:{row}"
