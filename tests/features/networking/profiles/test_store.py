"""Who may be introduced, who must not, and what stays of two accounts that are one person."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.app import OrganisersAudience
from bot.core.clock import HandClock
from bot.core.message import Choice, Plain, say
from bot.core.ports import Tx
from bot.core.signals import Who
from bot.delivery.outbox import StoredOutbox
from bot.demo.event import OPENING
from bot.features.networking.nearness.building import build
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.data import ProfileData
from bot.features.networking.profiles.fits import Fitting
from bot.features.networking.profiles.store import ProfileStore
from bot.storage.database import open_database
from bot.storage.people import People
from bot.storage.schema import upgrade

NOW = OPENING


class Hall:
    """A database with people, and what is kept of them."""

    def __init__(self, tx: Tx) -> None:
        self.tx = tx
        self.people = People(b"secret")
        self.store = ProfileStore(self.people, "Europe/Berlin")
        clock, aliases = HandClock(NOW), AliasStore()
        outbox = StoredOutbox(clock, OrganisersAudience(self.people, frozenset()))
        near = build(self.store, aliases, self.people, outbox, clock, "de", wanted=False)
        self.data = ProfileData(self.store, aliases, self.people, clock, near)

    async def person(self, name: str, *, agreed: bool | None = True, **tags: str) -> int:
        """Somebody with a profile; `agreed` None: without one."""
        met = await self.people.meet(self.tx, Who("terminal", name, name), NOW)
        if agreed is None:
            return met.id
        await self.store.keep(self.tx, met.id, NOW)
        await self.store.add_tags(self.tx, met.id, "interests", [tags.get("interest", "Rust")])
        if "offer" in tags:
            await self.store.add_tags(self.tx, met.id, "offers", [tags["offer"]])
        if agreed:
            await self.store.agree(self.tx, met.id, True, NOW)
        return met.id

    async def willing(self) -> list[int]:
        """Whoever may be introduced now."""
        return [one.person for one in await self.store.willing(self.tx, NOW)]


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    database = open_database(tmp_path / "stammtisch.db")
    await upgrade(database)
    async with database.transaction() as tx:
        yield Hall(tx)
    await database.close()


async def test_only_who_said_yes_and_has_something_to_say_is_introduced(hall: Hall) -> None:
    anna = await hall.person("anna")
    await hall.person("ben", agreed=False)
    carl = await hall.person("carl")
    await hall.store.keep(hall.tx, carl, NOW, paused=True)
    dora = await hall.person("dora", agreed=None)
    await hall.store.agree(hall.tx, dora, True, NOW)
    emil = await hall.person("emil")
    await hall.people.told_of(hall.tx, Who("terminal", "emil", "emil"), active=False)
    frida = await hall.person("frida")
    await hall.store.keep(hall.tx, frida, NOW, days=[NOW.date() - timedelta(days=1)])
    gero = await hall.person("gero")
    await hall.store.keep(hall.tx, gero, NOW, days=[NOW.date()])
    hanna = await hall.person("hanna")
    await hall.store.agree(hall.tx, hanna, False, NOW)
    assert await hall.willing() == [anna, gero]
    assert emil not in await hall.willing()


async def test_a_block_holds_both_ways_and_is_shown_to_its_author_alone(hall: Hall) -> None:
    anna, ben = await hall.person("anna"), await hall.person("ben")
    await hall.store.block(hall.tx, anna, ben, NOW)
    await hall.store.block(hall.tx, anna, anna, NOW)
    assert await hall.store.blocked(hall.tx) == {frozenset((anna, ben))}
    interests = [say("networking-kind", kind=Choice("interests"), tags="Rust")]
    assert await hall.data.export(hall.tx, anna) == {
        "my-data-networking": interests,
        "my-data-networking-blocks": [Plain("ben")],
    }
    assert await hall.data.export(hall.tx, ben) == {
        "my-data-networking": interests,
        "my-data-networking-blocks": [],
    }
    await hall.store.blocks.unblock(hall.tx, ben, anna)
    assert await hall.store.blocked(hall.tx) == {frozenset((anna, ben))}
    await hall.store.blocks.unblock(hall.tx, anna, ben)
    assert await hall.store.blocked(hall.tx) == frozenset()


async def test_whoever_is_forgotten_and_comes_back_is_blocked_still(hall: Hall) -> None:
    anna, ben = await hall.person("anna"), await hall.person("ben")
    await hall.store.block(hall.tx, anna, ben, NOW)
    await hall.data.forget(hall.tx, ben)
    assert await hall.store.blocked(hall.tx) == frozenset()
    assert await hall.store.profile(hall.tx, ben) is None
    await hall.store.keep(hall.tx, ben, NOW)
    assert await hall.store.blocked(hall.tx) == {frozenset((anna, ben))}


async def test_two_accounts_become_one_by_the_stricter_answer(hall: Hall) -> None:
    anna, anni = await hall.person("anna"), await hall.person("anni", agreed=False, interest="Kochen")
    ben, carl = await hall.person("ben"), await hall.person("carl")
    await hall.store.keep(hall.tx, anna, NOW, languages=["de"], days=[date(2011, 11, 3)], line="Hi")
    await hall.store.keep(hall.tx, anni, NOW, languages=["en", "de"], team="Betahaus", paused=True)
    await hall.store.block(hall.tx, anni, ben, NOW)
    await hall.store.block(hall.tx, carl, anni, NOW)
    await hall.store.block(hall.tx, anni, anna, NOW)
    await hall.data.merge(hall.tx, anna, anni)
    one = await hall.store.profile(hall.tx, anna)
    assert one is not None
    assert (one.interests, one.languages, one.days, one.team, one.line, one.paused, one.agreed) == (
        ("Rust", "Kochen"),
        ("de", "en"),
        (),
        "Betahaus",
        "Hi",
        True,
        False,
    )
    assert await hall.store.profile(hall.tx, anni) is None
    assert await hall.store.blocked(hall.tx) == {frozenset((anna, ben)), frozenset((anna, carl))}


async def test_an_account_without_a_profile_takes_nothing_away(hall: Hall) -> None:
    anna, anni = await hall.person("anna", agreed=None), await hall.person("anni")
    await hall.data.merge(hall.tx, anna, anni)
    one = await hall.store.profile(hall.tx, anna)
    assert one is not None
    assert one.interests == ("Rust",)


async def test_only_who_said_yes_is_asked_for_a_wish(hall: Hall) -> None:
    anna = await hall.person("anna", offer="k8s")
    await hall.person("ben", agreed=False, offer="Kubernetes")
    fits = Fitting(hall.store, AliasStore(), HandClock(NOW))
    assert await fits.fitting(hall.tx, "Wer zeigt uns Kubernetes?", "coko") == [anna]
