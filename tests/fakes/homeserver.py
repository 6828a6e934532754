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

from tests.fakes.keys import KeyDesk

BOT = "@stammtisch:fake"
PASSWORD = "secret"
START = 1_320_310_800_000
PAGE = 50

Body = dict[str, Any]


@dataclass(slots=True)
class Fault:
    """What one call gets instead of its answer; `after`: it is done all the same; `exactly`: only calls whose
    path ends with the part."""

    part: str
    exactly: bool = False
    status: int = 502
    body: bytes = b"<html>Bad Gateway</html>"
    after: bool = False
    drop: bool = False
    times: int = 1

    def meets(self, path: str) -> bool:
        """Whether it is for that call."""
        return path.endswith(self.part) if self.exactly else self.part in path


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
    keys: KeyDesk = field(default_factory=KeyDesk)
    media: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    largest: int = 10**6
    url: str = ""
    _device: str = ""
    listened_to: int = 0
    forgotten: list[str] = field(default_factory=list)
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

    async def to_devices(self, sender: str, kind: str, messages: Body) -> None:
        """Say something to devices, for each user and device."""
        for devices in messages.values():
            for device, content in devices.items():
                async with self._news:
                    event = {"type": kind, "sender": sender, "content": content}
                    self.entries.append(Entry(len(self.entries) + 1, f"device {device}", event))
                    self._news.notify_all()

    def for_device(self, device: str, since: int = 0) -> list[Body]:
        """What was said to a device."""
        return [
            entry.event
            for entry in self.entries
            if entry.number > since and entry.room in (f"device {device}", "device *")
        ]

    async def devices_changed(self, user: str) -> None:
        """Those who share an encrypted room with this user hear of it."""
        async with self._news:
            event = {"type": "changed", "sender": user, "content": {}}
            self.entries.append(Entry(len(self.entries) + 1, "changed", event))
            self._news.notify_all()

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
        return next((entry.event for entry in self.entries if entry.event.get("event_id") == id), None)

    async def listened(self) -> None:
        """Return when the bot has taken in all that happened, and asks for more."""
        await self.until(lambda: self.listened_to >= len(self.entries))

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return as soon as that is so; fail after a minute."""
        async with asyncio.timeout(60), self._news:
            await self._news.wait_for(condition)

    def fail(self, part: str, **how: Any) -> Fault:
        """The next calls whose path contains this part fail so."""
        fault = Fault(part, **how)
        self.faults.append(fault)
        return fault

    # What the bot gets.

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        path = request.raw_path.partition("?")[0].partition("/_matrix/")[2]
        api, _, *steps = (unquote(step) for step in path.split("/"))
        steps = ["media", *steps] if api == "media" else steps
        async with self._news:
            self.calls.append(f"{request.method} {'/'.join(steps)}")
            self._news.notify_all()
        fault = next((one for one in self.faults if one.times > 0 and one.meets("/".join(steps))), None)
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
        uploaded = steps == ["media", "upload"]
        body: Body = json.loads(raw) if raw and not uploaded else {}
        query = dict(request.query)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if steps == ["login"]:
            return self._log_in(body)
        if token not in self.tokens:
            return 401, {"errcode": "M_UNKNOWN_TOKEN", "error": "who?"}
        self._device = self.tokens[token]
        handlers: dict[str, Callable[..., Awaitable[tuple[int, Body]]]] = {
            "sync": self._sync,
            "join": self._join,
            "createRoom": self._create,
        }
        match steps:
            case ["account", "whoami"]:
                return 200, {"user_id": BOT, "device_id": self.tokens[token]}
            case ["joined_rooms"]:
                rooms = dict.fromkeys(entry.room for entry in self.entries)
                return 200, {"joined_rooms": [room for room in rooms if self.membership(room, BOT) == "join"]}
            case ["profile", _]:
                return 200, {"displayname": "Stammtisch"}
            case ["media", "config"]:
                return 200, {"m.upload.size": self.largest}
            case ["media", "upload"]:
                address = f"mxc://fake/{len(self.media) + 1}"
                self.media[address] = (request.headers["Content-Type"], raw)
                return 200, {"content_uri": address}
            case ["user", _, "account_data", kind]:
                return await self._account(request.method, kind, body)
            case ["logout"]:
                self.keys.devices[BOT].pop(self.tokens.pop(token), None)
                return 200, {}
            case ["keys", *what]:
                return self._keys(what, body)
            case ["sendToDevice", kind, _]:
                await self.to_devices(BOT, kind, body["messages"])
                return 200, {}
            case [name, *rest] if name in handlers:
                return await handlers[name](rest, query, body)
            case ["rooms", room, *rest]:
                return await self._in_room(room, rest, query, body, self.tokens[token])
        return 404, {"errcode": "M_UNRECOGNIZED", "error": "no such call"}

    def _keys(self, what: list[str], body: Body) -> tuple[int, Body]:
        match what:
            case ["upload"]:
                return self.keys.upload(BOT, self._device, body)
            case ["query"]:
                return 200, self.keys.query(body["device_keys"])
            case ["claim"]:
                return 200, self.keys.claim(body["one_time_keys"])
            case ["device_signing", "upload"]:
                return self.keys.identify(BOT, body, PASSWORD)
            case ["signatures", "upload"]:
                return 200, self.keys.sign(body)
        return 404, {"errcode": "M_UNRECOGNIZED"}

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
        for event in body.get("initial_state", []):
            await self.put(BOT, room, event["type"], event["content"], state_key=event["state_key"])
        if "name" in body:
            await self.put(BOT, room, "m.room.name", {"name": body["name"]}, state_key="")
        for user in body.get("invite", []):
            await self.member(room, user, "invite", sender=BOT)
        return 200, {"room_id": room}

    async def _in_room(
        self, room: str, rest: list[str], query: Body, body: Body, device: str
    ) -> tuple[int, Body]:
        if self.membership(room, BOT) != "join" and rest not in (["leave"], ["forget"]):
            return 403, {"errcode": "M_FORBIDDEN", "error": "not in the room"}
        match rest:
            case ["leave"]:
                await self.member(room, BOT, "leave")
                return 200, {}
            case ["forget"]:
                self.forgotten.append(room)
                return 200, {}
            case ["members"]:
                members = [event for (kind, _), event in self.state(room).items() if kind == "m.room.member"]
                return 200, {"chunk": members}
            case ["invite"]:
                await self.member(room, body["user_id"], "invite", sender=BOT)
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
            case ["members"]:
                members = [event for (kind, _), event in self.state(room).items() if kind == "m.room.member"]
                return 200, {"chunk": members}
            case ["joined_members"]:
                users = [key for kind, key in self.state(room) if kind == "m.room.member"]
                return 200, {"joined": {user: {} for user in users if self.membership(room, user) == "join"}}
            case ["state", kind, *key]:
                event = self.state(room).get((kind, "".join(key)))
                if event is None:
                    return 404, {"errcode": "M_NOT_FOUND"}
                return 200, event if query.get("format") == "event" else event["content"]
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
        async with self._news:
            self.listened_to = known
            self._news.notify_all()
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
        changed = [e.event["sender"] for e in self.entries if e.room == "changed" and e.number > known]
        return {
            "next_batch": f"s{len(self.entries)}",
            "rooms": rooms,
            "to_device": {"events": self.for_device(self._device, known)},
            "device_lists": {"changed": changed, "left": []},
            "device_one_time_keys_count": self.keys.count(BOT, self._device),
            "device_unused_fallback_key_types": ["signed_curve25519"],
        }

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
