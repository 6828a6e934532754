"""Whatever a source does, and whenever the power goes: a programme is never wiped, and never half taken in."""

import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.clock import HandClock
from bot.core.message import Message
from bot.core.ports import Tx
from bot.delivery.apart import Workshop
from bot.delivery.outbox import StoredOutbox
from bot.features.programme.store import ProgrammeStore
from bot.features.programme.watching.rules import PATIENCE, looks_like_half
from bot.features.programme.watching.store import SourceStore
from bot.features.programme.watching.watcher import Watcher
from bot.storage.database import Database, open_database
from bot.storage.schema import upgrade
from tests.fakes.house import START, House, hears
from tests.features.watching.web import Web, table

URL = "https://example.org/a.csv"
ALL = "abcdefgh"
FAR = datetime(2011, 12, 1, 10, tzinfo=UTC)
SHORT = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
LONG = settings(SHORT, max_examples=2_000)


class _Nobody:
    """The port `Audience` without anybody."""

    name = "organisers"

    async def members(self, tx: Tx, now: datetime) -> Sequence[int]:
        """None."""
        return []


class _Heard(StoredOutbox):
    """Keeps what organisers are told."""

    def __init__(self, clock: HandClock) -> None:
        super().__init__(clock, _Nobody())
        self.told: list[str] = []

    async def tell_organisers(self, tx: Tx, key: str, message: Message, *, slot: str | None = None) -> None:
        """Keep it."""
        self.told.append(key.split(":")[0])


@dataclass
class Watch:
    """A watcher alone on a database, and what a source did so far."""

    database: Database
    web: Web = field(default_factory=Web)
    clock: HandClock = field(default_factory=lambda: HandClock(START))
    good: list[tuple[datetime, frozenset[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.programme = ProgrammeStore()
        self.sources = SourceStore(self.programme)
        self.outbox = _Heard(self.clock)
        self.watcher = Watcher(
            self.database,
            self.programme,
            self.sources,
            self.outbox,
            self.web,
            Workshop(lasting=False),
            self.clock,
            Random(1),
            "Europe/Berlin",
        )

    async def look(self, minutes: int) -> None:
        """So much later, at what is due."""
        self.clock.move(timedelta(minutes=minutes))
        async with self.database.transaction() as tx:
            await self.watcher.run_due(tx, self.clock.now())
        await self.watcher.idle()

    async def keys(self) -> set[str]:
        """What takes place."""
        async with self.database.reading() as tx:
            return {one.key for one in await self.programme.sessions(tx) if not one.cancelled}


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["good"] * 4 + ["flap"] * 4 + ["away", "gone", "empty", "html", "cut", "other"]),
        st.frozensets(st.sampled_from(ALL), min_size=1),
        st.sampled_from([1, 5, 12, 61, 130]),
    ),
    min_size=1,
    max_size=14,
)


async def _play(steps: Sequence[tuple[str, frozenset[str], int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder) / "x.db")
        await upgrade(database)
        watch = Watch(database)
        async with database.transaction() as tx:
            days = date(2011, 12, 1), date(2011, 12, 2)
            await watch.programme.add_event(tx, "camp", "Camp", "Europe/Berlin", *days, None)
            values = {"url": URL, "watched": True, "due": START}
            await watch.sources.keep(tx, "camp", "programme", START, **values)
        watch.web.puts(URL, *ALL, first=FAR)
        await watch.watcher.start()
        await watch.look(1)
        assert await watch.keys() == set(ALL)
        last_seen = dict.fromkeys(ALL, watch.clock.now())
        for kind, keys, minutes in steps:
            before, asked = await watch.keys(), len(watch.web.asked)
            whole = table(*sorted(keys), first=FAR)
            pages: dict[str, bytes | Exception] = {
                "empty": b"",
                "html": b"<!doctype html><title>Wartung</title>",
                "cut": b'{"schedule": {"conference',
                "other": ValueError("anything"),
            }
            if kind == "away":
                watch.web.breaks(URL)
            elif kind == "gone":
                watch.web.pages.pop(URL, None)
            else:
                watch.web.pages[URL] = pages.get(kind, whole)
            await watch.look(minutes)
            after = await watch.keys()
            looked = len(watch.web.asked) > asked
            assert after, "wiped"
            if kind not in ("good", "flap") or not looked:
                assert after == before, "a failing look changed something"
                continue
            now = watch.clock.now()
            for key in keys:
                last_seen[key] = now
            gone = before - after
            assert all(now - last_seen[key] >= PATIENCE for key in gone), "cancelled too early"
            if looks_like_half(len(before - keys), len(before)):
                assert after == before, "half a file was taken over"
            else:
                assert keys <= after, "what is told takes place"
        await watch.watcher.stop()
        await database.close()
    told = watch.outbox.told
    pairs = [one for one in told if one in ("source-failing", "source-well")]
    assert pairs == ["source-failing", "source-well"] * (len(pairs) // 2) + ["source-failing"] * (
        len(pairs) % 2
    )


@SHORT
@given(STEPS)
def test_no_source_wipes_a_programme_or_cancels_what_is_back(
    steps: list[tuple[str, frozenset[str], int]],
) -> None:
    asyncio.run(_play(steps))


@pytest.mark.long
@LONG
@given(STEPS)
def test_two_thousand_sources(steps: list[tuple[str, frozenset[str], int]]) -> None:
    asyncio.run(_play(steps))


@pytest.mark.parametrize("gates", range(26))
async def test_the_power_goes_while_a_wish_is_granted(tmp_path: Path, gates: int) -> None:
    web = Web()
    web.puts(URL, "a", "b")
    house = House(tmp_path, fetch=web)
    await house.start()
    house.power.cut_after(gates)

    async def ask() -> None:
        await house.app.inbox(hears("m1", f"import {URL} for camp", user="olga"))
        await house.settle()

    await house.unless_cut(ask())
    await house.kill()
    await house.start()
    # A platform that was never told that it arrived hands it in again.
    await house.app.inbox(hears("m1", f"import {URL} for camp", user="olga"))
    await house.settle()
    async with house.app.database.reading() as tx:
        titles = [one.title for one in await house.app.programme.sessions(tx)]
        wishes = await SourceStore(house.app.programme).wishes(tx)
    assert (titles, wishes) == (["Session a", "Session b"], [])
    said = [text.split("\n")[0] for text in dict.fromkeys(house.world.standing("dm:olga"))]
    assert said == ["I'm reading it, and will write to you in a moment.", "2 sessions read (csv) for camp."]
    await house.stop()
