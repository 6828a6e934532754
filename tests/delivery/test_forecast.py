"""Whoever writes to many is told before how long it takes."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.core.context import Context
from bot.core.feature import Command, Feature
from bot.core.message import Plain, message
from bot.core.outgoing import Priority, ToPerson, post
from bot.core.ports import Forecast, Limit
from bot.storage.tables import person
from tests.fakes.homeserver import FakeHomeserver
from tests.fakes.house import House
from tests.fakes.town import Town, TownPlatform, set_town
from tests.talk import Talk

TOO_FAST = b'{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 5000}'


class Shouting:
    """A feature that writes to everybody. `forecast` is set once the bot is built."""

    forecast: Forecast

    async def shout(self, context: Context, _: str) -> None:
        """First say how long it takes, then do it."""
        rows = await context.tx.execute(select(person.c.id).order_by(person.c.id))
        persons = [row.id for row in rows if row.id != context.person.id]
        takes = await self.forecast.how_long(context.tx, persons)
        told = (
            "I cannot say how long it takes." if takes is None else f"It takes {takes.total_seconds():.0f} s."
        )
        await context.reply(Plain(told))
        coffee = message(Plain("Coffee!"))
        await context.outbox.put_many(
            context.tx,
            [post(f"{context.signal.key}:{one}", ToPerson(one), coffee, Priority.MASS) for one in persons],
        )


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """The demo's bot on a homeserver, with a feature that writes to everybody."""
    texts, shouting = tmp_path / "texts", Shouting()
    texts.mkdir()
    for language in ("de", "en"):
        (texts / f"{language}.ftl").write_text("shout-words = shout\nshout-help = x\n", encoding="utf-8")
    feature = Feature(name="shouting", texts=texts, commands=(Command(name="shout", run=shouting.shout),))
    async with FakeHomeserver() as server:
        town = await set_town(server, tmp_path, [feature])
        shouting.forecast = town.app.forecast
        yield town
        await town.stop()


async def test_it_says_how_long_it_takes_and_takes_so_long(town: Town) -> None:
    platform = TownPlatform(town)
    talk = Talk(platform)
    await talk("olga", "shout", says=["I cannot say how long it takes."])
    for guest in ("kerem", "mira", "tom", "lin"):
        await talk.hears(guest, ["Coffee!"])
    town.server.fail("send/m.room.message", status=429, body=TOO_FAST)
    await talk("mira", "hello", says=None)
    await talk.waits("mira", seconds=5, says=None)
    await talk.waits("mira", seconds=30, says=[])
    # One every 5 s; 2.5 are left to answers, one is in store: 4 + 2.5 - 1 = 5.5 times 5 s.
    await talk("olga", "shout", says=["It takes 28 s."])
    # What she was told is one more.
    heard: list[int] = []
    for second in range(1, 61):
        await platform.jump_to(platform.now() + timedelta(seconds=1))
        for guest in ("kerem", "mira", "tom", "lin"):
            heard += [second for _, text in await platform.heard(guest) if text == "Coffee!"]
    assert heard == [18, 23, 28, 33]


async def test_people_without_a_direct_conversation_take_longer(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    persons = [await house.meet(f"guest{number}") for number in range(30)]
    async with house.app.database.transaction() as tx:
        assert await house.app.forecast.how_long(tx, persons) is None
    house.adapter.allowed = (Limit("messages", 0.2, 10), Limit("rooms", 1 / 62, 10))
    async with house.app.database.transaction() as tx:
        # 30 rooms, of which 7.5 at once: 22.5 times 62 s.
        assert await house.app.forecast.how_long(tx, [*persons, persons[0]]) == timedelta(seconds=1395)
        assert await house.app.forecast.how_long(tx, []) is None
    await house.kill()
