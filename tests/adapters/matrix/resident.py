"""A bot's adapter on the small homeserver, and what came in through it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from bot.adapters.matrix.adapter import MatrixAdapter, Waits
from bot.adapters.matrix.settings import InvitePolicy, MatrixSettings
from bot.core.clock import HandClock
from bot.core.forms import Answer
from bot.core.message import Plain, Worded, WordedBlock
from bot.core.outgoing import Delivery, Operation, Priority
from bot.core.signals import Address, AnySignal, MessageSaid
from bot.errors import StorageError
from tests.fakes.homeserver import BOT, PASSWORD, START, FakeHomeserver

NOW = datetime.fromtimestamp(START / 1000, UTC) + timedelta(minutes=1)
QUICK = Waits(*(timedelta(milliseconds=5),) * 4)


@dataclass(slots=True)
class Kept:
    """The ports `AdapterState` and `Receive`: what outlives the adapter. `broken`: so often nothing is stored."""

    values: dict[str, str] = field(default_factory=dict)
    signals: list[AnySignal] = field(default_factory=list)
    broken: int = 0

    async def get(self, name: str) -> str | None:
        return self.values.get(name)

    async def set(self, name: str, value: str) -> None:
        self.values[name] = value

    async def drop(self, name: str) -> None:
        self.values.pop(name, None)

    async def __call__(self, *signals: AnySignal) -> None:
        if self.broken > 0:
            self.broken -= 1
            raise StorageError("full")
        known = {signal.key for signal in self.signals}
        self.signals += [signal for signal in signals if signal.key not in known]

    async def ask(self, signal: AnySignal) -> Answer:
        raise AssertionError(signal)

    @property
    def said(self) -> list[str]:
        """The texts that came in."""
        return [signal.text for signal in self.signals if isinstance(signal, MessageSaid)]

    def of(self, kind: type) -> list[Any]:
        """The signals of that kind."""
        return [signal for signal in self.signals if isinstance(signal, kind)]


def settings(server: FakeHomeserver, **more: Any) -> MatrixSettings:
    """The bot's settings on that server; everybody of it may invite."""
    values: dict[str, Any] = {"password": PASSWORD, "invites": InvitePolicy(("@*:fake",))}
    return MatrixSettings(homeserver=server.url, user_id=BOT, **{**values, **more})


@asynccontextmanager
async def living(
    server: FakeHomeserver, kept: Kept, *, connected: bool = True, clock: HandClock | None = None, **more: Any
) -> AsyncIterator[MatrixAdapter]:
    """The adapter, started and in the end stopped."""
    adapter = MatrixAdapter(settings(server, **more), clock or HandClock(NOW), Random(1), QUICK)
    await adapter.start(kept, kept)
    try:
        if connected:
            await adapter.connected()
        yield adapter
    finally:
        await adapter.stop_listening()
        await adapter.close()


def delivery(
    room: str | None,
    text: str = "",
    *,
    operation: Operation = Operation.POST,
    op_id: str = "op1",
    thread: str | None = None,
    **more: Any,
) -> Delivery:
    """Something to do there."""
    values: dict[str, Any] = {"user": None, "target": None, "detail": "", "first_at": NOW, **more}
    return Delivery(
        op_id=op_id,
        operation=operation,
        address=Address("matrix", room, thread) if room else None,
        worded=Worded((WordedBlock(((Plain(text),),)),)) if text else None,
        priority=Priority.ANSWER,
        **values,
    )
