"""Old data is brought up to date without loss; newer data is left alone."""

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.errors import StorageError
from bot.storage import migrations
from bot.storage.database import Database, open_database
from bot.storage.schema import HEAD, upgrade, version_of
from bot.storage.tables import metadata
from tests.storage.rows import Rows, dump, fill_empty_tables, rows_in, shape_of
from tests.storage.steps import differences, kept, step_numbers, step_to, walk_with_rows


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty one."""
    database = open_database(tmp_path / "stammtisch.db")
    yield database
    await database.close()


@dataclass(frozen=True)
class Walked:
    """A database that took every step, and what was in it before and after each."""

    file: Path
    steps: Sequence[tuple[str, Rows, Rows]]


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """Walked once for all who look at it."""
    file = tmp_path_factory.mktemp("walked") / "stammtisch.db"

    async def walk() -> Walked:
        database = open_database(file)
        async with database.transaction() as tx:
            steps = await tx.run_sync(walk_with_rows)
        await database.close()
        return Walked(file, steps)

    return asyncio.run(walk())


async def test_every_step_keeps_the_rows_and_the_last_makes_the_tables_of_the_code(
    walked: Walked, tmp_path: Path
) -> None:
    database = open_database(walked.file)
    async with database.reading() as tx:
        assert await tx.run_sync(version_of) == HEAD
        assert await tx.run_sync(differences) == []
        stepped = await tx.run_sync(shape_of)
    await database.close()
    assert [after for _, _, after in walked.steps] == [before for _, before, _ in walked.steps]
    assert all(rows for _, before, _ in walked.steps for rows in before.values())
    fresh = open_database(tmp_path / "fresh.db")
    await upgrade(fresh)
    async with fresh.reading() as tx:
        assert await tx.run_sync(shape_of) == stepped
    await fresh.close()


async def test_a_number_is_never_given_twice_whichever_way_the_tables_were_made(
    walked: Walked, tmp_path: Path
) -> None:
    stepped, fresh = open_database(walked.file), open_database(tmp_path / "fresh.db")
    await upgrade(fresh)
    counting = text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY name")
    found = []
    for one in (stepped, fresh):
        async with one.reading() as tx:
            found.append((await tx.execute(counting)).scalars().all())
        await one.close()
    numbered = sorted(table.name for table in metadata.sorted_tables if "id" in table.c)
    assert found == [numbered, numbered]


@pytest.mark.parametrize(
    "every", [pytest.param(7, id="some"), pytest.param(1, id="all", marks=pytest.mark.long)]
)
async def test_old_data_is_brought_up_to_date_from_its_step(tmp_path: Path, every: int) -> None:
    probe = open_database(tmp_path / "probe.db")
    async with probe.reading() as tx:
        numbers = await tx.run_sync(step_numbers)
    await probe.close()
    for number in numbers[::every]:
        database = open_database(tmp_path / f"{number}.db")
        async with database.transaction() as tx:
            await tx.run_sync(step_to, number)
            await tx.run_sync(fill_empty_tables)
            before = await tx.run_sync(rows_in)
        await upgrade(database)
        async with database.reading() as tx:
            after = await tx.run_sync(rows_in)
            assert await tx.run_sync(differences) == []
        assert kept(before, after) == before
        await database.close()


async def test_head_is_the_newest_step_and_there_is_one_line_of_steps(database: Database) -> None:
    async with database.reading() as tx:
        numbers = await tx.run_sync(step_numbers)
    files = sorted(Path(migrations.__path__[0], "versions").glob("[0-9]*.py"))
    assert numbers == [file.name[:4] for file in files]
    assert numbers[-1] == HEAD


async def test_a_newer_database_is_refused_and_left_as_it_is(database: Database, tmp_path: Path) -> None:
    await upgrade(database)
    async with database.transaction() as tx:
        await tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = dump(tmp_path / "stammtisch.db")
    with pytest.raises(StorageError) as refusal:
        await upgrade(database)
    assert str(refusal.value) == f"the data is of version 9999, this program knows {HEAD}: update it"
    assert dump(tmp_path / "stammtisch.db") == before


async def test_alembic_is_only_needed_for_old_data(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "alembic", None)
    await upgrade(database)
    before = dump(tmp_path / "stammtisch.db")
    await upgrade(database)
    assert dump(tmp_path / "stammtisch.db") == before


async def test_a_step_that_fails_leaves_everything_as_it_was(database: Database, tmp_path: Path) -> None:
    async with database.transaction() as tx:
        await tx.run_sync(step_to, "0002")
        await tx.run_sync(fill_empty_tables)
        await tx.execute(text("CREATE TABLE star (in_the_way INTEGER)"))
    before = dump(tmp_path / "stammtisch.db")
    with pytest.raises(StorageError) as refusal:
        await upgrade(database)
    assert str(refusal.value) == f"{tmp_path}/stammtisch.db: table star already exists"
    assert dump(tmp_path / "stammtisch.db") == before


async def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "stammtisch.db"
    file.write_bytes(b"Milk, bread, chairs." * 500)
    database = open_database(file)
    with pytest.raises(StorageError) as refusal:
        await upgrade(database)
    await database.close()
    assert str(refusal.value) == f"{file}: file is not a database"
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {
        file.name: b"Milk, bread, chairs." * 500
    }
