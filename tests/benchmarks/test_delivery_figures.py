"""From hearing to answering, and from promising to sending."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import insert, text

from bot.app import App, build
from bot.core.clock import HandClock
from bot.core.late import late_policy
from bot.core.message import About, At, Message, Strong, message, say
from bot.core.outgoing import Delivery, Operation, Outgoing, Priority, ToPerson
from bot.core.ports import AdapterState, Limit, Receive
from bot.core.sessions import SESSION
from bot.core.signals import Address, MessageSaid, Who
from bot.demo.event import OPENING, PLATFORM, demo_config
from bot.demo.stage import Stage
from bot.storage.database import Database, open_database
from bot.storage.tables import conversation, identity, person
from tests.benchmarks.figures import Figure, milliseconds, plain_sqlite, spread, timed, without_rubbish

pytestmark = pytest.mark.benchmark

SIGNALS = 600
WARM_UP = 50
ROWS = 10_000
PEOPLE = 2_000

IN = (
    "INSERT INTO inbox (key, lane, message, kind, signal, state, received_at) "
    "VALUES (:key, 'terminal:dm:mira', 'terminal:dm:mira:1', 'message', :text, 'handled', '2011-11-03 08:40:00')"
)
OUT = (
    "INSERT INTO outbox (key, operation, platform, conversation, priority, variants, state, created_at) "
    "VALUES (:key, 'post', 'terminal', 'dm:mira', 0, :text, 'cancelled', '2011-11-03 08:40:00')"
)
TEXT = "x" * 400


class Listening:
    """An adapter that takes everything at once, and counts."""

    opens_forms = False
    whispers = False
    card_pause = timedelta()
    platform = PLATFORM

    def __init__(self) -> None:
        self.sent = 0

    async def start(self, receive: Receive, state: AdapterState) -> None:
        """There is nobody to be heard."""

    async def stop(self) -> None:
        """There is nothing to be closed."""

    async def send(self, delivery: Delivery) -> str | None:
        """Taken."""
        self.sent += 1
        return str(self.sent)

    async def find(self, delivery: Delivery) -> str | None:
        """Nothing was sent twice."""
        return None

    async def open_direct(self, user: str) -> str:
        """Open to everybody."""
        return f"dm:{user}"

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """Nothing is kept of anybody."""

    async def members(self, conversation: str) -> Sequence[Who]:
        """Nobody is asked for."""
        return ()

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        """None, so that the worker alone is measured."""
        return ()


@pytest.fixture
async def audience(tmp_path: Path) -> AsyncIterator[tuple[App, Listening, list[int]]]:
    """A bot that is not started, and people whom it knows."""
    adapter = Listening()
    database = open_database(tmp_path / "stammtisch.db")
    app = await build(demo_config(), database, [adapter], clock=HandClock(OPENING), rng=Random(1))
    yield app, adapter, await _people(database)
    await app.database.close()


async def _people(database: Database) -> list[int]:
    now, ids = datetime.now(UTC), list(range(1, PEOPLE + 1))
    async with database.transaction() as tx:
        await tx.execute(insert(person), [{"id": one, "name": f"P{one}", "met_at": now} for one in ids])
        accounts = [{"platform": PLATFORM, "user": f"u{one}", "person": one, "heard_at": now} for one in ids]
        await tx.execute(insert(identity), accounts)
        places = [
            {"platform": PLATFORM, "platform_id": f"dm:u{one}", "kind": "direct", "person": one}
            for one in ids
        ]
        await tx.execute(insert(conversation), places)
    return ids


async def test_from_signal_to_committed_answer(table: list[Figure], stage: Stage, tmp_path: Path) -> None:
    plain = plain_sqlite(tmp_path / "stammtisch.db")
    answers, through_database, through_sqlite3 = [], [], []
    without_rubbish()
    for number in range(SIGNALS + WARM_UP):
        heard = _question(stage, number)
        answers.append(await timed(lambda heard=heard: _handled(stage.app, heard)))
        await stage.settle()
        through_database.append(await timed(lambda number=number: _bare(stage.app.database, f"d{number}")))
        await stage.settle()
        through_sqlite3.append(_barest(plain, f"s{number}"))
    plain.close()
    assert len(stage.world.in_conversation("dm:mira")) == SIGNALS + WARM_UP
    beside = f"inbox + outbox row, Database: {spread(through_database[WARM_UP:])}"
    barest = f"the same, sqlite3: {spread(through_sqlite3[WARM_UP:])}"
    name = f"signal → answer row committed ({SIGNALS})"
    table.append(Figure(name, spread(answers[WARM_UP:]), "p50 3 ms, p99 10 ms", beside))
    table.append(Figure("", "", "", barest))


def _question(stage: Stage, number: int) -> MessageSaid:
    return MessageSaid(
        key=f"question-{number}",
        platform=PLATFORM,
        at=stage.clock.now(),
        who=Who(PLATFORM, "mira", "Mira"),
        where=Address(PLATFORM, "dm:mira"),
        direct=True,
        message=f"q{number}",
        text="was läuft jetzt?",
        addressed=True,
    )


async def _handled(app: App, heard: MessageSaid) -> None:
    await app.inbox(heard)
    await app.inbox.idle()


async def _bare(database: Database, key: str) -> None:
    async with database.transaction() as tx:
        await tx.execute(text(IN), {"key": key, "text": TEXT})
        await tx.execute(text(OUT), {"key": key, "text": TEXT})


def _barest(connection: sqlite3.Connection, key: str) -> float:
    start = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(IN, {"key": key, "text": TEXT})
    connection.execute(OUT, {"key": key, "text": TEXT})
    connection.execute("COMMIT")
    return time.perf_counter() - start


async def test_enqueueing_many(
    table: list[Figure], audience: tuple[App, Listening, list[int]], tmp_path: Path
) -> None:
    app, _, people = audience
    for_everybody = [_notice(f"notice:{number}", people[number % PEOPLE]) for number in range(ROWS)]
    without_rubbish()
    through_outbox = await timed(lambda: _enqueue(app, for_everybody))
    plain = plain_sqlite(tmp_path / "stammtisch.db")
    rows = [{"key": f"plain:{number}", "text": TEXT} for number in range(ROWS)]
    start = time.perf_counter()
    plain.execute("BEGIN IMMEDIATE")
    plain.executemany(OUT, rows)
    plain.execute("COMMIT")
    bare = time.perf_counter() - start
    plain.close()
    beside = f"executemany, sqlite3: {milliseconds(bare)}"
    table.append(Figure(f"{ROWS} rows by put_many", milliseconds(through_outbox), "1000 ms", beside))


def _notice(key: str, one: int) -> Outgoing:
    """As long as a reminder: three wordings, each true for its time."""
    start = OPENING + timedelta(minutes=10)
    soon, late, running = (_worded(f"reminders-{how}") for how in ("soon", "late", "running"))
    variants = late_policy(due=OPENING, start=start, in_time=soon, late=late, running=running)
    return Outgoing(key=key, to=ToPerson(one), variants=variants, priority=Priority.MASS)


def _worded(key: str) -> Message:
    start = At(OPENING + timedelta(minutes=10), "Europe/Berlin")
    gap = At(start.moment, "Europe/Berlin", "gap")
    where = say("reminders-where", place="Saal")
    title = Strong("Nobody Came for the Desk")
    said = say(key, title=title, gap=gap, start=start, where=where, label="#3")
    return message(said, about=(About(SESSION, 3),))


async def _enqueue(app: App, outgoing: Sequence[Outgoing]) -> None:
    async with app.database.transaction() as tx:
        await app.outbox.put_many(tx, outgoing)


async def test_the_worker_drains_two_thousand_rows(
    table: list[Figure], audience: tuple[App, Listening, list[int]]
) -> None:
    app, adapter, people = audience
    await _enqueue(app, [_notice(f"notice:{one}", one) for one in people])
    without_rubbish()
    seconds = await timed(lambda: _drain(app))
    await app.worker.stop()
    assert adapter.sent == PEOPLE
    empty = await timed(lambda: _empty_loop(Listening(), PEOPLE))
    beside = f"empty loop: {PEOPLE / empty:,.0f}/s"
    table.append(Figure(f"worker, {PEOPLE} rows to a fake adapter", f"{PEOPLE / seconds:,.0f}/s", "", beside))


async def _drain(app: App) -> None:
    await app.worker.start()
    await app.worker.idle()


async def _empty_loop(adapter: Listening, count: int) -> None:
    """The same calls, each as a task of its own, and nothing around them."""
    nothing: Any = None
    for _ in range(count):
        await asyncio.create_task(adapter.send(nothing))
