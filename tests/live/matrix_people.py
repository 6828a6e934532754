"""People in Matrix rooms, as bare HTTP: what they do and what they see is written by nobody's SDK."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import quote

from aiohttp import ClientSession

from tests.live.homeserver import Account

Event = dict[str, Any]

PATIENCE = 60.0
GLANCE = 0.01
AT_ONCE = 100
FILTER = json.dumps(
    {
        "presence": {"types": []},
        "account_data": {"types": []},
        "room": {
            "timeline": {"limit": AT_ONCE},
            "state": {"lazy_load_members": True},
            "ephemeral": {"types": []},
            "account_data": {"types": []},
        },
    }
)

_numbers = count(1)


class Refused(Exception):
    """The server said no: status, code and its words."""

    def __init__(self, status: int, answer: Any) -> None:
        super().__init__(f"{status} {answer}")
        self.status = status
        self.code = str(answer.get("errcode", "")) if isinstance(answer, dict) else ""
        self.answer = answer


@dataclass(frozen=True, slots=True)
class Happened:
    """Something in a room."""

    room: str
    event: Event


@dataclass(slots=True)
class MatrixPerson:
    """Somebody who is logged in. Whoever looks accepts the invitations of those whom they know first."""

    http: ClientSession
    url: str
    account: Account
    since: str | None = None
    knows: set[str] = field(default_factory=set)

    @property
    def user(self) -> str:
        """The Matrix user id."""
        return self.account.user

    async def ask(self, method: str, path: str, body: object = None, **query: str) -> Any:
        """One request of the client API. Raises Refused."""
        async with self.http.request(
            method,
            f"{self.url}/_matrix/client/v3{path}",
            json=body,
            params=query,
            headers={"Authorization": f"Bearer {self.account.token}"},
        ) as response:
            answer = await response.json(content_type=None)
            if response.status != 200:
                raise Refused(response.status, answer)
            return answer

    async def open_room(self, **wishes: Any) -> str:
        """A new room, public unless told otherwise."""
        answer = await self.ask("POST", "/createRoom", {"preset": "public_chat", **wishes})
        return str(answer["room_id"])

    async def open_direct(self, other: str) -> str:
        """A direct conversation, to which the other one is invited."""
        return await self.open_room(preset="trusted_private_chat", is_direct=True, invite=[other])

    async def join(self, room: str) -> None:
        """Enter a room, by id or alias."""
        await self.ask("POST", f"/join/{quote(room)}", {})

    async def leave(self, room: str) -> None:
        """Leave it."""
        await self.ask("POST", f"/rooms/{quote(room)}/leave", {})

    async def invite(self, room: str, other: str) -> None:
        """Ask somebody in."""
        await self.ask("POST", f"/rooms/{quote(room)}/invite", {"user_id": other})

    async def members(self, room: str) -> set[str]:
        """Who is in it now."""
        return set((await self.ask("GET", f"/rooms/{quote(room)}/joined_members"))["joined"])

    async def send(self, room: str, kind: str, content: Event) -> str:
        """Any event. Returns it."""
        path = f"/rooms/{quote(room)}/send/{kind}/{time.time_ns()}-{next(_numbers)}"
        return str((await self.ask("PUT", path, content))["event_id"])

    async def set_state(self, room: str, kind: str, content: Event, key: str = "") -> str:
        """A state event. Returns it."""
        path = f"/rooms/{quote(room)}/state/{kind}/{quote(key)}"
        return str((await self.ask("PUT", path, content))["event_id"])

    async def state(self, room: str, kind: str, key: str = "") -> Event:
        """The content of a state event."""
        found: Event = await self.ask("GET", f"/rooms/{quote(room)}/state/{kind}/{quote(key)}")
        return found

    async def say(
        self,
        room: str,
        text: str,
        *,
        thread: str | None = None,
        reply_to: str | None = None,
        mentions: tuple[str, ...] = (),
    ) -> str:
        """Write a message, perhaps in the thread of a message, perhaps in answer to one."""
        content: Event = {"msgtype": "m.text", "body": text}
        content["m.mentions"] = {"user_ids": list(mentions)} if mentions else {}
        if thread is not None:
            content["m.relates_to"] = {
                "rel_type": "m.thread",
                "event_id": thread,
                "is_falling_back": reply_to is None,
                "m.in_reply_to": {"event_id": reply_to or thread},
            }
        elif reply_to is not None:
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": reply_to}}
        return await self.send(room, "m.room.message", content)

    async def edit(self, room: str, message: str, text: str, *, mentions: tuple[str, ...] = ()) -> str:
        """Change a message."""
        named: Event = {"user_ids": list(mentions)} if mentions else {}
        content = {
            "msgtype": "m.text",
            "body": f"* {text}",
            "m.mentions": {},
            "m.new_content": {"msgtype": "m.text", "body": text, "m.mentions": named},
            "m.relates_to": {"rel_type": "m.replace", "event_id": message},
        }
        return await self.send(room, "m.room.message", content)

    async def redact(self, room: str, event: str) -> None:
        """Take back whatever it was."""
        await self.ask("PUT", f"/rooms/{quote(room)}/redact/{quote(event)}/{time.time_ns()}", {})

    async def react(self, room: str, message: str, emoji: str) -> str:
        """Put an emoji on a message. Returns the reaction, which is taken off by `redact`."""
        relation = {"rel_type": "m.annotation", "event_id": message, "key": emoji}
        return await self.send(room, "m.reaction", {"m.relates_to": relation})

    async def event(self, room: str, event: str) -> Event:
        """An event as it stands now."""
        found: Event = await self.ask("GET", f"/rooms/{quote(room)}/event/{quote(event)}")
        return found

    async def look(self) -> list[Happened]:
        """What happened since the last look, each room in its order."""
        seen: list[Happened] = []
        while True:
            answer = await self._sync(self.since)
            rooms = answer.get("rooms", {})
            for room, part in rooms.get("join", {}).items():
                events = part.get("timeline", {}).get("events", [])
                assert len(events) < AT_ONCE, "more than one look can show"
                seen += [Happened(room, event) for event in events]
            self.since = answer["next_batch"]
            known = [room for room, part in rooms.get("invite", {}).items() if self._is_known(part)]
            for room in known:
                await self.join(room)
            if not known:
                return seen

    async def skip(self) -> None:
        """Look only at what happens from now on."""
        await self.look()

    async def waits(self) -> bool:
        """Whether there is something to see.

        A homeserver repeats an answer for a while, also an empty one if its position moved with what others
        did: nothing is to see only where an answer leads no further, for such a one is never repeated.
        """
        position = self.since
        while True:
            answer = await self._sync(position)
            if _shows_something(answer.get("rooms", {})):
                return True
            if answer["next_batch"] == position:
                return False
            position = answer["next_batch"]

    async def _sync(self, position: str | None) -> Any:
        since = {"since": position} if position else {}
        return await self.ask("GET", "/sync", timeout="0", filter=FILTER, **since)

    def _is_known(self, invitation: Any) -> bool:
        return any(
            event["type"] == "m.room.member"
            and event.get("state_key") == self.user
            and event["sender"] in self.knows
            for event in invitation["invite_state"]["events"]
        )


def _shows_something(rooms: Any) -> bool:
    return bool(rooms.get("invite") or rooms.get("leave")) or any(
        part.get("timeline", {}).get("events") for part in rooms.get("join", {}).values()
    )


async def until(condition: Callable[[], Awaitable[bool]], what: str) -> None:
    """Return as soon as it is so. Fails, and says what was waited for, when it does not become so."""
    deadline = time.monotonic() + PATIENCE
    while not await condition():
        assert time.monotonic() < deadline, f"waited {PATIENCE:.0f} s in vain: {what}"
        await asyncio.sleep(GLANCE)
