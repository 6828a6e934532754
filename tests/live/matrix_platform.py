"""Dialogues on a real homeserver, with people who use nothing but its HTTP interface."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from aiohttp import ClientSession
from sqlalchemy import select

from bot.adapters.matrix.adapter import MatrixAdapter
from bot.adapters.matrix.inbound import BUTTONS
from bot.adapters.matrix.listening import read_position
from bot.adapters.matrix.outbound import OPERATION
from bot.adapters.matrix.settings import InvitePolicy, MatrixSettings
from bot.app import build
from bot.core.clock import HandClock
from bot.core.feature import Feature
from bot.core.fetching import Fetch
from bot.core.signals import Who
from bot.delivery.outbox import op_id
from bot.demo.event import OPENING, ORGANISER, PLAYERS, demo_config, load_event
from bot.demo.stage import SEED, Played, make_codes
from bot.storage.database import open_database
from bot.storage.notes import StoredState, own_secret
from bot.storage.tables import outbox
from tests.live.homeserver import NAME, Account, Homeserver
from tests.live.matrix_people import PATIENCE, Event, Happened, MatrixPerson, until

GONE = "(gone)"
LAST = (10**9, 0)
CALL = "@stammtisch"
GENERAL = "#general"
HOST = "wirt"


class StillClock(HandClock):
    """The bot's clock stands in 2011; whatever the homeserver says when it was, it was now."""

    def of(self, platform_time: datetime) -> datetime:
        return self.now()


@dataclass(slots=True)
class Town:
    """Those who live on a homeserver, from one test to the next: people stay, each test has its own bot."""

    server: Homeserver
    accounts: dict[str, Account] = field(default_factory=dict)
    seen: dict[str, str | None] = field(default_factory=dict)
    bots: Iterator[int] = field(default_factory=lambda: count(1))

    def account(self, name: str) -> Account:
        """Somebody's account, made when they first come."""
        if name not in self.accounts:
            self.accounts[name] = self.server.register(name)
        return self.accounts[name]


@dataclass(slots=True)
class MatrixStage(Played):
    """A bot in rooms of its own, with those people who took part so far."""

    town: Town
    http: ClientSession
    bot: MatrixPerson
    state: StoredState
    rooms: dict[str, str]
    people: dict[str, MatrixPerson] = field(default_factory=dict)
    _behind: str | None = None

    async def person(self, name: str) -> MatrixPerson:
        """Somebody, in all rooms."""
        found = self.people.get(name)
        if found is None:
            account = self.town.account(name)
            found = MatrixPerson(self.http, self.bot.url, account, self.town.seen.get(name), {self.bot.user})
            await found.skip()
            for room in self.rooms.values():
                await found.join(room)
            self.people[name] = found
        return found

    async def settle(self) -> None:
        """Return when the bot has heard everything, and said all it can say now."""
        while True:
            await until(self._has_heard_all, "the bot hears everything")
            await self.app.settle()
            if await self._has_heard_all():
                return

    async def stop(self) -> None:
        """Stop the bot; the people stay."""
        await self.app.stop()
        self.town.seen.update({name: one.since for name, one in self.people.items()})
        await self.http.close()

    async def promises(self) -> dict[str, tuple[int, int]]:
        """Priority and number of the rows of the outbox, by what their messages carry."""
        secret = await own_secret(self.app.database)
        async with self.app.database.reading() as tx:
            return {
                op_id(secret, row.key): (row.priority, row.id) for row in await tx.execute(select(outbox))
            }

    async def _has_heard_all(self) -> bool:
        """From where the bot stands, nothing more is to be seen. Where there was something, the homeserver
        is not asked again before the bot has gone on."""
        position = await read_position(self.state, self.clock.now())
        if position is None or position.since == self._behind:
            return False
        self.bot.since = position.since
        self._behind = position.since if await self.bot.waits() else None
        return self._behind is None


class MatrixPlatform:
    """The port `Platform` of the dialogue tests over a homeserver."""

    def __init__(self, stage: MatrixStage) -> None:
        self.stage = stage
        self._rooms: dict[str, str] = {}
        self._directs: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        self._labels: dict[str, list[str]] = {}
        self._roots: dict[str, str] = {}
        self._reactions: dict[tuple[str, str, str], str] = {}
        self._known: set[str] = set()

    async def say(self, who: str, where: str | None, text: str, thread: str | None) -> str:
        """Send it."""
        person = await self.stage.person(who)
        room = self.stage.rooms[where] if where else await self._direct(who, person)
        # In a thread, Matrix knows answers to a message of it, but no thread of a thread.
        root = self._roots.get(thread, thread) if thread else None
        message = await person.say(
            room,
            text,
            thread=root,
            reply_to=thread if thread != root else None,
            mentions=self._called(text),
        )
        self._rooms[message] = room
        if root:
            self._roots[message] = root
        await self.stage.settle()
        return message

    async def edit(self, who: str, message: str, text: str) -> None:
        """Replace it."""
        person = await self.stage.person(who)
        await person.edit(self._rooms[message], message, text, mentions=self._called(text))
        await self.stage.settle()

    async def delete(self, who: str, message: str) -> None:
        """Redact it."""
        person = await self.stage.person(who)
        await person.redact(self._rooms[message], message)
        await self.stage.settle()

    async def react(self, who: str, message: str, emoji: str, *, added: bool) -> None:
        """Send a reaction, or redact the one that was sent."""
        person, key = await self.stage.person(who), (who, message, emoji)
        if added:
            self._reactions[key] = await person.react(self._rooms[message], message, emoji)
        else:
            await person.redact(self._rooms[message], self._reactions.pop(key))
        await self.stage.settle()

    async def press(self, who: str, message: str, label: str) -> None:
        """Put the button's number on the message; once more means to take it off first."""
        emoji = f"{self._labels[message].index(label) + 1}\ufe0f\u20e3"
        if (who, message, emoji) in self._reactions:
            await self.react(who, message, emoji, added=False)
        await self.react(who, message, emoji, added=True)

    async def heard(self, who: str) -> list[tuple[str, str]]:
        """What changed in sight of that person; what stands in a room is told to the first who looks."""
        person = await self.stage.person(who)
        seen = [
            one
            for one in await person.look()
            if one.event["sender"] == self.stage.bot.user and one.event["event_id"] not in self._known
        ]
        changed: dict[str, None] = {}
        for one in await self._in_order(seen):
            self._known.add(one.event["event_id"])
            message = self._take(one.room, one.event)
            if message is not None:
                if self._is_direct(one.room):
                    self._directs.setdefault(who, one.room)
                changed[message] = None
        return [(message, self._texts[message]) for message in changed]

    async def _in_order(self, seen: Sequence[Happened]) -> list[Happened]:
        """Between conversations there is no order but that of the promises; within, that of the server."""
        rows = await self.stage.promises()
        first: dict[str, tuple[int, int]] = {}
        for one in seen:
            row = rows.get(one.event["content"].get(OPERATION, ""), LAST)
            first[one.room] = min(row, first.get(one.room, LAST))
        return sorted(seen, key=lambda one: first[one.room])

    async def move_to(self, moment: datetime) -> None:
        """Move the clock step by step."""
        await self.stage.move_to(moment)

    async def jump_to(self, moment: datetime) -> None:
        """Move the clock at once."""
        await self.stage.jump_to(moment)

    def now(self) -> datetime:
        """The stage's clock."""
        return self.stage.clock.now()

    def account(self, who: str) -> str:
        """As the bot knows it."""
        return f"matrix: {who.capitalize()} (@{who}:{NAME})"

    def is_direct(self, message: str) -> bool:
        """Whether it stands in a direct conversation."""
        return self._is_direct(self._rooms[message])

    def _is_direct(self, room: str) -> bool:
        return room not in self.stage.rooms.values()

    def _called(self, text: str) -> tuple[str, ...]:
        return (self.stage.bot.user,) if text.startswith(CALL) else ()

    async def _direct(self, who: str, person: MatrixPerson) -> str:
        """Where they talk with the bot alone, opened when they first do."""
        if who not in self._directs:
            room = await person.open_direct(self.stage.bot.user)

            async def is_there() -> bool:
                return self.stage.bot.user in await person.members(room)

            await until(is_there, "the bot accepts an invitation")
            self._directs[who] = room
        return self._directs[who]

    def _take(self, room: str, event: Event) -> str | None:
        """Write down what an event of the bot changes, and return the message that it changes."""
        content: dict[str, Any] = event["content"]
        if event["type"] == "m.room.redaction":
            message = str(event.get("redacts") or content["redacts"])
            if message not in self._texts:
                return None
            self._texts[message] = GONE
            return message
        if event["type"] != "m.room.message":
            return None
        relation = content.get("m.relates_to", {})
        message = str(event["event_id"])
        if relation.get("rel_type") == "m.replace":
            message, content = str(relation["event_id"]), content["m.new_content"]
        elif relation.get("rel_type") == "m.thread":
            self._roots[message] = str(relation["event_id"])
        if not content:
            return None  # it was taken back before anybody looked
        self._rooms[message] = room
        self._texts[message], self._labels[message] = shown(content)
        return message


def shown(content: Event) -> tuple[str, list[str]]:
    """The text as a dialogue tells it, with the buttons as `[label]` on a last line; and their labels."""
    body, labels = str(content["body"]), [str(one["label"]) for one in content.get(BUTTONS, [])]
    if not labels:
        return body, labels
    *text, empty = body.split("\n")[: -len(labels)]
    written = body.split("\n")[-len(labels) :]
    assert empty == "", "the buttons stand apart"
    assert [label in line for label, line in zip(labels, written, strict=True)] == [True] * len(labels)
    return "\n".join([*text, " ".join(f"[{label}]" for label in labels)]), labels


def user(name: str) -> Who:
    """Somebody of the programme's people on the homeserver."""
    return Who("matrix", f"@{name}:{NAME}", PLAYERS[name])


async def set_matrix_stage(
    town: Town, folder: Path, extra: Sequence[Feature] = (), fetch: Fetch | None = None
) -> MatrixStage:
    """The demo's bot on the homeserver, ten minutes into the opening, in rooms of its own."""
    http = ClientSession()
    number = next(town.bots)
    bot = MatrixPerson(http, town.server.url, town.server.register(f"stammtisch-{number}"))
    host = MatrixPerson(http, town.server.url, town.account(HOST))
    rooms = {GENERAL: await host.open_room(room_alias_name=f"general-{number}", name="general")}
    settings = MatrixSettings(
        homeserver=town.server.url,
        user_id=bot.user,
        access_token=bot.account.token,
        rooms={"general": rooms[GENERAL]},
        invites=InvitePolicy(allowed=(f"@*:{NAME}",)),
        card_pause=timedelta(),
    )
    clock, rng = StillClock(OPENING), Random(SEED)
    database = open_database(folder / "stammtisch.db")
    adapter = MatrixAdapter(settings, clock, rng)
    app = await build(
        demo_config(f"matrix:@{ORGANISER}:{NAME}"),
        database,
        [adapter],
        clock=clock,
        rng=rng,
        make_code=make_codes(rng),
        extra=extra,
        fetch=fetch,
    )
    stage = MatrixStage(app, clock, town, http, bot, StoredState(database, "matrix"), rooms)
    try:
        await load_event(app, user)
        await app.start()
        async with asyncio.timeout(PATIENCE):
            await adapter.connected()
        await stage.settle()
    except BaseException:
        await stage.stop()
        raise
    return stage
