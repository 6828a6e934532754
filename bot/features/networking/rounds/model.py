"""Rounds, and when they are held."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal, TypeAlias

Often: TypeAlias = Literal["daily", "event", "once"]
"""Every day, every day of an event, or one time."""

RoundKind: TypeAlias = Literal["round", "between"]
"""Of everybody, or of those who do not want to wait for the next one."""

SMALLEST, LARGEST = 2, 4
"""How many people are introduced to each other."""


@dataclass(frozen=True, slots=True)
class Order:
    """What an organiser asks for. No clock: now. `dry`: numbers only, and nobody is introduced."""

    size: int = 2
    clock: time | None = None
    often: Often = "once"
    dry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One that was asked for. The same `seed` among the same people gives the same round."""

    id: int
    kind: RoundKind
    size: int
    seed: int
    dry: bool
    asked_by: int | None
    asked_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Rounds to come."""

    id: int
    size: int
    often: Often
    clock: time
    next_at: datetime


@dataclass(frozen=True, slots=True)
class Numbers:
    """What organisers learn of a round: of how many people, how many introductions, how many were left over,
    the worth of an introduction on average, and how many introduce people whose profiles have nothing in
    common."""

    people: int
    introductions: int
    byes: int
    worth: float
    unlike: int
