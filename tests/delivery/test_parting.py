"""Adapters forget whom the bot forgot: once it is committed, and also if a crash came between."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.core.clock import HandClock
from bot.core.signals import Address, Who
from bot.delivery.parting import Parting
from bot.demo.event import OPENING
from bot.storage.database import Database, open_database
from bot.storage.people import People
from bot.storage.schema import upgrade
from bot.storage.tables import adapter_state
from tests.fakes.platform import NAME, FakeAdapter, FakePlatform

MIRA = Who(NAME, "mira", "Mira")
FORGOTTEN = [("mira", ("dm:mira",))]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = open_database(tmp_path / "stammtisch.db")
    await upgrade(database)
    yield database
    await database.close()


async def _left(database: Database) -> list[str]:
    async with database.reading() as tx:
        return [row.adapter for row in await tx.execute(select(adapter_state))]


async def _begin(database: Database, parting: Parting, *, and_fail: bool = False) -> None:
    """Somebody with an account and a direct conversation on a platform is forgotten."""
    people = People(b"secret")
    async with database.transaction() as tx:
        met = await people.meet(tx, MIRA, OPENING)
        await people.conversation(tx, Address(NAME, "dm:mira"), "direct", met)
        await people.conversation(tx, Address("elsewhere", "dm:m"), "direct", met)
        await parting.leave(tx, met.id)
        if and_fail:
            raise RuntimeError("half done")


def _parting(database: Database, world: FakePlatform) -> Parting:
    parting = Parting(database, {NAME: FakeAdapter(world, HandClock(OPENING))})
    database.after_commit[:] = [parting.poke]
    return parting


async def test_the_adapter_hears_of_it_after_the_commit(database: Database) -> None:
    world = FakePlatform()
    parting = _parting(database, world)
    await parting.start()
    await parting.idle()
    with pytest.raises(RuntimeError):
        await _begin(database, parting, and_fail=True)
    await parting.idle()
    assert (world.forgotten, await _left(database)) == ([], [])
    await _begin(database, parting)
    await parting.idle()
    assert (world.forgotten, await _left(database)) == (FORGOTTEN, [])
    await parting.stop()


async def test_after_a_crash_it_is_taken_up_at_the_next_start(database: Database) -> None:
    world = FakePlatform()
    await _begin(database, _parting(database, world))
    assert (world.forgotten, await _left(database)) == ([], [NAME])
    again = _parting(database, world)
    await again.start()
    await again.idle()
    await again.stop()
    assert (world.forgotten, await _left(database)) == (FORGOTTEN, [])


async def test_what_is_for_a_platform_that_is_not_there_waits_for_it(database: Database) -> None:
    nobody = Parting(database, {})
    await _begin(database, nobody)
    await nobody.start()
    await nobody.idle()
    await nobody.stop()
    assert await _left(database) == [NAME]
