"""Wherever the power goes during a round, each introduction is one conversation with one greeting in it."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from bot.core.signals import Who
from bot.features.networking.introductions.store import IntroductionStore
from tests.fakes.house import MINUTE, House, hears
from tests.fakes.platform import NAME
from tests.features.networking.meeting.crowd import fill

PEOPLE = 24
MOMENTS = sorted(Random(2011).sample(range(2, 110), 10))
HELLO = "Darf ich vorstellen?"


async def _ask(house: House) -> None:
    await house.app.inbox(hears("round", "round now", user="olga"))
    await house.settle()
    await house.move(MINUTE)


@pytest.mark.parametrize("gates", MOMENTS)
async def test_whenever_the_power_goes_each_is_introduced_once(tmp_path: Path, gates: int) -> None:
    house = House(tmp_path)
    await house.start()
    async with house.app.database.transaction() as tx:
        who = [Who(NAME, f"u{number}", f"Person {number}", language="de") for number in range(PEOPLE)]
        await fill(tx, house.app, who, Random(1), all_want=True)
    house.power.cut_after(gates)
    await house.unless_cut(_ask(house))
    await house.kill()
    await house.start()
    # The question was stored before it was acknowledged; if not, the platform asks again.
    await _ask(house)
    await house.move(MINUTE)
    async with house.app.database.reading() as tx:
        found = await IntroductionStore().of_round(tx, 1)
    await house.kill()
    opened = Counter(act for act in house.world.acts if act.startswith("open "))
    posts = [post for post in house.world.posts if post.text.startswith(HELLO)]
    assert sorted(person for one in found for person in one.persons) == list(range(1, PEOPLE + 1))
    assert {one.stage for one in found} == {"greeted"}
    assert len(opened) == PEOPLE // 2
    assert set(opened.values()) == {1}
    assert sorted(post.conversation for post in posts) == sorted(f"Stammtisch {one.id}" for one in found)
    assert sum(post.conversation == "dm:olga" and "Round 1: " in post.text for post in house.world.posts) == 1
