"""What a platform tells the bot, in words that belong to no platform.

An adapter's inbound part turns each payload into one of these and hands it in; from there on nobody
knows which platform it came from. Signals are plain data: they are stored before they are handled.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody as a platform knows them. `name` is for showing only, never for deciding anything; so are the
    language and the zone (an IANA name) in which they use the platform: what they choose here counts more.
    `organises`: whether the platform gave them the power that, as configured, makes one an organiser; None:
    it does not say."""

    platform: str
    user: str
    name: str = ""
    language: str | None = field(default=None, compare=False)
    zone: str | None = field(default=None, compare=False)
    organises: bool | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message lives. `thread` is the message that the thread hangs on."""

    platform: str
    conversation: str
    thread: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """What all signals share.

    `key` is unique on its platform: the same key twice is the same signal delivered again.
    `at` is the platform's time, already seen through the clock. `direct` marks a conversation
    between one person and the bot. `trigger` is what a platform needs to open a form in answer.
    `order` sorts the signals of a conversation as the platform serves them, where it says so; a time stamp
    is no order. `late`: it was read back after an outage, so a question in it is no longer answered.
    """

    key: str
    platform: str
    at: datetime
    who: Who | None = None
    where: Address | None = None
    direct: bool = False
    trigger: str | None = None
    order: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSaid(Signal):
    """Somebody wrote `text`. `addressed`: it is meant for the bot (a mention, a prefix, a direct message).
    `mentions`: the users whom the platform itself says are mentioned, the bot left out."""

    kind: Literal["message"] = "message"
    message: str
    text: str
    addressed: bool = False
    reply_to: str | None = None
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEdited(Signal):
    """The writer of `message` changed it; `text` is what it says now."""

    kind: Literal["edit"] = "edit"
    message: str
    text: str
    addressed: bool = False
    reply_to: str | None = None
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDeleted(Signal):
    """`message` was taken back."""

    kind: Literal["deletion"] = "deletion"
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionAdded(Signal):
    """`emoji` (one character, without variation selector and skin tone) was put on `message`."""

    kind: Literal["reaction added"] = "reaction added"
    message: str
    emoji: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionRemoved(Signal):
    """`emoji` was taken off `message`."""

    kind: Literal["reaction removed"] = "reaction removed"
    message: str
    emoji: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonPressed(Signal):
    """The button `action` with its `value` under `message` was pressed."""

    kind: Literal["button"] = "button"
    message: str
    action: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandGiven(Signal):
    """A command of the platform (`/stammtisch …`); there is no message that it stands in. `beside`: the
    conversation with others in which it was typed; they do not see it."""

    kind: Literal["command"] = "command"
    text: str
    beside: Address | None = None
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSubmitted(Signal):
    """The form `form` was sent off with one text for each field."""

    kind: Literal["form"] = "form"
    form: str
    subject: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortcutUsed(Signal):
    """A shortcut of the platform was chosen, perhaps on `message`, which `author` wrote in the conversation
    `beside`; there the bot may not even be."""

    kind: Literal["shortcut"] = "shortcut"
    name: str
    message: str | None = None
    text: str = ""
    author: Who | None = None
    beside: Address | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOpened(Signal):
    """Somebody opened the bot's own page."""

    kind: Literal["home opened"] = "home opened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined(Signal):
    """`who` came into the conversation."""

    kind: Literal["joined"] = "joined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Left(Signal):
    """`who` left the conversation, or was removed."""

    kind: Literal["left"] = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited(Signal):
    """The bot was invited by `who`."""

    kind: Literal["invited"] = "invited"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChanged(Signal):
    """What the platform knows of `who` changed. `active` false: the account was closed."""

    kind: Literal["person changed"] = "person changed"
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationChanged(Signal):
    """The conversation was renamed, archived (as it is for a bot that was shown out), reopened, replaced by
    `successor`, or is what the configuration means by `role`."""

    kind: Literal["conversation changed"] = "conversation changed"
    change: Literal["renamed", "archived", "reopened", "upgraded", "assigned"]
    name: str = ""
    role: str = ""
    successor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageUnreadable(Signal):
    """`who` wrote a message that is encrypted, and its key did not come; `where` is where to say so."""

    kind: Literal["unreadable"] = "unreadable"
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysReplaced(Signal):
    """The bot's keys were lost, and it goes by new ones."""

    kind: Literal["keys replaced"] = "keys replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageEnded(Signal):
    """The platform can be heard again; nothing was heard since `since`. `presses_lost`: what was pressed
    meanwhile cannot be read back."""

    kind: Literal["outage ended"] = "outage ended"
    since: datetime
    presses_lost: bool = False


AnySignal: TypeAlias = (
    MessageSaid
    | MessageEdited
    | MessageDeleted
    | ReactionAdded
    | ReactionRemoved
    | ButtonPressed
    | CommandGiven
    | FormSubmitted
    | ShortcutUsed
    | HomeOpened
    | Joined
    | Left
    | Invited
    | PersonChanged
    | ConversationChanged
    | MessageUnreadable
    | KeysReplaced
    | OutageEnded
)
