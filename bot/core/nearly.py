"""Words that are nearly a command: misspelt, glued together or torn apart. Pure.

Whoever means something else must not be asked about commands, so everything has to fit: each word differs by
a slip or two at most, short ones by nothing but their order, and what follows is what the command takes.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.core.feature import Command, Takes
from bot.language.detect import is_small_word
from bot.language.small_words import EVERYWHERE

LONGEST = 300
"""Signs: whoever writes more is telling something."""
_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 4, 9
_MOST_SLIPS = 2
_SHORTEST_ALONE = 5
_FEW = 2
_DOUBLED = re.compile(r"(.)\1+")
_NAMES_ONE = re.compile(r"\s*[\d:]|.*#\d", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of a command: folded, as they are written, and in which language (None: in several)."""

    words: tuple[str, ...]
    typed: str
    command: Command
    language: str | None
    glued: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "glued", "".join(self.words))


@dataclass(frozen=True, slots=True)
class Near:
    """The command that was nearly written, how it is written whole, the language of its words, and those
    that were written instead."""

    command: Command
    text: str
    language: str | None
    slipped: frozenset[str]


class Shelf:
    """All triggers, at hand by what they may be taken for: how they begin, and of how many words they are."""

    def __init__(self, triggers: Iterable[Trigger]) -> None:
        self._by_shape: dict[tuple[str, int], list[tuple[int, Trigger]]] = {}
        self._by_glued: dict[str, list[tuple[int, Trigger]]] = {}
        for place, trigger in enumerate(sorted(triggers, key=lambda one: one.words[0][0])):
            shape = trigger.words[0][0], len(trigger.words)
            self._by_shape.setdefault(shape, []).append((place, trigger))
            self._by_glued.setdefault(trigger.glued, []).append((place, trigger))

    def alike(self, said: Sequence[str], glued: str) -> Iterator[tuple[int, Trigger, int]]:
        """Those that these words may be meant as, each with its place and how many slips that would be."""
        for place, trigger in self._by_glued.get(glued, ()):
            if abs(len(trigger.words) - len(said)) == 1:
                yield place, trigger, 0
        # The first letter is one of the first two: the second may stand where the first belongs.
        for letter in set(said[0][:2]):
            for place, trigger in self._by_shape.get((letter, len(said)), ()):
                # A slip is a letter more or less at most: nearly all are told apart by their length alone.
                if abs(len(glued) - len(trigger.glued)) <= _MOST_SLIPS:
                    slips = _slips(said, trigger)
                    if slips is not None:
                        yield place, trigger, slips


def nearest(
    said: Sequence[str],
    rest: Callable[[int], str],
    shelf: Shelf,
    is_whole: Callable[[Trigger, str], bool],
) -> Near | None:
    """The command whose words are nearest to the beginning of what was said.

    `rest` gives what follows so many words; `is_whole` tells whether a text is that very command.
    """
    near: list[tuple[tuple[int, bool, int, int, int], str, Trigger, frozenset[str]]] = []
    glued = ""
    for count, word in enumerate(said, 1):
        glued += word
        for place, trigger, slips in shelf.alike(said[:count], glued):
            if _fits(trigger, said[:count], follows := rest(count)):
                text = f"{trigger.typed}{'' if follows[:1] == ':' else ' '}{follows}".strip()
                other = _has_other_letters(glued, trigger.glued)
                slipped = frozenset(said[:count]) - set(trigger.words)
                near.append(((slips, other, -len(trigger.glued), place, count), text, trigger, slipped))
    for _, text, trigger, slipped in sorted(near, key=lambda one: one[0]):
        if is_whole(trigger, text):
            return Near(trigger.command, text, trigger.language, slipped)
    return None


def _slips(said: Sequence[str], trigger: Trigger) -> int | None:
    """How many letters are wrong, missing, doubled or swapped, word by word; None: too many, or the very
    words."""
    slips = 0
    for written, meant in zip(said, trigger.words, strict=True):
        one = _slips_in_word(written, meant)
        if one is None:
            return None
        slips += one
    return slips if 0 < slips <= _allowed(trigger.glued) else None


def _slips_in_word(written: str, meant: str) -> int | None:
    if written == meant:
        return 0
    if written in EVERYWHERE or is_small_word(written):
        return None
    allowed = max(1, _allowed(meant))
    if abs(len(written) - len(meant)) > allowed or not _begins_alike(written, meant):
        return None
    from rapidfuzz.distance import OSA

    slips = int(OSA.distance(written, meant, score_cutoff=allowed))
    if len(meant) < _ONE_SLIP_FROM and sorted(written) != sorted(meant):
        return None
    return slips if slips <= allowed else None


def _allowed(word: str) -> int:
    return 0 if len(word) < _ONE_SLIP_FROM else 1 if len(word) < _TWO_SLIPS_FROM else _MOST_SLIPS


def _has_other_letters(written: str, meant: str) -> bool:
    """Rather a letter was typed twice, or two were swapped, than one was taken for another."""
    return sorted(written) != sorted(meant) and _DOUBLED.sub(r"\1", written) != _DOUBLED.sub(r"\1", meant)


def _begins_alike(written: str, meant: str) -> bool:
    """The first letter is nearly always right, or has changed places with the second."""
    return written[:1] == meant[:1] or written[:2] == meant[1::-1]


def _fits(trigger: Trigger, said: Sequence[str], follows: str) -> bool:
    """Whether what follows is what the command takes, and no sentence that merely begins like it."""
    takes, names_one = trigger.command.takes, _NAMES_ONE.match(follows) is not None
    if names_one or takes is Takes.NOTHING:
        return True
    if len(trigger.glued) < _SHORTEST_ALONE and takes is not Takes.ANYTHING:
        return False
    if takes in (Takes.LABEL, Takes.LABELLED) or not follows:
        return True
    one_is_right = len(said) != len(trigger.words) or bool(set(said) & set(trigger.words))
    few = trigger.command.fits is not None and len(follows.split()) <= _FEW
    return one_is_right or few
