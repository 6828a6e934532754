"""What a question asks for, once it is understood. Pure data."""

from dataclasses import dataclass, field
from enum import Enum

from bot.features.questions.kinds import Kind
from bot.language.stem import Word
from bot.language.times import TimeMention


class Wants(Enum):
    """What somebody wants to know of the sessions they ask for."""

    LIST = "list"
    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    LENGTH = "length"
    END = "end"
    LANGUAGE = "language"
    ABOUT = "about"
    SEATS = "seats"
    CHANGES = "changes"


OF_ONE = frozenset({Wants.WHEN, Wants.WHERE, Wants.WHO, Wants.LENGTH, Wants.END, Wants.LANGUAGE, Wants.ABOUT})
"""What is asked of one session that somebody has in mind."""


class Scope(Enum):
    """Which of the sessions that fit are meant, seen from now."""

    ANY = "any"
    NOW = "now"
    NEXT = "next"
    FIRST = "first"
    LAST = "last"


class Small(Enum):
    """Small talk: what is no question about the programme."""

    HELLO = "hello"
    HOW = "how"
    WHO = "who"
    THANKS = "thanks"
    BYE = "bye"
    NOTED = "noted"
    RUDE = "rude"
    JOKE = "joke"
    WEATHER = "weather"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Term:
    """A word (or a phrase that is one concept) that the session must be about."""

    words: tuple[Word, ...]
    concepts: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """As it was said."""
        return " ".join(word.plain for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question. Empty fields choose nothing.

    groups       what it is about: the terms of one group belong together, several groups are alternatives
    title        the words between which a title may stand, in their order, small words included
    people       names as the programme has them; `stranger`: somebody is asked for who is not in it
    no_room      a room is asked for that does not exist
    either       the groups stand beside "or"
    definite     one certain session is meant, not all that fit
    right_after  only what follows at once
    points       it speaks of "it" or "those": of what was shown before
    loose        where and when say enough: words that fit nothing are only noise
    all_of_kind  "the breaks", not "the break"
    starts       only what begins then, not what is on then
    noch         only what is still to come
    only_what_is_on  it asks what there is, and says no more: "was läuft?"
    leans        it begins with "and" or "only": the question before is still on
    """

    small: Small | None = None
    wants: Wants = Wants.LIST
    scope: Scope = Scope.ANY
    also_next: bool = False
    times: tuple[TimeMention, ...] = ()
    right_after: bool = False
    rooms: frozenset[str] = frozenset()
    no_room: str = ""
    tracks: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    stranger: str = ""
    kind: Kind | None = None
    languages: frozenset[str] = frozenset()
    longest: int | None = None
    groups: tuple[tuple[Term, ...], ...] = ()
    title: tuple[Word, ...] = ()
    quoted: tuple[str, ...] = ()
    labels: tuple[int, ...] = ()
    either: bool = False
    definite: bool = False
    past: bool = False
    points: bool = False
    leans: bool = False
    loose: bool = False
    all_of_kind: bool = False
    noch: bool = False
    starts: bool = False
    only_talks: bool = False
    spoken: str | None = None
    only_what_is_on: bool = False
    words: int = 0
    says: str = field(default="", repr=False)

    @property
    def has_object(self) -> bool:
        """Whether it names by itself what it is about."""
        return bool(self.groups or self.quoted or self.people or self.kind or self.labels or self.stranger)

    @property
    def has_filter(self) -> bool:
        """Whether it names anything at all."""
        return bool(
            self.has_object
            or self.times
            or self.rooms
            or self.no_room
            or self.tracks
            or self.languages
            or self.longest
            or self.scope is not Scope.ANY
        )
