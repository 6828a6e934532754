"""How good introductions are: beside exact solvers, bounds, and the ways in which others do it.

The people are made up (`tests.features.networking.matching.populations`), with numbers as on real meet-ups.
"""

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.features.networking.matching.assignment import assign
from bot.features.networking.matching.candidates import candidates
from bot.features.networking.matching.field import SCALE, Field
from bot.features.networking.matching.instance import Instance, read_instance
from bot.features.networking.matching.rounds import Round, round_of, rounds_of
from bot.features.networking.matching.worth import Rarity
from tests.benchmarks import judges
from tests.benchmarks.figures import Figure
from tests.features.networking.matching.populations import population

pytestmark = pytest.mark.benchmark


def _instance(count: int, seed: int, *, teams: bool = True, size: int = 2) -> Instance:
    drawn = population(count, seed)
    drawn["options"]["size"] = size
    if not teams:
        for person in drawn["people"]:
            person.pop("organisation", None)
    return read_instance(json.dumps(drawn))


def _field(one: Instance) -> Field:
    return Field(one.people, Rarity(one.people, one.wish.terms), one.past, one.wish)


def _worth(found: Round) -> float:
    return sum(each.value for each in found.introductions)


def _run(one: Instance) -> tuple[Round, float]:
    start = time.perf_counter()
    found = round_of(one.people, one.past, one.wish)
    return found, time.perf_counter() - start


def test_a_thousand(table: list[Figure]) -> None:
    ratios, times, left, random_ratio, greedy = [], [], 0, [], []
    for seed in range(1, 6):
        one = _instance(1000, seed)
        found, seconds = _run(one)
        worth = judges.worths(_field(one))
        best = judges.complete(worth)
        assert len(best) == 500
        optimum = judges.value(best, worth)
        ratios.append(_worth(found) / optimum)
        times.append(seconds)
        left += len(found.byes)
        random_ratio.append(judges.value(judges.at_random(worth, random.Random(seed)), worth) / optimum)
        greedy.append(judges.value(judges.greedily(worth), worth) / optimum)
    table.append(
        Figure(
            "1,000 people, five seeds, beside rustworkx on all pairs",
            f"{min(ratios):.4f} to {max(ratios):.4f}, {left} left out, {max(times):.2f} s at most",
            "0.998, 0 left out, 1 s",
            f"greedy {statistics.mean(greedy):.3f}, random {statistics.mean(random_ratio):.3f}",
        )
    )


MEASURED = """
import json, resource, sys, time
from pathlib import Path
from bot.features.networking.matching.instance import read_instance
from bot.features.networking.matching.rounds import round_of
one = read_instance(Path(sys.argv[1]).read_bytes())
start, used = time.perf_counter(), time.process_time()
found = round_of(one.people, one.past, one.wish)
print(json.dumps({
    "worth": sum(each.value for each in found.introductions),
    "left": len(found.byes),
    "seconds": time.perf_counter() - start,
    "used": time.process_time() - used,
    "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
}))
"""


@pytest.mark.parametrize(
    ("count", "bar"), [(10_000, "0.999, 10 s, 600 MB"), (50_000, "0.998, 90 s, 1500 MB")]
)
def test_many(table: list[Figure], tmp_path: Path, count: int, bar: str) -> None:
    """In a process of its own, so that its memory is its own."""
    drawn = population(count, 1)
    file = tmp_path / "people.json"
    file.write_text(json.dumps(drawn), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", MEASURED, str(file)], check=True, capture_output=True, text=True
    )
    figures = json.loads(ran.stdout)
    field = _field(read_instance(file.read_bytes()))
    prices = assign(candidates(field, 14), field.ledger).prices / SCALE
    bound = judges.dual_bound(field, prices)
    table.append(
        Figure(
            f"{count:,} people, beside the dual bound",
            f"{figures['worth'] / bound:.4f}, {figures['left']} left out, {figures['seconds']:.1f} s "
            f"({figures['used']:.1f} s of one core), {figures['memory'] / 1e6:.0f} MB",
            bar,
        )
    )


def test_odd(table: list[Figure]) -> None:
    ratios = []
    seed = 0
    while len(ratios) < 40:
        seed += 1
        one = _instance((9, 15, 21, 27, 31)[seed % 5], seed)
        optimum = judges.with_one_trio(judges.worths(_field(one)))
        if np.isnan(optimum):
            continue
        found, _ = _run(one)
        assert not found.byes
        ratios.append(_worth(found) / optimum)
    equal = sum(ratio > 1 - 1e-6 for ratio in ratios)
    table.append(
        Figure(
            "odd numbers up to 31, forty instances, beside the exact best",
            f"{equal} of 40 equal, {min(ratios):.4f} at least",
            "38 of 40, 0.98",
        )
    )


@pytest.mark.parametrize(("size", "counts"), [(3, (12, 24, 36)), (4, (12, 16, 20, 24))])
def test_groups(table: list[Figure], size: int, counts: Sequence[int]) -> None:
    ratios, times = [], []
    for count in counts:
        for seed in range(1, 5):
            for teams in (True, False):
                one = _instance(count, seed, teams=teams, size=size)
                optimum = judges.set_partition(judges.worths(_field(one)), size)
                found, seconds = _run(one)
                times.append(seconds)
                if not np.isnan(optimum):
                    ratios.append(_worth(found) / optimum)
    table.append(
        Figure(
            f"groups of {size}, up to {counts[-1]} people, beside the exact set partition",
            f"{min(ratios):.4f} at least of {len(ratios)}, {statistics.median(times):.1f} s",
            "0.99, 1 s",
        )
    )


def test_ten_rounds(table: list[Figure]) -> None:
    one = _instance(200, 1)
    found = list(rounds_of(one.people, one.past, one.wish, 10))
    bound = judges.rounds_bound(judges.worths(_field(one)), 10)
    table.append(
        Figure(
            "ten rounds of 200 people, beside a bound for any ten",
            f"{sum(map(_worth, found)) / bound:.4f}, "
            f"{sum(each.repeats for round_ in found for each in round_.introductions)} repeats, "
            f"{sum(len(round_.byes) for round_ in found)} left out",
            "0.99, 0, 0",
        )
    )


def test_a_hundred_beside_random_and_greedy(table: list[Figure]) -> None:
    shared: dict[str, list[int]] = {"ours": [], "random": [], "greedy": []}
    nothing: dict[str, list[bool]] = {"ours": [], "random": [], "greedy": []}
    for seed in range(1, 21):
        one = _instance(100, seed)
        field = _field(one)
        worth = judges.worths(field)
        found, _ = _run(one)
        at = {person.id: position for position, person in enumerate(field.people)}
        ways: dict[str, list[list[int]]] = {
            "ours": [[at[each] for each in group.people] for group in found.introductions],
            "greedy": [list(pair) for pair in judges.greedily(worth)],
            "random": [
                list(pair)
                for draw in range(20)
                for pair in judges.at_random(worth, random.Random(100 * seed + draw))
            ],
        }
        for way, pairs in ways.items():
            for first, second in pairs:
                shared[way].append(len(field.worth(first, second).shared))
                nothing[way].append(worth[first, second] == 0)
    mean = {way: statistics.mean(numbers) for way, numbers in shared.items()}
    empty = {way: sum(flags) / len(flags) for way, flags in nothing.items()}
    table.append(
        Figure(
            "shared interests of a pair, 100 people, twenty seeds",
            f"{mean['ours']:.2f}, {mean['ours'] / mean['random']:.1f} times random",
            "8 times random",
            f"random {mean['random']:.2f}, greedy {mean['greedy']:.2f}",
        )
    )
    table.append(
        Figure(
            "pairs with nothing in common",
            f"{empty['ours']:.2%}, 1/{empty['random'] / max(empty['ours'], 1e-9):.0f} of random",
            "1/50 of random",
            f"random {empty['random']:.1%}, greedy {empty['greedy']:.1%}",
        )
    )
