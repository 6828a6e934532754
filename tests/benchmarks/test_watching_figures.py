"""How long people wait while the largest real programme is fetched, read and taken in."""

import asyncio
from pathlib import Path
from time import perf_counter

import pytest

from bot.core.clock import ShiftedClock
from bot.core.fetching import Fetched, Known
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import set_stage
from tests.benchmarks.figures import Figure, milliseconds

pytestmark = pytest.mark.benchmark

QUESTIONS = 20


async def test_answers_while_fosdem_comes_in(
    table: list[Figure], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder: Path | None = request.config.getoption("--data")
    if folder is None:
        pytest.skip("no real programmes: give their folder with --data DIR")
    data = (folder / "schedules" / "fosdem2025.xml").read_bytes()

    async def fetch(url: str, known: Known) -> Fetched:
        return Fetched(data, Known())

    stage = await set_stage(tmp_path, demo_config(), ShiftedClock(OPENING), dict(PLAYERS), fetch=fetch)
    answered = asyncio.Event()
    stage.world.watchers.append(
        lambda entry: answered.set() if stage.world.messages[entry.message].conversation == "dm:tom" else None
    )

    async def ask() -> float:
        before = perf_counter()
        stage.world.say("tom", "dm:tom", "what's next?")
        # Their own message is the first to be seen.
        answered.clear()
        async with asyncio.timeout(30):
            await answered.wait()
        return perf_counter() - before

    alone = sorted([await ask() for _ in range(QUESTIONS)])
    stage.world.say("olga", "dm:olga", "importiere https://example.org/fosdem.xml für fosdem")
    began = perf_counter()
    meanwhile = []
    while len(stage.world.in_conversation("dm:olga")) < 3:
        meanwhile.append(await ask())
    took = perf_counter() - began
    said = stage.world.in_conversation("dm:olga")[-1].text
    assert said.startswith("943 Sessions gelesen")
    beside = f"{len(meanwhile)} answers meanwhile; slowest of {QUESTIONS} without: {milliseconds(alone[-1])}"
    table.append(Figure("FOSDEM imported in chat, with a process of its own", milliseconds(took), "", beside))
    table.append(Figure("slowest answer while FOSDEM is imported", milliseconds(max(meanwhile)), "", beside))
    await stage.stop()
