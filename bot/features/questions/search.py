"""Which sessions a question's words are about, and how well. Pure.

A term finds sessions by its word forms, by the concepts it names, by parts of compounds and, when all that
fails, by what it may have been meant to spell. How much a term tells depends on how few sessions it finds;
a word that nothing in the programme knows tells most, so that one known word beside two unknown ones is no
answer.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.sessions import Session
from bot.features.questions.index import IN_TITLE, NARROWER, PART_OF_WORD, Index
from bot.features.questions.kinds import KINDS
from bot.features.questions.question import Question, Term
from bot.language.clean import simplify
from bot.language.fold import fold
from bot.language.small_words import EVERYWHERE
from bot.language.stem import Word, keys, pairs, split

MISSPELT = 0.8
PART_OF_PHRASE = 0.9
LITERALLY = 0.3
FIRST_PART = 0.55
"""What the first part of a compound tells of it; the last part tells the rest."""
ENOUGH = 0.5
"""A session is about it when so much of what was said fits."""
PERHAPS = 0.2
"""So much makes it a suggestion."""
_EVENT_NAME = 0.15
_UNKNOWN_HAN = 0.35
"""Chinese is written without spaces: a run that nothing knows is more often small talk than a topic."""
_LINKS = ("", "s", "es", "n", "en", "er", "e")
_SHORTEST_PART = 4
_LONGEST_COMPOUND = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """A session by position, and how well it fits (0 to 1, or more for a title said word by word)."""

    position: int
    score: float


def find(question: Question, index: Index, among: Collection[int]) -> list[Hit]:
    """The sessions that the question may be about, best first; only those of `among`."""
    scores: dict[int, float] = {}
    for title in question.quoted:
        for position, score in _by_title(split(simplify(title)), index).items():
            scores[position] = max(scores.get(position, 0.0), score)
    if question.groups and not scores:
        scores = _by_groups(question, index)
    if not scores:
        scores = {
            position: share for position, share in _word_by_word(question.title, index).items() if share >= 1
        }
    numbered = _numbered(question.title, index)
    if numbered and numbered & scores.keys():
        scores = {position: score for position, score in scores.items() if position in numbered}
    hits = [
        Hit(position, score) for position, score in scores.items() if score >= PERHAPS and position in among
    ]
    return sorted(hits, key=lambda hit: (-hit.score, hit.position))


def _by_groups(question: Question, index: Index) -> dict[int, float]:
    """One session in mind: all that was said counts together. A topic: each alternative by itself."""
    groups = question.groups
    scores = {}
    if question.definite or len(groups) == 1:
        scores = score_terms([term for group in groups for term in group], index)
    if len(groups) > 1 and (question.either or not question.definite):
        for group in groups:
            for position, score in score_terms(group, index).items():
                scores[position] = max(scores.get(position, 0.0), score)
    if question.definite:
        # Whoever has one session in mind says the words of its title.
        for position, share in _literally([term for group in groups for term in group], index).items():
            if scores.get(position, 0.0) >= ENOUGH:
                scores[position] += share * LITERALLY
    for position, bonus in _word_by_word(question.title, index).items():
        if position in scores:
            scores[position] += bonus * 0.5
    return scores


def score_terms(terms: Sequence[Term], index: Index) -> dict[int, float]:
    """For each session how much of the terms it is about, weighed by how much each tells."""
    postings = [(term, posting_of(term, index)) for term in terms]
    weighed = [(posting, _weight(term, posting, index)) for term, posting in postings]
    total = sum(weight for _, weight in weighed) or 1.0
    scores: dict[int, float] = {}
    for posting, weight in weighed:
        for position, strength in posting.items():
            scores[position] = scores.get(position, 0.0) + weight * strength / total
    return scores


def _literally(terms: Sequence[Term], index: Index) -> dict[int, float]:
    """How much of what was said stands in each title in just these words."""
    words = [word for term in terms for word in term.words]
    found: dict[int, float] = {}
    for word in words:
        for position, strength in index.words.get(word.folded, {}).items():
            if strength >= IN_TITLE:
                found[position] = found.get(position, 0.0) + 1 / len(words)
    return found


def _weight(term: Term, posting: Mapping[int, float], index: Index) -> float:
    weight = index.weight(len(posting))
    if not posting and all(word.han for word in term.words):
        return weight * _UNKNOWN_HAN
    names = all(any(key in index.names_of_event for key in keys(word.plain)) for word in term.words)
    return weight * _EVENT_NAME if names else weight


def posting_of(term: Term, index: Index) -> dict[int, float]:
    """The sessions that the term finds, and how much of each it is."""
    found: dict[int, float] = {}
    for concept in term.concepts:
        _merge(found, index.concepts.get(concept, {}), 1.0)
        for below in index.lexicon.below.get(concept, ()):
            _merge(found, index.concepts.get(below, {}), NARROWER)
    by_word = [_of_word(word, index) for word in term.words]
    if len(by_word) == 1:
        _merge(found, by_word[0], 1.0)
    elif by_word:
        _merge(found, index.words.get("".join(word.folded for word in term.words), {}), 1.0)
        weights = [index.weight(len(one)) for one in by_word]
        for position in set().union(*by_word):
            told = sum(w * one.get(position, 0.0) for w, one in zip(weights, by_word, strict=True))
            whole = all(position in one for one in by_word)
            _keep(found, position, told / sum(weights) * (1.0 if whole else PART_OF_PHRASE))
    if not found:
        for word in term.words:
            _merge(found, _of_parts(word, index), 1.0)
            _merge(found, _of_numbered(word, index), 1.0)
    if not found:
        for word in term.words:
            _merge(found, _of_misspelt(word, index), MISSPELT)
    return found


def _of_word(word: Word, index: Index) -> dict[int, float]:
    if word.han:
        of_pairs = [index.words.get(pair, {}) for pair in pairs(word.folded)]
        common = set.intersection(*(set(one) for one in of_pairs)) if of_pairs else set()
        found = {position: min(one[position] for one in of_pairs) for position in common}
        if not found and len(of_pairs) > 2:
            for position in {position for one in of_pairs for position in one}:
                share = sum(one.get(position, 0.0) for one in of_pairs) / len(of_pairs)
                if share >= ENOUGH:
                    found[position] = share
        return found
    found = {}
    for key in keys(word.plain, index.languages):
        _merge(found, index.words.get(key, {}), 1.0)
    told = max(found.values(), default=0.0)
    if len(word.folded) > _SHORTEST_PART or told < ENOUGH:
        stem = min(keys(word.plain, index.languages), key=len)
        mine = index.lexicon.single.get(word.folded)
        for longer in _longer(stem, index):
            if index.lexicon.single.get(longer, mine) == mine:
                _merge(found, index.words[longer], PART_OF_WORD)
        if not found:
            _merge(found, _of_shorter(word.folded, index), PART_OF_WORD)
    return found


def _of_shorter(word: str, index: Index) -> Mapping[int, float]:
    """A word with an ending that no stem knows: Brazilian for Brazil."""
    for length in range(len(word) - 1, max(len(word) - 4, _SHORTEST_PART), -1):
        if word[:length] in index.words and word[:length] not in EVERYWHERE:
            return index.words[word[:length]]
    return {}


def _longer(stem: str, index: Index) -> list[str]:
    """Words of the programme that begin or end with this one: Graphdatenbank for Datenbank."""
    if len(stem) < _SHORTEST_PART:
        return []
    found = []
    for words, part, turned in ((index.starts, stem, False), (index.ends, stem[::-1], True)):
        place = bisect_left(words, part)
        while place < len(words) and words[place].startswith(part):
            if len(words[place]) >= len(part) + 3 or not turned:
                found.append(words[place][::-1] if turned else words[place])
            place += 1
    return [word for word in found if word in index.words]


def _of_parts(word: Word, index: Index) -> dict[int, float]:
    """A compound that the programme does not know: its first part has to be found, its last may help."""
    if word.han or not 2 * _SHORTEST_PART <= len(word.folded) <= _LONGEST_COMPOUND:
        return {}
    for cut in range(len(word.folded) - 3, _SHORTEST_PART - 1, -1):
        first, last = word.folded[:cut], word.folded[cut:]
        for link in _LINKS:
            if not first.endswith(link):
                continue
            part = first.removesuffix(link) if link else first
            if len(part) < _SHORTEST_PART or part in EVERYWHERE:
                continue
            found, other = _exactly(part, index), _exactly(last, index)
            if found and other:
                return {
                    position: strength * FIRST_PART + other.get(position, 0.0) * (1 - FIRST_PART)
                    for position, strength in found.items()
                }
            if found and len(part) >= len(word.folded) / 2:
                return {position: strength * PART_OF_WORD for position, strength in found.items()}
    return {}


def _of_numbered(word: Word, index: Index) -> dict[int, float]:
    """A name and its number written as one: python3."""
    match = re.fullmatch(r"([a-z]{3,})(\d{1,4})", word.folded)
    if match is None:
        return {}
    first, second = (index.words.get(part, {}) for part in match.groups())
    return {position: strength for position, strength in first.items() if position in second}


def _exactly(part: str, index: Index) -> dict[int, float]:
    found: dict[int, float] = {}
    for key in keys(part, index.languages):
        _merge(found, index.words.get(key, {}), 1.0)
    for one in index.lexicon.find(split(part), index.languages):
        if one.share == 1.0:
            _merge(found, index.concepts.get(one.concept, {}), 1.0)
            for below in index.lexicon.below.get(one.concept, ()):
                _merge(found, index.concepts.get(below, {}), NARROWER)
    return found


def _of_misspelt(word: Word, index: Index) -> dict[int, float]:
    found: dict[int, float] = {}
    if word.han:
        return found
    near = index.spelt.nearest(word.folded) or index.lexicon.spelt.nearest(word.folded, 1)
    for one in near:
        _merge(found, _exactly(one, index), 1.0)
    return found


def _by_title(words: Sequence[Word], index: Index) -> dict[int, float]:
    """A title in quotation marks: sessions with the same words, most of them in the same order."""
    telling = [word for word in words if word.folded not in EVERYWHERE or len(words) < 3]
    found = score_terms([Term((word,)) for word in telling or words], index)
    straight = _word_by_word(tuple(words), index)
    return {
        position: score + straight.get(position, 0.0) for position, score in found.items() if score >= ENOUGH
    }


def _word_by_word(words: Sequence[Word], index: Index) -> dict[int, float]:
    """How much of each title was said word by word, small words included: 1 is all of it."""
    said = [one for word in words for one in (pairs(word.folded) if word.han else (word.folded,))]
    found: dict[int, float] = {}
    telling: set[int] = set()
    for step in set(itertools.pairwise(said)):
        tells = not all(word in EVERYWHERE for word in step)
        for position in index.steps.get(step, ()):
            found[position] = found.get(position, 0.0) + 1 / index.lengths[position]
            if tells:
                telling.add(position)
    return {position: share for position, share in found.items() if position in telling}


def says_so(question: Question, index: Index) -> bool:
    """Whether a word of the question is surely a topic: a concept, or a word that stands so in a title."""
    terms = [term for group in question.groups for term in group]
    return bool(question.quoted) or any(term.concepts for term in terms) or bool(_literally(terms, index))


def _numbered(words: Sequence[Word], index: Index) -> set[int]:
    """The sessions whose titles hold a word and its number as they were said: Tour 2, Part 3."""
    found: set[int] = set()
    if sum(word.folded.isdecimal() for word in words) > 1:
        return found
    for word, number in itertools.pairwise(words):
        if number.folded.isdecimal() and not word.folded.isdecimal():
            found.update(index.steps.get((word.folded, number.folded), ()))
    return found


def numbered(question: Question, index: Index) -> set[int]:
    """The same for a whole question."""
    return _numbered(question.title, index)


def the_one(said: str, index: Index, day: datetime) -> Session | None:
    """The session of that day, or the next one, that a few words within a question name for sure."""
    date = index.local(day).date()
    ahead = [one for one in index.sessions if index.local(one.start).date() >= date]
    for kind in KINDS:
        if kind.strict and (match := kind.asked.search(fold(said))) and match.start() <= 12:
            return next((one for one in ahead if kind.fits(one)), None)
    if re.search(r"\b(?:mittag|lunch|midi)\b", fold(said)):
        return None
    words = [word for word in split(said) if word.folded not in EVERYWHERE]
    if not words:
        return None
    scores = score_terms([Term((word,)) for word in words], index)
    best = [(scores.get(index.positions[one.id], 0.0), one) for one in ahead]
    score, session = max(best, key=lambda pair: pair[0], default=(0.0, None))
    return session if score >= 0.9 else None


def _merge(into: dict[int, float], posting: Mapping[int, float], share: float) -> None:
    for position, strength in posting.items():
        _keep(into, position, strength * share)


def _keep(into: dict[int, float], position: int, strength: float) -> None:
    if into.get(position, 0.0) < strength:
        into[position] = strength
