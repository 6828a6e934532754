"""Many people who are to be reminded of one session at one moment, and a bot that dies again and again meanwhile."""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from bot.app import build
from bot.core.ports import SessionDraft
from bot.core.signals import Who
from bot.demo.event import demo_config
from bot.features.programme.importing import take_in
from bot.features.reminders.store import StarStore
from bot.storage.database import open_database
from tests.benchmarks.figures import Figure

TITLE = "Das Schlusswort"
LEAD = timedelta(hours=20)
"""So long before the start, a reminder is still a good one at the end of all deaths."""
A_MOMENT, A_LIFE = 0.05, 4.0
SPARED, MOST = 3, 10
"""Fewer messages than that are taken before the bot dies of one, and so many at most in a life that time ends:
some are on their way at once, and all deaths are to come before all is said."""


async def all_star(folder: Path, people: Sequence[Who], due: datetime) -> None:
    """All of these starred the one session that there is, and are to be reminded of it at that moment."""
    app = await build(demo_config(), open_database(folder / "stammtisch.db"))
    now, start = app.clock.now(), due + LEAD
    stars = StarStore()
    async with app.database.transaction() as tx:
        await app.programme.add_event(tx, "camp", "Camp", "UTC", start.date(), start.date(), "de")
        closing_words = SessionDraft(key="last", title=TITLE, start=start, end=start + timedelta(hours=1))
        await take_in(tx, app.programme, "camp", "programme", [closing_words], now)
        [session] = await app.programme.sessions(tx)
        for who in people:
            person = (await app.people.meet(tx, who, now)).id
            await stars.add(tx, person, session.id, now, None)
            await stars.set_lead(tx, person, session.id, LEAD // timedelta(minutes=1))
    await app.start()
    await app.settle()
    async with app.database.reading() as tx:
        assert await stars.first_due(tx) == due
    await app.stop()


def soon(people: int) -> datetime:
    """A moment at which they can be reminded: by then all is written down, and the bot lives."""
    return datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=10 + people // 50)


def waiting(folder: Path) -> int:
    """How much the bot has still to say. It tells when to count, and nothing of what is counted."""
    with closing(sqlite3.connect(f"file:{folder / 'stammtisch.db'}?mode=ro", uri=True)) as database:
        asked = "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')"
        return int(database.execute(asked).fetchone()[0])


@dataclass(slots=True)
class Strikes:
    """So many deaths, one after the other: by turns as soon as the platform took a message and before the bot
    hears of it, a moment after that, and some time after its birth, whatever it does then."""

    die: Callable[[], None]
    rng: Random
    deaths: int
    fallen: int = 0
    between: int = 0
    taken: int = 0
    _lately: int = 0
    _spared: int = 0
    _falling: asyncio.TimerHandle | None = None

    def took_one(self) -> bool:
        """The platform took one more message; whether the bot is dead by now."""
        self.taken += 1
        self._lately += 1
        if self._falling is not None and self._lately >= MOST:
            self._falling.cancel()
            self._fall()
            return True
        if self.fallen >= self.deaths or self._falling is not None:
            return False
        if self._spared > 0:
            self._spared -= 1
            return False
        if self.fallen % 3 != 1:
            self.strike_within(A_MOMENT)
            return False
        self.between += 1
        self._fall()
        return True

    def strike_within(self, seconds: float, after: float = 0.0) -> None:
        """Strike in so many seconds at most, counted from so many on."""
        wait = after + self.rng.uniform(0.0, seconds)
        self._falling = asyncio.get_running_loop().call_later(wait, self._fall)

    def figure(self, what: str, missed: int, doubled: int, began: float) -> Figure:
        """What came of it, since that moment of `time.monotonic`."""
        name = f"{what}, killed {self.fallen} times, {self.between} of them between acceptance and mark"
        took = time.monotonic() - began
        return Figure(name, f"{missed} missed, {doubled} doubled, {took:.0f} s", "0, 0")

    def _fall(self) -> None:
        self._falling = None
        self.fallen += 1
        self._lately, self._spared = 0, self.rng.randrange(SPARED)
        self.die()
        if self.fallen < self.deaths and self.fallen % 3 == 0:
            self.strike_within(A_LIFE)
