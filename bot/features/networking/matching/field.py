"""People as numbers: worth, rules and earlier meetings in one weight, for whole rows at once.

Weights are whole numbers (millionths): sums of them are exact, so that a seed repeats anywhere.
"""

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from bot.features.networking.matching.model import Past, Person, Wish
from bot.features.networking.matching.rules import Flags, Numbers, Rules
from bot.features.networking.matching.worth import Rarity, Worth, worth_of, worth_of_near

Matrix = NDArray[np.float32]

SCALE = 1_000_000
NEVER = -(2**60)
"""The weight of two people who must not meet."""

DENSE_CELLS = 75_000_000
"""So many cells of the table of tags are held as they are (300 MB); else only what is not nothing."""


class Field:
    """The people of one round in a fixed order that depends on their ids and the seed alone."""

    def __init__(self, people: Sequence[Person], rarity: Rarity, past: Past, wish: Wish) -> None:
        ordered = sorted(people, key=lambda person: person.id)
        random.Random(wish.seed).shuffle(ordered)
        self._set_up(ordered, rarity, past, wish)

    def only(self, positions: Sequence[int] | Numbers) -> "Field":
        """The same with some of the people, in the same order and with the same rarity."""
        part = Field.__new__(Field)
        part._set_up([self.people[int(each)] for each in positions], self.rarity, self.past, self.wish)
        return part

    def _set_up(self, people: Sequence[Person], rarity: Rarity, past: Past, wish: Wish) -> None:
        self.people, self.rarity, self.past, self.wish = tuple(people), rarity, past, wish
        self.rules = Rules(people, past.blocks)
        at = {person.id: position for position, person in enumerate(people)}
        self._met: dict[int, dict[int, int]] = {}
        for couple, times in past.met.items():
            known = [at[each] for each in couple if each in at]
            if len(known) == 2 and times > 0:
                self._met.setdefault(known[0], {})[known[1]] = times
                self._met.setdefault(known[1], {})[known[0]] = times
        debts = [past.ledger.get(person.id, 0) if wish.fairness else 0 for person in people]
        self.ledger: Numbers = np.array(debts, dtype=np.int64) - min(debts, default=0)
        self._gives, self._takes = _tables(people, rarity, wish)
        small = self._takes.shape[0] * len(people) <= DENSE_CELLS
        self._dense: Matrix | None = self._takes.toarray() if small else None

    def __len__(self) -> int:
        return len(self.people)

    def worths(self, first: int, last: int, minus: Matrix | None = None) -> Matrix:
        """What the people from `first` up to `last` have to say to each one; `minus` is taken from each
        column."""
        rows = self._gives[first:last]
        if self._dense is not None:
            found: Matrix = np.asarray(rows @ self._dense, dtype=np.float32)
        else:
            found = np.asarray((rows @ self._takes).toarray(), dtype=np.float32)
        if minus is not None:
            found -= minus
        return found

    def sampled(self, first: int, last: int, step: int) -> Matrix:
        """The same for every so many of the columns."""
        columns = self._takes[:, ::step]
        return np.asarray((self._gives[first:last] @ columns).toarray(), dtype=np.float32)

    def strangers(self, rows: Sequence[int] | Numbers) -> Flags:
        """True where two may meet and never did."""
        found = ~self.rules.forbidden(rows)
        for number, person in enumerate(rows):
            known = self._met.get(int(person))
            if known:
                found[number, list(known)] = False
        return found

    def weights(self, rows: Sequence[int] | Numbers) -> Numbers:
        """Rows of weights: worth, minus `repeat_price` for each earlier meeting; NEVER where forbidden."""
        picked = self._gives[np.asarray(rows, dtype=np.int64)]
        dense = self._dense
        values = picked @ dense if dense is not None else (picked @ self._takes).toarray()
        found = np.rint(np.asarray(values, dtype=np.float64) * SCALE).astype(np.int64)
        price = self.repeat_price
        for number, person in enumerate(rows):
            for other, times in self._met.get(int(person), {}).items():
                found[number, other] -= times * price
        found[self.rules.forbidden(rows)] = NEVER
        return found

    def weight(self, one: int, other: int) -> int:
        """Of one pair that may meet."""
        return round(self.worth(one, other).value * SCALE) - self.met(one, other) * self.repeat_price

    @property
    def repeat_price(self) -> int:
        """More than all pairs together could gain by one repeat, within what numbers hold exactly."""
        return 200 * SCALE * max(10, min(len(self), 2000))

    def met(self, one: int, other: int) -> int:
        """How often they were introduced to each other before."""
        return self._met.get(one, {}).get(other, 0)

    def worth(self, one: int, other: int) -> Worth:
        """A pair's worth with its reasons."""
        return worth_of(self.people[one], self.people[other], self.rarity, self.wish.terms)


def _tables(
    people: Sequence[Person], rarity: Rarity, wish: Wish
) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
    """Two tables whose product is the worth of every pair: what each gives, and what each takes."""
    terms = wish.terms
    tags = sorted({tag for one in people for tag in (*one.interests, *one.offers, *one.needs)})
    column = {tag: number for number, tag in enumerate(tags)}
    count = len(tags)
    near = [
        (first, second, worth_of_near(first, second, likeness, rarity, terms))
        for first, second, likeness in terms.near
        if first in column and second in column
    ]
    width = 3 * count + 2 + 2 * len(near)
    gives, takes = _Table(width), _Table(width)
    for person in people:
        for part, given, taken, factor in (
            (0, person.interests, person.interests, 1.0),
            (1, person.offers, person.needs, terms.offer_meets_need),
            (2, person.needs, person.offers, terms.offer_meets_need),
        ):
            for tag in sorted(given):
                gives.put(part * count + column[tag], rarity[tag] * factor)
            for tag in sorted(taken):
                takes.put(part * count + column[tag], 1.0)
        if terms.newcomer_bonus:
            gives.put(3 * count + person.newcomer, terms.newcomer_bonus)
            takes.put(3 * count + (not person.newcomer), 1.0)
        for number, (first, second, value) in enumerate(near):
            at = 3 * count + 2 + 2 * number
            has, also = first in person.interests, second in person.interests
            if has != also:
                gives.put(at + also, value)
                takes.put(at + has, 1.0)
        gives.end_row()
        takes.end_row()
    return gives.matrix(), takes.matrix().T.tocsr()


class _Table:
    """A sparse matrix that is written row by row."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._values: list[float] = []
        self._columns: list[int] = []
        self._ends = [0]

    def put(self, column: int, value: float) -> None:
        self._columns.append(column)
        self._values.append(value)

    def end_row(self) -> None:
        self._ends.append(len(self._columns))

    def matrix(self) -> sparse.csr_matrix:
        data = np.array(self._values, dtype=np.float32)
        columns = np.array(self._columns, dtype=np.int32)
        shape = (len(self._ends) - 1, self._width)
        return sparse.csr_matrix((data, columns, np.array(self._ends, dtype=np.int64)), shape=shape)
