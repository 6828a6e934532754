"""Misspelt words: the known ones nearest to a word."""

from collections.abc import Iterable, Mapping, Sequence

_EXACT_BELOW = 4
_TWO_FROM = 8


def is_one_off(word: str, other: str) -> bool:
    """Whether one letter makes one word of the other; both begin alike."""
    from rapidfuzz.distance import OSA

    return word[:1] == other[:1] and OSA.distance(word, other, score_cutoff=1) <= 1


class Spellings:
    """Known words, to be found by what somebody nearly wrote."""

    def __init__(self, words: Iterable[str]) -> None:
        groups: dict[str, list[str]] = {}
        for word in sorted(set(words)):
            groups.setdefault(word[:1], []).append(word)
        self._groups: Mapping[str, Sequence[str]] = groups

    def nearest(self, word: str, at_most: int = 3) -> list[str]:
        """The words that differ from it by one letter, or from eight letters on by two; the nearest first.

        The distance counts inserted, lost, wrong and swapped letters (optimal string alignment). The first
        letter is taken to be right, as it nearly always is. Words of fewer than four letters have no near
        ones.
        """
        known = self._groups.get(word[:1])
        if len(word) < _EXACT_BELOW or known is None:
            return []
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        away = 1 if len(word) < _TWO_FROM else 2
        found = process.extract(word, known, scorer=OSA.distance, score_cutoff=away, limit=at_most)
        return [name for name, distance, _ in found if distance == found[0][1]]
