"""The way of events, commands and interactions to the app: sent, acknowledged, sent again, given up."""

import asyncio
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from tests.fakes.slack.bell import Bell
from tests.fakes.slack.facts import ACK_SECONDS, RETRY_AFTER
from tests.fakes.slack.faults import Faults
from tests.fakes.slack.world import Body

EVENTS = "events_api"


@dataclass(slots=True, eq=False)
class Delivery:
    """One payload on its way. `answer`: what came with the acknowledgement; `lost`: given up."""

    kind: str
    payload: Body
    then: Callable[[Body], None] | None = None
    otherwise: Callable[[str], None] | None = None
    attempts: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    acked_at: float | None = None
    acks: int = 0
    answer: Body = field(default_factory=dict)
    lost: bool = False
    due: float | None = None
    waiting: bool = False
    envelope: str = ""

    @property
    def acked(self) -> bool:
        """Whether the app acknowledged it."""
        return self.acked_at is not None

    @property
    def event(self) -> Body:
        """What happened."""
        return dict(self.payload.get("event", {}))


class Carrier(Protocol):
    """Brings payloads to the app: over a socket or a request URL."""

    async def carry(self, delivery: Delivery, envelope: str) -> str:
        """Send it; what came in between if it could not be sent, else nothing."""

    async def kill_one(self) -> None:
        """Break a connection, if there are lasting ones."""


@dataclass(slots=True)
class Desk:
    """Every delivery that there was, and those that are still open."""

    now: Callable[[], float]
    faults: Faults
    bell: Bell
    carrier: Carrier | None = None
    ack_seconds: float = ACK_SECONDS
    retry_after: tuple[float, ...] = RETRY_AFTER
    pace: float = 0.05
    deliveries: list[Delivery] = field(default_factory=list)
    acks: list[tuple[str, Body]] = field(default_factory=list)
    held: list[Delivery] = field(default_factory=list)
    _open: list[Delivery] = field(default_factory=list)
    _envelopes: dict[str, Delivery] = field(default_factory=dict)
    _queue: "asyncio.Queue[tuple[Delivery, bool]]" = field(default_factory=asyncio.Queue)
    _swapped: list[Delivery] = field(default_factory=list)
    _tasks: set["asyncio.Task[Any]"] = field(default_factory=set)

    def start(self) -> None:
        """Work from now on."""
        self._spawn(self._pump())
        self._spawn(self._keep_on())

    async def stop(self) -> None:
        """Leave everything lying."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def hand_in(
        self,
        kind: str,
        payload: Body,
        then: Callable[[Body], None] | None = None,
        otherwise: Callable[[str], None] | None = None,
    ) -> Delivery:
        """Something for the app; `then` gets what the first acknowledgement brings, `otherwise` why none came."""
        delivery = Delivery(kind, payload, then, otherwise)
        self.deliveries.append(delivery)
        self._open.append(delivery)
        delivery.waiting = True
        self._queue.put_nowait((delivery, True))
        return delivery

    def tell(self, payload: Body) -> None:
        """An event for the app."""
        self.hand_in(EVENTS, payload)

    def acknowledge(self, envelope: str, answer: Body) -> None:
        """The app has it."""
        delivery = self._envelopes.get(envelope)
        self.acks.append((envelope, answer))
        self.bell.ring()
        if delivery is None or self.faults.meet("ack"):
            return
        delivery.acks += 1
        if not delivery.acked:
            delivery.acked_at = self.now()
            delivery.answer = answer
            delivery.due = None
            if delivery in self._open:
                self._open.remove(delivery)
            if delivery.then is not None and not delivery.lost:
                delivery.then(answer)
        self.bell.ring()

    def fail(self, delivery: Delivery, reason: str, *, again: bool = True) -> None:
        """It did not arrive; events are tried again."""
        if delivery.acked or delivery.lost:
            return
        delivery.waiting = False
        delivery.failures.append(reason)
        tried = len(delivery.failures)
        if delivery.kind != EVENTS or not again or tried > len(self.retry_after):
            delivery.lost = True
            self._open.remove(delivery)
            if delivery.otherwise is not None:
                delivery.otherwise(reason)
        else:
            delivery.due = self.now() + self.retry_after[tried - 1]
        self.bell.ring()

    def socket_died(self, envelopes: set[str]) -> None:
        """What was sent over it and not acknowledged has failed."""
        for envelope in envelopes:
            delivery = self._envelopes[envelope]
            if delivery.waiting and delivery.envelope == envelope:
                self.fail(delivery, "connection_failed")

    def release(self) -> None:
        """What was held back goes on its way, late."""
        while self.held:
            self._queue.put_nowait((self.held.pop(0), False))

    def redeliver(self) -> int:
        """Give up waiting where it took too long, and send what is due. Returns how many are sent again."""
        now, sent = self.now(), 0
        for delivery in list(self._open):
            if delivery.waiting and delivery.attempts and now - delivery.attempts[-1] >= self.ack_seconds:
                self.fail(delivery, "http_timeout")
            if delivery.due is not None and delivery.due <= now and not delivery.lost:
                delivery.due, delivery.waiting = None, True
                self._queue.put_nowait((delivery, False))
                sent += 1
        return sent

    @property
    def open(self) -> list[Delivery]:
        """What is neither acknowledged nor given up."""
        return list(self._open)

    @property
    def quiet(self) -> bool:
        """Whether nothing is on its way or will be tried again."""
        return not self._open

    def events(self, kind: str = "") -> list[Body]:
        """The events so far, of that type, each once."""
        found = [one.event for one in self.deliveries if one.kind == EVENTS]
        return [one for one in found if one and kind in ("", one["type"])]

    async def _pump(self) -> None:
        while True:
            delivery, first = await self._queue.get()
            kinds = self.faults.all("event" if delivery.kind == EVENTS else delivery.kind) if first else []
            if "late" in kinds:
                self.held.append(delivery)
                continue
            if "swap" in kinds:
                self._swapped.append(delivery)
                asyncio.get_running_loop().call_later(0.05, self._let_go, delivery)
                continue
            await self._attempt(delivery)
            if "duplicate" in kinds:
                await self._attempt(delivery)
            if "kill_socket" in kinds and self.carrier is not None:
                await self.carrier.kill_one()
            for other in self._swapped[:]:
                self._swapped.remove(other)
                await self._attempt(other)

    def _let_go(self, delivery: Delivery) -> None:
        if delivery in self._swapped:
            self._swapped.remove(delivery)
            self._queue.put_nowait((delivery, False))

    async def _attempt(self, delivery: Delivery) -> None:
        assert self.carrier is not None
        envelope = str(uuid.uuid4())
        self._envelopes[envelope] = delivery
        delivery.attempts.append(self.now())
        delivery.waiting, delivery.envelope = True, envelope
        failure = await self.carrier.carry(delivery, envelope)
        if failure:
            self.fail(delivery, failure)
        self.bell.ring()

    async def _keep_on(self) -> None:
        while True:
            await asyncio.sleep(self.pace)
            self.redeliver()
            self.bell.ring()  # for those who wait for what happens elsewhere

    def _spawn(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
