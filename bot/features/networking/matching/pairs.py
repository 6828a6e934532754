"""Pairs: most people introduced, then fewest repeats, then most worth; one group of three where the number
is odd. What the ledger holds decides who is in the group of three, or alone, before worth does."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bot.features.networking.matching.assignment import Prices, assign
from bot.features.networking.matching.candidates import candidates
from bot.features.networking.matching.edges import all_pairs
from bot.features.networking.matching.exact import ALONE, best_pairs
from bot.features.networking.matching.field import Field
from bot.features.networking.matching.repair import repair
from bot.features.networking.matching.rescue import rescue
from bot.features.networking.matching.rules import Numbers
from bot.features.networking.matching.trio import Trio, joined, promising

Group = tuple[int, ...]

ALL_PAIRS = 300
"""Up to so many people all pairs are looked at."""

ALL_EXACT = 2000
"""Up to so many people the pairs among candidates are chosen exactly at once."""

TRIO_WORK = 200_000
"""So many pairs are weighed at most to find the best group of three."""


def pair_up(field: Field) -> list[Group]:
    """The groups of two and three; who is in none stays without an introduction."""
    groups: list[Group] = []
    for members in _circles(field):
        part = field if len(members) == len(field) else field.only(members)
        groups += [tuple(int(members[each]) for each in group) for group in _Solver(part).groups()]
    return groups


def _circles(field: Field) -> Iterator[Numbers]:
    """People between whom introductions can lead: nobody in one circle may meet anybody in another."""
    waiting = np.arange(len(field))
    while len(waiting):
        circle, front = [int(waiting[0])], [int(waiting[0])]
        waiting = waiting[1:]
        while front and len(waiting):
            reached = waiting[~field.rules.forbidden([front.pop()])[0, waiting]]
            waiting = np.setdiff1d(waiting, reached, assume_unique=True)
            circle += reached.tolist()
            front += reached.tolist()
        yield np.sort(np.array(circle, dtype=np.int64))


@dataclass(frozen=True, slots=True)
class _Plan:
    partner: Numbers
    trio: Trio | None


class _Solver:
    """One circle of people."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self._all = len(field) <= ALL_PAIRS
        few = len(field) <= 20_000
        self._edges = all_pairs(field) if self._all else candidates(field, 20 if few else 14)
        self._prices: Prices | None = None
        self._settled: Numbers | None = None
        self._before: Numbers | None = None

    def groups(self) -> list[Group]:
        if len(self._field) < 2:
            return []
        plan = self._with_trio(self._solve(None))
        partner = plan.partner
        trios: list[Group] = [] if plan.trio is None else [plan.trio.people]
        trios += joined(self._field, partner, [each for trio in trios for each in trio])
        busy = {each for trio in trios for each in trio}
        pairs = [(each, int(partner[each])) for each in range(len(partner)) if each < partner[each]]
        return [pair for pair in pairs if pair[0] not in busy] + trios

    def _solve(self, trio: Trio | None) -> Numbers:
        """The best pairs of all who are not in the group of three."""
        field, edges = self._field, self._edges
        out = np.zeros(len(field), dtype=np.bool_)
        if trio is not None:
            out[list(trio.people)] = True
        if len(field) <= ALL_EXACT:
            partner = best_pairs(edges.where(~out[edges.low] & ~out[edges.high]), field.ledger)
        else:
            partner = self._start(out)
            partner = repair(edges, partner, self._priced(), out, field.ledger)
        found = partner if self._all else rescue(field, partner, out)
        self._before = found if trio is None else self._before
        return found

    def _start(self, out: np.ndarray) -> Numbers:
        """What is known already: the pairs without a group of three, else those of the fractional optimum."""
        prices_first = self._priced()
        known = self._before if self._before is not None else self._settled
        partner = np.full(len(prices_first), ALONE, dtype=np.int64) if known is None else known.copy()
        left = partner[out]
        partner[left[left != ALONE]] = ALONE
        partner[out] = ALONE
        return partner

    def _priced(self) -> Prices:
        if self._prices is None:
            fractional = assign(self._edges, self._field.ledger)
            self._prices, self._settled = fractional.prices, fractional.partner
        return self._prices

    def _with_trio(self, partner: Numbers) -> _Plan:
        """Where just one is left, the best group of three: groups are tried from the most promising on,
        until no other can be better, or the work is enough."""
        field = self._field
        alone = np.flatnonzero(partner == ALONE)
        if len(alone) != 1 or len(field) < 3:
            return _Plan(partner, None)
        trios = promising(field, self._pool(), self._priced())
        best: _Plan | None = None
        best_key = (-1, 0, 0)
        for trio in trios[: self._tries()]:
            if best is not None and best_key[0] == len(field) and best_key[1:] >= (-trio.debts, trio.bound):
                break
            found = self._solve(trio)
            key = (3 + int((found != ALONE).sum()), -trio.debts, trio.weight + self._weight(found))
            if key > best_key:
                best, best_key = _Plan(found, trio), key
        if best is not None and best_key[0] == len(field):
            return best
        return _Plan(partner, None)

    def _tries(self) -> int:
        return max(3, min(400, TRIO_WORK // len(self._edges.low))) if self._all else 3

    def _weight(self, partner: Numbers) -> int:
        ones = np.flatnonzero(np.arange(len(partner)) < partner).tolist()
        return sum(self._field.weight(one, int(partner[one])) for one in ones)

    def _pool(self) -> Numbers:
        """Where all groups of three are too many, those around a few people who are owed least."""
        field, edges = self._field, self._edges
        if self._all:
            return np.arange(len(field))
        order = np.lexsort((np.arange(len(field)), field.ledger))
        level = field.ledger[order[min(59, len(order) - 1)]]
        table = edges.both_ways()
        near = [table.indices[table.indptr[each] : table.indptr[each + 1]] for each in order[:15]]
        around = np.unique(np.concatenate(near))
        around = around[field.ledger[around] <= level][:240]
        return np.union1d(order[:60], around).astype(np.int64)
