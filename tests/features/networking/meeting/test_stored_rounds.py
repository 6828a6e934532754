"""Rounds as they are stored, held against the rules by somebody who knows nothing of the matching."""

from collections import Counter
from collections.abc import AsyncIterator
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from bot.app import App, build
from bot.core.clock import HandClock
from bot.core.ports import Tx
from bot.core.signals import Who
from bot.demo.event import OPENING, demo_config
from bot.features.networking.introductions.introducing import Introducing
from bot.features.networking.introductions.knowing import Knowing, Reach
from bot.features.networking.introductions.settings import Settings
from bot.features.networking.introductions.store import IntroductionStore
from bot.features.networking.introductions.timed import IntroductionsInTime
from bot.features.networking.nearness.building import build as build_near
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.store import ProfileStore
from bot.features.networking.rounds.holding import Holding
from bot.features.networking.rounds.snapshot import compute
from bot.features.networking.rounds.store import RoundStore
from bot.features.networking.rounds.tables import bye
from bot.storage.database import open_database
from bot.storage.tables import outbox
from tests.features.networking.meeting.crowd import fill

PLATFORM = "fake"


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    """A bot that is on no platform."""
    app = await build(demo_config(), open_database(tmp_path / "bot.db"), clock=HandClock(OPENING))
    yield app
    await app.database.close()


def rounds_on(app: App, seed: int) -> tuple[Holding, IntroductionStore, IntroductionsInTime]:
    """Rounds on that bot."""
    store, profiles, aliases = IntroductionStore(), ProfileStore(app.people, "Europe/Berlin"), AliasStore()
    reach = Reach(lambda: (PLATFORM,), "de")
    knowing = Knowing(store, profiles, aliases, app.people, app.programme, (), reach, "")
    in_time = IntroductionsInTime(store, Introducing(store, knowing, app.outbox, Settings()))
    near = build_near(profiles, aliases, app.people, app.outbox, app.clock, "de", wanted=False)
    holding = Holding(
        RoundStore(),
        profiles,
        aliases,
        near,
        store,
        in_time,
        app.outbox,
        app.clock,
        Random(seed),
        "Europe/Berlin",
    )
    return holding, store, in_time


async def _hold(tx: Tx, holding: Holding, app: App, size: int, *, dry: bool = False) -> int:
    id = await holding.ask(tx, "round", size, app.clock.now(), dry=dry)
    _, snapshot = await holding.read(tx, str(id))
    await holding.apply(tx, str(id), compute(snapshot))
    return id


@pytest.mark.parametrize(
    ("people", "size", "seed"), [(2, 2, 1), (7, 2, 2), (24, 2, 3), (25, 3, 4), (30, 4, 5)]
)
async def test_stored_rounds_keep_every_rule(app: App, people: int, size: int, seed: int) -> None:
    rng = Random(seed)
    holding, store, _ = rounds_on(app, seed)
    pairs: Counter[frozenset[int]] = Counter()
    async with app.database.transaction() as tx:
        who = [Who(PLATFORM, f"u{number}", f"Person {number}") for number in range(people)]
        crowd = await fill(tx, app, who, rng)
        for _ in range(3):
            id = await _hold(tx, holding, app, size)
            groups = [one.persons for one in await store.of_round(tx, id)]
            placed = [person for group in groups for person in group]
            assert len(placed) == len(set(placed))
            assert set(placed) <= crowd.willing
            met = {frozenset(couple) for group in groups for couple in combinations(group, 2)}
            assert met & crowd.blocked == set()
            pairs.update(met)
            rows = await tx.execute(select(bye.c.person).where(bye.c.round == id))
            left = crowd.willing - set(placed)
            assert left <= {row.person for row in rows} <= crowd.willing
    if people >= 24 and size == 2:
        assert max(pairs.values()) == 1


async def test_the_same_seed_gives_the_same_round(app: App) -> None:
    who = [Who(PLATFORM, f"u{number}", f"Person {number}") for number in range(15)]
    found = []
    async with app.database.transaction() as tx:
        await fill(tx, app, who, Random(1))
        for _ in range(2):
            holding, _, _ = rounds_on(app, 7)
            id = await holding.ask(tx, "round", 2, app.clock.now())
            version, snapshot = await holding.read(tx, str(id))
            found.append((version, compute(snapshot)))
    assert found[0] == found[1]


async def test_a_dry_run_leaves_no_trace_and_names_nobody(app: App) -> None:
    who = [Who(PLATFORM, f"u{number}", f"Zzyzx {number}") for number in range(9)]
    holding, store, in_time = rounds_on(app, 7)
    async with app.database.transaction() as tx:
        await fill(tx, app, [Who(PLATFORM, "olga", "Olga")], Random(1))
        [olga] = await app.people.find(tx, [f"{PLATFORM}:olga"])
        await fill(tx, app, who, Random(1))
        id = await holding.ask(tx, "round", 2, app.clock.now(), dry=True, asked_by=olga)
        _, snapshot = await holding.read(tx, str(id))
        await holding.apply(tx, str(id), compute(snapshot))
        await in_time.run_due(tx, app.clock.now())
        assert await store.of_round(tx, id) == []
        assert (await tx.execute(select(bye))).all() == []
        rows = (await tx.execute(select(outbox.c.key, outbox.c.variants))).all()
    assert [row.key for row in rows] == [f"round:{id}:told"]
    assert "Zzyzx" not in rows[0].variants
    assert not any(topic in rows[0].variants for topic in ("Rust", "Fotografie", "Datenschutz"))


async def test_a_round_is_not_applied_to_people_who_changed_meanwhile(app: App) -> None:
    holding, _, _ = rounds_on(app, 7)
    profiles = ProfileStore(app.people, "Europe/Berlin")
    async with app.database.transaction() as tx:
        who = [Who(PLATFORM, f"u{number}", f"Person {number}") for number in range(6)]
        crowd = await fill(tx, app, who, Random(1), all_want=True)
        id = await holding.ask(tx, "round", 2, app.clock.now())
        before, _ = await holding.read(tx, str(id))
        assert (await holding.read(tx, str(id)))[0] == before
        await profiles.block(tx, crowd.everybody[0], crowd.everybody[1], app.clock.now())
        assert (await holding.read(tx, str(id)))[0] != before


async def test_who_blocks_or_withdraws_before_their_turn_is_not_introduced(app: App) -> None:
    holding, store, in_time = rounds_on(app, 7)
    profiles = ProfileStore(app.people, "Europe/Berlin")
    async with app.database.transaction() as tx:
        who = [Who(PLATFORM, f"u{number}", f"Person {number}") for number in range(60)]
        await fill(tx, app, who, Random(1), all_want=True)
        id = await _hold(tx, holding, app, 2)
        planned = [one for one in await store.of_round(tx, id) if one.stage == "planned"]
        assert len(planned) == 20
        blocking, leaving = planned[0], planned[1]
        await profiles.block(tx, *blocking.persons, app.clock.now())
        await profiles.agree(tx, leaving.persons[0], False, app.clock.now())
        for _ in range(2):
            await in_time.run_due(tx, app.clock.now())
        stages = {one.id: one.stage for one in await store.of_round(tx, id)}
        assert (stages.pop(blocking.id), stages.pop(leaving.id)) == ("over", "over")
        assert set(stages.values()) == {"greeted"}
        opened = await tx.execute(select(outbox.c.key).where(outbox.c.operation == "open"))
        keys = {row.key for row in opened}
    assert keys == {f"introduction:{one}:room" for one in stages}


async def test_who_joins_late_is_introduced_in_the_next_round_and_owed_nothing(app: App) -> None:
    holding, store, _ = rounds_on(app, 3)
    async with app.database.transaction() as tx:
        who = [Who(PLATFORM, f"u{number}", f"Person {number}") for number in range(5)]
        crowd = await fill(tx, app, who, Random(1), all_want=True)
        first = await _hold(tx, holding, app, 2)
        odd = {row.person for row in await tx.execute(select(bye.c.person).where(bye.c.round == first))}
        assert len(odd) == 3
        late = await fill(tx, app, [Who(PLATFORM, "late", "Person Late")], Random(2), all_want=True)
        met_before = set(await store.met(tx))
        second = await _hold(tx, holding, app, 2)
        groups = [one.persons for one in await store.of_round(tx, second)]
    assert sorted(person for group in groups for person in group) == sorted(
        (*crowd.everybody, *late.everybody)
    )
    assert [len(group) for group in groups] == [2, 2, 2]
    assert not met_before & {frozenset(group) for group in groups}
