"""Days on end with a crowd on both platforms, hour by hour: how much memory it takes, and how full tables are."""

import gc
import resource
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

from sqlalchemy import func, select

from bot.app import App, build
from bot.config import make_config
from bot.core.clock import HandClock
from bot.core.ports import SessionDraft
from bot.core.signals import Who
from bot.features.programme.importing import take_in
from bot.features.reminders.service import Reminders
from bot.features.reminders.store import StarStore
from bot.storage.database import open_database
from bot.storage.tables import dialogue, inbox, link_code, metadata, outbox
from tests.faults.fuzz.matrix_line import MatrixLine
from tests.faults.fuzz.matrix_said import direct
from tests.faults.fuzz.slack_line import SlackLine
from tests.faults.fuzz.slack_said import BOT, TEAM

START = datetime.fromisoformat("2011-11-03T06:00+00:00")
DAYS = 3
A_DAY = 20
ROOMS = ("Saal", "Garten", "Salon", "Werkstatt")
STARS = 3
ORGANISER = "UP0"
PAGE = resource.getpagesize()
HALL, LOBBY = "C1", "!general:example.org"

QUESTIONS = (
    "was läuft jetzt?",
    "what's next?",
    "what is on tomorrow morning?",
    "talk {n}",
    "wann ist Talk {n}?",
    "was läuft im Garten?",
    "show #{n}",
    "my reminders",
    "my data",
    "programm",
)
WISHES = (
    "star #{n}",
    "unstar #{n}",
    "join #{n}",
    "maybe #{n}",
    "leave #{n}",
    "remind me in 2 hours to stretch",
    "erinnere mich morgen um 9 an den Tee",
    "pitch: Talk about {n} – 30 min",
    "lead 15",
    "pause",
    "resume",
    "what changed",
    "settings",
    "link",
)


@dataclass(frozen=True, slots=True)
class Look:
    """An hour, the memory in bytes, and the rows of each table."""

    hour: int
    memory: int
    rows: dict[str, int]


@dataclass
class Soak:
    """The bot, its people, and what was seen of it each hour. `said`: what people may edit."""

    app: App
    clock: HandClock
    slack: SlackLine
    matrix: MatrixLine
    users: Sequence[str]
    rng: Random
    looks: list[Look] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    numbers: Any = field(default_factory=count)

    async def hours(self, many: int, acts: int) -> None:
        """So many go by, with so many acts each; an organiser moves something every six."""
        for hour in range(1, many + 1):
            ends = self.clock.now() + timedelta(hours=1)
            for number in range(acts):
                await self.until(ends - timedelta(hours=1) * (1 - number / acts))
                await self._act(self.rng.choice(self.users))
            if hour % 6 == 2:
                await self._move()
            await self.until(ends)
            self.looks.append(Look(hour, memory(), await self.rows()))

    async def until(self, moment: datetime) -> None:
        """Time passes, as the alarm would wake."""
        while (due := await self.app.alarm.next_due()) is not None and due <= moment:
            self.clock.move_to(max(due, self.clock.now()))
            await self._settle()
        self.clock.move_to(moment)
        await self._settle()

    async def rows(self) -> dict[str, int]:
        """How many stand in each table; of those that keep what was, how many are not done with."""
        async with self.app.database.reading() as tx:
            found = {
                table.name: (await tx.execute(select(func.count()).select_from(table))).scalar_one()
                for table in metadata.sorted_tables
            }
            open_ = {
                "inbox, not handled": (inbox, inbox.c.state == "waiting"),
                "inbox, with words": (inbox, inbox.c.signal.is_not(None)),
                "outbox, not sent": (outbox, outbox.c.state.in_(("waiting", "sending"))),
                "outbox, with words": (outbox, outbox.c.variants.is_not(None)),
                "dialogue, over": (dialogue, dialogue.c.expires <= self.clock.now()),
                "code, over": (link_code, link_code.c.expires <= self.clock.now()),
            }
            for name, (table, which) in open_.items():
                statement = select(func.count()).select_from(table).where(which)
                found[name] = (await tx.execute(statement)).scalar_one()
        return found

    async def _settle(self) -> None:
        await self.app.alarm.ring()
        self.app.worker.poke()
        await self.app.settle()

    async def _act(self, user: str) -> None:
        text = self.rng.choice([*QUESTIONS, *WISHES]).format(n=self.rng.randint(1, DAYS * A_DAY))
        kind = self.rng.random()
        if user.startswith("@"):
            await self._on_matrix(user, text, kind)
        else:
            await self._on_slack(user, text, kind)
        await self._settle()

    async def _on_slack(self, user: str, text: str, kind: float) -> None:
        ts, post = self._stamp(), self.slack.seen.any(self.rng)
        if kind < 0.1 and post:
            item = {"type": "message", "channel": post.conversation, "ts": post.id}
            await self._slack_event("reaction_added", ts, user=user, reaction="star", item=item)
        elif kind < 0.2 and post and post.buttons:
            action, value = self.rng.choice(post.buttons)
            await self.slack.take(
                {
                    "type": "block_actions",
                    "user": {"id": user, "team_id": TEAM},
                    "trigger_id": ts,
                    "channel": {"id": post.conversation},
                    "container": {"message_ts": post.id},
                    "actions": [{"action_id": action, "value": value, "action_ts": ts}],
                }
            )
        elif kind < 0.3 and user in self.said:
            message = {"user": user, "ts": self.said[user], "text": text, "edited": {"ts": ts}}
            more = {"subtype": "message_changed", "message": message, "previous_message": {"text": "x"}}
            await self._slack_event("message", ts, channel=f"D{user}", channel_type="im", **more)
        elif kind < 0.4:
            called = f"<@{BOT}> {text}"
            await self._slack_event(
                "message", ts, channel=HALL, channel_type="channel", user=user, ts=ts, text=called
            )
        else:
            self.said[user] = ts
            await self._slack_event(
                "message", ts, channel=f"D{user}", channel_type="im", user=user, ts=ts, text=text
            )

    async def _slack_event(self, kind: str, stamp: str, **values: Any) -> None:
        event = {"type": kind, "event_ts": stamp, **values}
        await self.slack.take({"type": "event_callback", "team_id": TEAM, "event": event})

    async def _on_matrix(self, user: str, text: str, kind: float) -> None:
        id, post = f"$s{next(self.numbers)}", self.matrix.seen.any(self.rng)
        room, type_, content = direct(user), "m.room.message", {"msgtype": "m.text", "body": text}
        if kind < 0.2 and post:
            relation = {"rel_type": "m.annotation", "event_id": post.id, "key": "⭐" if kind < 0.1 else "1⃣"}
            room, type_, content = post.conversation, "m.reaction", {"m.relates_to": relation}
        elif kind < 0.3 and user in self.said:
            relation = {"rel_type": "m.replace", "event_id": self.said[user]}
            content = {**content, "m.new_content": content, "m.relates_to": relation}
        elif kind < 0.4:
            room, content = LOBBY, {"msgtype": "m.text", "body": f"!stammtisch {text}"}
        else:
            self.said[user] = id
        now = int(self.clock.now().timestamp() * 1000)
        event = {"type": type_, "event_id": id, "sender": user, "origin_server_ts": now, "content": content}
        await self.matrix.take((room, event))

    async def _move(self) -> None:
        """What begins in four hours or later begins at another time: those who starred it are told."""
        label = self.rng.randint(1, DAYS * A_DAY)
        for text in (f"move #{label} to {self.rng.randint(10, 19)}:15", "yes"):
            ts = self._stamp()
            said = {"channel": f"D{ORGANISER}", "channel_type": "im", "user": ORGANISER, "ts": ts}
            await self._slack_event("message", ts, **said, text=text)
            await self._settle()

    def _stamp(self) -> str:
        return f"{int(self.clock.now().timestamp())}.{next(self.numbers) % 1_000_000:06d}"


@asynccontextmanager
async def soak(folder: Path, people: int, seed: int) -> AsyncIterator[Soak]:
    """Half of the people on each platform, each with a few stars, at an event of three days."""
    rng, clock = Random(seed), HandClock(START)
    slack_users = [f"UP{number}" for number in range(people // 2)]
    matrix_users = [f"@q{number}:example.org" for number in range(people - people // 2)]
    slack, matrix = SlackLine(clock, slack_users), MatrixLine(clock, matrix_users)
    config = make_config(
        {
            "community": {"name": "Soak", "language": "en", "zone": "Europe/Berlin"},
            "organisers": {"identities": [f"slack:{TEAM}:{ORGANISER}"]},
        }
    )
    database = open_database(folder / "soak.db")
    app = await build(config, database, [slack, matrix], clock=clock, rng=Random(seed))
    async with database.transaction() as tx:
        last = START + timedelta(days=DAYS)
        await app.programme.add_event(tx, "soak", "Soak", "Europe/Berlin", START.date(), last.date(), "en")
        await take_in(tx, app.programme, "soak", "programme", _programme(), clock.now())
    await app.start()
    await slack.know_everybody()
    users = [*slack_users, *matrix_users]
    for first in range(0, len(users), 100):
        await _join(app, users[first : first + 100], rng, clock.now())
    try:
        yield Soak(app, clock, slack, matrix, users, rng)
    finally:
        await app.stop()


async def _join(app: App, users: Sequence[str], rng: Random, now: datetime) -> None:
    """As if each had typed it."""
    (reminders,) = (one for one in app.alarm._timed if isinstance(one, Reminders))
    stars = StarStore()
    async with app.database.transaction() as tx:
        for user in users:
            who = Who("matrix", user) if user.startswith("@") else Who("slack", f"{TEAM}:{user}")
            person = (await app.people.meet(tx, who, now)).id
            for label in rng.sample(range(1, DAYS * A_DAY + 1), STARS):
                await stars.add(tx, person, label, now, None)
            await reminders.arm_all(tx, person, now)


def _programme() -> list[SessionDraft]:
    found = []
    for number in range(DAYS * A_DAY):
        day, place = divmod(number, A_DAY)
        start = START + timedelta(days=day, hours=3 + 2 * (place // 4))
        room, seats = ROOMS[place % 4], 30 if place % 4 == 3 else None
        title, end = f"Talk {number + 1}", start + timedelta(hours=1)
        found.append(
            SessionDraft(key=str(number), title=title, start=start, end=end, room=room, capacity=seats)
        )
    return found


def memory() -> int:
    """What the process holds in memory, in bytes, once it gave back what nobody needs."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE


def growth(looks: Sequence[Look]) -> float:
    """How much of its mean the memory grows in a day, by least squares."""
    hours, sizes = [one.hour for one in looks], [one.memory for one in looks]
    middle, size = mean(hours), mean(sizes)
    slope = sum((hour - middle) * (one - size) for hour, one in zip(hours, sizes, strict=True))
    return 24 * slope / sum((hour - middle) ** 2 for hour in hours) / size
