"""Dialogues on the small homeserver: the demo's bot, and people who write into its rooms."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

from bot.adapters.matrix.adapter import MatrixAdapter
from bot.adapters.matrix.inbound import BUTTONS, KEYCAPS
from bot.app import build
from bot.core.clock import HandClock
from bot.core.feature import Feature
from bot.core.signals import Who
from bot.demo.event import OPENING, ORGANISER, PLAYERS, demo_config, load_event
from bot.demo.stage import SEED, Played
from bot.storage.database import open_database
from tests.adapters.matrix.resident import QUICK, settings
from tests.fakes.homeserver import BOT, Body, FakeHomeserver

GENERAL = "#general"
GONE = "(gone)"


class StillClock(HandClock):
    """The bot's clock stands; whatever the homeserver says when it was, it was now."""

    def of(self, platform_time: datetime) -> datetime:
        return self.now()


@dataclass(slots=True)
class Town(Played):
    """A bot on the small homeserver."""

    server: FakeHomeserver
    general: str

    async def settle(self) -> None:
        """Return when the bot has heard everything, and said all it can say now."""
        seen = -1
        while seen != len(self.server.entries):
            seen = len(self.server.entries)
            await self.server.listened()
            await self.app.settle()


async def set_town(server: FakeHomeserver, folder: Path, extra: Sequence[Feature] = (), **more: Any) -> Town:
    """The demo's bot on that server, ten minutes into the opening, with everybody in one hall."""
    everybody = [user_of(name) for name in PLAYERS]
    general = await server.make_room(*everybody, BOT)
    clock = StillClock(OPENING)
    adapter = MatrixAdapter(settings(server, rooms={"general": general}, **more), clock, Random(SEED), QUICK)
    database = open_database(folder / "stammtisch.db")
    organiser = f"matrix:{user_of(ORGANISER)}"
    app = await build(demo_config(organiser), database, [adapter], clock=clock, rng=Random(SEED), extra=extra)
    await load_event(app, lambda name: Who("matrix", user_of(name), PLAYERS[name]))
    await app.start()
    town = Town(app, clock, server, general)
    await adapter.connected()
    await town.settle()
    return town


def user_of(name: str) -> str:
    """Somebody's account on the server."""
    return f"@{name}:fake"


@dataclass(slots=True)
class TownPlatform:
    """The port `Platform` of the dialogue tests over it."""

    town: Town
    _told: int = 0
    _kept: list[tuple[str, str]] = field(default_factory=list)
    _texts: dict[str, str] = field(default_factory=dict)
    _rooms: dict[str, str] = field(default_factory=dict)
    _labels: dict[str, list[str]] = field(default_factory=dict)
    _reactions: dict[tuple[str, str, str], str] = field(default_factory=dict)

    async def say(self, who: str, where: str | None, text: str, thread: str | None) -> str:
        """Write it; in a room that one is asked into, go there first."""
        server, user = self.town.server, user_of(who)
        room = self._room(where) if where else await self._direct(user)
        if server.membership(room, user) == "invite":
            await server.member(room, user, "join")
        content: Body = {"m.relates_to": {"rel_type": "m.thread", "event_id": thread}} if thread else {}
        if text.startswith("@stammtisch"):
            content["m.mentions"] = {"user_ids": [BOT]}
        message = await server.say(user, room, text, **content)
        self._rooms[message] = room
        await self.town.settle()
        return message

    async def edit(self, who: str, message: str, text: str) -> None:
        """Replace it."""
        new = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": message}
        content = {"m.new_content": new, "m.relates_to": relation}
        await self.town.server.say(user_of(who), self._rooms[message], f"* {text}", **content)
        await self.town.settle()

    async def delete(self, who: str, message: str) -> None:
        """Redact it."""
        await self.town.server.put(
            user_of(who), self._rooms[message], "m.room.redaction", {}, redacts=message
        )
        await self.town.settle()

    async def react(self, who: str, message: str, emoji: str, *, added: bool) -> None:
        """Send a reaction, or redact the one that was sent."""
        if not added:
            await self.delete(who, self._reactions.pop((who, message, emoji)))
            return
        relation = {"rel_type": "m.annotation", "event_id": message, "key": emoji}
        room = self._rooms[message]
        put = await self.town.server.put(user_of(who), room, "m.reaction", {"m.relates_to": relation})
        self._reactions[who, message, emoji], self._rooms[put] = put, room
        await self.town.settle()

    async def press(self, who: str, message: str, label: str) -> None:
        """Put the button's number on the message."""
        await self.react(who, message, KEYCAPS[self._labels[message].index(label)], added=True)

    async def leave(self, who: str, where: str) -> None:
        """Out of that conversation."""
        await self.town.server.member(self._room(where), user_of(who), "leave")
        await self.town.settle()

    async def heard(self, who: str) -> list[tuple[str, str]]:
        """What changed in sight of that person; what stands in a room is told to the first who looks."""
        entries = self.town.server.entries
        for entry in entries[self._told :]:
            if entry.event["sender"] == BOT and (message := self._take(entry.event, entry.room)):
                self._kept.append((entry.room, message))
        self._told = len(entries)
        server, user = self.town.server, user_of(who)
        mine = [one for one in self._kept if server.membership(one[0], user) in ("join", "invite")]
        self._kept = [one for one in self._kept if one not in mine]
        return [(message, self._texts[message]) for message in dict.fromkeys(one for _, one in mine)]

    async def move_to(self, moment: datetime) -> None:
        """Move the clock step by step."""
        await self.town.move_to(moment)

    async def jump_to(self, moment: datetime) -> None:
        """Move the clock at once."""
        await self.town.jump_to(moment)

    def now(self) -> datetime:
        """The town's clock."""
        return self.town.clock.now()

    def account(self, who: str) -> str:
        """As the bot knows it."""
        return f"matrix: {who.capitalize()} ({user_of(who)})"

    def is_direct(self, message: str) -> bool:
        """Whether it stands in a direct conversation."""
        listed = self.town.server.account_data.get("m.direct", {})
        return any(self._rooms[message] in rooms for rooms in listed.values())

    def _room(self, where: str) -> str:
        if where == GENERAL:
            return self.town.general
        server = self.town.server
        rooms = dict.fromkeys(entry.room for entry in server.entries)
        named = {
            state["content"]["name"]: room
            for room in rooms
            if (state := server.state(room).get(("m.room.name", "")))
        }
        return named[where.removeprefix("#")]

    async def _direct(self, user: str) -> str:
        """Where they talk with the bot alone, opened when they first do."""
        server = self.town.server
        listed: list[str] = server.account_data.get("m.direct", {}).get(user, [])
        if listed:
            return listed[-1]
        room = await server.make_room(user, rule="invite")
        await server.member(room, BOT, "invite", sender=user, is_direct=True)
        await server.until(lambda: server.membership(room, BOT) == "join")
        await server.until(lambda: room in server.account_data.get("m.direct", {}).get(user, []))
        return room

    def _take(self, event: Body, room: str) -> str | None:
        """Write down what an event of the bot changes, and return the message that it changes."""
        content = event["content"]
        if event["type"] == "m.room.redaction":
            message = str(event.get("redacts") or content["redacts"])
            self._texts[message] = GONE
            return message
        if event["type"] != "m.room.message" or not content:
            return None
        message, relation = str(event["event_id"]), content.get("m.relates_to", {})
        if relation.get("rel_type") == "m.replace":
            message, content = str(relation["event_id"]), content["m.new_content"]
        self._rooms[message] = room
        self._labels[message] = [str(one["label"]) for one in content.get(BUTTONS, [])]
        self._texts[message] = str(content["body"])
        return message
