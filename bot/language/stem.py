"""Words and the forms they are found by: folded, stemmed, Chinese in pairs of characters. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.language.fold import fold

if TYPE_CHECKING:
    from Stemmer import Stemmer

STEMMED = {"de": "german", "en": "english", "fr": "french"}
"""The languages whose word forms are known, with the Snowball algorithm for each."""

_PIECE = re.compile(r"[㐀-鿿]+|[^\W_㐀-鿿]+", re.UNICODE)
_HUMP = re.compile(r"[A-ZÄÖÜ]+(?![a-zäöüß])|[A-ZÄÖÜ]?[a-zäöüß]+|\d+")
SHORTEST_STEM = 3
_SHORTEST_STRICT = {"de": 4, "en": 4, "fr": 5}
SHORTEST_ALIKE = 5


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: folded, where it stood, and what joins it to the word before (nothing: a blank)."""

    folded: str
    plain: str
    start: int
    end: int
    joined: str = ""

    @property
    def han(self) -> bool:
        """Whether it is a run of Chinese characters."""
        return "㐀" <= self.folded[0] <= "鿿"


def split(text: str) -> list[Word]:
    """The words of a text; "K.3.601" and "e-mail" fall into their pieces, joined."""
    found: list[Word] = []
    last = 0
    for match in _PIECE.finditer(text):
        between = text[last : match.start()] if found else " "
        joined = between if between and not between.isspace() and len(between) == 1 else ""
        folded = fold(match[0])
        if folded:
            found.append(Word(folded, match[0], match.start(), match.end(), joined))
        last = match.end()
    return found


def humps(word: str) -> list[str]:
    """The words of a name such as OpenDataMap; nothing where it has no humps."""
    parts = _HUMP.findall(word)
    return [part for part in parts if len(part) >= SHORTEST_STEM] if len(parts) > 1 else []


def keys(word: str, languages: tuple[str, ...] = tuple(STEMMED)) -> tuple[str, ...]:
    """What a word is found by: itself, folded, and its stem in each of the languages.

    `word` is as written (umlauts matter to the stems); keys of two forms of one word overlap.
    """
    return _keys(word.casefold(), languages)


def strict_keys(word: str, languages: tuple[str, ...]) -> frozenset[str]:
    """What a word of the lexicon is found by: itself, and its stem in each language, told apart by language
    and never so short that two words meet in it by chance (French "openai" would be a form of "open")."""
    return _strict_keys(word.casefold(), languages)


@lru_cache(maxsize=65536)
def _strict_keys(word: str, languages: tuple[str, ...]) -> frozenset[str]:
    folded = fold(word)
    if not folded.isalpha():
        return frozenset((folded,))
    found = {folded}
    for language in languages:
        stem = fold(_stemmer(language).stemWord(word))
        if len(stem) >= _SHORTEST_STRICT[language] and not _is_another_word(folded, stem, language):
            found.add(f"{language}:{stem}")
    if folded.endswith("s") and not folded.endswith("ss"):
        found.add(folded[:-1])
    return frozenset(found)


def _is_another_word(folded: str, stem: str, language: str) -> bool:
    """English endings that make another word: a container is not what is contained."""
    return language == "en" and folded.removeprefix(stem).startswith("er")


@lru_cache(maxsize=65536)
def _keys(word: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    folded = fold(word)
    if len(folded) <= SHORTEST_STEM or not folded.isalpha():
        return (folded,)
    stems = (fold(_stemmer(language).stemWord(word)) for language in languages)
    forms = dict.fromkeys((folded, *(stem for stem in stems if len(stem) >= SHORTEST_STEM)))
    # What German writes with k, English and French write with c: Dokumentation, Musik, Projekt.
    alike = (form.replace("k", "c") for form in tuple(forms) if "k" in form and len(form) >= SHORTEST_ALIKE)
    return tuple(dict.fromkeys((*forms, *alike)))


def pairs(run: str) -> Iterator[str]:
    """Chinese characters in overlapping pairs; a single one is itself."""
    if len(run) == 1:
        yield run
    for place in range(len(run) - 1):
        yield run[place : place + 2]


@lru_cache
def _stemmer(language: str) -> "Stemmer":
    from Stemmer import Stemmer

    return Stemmer(STEMMED[language])
