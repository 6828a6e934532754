"""From a question in a room to the answer that somebody else there sees, beside the bot of a minute."""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.benchmarks.figures import Figure, milliseconds, percentile, spread
from tests.live.homeserver import Account, running_homeserver
from tests.live.matrix_people import MatrixPerson, until

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).parent.parent.parent
QUESTION = "!stammtisch show #1"
A_SECOND = 5
BLOCK = 20
BLOCKS = 10
WARM_UP = 10
PATIENCE = 60


@dataclass(slots=True)
class Asking:
    """Somebody asks in a room, and somebody else there waits for the answers."""

    asks: MatrixPerson
    reads: MatrixPerson
    room: str
    times: list[float] = field(default_factory=list)
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def block(self, questions: int) -> list[float]:
        """So many questions, and how long it took until each answer was seen."""
        await self.reads.skip()
        asked: dict[str, float] = {}
        seen: dict[str, float] = {}
        reading = asyncio.create_task(self._read(seen))
        started = time.perf_counter()
        for number in range(questions):
            await asyncio.sleep(started + number / A_SECOND - time.perf_counter())
            before = time.perf_counter()
            asked[await self.asks.say(self.room, QUESTION)] = before
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: asked.keys() <= seen.keys())
        reading.cancel()
        return [seen[one] - before for one, before in asked.items()]

    async def _read(self, seen: dict[str, float]) -> None:
        while True:
            answer = await self.reads.ask("GET", "/sync", timeout="30000", since=self.reads.since or "")
            now = time.perf_counter()
            self.reads.since = answer["next_batch"]
            here = answer.get("rooms", {}).get("join", {}).get(self.room, {})
            for event in here.get("timeline", {}).get("events", []):
                if event["content"].get("msgtype") == "m.notice":
                    seen[event["content"]["m.relates_to"]["event_id"]] = now
            async with self._news:
                self._news.notify_all()


@contextmanager
def _process(module: str, *arguments: object) -> Iterator[None]:
    """A bot, as a process."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.kill()
        process.wait()


async def test_from_question_to_answer(table: list[Figure], tmp_path: Path) -> None:
    with running_homeserver() as server:
        async with ClientSession() as http:
            people = [MatrixPerson(http, server.url, server.register(name)) for name in ("mira", "tom")]
            our, echo = server.register("stammtisch"), server.register("echo")
            ours, theirs = [await _room(*people, MatrixPerson(http, server.url, one)) for one in (our, echo)]
            settings = {
                "homeserver": server.url,
                "user_id": our.user,
                "access_token": our.token,
                "rooms": {"general": ours.room},
            }
            login = {"homeserver": server.url, "user": echo.user, "device": echo.device, "token": echo.token}
            with (
                _process("tests.live.bot_process", tmp_path, json.dumps(settings)),
                _process("tests.benchmarks.echo_bot", json.dumps(login)),
            ):
                for asking, bot in ((ours, our), (theirs, echo)):
                    await _until_up(asking, bot)
                    await asking.block(WARM_UP)
                for _ in range(BLOCKS):
                    for asking in (ours, theirs):
                        asking.times += await asking.block(BLOCK)
    beside = f"matrix-nio echo: {spread(theirs.times)}"
    bar = (
        f"p50 {milliseconds(1.2 * percentile(theirs.times, 50))}, "
        f"p99 {milliseconds(1.5 * percentile(theirs.times, 99))}"
    )
    name = f"question → answer seen, {A_SECOND}/s ({BLOCK * BLOCKS})"
    table.append(Figure(name, spread(ours.times), bar, beside))


async def _room(asks: MatrixPerson, reads: MatrixPerson, bot: MatrixPerson) -> Asking:
    room = await asks.open_room()
    for one in (reads, bot):
        await one.join(room)
    return Asking(asks, reads, room)


async def _until_up(asking: Asking, bot: Account) -> None:
    """Ask, until there is an answer: what was said before a bot's first look is not for it."""

    async def answers() -> bool:
        await asking.asks.say(asking.room, QUESTION)
        await asyncio.sleep(0.5)
        return any(one.event["sender"] == bot.user for one in await asking.reads.look())

    await asking.reads.skip()
    await until(answers, f"{bot.user} answers")
