"""The whole bot on the small homeserver, for dialogues whose events are looked at in full."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from bot.adapters.matrix.adapter import MatrixAdapter
from bot.app import App, build
from bot.config import make_config
from bot.core.clock import HandClock
from bot.core.feature import Feature
from bot.storage.database import open_database
from tests.adapters.matrix.resident import NOW, QUICK, settings
from tests.fakes.homeserver import BOT, FakeHomeserver

ORGANISER, GUEST = "@olga:fake", "@tom:fake"
CONFIG = make_config(
    {
        "community": {"name": "Test", "language": "en", "zone": "Europe/Berlin"},
        "organisers": {"identities": [f"matrix:{ORGANISER}"]},
    }
)


@dataclass(slots=True)
class WholeBot:
    """A running bot, and those who talk with it."""

    app: App
    adapter: MatrixAdapter
    server: FakeHomeserver
    clock: HandClock

    async def hears(self, user: str, room: str, text: str) -> list[dict[str, Any]]:
        """Somebody writes; the contents of all events that the bot sends upon it, wherever."""
        before = len(self.server.entries)
        await self.adapter.heard(await self.server.say(user, room, text))
        await self.app.settle()
        events = [entry.event for entry in self.server.entries[before:]]
        return [event["content"] for event in events if event["sender"] == BOT]


@asynccontextmanager
async def whole_bot(
    server: FakeHomeserver, folder: Path, extra: Feature, **more: Any
) -> AsyncIterator[WholeBot]:
    """The bot with one more feature, started and in the end stopped."""
    clock = HandClock(NOW)
    adapter = MatrixAdapter(settings(server, **more), clock, Random(1), QUICK)
    app = await build(
        CONFIG, open_database(folder / "bot.db"), [adapter], clock=clock, rng=Random(1), extra=[extra]
    )
    await app.start()
    try:
        await adapter.connected()
        yield WholeBot(app, adapter, server, clock)
    finally:
        await app.stop()
