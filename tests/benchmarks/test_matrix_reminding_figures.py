"""Everybody's reminder into the rooms of a real homeserver, beside nothing but its HTTP into the same rooms."""

import asyncio
import os
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from aiohttp import ClientSession, TCPConnector
from sqlalchemy import select

from bot.adapters.matrix.adapter import MatrixAdapter
from bot.adapters.matrix.inbound import PLATFORM
from bot.adapters.matrix.settings import MatrixSettings
from bot.app import App, build
from bot.core.clock import SystemClock
from bot.core.message import message, say
from bot.core.outgoing import Delivery, Outgoing, Priority, ToPerson, Variant
from bot.core.signals import Who
from bot.delivery.worker import AT_ONCE
from bot.demo.event import demo_config
from bot.features.reminders.store import StarStore
from bot.storage.database import open_database
from bot.storage.tables import conversation
from tests.benchmarks.figures import Figure, memory_of, spread, timed, without_rubbish
from tests.faults.reminded import TITLE, all_star
from tests.live.homeserver import running_homeserver
from tests.live.matrix_people import MatrixPerson

pytestmark = pytest.mark.benchmark

GUESTS = 100


class Noting(MatrixAdapter):
    """Notes when the homeserver had taken each reminder."""

    def __init__(self, settings: MatrixSettings) -> None:
        super().__init__(settings, SystemClock())
        self.at: list[float] = []

    async def send(self, delivery: Delivery) -> str | None:
        """The same."""
        sent = await super().send(delivery)
        if delivery.worded is not None and TITLE in str(delivery.worded):
            self.at.append(time.perf_counter())
        return sent


async def test_everybodys_reminder_into_their_rooms(table: list[Figure], tmp_path: Path) -> None:
    with running_homeserver() as server:
        async with ClientSession(connector=TCPConnector(limit=0)) as http:
            bot = server.register("stammtisch")
            guests = [server.register(f"guest-{number}").user for number in range(GUESTS)]
            later = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=3)
            await all_star(tmp_path, [Who(PLATFORM, one, "Guest") for one in guests], later)
            settings = MatrixSettings(homeserver=server.url, user_id=bot.user, access_token=bot.token)
            adapter = Noting(settings)
            database = open_database(tmp_path / "stammtisch.db")
            app = await build(demo_config(), database, [adapter], clock=SystemClock(), rng=Random(1))
            await app.start()
            await adapter.connected()
            rooms = await _rooms(app)
            without_rubbish()
            before, began = memory_of(os.getpid(), "VmRSS"), time.perf_counter()
            await _due_now(app)
            await app.alarm.ring()
            await app.worker.idle()
            grown = memory_of(os.getpid(), "VmRSS") - before
            await app.stop()
            bare = await timed(lambda: _through_http(MatrixPerson(http, server.url, bot), rooms))
    late = [at - began for at in adapter.at]
    assert (len(rooms), len(late)) == (GUESTS, GUESTS)
    name = f"{GUESTS} reminders due at once, to {GUESTS} people on a homeserver"
    beside = f"aiohttp, {AT_ONCE} at once: {bare:.1f} s, {GUESTS / bare:.0f}/s"
    table.append(Figure(name, f"{late[-1]:.1f} s, {GUESTS / late[-1]:.0f}/s", "", beside))
    table.append(Figure("their lateness", spread(late)))
    table.append(Figure("memory grown", f"{grown / 2**20:.0f} MB"))


async def _rooms(app: App) -> Sequence[str]:
    """The direct conversations, once each of them is open."""
    async with app.database.reading() as tx:
        [session] = await app.programme.sessions(tx)
        people = await StarStore().who(tx, session.id)
    welcome = Variant(message(say("reminders-starts-already", gap="x")))
    greetings = [
        Outgoing(key=f"welcome:{one}", to=ToPerson(one), variants=(welcome,), priority=Priority.MASS)
        for one in people
    ]
    async with app.database.transaction() as tx:
        await app.outbox.put_many(tx, greetings)
    await app.worker.idle()
    async with app.database.reading() as tx:
        direct = select(conversation.c.platform_id).where(conversation.c.person.in_(people))
        return list((await tx.execute(direct)).scalars())


async def _due_now(app: App) -> None:
    stars = StarStore()
    async with app.database.transaction(quiet=True) as tx:
        [session] = await app.programme.sessions(tx)
        now = app.clock.now()
        await stars.set_due(tx, [(star, now) for star, _ in await stars.of_session(tx, session.id)])


async def _through_http(person: MatrixPerson, rooms: Sequence[str]) -> None:
    """As many at once as the worker sends."""
    body = f"“{TITLE}” starts in 20 hours."
    content = {"msgtype": "m.text", "body": body, "format": "org.matrix.custom.html"}
    content |= {"formatted_body": f"<p>{body}</p>"}
    free = asyncio.Semaphore(AT_ONCE)

    async def into(room: str) -> None:
        async with free:
            await person.send(room, "m.room.message", content)

    await asyncio.gather(*map(into, rooms))
