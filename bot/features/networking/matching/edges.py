"""Pairs that may be chosen, each once, with their weights."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from bot.features.networking.matching.field import NEVER, Field
from bot.features.networking.matching.rules import Flags, Numbers


@dataclass(frozen=True, slots=True)
class Edges:
    """`low[i] < high[i]`, sorted."""

    count: int
    low: Numbers
    high: Numbers
    weight: Numbers

    def where(self, keep: Flags) -> "Edges":
        """Some of them."""
        return Edges(self.count, self.low[keep], self.high[keep], self.weight[keep])

    def both_ways(self) -> sparse.csr_matrix:
        """A row for each person, with the weight of each other one plus `lift()`: nothing stored is zero."""
        data = np.concatenate([self.weight, self.weight]).astype(np.float64) + self.lift()
        places = (np.concatenate([self.low, self.high]), np.concatenate([self.high, self.low]))
        return sparse.csr_matrix((data, places), shape=(self.count, self.count))

    def lift(self) -> int:
        """What makes every weight positive."""
        return 1 - min(0, int(self.weight.min(initial=0)))


def all_pairs(field: Field) -> Edges:
    """Every pair that may meet; for a few hundred people."""
    weights = field.weights(range(len(field)))
    low, high = np.nonzero(np.triu(weights > NEVER, 1))
    return Edges(len(field), low, high, weights[low, high])
