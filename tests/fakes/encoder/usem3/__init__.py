"""Stands in for the encoder of the extra `similarity`, which is 32 MB: it knows a few words, and nothing else
is like anything."""

from collections.abc import Sequence

_KNOWN = {
    "pottery": (1.0, 0.1),
    "töpferscheibe": (1.0, 0.3),
    "drehteller": (1.0, 0.5),
}
WIDTH = 64


class USE:
    """Its one method that is used."""

    def __init__(self, threads: int = 1) -> None:
        self.threads = threads

    def encode(self, texts: Sequence[str]) -> list[list[float]]:
        """A vector for each text."""
        return [_vector(text) for text in texts]


def _vector(text: str) -> list[float]:
    found = [0.0] * WIDTH
    if text in _KNOWN:
        found[:2] = _KNOWN[text]
    else:
        found[2 + sum(text.encode()) % (WIDTH - 2)] = 1.0
    return found
