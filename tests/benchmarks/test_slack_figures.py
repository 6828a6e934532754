"""From what happens in a workspace to the answer that stands there, beside slack-bolt with nothing around it."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from bot.adapters.slack.manifest import manifest
from tests.adapters.slack.mortal import MODULE, Mortal
from tests.benchmarks.figures import Figure, memory_of, milliseconds, percentile, spread, timed
from tests.fakes.slack import SlackStandIn
from tests.fakes.slack.world import Body

pytestmark = pytest.mark.benchmark

ECHO = "tests.benchmarks.slack_echo_bot"
A_SECOND = 5
BLOCK = 20
BLOCKS = 10
WARM_UP = 10
AT_ONCE = 200
HALLS = 10
EVENTS = 10_000
BATCH = 500
PATIENCE = 120.0
AIM = 1.5


class Timed(SlackStandIn):
    """A workspace without limits that knows when each thread was answered, with a bot in it."""

    def __init__(self, folder: Path, module: str, **more: object) -> None:
        super().__init__(manifest=manifest("socket", "/stammtisch"))
        self.limits.off = True
        self.answered_at: dict[str, float] = {}
        self.times: list[float] = []
        self.seconds = 0.0
        self.memory = 0
        self.made = lambda: Mortal(folder, self, module, **more)

    async def _do(self, name: str, request: web.Request) -> Body:
        body = await super()._do(name, request)
        if name == "chat.postMessage":
            self.answered_at[body["message"]["thread_ts"]] = time.perf_counter()
        return body

    def ask(self, hall: str) -> str:
        """A question; its time stamp."""
        person = self.world.channels[hall].members[0]
        return self.say(person, hall, f"<@{self.app.bot_user}> show #1").ts

    async def block(self, hall: str, questions: int) -> list[float]:
        """So many questions at their pace, and how long each waited for its answer."""
        asked: dict[str, float] = {}
        began = time.perf_counter()
        for number in range(questions):
            await asyncio.sleep(began + number / A_SECOND - time.perf_counter())
            before = time.perf_counter()
            asked[self.ask(hall)] = before
        await self.until(lambda: asked.keys() <= self.answered_at.keys(), PATIENCE)
        return [self.answered_at[one] - before for one, before in asked.items()]

    async def rush(self, halls: list[str], questions: int) -> None:
        """So many questions at once."""
        asked = {self.ask(halls[number % len(halls)]) for number in range(questions)}
        await self.until(lambda: asked <= self.answered_at.keys(), PATIENCE)

    async def chatter(self, hall: str, messages: int) -> None:
        """So many messages that are not for the bot, as fast as it takes them in."""
        person = self.world.channels[hall].members[0]
        for _ in range(0, messages, BATCH):
            for number in range(BATCH):
                self.say(person, hall, f"So they said {number}.")
            await self.until(lambda: self.desk.quiet, PATIENCE)


@asynccontextmanager
async def _living(workspace: Timed) -> AsyncIterator[tuple[Mortal, list[str]]]:
    """Its bot, once it answers, and where people talk."""
    async with workspace:
        person = workspace.person("Ada")
        halls = [workspace.channel(f"hall-{number}", person) for number in range(HALLS)]
        bot = workspace.made()
        bot.start()
        try:
            await workspace.until(lambda: any(one.greeted for one in workspace.sockets.open), PATIENCE)
            await workspace.block(halls[0], WARM_UP)
            yield bot, halls
        finally:
            bot.kill()


async def test_from_event_to_answer(table: list[Figure], tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("ours", "theirs")]
    for folder in folders:
        folder.mkdir()
    ours, theirs = Timed(folders[0], MODULE, unhurried=True), Timed(folders[1], ECHO)
    async with _living(ours) as our_life, _living(theirs) as their_life:
        sides = ((ours, *our_life), (theirs, *their_life))
        for _ in range(BLOCKS):
            for side, _, halls in sides:
                side.times += await side.block(halls[0], BLOCK)
        for _ in range(BLOCKS):
            for side, _, halls in sides:
                side.seconds += await timed(lambda side=side, halls=halls: side.rush(halls, AT_ONCE))
        for side, bot, halls in sides:
            await side.chatter(halls[0], EVENTS)
            side.memory = memory_of(bot.pid, "VmRSS")
    bar = f"p50 {milliseconds(AIM * percentile(theirs.times, 50))}"
    name = f"Slack: event → answer stands, {A_SECOND}/s ({BLOCK * BLOCKS})"
    table.append(Figure(name, spread(ours.times), bar, f"slack-bolt echo: {spread(theirs.times)}"))
    rates = [f"{BLOCKS * AT_ONCE / side.seconds:.0f}/s" for side in (ours, theirs)]
    name = f"Slack: questions answered, {AT_ONCE} at once in {HALLS} channels"
    table.append(Figure(name, rates[0], "", f"slack-bolt echo: {rates[1]}"))
    sizes = [f"{side.memory / 1e6:.0f} MB" for side in (ours, theirs)]
    table.append(Figure(f"Slack: memory after {EVENTS} events", sizes[0], "", f"slack-bolt echo: {sizes[1]}"))
