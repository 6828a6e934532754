"""One writer at a time, also where another process is that writer."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage.database import open_database


async def test_who_begins_to_write_waits_for_another_process_and_lets_others_go_on(tmp_path: Path) -> None:
    file = tmp_path / "bot.db"
    database = open_database(file)
    async with database.transaction() as tx:
        await tx.execute(text("CREATE TABLE cup (tea TEXT)"))
    elsewhere = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    elsewhere.execute("BEGIN IMMEDIATE")
    elsewhere.execute("INSERT INTO cup VALUES ('green')")

    async def write() -> None:
        async with database.transaction() as tx:
            await tx.execute(text("INSERT INTO cup VALUES ('black')"))

    writing = asyncio.create_task(write())
    async with database.reading() as tx:
        assert (await tx.execute(text("SELECT count(*) FROM cup"))).scalar_one() == 0
    assert not writing.done()
    elsewhere.execute("COMMIT")
    await writing
    async with database.reading() as tx:
        teas = (await tx.execute(text("SELECT tea FROM cup ORDER BY rowid"))).scalars().all()
    assert teas == ["green", "black"]
    elsewhere.close()
    await database.close()


@pytest.mark.parametrize("turns", range(4))
async def test_a_cancelled_statement_lets_go_of_the_database_even_while_its_traceback_is_held(
    tmp_path: Path, turns: int
) -> None:
    file = tmp_path / "stammtisch.db"
    first = open_database(file)
    async with first.transaction() as tx:
        await tx.execute(text("CREATE TABLE cups (size INTEGER)"))

    async def write() -> None:
        async with first.transaction() as tx:
            await tx.execute(text("INSERT INTO cups VALUES (:size)"), [{"size": n} for n in range(50_000)])

    writing = asyncio.create_task(write())
    for _ in range(turns):
        await asyncio.sleep(0)
    writing.cancel()
    raised = await asyncio.gather(writing, return_exceptions=True)
    second = open_database(file)
    async with second.transaction() as tx:
        assert (await tx.execute(text("SELECT count(*) FROM cups"))).scalar() == 0
    assert [type(one) for one in raised] == [asyncio.CancelledError]
    for database in (first, second):
        await database.close()
