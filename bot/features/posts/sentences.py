"""What an organiser's sentence asks to be announced, where and how long before. Pure.

Whether the words name a room, track or kind of the programme is found out later.
"""

import re
from dataclasses import dataclass
from typing import Literal

from bot.language.fold import words
from bot.language.times import find_length

_BEFORE = re.compile(
    r"\b(?:vorher|davor|zuvor|vor\s+(?:dem\s+)?(?:beginn|start)|bevor\s+es\s+(?:beginnt|losgeht)|"
    r"before(?:hand)?(?:\s+(?:the\s+start|(?:it\s+)?(?:starts|begins)))?|ahead|earlier|in\s+advance)\b",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\b(?:here|hier(?:\s+drin)?|in\s+(?:diesem|this)\s+(?:kanal|raum|channel|room))\b", re.IGNORECASE
)
_THERE = re.compile(
    r"(?:\b(?:in|im)\s+)?(?:(?:kanal|channel)\s+)?(?<!\S)(?P<place>[#!][^\s,]*[^\s,.!])", re.IGNORECASE
)
_AN = re.compile(r"[\s,]+an[\s,.!]*$", re.IGNORECASE)
_TYPED = re.compile(
    r"^(?:(?:the|den|die|das|der|alles\s+(?:in|im|aus)|everything\s+(?:in|from))\s+)*"
    r"(?:(?P<room>raum|room)|(?P<track>track|themenstrang|strang|reihe)|(?P<kind>kind|art))\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)
_ALL = frozenset({"all", "alle", "alles", "everything", "programme", "program", "programm"})
_NOTHING = frozenset({"nothing", "nichts"})
_NO_MORE = frozenset({"nicht", "mehr", "more", "any", "anymore", "longer", "no", "and", "und", "nr"})
_SMALL = frozenset({"the", "das", "die", "sessions", "whole", "ganze", "bitte", "please"})

KINDS = {
    "talk": frozenset({"talk", "talks", "vortrag", "vortraege"}),
    "workshop": frozenset({"workshop", "workshops"}),
    "break": frozenset({"break", "breaks", "pause", "pausen"}),
    "tour": frozenset({"tour", "tours", "touren", "fuehrung", "fuehrungen"}),
    "party": frozenset({"party", "parties", "partys"}),
}
"""What people call the kinds that have a name of their own in a language."""


@dataclass(frozen=True, slots=True)
class Announce:
    """`what` "any": it is not said whether the name is a room's, a track's or a kind's. `place`: a named
    conversation; None: this one. `minutes` before; None: as usual."""

    what: Literal["all", "room", "track", "kind", "any"]
    name: str = ""
    minutes: int | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """What has these numbers is announced no more; without any, nothing at `place` is."""

    numbers: tuple[int, ...] = ()
    place: str | None = None


def read_announce(said: str) -> Announce | Stop | None:
    """What follows `announce` or `kündige`; None: it is no such sentence."""
    rest, minutes = _without_lead(said.strip())
    rest, place, placed = _without_place(_AN.sub("", rest))
    rest = _AN.sub("", rest).strip(" ,.!:")
    left = [word for word in words(rest) if word not in _SMALL]
    if set(left) & _NOTHING and set(left) <= _NOTHING | _NO_MORE:
        return Stop(place=place)
    if (numbers := _numbers(rest)) and "nicht" in left and minutes is None:
        return Stop(numbers, place)
    if left and set(left) <= _ALL:
        return Announce("all", "", minutes, place)
    if typed := _TYPED.match(rest):
        what: Literal["room", "track", "kind"] = (
            "room" if typed["room"] else "track" if typed["track"] else "kind"
        )
        return Announce(what, _bare(typed["name"]), minutes, place)
    kind = kind_of(" ".join(left))
    if left and (placed or kind):
        return Announce("any", _bare(rest), minutes, place)
    return None


def read_stop(said: str) -> Stop | None:
    """What follows `stop announcing`: numbers, or that it is all of it; None: it is no such sentence."""
    rest, place, _ = _without_place(said.strip())
    left = set(words(rest)) - _SMALL
    if numbers := _numbers(rest):
        return Stop(numbers, place)
    return Stop(place=place) if left <= _ALL | _NOTHING | _NO_MORE else None


def kind_of(name: str) -> str | None:
    """The kind that people call so."""
    said = words(name)
    return next((kind for kind, names in KINDS.items() if len(said) == 1 and said[0] in names), None)


def _without_lead(text: str) -> tuple[str, int | None]:
    found = find_length(text)
    if found is None:
        return text, None
    minutes, (start, end) = found
    behind = text[end:].lstrip("abcdefghijklmnopqrstuvwxyz")  # the plural of "10 minutes"
    return _BEFORE.sub(" ", f"{text[:start]} {behind}").strip(" ,.!"), minutes


def _without_place(text: str) -> tuple[str, str | None, bool]:
    """The rest, the conversation that is named, and whether one is, or this one."""
    if there := _THERE.search(text):
        return f"{text[: there.start()]} {text[there.end() :]}", there["place"], True
    rest = _HERE.sub(" ", text)
    return rest, None, rest != text


def _numbers(text: str) -> tuple[int, ...]:
    """The numbers of a text that names nothing but numbers."""
    said = [word for word in words(text) if word not in _SMALL | _NO_MORE]
    short = [word for word in said if word.isdecimal() and len(word) <= 9]
    return tuple(map(int, short)) if short == said else ()


def _bare(name: str) -> str:
    return " ".join(name.split()).strip(" ,.!„“”\"'")
