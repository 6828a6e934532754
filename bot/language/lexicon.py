"""Concepts: words and phrases that mean the same thing, in four languages, and the narrower things below.

The table is `concepts.txt`, a concept a line: `term, term > narrower, narrower`. A term with `=` before it is
found as it is written only, as the stem of another word is the same ("opening" is not what is open).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TypeAlias

from bot.language.fold import fold
from bot.language.stem import STEMMED, Word, split, strict_keys

AT_BEGINNING, AT_END = 0.8, 0.5
MEMO_AT_MOST = 30_000
ALL = tuple(STEMMED)
SHORTEST_PART = 5
"""A shorter word inside another one is chance more often than meaning."""


@dataclass(frozen=True, slots=True)
class Found:
    """A concept named by the words [first, last) of a text; `share` is less than 1 for a part of a compound."""

    concept: int
    first: int
    last: int
    share: float = 1.0


Phrase: TypeAlias = tuple[tuple[frozenset[str], ...], int]
Known: TypeAlias = tuple[tuple[Phrase, ...], tuple[int, float] | None]
Memo: TypeAlias = dict[str, Known]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`phrases`: by the key of their first word, (the keys of each word, the concept).
    `below`: for each concept those narrower than it. `single`: one-word terms, folded; `han`: Chinese terms.
    `memos`: what was looked up before."""

    phrases: Mapping[str, Sequence[Phrase]]
    below: Mapping[int, frozenset[int]]
    memos: dict[tuple[str, ...], Memo]
    single: Mapping[str, int]
    han: Mapping[str, int]
    names: Sequence[str]

    def find(self, words: Sequence[Word], languages: tuple[str, ...]) -> Iterator[Found]:
        """The concepts that these words name in these languages; a longer phrase hides the shorter ones in it."""
        memo = self.memos.setdefault(languages, {})
        place = 0
        while place < len(words):
            best = self._at(words, place, languages, memo)
            if best is not None:
                yield from best
                place = best[0].last
            else:
                place += 1

    def _at(
        self, words: Sequence[Word], place: int, languages: tuple[str, ...], memo: Memo
    ) -> list[Found] | None:
        word = words[place]
        if word.han:
            return [
                Found(concept, place, place + 1) for term, concept in self.han.items() if term in word.folded
            ] or None
        known = memo.get(word.plain)
        if known is None:
            known = self._beginning_with(word, languages)
            if len(memo) < MEMO_AT_MOST:
                memo[word.plain] = known
        phrases, part = known
        found: list[Found] = []
        for phrase, concept in phrases:
            last = place + len(phrase)
            if last <= len(words) and all(
                wanted.intersection(strict_keys(words[place + step].plain, languages))
                for step, wanted in enumerate(phrase)
                if step
            ):
                found.append(Found(concept, place, last))
        if found:
            longest = max(one.last for one in found)
            return list(dict.fromkeys(one for one in found if one.last == longest))
        return None if part is None else [Found(part[0], place, place + 1, part[1])]

    def _beginning_with(self, word: Word, languages: tuple[str, ...]) -> Known:
        """The phrases whose first word this is a form of, and the concept that a part of it names."""
        phrases = tuple(
            one for key in strict_keys(word.plain, languages) for one in self.phrases.get(key, ())
        )
        return phrases, self._part_of(word.folded)

    def _part_of(self, word: str) -> tuple[int, float] | None:
        """Datenschutzrecht is about Datenschutz; a Versionsverwaltung is hardly a Verwaltung."""
        if not word.isalpha():
            return None
        for length in range(len(word) - 3, SHORTEST_PART - 1, -1):
            for part, share in ((word[:length], AT_BEGINNING), (word[-length:], AT_END)):
                if part in self.single:
                    return self.single[part], share
        return None


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The table, read once."""
    return read_lexicon(files("bot.language").joinpath("concepts.txt").read_text(encoding="utf-8"))


def read_lexicon(text: str) -> Lexicon:
    """The lexicon that a text of that form holds."""
    phrases: dict[str, list[Phrase]] = {}
    single: dict[str, int] = {}
    han: dict[str, int] = {}
    names: list[str] = []
    narrower: dict[int, list[str]] = {}
    by_term: dict[str, list[int]] = {}

    def add(term: str, concept: int) -> None:
        exact = term.startswith("=")
        term = term.removeprefix("=")
        words = split(term)
        if not words:
            return
        by_term.setdefault(fold(term), []).append(concept)
        if len(words) == 1 and words[0].han:
            han.setdefault(words[0].folded, concept)
            return
        whole = (
            (frozenset((words[0].folded,)),)
            if exact
            else tuple(strict_keys(word.plain, ALL) for word in words)
        )
        for key in whole[0]:
            phrases.setdefault(key, []).append((whole, concept))
        if len(words) == 1 and len(words[0].folded) >= SHORTEST_PART:
            single.setdefault(words[0].folded, concept)

    lines = [line.split("#")[0].strip() for line in text.splitlines()]
    for line in filter(None, lines):
        same, _, below = line.partition(">")
        terms = [term.strip() for term in same.split(",") if term.strip()]
        concept = len(names)
        names.append(terms[0])
        for term in terms:
            add(term, concept)
        narrower[concept] = [term.strip() for term in below.split(",") if term.strip()]
    children: dict[int, set[int]] = {}
    for concept, terms in narrower.items():
        for term in terms:
            if fold(term) not in by_term:
                names.append(term)
                add(term, len(names) - 1)
            children.setdefault(concept, set()).update(one for one in by_term[fold(term)] if one != concept)
    return Lexicon(
        phrases={key: tuple(found) for key, found in phrases.items()},
        below={concept: frozenset(found) for concept, found in children.items()},
        memos={},
        single=single,
        han=dict(sorted(han.items(), key=lambda item: -len(item[0]))),
        names=tuple(names),
    )
