"""What organisers and operators see of a bot on PostgreSQL: status, plan, audit, rehearsal, and who stands by."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession
from sqlalchemy import URL

from bot.adapters.slack.manifest import manifest
from bot.config import make_config
from bot.core.clock import HandClock
from bot.core.rehearsal import Said, Score
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage
from bot.features.desk.rehearsing import SAMPLED
from bot.features.desk.today import midnight
from bot.rehearsing import rehearse
from bot.storage.database import open_database
from tests.fakes.slack import SlackStandIn
from tests.live.postgresql import PASSWORD, Server, running_server
from tests.live.standing_by import Bot, write_config
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform

pytestmark = pytest.mark.live

PATIENCE = 180.0
"""Seconds, for a machine that is busy with other tests: a bot that starts makes all its tables first."""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One server for all tests here."""
    with running_server() as server:
        yield server


@pytest.fixture
async def url(server: Server) -> URL:
    """A database without tables."""
    return await server.new_database()


@pytest.fixture
async def stage(url: URL, tmp_path: Path) -> AsyncIterator[Stage]:
    """The demo's bot on it."""
    database = open_database(url)
    stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS), database=database)
    yield stage
    await stage.stop()


async def test_the_desk(stage: Stage) -> None:
    talk = Talk(TerminalPlatform(stage))
    for who, said in (
        ("mira", "merk #5"),
        ("tom", "outlook 20:00"),
        ("tom", "star #22"),
        ("olga", "kapazität #10 20"),
    ):
        await talk(who, said, says=None)
    await talk("mira", "dabei #10", says=None)
    assert (await talk.asks("olga", "status")).splitlines()[0] == "Alles läuft gut."
    plan = (await talk.asks("olga", "versand")).splitlines()
    assert [line for line in plan if "20:00" in line or "13:00" in line] == [
        "- 13:00 · Listen für Gastgebende, eine Person",
        "- 13:00 · Erinnerungen, eine Person",
        "- 20:00 · Nachrichten am Abend, eine Person",
    ]
    assert (await talk.asks("olga", "protokoll")).splitlines()[0] == "4 Handlungen, die letzte zuerst:"
    assert (
        await talk.asks("olga", "briefe nochmal") == "Es gibt nichts, was ich noch einmal versuchen könnte."
    )
    assert await talk.asks("olga", "briefe verwerfen") == "Es gibt nichts, was ich sein lassen könnte."
    assert (await stage.app.pulse.health()).good
    stored = (await stage.app.pulse.figures()).stored
    assert stored is not None
    assert (stored.people, stored.dead, stored.inbox) == (5, 0, 0)


async def test_a_day_is_rehearsed_in_a_copy_of_the_rows(
    stage: Stage, url: URL, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = Talk(TerminalPlatform(stage))
    await talk("mira", "merk #24", says=None)
    monkeypatch.setenv("STAMMTISCH_DB_PASSWORD", PASSWORD)
    bare = url._replace(password=None).render_as_string()
    config = make_config({"storage": {"url": bare}})
    since = midnight(stage.clock.now(), "Europe/Berlin")
    score = Score(
        config=config.model_dump_json(by_alias=True),
        file=None,
        platforms=["terminal"],
        now=stage.clock.now(),
        since=since,
        until=midnight(since, "Europe/Berlin"),
        sampled=SAMPLED,
    )
    said = Said.from_text(await asyncio.to_thread(rehearse, score.to_text()))
    assert said.failed == ""
    assert {begins for _, begins, _ in said.lines} == {"reminder"}
    assert len(said.lines) == 6


async def test_who_leads_and_who_stands_by_tell_so(url: URL, tmp_path: Path) -> None:
    bots, addresses = [], []
    async with (
        SlackStandIn(seed=2011, manifest=manifest("socket", "/stammtisch")) as slack,
        ClientSession() as http,
    ):
        try:
            for name, role in (("one", "leading"), ("two", "standing by")):
                (tmp_path / name).mkdir()
                config, address = write_config(tmp_path / name, url), _free()
                config.write_text(f'{config.read_text()}[web]\noperation_listen = "{address}"\n')
                addresses.append(address)
                bots.append(Bot(config, slack, name))
                await _until_well(http, address, role)
            async with http.get(f"http://{addresses[1]}/metrics") as answer:
                assert "stammtisch_leading 0.0" in await answer.text()
            bots[0].kill()
            await _until_well(http, addresses[1], "leading")
            assert bots[1].end() == 0
        finally:
            for bot in bots:
                bot.clear_away()


async def _until_well(http: ClientSession, address: str, role: str) -> None:
    """Return as soon as whoever answers there is well in that role."""
    deadline = time.monotonic() + PATIENCE
    while (told := await _healthz(http, address)) != ("ok", role):
        assert time.monotonic() < deadline, f"waited in vain for one that is {role}; it says {told}"
        await asyncio.sleep(0.05)


async def _healthz(http: ClientSession, address: str) -> tuple[str, str] | None:
    try:
        async with http.get(f"http://{address}/healthz") as answer:
            told = await answer.json()
    except ClientError:
        return None
    return told["status"], told["role"]


def _free() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"
