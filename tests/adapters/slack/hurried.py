"""The whole bot in a workspace that keeps to Slack's limits, both by one clock that jumps from wake to wake."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import func, select

from bot.adapters.slack.adapter import SlackAdapter
from bot.adapters.slack.manifest import manifest
from bot.app import App, build
from bot.core.clock import HandClock
from bot.core.outgoing import Outgoing
from bot.core.signals import Who
from bot.demo.event import OPENING, demo_config, load_event
from bot.storage.database import open_database
from bot.storage.tables import outbox
from tests.adapters.slack.workshop import settings_for
from tests.fakes.slack import Message, SlackStandIn
from tests.fakes.slack.world import TEAM

SEED = 2011


class SteppingClock(HandClock):
    """A clock that knows who sleeps until when."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start)
        self._asleep: list[datetime] = []
        self._fell_asleep = asyncio.Event()

    async def sleep_until(self, moment: datetime) -> None:
        """Sleep, and be known to."""
        self._asleep.append(moment)
        self._fell_asleep.set()
        try:
            await super().sleep_until(moment)
        finally:
            self._asleep.remove(moment)

    async def next_wake(self) -> datetime:
        """When the first of them wants to be woken, as soon as there is one."""
        while not self._asleep:
            self._fell_asleep.clear()
            await self._fell_asleep.wait()
        return min(self._asleep)


@dataclass(slots=True)
class Hurried:
    """The bot, the workspace, and somebody who asks again and again in `hall`."""

    slack: SlackStandIn
    app: App
    clock: SteppingClock
    curious: str
    hall: str
    asked: list[Message] = field(default_factory=list)

    async def people(self, count: int) -> list[int]:
        """So many whom the bot knows, and has never written to."""
        met = []
        async with self.app.database.transaction() as tx:
            for number in range(count):
                user = self.slack.person(f"Person {number}")
                who = Who("slack", f"{TEAM}:{user}", f"Person {number}")
                met.append((await self.app.people.meet(tx, who, self.clock.now())).id)
        return met

    async def promise(self, *rows: Outgoing) -> None:
        """Put these into the outbox."""
        async with self.app.database.transaction() as tx:
            await self.app.outbox.put_many(tx, rows)

    async def until_sent(self, every: timedelta | None = None) -> timedelta:
        """Let time pass until nothing waits any more, while somebody asks so often; how long it took."""
        began = self.clock.now()
        ask = began if every else None
        await self._settle()
        while await self._waiting():
            wake = await self.clock.next_wake()
            self.clock.move_to(min(ask, wake) if ask else wake)
            if ask and every and self.clock.now() >= ask:
                ask += every
                text = f"<@{self.slack.app.bot_user}> show #1"
                self.asked.append(self.slack.say(self.curious, self.hall, text))
            await self._settle()
        return self.clock.now() - began

    async def pass_by(self, span: timedelta) -> None:
        """Let so much time pass."""
        until = self.clock.now() + span
        await self._settle()
        while self.clock.now() < until:
            self.clock.move_to(min(until, await self.clock.next_wake()))
            await self._settle()

    def answered_after(self) -> list[float]:
        """The seconds that each question waited for its one answer."""
        waited = []
        for one in self.asked:
            [answer] = self.slack.messages(self.hall, one.ts)
            waited.append(float(answer.ts) - float(one.ts))
        return waited

    async def states(self) -> dict[str, int]:
        """How many rows of the outbox ended how."""
        async with self.app.database.reading() as tx:
            rows = await tx.execute(
                select(outbox.c.state, func.count().label("number")).group_by(outbox.c.state)
            )
            return {row.state: int(row.number) for row in rows}

    async def _waiting(self) -> int:
        states = await self.states()
        return states.get("waiting", 0) + states.get("sending", 0)

    async def _settle(self) -> None:
        while True:
            self.app.worker.poke()  # who was woken may not be awake yet
            await self.slack.settled()
            await self.app.settle()
            if self.slack.desk.quiet:
                return


@asynccontextmanager
async def hurried(folder: Path, factor: float = 1.0) -> AsyncIterator[Hurried]:
    """The limits of the workspace are `factor` of what is published; the bot is not told."""
    clock = SteppingClock(OPENING)
    slack = SlackStandIn(now=lambda: clock.now().timestamp(), manifest=manifest("socket", "/stammtisch"))
    slack.limits.factor = factor
    async with slack:
        adapter = SlackAdapter(settings_for(slack), clock, Random(SEED))
        database = open_database(folder / "stammtisch.db")
        app = await build(demo_config(), database, [adapter], clock=clock, rng=Random(SEED))
        await load_event(app)
        await app.start()
        try:
            async with asyncio.timeout(10):
                await adapter.connected()
            curious = slack.person("Curious")
            yield Hurried(slack, app, clock, curious, slack.channel("hall", curious))
        finally:
            await app.stop()
