"""Finds the people whom a question names. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.features.questions.index import IN_TITLE, Index
from bot.language.clean import FIRST_HAN, LAST_HAN
from bot.language.near import is_one_off
from bot.language.small_words import EVERYWHERE
from bot.language.stem import Word

_BY = frozenset("von by with mit de par herr frau mr mrs ms dr prof".split())


@dataclass(frozen=True, slots=True)
class PeopleNamed:
    """The names as the programme has them, or somebody who is not in it, and the words that say so."""

    people: frozenset[str] = frozenset()
    stranger: str = ""
    taken: tuple[Word, ...] = ()


def people_in(words: Sequence[Word], index: Index, *, speaks: bool) -> PeopleNamed:
    """The people whom these words name; `speaks`: the question is about somebody who speaks."""
    people: set[int] = set()
    taken: list[Word] = []
    unknown = ""
    place = 0
    while place < len(words):
        run, who = _name_at(words, place, index)
        if who and _is_name(run, words, place, index, who, speaks):
            stranger = _beside(words, place + len(run), index) if len(run) == 1 else None
            if stranger is not None and not _is_last_name(run[0], who, index):
                unknown = f"{run[0].plain} {stranger.plain}"
                taken += [*run, stranger]
                place += len(run) + 1
                continue
            people |= who
            taken += run
        place += max(len(run), 1)
    han = [
        (part, word)
        for word in words
        if word.han
        for part in index.people.parts
        if len(part) > 1 and part in word.folded and FIRST_HAN <= part[0] <= LAST_HAN
    ]
    for part, _ in han:
        people |= index.people.by_part[part]
    if not people and speaks and not unknown:
        people |= _misspelt(words, index, taken)
    names = frozenset(index.people.all[one].name for one in people)
    return PeopleNamed(names, "" if people else unknown, tuple(taken))


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


def _misspelt(words: Sequence[Word], index: Index, taken: list[Word]) -> set[int]:
    for word in words:
        if word.folded in EVERYWHERE or word.folded in index.words or len(word.folded) < 5:
            continue
        near = index.people.spelt.nearest(word.folded, 2)
        if near:
            taken.append(word)
            return {one for part in near for one in index.people.by_part[part]}
    return set()
