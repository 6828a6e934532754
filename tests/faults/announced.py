"""An announcement to many that waits for its moment, and is sent by whichever bot lives."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.app import build
from bot.core.audiences import EVERYONE
from bot.core.signals import Who
from bot.demo.event import demo_config, load_event
from bot.features.announcements.model import State
from bot.features.announcements.store import AnnouncementStore
from bot.storage.database import open_database

TEXT = "Der letzte Bus fährt um 23 Uhr."


async def announce(folder: Path, people: Sequence[Who], at: datetime) -> None:
    """All of these are known, and an announcement to those who host nothing is to be sent at that moment."""
    app = await build(demo_config(), open_database(folder / "stammtisch.db"))
    await load_event(app)
    store = AnnouncementStore()
    async with app.database.transaction() as tx:
        persons = [(await app.people.meet(tx, who, app.clock.now())).id for who in people]
        number = await store.add(
            tx, {"de": TEXT, "en": "The last bus leaves at 11 pm."}, EVERYONE, persons[0], at
        )
        await store.change(tx, number, state=State.SCHEDULED, at=at, due_at=at)
    await app.database.close()
