"""The acts of which a sign-up list is made. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What happened.

    JOIN     somebody comes, perhaps with a number of seats; once more with the same cause: another number
    RETRACT  what this cause said counts no more: a reaction taken off, a message that says something else
    GONE     the message is deleted: nothing that it ever said counts, whenever that is heard of
    SEAT     a host gives a seat, whatever the waitlist says; UNSEAT takes one
    HOLD     a seat is kept for somebody until a moment; it ends by ACCEPT, DECLINE or EXPIRE
    WALK_IN  so many stand at the door and were let in
    TOLD     a person was told where they stand; whoever was told a seat has it
    PRESENT  a host saw them there; ABSENT: did not, after all
    """

    JOIN = "join"
    LEAVE = "leave"
    MAYBE = "maybe"
    RETRACT = "retract"
    GONE = "gone"
    CAPACITY = "capacity"
    CLOSE = "close"
    REOPEN = "reopen"
    SEAT = "seat"
    UNSEAT = "unseat"
    HOLD = "hold"
    ACCEPT = "accept"
    DECLINE = "decline"
    EXPIRE = "expire"
    WALK_IN = "walk-in"
    TOLD = "told"
    PRESENT = "present"
    ABSENT = "absent"


class Source(StrEnum):
    """By what."""

    MESSAGE = "message"
    REACTION = "reaction"
    BUTTON = "button"
    COMMAND = "command"
    FORM = "form"
    PROGRAMME = "programme"
    BOT = "bot"


class State(StrEnum):
    """Where somebody stands. OUT: they did, and do no more."""

    SEAT = "seat"
    WAITLIST = "waitlist"
    HOLD = "hold"
    MAYBE = "maybe"
    OUT = "out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act. Its rank is its place in the log; `place` and `order` are where it was done, and its order
    there as the platform serves it (empty: nobody knows, and the order of receipt counts).

    seats   of a JOIN: how many, None: nothing was said; of a CAPACITY: None for no limit; of a TOLD: how many
            they have, and on the waitlist their position
    state   of a TOLD
    """

    kind: Kind
    at: datetime
    source: Source = Source.BOT
    person: int | None = None
    seats: int | None = None
    cause: str | None = None
    place: str = ""
    order: str = ""
    until: datetime | None = None
    state: State | None = None
    id: int = 0


def placed(acts: list[Act], act: Act) -> int:
    """The rank of a new act: last, but before what its own conversation already has of later."""
    if not act.order:
        return len(acts)
    later = (
        rank
        for rank, other in enumerate(acts)
        if other.place == act.place and other.order and other.order > act.order
    )
    return next(later, len(acts))
