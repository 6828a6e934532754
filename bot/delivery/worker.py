"""The one door out: claims rows in their order, hands them to the adapters, and marks what became of them.

Each turn is one transaction: what finished since the last one is marked, and what goes next is claimed. A
row is `sending` from before the platform sees it until its mark is written; found so after a crash, it is
looked for on the platform before it is sent again.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any, TypeAlias

import structlog
from sqlalchemy import bindparam, func, literal, select, update
from sqlalchemy.exc import SQLAlchemyError

from bot.core.clock import Clock
from bot.core.outgoing import CardRef, Operation, Outgoing, Priority, ToPerson
from bot.core.ports import Adapter, Tx
from bot.core.signals import Address
from bot.delivery.claims import Claims, Ended, Home, Parked, Ready, homes_of, persons_of
from bot.delivery.lanes import Lanes, Row
from bot.delivery.outbox import StoredOutbox
from bot.delivery.pace import Pace
from bot.delivery.reports import CATCH_UP, forget_missed, report_dead
from bot.errors import Gone, Shut, TryLater
from bot.storage.database import Database, upsert
from bot.storage.notes import remember_shown
from bot.storage.tables import Moment, conversation, outbox

AT_ONCE = 32
LOOKED_FOR = (Operation.POST, Operation.UPLOAD)
ON_A_MESSAGE = (Operation.EDIT, Operation.DELETE, Operation.REACT, Operation.UNREACT)
SHORT_PAUSE = timedelta(seconds=5)
LOOK_AGAIN = timedelta(seconds=60)
LONGEST_WAIT = timedelta(minutes=5)
GIVE_UP_AFTER = timedelta(hours=24)
SHUT_WAIT = timedelta(minutes=1)
MISPLACED = timedelta(seconds=1)
OVERLAP = 500

log = structlog.get_logger()

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
        conversation.c.person.label("owner"),
    )
    .select_from(
        outbox.outerjoin(
            conversation,
            (conversation.c.platform == outbox.c.platform)
            & (conversation.c.platform_id == outbox.c.conversation),
        )
    )
    .where(outbox.c.id > bindparam("known"), outbox.c.state.in_(("waiting", "sending")))
    .order_by(outbox.c.id)
)


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform did it."""

    claim: Ready
    address: Address | None
    platform_id: str | None
    found: bool = False


@dataclass(frozen=True, slots=True)
class Again:
    """The platform did not do it, or nobody knows (`maybe_done`): once more at `at`."""

    claim: Ready
    reason: str
    at: datetime
    maybe_done: bool = False


Outcome: TypeAlias = "Sent | Again | Ended"


class Worker:
    """Drains the outbox. `rng` jitters the waiting between tries."""

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
        self._store = store
        self._clock = clock
        self._rng = rng
        self._pace = Pace()
        self._lanes = Lanes()
        self._last_seen = 0
        self._finished: list[Outcome] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._woken = asyncio.Event()
        self._resting = asyncio.Event()
        self._stopping = False
        self._loop: asyncio.Task[None] | None = None
        self._paced_until: datetime | None = None

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
        self._lanes.add((_row(row, homes) for row in rows), self._clock.now())
        self._last_seen = max(self._last_seen, rows[-1].id)

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
        picked = self._lanes.pick(now, room, self._may_go)
        if not finished and not picked:
            return False
        async with self._database.transaction(quiet=True) as tx:
            for outcome in finished:
                await self._mark(tx, outcome, now)
            claims = await self._claim(tx, picked, now)
        self._dispatch(picked, claims)
        return True

    def _land(self, outcome: Outcome) -> None:
        if isinstance(outcome, Again):
            self._lanes.again(outcome.claim.row, outcome.at)
        else:
            self._lanes.end(outcome.row if isinstance(outcome, Ended) else outcome.claim.row)

    def _may_go(self, row: Row) -> bool:
        if not row.platform:
            return True  # nobody can be reached there: claiming says so
        adapter = self._adapters.get(row.platform)
        if adapter is None:
            return False
        now = self._clock.now()
        limits = adapter.limits(row.operation, row.address)
        wait = self._pace.take(row.platform, limits, row.priority, now)
        if wait is not None:
            self._paced_until = min(wait, self._paced_until or wait)
        return wait is None

    async def _claim(self, tx: Tx, picked: Sequence[Row], now: datetime) -> dict[int, Ready | Parked | Ended]:
        if not picked:
            return {}
        claims = {claim.row: claim for claim in await self._claims.make(tx, [row.id for row in picked], now)}
        ready = [row for row, claim in claims.items() if isinstance(claim, Ready)]
        if ready:
            await tx.execute(
                update(outbox)
                .where(outbox.c.id.in_(ready))
                .values(
                    state="sending",
                    attempts=outbox.c.attempts + 1,
                    first_at=func.coalesce(outbox.c.first_at, literal(now, Moment())),
                    retry_at=None,
                )
            )
        for claim in claims.values():
            if isinstance(claim, Ended):
                await self._end(tx, claim, now)
        return claims

    def _dispatch(self, picked: Sequence[Row], claims: Mapping[int, Ready | Parked | Ended]) -> None:
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
                case _:
                    self._lanes.end(row.id)

    async def _deliver(self, claim: Ready) -> None:
        outcome = await self._attempt(claim)
        self._finished.append(outcome)
        self.poke()

    async def _attempt(self, claim: Ready) -> Outcome:
        delivery = claim.delivery
        try:
            adapter = self._adapters[claim.platform]
            address = delivery.address
            if address is None and delivery.user is not None:
                address = Address(claim.platform, await adapter.open_direct(delivery.user))
                delivery = replace(delivery, address=address)
            if claim.uncertain and delivery.operation in LOOKED_FOR:
                found = await adapter.find(delivery)
                if found is not None:
                    return Sent(claim, address, found, found=True)
            if claim.too_late:
                return claim.too_late
            return Sent(claim, address, await adapter.send(delivery))
        except TryLater as later:
            if later.everything:
                self._pace.pause(claim.platform, self._clock.now() + (later.after or SHORT_PAUSE))
            return self._again(claim, str(later), later.after or timedelta(), later.maybe_done)
        except Gone as gone:
            if delivery.operation in ON_A_MESSAGE:
                # What is gone needs no change any more; often it was the bot that took it back.
                return Ended(claim.row, "dropped", str(gone))
            return Ended(claim.row, "dead", str(gone))
        except Shut as shut:
            log.error("the platform refuses the bot", platform=claim.platform, cause=str(shut))
            self._pace.pause(claim.platform, self._clock.now() + SHUT_WAIT)
            return self._again(claim, str(shut), SHUT_WAIT, maybe_done=False)
        except Exception as error:
            log.exception("an adapter failed", platform=claim.platform, row=claim.row)
            return self._again(claim, type(error).__name__, timedelta(), maybe_done=True)

    def _again(self, claim: Ready, reason: str, after: timedelta, maybe_done: bool) -> Again | Ended:
        """Another try, unless it was tried for a day without success."""
        now = self._clock.now()
        if now - claim.delivery.first_at >= GIVE_UP_AFTER:
            return Ended(claim.row, "dead", reason)
        return Again(claim, reason, now + max(after, self._back_off(claim.attempts)), maybe_done)

    async def _mark(self, tx: Tx, outcome: Outcome, now: datetime) -> None:
        match outcome:
            case Sent():
                await self._mark_sent(tx, outcome, now)
            case Ended():
                await self._end(tx, outcome, now)
            case Again(claim, reason, at, maybe_done):
                state = "sending" if maybe_done or claim.uncertain else "waiting"
                await tx.execute(
                    update(outbox)
                    .where(outbox.c.id == claim.row)
                    .values(state=state, retry_at=at, reason=reason[:200])
                )

    async def _mark_sent(self, tx: Tx, sent: Sent, now: datetime) -> None:
        address = sent.address
        values: dict[str, Any] = {
            "state": "sent",
            "ended_at": now,
            "platform_id": sent.platform_id,
            "retry_at": None,
        }
        if address is not None:
            values |= {"platform": address.platform, "conversation": address.conversation}
        await tx.execute(update(outbox).where(outbox.c.id == sent.claim.row).values(**values))
        if sent.claim.card and sent.claim.card.kind == CATCH_UP:
            named_until = sent.claim.delivery.first_at if sent.found else sent.claim.at
            await forget_missed(tx, sent.claim.card.id, named_until)
        if address is None:
            return
        if sent.claim.delivery.address is None:
            await self._remember_direct(tx, sent.claim.row, address)
        if sent.claim.message and sent.claim.message.about and sent.platform_id:
            about = sent.claim.message.about
            await remember_shown(tx, address, sent.platform_id, sent.claim.row, about)

    async def _remember_direct(self, tx: Tx, row: int, address: Address) -> None:
        owner = select(outbox.c.person).where(outbox.c.id == row).scalar_subquery()
        await tx.execute(
            upsert(tx, conversation)
            .values(platform=address.platform, platform_id=address.conversation, kind="direct", person=owner)
            .on_conflict_do_nothing()
        )

    async def _end(self, tx: Tx, ended: Ended, now: datetime) -> None:
        values = {"state": ended.state, "reason": ended.reason[:200], "ended_at": now, "retry_at": None}
        await tx.execute(update(outbox).where(outbox.c.id == ended.row).values(**values))
        if ended.missed and ended.person is not None:
            await self._catch_up(tx, ended.row, ended.person)
        if ended.state == "dead":
            log.warning("a message was given up", row=ended.row, cause=ended.reason)
            await report_dead(tx, self._store, ended.row, now)

    async def _catch_up(self, tx: Tx, row: int, person: int) -> None:
        await self._store.put(
            tx,
            Outgoing(
                key=f"{CATCH_UP}:{person}:{row}",
                to=ToPerson(person),
                card=CardRef(CATCH_UP, person),
                priority=Priority.TIMED,
            ),
        )

    def _back_off(self, attempts: int) -> timedelta:
        """1, 2, 4 … seconds and at most five minutes, each up to half longer."""
        seconds = min(2.0 ** min(attempts, 20), LONGEST_WAIT.total_seconds())
        return timedelta(seconds=seconds * (1 + self._rng.random() / 2))


def _row(row: Any, homes: Mapping[int, Home]) -> Row:
    """What the order needs to know; a person's direct conversation and the person are one lane."""
    home = homes.get(row.person) if row.person is not None else None
    owner = row.person if row.person is not None else row.owner
    platform = home.platform if home else row.platform or ""
    address = None
    if row.conversation is not None:
        address = Address(row.platform, row.conversation, row.thread)
    elif home and home.conversation is not None:
        address = Address(home.platform, home.conversation)
    return Row(
        id=row.id,
        lane=f"person:{owner}" if owner is not None else f"{row.platform}:{row.conversation}",
        priority=Priority(row.priority),
        operation=Operation(row.operation),
        platform=platform,
        address=address,
        due=row.due,
        retry_at=row.retry_at,
    )
