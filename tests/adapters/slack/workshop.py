"""An adapter alone, on the stand-in: what it hands in is kept, and deliveries are made by hand."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count

from bot.adapters.slack.adapter import SlackAdapter, Waits
from bot.adapters.slack.manifest import manifest
from bot.adapters.slack.settings import SlackSettings
from bot.adapters.slack.socket import Patience
from bot.core.clock import SystemClock
from bot.core.forms import Answer
from bot.core.message import Plain, Worded, WordedAttachment, WordedBlock
from bot.core.outgoing import Delivery, Operation, Priority
from bot.core.ports import Taken
from bot.core.signals import (
    Address,
    AnySignal,
    MessageDeleted,
    MessageSaid,
    ReactionAdded,
    ReactionRemoved,
)
from bot.errors import StorageError
from tests.fakes.slack import SlackStandIn
from tests.fakes.slack.world import TEAM

QUICK = Waits(
    first=timedelta(milliseconds=50),
    note=timedelta(milliseconds=50),
    between=timedelta(),
    longest=timedelta(milliseconds=200),
    shut=timedelta(milliseconds=50),
    calm=timedelta(milliseconds=100),
)
IMPATIENT = Patience(
    connect=timedelta(seconds=1),
    hello=timedelta(milliseconds=400),
    refresh=timedelta(milliseconds=500),
    echo=timedelta(milliseconds=400),
    look=timedelta(milliseconds=20),
    ping=timedelta(milliseconds=500),
)
NUMBERS = count(1)


@dataclass(slots=True)
class Waited:
    """Something whose changes can be waited for."""

    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return as soon as it is so; fail after a while."""
        async with asyncio.timeout(10), self.changed:
            await self.changed.wait_for(condition)

    async def change(self) -> None:
        """Let those look who wait."""
        async with self.changed:
            self.changed.notify_all()


@dataclass(slots=True)
class Kept(Waited):
    """The port `Receive` that keeps what is handed in; `answer` is what forms get; `broken`: nothing is stored."""

    signals: list[AnySignal] = field(default_factory=list)
    answer: Answer = None
    broken: bool = False
    refused: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, *signals: AnySignal) -> None:
        if self.broken:
            self.refused.set()
            raise StorageError("no")
        known = {one.key for one in self.signals}
        self.signals += [one for one in signals if one.key not in known]
        await self.change()

    async def ask(
        self,
        signal: AnySignal,
        stored: Callable[[], None] | None = None,
        within: timedelta | None = None,
    ) -> Answer:
        await self(signal)
        if stored is not None:
            stored()
        return self.answer

    async def taken(self, where: Address, since: str) -> list[Taken]:
        """Everything about a message there, as if it had been answered."""
        return [
            Taken(one.key, one.kind, one.message, "answered")
            for one in self.signals
            if one.where is not None
            and one.where.conversation == where.conversation
            and isinstance(one, MessageSaid | MessageDeleted | ReactionAdded | ReactionRemoved)
            and one.message >= since
        ]


@dataclass(slots=True)
class State(Waited):
    """The port `AdapterState` in memory."""

    values: dict[str, str] = field(default_factory=dict)

    async def get(self, name: str) -> str | None:
        return self.values.get(name)

    async def set(self, name: str, value: str) -> None:
        self.values[name] = value
        await self.change()

    async def drop(self, name: str) -> None:
        self.values.pop(name, None)


@dataclass(slots=True)
class Workshop:
    """The workspace, the adapter in it, and what was heard."""

    slack: SlackStandIn
    adapter: SlackAdapter
    kept: Kept
    state: State

    def heard(self, kind: str) -> list[AnySignal]:
        """The signals of that kind."""
        return [one for one in self.kept.signals if one.kind == kind]


def settings_for(slack: SlackStandIn, **more: object) -> SlackSettings:
    """What an adapter in that workspace is told."""
    settings = SlackSettings(
        bot_token=slack.app.bot_token,
        app_token=slack.app.app_token,
        signing_secret=slack.app.signing_secret,
        api_url=slack.api_url,
    )
    return replace(settings, **more)  # type: ignore[arg-type]


@asynccontextmanager
async def workshop(**more: object) -> AsyncIterator[Workshop]:
    """An adapter that is connected."""
    slack = SlackStandIn(manifest=manifest("socket", "/stammtisch"))
    async with slack:
        adapter = SlackAdapter(settings_for(slack, **more), SystemClock(), waits=QUICK, patience=IMPATIENT)
        shop = Workshop(slack, adapter, Kept(), State())
        await adapter.start(shop.kept, shop.state)
        try:
            await adapter.connected()
            yield shop
        finally:
            await adapter.stop_listening()
            await adapter.close()


def words(text: str, **more: object) -> Worded:
    """A message of one paragraph."""
    return replace(Worded((WordedBlock(((Plain(text),),)),)), **more)  # type: ignore[arg-type]


def delivery(operation: Operation, channel: str | None, text: str = "", **more: object) -> Delivery:
    """A delivery as the worker hands it over."""
    standard = Delivery(
        op_id=f"{next(NUMBERS):032x}",
        operation=operation,
        address=Address("slack", channel) if channel else None,
        user=None,
        target=None,
        worded=words(text) if text else None,
        detail="",
        priority=Priority.ANSWER,
        first_at=SystemClock().now(),
    )
    return replace(standard, **more)  # type: ignore[arg-type]


def identities(*users: str) -> Sequence[str]:
    """The users as the house knows them."""
    return tuple(f"{TEAM}:{user}" for user in users)


def picture(name: str = "plan.ics") -> WordedAttachment:
    """A small file."""
    return WordedAttachment(name, "text/calendar", b"BEGIN:VCALENDAR", "the plan")
