"""What was said goes after two days, what was set aside after seven, however much went before."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, update

from bot.delivery.tidy import CORRECTABLE_FOR, KEPT_ASIDE_FOR, Tidy
from bot.storage.database import Database, open_database
from bot.storage.schema import upgrade
from bot.storage.tables import inbox, outbox
from tests.fakes.house import MINUTE, START, House, out


async def _words(database: Database) -> int:
    async with database.reading() as tx:
        statement = select(func.count()).select_from(outbox).where(outbox.c.variants.is_not(None))
        return int((await tx.execute(statement)).scalar_one())


async def test_each_message_goes_at_its_own_time(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    try:
        left = []
        for number in range(3):
            await house.send(out(f"message {number}"))
            await house.move(20 * MINUTE)
        for _ in range(3):
            assert await house.app.alarm.next_due() is not None
            await house.move(max(timedelta(), await _until_due(house)))
            left.append(await _words(house.app.database))
        assert left == [2, 1, 0]
        assert await house.app.alarm.next_due() is None
        await house.send(out("once more"))
        await house.move(CORRECTABLE_FOR)
        assert await _words(house.app.database) == 0
    finally:
        await house.kill()


async def _until_due(house: House) -> timedelta:
    due = await house.app.alarm.next_due()
    assert due is not None
    return due - house.clock.now()


async def test_what_was_not_wiped_is_wiped_the_next_time(tmp_path: Path) -> None:
    """The transaction may fail after all; and some ends while others have long been wiped."""
    database, tidy = open_database(tmp_path / "bot.db"), Tidy()
    await upgrade(database)
    await _aside(database, "first", START)
    now = START + KEPT_ASIDE_FOR
    assert await _due(database, tidy, START) == now
    with pytest.raises(TimeoutError):
        await _run_in_vain(database, tidy, now)
    assert await _due(database, tidy, now) == now
    await _run(database, tidy, now)
    assert await _due(database, tidy, now) is None
    await _aside(database, "second", now - MINUTE)
    assert await _due(database, tidy, now) == now - MINUTE + KEPT_ASIDE_FOR
    await _run(database, tidy, now + KEPT_ASIDE_FOR)
    async with database.reading() as tx:
        signals = (await tx.execute(select(inbox.c.signal))).scalars().all()
    await database.close()
    assert signals == [None, None]


async def _aside(database: Database, key: str, at: datetime) -> None:
    async with database.transaction() as tx:
        await tx.execute(insert(inbox).values(key=key, lane="x", kind="message", signal="x", received_at=at))
        await tx.execute(update(inbox).where(inbox.c.key == key).values(state="aside", handled_at=at))


async def _due(database: Database, tidy: Tidy, now: datetime) -> datetime | None:
    async with database.reading() as tx:
        return await tidy.next_due(tx, now)


async def _run(database: Database, tidy: Tidy, now: datetime) -> None:
    async with database.transaction() as tx:
        await tidy.run_due(tx, now)


async def _run_in_vain(database: Database, tidy: Tidy, now: datetime) -> None:
    async with database.transaction() as tx:
        await tidy.run_due(tx, now)
        raise TimeoutError
