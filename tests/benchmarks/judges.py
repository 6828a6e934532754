"""What matching is held against: exact solvers and bounds that the bot does not use like this, and the ways
in which others do it."""

import random
from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np
import rustworkx
from numpy.typing import NDArray
from scipy import optimize, sparse

from bot.features.networking.matching.field import NEVER, SCALE, Field

Matrix = NDArray[np.float64]
Pair = tuple[int, int]

FORBIDDEN = -np.inf


def worths(field: Field) -> Matrix:
    """Of every pair; FORBIDDEN where two must not meet."""
    weights = field.weights(range(len(field)))
    return np.where(weights == NEVER, FORBIDDEN, weights / SCALE)


def value(groups: Iterable[Sequence[int]], worth: Matrix) -> float:
    """Of all pairs in all groups."""
    return float(sum(worth[couple] for group in groups for couple in combinations(group, 2)))


def complete(worth: Matrix) -> list[Pair]:
    """rustworkx over all pairs: most pairs first, then most worth."""
    graph: rustworkx.PyGraph[int, int] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(worth)))
    low, high = np.nonzero(np.triu(worth > FORBIDDEN, 1))
    weight = np.rint(worth[low, high] * SCALE).astype(np.int64)
    graph.add_edges_from(list(zip(low.tolist(), high.tolist(), weight.tolist(), strict=True)))
    return list(rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int))


def with_one_trio(worth: Matrix) -> float:
    """The most that pairs and one group of three are worth, as a mixed-integer programme over all of both."""
    count = len(worth)
    groups = [group for size in (2, 3) for group in combinations(range(count), size) if _may(group, worth)]
    one_trio = [float(len(group) == 3) for group in groups]
    return _partition(groups, worth, [optimize.LinearConstraint(np.array([one_trio]), 1, 1)])


def set_partition(worth: Matrix, size: int) -> float:
    """The most that groups of this size are worth, over all groups there are."""
    groups = [group for group in combinations(range(len(worth)), size) if _may(group, worth)]
    return _partition(groups, worth, [])


def _may(group: Sequence[int], worth: Matrix) -> bool:
    return all(worth[couple] > FORBIDDEN for couple in combinations(group, 2))


def _partition(
    groups: Sequence[Sequence[int]], worth: Matrix, more: list[optimize.LinearConstraint]
) -> float:
    """NaN where there is no such partition."""
    if not groups:
        return float("nan")
    ends = np.cumsum([0, *(len(group) for group in groups)])
    rows = np.fromiter((each for group in groups for each in group), dtype=np.int32)
    member = sparse.csc_matrix((np.ones(len(rows)), rows, ends), shape=(len(worth), len(groups)))
    cost = np.array([-value([group], worth) for group in groups])
    found = optimize.milp(
        cost, constraints=[optimize.LinearConstraint(member, 1, 1), *more], integrality=1, bounds=(0, 1)
    )
    return -float(found.fun) if found.status == 0 else float("nan")


def rounds_bound(worth: Matrix, rounds: int) -> float:
    """No plan of so many rounds without a repeat is worth more: everybody meets so many others, each once,
    and in fractions."""
    low, high = np.nonzero(np.triu(worth > FORBIDDEN, 1))
    count = len(low)
    places = (np.concatenate([low, high]), np.concatenate([np.arange(count)] * 2))
    member = sparse.csr_matrix((np.ones(2 * count), places), shape=(len(worth), count))
    found = optimize.linprog(
        -worth[low, high], A_ub=member, b_ub=np.full(len(worth), rounds), bounds=(0, 1), method="highs"
    )
    return -float(found.fun)


def dual_bound(field: Field, prices: Matrix, rows: int = 500) -> float:
    """No pairing is worth more, whatever `prices` are: they are raised until two together are never less
    than what the pair is worth, over all pairs, and added up."""
    count = len(field)
    prices = prices.copy()
    for first in range(0, count, rows):
        last = min(count, first + rows)
        worth = field.worths(first, last).astype(np.float64)
        worth[field.rules.forbidden(range(first, last))] = FORBIDDEN
        missing = (worth - prices[None, :]).max(axis=1) - prices[first:last]
        prices[first:last] += np.maximum(0.0, missing)
    return float(prices.sum())


def at_random(worth: Matrix, rng: random.Random) -> list[Pair]:
    """In a random order, the next one gets the first who is free and allowed."""
    free = list(range(len(worth)))
    rng.shuffle(free)
    pairs = []
    while free:
        one = free.pop(0)
        other = next((each for each in free if worth[one, each] > FORBIDDEN), None)
        if other is not None:
            free.remove(other)
            pairs.append((one, other))
    return pairs


def greedily(worth: Matrix) -> list[Pair]:
    """The worthiest pair first."""
    low, high = np.nonzero(np.triu(worth > FORBIDDEN, 1))
    busy: set[int] = set()
    pairs = []
    for each in np.argsort(-worth[low, high], kind="stable"):
        one, other = int(low[each]), int(high[each])
        if one not in busy and other not in busy:
            busy |= {one, other}
            pairs.append((one, other))
    return pairs
