"""Whether two pitches are about the same, in whichever languages. Pure.

A title falls into parts: words that name a concept (the same in all languages) count as that, the others by
their stems. Two are alike when most of what the shorter one names is in the other, and when what they share
tells something.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.barcamp import Pitch
from bot.features.barcamp.wordings import GENERAL
from bot.language.clean import simplify
from bot.language.lexicon import lexicon
from bot.language.small_words import EVERYWHERE
from bot.language.stem import STEMMED, Word, keys, split

ALIKE = 0.7
"""So much of what both name has to be shared."""
_LANGUAGES = tuple(STEMMED)


@dataclass(frozen=True, slots=True)
class Gist:
    """What a title names: for each thing, the ways in which another title could name it."""

    parts: tuple[frozenset[str], ...]


def gist(title: str) -> Gist:
    """The parts of it that tell something."""
    words = split(simplify(title))
    found: dict[tuple[int, int], set[str]] = {}
    covered: set[int] = set()
    for one in lexicon().find(words, _LANGUAGES):
        spot = (one.first, one.last)
        if one.share >= 1 and not _is_general(words[one.first : one.last]):
            found.setdefault(spot, set()).add(f"concept:{one.concept}")
            covered |= set(range(one.first, one.last))
    parts: list[frozenset[str]] = []
    for (first, last), concepts in found.items():
        parts.append(frozenset(concepts | {key for word in words[first:last] for key in _keys(word)}))
    parts += [
        frozenset(_keys(word))
        for place, word in enumerate(words)
        if place not in covered and not _is_small(word) and not _is_general([word])
    ]
    return Gist(tuple(parts))


def likeness(first: Gist, second: Gist) -> float:
    """How much of both is shared, from 0 to 1."""
    if not first.parts or not second.parts:
        return 0.0
    shared = sum(any(part & other for other in second.parts) for part in first.parts)
    back = sum(any(part & other for other in first.parts) for part in second.parts)
    return (shared + back) / (len(first.parts) + len(second.parts))


def are_alike(first: str, second: str) -> bool:
    """Whether two titles are about the same; said of few, so that nobody is bothered."""
    return likeness(gist(first), gist(second)) >= ALIKE


def alike(new: Pitch, others: Sequence[Pitch]) -> list[Pitch]:
    """Those that are about the same as the new one, the most alike first."""
    mine = gist(new.title)
    scored = [(likeness(mine, gist(one.title)), one) for one in others if one.id != new.id]
    near = [(score, one) for score, one in scored if score >= ALIKE]
    return [one for _, one in sorted(near, key=lambda pair: (-pair[0], pair[1].id))]


def _keys(word: Word) -> set[str]:
    return set(keys(word.plain, _LANGUAGES))


def _is_small(word: Word) -> bool:
    return word.folded in EVERYWHERE or (len(word.folded) < 3 and not word.folded.isdigit() and not word.han)


def _is_general(words: Sequence[Word]) -> bool:
    return all(word.folded in GENERAL or _is_small(word) for word in words)
