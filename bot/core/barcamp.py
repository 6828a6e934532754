"""The ports around a barcamp: what is pitched, where its board stands, and who may do what with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.core.message import Button, say
from bot.core.ports import Tx
from bot.core.signals import Address

PITCH = "pitch"
"""What a card of a pitch is about, and the kind of the live card. Its id is the label, which it keeps when it
becomes a session."""

BARCAMP = "barcamp"
"""The source of published pitches in the programme, and their kind."""


VOTE = "board-vote"
"""The button that votes for a pitch; its value is the label."""


class Phase(StrEnum):
    """Where a barcamp stands. PITCHING: open for pitches; VOTING: blind votes as well; PLANNING: no votes any
    more, counts are shown, the grid is made; PUBLISHED: the grid is part of the programme, late pitches go
    to free slots."""

    PITCHING = "pitching"
    VOTING = "voting"
    PLANNING = "planning"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitch:
    """A proposed barcamp session. `id` is its label; `hosts` are persons, `people` their names as shown.

    without hosts it is a wish; `needs` are things that a room must have (`projector`, `quiet`), in the words
    of `bot.features.barcamp`; `capacity` None: as many as the room holds; `room`: which they wish for.
    """

    id: int
    event: str
    title: str
    what: str = ""
    hosts: tuple[int, ...] = ()
    people: tuple[str, ...] = ()
    length: timedelta | None = None
    language: str | None = None
    level: str | None = None
    needs: tuple[str, ...] = ()
    capacity: int | None = None
    room: str | None = None
    cancelled: bool = False
    made_at: datetime

    @property
    def label(self) -> str:
        """How people refer to it anywhere."""
        return f"#{self.id}"

    @property
    def is_wish(self) -> bool:
        """Whether somebody is still to offer it."""
        return not self.hosts


class Pitches(Protocol):
    """The port to what is pitched."""

    async def pitches(self, tx: Tx, event: str | None = None) -> Sequence[Pitch]:
        """All of an event (None: of all), wishes and cancelled ones included, by label."""
        ...

    async def pitch(self, tx: Tx, id: int) -> Pitch | None:
        """The one with that label."""
        ...


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the grid has a pitch; times are aware, `room` is the venue's name for it."""

    pitch: int
    start: datetime
    end: datetime
    zone: str
    room: str


class Board(Protocol):
    """The port to the phase of a barcamp and its grid."""

    async def phase(self, tx: Tx, event: str) -> Phase:
        """Where it stands; PITCHING, where nobody said anything yet."""
        ...

    async def placed(self, tx: Tx, pitch: int) -> Placed | None:
        """Where the grid has it, published or not; None: nowhere yet."""
        ...

    async def votes(self, tx: Tx, pitch: int) -> int | None:
        """How many voted for it; None for as long as the votes are blind, or were not asked for."""
        ...

    async def pitch_changed(self, tx: Tx, pitch: int, now: datetime, by: int | None) -> None:
        """Something of it changed, it was cancelled, or it is there again: where the grid is published, the
        programme follows."""
        ...

    async def merged(self, tx: Tx, kept: int, other: int, now: datetime, by: int | None) -> None:
        """Two pitches are one now: who voted for the second did for the first, once; where only the second
        had a place in the grid, the first has it. The second is cancelled by then."""
        ...


class BarcampPlaces(Protocol):
    """The port to where a barcamp happens."""

    async def addresses(self, tx: Tx, event: str) -> Sequence[Address]:
        """The conversations in which pitches of that event are made, on every platform; each once, and
        without a thread."""
        ...


def vote_button(pitch: int) -> Button:
    """What a card of a pitch offers for as long as the phase is VOTING. Its handler is the board's."""
    twin = say("button-vote-twin", label=f"#{pitch}")
    return Button(VOTE, say("button-vote"), str(pitch), twin)


class FitsOffers(Protocol):
    """Whose offers fit a wish; networking fills it."""

    async def fitting(self, tx: Tx, words: str, event: str) -> Sequence[int]:
        """Persons who offered something like it and agreed to be asked, the best first."""
        ...
