"""The whole bot on a real SQLite and a fake platform; its power can be cut at any moment, and be back."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from bot.app import App, build
from bot.config import make_config
from bot.core.clock import HandClock
from bot.core.feature import Feature
from bot.core.fetching import Fetch
from bot.core.message import Message, Plain, message
from bot.core.outgoing import Outgoing, Priority, To, ToPerson, Variant
from bot.core.ports import Tx
from bot.core.signals import Address, MessageSaid, Who
from bot.storage.database import Database, open_database
from tests.fakes.platform import NAME, FakeAdapter, FakePlatform

START = datetime(2011, 11, 3, 9, 0, tzinfo=UTC)
CONFIG = make_config(
    {
        "community": {"name": "Test", "language": "en", "zone": "Europe/Berlin"},
        "organisers": {"identities": [f"{NAME}:olga"]},
    }
)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


class Crash(BaseException):
    """The power is gone."""


class Power:
    """Counts the gates of one run of the bot, and cuts the power at one of them."""

    def __init__(self) -> None:
        self.cut = asyncio.Event()
        self.left: int | None = None
        self._busy = 0
        self._quiet = asyncio.Event()
        self._quiet.set()

    def cut_after(self, gates: int) -> None:
        """So many gates from now are still passed."""
        self.left = gates

    async def gate(self, _: str) -> None:
        """Pass, or be where the power goes; after that nothing passes."""
        if self.cut.is_set():
            await asyncio.Event().wait()
        if self.left is None:
            return
        if self.left == 0:
            self.cut.set()
            raise Crash
        self.left -= 1

    async def inner_gate(self, name: str) -> None:
        """The same while working: whoever stands here still is quiet."""
        self._count(-1)
        try:
            await self.gate(name)
        finally:
            self._count(1)

    @contextmanager
    def working(self) -> Iterator[None]:
        """The database is being used."""
        self._count(1)
        try:
            yield
        finally:
            self._count(-1)

    async def quiet(self) -> None:
        """Return when nobody uses the database (a thread of its own would not notice the end)."""
        while self._busy:  # somebody may have begun between the end of the last and now
            await self._quiet.wait()

    def _count(self, by: int) -> None:
        self._busy += by
        if self._busy:
            self._quiet.clear()
        else:
            self._quiet.set()


def _unless_cut(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """A task that the power cut found in its midst is nobody's to ask after; all else is told."""
    if not isinstance(context.get("exception"), Crash):
        loop.default_exception_handler(context)


def gated(database: Database, power: Power) -> Database:
    """This database, with a gate at each moment of a transaction at which a crash would matter."""
    plain, looking, turn = database.transaction, database.reading, asyncio.Lock()

    @asynccontextmanager
    async def transaction(*, quiet: bool = False, urgent: bool = False) -> AsyncIterator[Tx]:
        await power.gate("before transaction")
        async with turn:
            with power.working():
                async with plain(quiet=quiet, urgent=urgent) as tx:
                    yield tx
                    await power.inner_gate("before commit")
        await power.gate("after commit")

    @asynccontextmanager
    async def reading() -> AsyncIterator[Tx]:
        if power.cut.is_set():
            await asyncio.Event().wait()
        with power.working():
            async with looking() as tx:
                yield tx

    database.transaction = transaction  # type: ignore[method-assign]
    database.reading = reading  # type: ignore[method-assign]
    return database


class House:
    """One bot after another on the same database file, platform and clock."""

    def __init__(self, folder: Path, *, extra: Sequence[Feature] = (), fetch: Fetch | None = None) -> None:
        self.folder = folder
        self.extra = extra
        self.fetch = fetch
        self.world = FakePlatform()
        self.clock = HandClock(START)
        self.power = Power()
        self.app: App
        self.adapter: FakeAdapter
        self._database: Database
        self._others: set[asyncio.Task[object]] = set()

    async def start(self) -> None:
        """A new bot."""
        asyncio.get_running_loop().set_exception_handler(_unless_cut)
        self._others = asyncio.all_tasks()
        self.power = Power()
        await self._start()

    async def start_until_cut(self, gates: int | None) -> bool:
        """A new bot, whose power is cut after so many gates. Returns whether it started before."""
        asyncio.get_running_loop().set_exception_handler(_unless_cut)
        self._others = asyncio.all_tasks()
        self.power = Power()
        self.power.left = gates
        return await self.unless_cut(self._start())

    async def unless_cut(self, work: Coroutine[object, object, None]) -> bool:
        """Do this. Returns whether it was finished before the power was cut."""
        task, cut = asyncio.create_task(work), asyncio.create_task(self.power.cut.wait())
        await asyncio.wait({task, cut}, return_when=asyncio.FIRST_COMPLETED)
        if self.power.cut.is_set():
            return False
        cut.cancel()
        await task
        return True

    async def _start(self) -> None:
        self.adapter = FakeAdapter(self.world, self.clock, self.power.gate)
        self._database = gated(open_database(self.folder / "bot.db"), self.power)
        self.app = await build(
            CONFIG,
            self._database,
            [self.adapter],
            clock=self.clock,
            rng=Random(1),
            extra=self.extra,
            fetch=self.fetch,
        )
        await self.app.start()

    async def stop(self) -> None:
        """As an operator would."""
        await self.app.stop()

    async def kill(self) -> None:
        """As a power cut would: nothing is finished, nothing is marked."""
        self.power.cut.set()
        await self.power.quiet()
        mine = asyncio.all_tasks() - self._others - {asyncio.current_task()}
        for task in mine:
            task.cancel()
        await asyncio.gather(*mine, return_exceptions=True)
        await self._database.close()

    async def restart(self) -> None:
        """Stop and start."""
        await self.stop()
        await self.start()
        await self.settle()

    async def settle(self) -> None:
        """Until all that was heard is handled, and all that can be said now is said."""
        await self.app.settle()

    async def move(self, by: timedelta) -> None:
        """Be so much later at once, and do what is due."""
        self.clock.move(by)
        await self.app.alarm.ring()
        self.app.worker.poke()
        await self.settle()

    async def put(self, *outgoing: Outgoing) -> list[int]:
        """Promise these in one transaction. Returns their rows."""
        async with self.app.database.transaction() as tx:
            return [await self.app.outbox.put(tx, one) for one in outgoing]

    async def send(self, *outgoing: Outgoing) -> list[int]:
        """Promise these, and let the worker do what it can."""
        rows = await self.put(*outgoing)
        await self.settle()
        return rows

    async def withdraw(self, key: str) -> None:
        """Take one back, and let the worker do what it can."""
        async with self.app.database.transaction() as tx:
            await self.app.outbox.withdraw(tx, key)
        await self.settle()

    async def meet(self, user: str) -> int:
        """A person of the platform."""
        async with self.app.database.transaction() as tx:
            who = Who(NAME, user, user.capitalize())
            return (await self.app.people.meet(tx, who, self.clock.now())).id


def said(text: str) -> Message:
    """A message of this text."""
    return message(Plain(text))


def there(conversation: str = "#a") -> Address:
    """A conversation of the fake platform."""
    return Address(NAME, conversation)


def out(
    key: str,
    to: To | str = "#a",
    *,
    priority: Priority = Priority.ANSWER,
    variants: tuple[Variant, ...] | None = None,
    **more: object,
) -> Outgoing:
    """A post whose text is its key."""
    where = there(to) if isinstance(to, str) else to
    wording = (Variant(said(key)),) if variants is None else variants
    return Outgoing(key=key, to=where, variants=wording, priority=priority, **more)  # type: ignore[arg-type]


def hears(
    key: str,
    text: str,
    *,
    user: str = "mira",
    conversation: str | None = None,
    at: datetime = START,
    addressed: bool = True,
) -> MessageSaid:
    """A person says something to the bot, in a channel or (None) directly."""
    return MessageSaid(
        key=key,
        platform=NAME,
        at=at,
        who=Who(NAME, user, user.capitalize()),
        where=there(conversation or f"dm:{user}"),
        direct=conversation is None,
        message=key,
        text=text,
        addressed=addressed,
    )


__all__ = ["MINUTE", "SECOND", "START", "Crash", "House", "ToPerson", "hears", "out", "said", "there"]
