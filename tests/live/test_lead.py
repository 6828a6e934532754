"""Who leads on a real PostgreSQL: one at a time, and whoever was deposed writes nothing."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import URL, func, insert, make_url, select, text
from sqlalchemy.exc import DBAPIError

from bot.errors import Deposed, StorageError
from bot.storage.database import LEADS, Database, is_away, open_database, scalar
from bot.storage.lead import LEAD_LOCK, Lead
from bot.storage.tables import audit
from tests.live.postgresql import Server, running_server
from tests.storage.rows import AT

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One server for all tests here."""
    with running_server() as server:
        yield server


@pytest.fixture
async def url(server: Server) -> URL:
    """A database without tables."""
    return await server.new_database()


@asynccontextmanager
async def leading(url: URL) -> AsyncIterator[tuple[Lead, Database]]:
    """A process that leads there, and its database."""
    lead, database = Lead(url), open_database(url, LEADS)
    try:
        await lead.win()
        await lead.take_over(database)
        yield lead, database
    finally:
        await database.close()
        await lead.close()


async def _write(database: Database, act: str) -> None:
    async with database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act=act))


async def _acts(database: Database) -> list[str]:
    async with database.reading() as tx:
        return list((await tx.execute(select(audit.c.act).order_by(audit.c.id))).scalars())


async def _end_its_line(url: URL) -> None:
    """As when the line to the server breaks: only that on which the lock is held."""
    other = open_database(url)
    ended = (
        "SELECT pg_terminate_backend(pid) FROM pg_locks"
        " WHERE locktype = 'advisory' AND objid = :lock AND granted"
    )
    async with other.reading() as tx:
        await tx.execute(text(ended), {"lock": LEAD_LOCK})
    await other.close()


async def test_one_leads_and_the_next_one_when_it_is_given_up(url: URL) -> None:
    async with leading(url) as (first, database):
        second = Lead(url)
        waiting = asyncio.create_task(second.win())
        assert (first.holds(), second.holds()) == (True, False)
        await _write(database, "first")
        await first.give_up()
        async with asyncio.timeout(60):
            await waiting
        assert (first.holds(), second.holds()) == (False, True)
        await second.close()


async def test_whoever_was_deposed_writes_nothing(url: URL) -> None:
    async with leading(url) as (first, database):
        await _write(database, "first")
        await _end_its_line(url)
        async with leading(url) as (second, other), asyncio.timeout(60):
            await _write(other, "second")
            with pytest.raises((Deposed, DBAPIError)) as refusal:
                await _write(database, "too late")
            assert is_away(refusal.value)  # and so is tried again, until all is stopped
            with pytest.raises(Deposed, match="another process leads; nothing was written"):
                await _write(database, "later still")
            await first.lost.wait()
            assert (first.holds(), second.holds(), second.lost.is_set()) == (False, True, False)
            assert await _acts(other) == ["first", "second"]


async def test_it_notices_that_its_line_broke_though_its_queries_work(url: URL) -> None:
    async with leading(url) as (lead, database):
        await _end_its_line(url)
        async with asyncio.timeout(60):
            await lead.lost.wait()
        assert not lead.holds()
        assert await _acts(database) == []


async def _sleep_while_another_leads(url: URL, database: Database) -> None:
    async with database.transaction() as tx:
        await tx.execute(insert(audit).values(at=AT, act="asleep"))
        await _end_its_line(url)
        async with leading(url) as (_, other), asyncio.timeout(60):
            await _write(other, "awake")
        await tx.execute(select(func.count()).select_from(audit))


async def test_a_transaction_in_which_the_leader_before_sleeps_keeps_nobody_waiting(url: URL) -> None:
    async with leading(url) as (_, database):
        with pytest.raises(DBAPIError):
            await _sleep_while_another_leads(url, database)
        assert await _acts(database) == ["awake"]


async def test_other_programs_on_the_data_are_left_alone(url: URL) -> None:
    async with leading(url) as (lead, database):
        beside = open_database(url)
        async with beside.reading() as tx:
            await lead.give_up()
            async with leading(url):
                assert await scalar(tx, select(func.count()).select_from(audit)) == 0
        await _write(beside, "an import")
        assert await _acts(database) == ["an import"]
        await beside.close()


async def test_a_server_that_cannot_be_reached_is_one_sentence() -> None:
    lead = Lead(make_url("postgresql+asyncpg://bot:secret@127.0.0.1:1/stammtisch"))
    with pytest.raises(StorageError) as refusal:
        await lead.win()
    await lead.close()
    assert str(refusal.value) == "stammtisch at 127.0.0.1: Connect call failed ('127.0.0.1', 1)"
