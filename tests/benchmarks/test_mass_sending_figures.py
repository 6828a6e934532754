"""Two thousand messages through the outbox into the rooms of a real homeserver, beside nothing but its HTTP.

A homeserver has work with whoever hears what happens, too: so bare HTTP is measured once more with a listener.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from random import Random

import pytest
from aiohttp import ClientSession, TCPConnector
from sqlalchemy import func, select

from bot.adapters.matrix.adapter import MatrixAdapter
from bot.adapters.matrix.inbound import PLATFORM
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.timeline import sync_filter
from bot.app import App, build
from bot.core.clock import SystemClock
from bot.core.message import message, say
from bot.core.outgoing import Outgoing, Priority, Variant
from bot.core.signals import Address
from bot.delivery.worker import AT_ONCE
from bot.demo.event import demo_config
from bot.storage.database import open_database
from bot.storage.tables import outbox
from tests.benchmarks.figures import Figure, timed, without_rubbish
from tests.live.homeserver import Account, Homeserver, running_homeserver
from tests.live.matrix_people import MatrixPerson

pytestmark = pytest.mark.benchmark

MESSAGES = 2_000
ROUNDS = 8
WARM_UP = 100
AIM = 0.9

_numbers = count(1)


async def test_two_thousand_messages(table: list[Figure], tmp_path: Path) -> None:
    """In turns, so that both meet the same machine: each round is one part of the whole."""
    with running_homeserver() as server:
        async with ClientSession(connector=TCPConnector(limit=0)) as http:
            bot, bare = server.register("stammtisch"), MatrixPerson(http, server.url, server.register("bare"))
            ours = await _rooms(MatrixPerson(http, server.url, bot))
            theirs = await _rooms(bare)
            through_outbox = through_http = with_listener = 0.0
            async with _living(server, bot, tmp_path) as app:
                await _through_outbox(app, ours, WARM_UP)
                await _through_http(bare, theirs, WARM_UP)
                without_rubbish()
                for _ in range(ROUNDS):
                    part = MESSAGES // ROUNDS
                    through_outbox += await timed(lambda part=part: _through_outbox(app, ours, part))
                    through_http += await timed(lambda part=part: _through_http(bare, theirs, part))
                    async with _listening(bare):
                        with_listener += await timed(lambda part=part: _through_http(bare, theirs, part))
                async with app.database.reading() as tx:
                    sent = select(func.count()).where(outbox.c.state == "sent")
                    assert (await tx.execute(sent)).scalar() == MESSAGES + WARM_UP
    rate, bare_rate = MESSAGES / through_outbox, MESSAGES / through_http
    beside = f"aiohttp, {AT_ONCE} at once: {bare_rate:.0f}/s"
    name = f"{MESSAGES} messages into {AT_ONCE} rooms, outbox to homeserver"
    table.append(Figure(name, f"{rate:.0f}/s", f"{AIM * bare_rate:.0f}/s", beside))
    table.append(Figure("", "", "", f"the same, listening: {MESSAGES / with_listener:.0f}/s"))


async def _rooms(person: MatrixPerson) -> list[str]:
    return [await person.open_room() for _ in range(AT_ONCE)]


@asynccontextmanager
async def _living(server: Homeserver, bot: Account, folder: Path) -> AsyncIterator[App]:
    """The whole bot, as it stands on a homeserver."""
    clock = SystemClock()
    settings = MatrixSettings(homeserver=server.url, user_id=bot.user, access_token=bot.token)
    adapter = MatrixAdapter(settings, clock)
    database = open_database(folder / "stammtisch.db")
    app = await build(demo_config(), database, [adapter], clock=clock, rng=Random(1))
    await app.start()
    try:
        await adapter.connected()
        yield app
    finally:
        await app.stop()


async def _through_outbox(app: App, rooms: list[str], messages: int) -> None:
    """Promise them, and return when all are sent and marked."""
    promised = [
        Outgoing(
            key=f"mass:{next(_numbers)}",
            to=Address(PLATFORM, rooms[number % len(rooms)]),
            variants=(Variant(message(say("reminders-starts-already", gap=f"{number}"))),),
            priority=Priority.MASS,
        )
        for number in range(messages)
    ]
    async with app.database.transaction() as tx:
        await app.outbox.put_many(tx, promised)
    await app.worker.idle()


@asynccontextmanager
async def _listening(person: MatrixPerson) -> AsyncIterator[None]:
    """Hear what happens, as a bot has to."""

    async def listen() -> None:
        while True:
            query = {"timeout": "30000", "filter": sync_filter(first=False), "since": person.since or ""}
            person.since = (await person.ask("GET", "/sync", **query))["next_batch"]

    await person.skip()
    listening = asyncio.create_task(listen())
    try:
        yield
    finally:
        listening.cancel()


async def _through_http(person: MatrixPerson, rooms: list[str], messages: int) -> None:
    """One after the other in each room, in all rooms at once."""

    async def into(room: str, numbers: range) -> None:
        for number in numbers:
            body = f"It starts {number} already."
            content = {
                "msgtype": "m.notice",
                "body": body,
                "format": "org.matrix.custom.html",
                "formatted_body": f"<p>{body}</p>",
                "m.mentions": {},
            }
            await person.send(room, "m.room.message", content)

    await asyncio.gather(
        *(into(room, range(start, messages, len(rooms))) for start, room in enumerate(rooms))
    )
