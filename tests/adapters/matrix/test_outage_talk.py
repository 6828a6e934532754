"""The whole bot while its homeserver is away: what is asked or promised meanwhile is said once, afterwards."""

from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.adapters.matrix.adapter import MatrixAdapter
from bot.app import App, build
from bot.core.clock import HandClock
from bot.core.message import Plain, message
from bot.core.outgoing import Outgoing, Variant
from bot.core.signals import Address
from bot.demo.event import demo_config
from bot.storage.database import open_database
from tests.adapters.matrix.resident import NOW, QUICK, settings
from tests.fakes.homeserver import BOT, FakeHomeserver

MIRA, TOM = "@mira:fake", "@tom:fake"
MINUTE = timedelta(minutes=1)
STARS = "You have not starred anything yet. Ask “what's next?”, then type star and the number."
TRIES = 20
"""How often a message is tried in an hour at most: soon at first, then every five to eight minutes."""


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param({"status": 502}, id="a proxy's page"),
        pytest.param({"status": 200, "body": b""}, id="nothing"),
        pytest.param({"status": 404, "body": b"<html>parked</html>"}, id="another site"),
        pytest.param({"status": 429, "body": b'{"errcode": "M_LIMIT_EXCEEDED"}'}, id="too fast"),
        pytest.param({"status": 401, "body": b'{"errcode": "M_UNKNOWN_TOKEN"}'}, id="no more logged in"),
        pytest.param({"drop": True}, id="a line that breaks"),
        pytest.param({"drop": True, "after": True}, id="a line that breaks once all is done"),
    ],
)
async def test_asked_and_promised_during_an_outage(fault: dict[str, Any], tmp_path: Path) -> None:
    async with FakeHomeserver() as server:
        room = await server.make_room(MIRA, TOM, BOT)
        clock = HandClock(NOW)
        adapter = MatrixAdapter(settings(server), clock, Random(1), QUICK)
        app = await build(demo_config(), open_database(tmp_path / "bot.db"), [adapter], clock=clock)
        await app.start()
        try:
            await adapter.connected()
            broken = server.fail("", times=10**9, **fault)
            await server.hang_up()
            server.calls.clear()
            async with app.database.transaction() as tx:
                said = (Variant(message(Plain("The tour begins at ten."))),)
                await app.outbox.put(tx, Outgoing(key="tour", to=Address("matrix", room), variants=said))
            await server.say(MIRA, room, "!stammtisch what's next?")  # nobody asks that an hour later
            told = await server.say(MIRA, room, "!stammtisch my stars")
            await _pass(app, clock, 60)
            # A line that breaks is tried once more at once, by the HTTP client itself.
            assert sum("rooms/" in call for call in server.calls) <= 2 * TRIES
            broken.times = 0
            await adapter.heard(told)
            await _pass(app, clock, 15)
        finally:
            await app.stop()
        assert sorted(server.bodies(room)) == ["I wrote to you directly.", "The tour begins at ten."]
        direct = {entry.room for entry in server.entries} - {room}
        assert [server.bodies(one) for one in direct] == [[STARS]]


async def _pass(app: App, clock: HandClock, minutes: int) -> None:
    """So much time, minute by minute; in each, all is done that can be."""
    for _ in range(minutes):
        clock.move(MINUTE)
        app.worker.poke()
        await app.settle()
