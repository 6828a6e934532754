"""Where a matching is not good yet, solve the neighbourhood again, exactly."""

import heapq
from collections.abc import Iterable

import numpy as np
from scipy import sparse

from bot.features.networking.matching.assignment import Prices
from bot.features.networking.matching.edges import Edges
from bot.features.networking.matching.exact import ALONE, best_pairs
from bot.features.networking.matching.rules import Flags, Numbers

AREA = 2500
"""So many people are solved again at least; exact matching of so many takes about a second."""

AREA_SHARE = 8
"""And at least one of so many people."""


def repair(edges: Edges, partner: Numbers, prices: Prices, out: Flags, debts: Numbers) -> Numbers:
    """Pair those who are ALONE, with as little loss as the people around them allow. `out` take no part."""
    alone = np.flatnonzero((partner == ALONE) & ~out)
    if not len(alone):
        return partner
    area = _around(edges, partner, prices, out, alone)
    inside = np.zeros(edges.count, dtype=np.bool_)
    inside[area] = True
    position = np.cumsum(inside) - 1
    part = edges.where(inside[edges.low] & inside[edges.high])
    members = np.flatnonzero(inside)
    small = Edges(len(members), position[part.low], position[part.high], part.weight)
    solved = best_pairs(small, debts[members])
    result = partner.copy()
    result[members] = np.where(solved == ALONE, ALONE, members[solved])
    return result


def _around(edges: Edges, partner: Numbers, prices: Prices, out: Flags, alone: Iterable[int]) -> list[int]:
    """Those whom the cheapest exchanges reach: a step from somebody to another costs what the prices of
    both exceed the weight of their pair; the other one's partner comes along for nothing."""
    size = max(AREA, edges.count // AREA_SHARE)
    table: sparse.csr_matrix = edges.both_ways()
    lift = edges.lift()
    found: dict[int, None] = {}
    best: dict[int, float] = {}
    queue = [(0.0, int(each)) for each in alone]
    while queue and len(found) < size:
        cost, person = heapq.heappop(queue)
        if person in found:
            continue
        together = [person] if partner[person] == ALONE else [person, int(partner[person])]
        found.update(dict.fromkeys(together))
        for each in together:
            row = slice(table.indptr[each], table.indptr[each + 1])
            others = table.indices[row]
            steps = prices[each] + prices[others] - (table.data[row] - lift)
            for other, step in zip(others.tolist(), steps.tolist(), strict=True):
                if not out[other] and other not in found and cost + step < best.get(other, np.inf):
                    best[other] = cost + step
                    heapq.heappush(queue, (cost + step, other))
    return list(found)
