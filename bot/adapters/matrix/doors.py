"""Rooms that the bot goes into and out of: invitations, the configured rooms, direct conversations."""

import asyncio
import hashlib
import json
from collections import deque
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import structlog

from bot.adapters.matrix.calls import Calls, Refused, stated
from bot.adapters.matrix.pace import ROOMS
from bot.adapters.matrix.rooms import DIRECT, Rooms
from bot.adapters.matrix.sealing import Seal
from bot.adapters.matrix.settings import MatrixSettings
from bot.core.clock import Clock
from bot.core.ports import AdapterState
from bot.core.shape import items, mapping, part, text, texts
from bot.errors import Gone, TryLater

ERRANDS = "errands"
ALONE = "alone"
HOUR = timedelta(hours=1)
JOINS = ("join", "direct")
THERE = ("join", "invite")
FROM_INVITATION = {
    "type": "m.room.history_visibility",
    "state_key": "",
    "content": {"history_visibility": "invited"},
}
"""Who is brought in later does not read what was said before."""

log = structlog.get_logger()


class Doors:
    """What has to be done at doors. Errands are stored, since an invitation is told only once."""

    def __init__(
        self, calls: Calls, settings: MatrixSettings, clock: Clock, rooms: Rooms, seal: Seal
    ) -> None:
        self._calls = calls
        self._seal = seal
        self._settings = settings
        self._clock = clock
        self._rooms = rooms
        self._errands: dict[str, str] = {}
        self._wanted: set[str] = set()
        self._directs: dict[str, list[str]] = {}
        self._past: set[str] = set()
        self._alone: frozenset[str] = frozenset()
        self._state: AdapterState | None = None
        self._joins: deque[datetime] = deque()
        self._private: set[tuple[str, str]] = set()
        self._shut_to_us: set[str] = set()
        self._one_at_a_time = asyncio.Lock()
        self._one_list_at_a_time = asyncio.Lock()
        self._one_keeper_at_a_time = asyncio.Lock()
        self._knock = asyncio.Event()
        self.by_role: dict[str, str] = {}

    async def open(self, state: AdapterState) -> None:
        """Take up what was left to do, and the list of direct conversations. Raises what a call raises."""
        await self._take_up(state)
        try:
            self.learn_directs(await self._calls("GET", "user", self._me, "account_data", "m.direct"))
        except Refused:
            self._directs = {}

    async def _take_up(self, state: AdapterState) -> None:
        """What was left to do before this life of the bot, and who had left."""
        async with self._one_keeper_at_a_time:
            if self._state is None:
                self._errands = dict(_texts(json.loads(await state.get(ERRANDS) or "{}")))
                self._alone = frozenset(texts({ALONE: json.loads(await state.get(ALONE) or "[]")}, ALONE))
                self._state = state

    async def forget(self, user: str, places: Sequence[str], state: AdapterState) -> None:
        """That this user left these direct conversations is not known any more, nor whose an invitation is;
        it is followed all the same. Raises StorageError."""
        await self._take_up(state)
        # The homeserver tells of a room that they left until the bot is out of it as well.
        self._past |= set(places)
        self._private = {one for one in self._private if one[1] != user}
        await self._keep_alone(self._alone - {self._marker(user)})
        theirs = [room for room, errand in self._errands.items() if errand.partition(" ")[2] == user]
        if theirs:
            self._errands |= dict.fromkeys(theirs, f"join :{user.partition(':')[2]}")
            await self._keep_errands(state)

    def learn_directs(self, content: object) -> None:
        """The account's own list of direct conversations."""
        self._directs = {user: texts(content, user) for user in mapping(content)}

    def is_direct(self, room: str) -> bool:
        """Whether a room is a conversation between one person and the bot."""
        if room in self.by_role.values() or self._rooms.is_group(room, self._me):
            return False
        known = self._rooms.get(room)
        if known is None or known.joined is None:
            return any(room in rooms for rooms in self._directs.values())
        if known.people > 2:
            return False  # whoever was brought in hears all that is said
        return known.seems_direct or any(room in rooms for rooms in self._directs.values())

    async def invited(self, room: str, events: object, state: AdapterState) -> tuple[str, bool]:
        """Somebody invited the bot: decide by the policy, and do it in good time. Who, and whether it is
        meant as a direct conversation."""
        mine = [one for one in _list(events) if text(one, "state_key") == self._me]
        invitation = next((one for one in mine if text(one, "content", "membership") == "invite"), None)
        inviter = text(invitation, "sender")
        direct = part(invitation, "content", "is_direct") is True
        expected = room in self._settings.rooms.values() or room in self._wanted
        if expected or self._settings.invites.accepts(inviter):
            await self._note(room, f"{'direct' if direct else 'join'} {inviter}", state)
        else:
            log.warning("an invitation was refused by the policy", platform="matrix", kind="invitation")
            await self._note(room, "leave", state)
        return inviter, direct

    async def expect(self, room: str, closed_by: str, state: AdapterState) -> None:
        """A room was closed by somebody in favour of this one: go there, by way of that one's homeserver."""
        self._wanted.add(room)
        await self._note(room, f"join {closed_by}", state)

    def moved(self, old: str, new: str) -> None:
        """What a configured room was for, its successor is for."""
        self.by_role = {role: new if room == old else room for role, room in self.by_role.items()}

    async def leave(self, room: str, state: AdapterState) -> None:
        """The bot has nothing to do there."""
        await self._note(room, "leave", state)

    async def perhaps_over(self, room: str, state: AdapterState) -> None:
        """Look whether everybody has left a small room, and leave it then as well; never a configured one."""
        known = self._rooms.get(room)
        if known is not None and known.deserted and not self._is_configured(room):
            await self._note(room, "over", state)

    async def left(self, room: str, state: AdapterState) -> None:
        """The bot is out of the room: it need not be kept for it any longer, unless it may come back."""
        if not self._is_configured(room) and self._errands.get(room) in (None, "over"):
            await self._note(room, "forget", state)

    def _is_configured(self, room: str) -> bool:
        return room in self.by_role.values() or room in self._settings.rooms.values()

    async def knocked(self) -> None:
        """Return when there is a new errand."""
        await self._knock.wait()
        self._knock.clear()

    async def run_errands(self, state: AdapterState) -> None:
        """Do what can be done now. Raises the first TryLater, when all were tried, or Shut; those stay."""
        busy: TryLater | None = None
        for room, errand in list(self._errands.items()):
            if errand.partition(" ")[0] in JOINS and not self._may_join():
                continue
            try:
                await self._run(room, errand)
            except TryLater as error:
                busy = busy or error
                continue
            if self._errands.get(room) == errand:
                del self._errands[room]
                await self._keep_errands(state)
        if busy is not None:
            raise busy

    async def _run(self, room: str, errand: str) -> None:
        act, _, user = errand.partition(" ")
        if act == "over" and not await self._everybody_left(room):
            return
        path = ("join", room) if act in JOINS else ("rooms", room, "forget" if act == "forget" else "leave")
        try:
            await self._calls("POST", *path, body={}, query=_by_way_of(user) if act in JOINS else None)
        except Refused as error:
            log.warning("a room's door stayed shut", platform="matrix", kind=act, cause=error.code)
            return
        if act in JOINS:
            self._joins.append(self._clock.now())
        if act == "direct":
            await self._list_direct(user, room)
            await self._keep_alone(self._alone - {self._marker(user)})

    async def _everybody_left(self, room: str) -> bool:
        """Whether others were there and all of them left; a room that is just being made is not over. Who
        left a direct conversation is remembered: the room will not tell it any more."""
        known_roles = self.by_role.keys() | self._shut_to_us
        if self._is_configured(room) or not self._settings.rooms.keys() <= known_roles:
            return False
        try:
            answer = await self._calls("GET", "rooms", room, "members")
        except Refused:
            return False
        others = [one for one in items(answer, "chunk") if text(one, "state_key") != self._me]
        if not others or any(text(one, "content", "membership") in THERE for one in others):
            return False
        theirs = {self._marker(user) for user, rooms in self._directs.items() if room in rooms}
        made_for = self._rooms[room].made_for if room in self._rooms else ""
        await self._keep_alone(self._alone | theirs | ({made_for} if made_for else set()))
        return True

    async def _keep_alone(self, users: frozenset[str]) -> None:
        if users != self._alone and self._state is not None:
            await self._state.set(ALONE, json.dumps(sorted(users)))
            self._alone = users

    async def enter_configured(self) -> None:
        """Go into the rooms of the configuration that the bot is not in yet. Raises TryLater or Shut."""
        for role, name in self._settings.rooms.items():
            if role in self.by_role:
                continue
            try:
                answer = await self._calls("POST", "join", name, body={})
            except Refused as error:
                if role not in self._shut_to_us:
                    self._shut_to_us.add(role)
                    log.error(
                        "a configured room cannot be entered", platform="matrix", kind=role, cause=error.code
                    )
                continue
            self.by_role[role] = stated(answer, "room_id")

    async def check_private(self, room: str, user: str) -> None:
        """What is for this user alone may be said there. Raises Gone when they left, or others came in; also
        what a call raises. Asked once, until somebody comes or goes."""
        if (room, user) in self._private:
            return
        if await self._membership(room, user) not in THERE:
            raise Gone("the person is not in the direct conversation")
        answer = await self._calls("GET", "rooms", room, "joined_members")
        if len(mapping(answer, "joined")) > 2:
            raise Gone("others are in the direct conversation")
        self._private.add((room, user))

    def somebody_moved(self, room: str) -> None:
        """Somebody came into the room or left it."""
        self._private = {one for one in self._private if one[0] != room}

    async def open_direct(self, user: str) -> str:
        """The direct conversation with a user; made where there is none. Raises Gone when they left it."""
        async with self._one_at_a_time:
            marker = self._marker(user)
            async with self._one_list_at_a_time:  # what is being listed counts
                listed = self._directs.get(user, [])
            known: list[str] = [*listed, *self._rooms.made_for(marker, self._me)]
            for room in known:
                if room in self._rooms and self._rooms[room].people > 2:
                    continue
                membership = await self._membership(room, user)
                if membership in THERE:
                    self._past.discard(room)
                    await self._list_direct(user, room)
                    return room
                if membership is not None and room not in self._past:
                    # Who left does not want to be called back.
                    raise Gone("the person left the direct conversation")
            if marker in self._alone:
                raise Gone("the person left the direct conversation")
            answer = await self._calls(
                "POST",
                "createRoom",
                body={
                    "preset": "trusted_private_chat",
                    "is_direct": True,
                    "invite": [user],
                    "initial_state": await self.private_state([user]),
                    "creation_content": {DIRECT: marker},
                },
                limit=ROOMS,
            )
            room = stated(answer, "room_id")
            await self._list_direct(user, room)
            return room

    async def private_state(self, users: Sequence[str]) -> list[Mapping[str, object]]:
        """What a room for these few is made with: who is brought in later does not read what was said before,
        and, where the bot and all of them can, nobody else reads anything."""
        state: list[Mapping[str, object]] = [FROM_INVITATION]
        if self._settings.private and await self._seal.now.reaches(users):
            algorithm = {"algorithm": "m.megolm.v1.aes-sha2"}
            state.append({"type": "m.room.encryption", "state_key": "", "content": algorithm})
        return state

    @property
    def _me(self) -> str:
        return self._settings.user_id

    def _marker(self, user: str) -> str:
        return hashlib.sha256(f"{self._me} {user}".encode()).hexdigest()[:32]

    def _may_join(self) -> bool:
        """Keep to so many joins in an hour."""
        now = self._clock.now()
        while self._joins and now - self._joins[0] >= HOUR:
            self._joins.popleft()
        return len(self._joins) < self._settings.invites.per_hour

    async def _note(self, room: str, errand: str, state: AdapterState) -> None:
        if self._errands.get(room) != errand:
            self._errands[room] = errand
            await self._keep_errands(state)
            self._knock.set()

    async def _keep_errands(self, state: AdapterState) -> None:
        """One after the other, so that what is kept last is what is true."""
        async with self._one_keeper_at_a_time:
            await state.set(ERRANDS, json.dumps(self._errands))

    async def _membership(self, room: str, user: str) -> str | None:
        """How a user stands to a room; None where the bot itself is out."""
        try:
            return text(await self._calls("GET", "rooms", room, "state", "m.room.member", user), "membership")
        except Refused:
            return None

    async def _list_direct(self, user: str, room: str) -> None:
        async with self._one_list_at_a_time:
            known = self._directs.get(user, [])
            if room in known:
                return
            listed = {**self._directs, user: [*known, room]}
            await self._calls("PUT", "user", self._me, "account_data", "m.direct", body=listed)
            self._directs = listed


def _by_way_of(user: str) -> Mapping[str, str] | None:
    """A homeserver that is in the room, by which one's own that is not gets there; room ids name none."""
    server = user.partition(":")[2]
    return {"via": server, "server_name": server} if server else None


def _list(events: object) -> list[object]:
    return list(items(events, "events"))


def _texts(value: object) -> Mapping[str, str]:
    return {key: one for key, one in mapping(value).items() if isinstance(one, str)}
