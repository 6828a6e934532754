"""What features hand to the outbox: one `Outgoing` for each thing that shall happen on a platform."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import TypeAlias

from bot.core.message import Message, Phrase, Worded
from bot.core.signals import Address


class Operation(StrEnum):
    """What is to be done."""

    POST = "post"
    WHISPER = "whisper"
    EDIT = "edit"
    DELETE = "delete"
    REACT = "react"
    UNREACT = "unreact"
    OPEN = "open"
    INVITE = "invite"
    LEAVE = "leave"
    UPLOAD = "upload"
    PUBLISH = "publish"


POSTS = (Operation.POST, Operation.UPLOAD)
"""The operations that make a message which stays."""


class Priority(IntEnum):
    """Who goes first. Order holds within a conversation and a priority. A reaction that is no ANSWER only
    confirms; see `confirm`."""

    ANSWER = 0
    TIMED = 1
    CARD = 2
    MASS = 3


@dataclass(frozen=True, slots=True)
class ToPerson:
    """A person, wherever they want to be reached when it is sent."""

    person: int


@dataclass(frozen=True, slots=True)
class ToGroup:
    """A group conversation that is to be opened for these persons. Platforms show its title around: it
    holds nothing that is anybody's own."""

    title: str
    persons: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ToOpened:
    """The conversation that this row opened, or opens before."""

    row: int


@dataclass(frozen=True, slots=True)
class ToPersonThere:
    """One person alone, where others read along: what a `WHISPER` is for."""

    person: int
    where: Address


To: TypeAlias = Address | ToPerson | ToPersonThere | ToGroup | ToOpened


@dataclass(frozen=True, slots=True)
class Variant:
    """A wording and how long it is true; `until` None: for ever."""

    message: Message
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class CardRef:
    """A live card: only its kind and id are stored, the feature words it when it is sent."""

    kind: str
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One thing to do on a platform.

    key       readable and unique for ever, such as `reminder:<session>:<start>:<person>`; a second one
              with the same key is nothing
    variants  the first that is still true is sent; none left: dropped
    card      instead of variants
    target    the row that this edits, deletes, reacts to or hangs under, or that opens the conversation it
              happens in: waits for it, dies with it
    slot      rows of one slot are versions of one message: a newer one replaces one not yet sent, and
              edits one already sent
    due       not before this moment; until then it holds nobody else up
    expires   after this moment it is dropped
    missed    how a catch-up line names it when it had to be dropped; None: dropped without a word
    cause     the message that this answers, so that its edit or deletion reaches the answer
    language  to be worded in; None: the person's, or the conversation's
    detail    what the operation needs beside a message, such as the emoji of a reaction
    on        instead of a target: the platform's id of somebody else's message at that address, to react to
    """

    key: str
    to: To
    operation: Operation = Operation.POST
    variants: tuple[Variant, ...] = ()
    card: CardRef | None = None
    target: int | None = None
    slot: str | None = None
    priority: Priority = Priority.ANSWER
    due: datetime | None = None
    expires: datetime | None = None
    missed: Phrase | None = None
    cause: str | None = None
    language: str | None = None
    detail: str = ""
    on: str | None = None

    def __post_init__(self) -> None:
        files = {variant.message.attachment is not None for variant in self.variants}
        if files != ({True} if self.operation == Operation.UPLOAD else files - {True}):
            raise ValueError("a message with a file is an upload, and an upload has a file")
        if isinstance(self.to, ToPersonThere) is not (self.operation is Operation.WHISPER):
            raise ValueError("what goes to one person among others is a whisper, and nothing else is")


def post(key: str, to: To, message: Message, priority: Priority = Priority.ANSWER) -> Outgoing:
    """The plain case: this message, there, once."""
    return Outgoing(
        key=key, to=to, operation=posting(message), variants=(Variant(message),), priority=priority
    )


def whisper(key: str, person: int, where: Address, message: Message, until: datetime) -> Outgoing:
    """Something small that matters only now, for one person where others read along: said at most once, and
    lost where the platform loses it; to them directly where they cannot be reached there."""
    return Outgoing(
        key=key,
        to=ToPersonThere(person, where),
        operation=Operation.WHISPER,
        variants=(Variant(message),),
        expires=until,
    )


def posting(message: Message) -> Operation:
    """The operation that posts this message."""
    return Operation.POST if message.attachment is None else Operation.UPLOAD


def confirm(key: str, to: To, target: int, emoji: str) -> Outgoing:
    """An emoji that only confirms what can be seen elsewhere, too: where the platform asks for patience, it
    is left out rather than kept waiting."""
    return Outgoing(
        key=key, to=to, operation=Operation.REACT, target=target, detail=emoji, priority=Priority.CARD
    )


def mark(key: str, where: Address, message: str, emoji: str, *, on: bool = True) -> Outgoing:
    """The same on a message that somebody else wrote there, or (`on` False) taken off it again."""
    operation = Operation.REACT if on else Operation.UNREACT
    return Outgoing(key=key, to=where, operation=operation, on=message, detail=emoji, priority=Priority.CARD)


def only_confirms(operation: Operation, priority: Priority) -> bool:
    """Whether it may be left out; see `confirm`."""
    return operation is Operation.REACT and priority is not Priority.ANSWER


def open_group(
    key: str, title: str, persons: tuple[int, ...], priority: Priority = Priority.TIMED
) -> Outgoing:
    """A group conversation, private and for these alone, on the platform where most of them are; who is not
    there is left out. `ToOpened` of its row is where to post."""
    return Outgoing(key=key, to=ToGroup(title, persons), operation=Operation.OPEN, priority=priority)


def invite(key: str, opened: int, person: int, priority: Priority = Priority.TIMED) -> Outgoing:
    """One more person into the conversation that this row opened; not again who left it. Given up, and so
    reported, where a platform lets nobody in later."""
    return Outgoing(
        key=key, to=ToPerson(person), operation=Operation.INVITE, target=opened, priority=priority
    )


def leave(key: str, opened: int, priority: Priority = Priority.TIMED) -> Outgoing:
    """The conversation that this row opened is over for the bot; nothing is sent there after."""
    return Outgoing(key=key, to=ToOpened(opened), operation=Operation.LEAVE, priority=priority)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A claimed row as an adapter gets it: resolved, worded, ready.

    op_id     what the platform may see of the key: the same for the same row, for ever
    address   None when a direct conversation with `user`, or a group, has to be opened first
    user      whom it is for; to invite: whom
    users     to open a group: who shall be in it; `detail` is its title
    target    the platform's id of the message to edit, delete, react to
    first_at  when this row was first handed to the platform: no copy of it can be older
    """

    op_id: str
    operation: Operation
    address: Address | None
    user: str | None
    target: str | None
    worded: Worded | None
    detail: str
    priority: Priority
    first_at: datetime
    users: tuple[str, ...] = ()
