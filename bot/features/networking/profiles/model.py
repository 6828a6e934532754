"""A profile, and the words that its parts are known by."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

TagKind: TypeAlias = Literal["interests", "offers", "needs"]
Wants: TypeAlias = Literal["pair", "group", "any"]

TAG_KINDS: tuple[TagKind, ...] = ("interests", "offers", "needs")
WANTS: tuple[Wants, ...] = ("pair", "group", "any")

MOST_TAGS = 20
"""Of each kind."""
LONGEST_TAG = 60
LONGEST_LINE = 200
LONGEST_TEAM = 80
MOST_LANGUAGES = 12


@dataclass(frozen=True, slots=True)
class Tag:
    """An interest, an offer or a need, as it was said."""

    id: int
    kind: TagKind
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What somebody wants to be introduced by. Tags stand as they were said; `as_matched` compares them.

    `languages`: codes of two letters; none said: any. `days`: on site; none said: all. `team`: with whom they
    do not need to be acquainted. `newcomer`: whether they are here for the first time, None where they did
    not say. `agreed`: they said yes to being introduced; nothing of a profile may be used or shown without
    that, nor while it is `paused`.
    """

    person: int
    tags: tuple[Tag, ...] = ()
    languages: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    wants: Wants = "any"
    team: str = ""
    newcomer: bool | None = None
    line: str = ""
    paused: bool = False
    agreed: bool = False

    def of(self, kind: TagKind) -> tuple[str, ...]:
        """The tags of a kind, in the order in which they were said."""
        return tuple(tag.said for tag in self.tags if tag.kind == kind)

    @property
    def interests(self) -> tuple[str, ...]:
        """What they like to talk about."""
        return self.of("interests")

    @property
    def offers(self) -> tuple[str, ...]:
        """What they can do for others."""
        return self.of("offers")

    @property
    def needs(self) -> tuple[str, ...]:
        """What or whom they look for."""
        return self.of("needs")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to introduce them by."""
        return not self.tags and not self.line
