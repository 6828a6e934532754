"""Tags that somebody may have meant: only ever asked about, never merged. Pure."""

from collections.abc import Iterable

from bot.language.tags.aliases import Aliases
from bot.language.tags.likeness import ALIKE, Likeness
from bot.language.tags.names import key_of, same
from bot.language.tags.spelling import spelling

SPELLED_ALIKE = 80
"""Of a hundred: from here on two spellings are near enough to ask."""

AT_MOST = 3


def likely(tag: str, known: Iterable[str], aliases: Aliases, likeness: Likeness | None = None) -> list[str]:
    """The known tags that a tag may mean, the likeliest first, at most three; none that are the same as it.

    By spelling, and by meaning where something can tell that.
    """
    others = [name for name in known if not same(tag, name, aliases)]
    scored = sorted(
        ((_nearness(tag, name, likeness), name) for name in others), key=lambda one: (-one[0], one[1])
    )
    found: dict[str, str] = {}
    for score, name in scored:
        if score > 0:
            found.setdefault(key_of(name, aliases), name)
    return list(found.values())[:AT_MOST]


def _nearness(tag: str, name: str, likeness: Likeness | None) -> float:
    from rapidfuzz import fuzz

    spelled = fuzz.ratio(spelling(tag), spelling(name), score_cutoff=SPELLED_ALIKE) / 100
    meant = likeness.likeness(tag, name) if likeness else 0.0
    return max(spelled, meant if meant >= ALIKE else 0.0)
