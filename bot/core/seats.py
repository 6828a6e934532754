"""The ports around limited seats: what can be signed up for, and who is in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.message import Button, Phrase, say
from bot.core.outgoing import CardRef
from bot.core.ports import Tx

JOIN, MAYBE, LEAVE = "seat-join", "seat-maybe", "seat-leave"
"""The buttons' actions; their value is the label without its sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookable:
    """Something that people can sign up for; its id is the label that people say.

    capacity   seats, as its source has it; None: no limit. What hosts set in chat counts more
    start,end  None: it has no slot yet
    hosts      persons who may set capacity, close, and see who is in
    cards      the live cards that show a count; their messages, and the threads on them, are about it
    place      room or meeting point
    cancelled  nobody can sign up, and who was in was or is told by whoever cancelled it
    """

    id: int
    title: str
    kind: str
    event: str
    zone: str
    capacity: int | None = None
    start: datetime | None = None
    end: datetime | None = None
    hosts: tuple[int, ...] = ()
    place: str | None = None
    cards: tuple[CardRef, ...] = ()
    cancelled: bool = False

    @property
    def label(self) -> str:
        """How people refer to it anywhere."""
        return f"#{self.id}"


class Bookables(Protocol):
    """The port to things that can be signed up for, filled by who knows them: the programme for workshops,
    tours and what else organisers opened; the barcamp for pitches, published or not."""

    async def bookable(self, tx: Tx, id: int) -> Bookable | None:
        """The one of that label; None: nobody can sign up for that here."""
        ...

    async def bookables(self, tx: Tx) -> Sequence[Bookable]:
        """All of them, cancelled ones included, by label."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupancy:
    """How full something is, in seats (guests included), never who. `capacity` None: no limit."""

    seated: int = 0
    waiting: int = 0
    held: int = 0
    maybe: int = 0
    capacity: int | None = None
    closed: bool = False

    @property
    def left(self) -> int | None:
        """Seats that are free for the next who asks; None: no limit."""
        if self.closed or self.waiting:
            return 0
        return None if self.capacity is None else max(0, self.capacity - self.seated - self.held)


class Seats(Protocol):
    """The port to who is in."""

    async def occupancy(self, tx: Tx, ids: Sequence[int]) -> Mapping[int, Occupancy]:
        """For each of these labels; an empty one where nobody signed up."""
        ...

    async def seated(self, tx: Tx, id: int) -> Sequence[int]:
        """The persons who have a seat, in the order in which they got it."""
        ...

    async def waiting(self, tx: Tx, id: int) -> Sequence[int]:
        """The persons on the waitlist, the next one first."""
        ...

    async def of(self, tx: Tx, person: int) -> Mapping[int, str]:
        """What somebody signed up for: by label, `seat`, `waitlist`, `hold` or `maybe`."""
        ...

    async def merged(self, tx: Tx, kept: int, other: int, now: datetime) -> None:
        """Two are one session now: who signed up for the second is in the first, in the order of all."""
        ...


class SeatHolders(Protocol):
    """The port to whoever reminds those who have a seat."""

    async def hold(self, tx: Tx, session: int, persons: Sequence[int], now: datetime) -> None:
        """These have a seat there, and nobody else. What is no session (yet) is left alone."""
        ...


def leave_button(label: int) -> Button:
    """Sign off with one tap."""
    return Button(LEAVE, say("button-leave"), str(label), say("button-leave-twin", label=f"#{label}"))


def cannot_come_button(label: int, one_of_many: bool) -> Button:
    """The same in a reminder; `one_of_many`: the button has to name what it is about."""
    key = "button-cannot-come-to" if one_of_many else "button-cannot-come"
    named = f"#{label}"
    return Button(LEAVE, say(key, label=named), str(label), say("button-leave-twin", label=named))


def seat_buttons(bookable: Bookable, occupancy: Occupancy, now: datetime) -> tuple[Button, ...]:
    """What a card of something that can be signed up for has to press. Pure."""
    if bookable.cancelled or (bookable.end is not None and now >= bookable.end):
        return ()
    if occupancy.closed:
        return (leave_button(bookable.id),)
    value, label = str(bookable.id), bookable.label
    join = say("button-join" if occupancy.left is None or occupancy.left else "button-join-waitlist")
    return (
        Button(JOIN, join, value, say("button-join-twin", label=label)),
        Button(MAYBE, say("button-maybe"), value, say("button-maybe-twin", label=label)),
        leave_button(bookable.id),
    )


def seat_facts(occupancy: Occupancy) -> tuple[Phrase, ...]:
    """How full it is, a line each: counts, never who. Pure."""
    lines: list[Phrase] = []
    taken = occupancy.seated + occupancy.held
    if occupancy.capacity is not None and not taken:
        lines.append(say("session-seats", count=occupancy.capacity))
    elif occupancy.capacity is not None:
        left = max(0, occupancy.capacity - taken)
        lines.append(say("seats-left", count=occupancy.capacity, left=left))
    elif taken:
        lines.append(say("seats-in", count=taken))
    if occupancy.waiting:
        lines.append(say("seats-waiting", count=occupancy.waiting))
    if occupancy.maybe:
        lines.append(say("seats-maybe", count=occupancy.maybe))
    if occupancy.closed:
        lines.append(say("seats-are-closed"))
    return tuple(lines)
