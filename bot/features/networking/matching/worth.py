"""What two people have to say to each other, and why."""

import math
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from bot.features.networking.matching.model import Person, Terms


@dataclass(frozen=True, slots=True)
class Favour:
    """What one offers and the other needs."""

    giver: str
    taker: str
    tag: str


@dataclass(frozen=True, slots=True)
class Worth:
    """A pair's worth with its reasons, the rarest first. `languages` is empty where one of both said
    none."""

    value: float
    shared: tuple[str, ...]
    favours: tuple[Favour, ...]
    languages: tuple[str, ...]
    newcomer: bool


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
    return Worth(
        value=math.fsum(
            [
                *(rarity[tag] for tag in shared),
                *(terms.offer_meets_need * rarity[favour.tag] for favour in favours),
                terms.newcomer_bonus * newcomer,
            ]
        ),
        shared=tuple(shared),
        favours=tuple(favours),
        languages=tuple(sorted(one.languages & other.languages)),
        newcomer=newcomer,
    )
