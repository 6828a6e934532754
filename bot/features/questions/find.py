"""Sessions that a few words name. Pure."""

from collections.abc import Sequence

from bot.core.sessions import Session
from bot.language.fold import words

SHORTEST_STEM = 5


def find(sessions: Sequence[Session], topic: Sequence[str]) -> list[Session]:
    """The sessions that most of the words fit, best first; empty when none fits any."""
    scored = [(_score(one, topic), one) for one in sessions if not one.cancelled]
    best = max((score for score, _ in scored), default=0)
    return [one for score, one in scored if score == best and best > 0]


def _score(one: Session, topic: Sequence[str]) -> int:
    """A word in title or names counts double, one in track or room once."""
    named = words(" ".join((one.title, *one.people)))
    around = words(" ".join(filter(None, (one.track, one.room, one.kind))))
    return sum(2 * _fits(word, named) or _fits(word, around) for word in topic)


def _fits(word: str, among: Sequence[str]) -> bool:
    """The same word, or one that begins with the other; long enough not to be chance."""
    return any(
        word == other
        or (len(word) >= SHORTEST_STEM and other.startswith(word))
        or (len(other) >= SHORTEST_STEM and word.startswith(other))
        for other in among
    )
