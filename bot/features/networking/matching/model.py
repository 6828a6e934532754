"""People, and what a round is asked to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Wants: TypeAlias = Literal["pair", "group", "any"]
"""One other person, several, or either."""

Couple: TypeAlias = frozenset[str]
"""Two people by id, in no order."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who said yes to being introduced. Tags are compared as they stand: they were normalised
    before. No languages, or no times, means that nothing was said, and so that any will do."""

    id: str
    interests: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    available: frozenset[str] = frozenset()
    organisation: str | None = None
    newcomer: bool = False
    wants: Wants = "any"


@dataclass(frozen=True, slots=True)
class Terms:
    """What counts how much. `idf` replaces the rarity of single tags, for those who know it better than
    the people of one round do; `newcomer_bonus` is what a pair of a newcomer and a regular gains. `near` are
    interests that are not the same and near each other, with their likeness (0 to 1): where one has the one
    and another the other, that is worth so much of the less rare, times `near_share`."""

    offer_meets_need: float = 1.5
    newcomer_bonus: float = 0.0
    idf: Mapping[str, float] = field(default_factory=dict)
    near: tuple[tuple[str, str, float], ...] = ()
    near_share: float = 0.5


@dataclass(frozen=True, slots=True)
class Wish:
    """What one round should be. `size` is 2, 3 or 4; `fairness` spares those whom the ledger names; the
    same `seed` gives the same round, on any machine; `moves` bounds the search for groups (None: by the
    number of people)."""

    size: int = 2
    seed: int = 0
    fairness: bool = True
    moves: int | None = None
    terms: Terms = Terms()


@dataclass(frozen=True, slots=True)
class Past:
    """What was before: who never again, who met how often, and who how often had no introduction or one
    in a group of odd size."""

    blocks: frozenset[Couple] = frozenset()
    met: Mapping[Couple, int] = field(default_factory=dict)
    ledger: Mapping[str, int] = field(default_factory=dict)
