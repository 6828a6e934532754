"""Groups by exchanging people between them, ever more choosily. The budget counts moves, never seconds."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

Weights = Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Task:
    """`weights` of every pair, strongly negative where two must not be together; `odd_costs` is what it
    costs to put each person into a group of another size than `size`."""

    weights: Weights
    odd_costs: Sequence[float]
    size: int


def anneal(
    start: Sequence[Sequence[int]], task: Task, moves: int, heat: float, rng: random.Random
) -> list[list[int]]:
    """The best groups met within so many moves, from groups to start with; sizes stay as they are. `heat` is
    about what a pair weighs."""
    groups = [list(group) for group in start]
    if len(groups) < 2 or not moves:
        return groups
    best, best_value, value = [list(group) for group in groups], 0.0, 0.0
    chance, count = rng.random, len(groups)
    cooling = math.log(0.01)
    temperature = heat
    for move in range(moves):
        if not move & 63:
            temperature = heat * math.exp(cooling * move / moves)
        first = int(chance() * count)
        second = int(chance() * (count - 1))
        second += second >= first
        one, other = groups[first], groups[second]
        seat, place = int(chance() * len(one)), int(chance() * len(other))
        gain = _gain(one, seat, other, place, task)
        if gain >= 0 or chance() < math.exp(gain / temperature):
            one[seat], other[place] = other[place], one[seat]
            value += gain
            if value > best_value + 1e-9:
                best, best_value = [list(group) for group in groups], value
    return best


def _gain(one: list[int], seat: int, other: list[int], place: int, task: Task) -> float:
    """What exchanging two people of two groups brings."""
    goes, comes = one[seat], other[place]
    going, coming = task.weights[goes], task.weights[comes]
    gain = 0.0
    for each in one:
        if each != goes:
            gain += coming[each] - going[each]
    for each in other:
        if each != comes:
            gain += going[each] - coming[each]
    if len(one) != len(other):
        oddness = (len(one) != task.size) - (len(other) != task.size)
        gain += oddness * (task.odd_costs[goes] - task.odd_costs[comes])
    return gain


def total(groups: Sequence[Sequence[int]], task: Task) -> float:
    """What groups weigh together."""
    value = 0.0
    for group in groups:
        for number, each in enumerate(group):
            row = task.weights[each]
            value += sum(row[other] for other in group[:number])
            if len(group) != task.size:
                value -= task.odd_costs[each]
    return value
