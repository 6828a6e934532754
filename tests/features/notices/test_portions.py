"""More people than are told in one transaction: each hears once, whatever happens between two portions."""

import itertools
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.features.notices.service import Notices
from tests.fakes.house import MINUTE, House, hears
from tests.features.notices.camp import Camp

PEOPLE = ("anna", "bob", "carl", "dora", "emil")
MOVED = "🔁 Changed: “Talk” (#1), 10:00: Saal → Garten."
ON = "🔁 Changed: “Talk” (#1), 10:00: Garten → Dach."


@pytest.fixture
async def camp(tmp_path: Path) -> AsyncIterator[Camp]:
    """Five people starred both sessions, and two are told at once."""
    camp = await _camp(tmp_path)
    yield camp
    await camp.house.kill()


async def _camp(folder: Path) -> Camp:
    camp = Camp(folder)
    await camp.begin(*PEOPLE)
    _notices(camp.house)
    return camp


def _notices(house: House) -> Notices:
    (found,) = (one for one in house.app.alarm._timed if isinstance(one, Notices))
    found.at_once = 2
    return found


async def _a_portion(camp: Camp) -> None:
    """What is due is told to the first two."""
    notices = _notices(camp.house)
    async with camp.house.app.database.transaction() as tx:
        await notices.run_due(tx, camp.house.clock.now())
    await camp.house.settle()


async def test_all_are_told_one_portion_after_the_other(camp: Camp) -> None:
    await camp.tell(talk=replace(camp.talk, room="Garten"))
    camp.house.clock.move(MINUTE)
    await _a_portion(camp)
    assert [camp.heard(who) for who in PEOPLE] == [[MOVED], [MOVED], [], [], []]
    await camp.house.move(MINUTE)
    assert [camp.heard(who) for who in PEOPLE] == [[MOVED]] * 5


async def test_what_changes_between_two_portions_is_told_after_them(camp: Camp) -> None:
    await camp.tell(talk=replace(camp.talk, room="Garten"))
    camp.house.clock.move(MINUTE)
    await _a_portion(camp)
    await camp.tell(talk=replace(camp.talk, room="Dach"))
    await camp.house.move(MINUTE / 2)
    assert [camp.heard(who) for who in PEOPLE] == [[MOVED]] * 5
    await camp.house.move(MINUTE)
    assert [camp.heard(who) for who in PEOPLE] == [[MOVED, ON]] * 5


async def test_who_comes_or_goes_between_two_portions(camp: Camp) -> None:
    await camp.tell(talk=replace(camp.talk, room="Garten"))
    camp.house.clock.move(MINUTE)
    await _a_portion(camp)
    for who, said in (("fay", "star #1"), ("emil", "unstar #1")):
        await camp.house.app.inbox(hears(f"{who} {said}", said, user=who, at=camp.house.clock.now()))
    await camp.house.settle()
    await camp.house.move(MINUTE)
    heard = {who: camp.heard(who).count(MOVED) for who in (*PEOPLE, "fay")}
    assert heard == {"anna": 1, "bob": 1, "carl": 1, "dora": 1, "emil": 0, "fay": 0}


async def _play(folder: Path, gates: int) -> bool:
    """A change is told, and the power goes after so many gates. Whether it went."""
    folder.mkdir()
    camp = await _camp(folder)
    house = camp.house
    await camp.tell(talk=replace(camp.talk, room="Garten"))
    house.clock.move(MINUTE)
    house.power.cut_after(gates)
    finished = await house.unless_cut(house.app.alarm.ring())
    house.power.left = None
    if not finished:
        await house.kill()
        await house.start()
        _notices(house)
    await house.move(MINUTE)
    heard = [camp.heard(who) for who in PEOPLE]
    await house.stop()
    assert heard == [[MOVED]] * 5
    return not finished


async def test_the_power_goes_between_portions(tmp_path: Path) -> None:
    for gates in itertools.count():
        if not await _play(tmp_path / str(gates), gates):
            break
    assert gates > 6
