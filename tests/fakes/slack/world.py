"""Who and what is in a workspace: people, conversations, messages, views, files."""

import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Body = dict[str, Any]

TEAM = "T0STAMM01"
OTHER_TEAM = "T0OTHER01"


@dataclass(slots=True)
class User:
    """A person, or a bot. `refuses`: the error that opening a conversation with them gets."""

    id: str
    name: str
    real_name: str
    display_name: str = ""
    team_id: str = TEAM
    tz: str = "Europe/Berlin"
    tz_label: str = "Central European Time"
    tz_offset: int = 3600
    locale: str = "de-DE"
    email: str = ""
    bot_id: str = ""
    is_bot: bool = False
    is_admin: bool = False
    is_owner: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    deleted: bool = False
    refuses: str = ""
    updated: int = 0


@dataclass(slots=True)
class File:
    """What somebody uploads; `complete` once it is in a conversation."""

    id: str
    name: str
    length: int
    user: str
    created: int
    title: str = ""
    alt_txt: str = ""
    content: bytes | None = None
    complete: bool = False
    deleted: bool = False
    shares: list[tuple[str, str, str]] = field(default_factory=list)  # conversation, ts, thread_ts


@dataclass(slots=True)
class Message:
    """As it stands. `seen_by`: only that person sees it. `gone`: nobody does any more."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Body] = field(default_factory=list)
    thread_ts: str = ""
    bot_id: str = ""
    subtype: str = ""
    client_msg_id: str = ""
    metadata: Body | None = None
    edited: Body | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    files: list[File] = field(default_factory=list)
    more: Body = field(default_factory=dict)
    seen_by: str = ""
    gone: bool = False

    @property
    def is_reply(self) -> bool:
        """Whether it stands in a thread below another."""
        return bool(self.thread_ts) and self.thread_ts != self.ts


@dataclass(slots=True)
class Channel:
    """A conversation of kind channel, group (private), im or mpim."""

    id: str
    name: str
    kind: str
    members: list[str]
    creator: str
    created: int
    topic: str = ""
    purpose: str = ""
    archived: bool = False
    ext_shared: bool = False
    open: bool = True
    previous_names: list[str] = field(default_factory=list)
    messages: dict[str, Message] = field(default_factory=dict)
    _threads: dict[str, dict[str, Message]] = field(default_factory=dict)

    @property
    def is_direct(self) -> bool:
        """Whether nobody can be added."""
        return self.kind in ("im", "mpim")

    def standing(self) -> list[Message]:
        """What is there for everybody, oldest first."""
        return list(self.messages.values())

    def thread(self, ts: str) -> list[Message]:
        """The replies to that message, oldest first."""
        return list(self._threads.get(ts, {}).values())

    def add(self, message: Message) -> None:
        """A message comes to stand here."""
        self.messages[message.ts] = message
        if message.is_reply:
            self._threads.setdefault(message.thread_ts, {})[message.ts] = message

    def remove(self, message: Message) -> None:
        """It goes."""
        del self.messages[message.ts]
        self._threads.get(message.thread_ts, {}).pop(message.ts, None)
        message.gone = True


@dataclass(slots=True)
class View:
    """A modal or a home, with what was filled in so far."""

    id: str
    user: str
    body: Body
    hash: str
    root: str = ""
    previous: str | None = None
    values: dict[str, Body] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def type(self) -> str:
        """modal or home."""
        return str(self.body["type"])


@dataclass(slots=True)
class App:
    """The app as it is installed, and its secrets."""

    manifest: Body
    id: str = "A0STAMM01"
    bot_user: str = "U0BOT0001"
    bot_id: str = "B0BOT0001"
    bot_token: str = "xoxb-stand-in"
    app_token: str = "xapp-stand-in"
    signing_secret: str = "stand-in secret"
    revoked: set[str] = field(default_factory=set)
    inactive: bool = False

    @property
    def scopes(self) -> list[str]:
        """What it may."""
        return list(self.manifest["oauth_config"]["scopes"]["bot"])

    @property
    def events(self) -> list[str]:
        """What it subscribed to."""
        return list(self.manifest["settings"]["event_subscriptions"]["bot_events"])

    def may(self, scopes: str) -> bool:
        """Whether it has one of these (`a|b`); of none needed, always."""
        return not scopes or any(one in self.scopes for one in scopes.split("|"))


@dataclass(slots=True)
class World:
    """Everything that is there, and the time."""

    now: Callable[[], float] = time.time
    name: str = "Stammtisch Test"
    domain: str = "stammtisch-test"
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    ephemerals: list[Message] = field(default_factory=list)
    homes: dict[str, View] = field(default_factory=dict)
    modals: dict[str, list[View]] = field(default_factory=dict)
    reactions_listed: int = 50  # so many users of a reaction are named where messages are listed
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    _last_ts: int = 0

    def id(self, letter: str) -> str:
        """A new one."""
        return f"{letter}0{next(self._numbers):07d}"

    def ts(self) -> str:
        """A new one, later than all before."""
        self._last_ts = max(self._last_ts + 1, int(self.now() * 1_000_000))
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def seconds(self) -> int:
        """The time in whole seconds."""
        return int(self.now())

    def direct(self, users: set[str]) -> Channel | None:
        """The conversation of exactly these, if there is one."""
        return next(
            (one for one in self.channels.values() if one.is_direct and set(one.members) == users), None
        )

    def open_direct(self, users: list[str], creator: str) -> tuple[Channel, bool]:
        """The conversation of exactly these, and whether it was made just now."""
        found = self.direct(set(users))
        if found is not None:
            return found, False
        kind = "im" if len(users) == 2 else "mpim"
        letter = "D" if kind == "im" else "C"
        names = "--".join(self.users[one].name for one in users)
        name = "" if kind == "im" else f"mpdm-{names}-1"
        made = Channel(self.id(letter), name, kind, list(users), creator, self.seconds())
        self.channels[made.id] = made
        return made, True

    def view(self, id: str) -> View | None:
        """The open view or published home of that id."""
        everything = [*self.homes.values(), *itertools.chain.from_iterable(self.modals.values())]
        return next((one for one in everything if one.id == id), None)
