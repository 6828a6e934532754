"""The log in the database: what is read from it anew is what is kept in memory, whatever was done to it."""

from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import insert

from bot.features.seats.acts import Act, Kind, Source
from bot.features.seats.rules import fold
from bot.features.seats.store import SeatStore
from bot.storage.database import Database, open_database
from bot.storage.schema import upgrade
from bot.storage.tables import person

NOW = datetime(2011, 11, 3, 9, 0, tzinfo=UTC)
KINDS = (Kind.JOIN, Kind.JOIN, Kind.JOIN, Kind.LEAVE, Kind.MAYBE, Kind.RETRACT)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty one, with some people."""
    made = open_database(tmp_path / "seats.db")
    await upgrade(made)
    async with made.transaction() as tx:
        await tx.execute(insert(person), [{"name": f"P{number}", "met_at": NOW} for number in range(8)])
    yield made
    await made.close()


def some_act(rng: Random, number: int) -> Act:
    return Act(
        kind=rng.choice(KINDS),
        at=NOW + timedelta(seconds=number),
        source=Source.MESSAGE,
        person=rng.randint(1, 8),
        seats=rng.choice([None, None, 2]),
        cause=f"m{rng.randint(1, 12)}",
        place=f"slack:C{rng.randint(1, 2)}",
        order=rng.choice(["", f"{rng.randint(1, 99):03}"]),
    )


def give_up() -> None:
    raise NameError


async def test_a_restart_reads_the_same_log(database: Database) -> None:
    rng, store = Random(7), SeatStore()
    for number in range(120):
        with suppress(NameError):
            async with database.transaction() as tx:
                await store.add(tx, 7, some_act(rng, number))
                if rng.random() < 0.2:
                    give_up()  # what is rolled back was never there
        async with database.reading() as tx:
            kept, anew = await store.acts(tx, 7), await SeatStore().acts(tx, 7)
            assert kept == anew
            assert await store.book(tx, 7) == fold(list(anew))


async def test_two_lists_become_one_in_the_order_of_receipt(database: Database) -> None:
    store = SeatStore()
    async with database.transaction() as tx:
        for number, (session, who) in enumerate([(7, 1), (8, 2), (7, 3), (8, 4), (8, 1)]):
            at = NOW + timedelta(seconds=number)
            await store.add(tx, session, Act(kind=Kind.JOIN, at=at, person=who, cause=f"{number}"))
        await store.move(tx, 7, 8)
    async with database.reading() as tx:
        assert [one.person for one in (await store.book(tx, 7)).entries] == [1, 2, 3, 4]
        assert (await store.book(tx, 8)).entries == ()
        assert await store.acts(tx, 7) == await SeatStore().acts(tx, 7)


async def test_forgotten_and_linked_people(database: Database) -> None:
    store = SeatStore()
    async with database.transaction() as tx:
        for who in (1, 2, 3):
            await store.add(tx, 7, Act(kind=Kind.JOIN, at=NOW, person=who, cause=f"{who}"))
        assert await store.forget(tx, 1) == [7]
        assert await store.merge(tx, 3, 2) == [7]
        entries = (await store.book(tx, 7)).entries
        assert [(one.person, one.came) for one in entries] == [(3, 0)]
