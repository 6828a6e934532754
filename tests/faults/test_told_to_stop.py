"""`stammtisch run` is told to stop in the middle of something: it ends by itself in time, and nothing is lost or doubled.

Counted is in the conversations of the workspace, never in the bot's own tables.
"""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession, web

from bot.adapters.slack.manifest import manifest
from bot.app import build
from bot.core.message import Plain, message
from bot.core.outgoing import Priority, post
from bot.core.signals import Address
from bot.demo.event import demo_config
from bot.running import TIME_TO_STOP
from bot.storage.database import open_database
from tests.benchmarks.figures import Figure
from tests.fakes.slack import SlackStandIn
from tests.fakes.slack.world import Body
from tests.live.matrix_people import until

ROOT = Path(__file__).parent.parent.parent
DEADLINE = 60.0
"""For a machine that is busy with other tests; by its own clock the bot takes `TIME_TO_STOP` at most."""
CHANNELS = 30


class Counting(SlackStandIn):
    """A workspace that counts what it took, and may stop answering when something is posted."""

    taken = 0
    hangs = False

    async def _do(self, name: str, request: web.Request) -> Body:
        if name == "chat.postMessage" and self.hangs:
            self.taken += 1
            self.bell.ring()
            await asyncio.Event().wait()
        body: Body = await super()._do(name, request)
        if name == "chat.postMessage":
            self.taken += 1
            self.bell.ring()
        return body


@pytest.fixture
async def slack() -> AsyncIterator[Counting]:
    """A workspace without limits."""
    slack = Counting(seed=2011, manifest=manifest("socket", "/stammtisch"))
    slack.limits.off = True
    async with slack:
        yield slack


class Bot:
    """`stammtisch run` as a supervisor starts and stops it."""

    def __init__(self, folder: Path, slack: SlackStandIn, more: str = "") -> None:
        self.config = folder / "config.toml"
        text = (
            f'[storage]\nfolder = "{folder / "data"}"\n[logs]\njson = true\n[slack]\nmode = "socket"\n{more}'
        )
        self.config.write_text(text, encoding="utf-8")
        secrets = {"SLACK_BOT_TOKEN": slack.app.bot_token, "SLACK_APP_TOKEN": slack.app.app_token}
        self._environment = os.environ | secrets | {"SLACK_API_URL": slack.api_url}
        self._process = self._start("run")
        self.took: list[float] = []
        """How many seconds each stop took."""

    def _start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "bot", *words, "--config", str(self.config)],
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def again(self) -> None:
        """The next one on the same data."""
        self._process = self._start("run")

    async def stop(self) -> tuple[int, list[str]]:
        """Told to stop once: its exit code, and the events of its log."""
        began = time.monotonic()
        self._process.send_signal(signal.SIGTERM)
        printed, said = await asyncio.to_thread(self._process.communicate, timeout=DEADLINE)
        self.took.append(time.monotonic() - began)
        assert (printed, "Traceback" in said) == ("", False), said
        return self._process.returncode, [json.loads(line)["event"] for line in said.splitlines()]

    def clear_away(self) -> None:
        """Whatever happened, it is gone."""
        self._process.kill()
        self._process.communicate()


async def _promise(folder: Path, slack: SlackStandIn, texts: list[str]) -> None:
    """A channel for each text, in which it is promised."""
    app = await build(demo_config(), open_database(folder / "data" / "stammtisch.db"))
    async with app.database.transaction() as tx:
        for number, text in enumerate(texts):
            there = Address("slack", slack.channel(f"channel-{number}", slack.person(f"Person {number}")))
            await app.outbox.put(tx, post(f"mass:{text}", there, message(Plain(text)), Priority.MASS))
    await app.database.close()


def _ended(took: list[float]) -> str:
    return f"ended after {', '.join(f'{one:.1f}' for one in took)} s"


def _heard(slack: SlackStandIn) -> Counter[str]:
    """What can be read, wherever."""
    return Counter(text for place in slack.world.channels for text in slack.said(place))


@pytest.mark.figure
async def test_while_many_are_written_to(tmp_path: Path, slack: Counting, table: list[Figure]) -> None:
    texts = [f"word {number}" for number in range(CHANNELS)]
    await _promise(tmp_path, slack, texts)
    bot = Bot(tmp_path, slack)
    try:
        for share in (3, 15):
            await slack.until(lambda: slack.taken >= share, DEADLINE)  # noqa: B023
            code, events = await bot.stop()
            assert (code, events[-1]) == (0, "the bot is down")
            bot.again()
        await slack.until(lambda: slack.taken >= CHANNELS, DEADLINE)
        assert (await bot.stop())[0] == 0
    finally:
        bot.clear_away()
    table.append(Figure("told to stop while many channels are written to", _ended(bot.took), "10 s each"))
    assert _heard(slack) == Counter(texts)


@pytest.mark.figure
async def test_while_the_platform_hangs(tmp_path: Path, slack: Counting, table: list[Figure]) -> None:
    await _promise(tmp_path, slack, ["one", "two"])
    slack.hangs = True
    bot = Bot(tmp_path, slack)
    try:
        await slack.until(lambda: slack.taken > 0, DEADLINE)
        code, events = await bot.stop()
        assert (code, events[-1]) == (0, "the bot stopped before all was done")
        slack.hangs = False
        bot.again()
        await slack.until(lambda: sum(_heard(slack).values()) >= 2, DEADLINE)
        assert (await bot.stop())[0] == 0
    finally:
        bot.clear_away()
    table.append(Figure("told to stop while Slack hangs, and after it", _ended(bot.took), "10 s each"))
    assert TIME_TO_STOP.total_seconds() < 10
    assert _heard(slack) == Counter(["one", "two"])


async def test_while_a_source_is_read_that_does_not_answer(tmp_path: Path, slack: Counting) -> None:
    asked = asyncio.Event()

    async def hang(_: web.Request) -> web.Response:
        asked.set()
        await asyncio.Event().wait()
        raise AssertionError

    app = web.Application()
    app.router.add_get("/plan.ics", hang)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/plan.ics"
    bot = Bot(tmp_path, slack, f'[[programme.sources]]\nurl = "{url}"\nevent = "fest"\n')
    try:
        async with asyncio.timeout(DEADLINE):
            await asked.wait()
        code, events = await bot.stop()
    finally:
        bot.clear_away()
        await runner.cleanup()
    assert code == 0
    assert events[-1] in ("the bot is down", "the bot stopped before all was done")


async def test_it_tells_how_it_is_until_it_is_told_to_stop(tmp_path: Path, slack: Counting) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    bot = Bot(tmp_path, slack, f'[web]\noperation_listen = "{address}"\n')
    try:
        async with ClientSession(f"http://{address}") as http:
            await until(lambda: _is_well(http), "the bot is well")
            told = await _healthz(http)
            async with http.get("/metrics") as answer:
                assert 'stammtisch_adapter_connected{platform="slack"} 1.0' in await answer.text()
            assert told == {
                "status": "ok",
                "role": "leading",
                "database": True,
                "worker": True,
                "alarm": True,
                "adapters": {"slack": True},
            }
            assert await bot.stop() == (0, ["the bot is up", "the bot is down"])
            assert await _healthz(http) is None
    finally:
        bot.clear_away()


async def _is_well(http: ClientSession) -> bool:
    told = await _healthz(http)
    return told is not None and told["status"] == "ok"


async def _healthz(http: ClientSession) -> Body | None:
    """What it says; None: nobody is there."""
    try:
        async with http.get("/healthz") as answer:
            told: Body = await answer.json()
            return told
    except ClientError:
        return None
