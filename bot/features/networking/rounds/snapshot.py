"""What a round is computed from, and what comes of it, as text: pure, and run in a process of its own."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pydantic import TypeAdapter

from bot.features.networking.introductions.model import Draft
from bot.features.networking.introductions.reasons import reasons_of
from bot.features.networking.matching.model import Couple, Past, Person, Terms, Wish
from bot.features.networking.matching.rounds import Introduction, round_of
from bot.features.networking.nearness.computing import Near
from bot.features.networking.rounds.model import Numbers

NEWCOMER_BONUS = 0.5
"""What it is worth that one of two is new and the other is not: less than any shared interest."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The people in a fixed order, and what was before."""

    people: tuple[Person, ...]
    blocks: tuple[tuple[str, str], ...]
    met: tuple[tuple[str, str, int], ...]
    ledger: Mapping[str, int]
    size: int
    seed: int
    near: tuple[tuple[str, str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A round as it is applied."""

    drafts: tuple[Draft, ...]
    odd: tuple[int, ...]
    numbers: Numbers


_SNAPSHOT: TypeAdapter[Snapshot] = TypeAdapter(Snapshot)
_FOUND: TypeAdapter[Found] = TypeAdapter(Found)


def snapshot_of(
    people: Sequence[Person],
    blocks: frozenset[frozenset[int]],
    met: Mapping[frozenset[int], int],
    ledger: Mapping[int, int],
    size: int,
    seed: int,
    near: Sequence[Near] = (),
) -> str:
    """The same for the same people, in whichever order."""
    here = {int(person.id) for person in people}
    interests = {tag for person in people for tag in person.interests}
    return _SNAPSHOT.dump_json(
        Snapshot(
            people=tuple(sorted(people, key=lambda person: int(person.id))),
            blocks=tuple(sorted(_two(pair) for pair in blocks if pair <= here)),
            met=tuple(sorted((*_two(pair), count) for pair, count in met.items() if pair <= here)),
            ledger={str(person): ledger[person] for person in sorted(ledger) if person in here},
            size=size,
            seed=seed,
            near=tuple(
                (one.tag, one.other, one.likeness) for one in near if {one.tag, one.other} <= interests
            ),
        )
    ).decode()


def version_of(snapshot: str) -> str:
    """Changes with it. Sets have no order, so it is taken of what they hold."""
    whole = _SNAPSHOT.validate_json(snapshot)
    told = repr(
        [
            *(
                [one.id, *map(sorted, _sets(one)), one.organisation, one.newcomer, one.wants]
                for one in whole.people
            ),
            whole.blocks,
            whole.met,
            sorted(whole.ledger.items()),
            whole.near,
        ]
    )
    return hashlib.sha256(told.encode()).hexdigest()


def on_site(person: Person, today: date) -> Person:
    """With the days on which they still are there."""
    left = frozenset(day for day in person.available if day >= today.isoformat())
    return replace(person, available=left)


def compute(snapshot: str) -> str:
    """Snapshot → found."""
    given = _SNAPSHOT.validate_json(snapshot)
    past = Past(
        blocks=frozenset(frozenset(pair) for pair in given.blocks),
        met={frozenset((one, other)): count for one, other, count in given.met},
        ledger=dict(given.ledger),
    )
    terms = Terms(newcomer_bonus=NEWCOMER_BONUS, near=given.near)
    wish = Wish(size=given.size, seed=given.seed, terms=terms)
    found = round_of(given.people, past, wish)
    drafts = tuple(
        Draft(tuple(sorted(map(int, one.people))), reasons_of(one.worths)) for one in found.introductions
    )
    count = len(found.introductions)
    numbers = Numbers(
        people=len(given.people),
        introductions=count,
        byes=len(found.byes),
        worth=sum(one.value for one in found.introductions) / count if count else 0.0,
        unlike=sum(map(_nothing, found.introductions)),
    )
    odd = tuple(sorted(map(int, found.odd)))
    return _FOUND.dump_json(Found(drafts, odd, numbers)).decode()


def found_in(text: str) -> Found:
    """What `compute` wrote."""
    return _FOUND.validate_json(text)


def _nothing(one: Introduction) -> bool:
    return not any(worth.shared or worth.favours or worth.near for worth in one.worths.values())


def _two(pair: Couple | frozenset[int]) -> tuple[str, str]:
    first, second = sorted(map(int, pair))
    return str(first), str(second)


def _sets(person: Person) -> tuple[frozenset[str], ...]:
    return person.interests, person.offers, person.needs, person.languages, person.available
