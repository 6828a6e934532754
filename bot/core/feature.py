"""What a feature gives to the house: one value that names everything it listens to and answers for."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, TypeAlias

from bot.core.context import Context
from bot.core.forms import Form
from bot.core.message import Line, Phrase
from bot.core.planned import Planned
from bot.core.ports import Audience, Card, Consenting, HomeSection, JobSpec, OwnWords, PersonData, Timed, Tx
from bot.core.roles import Role
from bot.core.shortcuts import Shortcut
from bot.core.signals import AnySignal
from bot.core.stake import Stakes
from bot.core.web import Route

Handler: TypeAlias = Callable[[Context, str], Awaitable[None]]
"""Takes what follows a command word, or the value of a button."""

Step: TypeAlias = Callable[[Context, Mapping[str, Any], str], Awaitable[bool | None]]
"""Takes what was kept when the question was asked, and the words of the answer. False: they were none, and
are handled like anything else that is said."""

OnReaction: TypeAlias = Callable[[Context, bool], Awaitable[None]]
"""Takes whether the reaction was added (or removed); `ctx.about` is what the message shows."""

Listener: TypeAlias = Callable[[Context, str], Awaitable[bool]]
"""Takes the text; whether it was meant for this listener and is handled."""


@dataclass(frozen=True, slots=True)
class Ear:
    """Listens to what is said aloud, without the bot being addressed.

    `wants` is pure and cheap: what nobody wants is dropped before anybody is looked up or written down.
    """

    wants: Callable[[str], bool]
    hear: Listener


OnSignal: TypeAlias = Callable[[Context], Awaitable[None]]

Retract: TypeAlias = Callable[[Tx, str], Awaitable[None]]
"""Takes the message (as `ctx.cause` named it) that is edited or gone: what it made is undone.

Who took it back does not matter: a platform may not say, or it was a moderator.
"""

News: TypeAlias = Callable[[Tx, AnySignal], Awaitable[None]]
"""Takes a signal that comes from nobody: an outage that ended, a conversation that changed."""

Settle: TypeAlias = Callable[[Tx, AnySignal], Awaitable[None]]
"""Called once when a signal was handled, by whomever: what it led to is told now, and once."""

Fill: TypeAlias = Callable[[Context, str], Awaitable[Form]]
"""Makes the form on that subject for this person, with what stands there now."""

Submit: TypeAlias = Callable[[Context, str, Mapping[str, str]], Awaitable[Mapping[str, Phrase]]]
"""Takes the subject and the values; returns what is wrong by field, or nothing when all is saved and said."""


Hints: TypeAlias = Callable[[Context], Awaitable[Sequence[Line]]]
"""What this person can say in this very place without calling the bot, a line each; none where the feature
does not listen there. Help tells it."""


class Takes(Enum):
    """What may follow the words of a command."""

    NOTHING = "nothing"
    LABEL = "label"
    LABELLED = "labelled"
    """A label, and perhaps more behind it."""
    TEXT = "text"
    ANYTHING = "anything"
    SENTENCE = "sentence"
    """Some text; the handler gets the whole sentence, the words themselves included."""


class Place(Enum):
    """Where a command is understood."""

    ANYWHERE = "anywhere"
    DIRECT = "direct"
    PUBLIC = "public"
    DESK = "desk"
    """The organisers' conversation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Words that do something. The texts `<name>-words` and `<name>-help` belong to it.

    `fits`: whether what follows the words is meant for it; else they are part of something else. For words
    that also begin a question. Pure.

    `rare`: help names it only to those who ask for everything.

    `wants`, pure and cheap, knows sentences that mean it and begin with other words; its handler then gets
    the whole sentence.

    `yields`: by whom or where it may not be given, its words are no command, but whatever else they are; and
    where an answer is waited for, they are one.

    `hosts`: whoever gives it has to host what it is about, or be an organiser; the handler looks, since it
    alone knows what is meant, and raises NotYours.
    """

    name: str
    run: Handler
    takes: Takes = Takes.NOTHING
    fits: Callable[[str], bool] | None = None
    role: Role = Role.ATTENDEE
    place: Place = Place.ANYWHERE
    wants: Callable[[str], bool] | None = None
    rare: bool = False
    hosts: bool = False
    yields: bool = False

    def is_for(self, role: Role, *, direct: bool, desk: bool) -> bool:
        """Whether who has that role may give it there. `desk`: it is the organisers' conversation."""
        match self.place:
            case Place.ANYWHERE:
                there = True
            case Place.DIRECT:
                there = direct
            case Place.PUBLIC:
                there = not direct
            case Place.DESK:
                there = desk
        return there and role >= self.role

    def is_for_whom(self, context: Context) -> bool:
        """Whether who is speaking may give it where they are."""
        return self.is_for(context.role, direct=context.direct, desk=context.at_desk)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSpec:
    """A form of the feature: how it is made, and what takes it."""

    fill: Fill
    submit: Submit


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One folder of code that does one job.

    buttons    by action; the handler gets the value
    reactions  by the kind of thing that a message of the bot shows, and the emoji
    dialogues  by step, named `<feature>.<step>`
    threads    asked in turn for what is said in a thread on a message of the bot that shows something
    ears       asked in turn for what is said aloud without addressing the bot
    answerer   asked in turn for what is said to the bot and is no command
    precedes   by name, commands of others whose words may be about something of this feature: asked before
               them, for whoever may give them
    own        by name, commands for organisers that somebody may also give of what is theirs: asked for
               whoever may not give them
    shortcuts  what platforms' own menus offer; `ctx.signal` holds the message it was chosen on, `ctx.about`
               what that shows
    hints      what can be said where `threads` and `ears` listen
    signals    by kind, what a person did that no part above takes
    news       by kind, what happened without anybody doing it
    roles      who may press, submit or continue what stands here by its name; others: everybody
    always     commands and steps that are heard of those who are muted, too: what nobody may be refused
    """

    name: str
    texts: Path
    commands: tuple[Command, ...] = ()
    buttons: Mapping[str, Handler] = field(default_factory=dict)
    reactions: Mapping[tuple[str, str], OnReaction] = field(default_factory=dict)
    dialogues: Mapping[str, Step] = field(default_factory=dict)
    forms: Mapping[str, FormSpec] = field(default_factory=dict)
    threads: tuple[Listener, ...] = ()
    ears: tuple[Ear, ...] = ()
    answerer: Listener | None = None
    precedes: Mapping[str, Listener] = field(default_factory=dict)
    own: Mapping[str, Listener] = field(default_factory=dict)
    shortcuts: Mapping[Shortcut, OnSignal] = field(default_factory=dict)
    hints: Hints | None = None
    signals: Mapping[str, OnSignal] = field(default_factory=dict)
    news: Mapping[str, News] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    always: frozenset[str] = frozenset()
    retract: Retract | None = None
    settle: Settle | None = None
    timed: tuple[Timed, ...] = ()
    planned: tuple[Planned, ...] = ()
    cards: tuple[Card, ...] = ()
    audiences: tuple[Audience, ...] = ()
    person_data: PersonData | None = None
    own_words: OwnWords | None = None
    consenting: Consenting | None = None
    stakes: Stakes | None = None
    home: HomeSection | None = None
    jobs: tuple[JobSpec, ...] = ()
    routes: tuple[Route, ...] = ()
