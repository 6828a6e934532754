"""Which room, track or kind of the programme a name means. Pure."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.core.sessions import Session
from bot.features.posts.rules import What
from bot.features.posts.sentences import kind_of
from bot.language.fold import fold, words

_NEAR = 0.6
_ORDER: tuple[What, ...] = ("kind", "room", "track")


@dataclass(frozen=True, slots=True)
class Named:
    """A room, track or kind, as the programme spells it."""

    what: What
    name: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing is called so; `near`: perhaps this is meant."""

    near: Named | None = None


def named(
    what: Literal["room", "track", "kind", "any"], name: str, sessions: Sequence[Session]
) -> Named | Unknown:
    """What the name means in this programme. Part of a name is enough where it fits one alone."""
    known = [one for one in _known(sessions) if what in ("any", one.what)]
    kind = kind_of(name)
    said = words(name)
    for fits in (
        lambda one: one.what == "kind" and one.name == kind,
        lambda one: words(one.name) == said,
    ):
        if (found := next((one for one in known if fits(one)), None)) is not None:
            return found
    parts = [one for one in known if said and set(said) <= set(words(one.name))]
    if len(parts) == 1:
        return parts[0]
    spelt = {fold(one.name): one for one in reversed(known)}
    close = difflib.get_close_matches(fold(name), spelt, 1, _NEAR)
    return Unknown(spelt[close[0]] if close else None)


def _known(sessions: Sequence[Session]) -> list[Named]:
    """All kinds, rooms and tracks, each once."""
    values = {
        "kind": (one.kind for one in sessions),
        "room": (one.room for one in sessions),
        "track": (one.track for one in sessions),
    }
    return [Named(what, name) for what in _ORDER for name in dict.fromkeys(values[what]) if name]
