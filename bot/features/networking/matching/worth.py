"""What two people have to say to each other, and why."""

import math
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.features.networking.matching.model import Person, Terms


@dataclass(frozen=True, slots=True)
class Favour:
    """What one offers and the other needs."""

    giver: str
    taker: str
    tag: str


@dataclass(frozen=True, slots=True)
class Near:
    """Interests that are near each other: the one's, and the other's."""

    one: str
    tag: str
    other: str
    near: str


@dataclass(frozen=True, slots=True)
class Worth:
    """A pair's worth with its reasons, the rarest first. `languages` is empty where one of both said
    none."""

    value: float
    shared: tuple[str, ...]
    favours: tuple[Favour, ...]
    languages: tuple[str, ...]
    newcomer: bool
    near: tuple[Near, ...] = ()


class Rarity:
    """How much a tag tells: ln(1 + people / people interested in it)."""

    def __init__(self, people: Collection[Person], terms: Terms) -> None:
        counts = Counter(tag for person in people for tag in person.interests)
        named = {tag for one in people for tag in (*one.interests, *one.offers, *one.needs)}
        self._of = {tag: math.log(1 + len(people) / max(1, counts[tag])) for tag in named}
        self._of.update(terms.idf)

    def __getitem__(self, tag: str) -> float:
        return self._of[tag]

    def sorted(self, tags: Collection[str]) -> list[str]:
        """The rarest first."""
        return sorted(tags, key=lambda tag: (-self._of[tag], tag))


def worth_of(one: Person, other: Person, rarity: Rarity, terms: Terms) -> Worth:
    """The same in both directions, but for the order of what is named."""
    shared = rarity.sorted(one.interests & other.interests)
    favours = [Favour(one.id, other.id, tag) for tag in rarity.sorted(one.offers & other.needs)]
    favours += [Favour(other.id, one.id, tag) for tag in rarity.sorted(other.offers & one.needs)]
    newcomer = one.newcomer != other.newcomer
    near = sorted(
        _near(one, other, rarity, terms), key=lambda found: (-found[0], found[1].tag, found[1].near)
    )
    return Worth(
        value=math.fsum(
            [
                *(rarity[tag] for tag in shared),
                *(terms.offer_meets_need * rarity[favour.tag] for favour in favours),
                terms.newcomer_bonus * newcomer,
                *(value for value, _ in near),
            ]
        ),
        shared=tuple(shared),
        favours=tuple(favours),
        languages=tuple(sorted(one.languages & other.languages)),
        newcomer=newcomer,
        near=tuple(found for _, found in near),
    )


def worth_of_near(tag: str, other: str, likeness: float, rarity: Rarity, terms: Terms) -> float:
    """What it is worth that one has the one interest and another the other."""
    return terms.near_share * likeness * min(rarity[tag], rarity[other])


def _near(one: Person, other: Person, rarity: Rarity, terms: Terms) -> Iterator[tuple[float, Near]]:
    """Where one has the first and not the second, and the other the second and not the first."""
    mine, theirs = one.interests - other.interests, other.interests - one.interests
    for first, second, likeness in terms.near:
        value = (
            worth_of_near(first, second, likeness, rarity, terms) if {first, second} <= mine | theirs else 0.0
        )
        if value and first in mine and second in theirs:
            yield value, Near(one.id, first, other.id, second)
        elif value and second in mine and first in theirs:
            yield value, Near(one.id, second, other.id, first)
