"""The fractional optimum: everybody chooses one whom they meet, and is chosen by one (scipy's sparse
assignment), with the prices that prove it. Circles of even length are pairs already; few people sit in odd
ones."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from bot.features.networking.matching.edges import Edges
from bot.features.networking.matching.exact import ALONE
from bot.features.networking.matching.rules import Numbers

Prices = NDArray[np.float64]

ROUNDS = 20_000
"""More steps than any path of choices is long; the search for prices ends long before."""


@dataclass(frozen=True, slots=True)
class Fractional:
    """`partner` holds the pairs that are settled; ALONE are those in odd circles. Two prices together are
    never less than the weight of their pair, and all prices together bound every matching."""

    partner: Numbers
    prices: Prices


def assign(edges: Edges, debts: Numbers) -> Fractional:
    """Being alone is possible and costs more than any pair gains, and the more the more `debts`."""
    lift = edges.lift()
    top = int(np.abs(edges.weight).max(initial=1)) + lift
    alone = min(1000, edges.count) * top * (1 + np.minimum(debts, 5))
    pairs = edges.both_ways()
    ceiling = float(alone.max(initial=0)) + 1
    pairs.data += ceiling
    both = (pairs + sparse.diags(ceiling - alone.astype(np.float64), format="csr")).tocsr()
    rows, chosen = min_weight_full_bipartite_matching(both, maximize=True)
    chosen = np.asarray(chosen, dtype=np.int64)[np.argsort(rows)]
    prices = _prices(both, chosen) - (ceiling + lift) / 2
    return Fractional(_settled(chosen), prices)


def _prices(table: sparse.csr_matrix, chosen: Numbers) -> Prices:
    """Longest paths over exchanges of choices, by relaxing all of them together until nothing changes."""
    by_chosen = table.tocsc()
    count = len(chosen)
    rows, ends = by_chosen.indices, by_chosen.indptr[:-1]
    held = np.asarray(table[np.arange(count), chosen]).ravel().astype(np.float64)
    gain = by_chosen.data - held[rows]
    price = np.zeros(count)
    for _ in range(ROUNDS):
        better = np.maximum(price, np.maximum.reduceat(gain + price[chosen[rows]], ends))
        if np.array_equal(better, price):
            break
        price = better
    both: Prices = (held - price[chosen] + price) / 2
    return both


def _settled(chosen: Numbers) -> Numbers:
    """The circles of even length cut into pairs: both ways of cutting weigh the same."""
    partner = np.full(len(chosen), ALONE, dtype=np.int64)
    seen = np.zeros(len(chosen), dtype=np.bool_)
    for start in range(len(chosen)):
        circle = []
        each = start
        while not seen[each]:
            seen[each] = True
            circle.append(each)
            each = int(chosen[each])
        if len(circle) % 2 == 0:
            for one, other in zip(circle[::2], circle[1::2], strict=True):
                partner[one], partner[other] = other, one
    return partner
