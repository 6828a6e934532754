"""Concepts: words and phrases that mean the same thing, in four languages, and the narrower things below.

The table is `concepts.txt`, a concept a line: `term, term > narrower, narrower`. A term with `=` before it is
found as it is written only, as the stem of another word is the same ("opening" is not what is open).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

from bot.language.clean import FIRST_HAN, LAST_HAN
from bot.language.fold import fold
from bot.language.near import Spellings
from bot.language.quiet import without_collection
from bot.language.stem import STEMMED, Word, pieces, prepare, strict_keys

AT_BEGINNING, AT_END = 0.8, 0.5
MEMO_AT_MOST = 30_000
ALL = tuple(STEMMED)
SHORTEST_PART = 5
"""A shorter word inside another one is chance more often than meaning."""


@dataclass(frozen=True, slots=True)
class Found:
    """A concept named by the words [first, last) of a text.

    `share` is less than 1 for a part of a compound; `covers` says how much of a run of Chinese characters it is.
    """

    concept: int
    first: int
    last: int
    share: float = 1.0
    covers: float = 1.0


Phrase: TypeAlias = tuple[tuple[frozenset[str], ...], int]


class Known(NamedTuple):
    """What a word may begin: concepts of its own, longer phrases by the keys of their second word, and the
    concept that a part of it names."""

    own: tuple[int, ...]
    longer: dict[str, list[Phrase]]
    part: tuple[int, float] | None


Memo: TypeAlias = dict[str, "Known | None"]
"""By the word as written; None for a word that begins nothing."""


_NEW = Known((), {}, None)
"""Stands in for a word that was not looked up yet."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`phrases`: by the key of their first word, (the keys of each word, the concept).
    `below`: for each concept those narrower than it. `single`: one-word terms, folded; `han`: Chinese terms
    by their first character, the longest first. `memos`: what was looked up before."""

    phrases: Mapping[str, Sequence[Phrase]]
    below: Mapping[int, frozenset[int]]
    memos: dict[tuple[str, ...], Memo]
    single: Mapping[str, int]
    spelt: Spellings
    han: Mapping[str, Sequence[tuple[str, int]]]
    names: Sequence[str]

    def find(self, words: Sequence[Word], languages: tuple[str, ...]) -> Iterator[Found]:
        """The concepts that these words name in these languages; a longer phrase hides the shorter ones in it."""
        return self.find_in([word.plain for word in words], languages)

    def find_in(self, words: Sequence[str], languages: tuple[str, ...]) -> Iterator[Found]:
        """The same for words as written."""
        memo = self.memos.setdefault(languages, {})
        place, count = 0, len(words)
        while place < count:
            word = words[place]
            known = memo.get(word, _NEW)
            if known is _NEW:
                if FIRST_HAN <= word[0] <= LAST_HAN:
                    yield from (
                        Found(concept, place, place + 1, covers=length / len(word))
                        for concept, length in self._in_han(word)
                    )
                    place += 1
                    continue
                known = self._beginning_with(word, languages)
                if len(memo) < MEMO_AT_MOST:
                    memo[word] = known
            if known is None:
                place += 1
                continue
            length, found = self._longest(known, words, place, languages)
            yield from found
            place += length

    def _longest(
        self, known: Known, words: Sequence[str], place: int, languages: tuple[str, ...]
    ) -> tuple[int, list[Found]]:
        """How many words the longest phrase from here takes, and the concepts that it names."""
        longest, concepts = (1, list(known.own)) if known.own else (0, [])
        second = strict_keys(words[place + 1], languages) if known.longer and place + 1 < len(words) else ()
        # Most neighbours go on to no phrase at all.
        if not known.longer.keys().isdisjoint(second):
            beyond = words[place + 2] if place + 2 < len(words) else None
            third = strict_keys(beyond, languages) if beyond else frozenset()
            for phrase, concept in (one for key in second for one in known.longer.get(key, ())):
                if len(phrase) < longest or (len(phrase) > 2 and phrase[2].isdisjoint(third)):
                    continue
                if len(phrase) > 3 and not _goes_on(phrase, words, place, languages):
                    continue
                if len(phrase) > longest:
                    longest, concepts = len(phrase), []
                if concept not in concepts:
                    concepts.append(concept)
        if concepts:
            return longest, [Found(concept, place, place + longest) for concept in concepts]
        if known.part is not None:
            return 1, [Found(known.part[0], place, place + 1, known.part[1])]
        return 1, []

    def _in_han(self, run: str) -> Iterator[tuple[int, int]]:
        """The concepts and the lengths of the terms in a run of Chinese characters, from left to right, the longest at each place."""
        place = 0
        while place < len(run):
            for term, concept in self.han.get(run[place], ()):
                if run.startswith(term, place):
                    yield concept, len(term)
                    place += len(term)
                    break
            else:
                place += 1

    def _beginning_with(self, word: str, languages: tuple[str, ...]) -> Known | None:
        phrases = dict.fromkeys(
            one for key in strict_keys(word, languages) for one in self.phrases.get(key, ())
        )
        own = tuple(dict.fromkeys(concept for phrase, concept in phrases if len(phrase) == 1))
        longer: dict[str, list[Phrase]] = {}
        for one in phrases:
            for key in one[0][1] if len(one[0]) > 1 else ():
                longer.setdefault(key, []).append(one)
        # Words grow together in German only.
        part = self._part_of(fold(word)) if not own and "de" in languages else None
        return Known(own, longer, part) if own or longer or part else None

    def _part_of(self, word: str) -> tuple[int, float] | None:
        """Datenschutzrecht is about Datenschutz; a Versionsverwaltung is hardly a Verwaltung."""
        if not word.isalpha():
            return None
        for length in range(len(word) - 3, SHORTEST_PART - 1, -1):
            for part, share in ((word[:length], AT_BEGINNING), (word[-length:], AT_END)):
                if part in self.single:
                    return self.single[part], share
        return None


def _goes_on(
    phrase: Sequence[frozenset[str]], words: Sequence[str], place: int, languages: tuple[str, ...]
) -> bool:
    """Whether the phrase, from its fourth word on, stands there."""
    return place + len(phrase) <= len(words) and all(
        not phrase[step].isdisjoint(strict_keys(words[place + step], languages))
        for step in range(3, len(phrase))
    )


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The table, read once."""
    with without_collection():
        return read_lexicon(files("bot.language").joinpath("concepts.txt").read_text(encoding="utf-8"))


def read_lexicon(text: str) -> Lexicon:
    """The lexicon that a text of that form holds."""
    phrases: dict[str, list[Phrase]] = {}
    single: dict[str, int] = {}
    han: dict[str, int] = {}
    names: list[str] = []
    narrower: dict[int, list[str]] = {}
    by_term: dict[str, list[int]] = {}

    prepare(pieces(text), ALL)

    def add(term: str, concept: int) -> None:
        exact = term.startswith("=")
        term = term.removeprefix("=")
        words = pieces(term)
        if not words:
            return
        by_term.setdefault(fold(term), []).append(concept)
        first = fold(words[0])
        if len(words) == 1 and "㐀" <= first[0] <= "鿿":
            han.setdefault(first, concept)
            return
        whole = (frozenset((first,)),) if exact else tuple(strict_keys(word, ALL) for word in words)
        for key in whole[0]:
            phrases.setdefault(key, []).append((whole, concept))
        if len(words) == 1 and len(first) >= SHORTEST_PART:
            single.setdefault(first, concept)

    lines = [line.split("#")[0].strip() for line in text.casefold().splitlines()]
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
        spelt=Spellings(single),
        han=_by_first_sign(han),
        names=tuple(names),
    )


def _by_first_sign(han: Mapping[str, int]) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for term in sorted(han, key=len, reverse=True):
        found.setdefault(term[0], []).append((term, han[term]))
    return found
