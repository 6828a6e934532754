"""What a question is about: the words that are left when all else is understood. Pure."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from bot.features.questions import intents
from bot.features.questions.index import IN_TITLE, Index
from bot.features.questions.question import Term
from bot.features.questions.slate import Slate
from bot.language.lexicon import AT_END, Found
from bot.language.near import Spellings, is_one_off
from bot.language.small_words import EVERYWHERE, GENERIC, HAN
from bot.language.stem import Word, keys

Groups: TypeAlias = tuple[tuple[Term, ...], ...]

_EITHER = frozenset("oder or ou bzw beziehungsweise resp aber but mais".split())
_BETWEEN = _EITHER | frozenset("und and et sowie plus like vs versus zb beispielsweise eg".split())
_FIELDS = frozenset("it tech informatik informatique informatics edv software computing numerique".split())
_IN = re.compile(r"\b(?:in|im|dans|en|within)\s(?:(?:the|der|die|dem|la|le)\s|l')?$")
MOST_OF_IT = 0.6
_SMALL_WORDS = Spellings(word for word in EVERYWHERE if len(word) > 3)


def are_alternatives(slate: Slate) -> bool:
    """Whether the groups stand beside "or", so that one of them is enough."""
    return any(word.folded in _EITHER for word in slate.words()) or any(sign in slate.said for sign in "/,!")


def is_cued(groups: Groups, slate: Slate) -> bool:
    """Whether something says that these words are a topic: "about", "any", "… talk", a capital letter."""
    words = slate.words()
    first = {term.words[0].start for group in groups for term in group}
    last = {term.words[-1].end for group in groups for term in group}
    for place, word in enumerate(words):
        before = [one.folded for one in words[max(place - 2, 0) : place]]
        if word.start in first and (
            any(one in intents.CUES for one in before[-1:])
            or (
                before[-1:]
                and before[-1] in ("the", "der", "die", "das", "dem", "den")
                and before[0] in intents.CUES
            )
            or (
                place > 0
                and word.plain[:1].isupper()
                and not word.plain.isupper()
                and not slate.said.istitle()
            )
        ):
            return True
        after = words[place + 1] if place + 1 < len(words) else None
        if word.end in last and after and after.folded in GENERIC:
            return True
    return False


def groups_in(slate: Slate, index: Index, languages: tuple[str, ...]) -> Groups:
    """The words that are left, in groups that "and", "or" or a comma part; phrases that are one concept in
    these languages are one term."""
    words = slate.words()
    in_phrase = _in_phrases(words, index, languages)
    kept: list[list[Word]] = [[]]
    previous_end = 0
    for word in words:
        between = slate.said[previous_end : word.start]
        if word.folded in _BETWEEN or any(sign in between for sign in ",/&;+、!?"):
            kept.append([])
        previous_end = word.end
        if word.han:
            first, *more = (_han_words(part) for part in _alternatives(word))
            kept[-1] += first
            kept += more
        elif word in in_phrase or _tells(word, index):
            kept[-1].append(word)
    kept = _without_field(kept, slate)
    # What the event is called tells nothing, unless it stands beside something else.
    if all(_is_event_name(word, index) for group in kept for word in group):
        return ()
    return tuple(_terms(group, index, languages) for group in kept if group)


def _without_field(groups: list[list[Word]], slate: Slate) -> list[list[Word]]:
    """Without the field that all of it is about, where it stands behind a topic: women in tech."""
    if sum(map(len, groups)) < 2:
        return groups
    return [
        [word for word in group if not (word.folded in _FIELDS and _IN.search(slate.text[: word.start]))]
        for group in groups
    ]


def _in_phrases(words: Sequence[Word], index: Index, languages: tuple[str, ...]) -> list[Word]:
    """The words of phrases that are one concept, small ones included: Internet der Dinge."""
    found: list[Word] = []
    for one in index.lexicon.find(words, languages):
        phrase = words[one.first : one.last]
        if len(phrase) > 1 and any(word.folded not in EVERYWHERE for word in phrase):
            found += phrase
    return found


def _is_event_name(word: Word, index: Index) -> bool:
    return any(key in index.names_of_event for key in keys(word.plain))


def _tells(word: Word, index: Index) -> bool:
    """Whether a word says what a session is about."""
    if word.folded in EVERYWHERE or word.folded in ("s", "t", "m", "re", "ll", "ve"):
        return False
    if word.folded in index.words or len(word.folded) < 2:
        return len(word.folded) > 1
    if word.folded in index.lexicon.single or index.spelt.nearest(word.folded, 1):
        return True
    near = _SMALL_WORDS.nearest(word.folded, 1)
    return not near or abs(len(near[0]) - len(word.folded)) > 1 or not is_one_off(near[0], word.folded)


def _terms(words: Sequence[Word], index: Index, languages: tuple[str, ...]) -> tuple[Term, ...]:
    """Phrases that are one concept become one term."""
    found: dict[int, list[Found]] = {}
    for one in index.lexicon.find(words, languages):
        found.setdefault(one.first, []).append(one)
    terms: list[Term] = []
    place = 0
    while place < len(words):
        here = found.get(place)
        last = here[0].last if here else place + 1
        pair = words[place : place + 2]
        if last == place + 1 and len(pair) == 2 and _is_one_word(pair, index):
            here, last = None, place + 2
        whole = [one for one in here or () if one.share > AT_END and one.covers > MOST_OF_IT]
        terms.append(Term(tuple(words[place:last]), tuple(one.concept for one in whole)))
        place = last
    return tuple(terms)


def _is_one_word(pair: Sequence[Word], index: Index) -> bool:
    """Whether a title writes the two as one: InnerSource."""
    joined = index.words.get(pair[0].folded + pair[1].folded, {})
    return any(strength >= IN_TITLE for strength in joined.values())


def _alternatives(word: Word) -> list[Word]:
    """A run of Chinese characters, parted where it says "and" or "or"."""
    return [
        Word(found[0], found[0], word.start + found.start(), word.start + found.end())
        for found in re.finditer(r"[^或和与及]+", word.folded)
    ] or [word]


def _han_words(word: Word) -> list[Word]:
    """What is left of a run of Chinese characters without its small words."""
    left = word.folded
    for small in sorted(HAN, key=len, reverse=True):
        left = left.replace(small, " " * len(small))
    return [
        Word(found[0], found[0], word.start + found.start(), word.start + found.end())
        for found in re.finditer(r"\S+", left)
    ]
