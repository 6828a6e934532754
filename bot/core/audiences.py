"""Whom a message is for, in an organiser's words: circles of people, and how they are put together.

Nothing here is a list of people. A circle is computed when it is asked for, by whoever knows it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, Protocol, TypeAlias

from pydantic import TypeAdapter

from bot.core.ports import Tx


class Kind(StrEnum):
    """How people belong together.

    THING       what is named is yet to be found: a session, or a room
    SIGNED_UP   those with a seat, a held seat or a place on the waitlist; where nobody can sign up, who
                starred it
    ABSENT      those with a seat whom nobody checked in; without a session: of today's that have begun
    HOSTS       of a session, of those of today, or without either of all
    SPEAKERS    hosts of all that is no tour, break, party or barcamp session
    ROOM        those who count on what runs in a room now: stars, seats, hosts
    BARCAMP_HOSTS  of pitches, whether they have their place in the programme or not
    CONVERSATION   those who are in a channel now, also those whom the bot has not met: each of them is a
                   number below zero, for as long as they are that
    """

    THING = "thing"
    EVERYONE = "everyone"
    STARRED = "starred"
    SIGNED_UP = "signed-up"
    SEATED = "seated"
    WAITLIST = "waitlist"
    CHECKED_IN = "checked-in"
    ABSENT = "absent"
    HOSTS = "hosts"
    SPEAKERS = "speakers"
    NEWCOMERS = "newcomers"
    ROOM = "room"
    BARCAMP_HOSTS = "barcamp-hosts"
    CONVERSATION = "conversation"


@dataclass(frozen=True, slots=True)
class Circle:
    """People by one fact. `said`: the name in the organiser's words; `session`: a label; `room`: as the
    programme spells it; `today`: only of what begins today; `place`: a conversation, and all that have the
    same role."""

    kind: Kind
    said: str = ""
    session: int | None = None
    room: str = ""
    today: bool = False
    place: int | None = None
    op: Literal["circle"] = "circle"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Who is in at least one of these."""

    parts: tuple["Whom", ...]
    op: Literal["any"] = "any"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Who is in each of these."""

    parts: tuple["Whom", ...]
    op: Literal["all"] = "all"


@dataclass(frozen=True, slots=True)
class Without:
    """Who is in the first, and not in the second."""

    whole: "Whom"
    less: "Whom"
    op: Literal["without"] = "without"


Whom: TypeAlias = Circle | AnyOf | AllOf | Without

EVERYONE = Circle(Kind.EVERYONE)


def circles_of(whom: Whom) -> list[Circle]:
    """All circles in it, in the order in which they are named."""
    match whom:
        case Circle():
            return [whom]
        case AnyOf(parts) | AllOf(parts):
            return [circle for part in parts for circle in circles_of(part)]
        case Without(whole, less):
            return [*circles_of(whole), *circles_of(less)]


def people_of(whom: Whom, known: Mapping[Circle, Collection[int]]) -> frozenset[int]:
    """Who is meant, where these are the people of each circle. Pure."""
    match whom:
        case Circle():
            return frozenset(known[whom])
        case AnyOf(parts):
            return frozenset[int]().union(*(people_of(part, known) for part in parts))
        case AllOf(parts):
            first, *others = (people_of(part, known) for part in parts)
            return first.intersection(*others)
        case Without(whole, less):
            return people_of(whole, known) - people_of(less, known)


class Circles(Protocol):
    """The port to the people of circles, filled by whichever feature knows some."""

    async def members(self, tx: Tx, circle: Circle, now: datetime) -> Collection[int] | None:
        """Who is in it at this moment; None: it knows nothing of such a circle."""
        ...


class QuietHours(Protocol):
    """The port to when people want to hear nothing."""

    async def quiet_until(self, tx: Tx, persons: Sequence[int], now: datetime) -> Mapping[int, datetime]:
        """Of these, who wants to hear nothing now, and until when."""
        ...


_WHOM: TypeAdapter[Whom] = TypeAdapter(Whom)


def whom_to_text(whom: Whom) -> str:
    """As JSON."""
    return _WHOM.dump_json(whom).decode()


def whom_from_text(text: str) -> Whom:
    """What `whom_to_text` wrote. Raises ValueError for anything else."""
    return _WHOM.validate_json(text)
