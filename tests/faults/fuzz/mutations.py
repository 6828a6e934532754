"""Breaks the structure of a payload: something is missing, of another type, huge, or nested without end."""

import copy
from random import Random
from typing import Any

from tests.faults.fuzz.hostile import hostile

Path = tuple[Any, ...]


def mutated(rng: Random, payload: Any) -> Any:
    """A copy of it with one to three things broken."""
    broken = copy.deepcopy(payload)
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        places = list(_places(broken))
        if not places:
            return broken
        holder, key = rng.choice(places)
        _break(rng, holder, key)
    return broken


def _places(value: Any) -> Any:
    """Every part of it, as the container that holds it and its key there."""
    entries = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, part in list(entries):
        yield value, key
        yield from _places(part)


def _break(rng: Random, holder: Any, key: Any) -> None:
    before = holder[key]
    match rng.randrange(7):
        case 0 if isinstance(holder, dict):
            del holder[key]
        case 1:
            holder[key] = [before]
        case 2:
            holder[key] = {str(key): before}
        case 3 if isinstance(before, str):
            holder[key] = rng.choice([before + hostile(rng), before[:-1], before * 50, before.upper()])
        case 4 if isinstance(holder, dict):
            holder[hostile(rng)] = before
        case _:
            holder[key] = _junk(rng)


def _junk(rng: Random) -> Any:
    match rng.randrange(12):
        case 0:
            return None
        case 1:
            return rng.choice([True, False])
        case 2:
            return rng.choice([0, -1, 2**31, 2**63, 2**70, -(2**70)])
        case 3:
            return rng.choice([0.5, 1e308, float("inf"), float("nan")])
        case 4:
            return rng.choice(["", " ", "0", "x" * 300, "x" * 5_000, f"a{' ' * 9_000}b", "a\n" * 1_900])
        case 5:
            return []
        case 6:
            return {}
        case 7:
            return _nested(rng.choice([3, 60]))
        case 8:
            return [None, {"a": [None]}, 1]
        case _:
            return hostile(rng)


def _nested(deep: int) -> Any:
    value: Any = None
    for number in range(deep):
        value = {"a": value} if number % 2 else [value]
    return value
