"""Ten thousand reminders at one moment, and finding the few that are due among a million stars."""

import asyncio
import os
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from bot.app import App, build
from bot.core.clock import HandClock
from bot.core.outgoing import Delivery
from bot.core.ports import SessionDraft, Timed
from bot.demo.event import OPENING, PLATFORM, demo_config
from bot.features.programme.importing import take_in
from bot.features.reminders.armed import ArmedStore
from bot.features.reminders.store import StarStore
from bot.storage.database import open_database
from tests.benchmarks.figures import (
    Figure,
    memory_of,
    milliseconds,
    plain_sqlite,
    spread,
    timed,
    without_rubbish,
)
from tests.benchmarks.test_delivery_figures import Listening

pytestmark = pytest.mark.benchmark

AT_ONCE = 10_000
CONCERNED = 2000
SESSIONS = 60
EACH = 10
FEW = 16
LOOKS = 200
DUE = OPENING + timedelta(minutes=5)

PEOPLE = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :people)
INSERT INTO person (id, name, met_at) SELECT i, 'P' || i, '2011-11-03 08:00:00.000000' FROM n"""
ACCOUNTS = """INSERT INTO identity (platform, user, person, heard_at)
SELECT :platform, 'u' || id, id, met_at FROM person"""
PLACES = """INSERT INTO conversation (platform, platform_id, kind, person)
SELECT :platform, 'dm:u' || id, 'direct', id FROM person"""
STARS = """
WITH RECURSIVE k(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM k WHERE i + 1 < :each)
INSERT INTO star (person, session, at, due_at)
SELECT id, (id * 7 + i) % :sessions + 1, met_at,
    CASE WHEN id * :each + i < :first THEN :due
    ELSE strftime('%Y-%m-%d %H:%M:00.000000', '2011-11-04 08:00', '+' || ((id * 7 + i) % :sessions * 30) || ' minutes')
    END
FROM person, k"""


class Noting(Listening):
    """Notes when each message came."""

    def __init__(self) -> None:
        super().__init__()
        self.at: list[float] = []

    async def stop_listening(self) -> None:
        """There is nobody to be heard."""

    async def close(self) -> None:
        """There is nothing to be closed."""

    async def send(self, delivery: Delivery) -> str | None:
        self.at.append(time.perf_counter())
        return await super().send(delivery)


class Measured:
    """The port `Timed` around another: how long each portion held the one writer."""

    def __init__(self, inner: Timed) -> None:
        self.name = inner.name
        self.next_due = inner.next_due
        self._inner = inner
        self.times: list[float] = []

    async def run_due(self, tx: object, now: object) -> None:
        """The same."""
        self.times.append(await timed(lambda: self._inner.run_due(tx, now)))  # type: ignore[arg-type]


async def _event(folder: Path, people: int, each: int, first: int) -> tuple[App, Noting, HandClock]:
    """So many people with so many stars each; the first stars of all are due at one moment."""
    adapter, clock, file = Noting(), HandClock(OPENING), folder / "stammtisch.db"
    app = await build(demo_config(), open_database(file), [adapter], clock=clock, rng=Random(1))
    day = OPENING.date()
    async with app.database.transaction() as tx:
        await app.programme.add_event(tx, "camp", "Camp", "UTC", day, day, "en")
        await take_in(tx, app.programme, "camp", "programme", _drafts(), OPENING)
        await ArmedStore().set(tx, await app.programme.sessions(tx))
    plain = plain_sqlite(file)
    plain.execute("BEGIN IMMEDIATE")
    plain.execute(PEOPLE, {"people": people})
    for statement in (ACCOUNTS, PLACES):
        plain.execute(statement, {"platform": PLATFORM})
    due = DUE.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    plain.execute(STARS, {"each": each, "sessions": SESSIONS, "first": each + first, "due": due})
    plain.execute("COMMIT")
    plain.execute("ANALYZE")
    plain.close()
    clock.move_to(DUE)
    return app, adapter, clock


def _drafts() -> list[SessionDraft]:
    return [
        SessionDraft(
            key=str(one),
            title=f"Talk {one}",
            start=DUE + timedelta(minutes=10),
            end=DUE + timedelta(hours=1),
            room="Saal",
        )
        for one in range(SESSIONS)
    ]


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[tuple[App, Noting]]:
    """Ten thousand people, each with one star that is due."""
    app, adapter, _ = await _event(tmp_path, AT_ONCE, 1, AT_ONCE)
    yield app, adapter
    await app.worker.stop()
    await app.database.close()


async def test_ten_thousand_reminders_at_one_moment(table: list[Figure], hall: tuple[App, Noting]) -> None:
    app, adapter = hall
    measured = [Measured(one) for one in app.alarm._timed if one.name == "reminders"]
    app.alarm._timed = measured
    beside: list[float] = []
    writing = asyncio.create_task(_write_beside(app, beside))
    without_rubbish()
    before, began = memory_of(os.getpid(), "VmRSS"), time.perf_counter()
    app.database.after_commit.append(app.worker.poke)
    await app.worker.start()
    await app.alarm.ring()
    promised = time.perf_counter() - began
    await app.worker.idle()
    writing.cancel()
    grown = memory_of(os.getpid(), "VmRSS") - before
    assert adapter.sent == AT_ONCE
    late = [at - began for at in adapter.at]
    longest = max(measured[0].times)
    table.append(
        Figure(
            f"{AT_ONCE} reminders due at once, promised",
            milliseconds(promised),
            "",
            f"with sending beside it; {len(measured[0].times)} portions, longest {milliseconds(longest)}",
        )
    )
    table.append(Figure("their lateness on an empty platform", spread(late), "", f"last {late[-1]:.1f} s"))
    table.append(
        Figure(
            "a write of somebody else meanwhile", spread(beside), "", f"slowest {milliseconds(max(beside))}"
        )
    )
    table.append(Figure("memory grown", f"{grown / 2**20:.0f} MB"))


async def _write_beside(app: App, times: list[float]) -> None:
    while True:
        times.append(await timed(lambda: _nothing(app)))
        await asyncio.sleep(0.05)


async def _nothing(app: App) -> None:
    async with app.database.transaction():
        pass


@pytest.mark.parametrize("people", [10_000, 100_000])
async def test_the_few_that_are_due(table: list[Figure], tmp_path: Path, people: int) -> None:
    app, _, clock = await _event(tmp_path, people, EACH, FEW)
    (reminders,) = (one for one in app.alarm._timed if one.name == "reminders")
    stars, next_due, due = StarStore(), [], []
    without_rubbish()
    async with app.database.reading() as tx:
        for _ in range(LOOKS):
            next_due.append(await timed(lambda: reminders.next_due(tx, clock.now())))
            due.append(await timed(lambda: stars.due(tx, clock.now())))
        assert len(await stars.due(tx, clock.now())) == FEW
    promised = await timed(app.alarm.ring)
    await app.database.close()
    name = f"{people} people, {people * EACH} stars"
    table.append(Figure(f"{name}: next_due", spread(next_due), "50 ms"))
    table.append(
        Figure(f"{name}: who is due ({FEW})", spread(due), "50 ms", f"promised: {milliseconds(promised)}")
    )


async def test_a_change_that_concerns_everybody(table: list[Figure], tmp_path: Path) -> None:
    app, _, clock = await _event(tmp_path, CONCERNED, EACH, 0)
    measured = [Measured(one) for one in app.alarm._timed if one.name == "notices"]
    app.alarm._timed = measured
    # Of ten sessions in a row, which is what each starred, one is elsewhere now.
    moved = [
        replace(one, room="Garten") if number % EACH == 0 else one for number, one in enumerate(_drafts())
    ]
    async with app.database.transaction() as tx:
        await take_in(tx, app.programme, "camp", "programme", moved, clock.now())
    clock.move(timedelta(minutes=1))
    without_rubbish()
    promised = await timed(app.alarm.ring)
    async with app.database.reading() as tx:
        count = await tx.execute(text("SELECT count(*) FROM outbox WHERE key LIKE 'notice:%'"))
        assert count.scalar() == CONCERNED
    await app.database.close()
    times = measured[0].times
    table.append(
        Figure(
            f"{CONCERNED} people told of a change",
            milliseconds(promised),
            "",
            f"{len(times)} portions, longest {milliseconds(max(times))}",
        )
    )
