"""A notice is promised once: whenever the power goes, however late the platform, whoever made the change."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.changes import Spot
from bot.core.ports import Tx
from bot.core.signals import Address
from bot.errors import TryLater
from bot.features.notices.service import Notices
from tests.fakes.house import MINUTE, House
from tests.fakes.platform import NAME
from tests.features.notices.camp import Camp

MOVED = "🔁 Changed: “Talk” (#1), 10:00: Saal → Garten."
HOUR = timedelta(hours=1)


@pytest.fixture
async def camp(tmp_path: Path) -> AsyncIterator[Camp]:
    """Mira and Tom starred both sessions."""
    camp = Camp(tmp_path)
    await camp.begin("mira", "tom")
    yield camp
    await camp.house.kill()


async def test_the_first_programme_is_no_change(camp: Camp) -> None:
    await camp.house.move(10 * MINUTE)
    assert camp.heard("mira") == []


async def test_a_restart_before_it_is_due_loses_nothing(camp: Camp) -> None:
    await camp.tell(talk=replace(camp.talk, room="Garten"))
    await camp.house.restart()
    await camp.house.move(MINUTE)
    await camp.house.restart()
    await camp.house.move(10 * MINUTE)
    assert [camp.heard(who) for who in ("mira", "tom")] == [[MOVED], [MOVED]]


@pytest.mark.parametrize("first", range(4))
async def test_at_whatever_moment_the_power_goes_each_hears_once(tmp_path: Path, first: int) -> None:
    for gates in range(first, 20, 4):
        folder = tmp_path / str(gates)
        folder.mkdir()
        camp = Camp(folder)
        await camp.begin("mira", "tom")
        await camp.tell(talk=replace(camp.talk, room="Garten"))
        house = camp.house
        house.power.left = gates
        await house.unless_cut(_ring(house))
        await house.kill()
        await house.start()
        for _ in range(3):
            await house.move(MINUTE)
        assert [camp.heard(who) for who in ("mira", "tom")] == [[MOVED], [MOVED]]
        assert len([post for post in house.world.posts if post.text == MOVED]) == 2
        await house.kill()


async def _ring(house: House) -> None:
    await house.move(MINUTE)
    await asyncio.sleep(0)


async def test_who_asked_for_the_change_does_not_hear_of_it(camp: Camp) -> None:
    mira = await camp.person("mira")
    await camp.tell(by=mira, talk=replace(camp.talk, room="Garten"))
    await camp.house.move(30 * timedelta(seconds=1))
    await camp.tell(workshop=replace(camp.workshop, room="Garten"))
    await camp.house.move(MINUTE)
    workshop = "🔁 Changed: “Workshop” (#2), 12:00: Saal → Garten."
    both = "🔁 This has changed:\n“Talk” (#1), 10:00: Saal → Garten.\n“Workshop” (#2), 12:00: Saal → Garten."
    assert [camp.heard(who) for who in ("mira", "tom")] == [[workshop], [both]]


async def test_what_another_makes_of_ones_own_change_is_news(camp: Camp) -> None:
    mira, tom = await camp.person("mira"), await camp.person("tom")
    await camp.tell(by=mira, talk=replace(camp.talk, room="Garten"))
    await camp.tell(by=tom, talk=replace(camp.talk, room="Saal"))
    await camp.house.move(MINUTE)
    back = "🔁 Changed: “Talk” (#1), 10:00: Garten → Saal."
    assert [camp.heard(who) for who in ("mira", "tom")] == [[back], []]


async def test_who_is_forgotten_made_no_change(camp: Camp) -> None:
    mira = await camp.person("mira")
    await camp.tell(by=mira, talk=replace(camp.talk, room="Garten"))
    async with camp.house.app.database.transaction() as tx:
        await camp.house.app.programme.made_by(tx, mira, None)
        assert [one.by for one in await camp.house.app.programme.untold(tx)] == [None]


class TestLate:
    """Not said in time: still true before the start, else a line of the catch-up."""

    async def test_before_the_start_as_meant(self, camp: Camp) -> None:
        await camp.tell(talk=replace(camp.talk, room="Garten"))
        await _away_for(camp, 50 * MINUTE)
        assert [text for text in camp.heard("mira") if "Changed" in text] == [MOVED]

    async def test_after_it_a_line_of_the_catch_up(self, camp: Camp) -> None:
        await camp.tell(talk=replace(camp.talk, room="Garten"))
        await _away_for(camp, 5 * HOUR)
        catch_up = [text for text in camp.heard("mira") if "Changed" in text]
        heading = "Sorry, there is one thing I could not tell you in time:"
        assert catch_up == [f"{heading}\nChanged: “Talk” (#1), 10:00: Saal → Garten."]

    async def test_what_is_changed_when_it_is_over_is_not_told(self, camp: Camp) -> None:
        await camp.house.move(150 * MINUTE)
        await camp.tell(talk=replace(camp.talk, room="Garten"))
        await camp.house.move(10 * MINUTE)
        assert [text for text in camp.heard("mira") if "Changed" in text] == []

    async def test_what_the_bot_found_when_it_was_over_is_not_mentioned(self, camp: Camp) -> None:
        await camp.tell(talk=replace(camp.talk, room="Garten"))
        await camp.house.move(8 * HOUR)
        assert [text for text in camp.heard("mira") if "Garten" in text and "Changed" in text] == []


async def _away_for(camp: Camp, span: timedelta) -> None:
    """The platform takes nothing for so long."""
    camp.house.adapter.broken = {f"dm:{who}": TryLater("away") for who in ("mira", "tom")}
    await camp.house.move(MINUTE)
    await camp.house.move(span)
    camp.house.adapter.broken = {}
    await camp.house.move(2 * MINUTE)
    await camp.house.move(2 * MINUTE)


class _Posts:
    """Both sessions were announced in a channel, the second also in a thread."""

    async def conversations(self, tx: Tx, sessions: Sequence[int]) -> Sequence[Spot]:
        """All of them."""
        spots = [Spot(Address(NAME, "#news"), label) for label in sessions]
        return [*spots, *(Spot(Address(NAME, "#tours", "5"), label) for label in sessions if label == 2)]


async def test_places_that_announced_it_hear_once_too(camp: Camp) -> None:
    app, house = camp.house.app, camp.house
    await camp.tell(talk=replace(camp.talk, room="Garten"), workshop=replace(camp.workshop, room="Garten"))
    house.clock.move(MINUTE)
    notices = Notices(app.programme, app.programme, app.outbox, [], [_Posts()])
    async with app.database.transaction() as tx:
        await notices.run_due(tx, house.clock.now())
    async with app.database.transaction() as tx:
        await notices.run_due(tx, house.clock.now())
    await house.settle()
    both = "🔁 This has changed:\n“Talk” (#1), 10:00: Saal → Garten.\n“Workshop” (#2), 12:00: Saal → Garten."
    assert house.world.standing("#news") == [both]
    assert house.world.standing("#tours") == ["🔁 Changed: “Workshop” (#2), 12:00: Saal → Garten."]
    assert camp.heard("mira") == []
