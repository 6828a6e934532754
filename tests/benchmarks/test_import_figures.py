"""How long the largest real programme takes to be read and taken in."""

from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

import pytest
from defusedxml.ElementTree import fromstring

from bot.features.programme.formats import Hints, read
from bot.features.programme.importing import Outcome, take_in
from bot.features.programme.store import ProgrammeStore
from bot.storage.database import Database, open_database
from bot.storage.schema import upgrade
from tests.benchmarks.figures import Figure, milliseconds, timed, without_rubbish

pytestmark = pytest.mark.benchmark

NOW = datetime(2025, 1, 20, tzinfo=UTC)
RUNS = 5


async def _take_in(database: Database, data: bytes) -> Outcome:
    parsed = read(data, Hints(None, None, NOW))
    async with database.transaction() as tx:
        return await take_in(tx, ProgrammeStore(), "fosdem", "programme", parsed.sessions, NOW)


async def test_fosdem(table: list[Figure], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    folder: Path | None = request.config.getoption("--data")
    if folder is None:
        pytest.skip("no real programmes: give their folder with --data DIR")
    data = (folder / "schedules" / "fosdem2025.xml").read_bytes()
    first, again, bare = [], [], []
    for run in range(RUNS):
        without_rubbish()
        database = open_database(tmp_path / f"{run}.db")
        await upgrade(database)
        async with database.transaction() as tx:
            days = date(2025, 2, 1), date(2025, 2, 2)
            await ProgrammeStore().add_event(tx, "fosdem", "FOSDEM", "Europe/Brussels", *days, None)

        async def take(database: Database = database) -> None:
            await _take_in(database, data)

        async def parse() -> None:
            fromstring(data)

        first.append(await timed(take))
        again.append(await timed(take))
        bare.append(await timed(parse))
        await database.close()
    beside = f"the bare XML parser: {milliseconds(median(bare))}"
    table.append(Figure("FOSDEM 2025 imported", milliseconds(median(first)), "2000 ms", beside))
    table.append(Figure("the same again, without a change", milliseconds(median(again)), "500 ms", beside))
