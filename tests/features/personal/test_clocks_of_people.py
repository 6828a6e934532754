"""Whose clock counts, which conversation, and who is who: seen on the whole bot over a fake platform."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.features.personal.store import PersonalStore
from tests.fakes.house import MINUTE, House, hears
from tests.fakes.platform import NAME


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A bot in Berlin, on a Thursday at ten."""
    house = House(tmp_path)
    await house.start()
    yield house
    await house.stop()


async def _says(house: House, text: str, *, user: str = "mira", place: str | None = None) -> str:
    """Somebody says this; the bot's last words to them."""
    key = f"m{len(house.world.acts)}"
    await house.app.inbox(hears(key, text, user=user, conversation=place, at=house.clock.now()))
    await house.settle()
    return house.world.standing(place or f"dm:{user}")[-1]


async def _lives(house: House, user: str, zone: str) -> None:
    async with house.app.database.transaction() as tx:
        [person] = await house.app.people.find(tx, [f"{NAME}:{user}"])
        await house.app.people.choose(tx, person, zone=zone)


async def test_ones_own_clock_counts_and_both_are_named(house: House) -> None:
    await _says(house, "hello")
    await _lives(house, "mira", "America/New_York")
    said = await _says(house, "remind me tomorrow at 9:30 am to call")
    both = "tomorrow at 09:30 (New York), tomorrow at 14:30 (Berlin)"
    assert said == f"I will remind you {both}: “call”. (Reminder 1)"
    listed = f"Your reminder:\n1: {both} “call”\n"
    assert (await _says(house, "my reminders")).startswith(listed)
    await house.move(timedelta(days=1, hours=4, minutes=29))
    assert house.world.standing("dm:mira")[-1].startswith("Your reminder")
    await house.move(MINUTE)
    assert house.world.standing("dm:mira")[-1] == "⏰ “call”"


async def test_a_clock_that_shows_the_same_is_not_named(house: House) -> None:
    await _says(house, "hello")
    await _lives(house, "mira", "Europe/Paris")
    said = await _says(house, "remind me tomorrow at 9:30 am to call")
    assert said == "I will remind you tomorrow at 09:30: “call”. (Reminder 1)"


async def test_private_words_said_in_a_thread_stay_private(house: House) -> None:
    asked = hears("1", "remind me in 20 minutes to eat", at=house.clock.now())
    await house.app.inbox(replace(asked, reply_to="0"))
    asked = hears("2", "remind me in 20 minutes", at=house.clock.now())
    await house.app.inbox(replace(asked, reply_to="0"))
    await house.settle()
    await house.move(20 * MINUTE)
    posts = [(post.text, post.thread) for post in house.world.posts if post.text.startswith("⏰")]
    assert sorted(posts) == [("⏰ @mira, you wanted to be reminded of this.", "0"), ("⏰ “eat”", None)]


async def test_two_accounts_that_become_one_keep_each_reminder_once(house: House) -> None:
    for user, what in [("mira", "eat"), ("tom", "drink"), ("tom", "sleep")]:
        await _says(house, f"remind me in 20 minutes to {what}", user=user)
    async with house.app.database.transaction() as tx:
        [mira, tom] = await house.app.people.find(tx, [f"{NAME}:mira", f"{NAME}:tom"])
        store = PersonalStore()
        [_, drink, _] = [*await store.of(tx, mira), *await store.of(tx, tom)]
        await store.join(tx, drink.reminder.id, mira, drink.due)
        await store.merge(tx, mira, tom)
        merged = [(one.number, one.reminder.words) for one in await store.of(tx, mira)]
        assert merged == [(1, "eat"), (2, "drink"), (3, "sleep")]
        assert list(await store.of(tx, tom)) == []


async def test_nothing_of_it_is_logged(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    await _says(house, "remind me in 20 minutes to visit the clinic")
    await house.move(20 * MINUTE)
    assert "clinic" not in "".join(capsys.readouterr())


async def test_words_go_two_days_after_they_were_said(house: House) -> None:
    await _says(house, "remind me in 20 minutes to eat")
    await house.move(20 * MINUTE)
    await house.move(timedelta(days=2))
    async with house.app.database.reading() as tx:
        [mira] = await house.app.people.find(tx, [f"{NAME}:mira"])
        assert list(await PersonalStore().kept_of(tx, mira)) == []
