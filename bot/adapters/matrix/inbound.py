"""From an event of a room to a signal. Pure, and never raises: everybody in a room may write any JSON."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypedDict

from bot.adapters.matrix.called import Called, mentioned, said_to
from bot.core.clock import Clock
from bot.core.shape import items, mapping, part, text, whole
from bot.core.signals import (
    Address,
    AnySignal,
    ButtonPressed,
    ConversationChanged,
    Invited,
    Joined,
    Left,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    MessageUnreadable,
    ReactionAdded,
    ReactionRemoved,
    Who,
)

PLATFORM = "matrix"
BUTTONS = "stammtisch.buttons"
"""The key in a message's content under which its buttons stand."""
KEYCAPS = tuple(f"{number}\u20e3" for number in range(1, 10))
"""The reactions that press a button, in the order of the buttons."""
TOO_OLD = timedelta(minutes=15)
LONGEST_ID = 255
LONGEST_EMOJI = 64
LONGEST_NAME = 100

_VARIATIONS = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_NO_SIGNS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Place:
    """The room that an event stands in, and how the bot is called there."""

    room: str
    direct: bool
    called: Called


@dataclass(frozen=True, slots=True)
class Original:
    """An event that a later one changes, takes back or presses.

    thread, reply_to  of a message: where it stands
    reacts_to, emoji  of a reaction: what it is
    buttons           of the bot's own message: action and value of each
    """

    sender: str
    thread: str | None = None
    reply_to: str | None = None
    reacts_to: str | None = None
    emoji: str = ""
    buttons: tuple[tuple[str, str], ...] = ()


class _Shared(TypedDict):
    key: str
    platform: str
    at: datetime
    who: Who
    where: Address
    direct: bool
    order: str
    late: bool


def event_id(event: object) -> str | None:
    """The id of an event; None of what is no event."""
    return _id(text(event, "event_id"))


def needs(event: object) -> str | None:
    """The event that has to be known before this one can be understood, if there is one."""
    match text(event, "type"):
        case "m.room.redaction":
            return _redacted(event)
        case "m.room.message" if _relation(event, "m.replace"):
            return _relation(event, "m.replace")
        case "m.reaction" if _fold(text(_relates(event), "key")) in KEYCAPS:
            return _relation(event, "m.annotation")
    return None


def read_original(event: object) -> Original | None:
    """What there is to know of an event once others are about it."""
    sender = _sender(event)
    if sender is None:
        return None
    buttons = [
        (text(one, "action"), text(one, "value")) for one in items(event, "content", BUTTONS)[: len(KEYCAPS)]
    ]
    reacts_to = _relation(event, "m.annotation")
    return Original(
        sender,
        _relation(event, "m.thread"),
        _reply_to(event),
        reacts_to,
        _fold(text(_relates(event), "key")) if reacts_to else "",
        tuple(buttons),
    )


def to_signal(
    event: object,
    place: Place,
    clock: Clock,
    order: str,
    original: Original | None,
    name: str,
    organises: bool | None = None,
) -> AnySignal | None:
    """The signal of an event; None for what nobody has to hear of.

    order     where it stands among the events of its room, as the homeserver serves them
    original  the event that this one `needs`, as far as it is known
    name      how its sender is called
    organises whether its sender has the power that makes one an organiser
    """
    key, sender = event_id(event), _sender(event)
    if key is None or sender is None:
        return None
    at = _moment(event, clock)
    shared: _Shared = {
        "key": key,
        "platform": PLATFORM,
        "at": at,
        "who": Who(PLATFORM, sender, clean_name(name), organises=organises),
        "where": Address(PLATFORM, place.room, original.thread if original else None),
        "direct": place.direct,
        "order": order,
        "late": clock.now() - at > TOO_OLD,
    }
    kind = text(event, "type")
    if kind == "m.room.member":
        return _membership(event, shared, place.called.me)
    if sender == place.called.me:
        return None
    match kind:
        case "m.room.message":
            return _message(event, shared, place, original)
        case "m.room.redaction":
            return _redaction(event, shared, original)
        case "m.reaction":
            return _reaction(event, shared, original, place.called.me)
        case "m.room.name" if part(event, "state_key") == "":
            title = clean_name(text(event, "content", "name"))
            return ConversationChanged(**shared, change="renamed", name=title)
    return None


def to_invited(key: str, room: str, inviter: str, direct: bool, now: datetime) -> Invited:
    """The signal of an invitation, which is no event yet that the bot may see."""
    who = Who(PLATFORM, inviter) if _is_user(inviter) else None
    return Invited(key=key, platform=PLATFORM, at=now, who=who, where=Address(PLATFORM, room), direct=direct)


def to_members(answer: object) -> list[Who]:
    """Those who the homeserver says are in a room, by their ids."""
    joined = mapping(answer, "joined")
    return [
        Who(PLATFORM, user, clean_name(text(joined, user, "display_name")))
        for user in sorted(joined)
        if _is_user(user)
    ]


def to_unreadable(
    event: Mapping[str, object], room: str, direct: bool, now: datetime, name: str
) -> MessageUnreadable:
    """The signal of a message whose key did not come; in a room it is spoken of in a thread."""
    message = event_id(event) or ""
    thread = _relation(event, "m.thread") or (None if direct else message)
    return MessageUnreadable(
        key=f"unreadable:{message}",
        platform=PLATFORM,
        at=now,
        who=Who(PLATFORM, text(event, "sender"), clean_name(name)),
        where=Address(PLATFORM, room, thread),
        direct=direct,
        message=message,
    )


def is_somebody(event: object) -> bool:
    """Whether the event says who sent it."""
    return _sender(event) is not None


def clean_name(name: str) -> str:
    """A name or title in one line, short, and read in one direction."""
    return _CONTROLS.sub(" ", name).strip()[:LONGEST_NAME]


def _sender(event: object) -> str | None:
    found = text(event, "sender")
    return found if _is_user(found) else None


def _id(found: str) -> str | None:
    """An event's id, if it may be one. What no database takes is none: nothing would come in after it."""
    return found if 0 < len(found) <= LONGEST_ID and not _NO_SIGNS.search(found) else None


def _is_user(found: str) -> bool:
    """Whether it may be somebody's id. What no database keeps is left out of what is stored: with such a sign
    in it, an id would become that of somebody else."""
    return found.startswith("@") and len(found) <= LONGEST_ID and not _NO_SIGNS.search(found)


def _moment(event: object, clock: Clock) -> datetime:
    stated = whole(event, "origin_server_ts")
    try:
        return clock.of(datetime.fromtimestamp((stated or 0) / 1000, UTC)) if stated else clock.now()
    except (OverflowError, OSError, ValueError):
        return clock.now()


def _relates(event: object) -> Mapping[str, object]:
    return mapping(event, "content", "m.relates_to")


def _relation(event: object, kind: str) -> str | None:
    relation = _relates(event)
    return _id(text(relation, "event_id")) if text(relation, "rel_type") == kind else None


def _reply_to(event: object) -> str | None:
    """What is answered on purpose; in a thread clients name the last message only for older ones."""
    relation = _relates(event)
    if part(relation, "is_falling_back") is True:
        return None
    return _id(text(relation, "m.in_reply_to", "event_id"))


def _redacted(event: object) -> str | None:
    """Room versions differ in where it stands."""
    return _id(text(event, "redacts") or text(event, "content", "redacts"))


def _message(
    event: object, shared: _Shared, place: Place, original: Original | None
) -> MessageSaid | MessageEdited | None:
    content = mapping(event, "content")
    replaced = _relation(event, "m.replace")
    if replaced is not None:
        content = mapping(content, "m.new_content")
    if text(content, "msgtype") != "m.text" or not isinstance(part(content, "body"), str):
        return None
    body = text(content, "body")
    if replaced is None:
        if text(_relates(event), "m.in_reply_to", "event_id"):
            body = _without_quote(body)
        called, said = said_to(content, body, place.called)
        shared["where"] = Address(PLATFORM, place.room, _relation(event, "m.thread"))
        return MessageSaid(
            **shared,
            message=shared["key"],
            text=said,
            addressed=called or place.direct,
            reply_to=_reply_to(event),
            mentions=mentioned(content, place.called.me),
        )
    if original is None or original.sender != shared["who"].user:
        return None
    called, said = said_to(content, body, place.called)
    return MessageEdited(
        **shared,
        message=replaced,
        text=said,
        addressed=called or place.direct,
        reply_to=original.reply_to,
        mentions=mentioned(content, place.called.me),
    )


def _without_quote(body: str) -> str:
    """Older clients put what they answer in front, as lines that begin with `> `, and an empty line."""
    lines = body.split("\n")
    quoted = next((n for n, line in enumerate(lines) if not line.startswith("> ")), len(lines))
    if quoted and lines[quoted : quoted + 1] == [""]:
        quoted += 1
    return "\n".join(lines[quoted:])


def _redaction(
    event: object, shared: _Shared, original: Original | None
) -> MessageDeleted | ReactionRemoved | None:
    target = _redacted(event)
    if target is None:
        return None
    if original is not None and original.reacts_to is not None:
        # It is the reaction of whoever put it there, also where a moderator took it off.
        if original.sender != shared["who"].user:
            shared["who"] = Who(PLATFORM, original.sender)
        return ReactionRemoved(**shared, message=original.reacts_to, emoji=original.emoji)
    return MessageDeleted(**shared, message=target)


def _reaction(
    event: object, shared: _Shared, original: Original | None, me: str
) -> ReactionAdded | ButtonPressed | None:
    target, emoji = _relation(event, "m.annotation"), _fold(text(_relates(event), "key"))
    if target is None or not emoji:
        return None
    if original is not None and original.sender == me and emoji in KEYCAPS:
        number = KEYCAPS.index(emoji)
        if number < len(original.buttons):
            action, value = original.buttons[number]
            return ButtonPressed(**shared, message=target, action=action, value=value)
    return ReactionAdded(**shared, message=target, emoji=emoji)


def _fold(emoji: str) -> str:
    """Without variation selectors and skin tones; empty when it is too long to be one."""
    return _VARIATIONS.sub("", emoji) if len(emoji) <= LONGEST_EMOJI else ""


def _membership(event: object, shared: _Shared, me: str) -> AnySignal | None:
    user = text(event, "state_key")
    if not _is_user(user):
        return None
    now = text(event, "content", "membership")
    before = text(event, "unsigned", "prev_content", "membership")
    if user == me:
        return None
    name = clean_name(text(event, "content", "displayname")) if now == "join" else ""
    shared["who"] = Who(PLATFORM, user, name)
    if now == "join" and before != "join":
        return Joined(**shared)
    if now in ("leave", "ban") and before in ("join", ""):
        return Left(**shared)
    return None
