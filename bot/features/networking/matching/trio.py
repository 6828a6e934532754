"""Groups of three, where the number of people is odd."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bot.features.networking.matching.assignment import Prices
from bot.features.networking.matching.exact import ALONE
from bot.features.networking.matching.field import NEVER, Field
from bot.features.networking.matching.rules import Numbers

KEPT = 400
"""So many groups of three are remembered, the most promising of all."""


@dataclass(frozen=True, slots=True)
class Trio:
    """Three people; `debts` is what the ledger holds against it, `weight` of its three pairs, and `bound`
    what the whole matching can weigh with it."""

    people: tuple[int, int, int]
    debts: int
    weight: int
    bound: float


def promising(field: Field, pool: Sequence[int] | Numbers, prices: Prices) -> list[Trio]:
    """The groups of three within `pool`, least owed first, then those that leave most to hope for: the
    prices of all others bound what these can weigh in pairs."""
    pool = np.asarray(pool, dtype=np.int64)
    weights = field.weights(pool)[:, pool]
    price, debt = prices[pool], field.ledger[pool]
    allowed = np.triu(weights > NEVER, 1)
    value = np.where(allowed, weights, 0).astype(np.float64)
    found: list[tuple[int, float, tuple[int, int, int]]] = []
    for first in range(len(pool) - 2):
        both = allowed & allowed[first][:, None] & allowed[first][None, :]
        second, third = np.nonzero(both)
        if not len(second):
            continue
        worth = value[first, second] + value[first, third] + value[second, third]
        rest = worth - price[first] - price[second] - price[third]
        owed = debt[first] + debt[second] + debt[third]
        best = np.lexsort((third, second, -rest, owed))[:KEPT] if len(rest) <= KEPT else _best(rest, owed)
        found += [
            (int(owed[each]), float(-rest[each]), (first, int(second[each]), int(third[each])))
            for each in best
        ]
        if len(found) > 20 * KEPT:
            found = sorted(found)[:KEPT]
    everything = float(prices.sum())
    trios = []
    for owed_by, missing, places in sorted(found)[:KEPT]:
        one, two, three = (int(pool[place]) for place in places)
        weight = field.weight(one, two) + field.weight(one, three) + field.weight(two, three)
        trios.append(Trio((one, two, three), owed_by, weight, everything - missing))
    return trios


def _best(rest: np.ndarray, owed: Numbers) -> Numbers:
    """The first of them by what is owed, then by what they leave; nearly sorted is enough here."""
    rank = owed.astype(np.float64) * 1e16 - rest
    few = np.argpartition(rank, KEPT)[:KEPT]
    chosen: Numbers = few[np.argsort(rank[few], kind="stable")]
    return chosen


def joined(field: Field, partner: Numbers, taken: Iterable[int]) -> list[tuple[int, int, int]]:
    """Each one who is ALONE joins the pair to whom they bring most, one pair each, where there is one."""
    busy = set(taken)
    found = []
    alone = [int(each) for each in np.flatnonzero(partner == ALONE) if int(each) not in busy]
    for person in sorted(alone, key=lambda each: (-int(field.ledger[each]), each)):
        row = field.weights([person])[0]
        free = [each for each in range(len(field)) if each < partner[each] and each not in busy]
        pairs = np.array(free, dtype=np.int64)
        if not len(pairs):
            break
        fits = pairs[(row[pairs] > NEVER) & (row[partner[pairs]] > NEVER)]
        if not len(fits):
            continue
        debts = field.ledger[fits] + field.ledger[partner[fits]]
        gains = row[fits] + row[partner[fits]]
        best = int(fits[np.lexsort((fits, -gains, debts))[0]])
        other = int(partner[best])
        busy |= {best, other, person}
        found.append((best, other, person))
    return found
