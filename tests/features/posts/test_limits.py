"""Where the platform's limits let not everybody hear directly in time, a channel reminds those who agreed."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.storage.tables import conversation
from tests.fakes.house import MINUTE, House
from tests.features.posts.conference import (
    OPENING,
    SLOW,
    Sessions,
    bring,
    open_doors,
    public,
    reminders,
    stars,
    tells,
)

DIRECT = "⏰ “{}” starts in 10 minutes (11:00), {}. #{}"
CALLED = "📣 Beginning in 10 minutes, at 11:00:\nKeynote · Saal · #1\nYou wanted to see it: {}"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """Six people starred the keynote, two of whom agreed to be called; one who did starred the workshop."""
    house = House(tmp_path)
    await house.start()
    await open_doors(house)
    for user in ("anna", "bob", "carl", "dora"):
        await stars(house, user, 1)
    for user in ("emil", "fay"):
        await stars(house, user, 1, aloud=True)
    await stars(house, "gil", 2, aloud=True)
    yield house
    await house.stop()


async def test_enough_time_for_everybody(house: House) -> None:
    await house.move(50 * MINUTE)
    assert public(house) == []
    told = {user: reminders(house, user) for user in ("anna", "bob", "carl", "dora", "emil", "fay")}
    assert told == {user: [DIRECT.format("Keynote", "Saal", 1)] for user in told}
    assert reminders(house, "gil") == [DIRECT.format("Workshop", "Loft", 2)]


async def test_who_agreed_is_called_in_public_and_the_others_hear_directly(house: House) -> None:
    await tells(house, "announce room Saal here", conversation="#saal")
    house.adapter.allowed = (SLOW,)
    await house.move(50 * MINUTE)
    for _ in range(20):
        await house.move(MINUTE)
    calling = [text for text in public(house, "#saal") if "You wanted" in text]
    assert calling == [CALLED.format("@emil, @fay")]
    assert len(public(house)) == 1
    heard = {
        user: len(reminders(house, user)) for user in ("anna", "bob", "carl", "dora", "emil", "fay", "gil")
    }
    assert heard == {"anna": 1, "bob": 1, "carl": 1, "dora": 1, "emil": 0, "fay": 0, "gil": 0}


async def test_organisers_see_it_coming(house: House) -> None:
    await tells(house, "status")
    calm = house.world.standing("dm:olga")[-1].splitlines()
    house.adapter.allowed = (SLOW,)
    await house.move(MINUTE)
    await tells(house, "status")
    crowded = house.world.standing("dm:olga")[-1].splitlines()
    assert [line for line in crowded if line not in calm] == [
        "Fake: connected since 10:00, last heard at 10:01",
        "Thu 11:00: 7 reminders take about 20 minutes, that is too long. I will mention 3 people in #general.",
    ]


async def test_a_move_corrects_the_post_and_everybody_is_reminded_again(house: House) -> None:
    house.adapter.allowed = (SLOW,)
    await house.move(50 * MINUTE)
    house.adapter.allowed = ()
    await house.move(MINUTE)
    await bring(house, Sessions(OPENING + timedelta(hours=2)))
    await house.move(MINUTE)
    (post,) = public(house)
    assert post.startswith(
        "📣 11:00, as it stands now:\nKeynote · Saal · #1 · now Thu 13:00\nWorkshop · Loft · #2\n"
    )
    await house.move(120 * MINUTE)
    assert [len(reminders(house, user)) for user in ("emil", "fay", "gil")] == [1, 1, 0]


@pytest.mark.parametrize(
    ("language", "soon", "now"),
    [
        (
            "fr",
            "📣 Ça commence dans 10 minutes, à 11:00 :\nKeynote · Saal · #1\nWorkshop · Loft · #2\n"
            "Vous vouliez y assister : @emil, @fay, @gil",
            "📣 11:00, la situation à présent :\nKeynote · Saal · #1 · maintenant jeu. 13:00\n"
            "Workshop · Loft · #2\nVous vouliez y assister : @emil, @fay, @gil",
        ),
        (
            "zh",
            "📣 10分钟后（11:00）开始：\nKeynote · Saal · #1\nWorkshop · Loft · #2\n想听的各位： @emil, @fay, @gil",
            "📣 11:00 的最新安排：\nKeynote · Saal · #1 · 改为 周四 13:00\nWorkshop · Loft · #2\n想听的各位： @emil, @fay, @gil",
        ),
    ],
)
async def test_attendees_read_it_in_the_language_of_the_channel(
    house: House, language: str, soon: str, now: str
) -> None:
    async with house.app.database.transaction() as tx:
        await tx.execute(update(conversation).values(language=language))
    house.adapter.allowed = (SLOW,)
    await house.move(50 * MINUTE)
    assert public(house) == [soon]
    house.adapter.allowed = ()
    await bring(house, Sessions(OPENING + timedelta(hours=2)))
    await house.move(MINUTE)
    assert public(house) == [now]


async def test_who_is_forgotten_is_called_no_more(house: House) -> None:
    house.adapter.allowed = (SLOW,)
    await house.move(50 * MINUTE)
    house.adapter.allowed = ()
    await house.move(MINUTE)
    await tells(house, "forget me", user="gil")
    await tells(house, "yes", user="gil")
    await house.move(MINUTE)
    (post,) = public(house)
    assert post.endswith("You wanted to see it: @emil, @fay")
