"""The platform: conversations with threads, messages, reactions and buttons, for several people and one bot.

It is a server of its own as far as the bot is concerned: what happens is numbered and, if a file is given,
written there before anybody hears of it, so that it outlives a crash of either side. Nothing here knows the
bot's words.
"""

import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any, Literal

BOT = "stammtisch"
DIRECT = "dm:"
CHANNEL = "#"

Line = Sequence[tuple[str, str]]
"""Pieces of a line: (style, text), the style being `plain`, `strong`, `code` or `link`."""


@dataclass(slots=True)
class Button:
    """Something to press under a message."""

    action: str
    value: str
    label: str
    twin: str = ""


@dataclass(slots=True)
class Posted:
    """A message as everybody in the conversation sees it now."""

    id: int
    conversation: str
    thread: int | None
    user: str
    lines: list[Line]
    buttons: list[Button] = field(default_factory=list)
    reactions: list[tuple[str, str]] = field(default_factory=list)
    edited: bool = False
    deleted: bool = False

    @property
    def text(self) -> str:
        """Without styles."""
        return "\n".join("".join(piece for _, piece in line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, by its number."""

    number: int
    kind: Literal["post", "edit", "delete", "react", "unreact", "press", "open", "invite", "leave"]
    at: datetime
    user: str
    message: int
    body: dict[str, Any]

    @property
    def at_door(self) -> bool:
        """Whether it is about who is in a group, and not about a message."""
        return self.kind in ("open", "invite", "leave")


class World:
    """All that happened, and what can be seen of it. `now` gives the platform's time.

    `groups`: the conversations that are open to some people alone, and for each who ever was in it whether
    they are now.
    """

    def __init__(self, now: Callable[[], datetime], file: Path | None = None) -> None:
        self._now = now
        self._file = file
        self._done: dict[str, int] = {}
        self._opened: dict[str, str] = {}
        self.groups: dict[str, dict[str, bool]] = {}
        self.entries: list[Entry] = []
        self.messages: dict[int, Posted] = {}
        self.watchers: list[Callable[[Entry], None]] = []
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
        if file is not None and file.exists():
            for line in _whole_lines(file):
                self._take(_entry(json.loads(line)))

    def say(self, user: str, conversation: str, text: str, thread: int | None = None) -> int:
        """A person writes. Returns the message."""
        lines: list[Line] = [[("plain", line)] for line in text.split("\n")]
        return self.post(user, conversation, lines, thread=thread)

    def post(
        self,
        user: str,
        conversation: str,
        lines: Sequence[Line],
        *,
        thread: int | None = None,
        buttons: Iterable[Button] = (),
        op_id: str | None = None,
    ) -> int:
        """A new message; with an `op_id` that was used before, nothing new."""
        if op_id is not None and op_id in self._done:
            return self._done[op_id]
        self._enter(user, conversation)
        message = max(self.messages, default=0) + 1
        body = {
            "conversation": conversation,
            "thread": thread,
            "lines": lines,
            "buttons": [asdict(button) for button in buttons],
            "op_id": op_id,
        }
        self._happen("post", user, message, body)
        return message

    def edit(self, user: str, message: int, lines: Sequence[Line], buttons: Iterable[Button] = ()) -> None:
        """The writer changes a message. Raises KeyError when it is not there or not theirs."""
        self._own(user, message)
        body = {"lines": lines, "buttons": [asdict(button) for button in buttons]}
        self._happen("edit", user, message, body)

    def delete(self, user: str, message: int) -> None:
        """The writer takes a message back. Raises KeyError when it is not there or not theirs."""
        self._own(user, message)
        self._happen("delete", user, message, {})

    def react(self, user: str, message: int, emoji: str) -> None:
        """Put an emoji on a message; twice is once. Raises KeyError when the message is not there."""
        if (emoji, user) not in self.seen(user, message).reactions:
            self._happen("react", user, message, {"emoji": emoji})

    def unreact(self, user: str, message: int, emoji: str) -> None:
        """Take it off again; what is not there stays so."""
        if (emoji, user) in self.seen(user, message).reactions:
            self._happen("unreact", user, message, {"emoji": emoji})

    def press(self, user: str, message: int, number: int) -> None:
        """Press the button of that number (from 1). Raises KeyError when there is none."""
        buttons = self.seen(user, message).buttons
        if not 1 <= number <= len(buttons):
            raise KeyError(number)
        button = buttons[number - 1]
        self._happen("press", user, message, {"action": button.action, "value": button.value})

    def open_group(self, user: str, title: str, users: Iterable[str], op_id: str) -> str:
        """A new group, named after its title; with an `op_id` that was used before, nothing new."""
        if op_id in self._opened:
            return self._opened[op_id]
        taken = {*self.groups, *(message.conversation for message in self.messages.values())}
        names = (f"{CHANNEL}{title}{f' {number}' if number > 1 else ''}" for number in count(1))
        group = next(name for name in names if name not in taken)
        self._happen("open", user, 0, {"conversation": group, "users": [user, *users], "op_id": op_id})
        return group

    def invite(self, user: str, group: str, guest: str) -> None:
        """Somebody in the group brings somebody in; who is in it stays. Raises KeyError for who left it."""
        self._enter(user, group)
        if guest not in self.groups[group]:
            self._happen("invite", user, 0, {"conversation": group, "users": [guest]})
        elif not self.groups[group][guest]:
            raise KeyError(guest)

    def leave(self, user: str, group: str) -> None:
        """Out of the group for good; who is out stays so. Raises KeyError when it is none."""
        if self.groups[group].get(user):
            self._happen("leave", user, 0, {"conversation": group, "users": [user]})

    def opened(self, op_id: str) -> str | None:
        """The group that was opened under this `op_id`."""
        return self._opened.get(op_id)

    def sees(self, user: str, conversation: str) -> bool:
        """Whether what is said there is open to that person."""
        if conversation.startswith(DIRECT):
            return user in (BOT, conversation.removeprefix(DIRECT))
        return conversation not in self.groups or self.groups[conversation].get(user, False)

    def _enter(self, user: str, conversation: str) -> None:
        """A direct conversation lets in what is written to it; a group only those who are in it."""
        if conversation in self.groups and not self.sees(user, conversation):
            raise KeyError(conversation)

    def find(self, op_id: str) -> int | None:
        """The message that was posted under this `op_id`."""
        return self._done.get(op_id)

    def in_conversation(self, conversation: str) -> list[Posted]:
        """What stands there now, oldest first."""
        return [m for m in self.messages.values() if m.conversation == conversation and not m.deleted]

    def _standing(self, message: int) -> Posted:
        found = self.messages.get(message)
        if found is None or found.deleted:
            raise KeyError(message)
        return found

    def seen(self, user: str, message: int) -> Posted:
        """A direct conversation is open to its one person and the bot, a group to those in it."""
        found = self._standing(message)
        if not self.sees(user, found.conversation):
            raise KeyError(message)
        return found

    def _own(self, user: str, message: int) -> None:
        if self._standing(message).user != user:
            raise KeyError(message)

    def _happen(self, kind: Any, user: str, message: int, body: dict[str, Any]) -> None:
        entry = Entry(len(self.entries) + 1, kind, self._now(), user, message, body)
        if self._file is not None:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(
                    json.dumps(asdict(entry) | {"at": entry.at.isoformat()}, ensure_ascii=False) + "\n"
                )
        self._take(entry)
        for watch in self.watchers:
            watch(entry)

    def _take(self, entry: Entry) -> None:
        self.entries.append(entry)
        body = entry.body
        match entry.kind:
            case "post":
                self.messages[entry.message] = Posted(
                    entry.message,
                    body["conversation"],
                    body["thread"],
                    entry.user,
                    _lines(body["lines"]),
                    [Button(**button) for button in body["buttons"]],
                )
                if body["op_id"]:
                    self._done[body["op_id"]] = entry.message
            case "edit":
                message = self.messages[entry.message]
                message.lines = _lines(body["lines"])
                message.buttons = [Button(**button) for button in body["buttons"]]
                message.edited = True
            case "delete":
                self.messages[entry.message].deleted = True
            case "react":
                self.messages[entry.message].reactions.append((body["emoji"], entry.user))
            case "unreact":
                self.messages[entry.message].reactions.remove((body["emoji"], entry.user))
            case "open":
                self.groups[body["conversation"]] = {}
                self._opened[body["op_id"]] = body["conversation"]
            case _:
                pass
        if entry.at_door:
            there = self.groups[body["conversation"]]
            there.update(dict.fromkeys(body["users"], entry.kind != "leave"))


def _lines(stored: Sequence[Line]) -> list[Line]:
    """The same from memory and from the file, where a pair is a list."""
    return [[(style, text) for style, text in line] for line in stored]


def _whole_lines(file: Path) -> list[str]:
    """The lines that were written to their end; a crash may have cut the last one."""
    written = file.read_bytes()
    whole = written[: written.rfind(b"\n") + 1]
    if len(whole) < len(written):
        os.truncate(file, len(whole))
    # Not `splitlines`: it also splits at signs that JSON leaves as they are, such as U+2028.
    return whole.decode("utf-8").split("\n")[:-1]


def _entry(values: dict[str, Any]) -> Entry:
    return Entry(**(values | {"at": datetime.fromisoformat(values["at"])}))
