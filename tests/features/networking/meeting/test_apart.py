"""Two who are on no platform together, and what is kept, forgotten and merged of introductions."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from bot.app import App, build
from bot.core.clock import HandClock
from bot.core.message import Plain
from bot.core.signals import Who
from bot.core.texts import Reader
from bot.core.wire import variants_from_text
from bot.demo.event import OPENING, demo_config, load_event
from bot.features.networking.introductions.data import IntroductionData
from bot.features.networking.introductions.introducing import Introducing
from bot.features.networking.introductions.knowing import Knowing, Reach
from bot.features.networking.introductions.model import Draft, Introduction, Reasons
from bot.features.networking.introductions.settings import Settings
from bot.features.networking.introductions.store import IntroductionStore
from bot.features.networking.introductions.timed import IntroductionsInTime
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.store import ProfileStore
from bot.storage.database import open_database
from bot.storage.tables import outbox
from tests.features.networking.meeting.crowd import fill


@dataclass
class Place:
    """A bot on two platforms, and what it introduces by."""

    app: App
    store: IntroductionStore
    introducing: Introducing

    async def introduce(self, *persons: int) -> Introduction:
        """These, at once; the introduction as it stands then."""
        async with self.app.database.transaction() as tx:
            await self.store.plan(tx, 1, [Draft(persons, Reasons())], self.app.clock.now())
            await IntroductionsInTime(self.store, self.introducing).run_due(tx, self.app.clock.now())
            return (await self.store.of(tx, persons[0]))[0]

    async def said(self) -> dict[str, str]:
        """What stands in the outbox, by key."""
        async with self.app.database.reading() as tx:
            rows = await tx.execute(select(outbox).where(outbox.c.state != "cancelled"))
            found = {row.key: row.variants for row in rows}
        reader = Reader("de", self.app.clock.now(), {})
        return {
            key: "\n".join(
                "".join(span.text for span in line if hasattr(span, "text"))
                for block in self.app.texts.word(variants_from_text(text)[0].message, reader).blocks
                for line in block.lines
            )
            for key, text in found.items()
            if text
        }


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    """Nothing has happened there."""
    app = await build(demo_config(), open_database(tmp_path / "bot.db"), clock=HandClock(OPENING))
    store, profiles = IntroductionStore(), ProfileStore(app.people, "Europe/Berlin")
    reach = Reach(lambda: ("slack", "matrix"), "de")
    knowing = Knowing(store, profiles, AliasStore(), app.people, app.programme, (), reach, "Kaffeebar")
    yield Place(app, store, Introducing(store, knowing, app.outbox, Settings()))
    await app.database.close()


async def _two(place: Place) -> tuple[int, int]:
    who = [Who("slack", "T1:U1", "Sina"), Who("matrix", "@milo:example.org", "Milo")]
    async with place.app.database.transaction() as tx:
        sina, milo = (await fill(tx, place.app, who, Random(1), all_want=True)).everybody
    return sina, milo


async def test_each_hears_of_the_other_and_of_an_account_only_where_it_may_be_told(place: Place) -> None:
    sina, milo = await _two(place)
    async with place.app.database.transaction() as tx:
        await place.store.choose(tx, milo, share_account=True)
    one = await place.introduce(sina, milo)
    said = await place.said()
    assert (one.opened, one.greeted) == (None, True)
    assert sorted(said) == [f"introduction:{one.id}:hello:{person}" for person in (sina, milo)]
    to_sina, to_milo = (said[f"introduction:{one.id}:hello:{person}"] for person in (sina, milo))
    assert "Milo findest du hier: @milo:example.org (Matrix)" in to_sina
    assert "Wie Sina dort heißt, darf ich nicht sagen." in to_milo
    assert "Slack" not in to_milo
    assert "U1" not in to_milo


async def test_who_is_forgotten_is_in_no_introduction_and_in_no_message(place: Place) -> None:
    sina, milo = await _two(place)
    one = await place.introduce(sina, milo)
    data = IntroductionData(place.store, place.introducing, place.app.people)
    async with place.app.database.transaction() as tx:
        await data.forget(tx, sina)
        left = await place.store.one(tx, one.id)
        assert await data.export(tx, sina) == {"my-data-introductions": []}
    assert left is not None
    assert (left.persons, left.stage) == ((milo,), "over")
    assert await place.said() == {}


async def test_two_accounts_of_one_person_have_one_history_and_the_stricter_choice(place: Place) -> None:
    sina, milo = await _two(place)
    async with place.app.database.transaction() as tx:
        who = [Who("matrix", "@sina:example.org", "Sina"), Who("slack", "T1:U2", "Lou")]
        double, lou = (await fill(tx, place.app, who, Random(2), all_want=True)).everybody
        await place.store.choose(tx, double, ask_first=True)
        await place.store.choose(tx, sina, share_account=True)
    first = await place.introduce(sina, milo)
    data = IntroductionData(place.store, place.introducing, place.app.people)
    async with place.app.database.transaction() as tx:
        await place.store.choose(tx, double, ask_first=False)
    second = await place.introduce(double, lou)
    async with place.app.database.transaction() as tx:
        await place.store.choose(tx, double, ask_first=True)
        await data.merge(tx, sina, double)
        assert await place.store.met(tx) == {frozenset((sina, milo)): 1, frozenset((sina, lou)): 1}
        assert [one.id for one in await place.store.of(tx, sina)] == [second.id, first.id]
        chosen = await place.store.choice(tx, sina)
        assert (chosen.ask_first, chosen.share_account) == (True, False)
        told = (await data.export(tx, sina))["my-data-introductions"]
    assert len(told) == 3
    assert not any(isinstance(line, Plain) for line in told)


async def test_nobody_is_named_to_who_was_only_asked(place: Place) -> None:
    sina, milo = await _two(place)
    async with place.app.database.transaction() as tx:
        await place.store.choose(tx, milo, ask_first=True)
    one = await place.introduce(sina, milo)
    said = "\n".join((await place.said()).values())
    data = IntroductionData(place.store, place.introducing, place.app.people)
    async with place.app.database.transaction() as tx:
        told = await data.export(tx, sina)
    assert (one.stage, one.greeted) == ("asking", False)
    assert not any(name in said for name in ("Sina", "Milo", "Ich mache etwas", "example.org"))
    assert told == {"my-data-introductions": []}


async def test_a_greeting_that_comes_late_proposes_no_time_that_is_over(place: Place) -> None:
    await load_event(place.app)
    sina, milo = await _two(place)
    one = await place.introduce(sina, milo)
    async with place.app.database.reading() as tx:
        rows = await tx.execute(select(outbox.c.variants).where(outbox.c.person == sina))
        [variants] = [variants_from_text(row.variants) for row in rows]
    assert one.meets_at is not None
    assert [variant.until for variant in variants] == [one.meets_at, None]
    texts = [str(variant.message) for variant in variants]
    assert ["introductions-time-and-place" in text for text in texts] == [True, False]
    assert ["introductions-no-time" in text for text in texts] == [False, True]


async def _three(place: Place) -> tuple[int, int, int]:
    who = [Who("slack", f"T1:U{number}", name) for number, name in enumerate(("Sina", "Lou", "Ida"))]
    async with place.app.database.transaction() as tx:
        sina, lou, ida = (await fill(tx, place.app, who, Random(1), all_want=True)).everybody
    return sina, lou, ida


async def test_who_does_not_want_it_any_more_is_left_out_and_the_others_meet(place: Place) -> None:
    sina, lou, ida = await _three(place)
    profiles = ProfileStore(place.app.people, "Europe/Berlin")
    async with place.app.database.transaction() as tx:
        await profiles.agree(tx, lou, False, place.app.clock.now())
    one = await place.introduce(sina, lou, ida)
    said = "\n".join((await place.said()).values())
    assert (one.stage, one.persons) == ("greeted", (sina, ida))
    assert "Lou" not in said


async def test_who_blocked_one_of_them_before_is_left_out_and_the_others_meet(place: Place) -> None:
    sina, lou, ida = await _three(place)
    profiles = ProfileStore(place.app.people, "Europe/Berlin")
    async with place.app.database.transaction() as tx:
        await profiles.block(tx, ida, sina, place.app.clock.now())
    one = await place.introduce(sina, lou, ida)
    assert (one.stage, one.persons) == ("greeted", (sina, lou))
    assert "Ida" not in "\n".join((await place.said()).values())
