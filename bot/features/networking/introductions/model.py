"""An introduction, and what becomes of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

Stage: TypeAlias = Literal["planned", "asking", "greeted", "nudged", "asked", "over"]
"""`planned`: nobody knows yet; `asking`: somebody wanted to be asked first; `greeted`: they know of each
other; `nudged`: they were reminded, once; `asked`: each was asked whether they met."""

MOST_TIMES = 2
"""So often another time is proposed."""

Said: TypeAlias = Literal["yes", "no"]
Outcome: TypeAlias = Literal["met"]


@dataclass(frozen=True, slots=True)
class Favour:
    """What one offers and the other needs; the tag by what it is compared by."""

    giver: int
    taker: int
    tag: str


@dataclass(frozen=True, slots=True)
class Shared:
    """An interest, and who of the group has it."""

    tag: str
    persons: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NearBy:
    """Interests of two that are not the same, and near each other."""

    one: int
    tag: str
    other: int
    near: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why these people, the best first."""

    favours: tuple[Favour, ...] = ()
    shared: tuple[Shared, ...] = ()
    near: tuple[NearBy, ...] = ()

    @property
    def none(self) -> bool:
        """Whether their profiles have nothing in common."""
        return not self.favours and not self.shared and not self.near


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of an introduction. `said`: whether they want it, where they were asked; `outcome`: what they
    said of it; `again`: they would like to meet once more."""

    person: int
    said: Said | None = None
    outcome: Outcome | None = None
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """Two people or a small group.

    `greeted`: they know of each other; before that nobody's name is told; `due`: when the next thing happens;
    `opened`: the row of the outbox that opens their conversation (None:
    each hears of the other directly); `meets_at`: when they could meet, on the clock of `zone`; `postponed`:
    how often another time was proposed.
    """

    id: int
    stage: Stage
    due: datetime | None
    members: tuple[Member, ...]
    reasons: Reasons = Reasons()
    greeted: bool = False
    opened: int | None = None
    meets_at: datetime | None = None
    zone: str = "UTC"
    postponed: int = 0

    @property
    def persons(self) -> tuple[int, ...]:
        """All of them."""
        return tuple(one.person for one in self.members)

    def member(self, person: int) -> Member | None:
        """What is known of one of them; None: they are none of it."""
        return next((one for one in self.members if one.person == person), None)


@dataclass(frozen=True, slots=True)
class Draft:
    """An introduction that a round found."""

    persons: tuple[int, ...]
    reasons: Reasons


@dataclass(frozen=True, slots=True)
class Choice:
    """What one person wants: to be asked before they are named (None: as the organisers set it), and their
    account to be told to people on another platform."""

    ask_first: bool | None = None
    share_account: bool = False
