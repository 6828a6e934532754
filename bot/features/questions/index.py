"""The programme as it is searched: words, concepts, people, rooms and tracks; built once for each version."""

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.core.sessions import Session
from bot.features.questions.names import People, Rooms, Tracks, read_people, read_rooms, read_tracks
from bot.language.clean import FIRST_HAN, LAST_HAN, simplify
from bot.language.detect import detect
from bot.language.fold import fold
from bot.language.lexicon import Lexicon, lexicon
from bot.language.near import Spellings
from bot.language.small_words import EVERYWHERE
from bot.language.stem import STEMMED, Word, humps, keys, pairs, pieces, prepare, split

IN_TITLE, IN_SUBTITLE, IN_TRACK, IN_KIND = 1.0, 0.75, 0.6, 0.55
"""How much a word says of what a session is about, by where it stands."""
IN_TEXT, IN_TEXT_AT_MOST, EARLY = 0.17, 0.54, 0.16
"""The same in the text: for each time it stands there, at most, and once more when it stands early."""
EARLY_WORDS = 25
LONG_TEXT, SHORT_TEXT_COUNTS = 75, 3.0
LONGEST_TEXT = 1500
"""So many characters of a text are looked at: what it is about, it says by then."""
PART_OF_WORD = 0.8
NARROWER = 0.85
_NIGHT = timedelta(hours=5)

K = TypeVar("K", str, int)

Posting = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Index:
    """Sessions by position, and what finds them.

    words     key → position of session → how much of it the word is (0 to 1)
    concepts  the same by concept
    steps     two words that stand beside each other in titles → where; Chinese ones in pairs
    lengths   how many such steps each title has
    cancelled the same over the sessions that do not take place
    spelt     all words of titles, for misspellings
    in_room, in_track, of_person: the positions of their sessions
    """

    sessions: Sequence[Session]
    zone: ZoneInfo
    days: Sequence[date]
    words: Mapping[str, Posting]
    concepts: Mapping[int, Posting]
    steps: Mapping[tuple[str, str], Sequence[int]]
    lengths: Sequence[int]
    spelt: Spellings
    people: People
    rooms: Rooms
    tracks: Tracks
    languages: tuple[str, ...]
    names_of_event: frozenset[str]
    lexicon: Lexicon
    starts: Sequence[str]
    ends: Sequence[str]
    positions: Mapping[int, int] = field(default_factory=dict)
    in_room: Mapping[str, frozenset[int]] = field(default_factory=dict)
    in_track: Mapping[str, frozenset[int]] = field(default_factory=dict)
    of_person: Mapping[str, frozenset[int]] = field(default_factory=dict)
    cancelled: "Index | None" = None

    def weight(self, count: int) -> float:
        """How much a word tells that finds so many sessions; one that finds none tells most."""
        return math.log(1 + len(self.sessions) / (count + 0.5))

    def local(self, moment: datetime) -> datetime:
        """On the wall clock of the event."""
        return moment.astimezone(self.zone)


def build_index(sessions: Sequence[Session], event_names: Iterable[str] = ()) -> Index:
    """The index over all sessions that take place. `event_names`: what the events are called, which tells
    nothing of a single session."""
    names = tuple(event_names)
    gone = [replace(one, cancelled=False) for one in sessions if one.cancelled]
    whole = _build([one for one in sessions if not one.cancelled], names)
    return replace(whole, cancelled=_build(gone, names)) if gone else whole


def _build(here: Sequence[Session], event_names: Sequence[str]) -> Index:
    zone = ZoneInfo(here[0].zone if here else "UTC")
    languages = _languages(here)
    table = lexicon()
    postings = _Postings(table, languages)
    words, concepts = postings.words, postings.concepts
    steps: dict[tuple[str, str], list[int]] = {}
    lengths: list[int] = []
    spelt: set[str] = set()
    texts = [pieces(simplify(f"{one.abstract} {one.description}"[:LONGEST_TEXT])) for one in here]
    prepare((word for text in texts for word in text), languages)
    for position, (session, text) in enumerate(zip(here, texts, strict=True)):
        title = split(simplify(session.title))
        plain = list(_plain(title))
        both = set(itertools.pairwise(plain))
        lengths.append(len(both))
        for step in both:
            steps.setdefault(step, []).append(position)
        spelt.update(word.folded for word in title if not word.han)
        spelt.update(one.folded + other.folded for one, other in itertools.pairwise(title))
        # JavaScript is a word of its own, and has nothing of Java.
        inner = [part for word in title if word.folded not in table.single for part in humps(word.plain)]
        track = split(simplify(session.track or ""))
        postings.add(title, position, IN_TITLE)
        postings.add(split(" ".join(inner)), position, IN_TITLE * PART_OF_WORD)
        postings.add(split(simplify(session.subtitle)), position, IN_SUBTITLE)
        postings.add(track, position, _of_track(track))
        postings.add(split(session.kind), position, IN_KIND)
        postings.add_text(text, position)
    vocabulary = sorted(word for word in words if len(word) > 3 and word.isascii())
    return Index(
        sessions=here,
        zone=zone,
        days=sorted({(one.start.astimezone(zone) - _NIGHT).date() for one in here}),
        words=words,
        concepts=concepts,
        steps=steps,
        lengths=lengths,
        spelt=Spellings(spelt),
        people=read_people(here),
        rooms=read_rooms(here),
        tracks=read_tracks(here, table, languages),
        languages=languages,
        names_of_event=frozenset(
            key for name in event_names for word in split(name) for key in keys(word.plain, languages)
        ),
        lexicon=table,
        starts=vocabulary,
        ends=sorted(word[::-1] for word in vocabulary),
        positions={one.id: position for position, one in enumerate(here)},
        in_room=_where((one.room,) for one in here),
        in_track=_where((one.track,) for one in here),
        of_person=_where(one.people for one in here),
    )


def _where(values: Iterable[Iterable[str | None]]) -> dict[str, frozenset[int]]:
    """For each value the positions of the sessions that have it."""
    found: dict[str, set[int]] = {}
    for position, these in enumerate(values):
        for value in these:
            if value:
                found.setdefault(value, set()).add(position)
    return {value: frozenset(at) for value, at in found.items()}


def _of_track(track: Sequence[Word]) -> float:
    """A track that is a bag of many things tells less of each of its sessions."""
    telling = sum(word.folded not in EVERYWHERE for word in track)
    return float(IN_TRACK / math.sqrt(max(telling, 1)))


def _languages(sessions: Sequence[Session]) -> tuple[str, ...]:
    """The languages that the programme is written in, as far as their word forms are known."""
    sample = " ".join(f"{one.title} {one.abstract[:200]}" for one in sessions[::7][:60])
    named = {part.strip()[:2] for one in sessions if one.language for part in one.language.split(",")}
    found = {language for language in named if language in STEMMED}
    guessed = detect(sample)
    return tuple(sorted(found | {guessed if guessed in STEMMED else "en", "en"}))


def _plain(words: Sequence[Word]) -> Iterator[str]:
    for word in words:
        if word.han:
            yield from pairs(word.folded)
        else:
            yield word.folded


def _forms(words: Sequence[Word], languages: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """For each word what it is found by; neighbours are also found when somebody writes them as one."""
    for place, word in enumerate(words):
        if word.han:
            for pair in pairs(word.folded):
                yield (pair,)
            continue
        yield keys(word.plain, languages)
        if place and not words[place - 1].han:
            yield (words[place - 1].folded + word.folded,)


@dataclass(frozen=True, slots=True)
class _Postings:
    """Collects which words and concepts which sessions are about."""

    table: Lexicon
    languages: tuple[str, ...]
    words: dict[str, dict[int, float]] = field(default_factory=dict)
    concepts: dict[int, dict[int, float]] = field(default_factory=dict)
    known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, text: Sequence[Word], position: int, strength: float) -> None:
        """What stands in a title and the like."""
        for forms in _forms(text, self.languages):
            for key in forms:
                _keep(self.words, key, position, strength)
        for found in self.table.find(text, self.languages):
            _keep(self.concepts, found.concept, position, strength * found.share)

    def add_text(self, text: Sequence[str], position: int) -> None:
        """What stands in the text counts by how often, and a little more when early."""
        # One mention in two sentences tells more than one in two pages.
        once = IN_TEXT * min(SHORT_TEXT_COUNTS, max(1.0, LONG_TEXT / max(len(text), 1)))
        words = self.words
        for key, (count, early) in self._counted(text).items():
            strength = min(once * count + early, IN_TEXT_AT_MOST)
            at = words.get(key)
            if at is None:
                words[key] = {position: strength}
            elif at.get(position, 0.0) < strength:
                at[position] = strength
        named: dict[int, float] = {}
        for found in self.table.find_in(text, self.languages):
            early = EARLY if found.first < EARLY_WORDS else 0.0
            named[found.concept] = named.get(found.concept, early) + once * found.share
        for concept, strength in named.items():
            _keep(self.concepts, concept, position, min(strength, IN_TEXT_AT_MOST))

    def _counted(self, text: Sequence[str]) -> dict[str, tuple[int, float]]:
        """For each key of the words that tell something: how often, and the bonus for standing early."""
        beginning = set(text[:EARLY_WORDS])
        counted: dict[str, tuple[int, float]] = {}
        for word, times in Counter(text).items():
            forms = self.known.get(word)
            if forms is None:
                forms = self.known[word] = _telling(word, self.languages)
            early = EARLY if word in beginning else 0.0
            for key in forms:
                if key in counted:
                    before, bonus = counted[key]
                    counted[key] = (before + times, max(bonus, early))
                else:
                    counted[key] = (times, early)
        return counted


def _telling(word: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """What a word of a text is found by; nothing for the words that only hold a sentence together."""
    if FIRST_HAN <= word[0] <= LAST_HAN:
        return tuple(pairs(word))
    return () if fold(word) in EVERYWHERE else keys(word, languages)


def _keep(table: dict[K, dict[int, float]], key: K, position: int, strength: float) -> None:
    at = table.setdefault(key, {})
    if at.get(position, 0.0) < strength:
        at[position] = strength
