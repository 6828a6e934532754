"""Groups of three or four: from the best pairs on, by exchanging people."""

import random
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np

from bot.features.networking.matching.annealing import Task, anneal, total
from bot.features.networking.matching.field import NEVER, SCALE, Field
from bot.features.networking.matching.pairs import Group, pair_up

TOGETHER = 600
"""So many people are exchanged among each other at most; more are parted along what their pairs share."""

MOVES = 440_000
MOVES_EACH = 6_000
"""So many moves at least, and for each person."""

REPEAT, OWED, FORBIDDEN = 4, 24, 200
"""What an earlier meeting costs, a group of odd size for somebody who had one, and a pair that must not be:
so many times the worthiest pair. What is forbidden in the end is taken apart."""

HEAT = 3
"""The worthiest pair is so many times what an exchange may lose at first."""

STARTS = 4
"""The best of so many searches; each has its part of the moves."""


def group_up(field: Field) -> list[Group]:
    """Groups of the size that was wished for, as far as the number of people allows; else one more or one
    less, and two or three where so few may meet."""
    pairs = pair_up(field)
    found: list[Group] = []
    for members in _portions(field, pairs):
        part = field.only(members)
        found += [tuple(members[each] for each in group) for group in _within(part)]
    return _placed(field, found)


def sizes(count: int, size: int) -> list[int]:
    """How large groups are: as many as can be of this size, the others one off (five at four: three and
    two)."""
    if count <= size:
        return [count] if count > 1 else []
    if size == 3:
        more = min(count % 3, count // 3)
        found = [4] * more + [3] * (count // 3 - more)
        return found if sum(found) == count else [3, 2]
    fewer = -count % size
    number = (count + fewer) // size
    if number < fewer:
        return [3, 2]
    return [size] * (number - fewer) + [size - 1] * fewer


def _portions(field: Field, pairs: Sequence[Group]) -> Iterator[list[int]]:
    """People in portions that a search can hold, pairs together and beside those who share the same."""
    paired = {each for pair in pairs for each in pair}
    ordered = [*sorted(pairs, key=lambda pair: (_theme(field, pair), pair))]
    people = [each for pair in ordered for each in pair]
    people += [each for each in range(len(field)) if each not in paired]
    number = -(-len(people) // TOGETHER)
    ends = [len(people) * part // max(1, number) for part in range(number + 1)]
    for first, last in pairwise(ends):
        yield people[first:last]


def _theme(field: Field, pair: Group) -> str:
    shared = field.worth(pair[0], pair[1]).shared
    return shared[-1] if shared else ""


def _within(field: Field) -> list[list[int]]:
    """`field` is in an order in which neighbours fit."""
    matrix = field.weights(range(len(field)))
    price = field.repeat_price
    never = matrix == NEVER
    np.fill_diagonal(never, False)
    worth = np.where(matrix == NEVER, 0, matrix).astype(np.float64)
    top = float(np.max(worth, initial=SCALE)) / SCALE
    repeats = np.rint(np.maximum(0.0, -worth) / price)
    weights = (worth + repeats * price) / SCALE - REPEAT * top * repeats - FORBIDDEN * top * never
    task = Task(weights.tolist(), [OWED * top * float(debt) for debt in field.ledger], field.wish.size)
    moves = field.wish.moves
    if moves is None:
        moves = max(MOVES, MOVES_EACH * len(field))
    rng = random.Random(field.wish.seed)
    best: list[list[int]] = []
    for start in range(STARTS):
        order = list(range(len(field)))
        if start:
            rng.shuffle(order)
        found = anneal(_cut(order, field.wish.size), task, moves // STARTS, top / HEAT, rng)
        if not start or total(found, task) > total(best, task):
            best = found
    return best


def _cut(order: Sequence[int], size: int) -> list[list[int]]:
    groups, at = [], 0
    for each in sizes(len(order), size):
        groups.append(list(order[at : at + each]))
        at += each
    return groups


def _placed(field: Field, groups: Sequence[Sequence[int]]) -> list[Group]:
    """Groups in which everybody may meet everybody: who must not stay leaves, and is placed elsewhere."""
    kept = [_allowed_part(field, group) for group in groups]
    kept = [group for group in kept if len(group) > 1]
    placed = {each for group in kept for each in group}
    left = [each for each in range(len(field)) if each not in placed]
    still = []
    for person in sorted(left, key=lambda each: (-int(field.ledger[each]), each)):
        row = field.weights([person])[0]
        open_to = [
            group
            for group in kept
            if len(group) <= field.wish.size and all(row[each] > NEVER for each in group)
        ]
        if open_to:
            best = max(open_to, key=lambda group: (-len(group), sum(int(row[each]) for each in group)))
            best.append(person)
        else:
            still.append(person)
    rest = field.only(still)
    kept += [[still[each] for each in group] for group in pair_up(rest)]
    return [tuple(group) for group in kept]


def _allowed_part(field: Field, group: Sequence[int]) -> list[int]:
    """The largest part of a group in which nobody is forbidden to anybody; of several, the worthiest."""
    rows = field.weights(group)
    for size in range(len(group), 1, -1):
        best: tuple[int, list[int]] | None = None
        for part in combinations(range(len(group)), size):
            weights = [int(rows[first, group[second]]) for first, second in combinations(part, 2)]
            if min(weights) > NEVER and (best is None or sum(weights) > best[0]):
                best = (sum(weights), [group[each] for each in part])
        if best is not None:
            return best[1]
    return []
