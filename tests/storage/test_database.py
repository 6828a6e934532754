"""What a transaction promises, and who may read the files."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import func, insert, make_url, select
from sqlalchemy.exc import StatementError

from bot.core.ports import Tx
from bot.errors import StorageError
from bot.storage.database import Database, open_database, ping, scalar
from bot.storage.lock import only_one
from bot.storage.notes import StoredState
from bot.storage.schema import upgrade
from bot.storage.tables import adapter_state, audit, meta
from tests.storage.rows import AT
from tests.storage.writers import count_up


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A new one, with its tables."""
    database = open_database(tmp_path / "data" / "stammtisch.db")
    await upgrade(database)
    yield database
    await database.close()


async def acts(tx: Tx) -> list[str]:
    """What was written down, in the order of the numbers."""
    return list((await tx.execute(select(audit.c.act).order_by(audit.c.id))).scalars())


async def test_a_transaction_commits_and_says_so(database: Database) -> None:
    commits: list[str] = []
    database.after_commit.append(lambda: commits.append("written"))
    async with database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act="one"))
        assert commits == []
    async with database.reading() as tx:
        assert (await acts(tx), commits) == (["one"], ["written"])


async def test_an_adapters_value_is_kept_until_it_is_dropped(database: Database) -> None:
    state, other = StoredState(database, "matrix"), StoredState(database, "slack")
    for one in (state, other):
        await one.set("position", "1")
    for _ in range(2):
        await state.drop("position")
    assert (await state.get("position"), await other.get("position")) == (None, "1")


async def test_an_adapters_value_may_have_a_longer_name_than_its_column(database: Database) -> None:
    state, names = StoredState(database, "matrix"), [f"reaction:${'x' * 240}{end}" for end in "ab"]
    for name in names:
        await state.set(name, name[-1])
    assert [await state.get(name) for name in names] == ["a", "b"]
    await state.drop(names[0])
    assert [await state.get(name) for name in names] == [None, "b"]
    async with database.reading() as tx:
        longest = (await tx.execute(select(func.max(func.length(adapter_state.c.name))))).scalar_one()
    assert longest <= 100


async def test_an_exception_takes_everything_back_and_nobody_is_told(database: Database) -> None:
    commits: list[str] = []
    database.after_commit.append(lambda: commits.append("written"))

    async def fail() -> None:
        async with database.transaction() as tx:
            await tx.execute(insert(audit).values(at=AT, act="one"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with database.reading() as tx:
        assert (await acts(tx), commits) == ([], [])


async def test_a_cancelled_transaction_is_taken_back_and_the_next_one_runs(database: Database) -> None:
    inside = asyncio.Event()

    async def hang() -> None:
        async with database.transaction() as tx:
            await tx.execute(insert(audit).values(at=AT, act="cancelled"))
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(hang())
    await inside.wait()
    task.cancel()
    await asyncio.wait({task})
    async with database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act="next"))
    async with database.reading() as tx:
        assert await acts(tx) == ["next"]


async def test_transactions_queue_in_the_order_in_which_they_came(database: Database) -> None:
    async def write(act: str) -> None:
        async with database.transaction() as tx:
            await tx.execute(insert(audit).values(at=AT, act=act))

    names = [str(number) for number in range(20)]
    await asyncio.gather(*(write(name) for name in names))
    async with database.reading() as tx:
        assert await acts(tx) == names


async def test_what_a_transaction_has_read_holds_until_it_writes(database: Database, tmp_path: Path) -> None:
    other = open_database(tmp_path / "data" / "stammtisch.db")
    async with database.transaction() as tx:
        await tx.execute(insert(meta).values(name="count", value="0"))
    await asyncio.gather(*(count_up(one) for one in [database, other] * 10))
    await other.close()
    async with database.reading() as tx:
        assert await scalar(tx, select(meta.c.value).where(meta.c.name == "count")) == "20"


async def test_a_reader_sees_one_state_and_does_not_hold_up_writers(database: Database) -> None:
    count = select(func.count()).select_from(audit)
    async with database.reading() as tx:
        assert await scalar(tx, count) == 0
        async with database.transaction() as writing:
            await writing.execute(insert(audit).values(at=AT, act="meanwhile"))
        assert await scalar(tx, count) == 0
    async with database.reading() as tx:
        assert await scalar(tx, count) == 1


async def test_a_moment_needs_a_time_zone_and_comes_back_in_utc(database: Database) -> None:
    berlin = timezone(timedelta(hours=1))
    async with database.transaction() as tx:
        await tx.execute(insert(audit).values(at=datetime(2011, 11, 3, 10, 40, tzinfo=berlin), act="one"))
        found = await scalar(tx, select(audit.c.at))
        assert (found, found.tzinfo) == (AT, UTC)
        with pytest.raises(StatementError, match="a moment needs a time zone"):
            await tx.execute(insert(audit).values(at=AT.replace(tzinfo=None), act="two"))
        with pytest.raises(StatementError, match="a moment needs a time zone"):
            await tx.execute(select(audit).where(audit.c.at < AT.replace(tzinfo=None)))


async def test_only_the_owner_may_read_the_data(database: Database, tmp_path: Path) -> None:
    async with database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act="one"))
        folder = tmp_path / "data"
        modes = {one.name: one.stat().st_mode & 0o777 for one in [folder, *folder.iterdir()]}
    assert modes == {
        "data": 0o700,
        "stammtisch.db": 0o600,
        "stammtisch.db-wal": 0o600,
        "stammtisch.db-shm": 0o600,
    }


async def test_permissions_that_an_operator_chose_stay(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    (tmp_path / "stammtisch.db").touch()
    (tmp_path / "stammtisch.db").chmod(0o640)
    database = open_database(tmp_path / "stammtisch.db")
    await upgrade(database)
    await database.close()
    modes = {one.name: one.stat().st_mode & 0o777 for one in tmp_path.iterdir()}
    assert (tmp_path.stat().st_mode & 0o777, modes) == (0o750, {"stammtisch.db": 0o640})


def test_a_folder_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("not a folder")
    with pytest.raises(StorageError) as refusal:
        open_database(folder / "stammtisch.db")
    assert str(refusal.value) == f"{folder}/stammtisch.db: File exists"
    with pytest.raises(StorageError) as refusal, only_one(folder):
        pass
    assert str(refusal.value) == f"{folder}: File exists"


def test_one_bot_for_one_folder(tmp_path: Path) -> None:
    with only_one(tmp_path):
        with pytest.raises(StorageError) as refusal, only_one(tmp_path):
            pass
        assert str(refusal.value) == f"{tmp_path}: a bot runs on this data already; stop it first"
    with only_one(tmp_path):
        pass


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)
    with pytest.raises(StorageError) as refusal:
        open_database(make_url("postgresql+asyncpg://bot@db.example.org/stammtisch"))
    assert str(refusal.value) == 'PostgreSQL needs the extra "postgres": install stammtisch[postgres]'


async def test_ping_answers(database: Database) -> None:
    await ping(database)
