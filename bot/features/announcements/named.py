"""Finds the sessions and rooms that an audience names, and the people of its circles."""

import difflib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.audiences import (
    AllOf,
    AnyOf,
    Circle,
    Circles,
    Kind,
    Whom,
    Without,
    circles_of,
    people_of,
)
from bot.core.message import Names, Phrase, say
from bot.core.people import Conversation
from bot.core.ports import Tx
from bot.core.sessions import Meant, Programme, Session, running
from bot.errors import SaySo
from bot.features.announcements.places import PlaceStore
from bot.language.fold import fold, words

OF_A_SESSION = frozenset({Kind.STARRED, Kind.SIGNED_UP, Kind.SEATED, Kind.WAITLIST, Kind.CHECKED_IN})
"""Circles that are of a session; where none is named, of the one that was named last."""
OF_WHAT_RUNS = (Kind.SIGNED_UP, Kind.STARRED, Kind.HOSTS)
_LABEL = re.compile(r"#?(\d{1,9})")
_NUMBERED = re.compile(r"([^\W\d]+)\s*(?:nr\.?|no\.?|number|nummer)?\s*(\d{1,3})", re.IGNORECASE)
_KINDS = {
    "tour": "tour",
    "fuehrung": "tour",
    "workshop": "workshop",
    "talk": "talk",
    "vortrag": "talk",
    "party": "party",
}
_NEAR = 0.6
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an organiser speaks: on a platform, perhaps in a conversation that others read."""

    platform: str = ""
    conversation: Conversation | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """Whom one asks: the programme, what words mean in it, channels, and who knows circles."""

    programme: Programme
    meant: Meant
    places: PlaceStore
    circles: Sequence[Circles]

    async def found(self, tx: Tx, whom: Whom, now: datetime, spot: Spot | None = None) -> Whom:
        """The same with what it names; `spot`: where it was said. Raises SaySo with one question where
        something is not known."""
        return await _Search(self, now, spot or Spot()).found(tx, whom)

    async def people(self, tx: Tx, whom: Whom, now: datetime) -> frozenset[int]:
        """Who that is at this moment. Raises SaySo where nobody knows such a circle."""
        known = {circle: await self._members(tx, circle, now) for circle in circles_of(whom)}
        return people_of(whom, known)

    async def _members(self, tx: Tx, circle: Circle, now: datetime) -> Collection[int]:
        if circle.kind is Kind.ROOM:
            return await self._in_room(tx, circle.room, now)
        for port in self.circles:
            if (found := await port.members(tx, circle, now)) is not None:
                return found
        # Known when it was written, perhaps not any more: of a session that nobody can sign up for now.
        if circle.session is not None:
            return ()
        raise SaySo(say("announcements-no-circle"))

    async def _in_room(self, tx: Tx, room: str, now: datetime) -> Collection[int]:
        here = [one for one in running(await self.programme.sessions(tx), now) if one.room == room]
        found: set[int] = set()
        for session in here:
            for kind in OF_WHAT_RUNS:
                found.update(await self._members(tx, Circle(kind, session=session.id), now))
        return found


class _Search:
    """One audience, from the left to the right."""

    def __init__(self, known: Known, now: datetime, spot: Spot) -> None:
        self._known = known
        self._now = now
        self._spot = spot
        self._last: int | None = None

    async def found(self, tx: Tx, whom: Whom) -> Whom:
        """With what it names."""
        match whom:
            case Circle():
                return await self._circle(tx, whom)
            case AnyOf(parts):
                return AnyOf(tuple([await self.found(tx, part) for part in parts]))
            case AllOf(parts):
                return AllOf(tuple([await self.found(tx, part) for part in parts]))
            case Without(whole, less):
                return Without(await self.found(tx, whole), await self.found(tx, less))

    async def _circle(self, tx: Tx, circle: Circle) -> Circle:
        if circle.kind is Kind.CONVERSATION:
            return replace(circle, said="", place=await self._channel(tx, circle.said))
        if circle.said:
            return await self._named(tx, circle)
        if circle.kind in OF_A_SESSION or circle.kind is Kind.ABSENT:
            if self._last is None and circle.kind is not Kind.ABSENT:
                raise SaySo(say("announcements-of-what"))
            return replace(circle, session=self._last)
        return circle

    async def _channel(self, tx: Tx, said: str) -> int:
        here = self._spot.conversation
        if not said and (here is None or here.kind != "channel"):
            raise SaySo(say("announcements-which-channel"))
        if not said and here is not None:
            return here.id
        found = await self._known.places.channel_named(tx, self._spot.platform, said)
        if found is None:
            raise SaySo(say("announcements-no-channel", name=said[:80]))
        return found.id

    async def _named(self, tx: Tx, circle: Circle) -> Circle:
        sessions = await self._known.programme.sessions(tx)
        if circle.kind in (Kind.THING, Kind.ROOM) and (room := _room(circle.said, sessions)):
            return Circle(Kind.ROOM, room=room)
        if circle.kind in (Kind.EVERYONE, Kind.SPEAKERS, Kind.NEWCOMERS, Kind.ROOM, Kind.BARCAMP_HOSTS):
            raise SaySo(_unknown(circle.said, sessions))
        session = await self._session(tx, circle.said, sessions)
        self._last = session
        kind = Kind.SIGNED_UP if circle.kind is Kind.THING else circle.kind
        return replace(circle, kind=kind, said="", session=session)

    async def _session(self, tx: Tx, said: str, sessions: Sequence[Session]) -> int:
        if numbered := _by_number(said, sessions):
            return numbered
        if _names_number(said):
            raise SaySo(_unknown(said, ()))  # a tour with another number is not nearly this one
        found = await self._known.meant.meant(tx, said, self._now)
        if len(found) == 1:
            return found[0].id
        if found and not _LABEL.fullmatch(said):
            shown = Names(tuple(f"{one.label} {one.title}" for one in found[:SHOWN]))
            raise SaySo(say("announcements-which", name=said, sessions=shown))
        raise SaySo(_unknown(said, sessions))


def _by_number(said: str, sessions: Sequence[Session]) -> int | None:
    """`Tour 3`: the one that is called so, else the third tour."""
    found = _NUMBERED.fullmatch(said.strip())
    if found is None:
        return None
    wanted, number = words(f"{found[1]} {found[2]}"), int(found[2])
    ahead = [one for one in sessions if not one.cancelled]
    called = [one for one in ahead if _has(words(one.title), wanted)]
    if len(called) == 1:
        return called[0].id
    kind = _KINDS.get(fold(found[1]))
    of_kind = sorted((one for one in ahead if one.kind == kind), key=lambda one: (one.start, one.id))
    return of_kind[number - 1].id if kind and 0 < number <= len(of_kind) else None


def _names_number(said: str) -> bool:
    """Whether it is a kind of session and a number, and nothing else."""
    found = _NUMBERED.fullmatch(said.strip())
    return found is not None and fold(found[1]) in _KINDS


def _has(title: Sequence[str], wanted: Sequence[str]) -> bool:
    return any(list(title[at : at + len(wanted)]) == list(wanted) for at in range(len(title)))


def _room(said: str, sessions: Sequence[Session]) -> str | None:
    """The room that is called so; part of its name is enough where no other has it."""
    rooms = list(dict.fromkeys(one.room for one in sessions if one.room))
    wanted = words(said)
    exact = [room for room in rooms if words(room) == wanted]
    parts = [room for room in rooms if wanted and set(wanted) <= set(words(room))]
    return exact[0] if exact else parts[0] if len(parts) == 1 else None


def _unknown(said: str, sessions: Sequence[Session]) -> Phrase:
    names = list(dict.fromkeys(name for one in sessions for name in (one.room, one.title) if name))
    spelt = {fold(name): name for name in names}
    near = difflib.get_close_matches(fold(said), spelt, 1, _NEAR)
    name = said[:80]
    return (
        say("announcements-near", name=name, near=spelt[near[0]])
        if near
        else say("announcements-unknown", name=name)
    )
