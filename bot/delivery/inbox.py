"""What was heard: stored, then acknowledged, then handled, one at a time for each conversation.

A signal that comes alone is handled in the transaction that stores it: waiting for the disk takes longer than
all the rest. Where that fails it is stored by itself, and tried again like any other.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.core.clock import Clock
from bot.core.forms import Answer, WordedErrors, WordedForm
from bot.core.message import Phrase, message, say
from bot.core.ports import Taken, Tx
from bot.core.signals import Address, AnySignal
from bot.core.vitals import Vitals
from bot.core.wire import signal_from_text, signal_to_text, storable
from bot.delivery.floods import Floods
from bot.delivery.gate import Admission, Gate
from bot.delivery.outbox import StoredOutbox
from bot.errors import NotYours, SaySo, StorageError
from bot.storage.database import Database, is_away
from bot.storage.tables import inbox

TRIES = 3
BETWEEN_TRIES = timedelta(milliseconds=200)
WHILE_AWAY = timedelta(seconds=1)
ANSWER_WITHIN = timedelta(seconds=2)
BREATH = timedelta(seconds=1)
"""Whoever has several things waiting in their own conversation is no quick typist: the next is taken after so
long, so that others' answers do not queue behind it."""

log = structlog.get_logger()

# Statements that every signal needs are built once: building takes longer than SQLite does.
_RECEIVED = {
    "sqlite": sqlite.insert(inbox).on_conflict_do_nothing().returning(inbox.c.id, inbox.c.key),
    "postgresql": postgresql.insert(inbox).on_conflict_do_nothing().returning(inbox.c.id, inbox.c.key),
}
_HANDLED = (
    update(inbox)
    .where(inbox.c.id == bindparam("row"))
    .values(
        state="handled",
        signal=None,
        lane="",
        outcome=bindparam("outcome"),
        handled_at=bindparam("handled_at"),
    )
)


class Handler(Protocol):
    """Who handles signals: the router."""

    async def route(self, tx: Tx, signal: AnySignal) -> tuple[Answer, str]:
        """Handle it; what the platform gets back at once, and a word for what became of it."""
        ...

    async def apologise(self, tx: Tx, signal: AnySignal, phrase: Phrase, *, not_theirs: bool = False) -> None:
        """Say this, and nothing else, in answer to the signal. `not_theirs`: write down that it was tried."""
        ...


@dataclass(slots=True)
class _Item:
    """`id`: its row; None: it is stored with what it brings about. `failed`: how often it did. `too_much`: it
    is not handled, and its sender is told so."""

    signal: AnySignal
    id: int | None
    failed: int = 0
    too_much: bool = False


@dataclass(slots=True)
class _Batch:
    signals: list[AnySignal] = field(default_factory=list)
    stored_first: bool = False
    waiters: list[asyncio.Future[None]] = field(default_factory=list)


class Inbox:
    """The port `Receive`, and the consumers behind it. `handling` opens the transaction of a handler."""

    def __init__(
        self,
        database: Database,
        handling: Callable[[], AbstractAsyncContextManager[Tx]],
        handler: Handler,
        outbox: StoredOutbox,
        clock: Clock,
        gate: Gate,
        vitals: Vitals | None = None,
    ) -> None:
        self._gate = gate
        self._vitals = vitals or Vitals(clock)
        self._database = database
        self._handling = handling
        self._handler = handler
        self._outbox = outbox
        self._floods = Floods(outbox)
        self._clock = clock
        self._batch = _Batch()
        self._storing: asyncio.Task[None] | None = None
        self._lanes: dict[str, deque[_Item]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._asked: dict[tuple[str, str], asyncio.Future[Answer]] = {}
        self._idle = asyncio.Event()
        self._idle.set()
        self._stopping = False
        self._busy = 0

    async def __call__(self, *signals: AnySignal) -> None:
        """Store them; those that come in meanwhile share the next commit."""
        await self._receive(signals, lasting=True)

    async def _receive(
        self, signals: Sequence[AnySignal], *, stored_first: bool = False, lasting: bool = False
    ) -> None:
        """`lasting`: the platform waits for no answer, and so its trigger means nothing."""
        if self._stopping:
            raise StorageError("the bot is stopping")
        signals = [one for one in signals if self._admit(one)]
        if not signals:
            return
        for signal in signals:
            self._vitals.hears(signal.platform)
        stored: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if lasting:
            signals = [replace(signal, trigger=None) if signal.trigger else signal for signal in signals]
        self._batch.signals.extend(storable(signal) for signal in signals)
        self._batch.waiters.append(stored)
        self._batch.stored_first |= stored_first
        self._idle.clear()
        if self._storing is None:
            self._storing = asyncio.create_task(self._store_batches())
        await stored

    def _admit(self, signal: AnySignal) -> bool:
        """Whether it is heard; of what is too much nothing is stored but that its sender was told."""
        admission = self._gate.admit(signal)
        if admission is Admission.HEARD:
            return True
        if admission is Admission.TOLD:
            log.warning("an account does more than the limit", platform=signal.platform, event_id=signal.key)
            self._enqueue(_Item(storable(signal), None, too_much=True))
        self._resolve(signal, None)
        return False

    async def ask(
        self,
        signal: AnySignal,
        stored: Callable[[], None] | None = None,
        within: timedelta | None = None,
    ) -> Answer:
        """Store and handle it; None when it takes longer than a platform waits."""
        signal = storable(signal)
        wait = (within or ANSWER_WITHIN).total_seconds()
        if (same := self._asked.get((signal.platform, signal.key))) is not None:
            await asyncio.wait({same}, timeout=wait)
            return same.result() if same.done() and not same.cancelled() else None
        answered: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._asked[signal.platform, signal.key] = answered
        try:
            await self._receive([signal], stored_first=stored is not None)
            if stored is not None:
                stored()
            async with asyncio.timeout(wait):
                return await answered
        except TimeoutError:
            if signal.kind == "form":
                log.warning("form answered too late", event_id=signal.key)
            return None
        finally:
            self._asked.pop((signal.platform, signal.key), None)

    async def taken(self, where: Address, since: str) -> list[Taken]:
        """What was taken in about messages there; see the port."""
        first = f"{where.platform}:{where.conversation}:"
        # A range rather than a pattern, since only that uses the index; everywhere in the order of bytes.
        message = inbox.c.message if self._database.is_sqlite else inbox.c.message.collate("C")
        statement = (
            select(inbox.c.key, inbox.c.kind, message.label("about"), inbox.c.outcome)
            .where(message >= first + since, message < first[:-1] + ";")
            .order_by(inbox.c.id)
        )
        async with self._database.reading() as tx:
            rows = (await tx.execute(statement)).all()
        own = f"{where.platform}:"
        return [
            Taken(row.key.removeprefix(own), row.kind, row.about.removeprefix(first), row.outcome)
            for row in rows
        ]

    async def start(self) -> None:
        """Take up what was stored but not handled before the last stop."""
        async with self._database.reading() as tx:
            statement = select(inbox.c.id, inbox.c.signal).where(inbox.c.state == "waiting")
            rows = (await tx.execute(statement.order_by(inbox.c.id))).all()
        for row in rows:
            try:
                self._enqueue(_Item(replace(signal_from_text(row.signal), trigger=None), row.id))
            except ValueError:
                # Of another version of the bot: nobody can handle it here, and it must not keep the rest.
                log.exception("a stored signal cannot be read", event_id=row.id)
                async with self._database.transaction(quiet=True) as tx:
                    values = {"state": "aside", "handled_at": self._clock.now()}
                    await tx.execute(update(inbox).where(inbox.c.id == row.id).values(**values))

    async def stop(self) -> None:
        """Take in no more, and finish what is being handled."""
        self._stopping = True
        await self.idle()

    async def idle(self) -> None:
        """Return when all that was received is handled."""
        await self._idle.wait()

    async def _store_batches(self) -> None:
        while self._batch.signals:
            batch, self._batch = self._batch, _Batch()
            try:
                items = await self._take(batch)
            except Exception as error:
                log.exception("signals could not be stored", cause=type(error).__name__)
                for waiter in batch.waiters:
                    if not waiter.done():
                        waiter.set_exception(StorageError("the signals could not be stored"))
                continue
            for item in items:
                self._enqueue(item)
            for waiter in batch.waiters:
                if not waiter.done():
                    waiter.set_result(None)
        self._storing = None
        self._check_idle()

    async def _take(self, batch: _Batch) -> list[_Item]:
        """Store them; those that are returned are still to be handled."""
        signals = batch.signals
        waits = self._busy or lane_of(signals[0]) in self._lanes
        if batch.stored_first or len(signals) > 1 or waits:
            # While anything is being handled, what comes is stored first: a platform waits for that alone.
            return await self._store(signals)
        item = _Item(signals[0], None)
        try:
            answer = await self._try(item)
        except Exception as error:
            if is_away(error):
                raise
            log.exception("signal failed", event_id=item.signal.key, kind=item.signal.kind, attempt=1)
            return [replace(one, failed=1) for one in await self._store(signals)]
        await self._give(item, answer)
        return []

    async def _store(self, signals: list[AnySignal]) -> list[_Item]:
        by_key = {_key(signal): signal for signal in reversed(signals)}
        ordered = sorted(by_key, key=[_key(signal) for signal in signals].index)
        now = self._clock.now()
        rows = [_row(by_key[key], signal_to_text(by_key[key]), now) for key in ordered]
        async with self._database.transaction(quiet=True, urgent=True) as tx:
            stored = (await tx.execute(_RECEIVED[tx.dialect.name], rows)).all()
        for row in stored:
            self._vitals.stores(by_key[row.key].platform, by_key[row.key].kind)
        for known in by_key.keys() - {row.key for row in stored}:
            self._resolve(by_key[known], None)
        return [_Item(by_key[row.key], row.id) for row in sorted(stored, key=lambda row: row.id)]

    def _enqueue(self, item: _Item) -> None:
        self._idle.clear()
        lane = lane_of(item.signal)
        queue = self._lanes.get(lane)
        if queue is not None:
            queue.append(item)
            return
        self._lanes[lane] = deque([item])
        task = asyncio.create_task(self._consume(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _consume(self, lane: str) -> None:
        queue = self._lanes[lane]
        while queue:
            item = queue[0]
            self._busy += 1
            try:
                await self._give(item, await self._handle(item))
            finally:
                self._busy -= 1
            queue.popleft()
            if len(queue) > 1 and _is_alone(queue[0].signal) and self._gate.limits and not self._stopping:
                await asyncio.sleep(BREATH.total_seconds())
        del self._lanes[lane]
        self._check_idle()

    async def _give(self, item: _Item, answer: Answer) -> None:
        """Give the answer to whoever waits for it. Where nobody does any more, what was typed is not lost
        without a word, nor a form not opened."""
        late = not self._resolve(item.signal, answer)
        if late and isinstance(answer, WordedErrors | WordedForm):
            await self._say(item.signal, say("form-late"))

    def _check_idle(self) -> None:
        if not self._lanes and not self._batch.signals and self._storing is None:
            self._idle.set()

    def _resolve(self, signal: AnySignal, answer: Answer) -> bool:
        """Give the answer to whoever waits for it; whether anybody does."""
        asked = self._asked.get((signal.platform, signal.key))
        if asked is None or asked.done():
            return False
        asked.set_result(answer)
        return True

    async def _handle(self, item: _Item) -> Answer:
        attempt = item.failed + 1
        while attempt <= TRIES:
            try:
                return await self._try(item)
            except Exception as error:
                if is_away(error):
                    # No fault of the signal: it is stored, and waits for the database.
                    log.error("signal waits for the database", event_id=item.signal.key)
                    if self._stopping:
                        return None
                    await asyncio.sleep(WHILE_AWAY.total_seconds())
                    continue
                log.exception(
                    "signal failed", event_id=item.signal.key, kind=item.signal.kind, attempt=attempt
                )
            if attempt < TRIES:
                await asyncio.sleep(BETWEEN_TRIES.total_seconds() * (attempt - 1))
            attempt += 1
        await self._set_aside(item)
        return None

    async def _try(self, item: _Item) -> Answer:
        began = time.perf_counter()
        try:
            async with self._handling() as tx:
                row = await self._row_of(tx, item)
                if row is None:
                    return None
                if item.too_much:
                    await self._handler.apologise(tx, item.signal, say("too-much"))
                    await self._floods.tell(tx, item.signal, self._clock.now())
                    await self._mark(tx, row, "refused")
                    return None
                answer, outcome = await self._handler.route(tx, item.signal)
                await self._mark(tx, row, outcome)
        except SaySo as refusal:
            async with self._handling() as tx:
                row = await self._row_of(tx, item)
                if row is not None:
                    tried = isinstance(refusal, NotYours)
                    await self._handler.apologise(tx, item.signal, refusal.phrase, not_theirs=tried)
                    await self._mark(tx, row, "refused")
            self._note(item, "refused", began)
            return None
        self._note(item, outcome, began)
        return answer

    def _note(self, item: _Item, outcome: str, began: float) -> None:
        """It was handled, and perhaps stored only with that."""
        if item.id is None:
            self._vitals.stores(item.signal.platform, item.signal.kind)
        self._vitals.handles(item.signal.platform, outcome, time.perf_counter() - began)

    async def _row_of(self, tx: Tx, item: _Item) -> int | None:
        """Its row, which is written now where it is not stored yet. None: it was heard before."""
        if item.id is not None:
            return item.id
        values = _row(item.signal, None, self._clock.now())
        stored = (await tx.execute(_RECEIVED[tx.dialect.name], values)).first()
        return stored.id if stored else None

    async def _mark(self, tx: Tx, row: int, outcome: str) -> None:
        values = {"row": row, "outcome": outcome, "handled_at": self._clock.now()}
        await tx.execute(_HANDLED, values)

    async def _set_aside(self, item: _Item) -> None:
        """Three times is enough: the organisers hear it, the person hears it, the rest goes on."""
        if item.id is None:  # nothing of it is stored, and nothing was promised
            return
        self._vitals.gives_up_on(item.signal.platform)
        try:
            async with self._database.transaction() as tx:
                await tx.execute(
                    update(inbox)
                    .where(inbox.c.id == item.id)
                    .values(state="aside", attempts=TRIES, handled_at=self._clock.now())
                )
                report = message(say("report-set-aside", kind=item.signal.kind, number=str(item.id)))
                await self._outbox.tell_organisers(tx, f"aside:{item.id}", report)
        except Exception:
            log.exception("signal could not be set aside; tried again at the next start", event_id=item.id)
            return
        await self._say(item.signal, say("sorry-broken"))

    async def _say(self, signal: AnySignal, phrase: Phrase) -> None:
        """Tell the person, if it can be done: what broke the handling may break this as well."""
        try:
            async with self._database.transaction() as tx:
                await self._handler.apologise(tx, signal, phrase)
        except Exception:
            log.exception("nobody could be told that it failed", event_id=signal.key)


def _row(signal: AnySignal, text: str | None, now: datetime) -> dict[str, Any]:
    return {
        "key": _key(signal),
        "lane": lane_of(signal),
        "message": message_ref(signal),
        "kind": signal.kind,
        "signal": text,
        "received_at": now,
    }


def _key(signal: AnySignal) -> str:
    return f"{signal.platform}:{signal.key}"


def lane_of(signal: AnySignal) -> str:
    """Signals of one lane are handled one after the other: a conversation, else a person."""
    if signal.where:
        return f"{signal.platform}:{signal.where.conversation}"
    return f"{signal.platform}:~{signal.who.user}" if signal.who else signal.platform


def _is_alone(signal: AnySignal) -> bool:
    """Whether nobody else waits in its lane."""
    return signal.direct or signal.where is None


def message_ref(signal: AnySignal) -> str | None:
    """The message that a signal is about, in one word that is unique over all platforms."""
    about = getattr(signal, "message", None)
    if about is None or signal.where is None:
        return None
    return f"{signal.platform}:{signal.where.conversation}:{about}"
