"""The people whom each one might meet, where there are too many pairs to look at all.

The best forty by worth are mostly the same popular people in everybody's list. Taken by worth minus what
the other one is wanted by everybody, twenty hold nearly the optimum (notes: measured in the benchmarks).
"""

import numpy as np

from bot.features.networking.matching.edges import Edges
from bot.features.networking.matching.field import SCALE, Field, Matrix

ROWS = 256
"""So many people are looked at together."""

SAMPLE = 6000
"""Of so many others the bound is estimated above which somebody is looked at."""


COARSE = 10_000
"""Worth is rounded to such parts, so that what is equal stays equal."""


def _whims(count: int) -> Matrix:
    """A view with a row for each person, from the last to the first: tiny numbers that differ from pair to
    pair. Without them people who are worth the same to all would all have the same few in their lists."""
    numbers = np.random.default_rng(count).random(2 * count, dtype=np.float32) * np.float32(1e-3)
    view: Matrix = np.lib.stride_tricks.sliding_window_view(numbers, count)[:count]
    return view


def wanted(field: Field) -> Matrix:
    """What each person roughly costs: most of what they are worth to the best among a sample."""
    count = len(field)
    step = max(1, count // 2000)
    size = len(range(0, count, step))
    rank = size - min(5, size)
    found = np.empty(count, dtype=np.float32)
    for first in range(0, count, 1024):
        last = min(count, first + 1024)
        found[first:last] = np.partition(field.sampled(first, last, step), rank, axis=1)[:, rank]
    return found * np.float32(0.8)


def candidates(field: Field, most: int) -> Edges:
    """For each person the `most` others who are worth most beyond what they cost, among those they may meet
    and never met; the pairs of all."""
    count = len(field)
    cost = wanted(field)
    step = max(1, count // SAMPLE)
    size = len(range(0, count, step))
    rank = size - min(size, max(1, round(2.0 * most * size / count)))
    whim = _whims(count)
    keys, values = [], []
    for first in range(0, count, ROWS):
        last = min(count, first + ROWS)
        gains = field.worths(first, last, cost)
        gains += whim[count - last : count - first][::-1]
        gains[~field.strangers(range(first, last))] = -np.inf
        bound = np.partition(gains[:, ::step], rank, axis=1)[:, rank]
        rows, others = np.nonzero((gains >= bound[:, None]) & (gains > -np.inf))
        gain = gains[rows, others]
        order = np.lexsort((others, -gain, rows))
        rows, others, gain = rows[order], others[order], gain[order]
        place = np.arange(len(rows)) - np.searchsorted(rows, np.arange(last - first))[rows]
        best = place < most
        rows, others = rows[best], others[best]
        worth = gain[best] + cost[others] - whim[count - first - 1 - rows, others]
        rows += first
        keys.append(np.minimum(rows, others) * count + np.maximum(rows, others))
        values.append(np.rint(worth.astype(np.float64) * COARSE).astype(np.int64) * (SCALE // COARSE))
    found, where = np.unique(np.concatenate(keys), return_index=True)
    return Edges(count, found // count, found % count, np.concatenate(values)[where])
