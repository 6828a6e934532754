"""A small homeserver on the loopback: enough of the client API for the bot, and failures on demand.

    async with FakeHomeserver() as server: ...

Its people act through methods; the bot comes over HTTP like to any other.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import unquote

from aiohttp import web

BOT = "@stammtisch:fake"
PASSWORD = "secret"
START = 1_320_310_800_000
PAGE = 50

Body = dict[str, Any]


@dataclass(slots=True)
class Fault:
    """What one call gets instead of its answer; `after`: it is done all the same."""

    part: str
    status: int = 502
    body: bytes = b"<html>Bad Gateway</html>"
    after: bool = False
    drop: bool = False
    times: int = 1


@dataclass(slots=True)
class Entry:
    """An event at its place in the stream."""

    number: int
    room: str
    event: Body


@dataclass(slots=True)
class FakeHomeserver:
    """Everything that it holds, and every call as `METHOD path` in `calls`."""

    entries: list[Entry] = field(default_factory=list)
    account_data: dict[str, Body] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    logins: list[Body] = field(default_factory=list)
    tokens: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    done: dict[tuple[str, str], str] = field(default_factory=dict)
    url: str = ""
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _runner: web.AppRunner | None = None
    _port: int = 0
    _rooms: int = 0

    async def __aenter__(self) -> Self:
        await self.open_door()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close_door()

    async def open_door(self) -> None:
        """Let callers in, from the second time on where they know it."""
        app = web.Application(client_max_size=10**7)
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.01)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True).start()
        host, self._port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{self._port}"

    async def close_door(self) -> None:
        """End all calls, and refuse new ones."""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    async def hang_up(self) -> None:
        """End all calls."""
        await self.close_door()
        await self.open_door()

    # What people do.

    async def make_room(self, *users: str, rule: str = "public", alias: str = "", **create: Any) -> str:
        """A room that the first of these made and all are in."""
        self._rooms += 1
        room = f"!room{self._rooms}:fake"
        creator = users[0]
        await self.put(creator, room, "m.room.create", {"room_version": "11", **create}, state_key="")
        await self.put(creator, room, "m.room.join_rules", {"join_rule": rule}, state_key="")
        await self.put(creator, room, "m.room.power_levels", {"users": {creator: 100}}, state_key="")
        if alias:
            self.aliases[alias] = room
            await self.put(creator, room, "m.room.canonical_alias", {"alias": alias}, state_key="")
        for user in users:
            await self.member(room, user, "join")
        return room

    async def put(self, sender: str, room: str, kind: str, content: Body, **more: Any) -> str:
        """An event, as it comes to stand in the room. Returns its id."""
        async with self._news:
            number = len(self.entries) + 1
            event = {
                "type": kind,
                "event_id": f"${number}",
                "sender": sender,
                "origin_server_ts": START + number * 1_000,
                "content": content,
                "unsigned": {},
                **more,
            }
            before = self.state(room).get((kind, more["state_key"])) if "state_key" in more else None
            if before:
                event["unsigned"] = {"prev_content": before["content"]}
            self.entries.append(Entry(number, room, event))
            if kind == "m.room.redaction":
                self._redact(str(more.get("redacts") or content.get("redacts")))
            self._news.notify_all()
            return str(event["event_id"])

    async def say(self, user: str, room: str, body: str, **content: Any) -> str:
        """A person writes."""
        return await self.put(user, room, "m.room.message", {"msgtype": "m.text", "body": body, **content})

    async def member(self, room: str, user: str, membership: str, sender: str = "", **content: Any) -> str:
        """Somebody's membership changes."""
        name = user.removeprefix("@").partition(":")[0].title()
        values = {"membership": membership, "displayname": name, **content}
        return await self.put(sender or user, room, "m.room.member", values, state_key=user)

    def state(self, room: str) -> dict[tuple[str, str], Body]:
        """The room's state now."""
        found = (entry.event for entry in self.entries if entry.room == room)
        return {(event["type"], event["state_key"]): event for event in found if "state_key" in event}

    def membership(self, room: str, user: str) -> str:
        """How that user stands to the room."""
        event = self.state(room).get(("m.room.member", user))
        return str(event["content"]["membership"]) if event else ""

    def bodies(self, room: str, sender: str = BOT) -> list[str]:
        """What that user wrote there, oldest first."""
        events = (entry.event for entry in self.entries if entry.room == room)
        return [
            event["content"]["body"]
            for event in events
            if event["sender"] == sender and "body" in event["content"]
        ]

    def by_id(self, id: str) -> Body | None:
        """The event of that id."""
        return next((entry.event for entry in self.entries if entry.event["event_id"] == id), None)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return as soon as that is so; fail after ten seconds."""
        async with asyncio.timeout(10), self._news:
            await self._news.wait_for(condition)

    def fail(self, part: str, **how: Any) -> Fault:
        """The next calls whose path contains this part fail so."""
        fault = Fault(part, **how)
        self.faults.append(fault)
        return fault

    # What the bot gets.

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        path = request.raw_path.partition("?")[0].partition("/_matrix/client/")[2]
        steps = [unquote(step) for step in path.split("/")][1:]
        async with self._news:
            self.calls.append(f"{request.method} {'/'.join(steps)}")
            self._news.notify_all()
        fault = next((one for one in self.faults if one.part in "/".join(steps) and one.times > 0), None)
        if fault is not None:
            fault.times -= 1
            if fault.after:
                await self._do(request, steps)
            if fault.drop and request.transport is not None:
                request.transport.abort()
            return web.Response(status=fault.status, body=fault.body)
        status, body = await self._do(request, steps)
        return web.json_response(body, status=status)

    async def _do(self, request: web.Request, steps: list[str]) -> tuple[int, Body]:
        raw = await request.read()
        body: Body = json.loads(raw) if raw else {}
        query = dict(request.query)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if steps == ["login"]:
            return self._log_in(body)
        if token not in self.tokens:
            return 401, {"errcode": "M_UNKNOWN_TOKEN", "error": "who?"}
        handlers: dict[str, Callable[..., Awaitable[tuple[int, Body]]]] = {
            "sync": self._sync,
            "join": self._join,
            "createRoom": self._create,
        }
        match steps:
            case ["account", "whoami"]:
                return 200, {"user_id": BOT, "device_id": self.tokens[token]}
            case ["profile", _]:
                return 200, {"displayname": "Stammtisch"}
            case ["user", _, "account_data", kind]:
                return await self._account(request.method, kind, body)
            case [name, *rest] if name in handlers:
                return await handlers[name](rest, query, body)
            case ["rooms", room, *rest]:
                return await self._in_room(room, rest, query, body, self.tokens[token])
        return 404, {"errcode": "M_UNRECOGNIZED", "error": "no such call"}

    def _log_in(self, body: Body) -> tuple[int, Body]:
        self.logins.append(body)
        if body.get("password") != PASSWORD:
            return 403, {"errcode": "M_FORBIDDEN", "error": "no"}
        device = body.get("device_id") or f"DEVICE{len(self.logins)}"
        token = f"token{len(self.logins)}"
        self.tokens = {one: of for one, of in self.tokens.items() if of != device} | {token: device}
        return 200, {"access_token": token, "device_id": device, "user_id": BOT}

    async def _account(self, method: str, kind: str, body: Body) -> tuple[int, Body]:
        if method == "GET":
            found = self.account_data.get(kind)
            return (200, found) if found is not None else (404, {"errcode": "M_NOT_FOUND"})
        self.account_data[kind] = body
        return 200, {}

    async def _join(self, rest: list[str], query: Body, body: Body) -> tuple[int, Body]:
        room = self.aliases.get(rest[0], rest[0])
        rule = self.state(room).get(("m.room.join_rules", ""), {}).get("content", {}).get("join_rule")
        now = self.membership(room, BOT)
        if now != "join":
            if rule != "public" and now != "invite":
                return 403, {"errcode": "M_FORBIDDEN", "error": "not invited"}
            await self.member(room, BOT, "join")
        return 200, {"room_id": room}

    async def _create(self, rest: list[str], query: Body, body: Body) -> tuple[int, Body]:
        room = await self.make_room(BOT, rule="invite", **body.get("creation_content", {}))
        for user in body.get("invite", []):
            await self.member(room, user, "invite", sender=BOT)
        return 200, {"room_id": room}

    async def _in_room(
        self, room: str, rest: list[str], query: Body, body: Body, device: str
    ) -> tuple[int, Body]:
        if self.membership(room, BOT) != "join" and rest != ["leave"]:
            return 403, {"errcode": "M_FORBIDDEN", "error": "not in the room"}
        match rest:
            case ["leave"]:
                await self.member(room, BOT, "leave")
                return 200, {}
            case ["send", kind, txn]:
                return 200, {"event_id": await self._once(device, txn, room, kind, body)}
            case ["redact", target, txn]:
                redacts = {"redacts": target}
                return 200, {"event_id": await self._once(device, txn, room, "m.room.redaction", redacts)}
            case ["messages"]:
                return 200, self._messages(room, query)
            case ["event", id]:
                found = self.by_id(id)
                return (200, found) if found else (404, {"errcode": "M_NOT_FOUND"})
            case ["joined_members"]:
                users = [key for kind, key in self.state(room) if kind == "m.room.member"]
                return 200, {"joined": {user: {} for user in users if self.membership(room, user) == "join"}}
            case ["state", kind, *key]:
                event = self.state(room).get((kind, "".join(key)))
                return (200, event["content"]) if event else (404, {"errcode": "M_NOT_FOUND"})
            case ["relations", target, *_]:
                events = [entry.event for entry in self.entries if entry.room == room]
                about = [
                    event
                    for event in events
                    if event["content"].get("m.relates_to", {}).get("event_id") == target
                ]
                return 200, {"chunk": about}
        return 404, {"errcode": "M_UNRECOGNIZED"}

    async def _once(self, device: str, txn: str, room: str, kind: str, body: Body) -> str:
        if (device, txn) not in self.done:
            self.done[device, txn] = await self.put(BOT, room, kind, body, unsigned={"transaction_id": txn})
        return self.done[device, txn]

    def _redact(self, target: str) -> None:
        event = self.by_id(target)
        if event is not None and "state_key" not in event:
            event["content"] = {}

    def _messages(self, room: str, query: Body) -> Body:
        top = int(query.get("from", f"s{len(self.entries)}")[1:])
        floor = int(query.get("to", "s0")[1:])
        wanted = json.loads(query.get("filter", "{}")).get("senders")
        found = [
            entry
            for entry in reversed(self.entries)
            if entry.room == room
            and floor < entry.number <= top
            and (wanted is None or entry.event["sender"] in wanted)
        ]
        page = found[: min(int(query.get("limit", 10)), PAGE)]
        answer: Body = {"chunk": [entry.event for entry in page], "start": f"s{top}"}
        if len(page) < len(found):
            answer["end"] = f"s{page[-1].number - 1}"
        return answer

    async def _sync(self, rest: list[str], query: Body, body: Body) -> tuple[int, Body]:
        since = query.get("since")
        if since is not None and not since.startswith("s"):
            return 400, {"errcode": "M_UNKNOWN", "error": "Invalid stream token"}
        known = int(since[1:]) if since else 0
        if since and "full_state" not in query:
            try:
                async with asyncio.timeout(int(query.get("timeout", 0)) / 1000), self._news:
                    await self._news.wait_for(lambda: len(self.entries) > known)
            except TimeoutError:
                pass
        limit = json.loads(query["filter"])["room"]["timeline"]["limit"]
        return 200, self._since(known, limit, whole="full_state" in query or since is None)

    def _since(self, known: int, limit: int, *, whole: bool) -> Body:
        rooms: Body = {"join": {}, "invite": {}, "leave": {}}
        for room in dict.fromkeys(entry.room for entry in self.entries):
            news = [entry for entry in self.entries if entry.room == room and entry.number > known]
            match self.membership(room, BOT):
                case "join" if news or whole:
                    rooms["join"][room] = self._joined(room, news, limit, whole)
                case "invite" if news:
                    mine = self.state(room)["m.room.member", BOT]
                    stripped = {name: mine[name] for name in ("type", "sender", "state_key", "content")}
                    rooms["invite"][room] = {"invite_state": {"events": [stripped]}}
                case "leave" | "ban" if news:
                    rooms["leave"][room] = {"timeline": {"events": [news[-1].event]}}
        return {"next_batch": f"s{len(self.entries)}", "rooms": rooms}

    def _joined(self, room: str, news: list[Entry], limit: int, whole: bool) -> Body:
        if any(_is_coming_of(BOT, entry.event) for entry in news):
            # A room that is new to somebody is served with its state, and with what was said before.
            whole, news = True, [entry for entry in self.entries if entry.room == room]
        shown = news[-limit:]
        left_out = self.state(room).values() if whole else [entry.event for entry in news[:-limit]]
        answer: Body = {
            "timeline": {
                "events": [entry.event for entry in shown],
                "limited": len(shown) < len(news),
                "prev_batch": f"s{shown[0].number - 1}" if shown else f"s{len(self.entries)}",
            },
            "state": {"events": [event for event in left_out if "state_key" in event]},
        }
        if any(entry.event["type"] == "m.room.member" for entry in shown):
            users = [key for kind, key in self.state(room) if kind == "m.room.member"]
            standing = [self.membership(room, user) for user in users]
            answer["summary"] = {
                "m.joined_member_count": standing.count("join"),
                "m.invited_member_count": standing.count("invite"),
            }
        return answer


def _is_coming_of(user: str, event: Body) -> bool:
    before = event["unsigned"].get("prev_content", {}).get("membership")
    return event.get("state_key") == user and event["content"]["membership"] == "join" != before
