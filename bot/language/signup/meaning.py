"""What a message, and a part of one, can mean."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal, NamedTuple

Label = Literal["join", "leave", "maybe", "none"]


@dataclass(frozen=True, slots=True)
class Understood:
    """`seats`: how many seats a `join` asks for in all; 0 for every other label."""

    label: Label
    seats: int = 0


class Token(NamedTuple):
    """A word, its class, and for numbers and people how many."""

    word: str
    tag: str
    value: int = 0


class Kind(Enum):
    """What one clause does."""

    JOIN = auto()
    LEAVE = auto()
    MAYBE = auto()
    BESIDE = auto()
    """Names people who come along; says nothing without a join."""


class Seats(NamedTuple):
    """What a clause says of seats: `own` the writer's, or the writers'; `total` all of them; `plus` so many more;
    `people` who come along. `only`: whatever was said before of others is taken back."""

    own: int = 0
    total: int = 0
    plus: int = 0
    people: int = 0
    only: bool = False


class Act(NamedTuple):
    """`faint`: it counts only where the rest of the message is about nothing else, as a raised hand does."""

    kind: Kind
    seats: Seats = Seats()
    faint: bool = False
