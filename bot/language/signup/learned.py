"""How probable each label is, by evidence weighed as the labelled messages in `tests/understanding` taught it.

The model is a multinomial logistic regression: every piece of evidence that `evidence` finds has a weight for each
label in `learned.txt`, a line each, in hundredths; they are added up and made into shares of one. It is trained by
`python -m tests.understanding.train_signups`, which writes the file anew; nobody edits it by hand.
"""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import TypeAlias

from bot.language.signup.meaning import Label

Weights: TypeAlias = Mapping[str, tuple[int, ...]]
"""Each piece of evidence with its weight for each of `LABELS`, in hundredths."""

LABELS: tuple[Label, ...] = ("join", "leave", "maybe", "none")
START = "start"
"""The evidence that every message has."""


def probabilities(found: Mapping[str, float], learned: Weights) -> dict[Label, float]:
    """The share of each label; together they are 1. Evidence that was never learned from says nothing."""
    sums = [float(weight) for weight in learned[START]]
    for name, strength in found.items():
        row = learned.get(name)
        if row:
            for place, weight in enumerate(row):
                sums[place] += strength * weight
    most = max(sums)
    shares = [exp((one - most) / 100) for one in sums]
    whole = sum(shares)
    return {label: share / whole for label, share in zip(LABELS, shares, strict=True)}


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights that the bot came with."""
    text = files(__package__).joinpath("learned.txt").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines():
        if line and not line.startswith("# "):
            name, *row = line.split("\t")
            found[name] = tuple(map(int, row))
    return found
