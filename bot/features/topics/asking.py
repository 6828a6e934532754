"""What help is asked for: `help announcements`, `how do I announce something?`. Pure.

A question about the programme or the way is none: what is asked for has to begin with something to do.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.language.fold import fold, words

MOST_WORDS = 4
"""Whoever says more after `help` is telling what is the matter."""

_HOW = re.compile(
    r"(?:and |und |hey |hi |hallo )?(?:"
    r"how (?:do|can|could|would|should|may|must) (?:i|we|you|one|people)(?: best)? (?P<en>.+)|"
    r"how to (?P<to>.+)|how (?:does|do) (?P<works>.+) work|"
    r"wie (?:kann|koennte|muss|soll|darf|koennen|sollen) (?:ich|man|wir)(?: denn)? (?P<de>.+)|"
    r"wie (?P<verb>\w+) (?:ich|man|wir)\b(?P<rest>.*)|wie (?:funktionieren|funktioniert|geht) (?P<geht>.+)|"
    r"comment (?:je |on |puis-je |peut-on |faire pour |est-ce que je )?(?P<fr>.+)"
    r")"
)
_ASKING = frozenset(
    "wo wann wer was wie wen wem warum wieso welche welcher welches where when who whom what how which why "
    "ou quand qui quoi pourquoi".split()
)
_WAYS = frozenset(
    "komme kommen komm gelange gelangen finde finden erreiche erreichen go find reach come walk drive "
    "aller".split()
)
"""Verbs of those who ask for the way."""

_SMALL = frozenset(
    "i me my we us our you your it its a an the this that these those something anything somebody someone "
    "some any to for from of on in at with about and or is are be please best here there one all "
    "ich mich mir wir uns du dein deine deinen es das die der den dem des ein eine einen einem einer "
    "etwas was jemand jemanden zu zum zur fuer von vom im am auf in an ab mit bei ueber und oder "
    "bitte hier da denn eigentlich "
    "session sessions talk talks vortrag vortraege "
    "le la les l un une de du des pour sur avec a au mon ma mes que".split()
)
_GENERAL = frozenset("mache machen mach make do get have nutze nutzen use start starte faire".split())
"""Verbs that say nothing of what is to be done: the next word does."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words that say what help is wanted for. `doing`: it was asked how something is done; else the bare
    name of a topic was given."""

    words: tuple[str, ...]
    doing: bool = False


def wanted(text: str, calls: Collection[str]) -> Wanted | None:
    """What help is asked for; None where it is not. `calls`: the words of the command `help`, folded."""
    said = " ".join(fold(text).split())
    if (how := _HOW.fullmatch(said.strip(" ?!.…"))) is not None:
        return _doing(how)
    for call in calls:
        # “Help me …” goes on with what is to be done for somebody, not with a topic.
        if " " not in call and said.startswith(f"{call} ") and said[-1:] != "?":
            rest = words(said.removeprefix(call))
            fits = len(rest) <= MOST_WORDS and _ASKING.isdisjoint(rest) and rest[:1] != ["me"]
            named = tuple(one for one in rest if one not in _SMALL)
            return Wanted(named) if fits and named else None
    return None


def _doing(how: re.Match[str]) -> Wanted | None:
    parts = {name: part for name, part in how.groupdict().items() if part}
    said = words(" ".join(parts.values()))
    if said[:2] == ["get", "to"] or _WAYS.intersection(said[:1]):
        return None
    # A German verb leaves its first part at the end: "wie melde ich mich an?"
    tail = said[-1:] if "verb" in parts and said[-1:] in (["an"], ["ab"]) else []
    kept = [word for word in said if word not in _SMALL and word not in _GENERAL]
    return Wanted((*kept, *tail), doing=True) if kept else None
