"""Finds the rooms that a question names. Pure."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.features.questions.index import IN_TITLE, Index
from bot.features.questions.names import squash
from bot.language.small_words import EVERYWHERE
from bot.language.stem import Word, keys

_ROOM_WORDS = frozenset("raum room saal salle hoersaal hs halle hall buehne stage zimmer aula".split())
_LECTURE_HALL = frozenset({"hoersaal", "horsaal"})
_IN = frozenset("in im at en dans aus".split())
_ON = frozenset("auf on sur".split())
_ARTICLES = frozenset("the der dem den la le grossen kleinen".split())
_HAN_ROOMS = ("那间", "这间", "间", "场地", "的场地", "厅", "教室", "会议室", "会场", "室", "馆")
_CODE = re.compile(r"[a-z]{1,3}[\d.]*\d[a-z]?")


@dataclass(frozen=True, slots=True)
class RoomsNamed:
    """The rooms, or one that there is not, and the words that say so."""

    rooms: frozenset[str] = frozenset()
    missing: str = ""
    taken: tuple[Word, ...] = ()


def rooms_in(words: Sequence[Word], index: Index) -> RoomsNamed:
    """The rooms that these words name."""
    rooms: set[str] = set()
    taken: list[Word] = []
    place = 0
    while place < len(words):
        for length in range(_longest_room(words, place, index), 0, -1):
            run = words[place : place + length]
            hit = _room(
                run, words[max(place - 2, 0) : place], words[place + length : place + length + 1], index
            )
            if hit:
                rooms |= hit
                taken += run
                place += length
                break
        else:
            place += 1
    if len(rooms) > 1 and len(rooms) >= len(index.rooms.names) * 0.8:
        # A word that nearly all rooms share chooses none.
        rooms = set()
    if rooms:
        return RoomsNamed(frozenset(_narrowed(rooms, taken, index)), "", tuple(taken))
    missing = _no_room(words, index)
    return RoomsNamed(frozenset(), missing.missing, (*taken, *missing.taken))


def _longest_room(words: Sequence[Word], place: int, index: Index) -> int:
    """How many words from here may be a room's name; one at the least."""
    text = "hs" if words[place].folded in _LECTURE_HALL else words[place].folded
    last = place + 1
    while (
        last < len(words) and last < place + 5 and (text := text + words[last].folded) in index.rooms.begins
    ):
        last += 1
    return last - place


def _room(
    run: Sequence[Word], before: Sequence[Word], behind: Sequence[Word], index: Index
) -> frozenset[str]:
    if run[0].han or (len(run) > 1 and run[-1].han):
        return frozenset()
    squashed = "".join(word.folded for word in run)
    if run[0].folded in _LECTURE_HALL:
        squashed = "hs" + squashed.removeprefix(run[0].folded)
    forms = keys(run[0].plain, ("de",)) if len(run) == 1 else ()
    names = index.rooms
    if (
        squashed not in names.whole
        and squashed not in names.prefixes
        and names.words.keys().isdisjoint(forms)
    ):
        return frozenset()
    after_room = any(word.folded in _ROOM_WORDS | _IN for word in before[-1:]) or (
        len(before) == 2 and before[0].folded in _IN | _ON and before[1].folded in _ARTICLES
    )
    after_room = after_room or any(word.folded.startswith(_HAN_ROOMS) for word in behind)
    if all(word.folded in index.names_of_event for word in run):
        return frozenset()
    if squashed in names.whole and (len(squashed) > 1 or after_room):
        if len(run) == 1 and run[0].folded in EVERYWHERE and not after_room:
            return frozenset()
        return names.whole[squashed]
    if len(run) > 1:
        return frozenset()
    word = run[0].folded
    for key in forms:
        if key in names.words and word not in index.names_of_event:
            if word in EVERYWHERE and not after_room:
                return frozenset()
            common = any(strength >= IN_TITLE for strength in index.words.get(word, {}).values())
            after = after_room or any(one.folded in _ROOM_WORDS for one in before[-1:])
            return names.words[key] if after or not common else frozenset()
    if word in names.prefixes and len(word) > 1 and word not in EVERYWHERE:
        return names.prefixes[word]
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


def _no_room(words: Sequence[Word], index: Index) -> RoomsNamed:
    """A room is named that there is not."""
    for before, word in itertools.pairwise(words):
        looks = _CODE.fullmatch(word.folded) and any(
            _shape(word.folded) == _shape(squash(name)) for name in index.rooms.names
        )
        unknown = word.folded not in index.words and word.folded not in EVERYWHERE
        if (before.folded in _ROOM_WORDS | _IN and looks and unknown) or (
            before.folded in _ROOM_WORDS and (unknown or word.folded.isdecimal()) and len(word.folded) < 16
        ):
            return RoomsNamed(frozenset(), word.plain, (before, word))
        if (
            word.folded in _ROOM_WORDS
            and before.folded not in index.words
            and before.folded not in EVERYWHERE
        ):
            return RoomsNamed(frozenset(), before.plain, (before, word))
    return RoomsNamed()


def _shape(code: str) -> str:
    return re.sub(r"\d+", "0", code)
