"""One round after the other: the door to the matching."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.features.networking.matching.field import Field
from bot.features.networking.matching.groups import group_up
from bot.features.networking.matching.model import Past, Person, Wish
from bot.features.networking.matching.pairs import Group, pair_up
from bot.features.networking.matching.worth import Rarity, Worth, worth_of


@dataclass(frozen=True, slots=True)
class Introduction:
    """A group with what each two of it have to say to each other, and how often they met before."""

    people: tuple[str, ...]
    worths: Mapping[tuple[str, str], Worth]
    repeats: int

    @property
    def value(self) -> float:
        """Of all its pairs together."""
        return sum(worth.value for worth in self.worths.values())


@dataclass(frozen=True, slots=True)
class Round:
    """Who is introduced to whom; `byes` says of everybody else why not, never naming a block. `odd` are
    those whom the ledger will spare next time."""

    introductions: tuple[Introduction, ...]
    byes: Mapping[str, str]
    odd: frozenset[str]


def round_of(people: Sequence[Person], past: Past, wish: Wish) -> Round:
    """A round among these people, whose ids are distinct.

    Where the wish is for pairs, who wants a group is introduced in one of three, where there are enough; and
    the other way round. The order of `people` makes no difference.
    """
    rarity = Rarity(people, wish.terms)
    groups: list[tuple[str, ...]] = []
    odd: set[str] = set()
    for members, size in _tables_of(people, wish.size):
        field = Field(members, rarity, past, replace(wish, size=size))
        for group in pair_up(field) if size == 2 else group_up(field):
            ids = _ids(field, group)
            groups.append(ids)
            odd.update(ids if len(group) != size else ())
    by_id = {person.id: person for person in people}
    placed = {each for group in groups for each in group}
    byes = _byes(people, placed, rarity, past, wish)
    introductions = tuple(_introduction(group, by_id, rarity, past, wish) for group in sorted(groups))
    return Round(introductions, byes, frozenset(odd | set(byes)))


def rounds_of(people: Sequence[Person], past: Past, wish: Wish, number: int) -> Iterator[Round]:
    """So many rounds, each knowing those before it."""
    for _ in range(number):
        found = round_of(people, past, wish)
        yield found
        past = after(past, found)


def after(past: Past, found: Round) -> Past:
    """What the next round has to know."""
    met = Counter(past.met)
    met.update(frozenset(couple) for one in found.introductions for couple in combinations(one.people, 2))
    ledger = Counter(past.ledger)
    ledger.update(found.odd)
    return Past(past.blocks, met, ledger)


def _tables_of(people: Sequence[Person], size: int) -> Iterator[tuple[list[Person], int]]:
    """The people by what they want; too few for a round of their own go with the others."""
    other = 3 if size == 2 else 2
    apart_word = "group" if size == 2 else "pair"
    apart = [person for person in people if person.wants == apart_word]
    if 0 < len(apart) < other:
        apart = []
    names = {person.id for person in apart}
    main = [person for person in people if person.id not in names]
    if len(main) == 1:
        main, apart = list(people), []
    yield from ((members, each) for members, each in ((main, size), (apart, other)) if members)


def _ids(field: Field, group: Group) -> tuple[str, ...]:
    return tuple(sorted(field.people[each].id for each in group))


def _introduction(
    group: tuple[str, ...], by_id: Mapping[str, Person], rarity: Rarity, past: Past, wish: Wish
) -> Introduction:
    couples = list(combinations(group, 2))
    worths = {(one, other): worth_of(by_id[one], by_id[other], rarity, wish.terms) for one, other in couples}
    return Introduction(group, worths, sum(past.met.get(frozenset(couple), 0) for couple in couples))


def _byes(
    people: Sequence[Person], placed: set[str], rarity: Rarity, past: Past, wish: Wish
) -> dict[str, str]:
    left = sorted(person.id for person in people if person.id not in placed)
    if not left:
        return {}
    field = Field(people, rarity, past, wish)
    at = {person.id: position for position, person in enumerate(field.people)}
    byes = {}
    for each in left:
        alone = bool(field.rules.forbidden([at[each]]).all())
        byes[each] = field.rules.why_nobody(at[each]) if alone else "all who fit are with others"
    return byes
