"""The whole bot with both adapters, a crowd on each, and an organiser who now and then does their part."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from structlog.processors import format_exc_info
from structlog.testing import capture_logs

from bot.app import App, build
from bot.config import make_config
from bot.core.clock import HandClock
from bot.core.fetching import Fetched, Known
from bot.core.message import say
from bot.core.signals import Address, ConversationChanged, Who
from bot.demo.event import OPENING, ROOMS, SLOTS, load_event
from bot.errors import SaySo
from bot.storage.conversations import take_change
from bot.storage.database import open_database
from tests.faults.fuzz import matrix_said, slack_said
from tests.faults.fuzz.guarded import acts_of, broken, guarded, too_large, usurped
from tests.faults.fuzz.matrix_line import MatrixLine
from tests.faults.fuzz.matrix_said import MatrixCrowd
from tests.faults.fuzz.slack_line import SlackLine
from tests.faults.fuzz.slack_said import SlackCrowd

ORGANISERS = (f"slack:{slack_said.TEAM}:{slack_said.ORGANISER}", f"matrix:{matrix_said.ORGANISER}")
CONFIG = make_config(
    {
        "community": {"name": "Coworking Konferenz 2011", "language": "de", "zone": "Europe/Berlin"},
        "organisers": {"identities": list(ORGANISERS)},
        "barcamp": {"rooms": ROOMS, "slots": SLOTS},
    }
)
PLAYERS = {
    "mira": Who("slack", f"{slack_said.TEAM}:U1"),
    "tom": Who("slack", f"{slack_said.TEAM}:U2"),
    "lin": Who("matrix", "@p1:example.org"),
    "kerem": Who("matrix", "@p2:example.org"),
}
ACTS = (
    "move #5 to 15:00",
    "yes",
    "answer wifi: <https://evil1.example|nice> @room **x**",
    "#8 fällt aus",
    "announce everything here",
    "rooms + Keller (16)",
    "add session: <!channel> @room `x`, Saal, tomorrow 10:00-11:00",
    "ja",
    "start voting",
    "move #6 to 16:00",
    "close voting",
    "#44 at 11 in the Saal",
    "status",
    "#45 at 12 in the Saal",
    "publish the grid",
    "tag alias: k8s = Kubernetes",
    "swap #3 and #4",
    "Probelauf",
    "back one phase",
    "announcements everywhere",
    "to everyone: <!here> @room **evil1** come in",
    "yes",
    "urgent to everyone: de: Alle raus, <!channel> `evil2` / en: Everybody out, @everyone",
    "yes",
)
"""What the organiser does in turn; what is asked back is sometimes left open, for others to answer in vain."""


class Town:
    """Plays so many signals at a time, and looks after each time; `wrong` is what should not have been."""

    def __init__(self, app: App, clock: HandClock, slack: SlackLine, matrix: MatrixLine, rng: Random) -> None:
        self.app = app
        self.clock = clock
        self.slack = slack
        self.matrix = matrix
        self.rng = rng
        self.wrong: list[str] = []
        self.played = 0
        started = int(clock.now().timestamp())
        self._slack_crowd = SlackCrowd(rng, slack.seen, started)
        self._matrix_crowd = MatrixCrowd(rng, matrix.seen, started * 1000)
        self._acts = acts_of(app.router)
        self._organised = 0
        self._stood: Mapping[str, list[tuple[Any, ...]]] = {}

    async def play(self, count: int) -> None:
        """So many signals of the crowds, half of them on each platform; then what is due, and a look."""
        with capture_logs(processors=[format_exc_info]) as logs:
            for _ in range(count // 20):
                for _ in range(10):
                    await self.slack.take(self._slack_crowd.payload())
                await self.matrix.take(*(self._matrix_crowd.payload() for _ in range(10)))
                self.clock.move(timedelta(seconds=self.rng.choice([1, 5, 60])))
            await self._settle()
            if self.rng.random() < 0.2:
                self.clock.move(timedelta(minutes=self.rng.choice([5, 40])))
            await self.app.alarm.ring()
            await self._settle()
        self.played += count
        self.wrong += [f"log: {one}" for one in logs if one["log_level"] in ("error", "critical")]
        await self._look()

    async def organise(self) -> None:
        """The organiser does the next thing, in a channel or directly, on one platform or the other."""
        text = ACTS[self._organised % len(ACTS)]
        self._organised += 1
        open_ = self.rng.random() < 0.5
        if self._organised % 2:
            called = f"<@{slack_said.BOT}> {text}" if open_ else text
            where = slack_said.BARCAMP if open_ else f"D{slack_said.ORGANISER}"
            await self.slack.take(self._slack_crowd.organiser_says(called, where))
        else:
            called = f"!stammtisch {text}" if open_ else text
            where = matrix_said.BARCAMP if open_ else ""
            await self.matrix.take(self._matrix_crowd.organiser_says(called, where))
        await self._settle()
        await self.remember()

    async def remember(self) -> None:
        """What stands now is as organisers want it."""
        async with self.app.database.reading() as tx:
            self._stood = await guarded(tx)

    async def last_look(self) -> None:
        """What is looked at once, in the end."""
        async with self.app.database.reading() as tx:
            self.wrong += await too_large(tx)

    async def _settle(self) -> None:
        self.app.worker.poke()
        await self.app.settle()

    async def _look(self) -> None:
        async with self.app.database.reading() as tx:
            stands = await guarded(tx)
            self.wrong += [f"usurped: {one}" for one in await usurped(tx, self._acts, ORGANISERS)]
            self.wrong += await broken(tx)
        for name, rows in stands.items():
            if name in self._stood and rows != self._stood[name]:
                new = [row for row in rows if row not in self._stood[name]]
                self.wrong.append(f"{name} changed: {new or 'rows are gone'}")
        self._stood = stands
        for line in (self.slack.calls, self.matrix.calls):
            self.wrong += line.wrong
            line.wrong.clear()


async def _no_web(url: str, known: Known) -> Fetched | None:
    """The port `Fetch`: nothing is there. Raises SaySo."""
    raise SaySo(say("sorry-broken"))


@asynccontextmanager
async def town(folder: Path, seed: int) -> AsyncIterator[Town]:
    """A new one, on the morning of the demo's event."""
    rng, clock = Random(seed), HandClock(OPENING)
    slack, matrix = SlackLine(clock), MatrixLine(clock)
    database = open_database(folder / f"fuzz{seed}.db")
    app = await build(CONFIG, database, [slack, matrix], clock=clock, rng=Random(seed), fetch=_no_web)
    await load_event(app, PLAYERS.__getitem__)
    failed: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: failed.append(str(context)))
    await _assign(app)
    await app.start()
    played = Town(app, clock, slack, matrix, rng)
    await played.remember()
    try:
        yield played
        await played.last_look()
        played.wrong += failed
    finally:
        await app.stop()


async def _assign(app: App) -> None:
    """What the configuration says of channels."""
    places = {
        "slack": {"general": slack_said.GENERAL, "barcamp": slack_said.BARCAMP},
        "matrix": {"general": matrix_said.GENERAL, "barcamp": matrix_said.BARCAMP},
    }
    for platform, roles in places.items():
        for role, place in roles.items():
            changed = ConversationChanged(
                key="",
                platform=platform,
                at=OPENING,
                where=Address(platform, place),
                change="assigned",
                role=role,
            )
            async with app.database.transaction() as tx:
                await take_change(tx, changed)
