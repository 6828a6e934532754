"""From what happened in the world to a signal. Pure."""

import re
from datetime import datetime
from typing import TypedDict

from bot.adapters.terminal.world import BOT, DIRECT, Entry, Posted
from bot.core.signals import (
    Address,
    AnySignal,
    ButtonPressed,
    Left,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    ReactionAdded,
    ReactionRemoved,
    Who,
)

_CALLED = re.compile(rf"^\s*@?{BOT}\b[\s,:]*", re.IGNORECASE)
_VARIATIONS = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")


class _Shared(TypedDict):
    key: str
    platform: str
    at: datetime
    who: Who
    where: Address
    direct: bool
    message: str


def to_signal(entry: Entry, about: Posted | None, platform: str, at: datetime, name: str) -> AnySignal | None:
    """The signal of an entry, perhaps on the message `about`; None for what the bot did itself."""
    if entry.user == BOT:
        return None
    if about is None:
        who, where = Who(platform, entry.user, name), Address(platform, entry.body["conversation"])
        left = Left(key=str(entry.number), platform=platform, at=at, who=who, where=where)
        return left if entry.kind == "leave" else None
    direct = about.conversation.startswith(DIRECT)
    thread = str(about.thread) if about.thread is not None else None
    shared: _Shared = {
        "key": str(entry.number),
        "platform": platform,
        "at": at,
        "who": Who(platform, entry.user, name),
        "where": Address(platform, about.conversation, thread),
        "direct": direct,
        "message": str(entry.message),
    }
    body = entry.body
    match entry.kind:
        case "post" | "edit":
            text = "\n".join("".join(piece for _, piece in line) for line in body["lines"])
            called = _CALLED.match(text)
            said = text[called.end() :] if called else text
            kind = MessageSaid if entry.kind == "post" else MessageEdited
            return kind(**shared, text=said, addressed=direct or called is not None)
        case "delete":
            return MessageDeleted(**shared)
        case "react":
            return ReactionAdded(**shared, emoji=_VARIATIONS.sub("", body["emoji"]))
        case "unreact":
            return ReactionRemoved(**shared, emoji=_VARIATIONS.sub("", body["emoji"]))
        case "press":
            return ButtonPressed(**shared, action=body["action"], value=body["value"])
    return None
