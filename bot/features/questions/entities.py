"""Finds the people, rooms and tracks that a question names. Pure."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.features.questions.index import IN_TITLE, Index
from bot.features.questions.names import squash, track_words
from bot.language.lexicon import ALL
from bot.language.near import is_one_off
from bot.language.small_words import EVERYWHERE
from bot.language.stem import Word, keys

_ROOM_WORDS = frozenset("raum room saal salle hoersaal hs halle hall buehne stage zimmer aula".split())
_LECTURE_HALL = frozenset({"hoersaal", "horsaal"})
_TRACK_WORDS = frozenset("track tracks devroom devrooms schiene strang reihe room series stream".split())
_IN = frozenset("in im at en dans aus".split())
_ON = frozenset("auf on sur".split())
_ARTICLES = frozenset("the der dem den la le grossen kleinen".split())
_BY = frozenset("von by with mit de par herr frau mr mrs ms dr prof".split())
_CODE = re.compile(r"[a-z]{1,3}[\d.]*\d[a-z]?")
_ENDINGS = ("s", "")


@dataclass(slots=True)
class Entities:
    """What was found, and the words that said it. `stranger`: a name beside a known first name."""

    rooms: frozenset[str] = frozenset()
    no_room: str = ""
    tracks: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    stranger: str = ""
    taken: list[Word] = field(default_factory=list)


def find_entities(words: Sequence[Word], index: Index, *, speaks: bool, about: bool) -> Entities:
    """The names among these words.

    `speaks`: the question is about somebody who speaks; `about`: it is about a topic, so that a track is
    meant only where the word stands by.
    """
    found = Entities()
    _rooms(words, index, found)
    left = [word for word in words if word not in found.taken]
    _people(left, index, found, speaks)
    left = [word for word in left if word not in found.taken]
    _tracks(left, index, found, about)
    return found


def _rooms(words: Sequence[Word], index: Index, found: Entities) -> None:
    rooms: set[str] = set()
    place = 0
    while place < len(words):
        for length in range(_longest_room(words, place, index), 0, -1):
            run = words[place : place + length]
            hit = _room(run, words[max(place - 2, 0) : place], index)
            if hit:
                rooms |= hit
                found.taken += run
                place += length
                break
        else:
            place += 1
    if len(rooms) > 1 and len(rooms) >= len(index.rooms.names) * 0.8:
        # "At which gate?" of an event whose rooms are all gates chooses none.
        rooms = set()
    if rooms:
        found.rooms = frozenset(_narrowed(rooms, found.taken, index))
        return
    _no_room(words, index, found)


def _longest_room(words: Sequence[Word], place: int, index: Index) -> int:
    """How many words from here may be a room's name; one at the least."""
    text = "hs" if words[place].folded in _LECTURE_HALL else words[place].folded
    last = place + 1
    while (
        last < len(words) and last < place + 5 and (text := text + words[last].folded) in index.rooms.begins
    ):
        last += 1
    return last - place


def _room(run: Sequence[Word], before: Sequence[Word], index: Index) -> frozenset[str]:
    if run[0].han or (len(run) > 1 and run[-1].han):
        return frozenset()
    squashed = "".join(word.folded for word in run)
    if run[0].folded in _LECTURE_HALL:
        squashed = "hs" + squashed.removeprefix(run[0].folded)
    after_room = any(word.folded in _ROOM_WORDS | _IN for word in before[-1:]) or (
        len(before) == 2 and before[0].folded in _IN | _ON and before[1].folded in _ARTICLES
    )
    if all(word.folded in index.names_of_event for word in run):
        return frozenset()
    if squashed in index.rooms.whole and (len(squashed) > 1 or after_room):
        if len(run) == 1 and run[0].folded in EVERYWHERE and not after_room:
            return frozenset()
        return index.rooms.whole[squashed]
    if len(run) > 1:
        return frozenset()
    word = run[0].folded
    for key in keys(run[0].plain, ("de",)):
        if key in index.rooms.words and word not in index.names_of_event:
            if word in EVERYWHERE and not after_room:
                return frozenset()
            common = any(strength >= IN_TITLE for strength in index.words.get(word, {}).values())
            after = after_room or any(one.folded in _ROOM_WORDS for one in before[-1:])
            return index.rooms.words[key] if after or not common else frozenset()
    if word in index.rooms.prefixes and len(word) > 1 and word not in EVERYWHERE:
        return index.rooms.prefixes[word]
    return frozenset()


def _narrowed(rooms: set[str], taken: Sequence[Word], index: Index) -> set[str]:
    """Of rooms that share a word, the one that has all the words that were said."""
    said = [word.folded for word in taken]
    scored = {room: sum(word in squash(room) for word in said) for room in rooms}
    exact = {
        room
        for room in rooms
        if any(squash(room) == one or room in index.rooms.whole.get(one, ()) for one in said)
    }
    if exact and len(exact) < len(rooms):
        return exact
    best = max(scored.values())
    return {room for room, score in scored.items() if score == best} if len(said) > 1 else rooms


def _no_room(words: Sequence[Word], index: Index, found: Entities) -> None:
    """A room is named that there is not."""
    for before, word in itertools.pairwise(words):
        looks = _CODE.fullmatch(word.folded) and any(
            _shape(word.folded) == _shape(squash(name)) for name in index.rooms.names
        )
        unknown = word.folded not in index.words and word.folded not in EVERYWHERE
        if (before.folded in _ROOM_WORDS | _IN and looks and unknown) or (
            before.folded in _ROOM_WORDS and (unknown or word.folded.isdecimal()) and len(word.folded) < 16
        ):
            found.no_room = word.plain
        elif (
            word.folded in _ROOM_WORDS
            and before.folded not in index.words
            and before.folded not in EVERYWHERE
        ):
            found.no_room = before.plain
        if found.no_room:
            found.taken += [before, word]
            return


def _shape(code: str) -> str:
    return re.sub(r"\d+", "0", code)


def _people(words: Sequence[Word], index: Index, found: Entities, speaks: bool) -> None:
    people: set[int] = set()
    place = 0
    while place < len(words):
        run, who = _name_at(words, place, index)
        if who and _is_name(run, words, place, index, who, speaks):
            stranger = _beside(words, place + len(run), index) if len(run) == 1 else None
            if stranger is not None and not _is_last_name(run[0], who, index):
                found.stranger = f"{run[0].plain} {stranger.plain}"
                found.taken += [*run, stranger]
                place += len(run) + 1
                continue
            people |= who
            found.taken += run
        place += max(len(run), 1)
    han = [
        (part, word)
        for word in words
        if word.han
        for part in index.people.parts
        if len(part) > 1 and part in word.folded and "㐀" <= part[0] <= "鿿"
    ]
    for part, _ in han:
        people |= index.people.by_part[part]
    if not people and speaks and not found.stranger:
        people |= _misspelt(words, index, found)
    found.people = frozenset(index.people.all[one].name for one in people)
    if people:
        found.stranger = ""


def _name_at(words: Sequence[Word], place: int, index: Index) -> tuple[Sequence[Word], set[int]]:
    """The longest run of name parts from here that one person has."""
    who = _has_part(words[place], index)
    last = place + 1
    while who and last < len(words):
        more = who & (_has_part(words[last], index) or _nearly(words[last], who, index))
        if more:
            who, last = more, last + 1
        elif (
            words[last].folded in ("van", "von", "de", "der", "den", "di", "da", "la")
            and last + 1 < len(words)
            and who & _has_part(words[last + 1], index)
        ):
            who, last = who & _has_part(words[last + 1], index), last + 2
        else:
            break
    return words[place:last], who


def _has_part(word: Word, index: Index) -> set[int]:
    for ending in ("", "s"):
        part = word.folded.removesuffix(ending) if ending else word.folded
        if part in index.people.by_part and (len(part) > 2 or part == word.folded):
            return set(index.people.by_part[part])
    return set()


def _nearly(word: Word, who: set[int], index: Index) -> set[int]:
    """Those of these people who have a part that was nearly said."""
    if len(word.folded) < 3 or word.folded in EVERYWHERE:
        return set()
    return {one for one in who if any(is_one_off(part, word.folded) for part in index.people.all[one].parts)}


def _is_name(
    run: Sequence[Word], words: Sequence[Word], place: int, index: Index, who: set[int], speaks: bool
) -> bool:
    """Whether a name is meant, and not a word that is also somebody's name."""
    if len(run) > 1:
        return not all(word.folded in EVERYWHERE for word in run)
    word = run[0]
    if word.folded in EVERYWHERE or len(word.folded) < 3:
        return False
    if place and words[place - 1].folded in _BY:
        return True
    mine = {position for one in who for position in index.people.all[one].sessions}
    elsewhere = [
        position
        for position, strength in index.words.get(word.folded, {}).items()
        if strength >= IN_TITLE and position not in mine
    ]
    if not elsewhere:
        return True
    telling = [one for one in words if one.folded not in EVERYWHERE]
    return speaks and len(telling) == 1


def _is_last_name(word: Word, who: set[int], index: Index) -> bool:
    return any(
        len(index.people.all[one].parts) == 1 or word.folded.startswith(index.people.all[one].parts[-1])
        for one in who
    )


def _beside(words: Sequence[Word], place: int, index: Index) -> Word | None:
    """A word right behind a first name that nobody knows: somebody else's last name."""
    if place >= len(words):
        return None
    word = words[place]
    known = word.folded in EVERYWHERE or word.folded in index.words or word.han or word.folded.isdecimal()
    return None if known or not word.plain[:1].isalpha() or len(word.folded) < 3 else word


def _misspelt(words: Sequence[Word], index: Index, found: Entities) -> set[int]:
    for word in words:
        if word.folded in EVERYWHERE or word.folded in index.words or len(word.folded) < 5:
            continue
        near = index.people.spelt.nearest(word.folded, 2)
        if near:
            found.taken.append(word)
            return {one for part in near for one in index.people.by_part[part]}
    return set()


def _tracks(words: Sequence[Word], index: Index, found: Entities, about: bool) -> None:
    """A track is meant when the word "track" stands by, or when its whole name does."""
    if not index.tracks.all:
        return
    telling = [word for word in words if word.folded not in EVERYWHERE]
    squashed = "".join(word.folded for word in words)
    exact = [track for track in index.tracks.all if len(track.squashed) > 8 and track.squashed in squashed]
    if exact:
        longest = max(exact, key=lambda track: len(track.squashed))
        found.tracks = frozenset({longest.name})
        found.taken += _words_of(longest.squashed, words)
        return
    marked = any(word.folded in _TRACK_WORDS for word in words)
    for before, word in itertools.pairwise(words):
        if word.folded in ("track", "devroom") and (
            one := next((t for t in index.tracks.all if t.squashed == before.folded), None)
        ):
            found.tracks = frozenset({one.name})
            found.taken.append(before)
            return
    said = track_words(telling, index.lexicon, ALL)
    if not said or (about and not marked):
        return
    scored = []
    near = {number for one in said for key in one for number in index.tracks.by_word.get(key, ())}
    for track in (index.tracks.all[number] for number in sorted(near)):
        hit = [one for one in said if any(one & part for part in track.words)]
        covered = sum(any(one & part for one in said) for part in track.words)
        telling_parts = [part for part in track.words if not part & index.names_of_event]
        share = covered / max(len(telling_parts), 1)
        if hit and len(hit) >= len(said) * 0.6:
            scored.append((len(hit) / len(said), share, track))
    if not scored:
        return
    best = max(scored, key=lambda one: (one[0], one[1]))
    needed = 0.2 if marked else 0.4 if len(said) > 1 else 0.6
    if (best[0] == 1.0 and best[1] >= needed) or (marked and best[1] >= 0.5):
        found.tracks = frozenset(one[2].name for one in scored if one[:2] == best[:2])
        found.taken += [
            word
            for word in telling
            if any(track_words([word], index.lexicon, ALL)) and _in_track(word, best[2].words, index)
        ]


def _in_track(word: Word, parts: Sequence[frozenset[str | int]], index: Index) -> bool:
    return any(one & part for one in track_words([word], index.lexicon, ALL) for part in parts)


def _words_of(squashed: str, words: Sequence[Word]) -> list[Word]:
    """The words that make up a name in a run."""
    for first in range(len(words)):
        text = ""
        for last in range(first, len(words)):
            text += words[last].folded
            if text == squashed:
                return list(words[first : last + 1])
    return [word for word in words if word.folded in squashed and len(word.folded) > 2]
