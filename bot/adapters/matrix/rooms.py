"""What the bot knows of its rooms, from their raw state and from nothing else. Pure."""

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import inf
from typing import Generic, TypeVar

from bot.adapters.matrix.inbound import clean_name
from bot.core.shape import mapping, part, text, texts, whole

CREATORS_RULE_FROM = 12
DIRECT = "stammtisch.direct"
"""The key in a create event under which the bot says whom it made a direct conversation for."""

GROUP = "stammtisch.group"
"""The key in a create event under which the bot says which promise it made a group conversation for."""

K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[K, V]):
    """The values that were last used, and not more than so many."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        """The value, or None."""
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def drop(self, which: Callable[[V], bool]) -> None:
        """Forget these values."""
        for key in [key for key, value in self._values.items() if which(value)]:
            del self._values[key]

    def put(self, key: K, value: V) -> None:
        """Keep it, and forget what was not used for longest."""
        self._values[key] = value
        self._values.move_to_end(key)
        while len(self._values) > self._most:
            self._values.popitem(last=False)


@dataclass(slots=True)
class Room:
    """One room that the bot is in. `joined` and `invited` are counts, None where they were not told."""

    creators: frozenset[str] = frozenset()
    version: int = 1
    predecessor: str = ""
    made_for: str = ""
    group: str = ""
    power: Mapping[str, object] | None = None
    join_rule: str = "invite"
    alias: str = ""
    encrypted: bool = False
    closed_by: str = ""
    successor: str = ""
    joined: int | None = None
    invited: int = 0

    def level(self, user: str) -> float:
        """The power of a user: creators of newer rooms have no limit, and stand in no list."""
        if self.version >= CREATORS_RULE_FROM and user in self.creators:
            return inf
        if self.power is None:
            return 100 if user in self.creators else 0
        return _stated(self.power, ("users", user), ("users_default",), by_default=0)

    def given(self, user: str) -> float:
        """The power that was given to this very user; what everybody in the room has is nobody's own."""
        by_creation = self.power is None or self.version >= CREATORS_RULE_FROM
        created = by_creation and user in self.creators
        return self.level(user) if created or part(self.power, "users", user) is not None else 0

    def may_invite(self, user: str) -> bool:
        """Whether a user has the power to invite."""
        return self.level(user) >= _stated(self.power, ("invite",), by_default=0)

    def may_send(self, user: str, kind: str) -> bool:
        """Whether a user has the power to send this kind of event, which is no state."""
        return self.level(user) >= _stated(self.power, ("events", kind), ("events_default",), by_default=0)

    def may_ring_all(self, user: str) -> bool:
        """Whether `@room` rings when this user writes it."""
        return self.level(user) >= _stated(self.power, ("notifications", "room"), by_default=50)

    @property
    def people(self) -> int:
        """How many are there or asked in, the bot among them, as far as that was told."""
        return (self.joined or 0) + self.invited

    @property
    def deserted(self) -> bool:
        """Nobody but the bot is there or asked in, behind a closed door without an address: nobody can come
        back by themselves."""
        alone = self.joined == 1 and self.invited == 0
        return alone and self.join_rule in ("invite", "") and not self.alias

    @property
    def seems_direct(self) -> bool:
        """Two people, behind a closed door, in a room without an address."""
        return (
            self.joined is not None
            and self.people == 2
            and self.join_rule in ("invite", "")
            and not self.alias
        )


def _stated(power: Mapping[str, object] | None, *paths: tuple[str, ...], by_default: int) -> int:
    """The first level that is written at one of the paths; in old rooms it may be a text."""
    for path in paths:
        found = part(power, *path)
        if isinstance(found, str) and re.fullmatch(r"\s*[+-]?[0-9]{1,10}\s*", found):
            return int(found)
        number = whole(power, *path)
        if number is not None:
            return number
    return by_default


class Rooms:
    """All rooms that the bot is in, and who of them is called how."""

    def __init__(self) -> None:
        self._rooms: dict[str, Room] = {}
        self._names: Recent[str, str] = Recent(10_000)

    def __contains__(self, room: str) -> bool:
        return room in self._rooms

    def __getitem__(self, room: str) -> Room:
        return self._rooms.setdefault(room, Room())

    def get(self, room: str) -> Room | None:
        """What is known of a room; None where the bot is not in it."""
        return self._rooms.get(room)

    def forget(self, room: str) -> None:
        """The bot is no longer there."""
        self._rooms.pop(room, None)

    def name(self, user: str) -> str:
        """How a user is called, as far as it was seen."""
        return self._names.get(user) or ""

    def apply(self, room: str, events: Iterable[object]) -> None:
        """Take in events of the room, of which those count that are state."""
        known = self[room]
        for event in events:
            if isinstance(part(event, "state_key"), str):
                self._take(known, event)

    def count(self, room: str, summary: Mapping[str, object]) -> None:
        """Take in how many are there, where it is said."""
        known = self[room]
        joined, invited = whole(summary, "m.joined_member_count"), whole(summary, "m.invited_member_count")
        known.joined = known.joined if joined is None else joined
        known.invited = known.invited if invited is None else invited

    def made_for(self, marker: str, me: str) -> list[str]:
        """The rooms that the bot itself made as direct conversations under that marker."""
        return [
            room for room, known in self._rooms.items() if known.made_for == marker and me in known.creators
        ]

    def opened_as(self, marker: str, me: str) -> str | None:
        """The room that the bot itself made as a group conversation under that marker."""
        found = (room for room in self._rooms if self.is_group(room, me))
        return next((room for room in found if self._rooms[room].group == marker), None)

    def is_group(self, room: str, me: str) -> bool:
        """Whether the bot itself made the room as a group conversation."""
        known = self._rooms.get(room)
        return known is not None and bool(known.group) and me in known.creators

    def _take(self, known: Room, event: object) -> None:
        content, key = mapping(event, "content"), text(event, "state_key")
        kind = text(event, "type")
        if kind == "m.room.member":
            if name := clean_name(text(content, "displayname")):
                self._names.put(key, name)
            return
        if key:
            return
        match kind:
            case "m.room.create":
                known.creators = frozenset({text(event, "sender"), *texts(content, "additional_creators")})
                stated = text(content, "room_version")
                known.version = int(stated) if stated.isascii() and stated.isdigit() else 1
                known.predecessor = text(content, "predecessor", "room_id")
                known.made_for = text(content, DIRECT)
                known.group = text(content, GROUP)
            case "m.room.power_levels":
                known.power = content
            case "m.room.join_rules":
                known.join_rule = text(content, "join_rule")
            case "m.room.canonical_alias":
                known.alias = text(content, "alias")
            case "m.room.encryption":
                known.encrypted = True
            case "m.room.tombstone":
                known.closed_by, known.successor = text(event, "sender"), text(content, "replacement_room")


def follows(rooms: Rooms, old: str, new: str) -> bool:
    """Whether `new` really is the successor of `old`: each names the other, and whoever closed the old room
    may invite into the new one."""
    if old not in rooms or new not in rooms:
        return False
    closed, opened = rooms[old], rooms[new]
    return closed.successor == new and opened.predecessor == old and opened.may_invite(closed.closed_by)
