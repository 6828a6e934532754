"""One turn of listening: what happened since the stored position, handed in, and then the position stored."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.adapters.matrix.called import Called
from bot.adapters.matrix.calls import Calls, Refused, stated
from bot.adapters.matrix.doors import Doors
from bot.adapters.matrix.inbound import (
    PLATFORM,
    Place,
    event_id,
    is_somebody,
    to_invited,
    to_signal,
    to_unreadable,
)
from bot.adapters.matrix.memory import Memory
from bot.adapters.matrix.rooms import Rooms, follows
from bot.adapters.matrix.sealing import Seal, Sealed, mark_said, new_device
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.timeline import read_timeline, sync_filter
from bot.adapters.matrix.unread import Unread, Waiting
from bot.core.clock import Clock
from bot.core.parts import Parts
from bot.core.ports import AdapterState
from bot.core.shape import items, mapping, text, whole
from bot.core.signals import Address, AnySignal, ConversationChanged, KeysReplaced, OutageEnded
from bot.errors import StammtischError

POSITION = "position"
UNSTORED = 1000
MEMBER = "m.room.member"
ORGANISERS = "organisers"
POLL = timedelta(seconds=30)
SHORT_POLL = timedelta(seconds=1)
"""While a key is awaited, which may come with no other news."""
GRACE = timedelta(seconds=30)
AWAY = timedelta(minutes=2)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Position:
    """Where the bot stands in what the homeserver serves: its token (empty: from now on), the count of
    batches, and when."""

    since: str
    batch: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Batch:
    """What one turn brought: the signals in their order, and the position behind them."""

    signals: tuple[AnySignal, ...]
    events: tuple[str, ...]
    position: Position


async def read_position(state: AdapterState, now: datetime) -> Position:
    """The position last stored; at the very first, now. The bot may have been further than that: the count
    of batches leaves room for what was not stored, so that what comes now stands behind it."""
    stored: object = json.loads(await state.get(POSITION) or "{}")
    since, at = text(stored, "since"), text(stored, "at")
    batch = (whole(stored, "batch") or 0) + UNSTORED
    return Position(since, batch, datetime.fromisoformat(at) if at else now)


async def write_position(state: AdapterState, position: Position) -> None:
    """Store it: all before it is in the bot's hands."""
    values = {"since": position.since, "batch": position.batch, "at": position.at.isoformat()}
    await state.set(POSITION, json.dumps(values))


class Listener:
    """Reads batches. Raises what a call raises; then nothing of it is handed in, and it comes again."""

    def __init__(
        self,
        calls: Calls,
        settings: MatrixSettings,
        clock: Clock,
        rooms: Rooms,
        doors: Doors,
        state: AdapterState,
        seal: Seal,
        unread: Unread,
    ) -> None:
        self._calls = calls
        self._settings = settings
        self._clock = clock
        self._rooms = rooms
        self._doors = doors
        self._state = state
        self._seal = seal
        self._memory = Memory(calls, state, seal)
        self._unread = unread
        self._parts = Parts(state)
        self._names: tuple[str, ...] = ()
        self._new_device = ""
        self._whole_state = True
        self._upgrades: dict[str, str] = {}
        self._unreadable: set[str] = set()
        self._assigned: dict[str, str] = {}

    async def prepare(self) -> None:
        """Learn how the bot is called (its display name and the first part of its user id), and what still
        waits to be read."""
        await self._unread.load()
        self._new_device = await new_device(self._state)
        me = self._settings.user_id
        try:
            profile = await self._calls("GET", "profile", me)
        except Refused:
            profile = {}
        names = (text(profile, "displayname").strip(), me.removeprefix("@").partition(":")[0])
        self._names = tuple(name for name in names if name)

    async def next_batch(self, position: Position, down_since: datetime | None) -> Batch:
        """What happened since that position. `down_since`: when the line broke, if it did."""
        query = {"filter": sync_filter(first=not position.since)}
        if position.since:
            query |= {"since": position.since}
        if self._whole_state:
            query |= {"full_state": "true", "timeout": "0"}
        else:
            wait = SHORT_POLL if self._unread.is_fresh(self._clock.now()) else POLL
            query |= {"timeout": str(int(wait.total_seconds() * 1000))}
        answer = await self._calls("GET", "sync", query=query, patience=POLL + GRACE)
        await self._seal.now.hear(answer)
        reached, batch = stated(answer, "next_batch"), position.batch + 1
        read = await self._read(answer, position, batch)
        now = self._clock.now()
        since = down_since
        if since is None and self._whole_state and now - position.at > AWAY:
            since = position.at
        if since is not None and position.since:
            read.append(OutageEnded(key=f"outage:{batch}", platform=PLATFORM, at=now, since=since))
        self._whole_state = False
        events = tuple(_ids(answer))
        return Batch(tuple(read), events, Position(reached, batch, now))

    def forget(self, user: str) -> None:
        """Know no more what this user wrote."""
        self._memory.forget(user)

    async def handed_in(self) -> None:
        """The batch is in the bot's hands. Raises StorageError."""
        self._unread.handed_in()
        await self._memory.handed_in()
        if self._new_device:
            await mark_said(self._state)
            self._new_device = ""

    async def _read(self, answer: Mapping[str, object], position: Position, batch: int) -> list[AnySignal]:
        for event in items(answer, "account_data", "events"):
            if text(event, "type") == "m.direct":
                self._doors.learn_directs(mapping(event, "content"))
        self._unread.begin()
        signals: list[AnySignal] = []
        for room, joined in mapping(answer, "rooms", "join").items():
            signals += await self._room(room, mapping(joined), position, batch)
            await self._doors.perhaps_over(room, self._state)
        for room, invite in mapping(answer, "rooms", "invite").items():
            inviter, direct = await self._doors.invited(room, mapping(invite, "invite_state"), self._state)
            signals.append(to_invited(f"invite:{room}:{batch}", room, inviter, direct, self._clock.now()))
        for room in mapping(answer, "rooms", "leave"):
            if room in self._rooms:
                await self._doors.left(room, self._state)
        signals += await self._now_readable()
        # From here on nothing can break any more, and so nothing is taken for said that was not.
        for room in mapping(answer, "rooms", "leave"):
            signals += self._left(room, batch)
        return signals + self._now_assigned(batch) + self._keys_replaced()

    def _now_assigned(self, batch: int) -> list[AnySignal]:
        """Which rooms the configuration means, said once in each life of the bot."""
        news = [
            (role, room) for role, room in self._doors.by_role.items() if self._assigned.get(role) != room
        ]
        self._assigned.update(news)
        return [
            ConversationChanged(
                key=f"assigned:{role}:{room}:{batch}",
                platform=PLATFORM,
                at=self._clock.now(),
                where=Address(PLATFORM, room),
                change="assigned",
                role=role,
            )
            for role, room in news
        ]

    def _keys_replaced(self) -> list[AnySignal]:
        """The bot goes by new keys, which organisers have to know."""
        if not self._new_device:
            return []
        key = f"keys:{self._new_device}"
        return [KeysReplaced(key=key, platform=PLATFORM, at=self._clock.now())]

    def _left(self, room: str, batch: int) -> list[AnySignal]:
        """The bot was put out of a room that it was in, or left it."""
        if room not in self._rooms:
            return []
        self._rooms.forget(room)
        changed = ConversationChanged(
            key=f"left:{room}:{batch}",
            platform=PLATFORM,
            at=self._clock.now(),
            where=Address(PLATFORM, room),
            change="archived",
        )
        return [changed]

    async def _room(
        self, room: str, joined: Mapping[str, object], position: Position, batch: int
    ) -> list[AnySignal]:
        self._rooms.apply(room, items(joined, "state", "events"))
        self._rooms.count(room, mapping(joined, "summary"))
        me = self._settings.user_id
        try:
            events = await read_timeline(self._calls, me, room, joined, position.since)
        except Refused as error:
            # The bot is being put out, or the room is broken; the others are listened to all the same.
            log.error("a room cannot be read back", platform=PLATFORM, cause=error.code)
            events = items(joined, "timeline", "events")
        self._rooms.apply(room, items(joined, "timeline", "events"))
        if any(text(one, "type") == MEMBER for one in [*items(joined, "state", "events"), *events]):
            self._seal.now.somebody_moved(room)
        if not position.since:
            return []
        if self._rooms[room].joined is None and events:
            await self._count(room)
        signals = await self._upgraded(room)
        place = self._place(room)
        for number, event in enumerate(events):
            signal = await self._signal(event, place, f"{batch:012d}.{number:06d}")
            if signal is not None:
                signals.append(signal)
        return signals

    async def _count(self, room: str) -> None:
        """A homeserver tells counts only where they change; for the rest it is asked, once."""
        with suppress(Refused):
            answer = await self._calls("GET", "rooms", room, "joined_members")
            self._rooms.count(room, {"m.joined_member_count": len(mapping(answer, "joined"))})

    def _place(self, room: str) -> Place:
        called = Called(self._settings.user_id, self._names, self._settings.prefix)
        return Place(room, self._doors.is_direct(room), called)

    async def _signal(self, event: object, place: Place, order: str) -> AnySignal | None:
        sender, kind = text(event, "sender"), text(event, "type")
        if kind == MEMBER:
            self._doors.somebody_moved(place.room)
        if self._settings.ignores(sender):
            return None
        opened = await self._seal.now.open(place.room, event)
        if isinstance(opened, Sealed):
            self._cannot_read(event, place.room, order, opened)
            return None
        return await self._understood(opened, place, order)

    def _cannot_read(self, event: object, room: str, order: str, sealed: Sealed) -> None:
        """It waits for its key, if there may be one."""
        if not self._seal.now.can_read and room not in self._unreadable:
            self._unreadable.add(room)
            log.warning("a room is encrypted, and encryption is not installed", platform=PLATFORM)
        others = is_somebody(event) and text(event, "sender") != self._settings.user_id
        if isinstance(event, Mapping) and others and event_id(event) and not sealed.forever:
            now = self._clock.now()
            self._unread.add(Waiting(room, event, order, sealed.session, now))

    async def _now_readable(self) -> list[AnySignal]:
        """What waited and can be read since; those who wrote what still cannot are told, once."""
        signals: list[AnySignal] = []
        for one in self._unread:
            opened = await self._seal.now.open(one.room, one.event)
            if isinstance(opened, Sealed) and not opened.forever:
                continue
            self._unread.was_read(one)
            if not isinstance(opened, Sealed):
                signal = await self._understood(opened, self._place(one.room), one.order)
                signals += [signal] if signal is not None else []
        now = self._clock.now()
        for one in self._unread.to_ask(now):
            self._seal.now.ask_for(one.room, one.event)
        direct = frozenset(one.room for one in self._unread if self._doors.is_direct(one.room))
        for one in self._unread.to_tell(now, direct):
            log.warning("a message could not be read", platform=PLATFORM, event_id=event_id(one.event))
            name = self._rooms.name(text(one.event, "sender"))
            signals.append(to_unreadable(one.event, one.room, one.room in direct, now, name))
        await self._unread.keep(now)
        return signals

    async def _understood(self, event: object, place: Place, order: str) -> AnySignal | None:
        sender = text(event, "sender")
        try:
            original = await self._memory.before(place.room, event)
            await self._memory.keep(event)
            name, organises = self._rooms.name(sender), self._organises(sender)
            signal = to_signal(event, place, self._clock, order, original, name, organises)
            return await self._parts.about_the_whole(signal) if signal else None
        except StammtischError:
            raise  # nothing of the batch is handed in, and it comes again
        except Exception:
            # One event that cannot be read must not keep all that come after it.
            log.exception("an event could not be read", platform=PLATFORM, event_id=event_id(event))
            return None

    def _organises(self, user: str) -> bool | None:
        """Whether this user was given the power in the organisers' room that makes one an organiser; None:
        that makes nobody one."""
        needed = self._settings.power_level
        if needed is None:
            return None
        known = self._rooms.get(self._doors.by_role.get(ORGANISERS, ""))
        return known is not None and known.given(user) >= needed

    async def _upgraded(self, room: str) -> list[AnySignal]:
        """A room was closed in favour of another: go there, and once there say so, if both agree on it.

        Said again at each start; its key is always the same, and so it is heard once.
        """
        signals: list[AnySignal] = []
        successor = self._rooms[room].successor
        if successor and successor not in self._rooms and self._upgrades.get(room) != successor:
            self._upgrades[room] = successor
            await self._doors.expect(successor, self._rooms[room].closed_by, self._state)
        claimed = self._rooms[room].predecessor
        expected = [before for before, after in self._upgrades.items() if after == room]
        for before, after in dict.fromkeys(
            [(room, successor), (claimed, room), *((one, room) for one in expected)]
        ):
            if before in self._rooms and after in self._rooms:
                signals += await self._follow(before, after)
        return signals

    async def _follow(self, old: str, new: str) -> list[AnySignal]:
        expected = self._upgrades.get(old) == new
        if expected:
            del self._upgrades[old]
        if not follows(self._rooms, old, new):
            if expected:
                log.warning("a room's successor was not followed", platform=PLATFORM)
                await self._doors.leave(new, self._state)
            return []
        self._doors.moved(old, new)
        changed = ConversationChanged(
            key=f"upgraded:{old}:{new}",
            platform=PLATFORM,
            at=self._clock.now(),
            where=Address(PLATFORM, old),
            change="upgraded",
            successor=new,
        )
        return [changed]


def _ids(answer: Mapping[str, object]) -> list[str]:
    """All events of an answer, for those who wait until one was heard."""
    rooms = mapping(answer, "rooms", "join").values()
    found = (event_id(event) for joined in rooms for event in items(joined, "timeline", "events"))
    return [one for one in found if one]
