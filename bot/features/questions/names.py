"""People, rooms and tracks of a programme, and how they are found by what somebody calls them. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.sessions import Session
from bot.language.clean import simplify
from bot.language.fold import fold
from bot.language.lexicon import Lexicon
from bot.language.near import Spellings
from bot.language.small_words import EVERYWHERE
from bot.language.stem import Word, keys, pairs, split

_TITLES = frozenset(
    "dr prof professor professorin mag dipl ing aka von van de der den la le du di da und and the phd "
    "msc".split()
)
_BARE = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s", "ø": "o", "å": "a", "ł": "l", "đ": "d"})
_ROOM_WORDS = frozenset(
    "raum room saal salle hall halle haus house building gebaeude stock etage floor im in der "
    "die das the a an of at and und "
    "seminarraum workshop stage buehne area str strasse street desk station space".split()
)
_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les)\s", re.IGNORECASE)
_CODE = re.compile(r"[a-z]{1,4}[\d.]*\d[\d.]*[a-z]?")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is in the programme: the parts of the name, folded, in their order, and the sessions."""

    name: str
    parts: tuple[str, ...]
    sessions: frozenset[int]


@dataclass(frozen=True, slots=True)
class People:
    """All of them, and by each part of a name who has it."""

    all: Sequence[Person]
    by_part: Mapping[str, frozenset[int]]
    parts: Sequence[str]
    spelt: Spellings


@dataclass(frozen=True, slots=True)
class Rooms:
    """Rooms by what they are called: whole names and codes without blanks, single words, and prefixes.

    `begins`: all that a whole name begins with."""

    whole: Mapping[str, frozenset[str]]
    words: Mapping[str, frozenset[str]]
    prefixes: Mapping[str, frozenset[str]]
    names: Sequence[str]
    begins: frozenset[str]


@dataclass(frozen=True, slots=True)
class Track:
    """A track by the words of its name: for each, the keys and concepts that stand for it."""

    name: str
    squashed: str
    words: tuple[frozenset[str | int], ...]


@dataclass(frozen=True, slots=True)
class Tracks:
    """All tracks, and by each key or concept those whose names hold it."""

    all: Sequence[Track]
    by_word: Mapping[str | int, frozenset[int]]


def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a person's name that somebody may call them by."""
    words = split(simplify(name))
    return tuple(word.folded for word in words if word.folded not in _TITLES)


def variants(part: str) -> tuple[str, ...]:
    """A folded name as others spell it: Roessler, and Rossler."""
    bare = part.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    return (part,) if bare == part else (part, bare)


def read_people(sessions: Sequence[Session]) -> People:
    """Everybody whom the programme names."""
    at: dict[str, set[int]] = {}
    for position, session in enumerate(sessions):
        for name in session.people:
            at.setdefault(name, set()).add(position)
    everybody = [Person(name, name_parts(name), frozenset(found)) for name, found in at.items()]
    by_part: dict[str, set[int]] = {}
    for index, person in enumerate(everybody):
        for part, word in zip(
            person.parts,
            (w.plain for w in split(simplify(person.name)) if w.folded not in _TITLES),
            strict=True,
        ):
            bare = fold(word.casefold().translate(_BARE))
            for one in {part, bare, *variants(part)}:
                by_part.setdefault(one, set()).add(index)
    return People(
        everybody,
        {part: frozenset(who) for part, who in by_part.items()},
        sorted(by_part),
        Spellings(by_part),
    )


def read_rooms(sessions: Sequence[Session]) -> Rooms:
    """All rooms that something takes place in."""
    names = sorted({one.room for one in sessions if one.room})
    whole: dict[str, set[str]] = {}
    words: dict[str, set[str]] = {}
    prefixes: dict[str, set[str]] = {}
    for name in names:
        shown = re.sub(r"\(.*?\)", " ", name)
        for text in (name, shown):
            if squashed := squash(text):
                whole.setdefault(squashed, set()).add(name)
        found = split(simplify(name))
        for word in found:
            if word.folded not in _ROOM_WORDS and (len(word.folded) > 2 or not word.folded.isdecimal()):
                for key in keys(word.plain, ("de",)):
                    words.setdefault(key, set()).add(name)
        letters = re.match(r"[a-z]+", squash(shown))
        if letters and len(letters[0]) > 1 and _CODE.fullmatch(squash(shown)):
            prefixes.setdefault(letters[0], set()).add(name)
    begins = frozenset(name[:length] for name in whole for length in range(1, len(name) + 1))
    return Rooms(_frozen(whole), _frozen(words), _frozen(prefixes), names, begins)


def read_tracks(sessions: Sequence[Session], table: Lexicon, languages: tuple[str, ...]) -> Tracks:
    """All tracks."""
    names = dict.fromkeys(one.track for one in sessions if one.track)
    tracks = [
        Track(name, squash(_ARTICLE.sub("", name)), track_words(split(simplify(name)), table, languages))
        for name in names
    ]
    by_word: dict[str | int, set[int]] = {}
    for number, track in enumerate(tracks):
        for word in track.words:
            for key in word:
                by_word.setdefault(key, set()).add(number)
    return Tracks(tracks, {key: frozenset(found) for key, found in by_word.items()})


def track_words(
    words: Sequence[Word], table: Lexicon, languages: tuple[str, ...]
) -> tuple[frozenset[str | int], ...]:
    """For each word that tells something, what stands for it; words of one concept stand together."""
    found: list[frozenset[str | int]] = []
    concepts: dict[int, set[int]] = {}
    for one in table.find(words, languages):
        for place in range(one.first, one.last):
            concepts.setdefault(place, set()).add(one.concept)
    for place, word in enumerate(words):
        if word.folded in EVERYWHERE or (len(word.folded) < 2 and not word.han):
            continue
        forms: Iterable[str] = pairs(word.folded) if word.han else keys(word.plain)
        found.append(frozenset((*forms, *concepts.get(place, ()))))
    return tuple(found)


def squash(text: str) -> str:
    """Only letters and digits, folded: "K.3.601" and "k 3 601" are one."""
    return re.sub(r"[\W_]+", "", fold(simplify(text)))


def _frozen(table: Mapping[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {key: frozenset(values) for key, values in table.items()}
