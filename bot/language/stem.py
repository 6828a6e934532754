"""Words and the forms they are found by: folded, stemmed, Chinese in pairs of characters. Pure."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.language.fold import fold

if TYPE_CHECKING:
    from Stemmer import Stemmer

STEMMED = {"de": "german", "en": "english", "fr": "french"}
"""The languages whose word forms are known, with the Snowball algorithm for each."""

_PIECE = re.compile(r"[㐀-鿿]+|[^\W_㐀-鿿]+", re.UNICODE)
_HUMP = re.compile(r"[A-ZÄÖÜ]+(?![a-zäöüß])|[A-ZÄÖÜ]?[a-zäöüß]+|\d+")
_span = re.Match.span
SHORTEST_STEM = 3
_SHORTEST_STRICT = {"de": 4, "en": 4, "fr": 5}
SHORTEST_ALIKE = 5
REMEMBERED = 65_536
_STEMS: dict[str, dict[str, str]] = {language: {} for language in STEMMED}


class Word(NamedTuple):
    """A word of a text: folded, as written, and where it stood."""

    folded: str
    plain: str
    start: int
    end: int

    @property
    def han(self) -> bool:
        """Whether it is a run of Chinese characters."""
        return "㐀" <= self.folded[0] <= "鿿"


def pieces(text: str) -> list[str]:
    """The words of a text as written."""
    return _PIECE.findall(text)


def split(text: str) -> list[Word]:
    """The words of a text; "K.3.601" and "e-mail" fall into their pieces."""
    if text.isascii():
        low = text.lower()
        spans = map(_span, _PIECE.finditer(text))
        return [Word(low[start:end], text[start:end], start, end) for start, end in spans]
    found = ((match[0], *match.span()) for match in _PIECE.finditer(text))
    return [Word(folded, plain, start, end) for plain, start, end in found if (folded := fold(plain))]


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


def prepare(words: Iterable[str], languages: tuple[str, ...]) -> None:
    """Find the stems of many words at once, which is faster than one by one."""
    for language in languages:
        known = _STEMS[language]
        if len(known) > REMEMBERED:
            known.clear()
        new = [word for word in dict.fromkeys(one.casefold() for one in words) if word not in known]
        known.update(zip(new, map(fold, _stemmer(language).stemWords(new)), strict=True))


def _stem(word: str, language: str) -> str:
    known = _STEMS[language].get(word)
    return fold(_stemmer(language).stemWord(word)) if known is None else known


@lru_cache(maxsize=REMEMBERED)
def _strict_keys(word: str, languages: tuple[str, ...]) -> frozenset[str]:
    folded = fold(word)
    if not folded.isalpha():
        return frozenset((folded,))
    found = {folded}
    for language in languages:
        stem = _stem(word, language)
        if len(stem) >= _SHORTEST_STRICT[language] and not _is_another_word(folded, stem, language):
            found.add(f"{language}:{stem}")
    if folded.endswith("s") and not folded.endswith("ss"):
        found.add(folded[:-1])
    return frozenset(found)


def _is_another_word(folded: str, stem: str, language: str) -> bool:
    """English endings that make another word: a container is not what is contained."""
    return language == "en" and folded.removeprefix(stem).startswith("er")


@lru_cache(maxsize=REMEMBERED)
def _keys(word: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    folded = fold(word)
    if len(folded) <= SHORTEST_STEM or not folded.isalpha():
        return (folded,)
    stems = (_stem(word, language) for language in languages)
    forms = dict.fromkeys((folded, *(stem for stem in stems if len(stem) >= SHORTEST_STEM)))
    # What German writes with k, English and French write with c: Dokumentation, Musik, Projekt.
    alike = [form.replace("k", "c") for form in forms if "k" in form and len(form) >= SHORTEST_ALIKE]
    return tuple(dict.fromkeys((*forms, *alike))) if alike else tuple(forms)


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
