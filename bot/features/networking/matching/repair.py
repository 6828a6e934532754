"""Where a matching is not good yet, solve the neighbourhood again, exactly."""

import heapq

import numpy as np
from scipy import sparse

from bot.features.networking.matching.assignment import Prices
from bot.features.networking.matching.edges import Edges
from bot.features.networking.matching.exact import ALONE, best_pairs
from bot.features.networking.matching.rules import Flags, Numbers

EACH = 16
"""For each one who is alone so many people are solved again."""

LEAST, MOST = 300, 2500
"""So many people are solved again at first, and at most; exact matching of the latter takes a second."""

SHARE = 8
"""Of very many people, one of so many is solved again at most."""


def repair(edges: Edges, partner: Numbers, prices: Prices, out: Flags, debts: Numbers) -> Numbers:
    """Pair those who are ALONE, with as little loss as the people around them allow. `out` take no part."""
    most = max(MOST, edges.count // SHARE)
    size = 0
    while size < most:
        alone = np.flatnonzero((partner == ALONE) & ~out)
        if len(alone) < 2:
            break
        size = min(most, max(LEAST, EACH * len(alone), 3 * size))
        area = _around(edges, partner, prices, out, size)
        partner = _solved_again(edges, partner, area, debts)
    return partner


def _solved_again(edges: Edges, partner: Numbers, area: list[int], debts: Numbers) -> Numbers:
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


def _around(edges: Edges, partner: Numbers, prices: Prices, out: Flags, size: int) -> list[int]:
    """Those whom the cheapest exchanges reach: a step from somebody to another costs what the prices of
    both exceed the weight of their pair; the other one's partner comes along for nothing."""
    table: sparse.csr_matrix = edges.both_ways()
    lift = edges.lift()
    found: dict[int, None] = {}
    best: dict[int, float] = {}
    queue = [(0.0, int(each)) for each in np.flatnonzero((partner == ALONE) & ~out)]
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
