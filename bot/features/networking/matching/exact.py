"""The best pairs among given ones: most people, then most weight. rustworkx does it (Edmonds' blossoms)."""

import numpy as np
import rustworkx

from bot.features.networking.matching.edges import Edges
from bot.features.networking.matching.rules import Numbers

ALONE = -1


def best_pairs(edges: Edges, debts: Numbers) -> Numbers:
    """The partner of each person, or ALONE. Where not all can be paired, those with more `debts` are."""
    graph: rustworkx.PyGraph[int, int] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(edges.count))
    debt = debts.tolist()
    price = 1 + int(np.abs(edges.weight).max(initial=0)) * edges.count if any(debt) else 0
    graph.add_edges_from(
        [
            (low, high, weight + price * (debt[low] + debt[high]))
            for low, high, weight in zip(
                edges.low.tolist(), edges.high.tolist(), edges.weight.tolist(), strict=True
            )
        ]
    )
    partner = np.full(edges.count, ALONE, dtype=np.int64)
    for one, other in rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int):
        partner[one], partner[other] = other, one
    return partner
