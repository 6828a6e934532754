"""What is weighed in a message besides the grammar: its words, pieces of words, classes of words and clauses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from bot.language.signup.combine import Reading
from bot.language.signup.prepare import BREAK

_PIECE = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|[+-]?\d+|[?!]+|[^\w\s,.;:()\"'-]")
_QUIET = frozenset(("FILL", "PRAISE"))
_SIZES = (1, 2, 3, 4, 8, 15)
_STRENGTH = {"word": 1.5, "piece": 1.5, "class": 1.5, "clause": 1.0}
"""How much each kind of evidence weighs in all, however long the message is."""


def evidence(reading: Reading, *, of_grammar: bool = True) -> dict[str, float]:
    """Each piece of evidence with its strength. `of_grammar`: whether the verdict of the grammar is one of them."""
    words = [_plain(one) for one in _PIECE.findall(reading.said.replace(BREAK, " "))]
    found: dict[str, float] = {}
    for kind, names in (
        ("word", set(_runs(words, 3))),
        ("piece", {piece for word in words for piece in _pieces(f"_{word}_")}),
        ("class", set(_runs([one.tag for one in reading.tokens if one.tag not in _QUIET], 4))),
        ("clause", set(_clauses(reading))),
    ):
        for name in names:
            found[f"{kind} {name}"] = _STRENGTH[kind] / sqrt(len(names))
    size = sum(len(words) > limit for limit in _SIZES)
    found |= {f"size {size}": 0.3, f"asked {'?' in words}": 0.3}
    if of_grammar:
        found |= dict.fromkeys(_grammar(reading), 0.5)
    return found


def _plain(word: str) -> str:
    """The word, numbers all alike."""
    if word.lstrip("+-").isdigit():
        return word.rstrip("0123456789") + "#"
    return word[0] if word[0] in "?!" and "?" not in word else "?" if "?" in word else word


def _runs(words: Sequence[str], longest: int) -> Iterator[str]:
    """Each word, and what stands together, with where the message begins and ends."""
    yield from words
    within = ["<", *words, ">"]
    for length in range(2, longest + 1):
        for place in range(len(within) - length + 1):
            yield " ".join(within[place : place + length])


def _pieces(word: str) -> Iterator[str]:
    for length in (2, 3, 4, 5):
        for place in range(len(word) - length + 1):
            yield word[place : place + length]


def _clauses(reading: Reading) -> Iterator[str]:
    """The clauses by their classes, wherever they stand, and whether they are last: the last word counts."""
    for place, part in enumerate(reading.parts, 1):
        position = "last" if place == len(reading.parts) else "before"
        for where in ("any", position):
            if part.tags.count(" ") < 7:
                yield f"{where} {part.tags.strip()}"
            yield f"{where} {part.opener or '-'}{'?' if part.asked else ''}"


def _grammar(reading: Reading) -> Iterable[str]:
    yield f"grammar {reading.verdict.label}"
    for one in reading.acts:
        yield f"grammar act {one.kind.name}{' faint' if one.faint else ''}"
    yield f"grammar last {reading.acts[-1].kind.name if reading.acts else '-'}"
