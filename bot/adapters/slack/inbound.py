"""From an event of Slack to a signal. Pure, and never raises: what has not the shape expected is nothing.

An event that is delivered again, or the same post told as `message` and as `app_mention`, has the same key.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Literal, TypedDict

from bot.adapters.slack.directory import Known, clean_name, read_user
from bot.adapters.slack.emoji import emoji_of
from bot.adapters.slack.reading import Installed, said_to
from bot.core.clock import Clock
from bot.core.shape import mapping, part, text
from bot.core.signals import (
    Address,
    AnySignal,
    ConversationChanged,
    HomeOpened,
    Invited,
    Joined,
    Left,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    PersonChanged,
    ReactionAdded,
    ReactionRemoved,
    Who,
)

PLATFORM = "slack"
TOO_OLD = timedelta(minutes=15)
LONGEST_KEY = 250
SAID = ("", "file_share", "thread_broadcast", "me_message")
"""The subtypes of a message in which somebody says something."""

_ID = re.compile(r"[A-Za-z0-9]{1,64}")
_TS = re.compile(r"\d{1,11}\.\d{1,8}")


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading needs to know. `known`: what the directory says of a user; `guests`, `strangers`: whether
    they are heard; `admins`: whether those of the workspace are organisers."""

    me: Installed
    clock: Clock
    known: Callable[[str], Known]
    guests: bool = True
    strangers: bool = False
    admins: bool = False

    def hears(self, user: str) -> bool:
        """Whether what this user does is heard: no bots, and guests and strangers as organisers want it."""
        known = self.known(user)
        if user == self.me.user or known.bot:
            return False
        return (self.guests or not known.guest) and (self.strangers or not known.stranger)

    def who(self, user: str) -> Who:
        """Somebody. Keyed by the workspace that the bot is in and the user as it is seen there."""
        return self.as_known(user, self.known(user))

    def as_known(self, user: str, known: Known) -> Who:
        """Somebody, by what is said of them."""
        organises = known.admin if self.admins else None
        return Who(PLATFORM, f"{self.me.team}:{user}", known.name, known.language, known.zone, organises)

    def mentioned(self, text: str) -> tuple[str, ...]:
        """The users whom a text of Slack's mentions, the bot left out."""
        found = (user for user in mentions_in(text) if user != self.me.user)
        return tuple(f"{self.me.team}:{user}" for user in found)

    def named(self, user: str) -> str:
        """How they are called."""
        return self.me.name if user == self.me.user else self.known(user).name


class Shared(TypedDict):
    """What all signals of a conversation share."""

    key: str
    platform: str
    at: datetime
    who: Who | None
    where: Address
    direct: bool
    order: str
    late: bool


@dataclass(frozen=True, slots=True)
class _Post:
    """A message within an event: where it stands, who wrote it, what it says."""

    channel: str
    ts: str
    user: str
    said: str
    thread: str | None
    direct: bool
    bot: bool
    elsewhere: str
    subtype: str = ""


def people_of(event: object) -> list[str]:
    """The users whom one has to know in order to understand this event."""
    inner = (mapping(event, "message"), mapping(event, "previous_message"))
    found = [text(event, "user"), text(event, "inviter"), *(text(one, "user") for one in inner)]
    found += mentions_in(text(event, "text") + text(inner[0], "text"))
    return [user for user in dict.fromkeys(found) if _ID.fullmatch(user)]


def mentions_in(text: str) -> list[str]:
    """The users whom a text of Slack's mentions: of these it makes brackets, and of what people type it
    escapes them."""
    return list(dict.fromkeys(re.findall(r"<@([A-Za-z0-9]{1,64})", text)))


def from_event(payload: object, reader: Reader) -> AnySignal | None:
    """The signal of the event in this envelope; None for what nobody has to hear of."""
    return with_key(_from_event(payload, reader))


def with_key(signal: AnySignal | None) -> AnySignal | None:
    """The signal, with a key that any database takes: it is made of what Slack names things by, unseen."""
    if signal is None or (len(signal.key) <= LONGEST_KEY and signal.key.isprintable()):
        return signal
    return replace(signal, key=sha256(signal.key.encode(errors="surrogatepass")).hexdigest())


def _from_event(payload: object, reader: Reader) -> AnySignal | None:
    # Not every event says when it was; its id then tells it apart from others.
    event = {"event_ts": text(payload, "event_id"), **mapping(payload, "event")}
    match text(event, "type"):
        case "message" | "app_mention":
            return _message(event, reader)
        case "reaction_added" | "reaction_removed":
            return _reaction(event, reader)
        case "member_joined_channel" | "member_left_channel":
            return _membership(event, reader)
        case "app_home_opened":
            return _home(event, reader)
        case "user_change":
            return _person(event, reader)
        case kind:
            return _conversation(kind, event, reader)


def is_id(found: str) -> bool:
    """Whether it may be an id of Slack's."""
    return _ID.fullmatch(found) is not None


def is_ts(found: str) -> bool:
    """Whether it may be the time stamp that names a message."""
    return _TS.fullmatch(found) is not None


def is_direct(channel: str) -> bool:
    """Whether a conversation is one between the bot and one person: only these have ids with D."""
    return channel.startswith("D")


def moment(ts: str, clock: Clock) -> datetime:
    """When it was; now, if it says nothing one can read."""
    return clock.of(datetime.fromtimestamp(float(ts), UTC)) if is_ts(ts) else clock.now()


def _message(event: Mapping[str, object], reader: Reader) -> AnySignal | None:
    match text(event, "subtype"):
        case "message_changed":
            return _changed(event, reader)
        case "message_deleted":
            before = _post(event, mapping(event, "previous_message"))
            return _deleted(event, text(event, "deleted_ts"), before, reader)
        case subtype if subtype not in SAID:
            return None
    post = _post(event, event)
    if text(event, "type") == "app_mention" and mapping(event, "edited"):
        return None  # the edit itself is told as one
    if post is None or not _is_heard(post, reader):
        return None
    called, said = said_to(post.said, reader.me, reader.named)
    return MessageSaid(
        **_shared(post, f"{post.channel}:{post.ts}", post.ts, reader),
        message=post.ts,
        text=said,
        addressed=called or post.direct,
        mentions=reader.mentioned(post.said),
    )


def _changed(event: Mapping[str, object], reader: Reader) -> AnySignal | None:
    """An edit, if the text is another: links that unfold change a message, too. A message with replies is not
    deleted but becomes a tombstone."""
    after, before = mapping(event, "message"), mapping(event, "previous_message")
    post = _post(event, after)
    if text(after, "subtype") == "tombstone":
        return _deleted(event, text(after, "ts"), _post(event, before) or post, reader)
    if post is None or post.subtype not in SAID or not _is_heard(post, reader):
        return None
    if text(before, "text") == post.said and before:
        return None
    edited = text(after, "edited", "ts") or text(event, "event_ts")
    called, said = said_to(post.said, reader.me, reader.named)
    return MessageEdited(
        **_shared(post, f"{post.channel}:{post.ts}:edited:{edited}", edited, reader),
        message=post.ts,
        text=said,
        addressed=called or post.direct,
        mentions=reader.mentioned(post.said),
    )


def _deleted(
    event: Mapping[str, object], ts: str, before: _Post | None, reader: Reader
) -> MessageDeleted | None:
    channel = text(event, "channel")
    if not is_id(channel) or not is_ts(ts):
        return None
    nobody = _Post(channel, ts, "", "", None, _is_direct(event), bot=False, elsewhere="")
    post = before or nobody
    if post.bot or (post.user and post.user == reader.me.user):
        return None  # what the bot takes back it knows itself
    shared = _shared(post, f"{channel}:{ts}:deleted", text(event, "event_ts") or ts, reader)
    return MessageDeleted(**shared, message=ts)


def _post(event: Mapping[str, object], message: Mapping[str, object]) -> _Post | None:
    channel, ts, thread = text(event, "channel"), text(message, "ts"), text(message, "thread_ts")
    if not is_id(channel) or not is_ts(ts):
        return None
    user = text(message, "user")
    return _Post(
        channel=channel,
        ts=ts,
        user=user if is_id(user) else "",
        said=text(message, "text"),
        thread=thread if is_ts(thread) and thread != ts else None,
        direct=_is_direct(event),
        bot=bool(text(message, "bot_id")) or bool(mapping(message, "bot_profile")),
        elsewhere=text(message, "user_team") or text(message, "source_team"),
        subtype=text(message, "subtype"),
    )


def _is_direct(event: Mapping[str, object]) -> bool:
    return text(event, "channel_type") == "im" or is_direct(text(event, "channel"))


def _is_heard(post: _Post, reader: Reader) -> bool:
    if post.bot or not post.user or not reader.hears(post.user):
        return False
    return reader.strangers or post.elsewhere in ("", reader.me.team)


def _shared(post: _Post, key: str, ts: str, reader: Reader) -> Shared:
    at = moment(ts, reader.clock)
    return {
        "key": key,
        "platform": PLATFORM,
        "at": at,
        "who": reader.who(post.user) if post.user else None,
        "where": Address(PLATFORM, post.channel, post.thread),
        "direct": post.direct,
        "order": ts if is_ts(ts) else "",
        "late": reader.clock.now() - at > TOO_OLD,
    }


def _reaction(event: Mapping[str, object], reader: Reader) -> ReactionAdded | ReactionRemoved | None:
    """Slack does not tell in which thread the message stands."""
    channel, ts = text(event, "item", "channel"), text(event, "item", "ts")
    user, name, stamp = text(event, "user"), text(event, "reaction"), text(event, "event_ts")
    emoji = emoji_of(name)
    if not (is_id(channel) and is_ts(ts) and is_id(user)) or emoji is None or not reader.hears(user):
        return None
    post = _Post(channel, ts, user, "", None, is_direct(channel), bot=False, elsewhere="")
    added = text(event, "type") == "reaction_added"
    act = "added" if added else "removed"
    shared = _shared(post, f"{channel}:{ts}:{user}:{name}:{act}:{stamp}", stamp, reader)
    return (ReactionAdded if added else ReactionRemoved)(**shared, message=ts, emoji=emoji)


def _membership(event: Mapping[str, object], reader: Reader) -> Joined | Left | Invited | None:
    channel, user, stamp = text(event, "channel"), text(event, "user"), text(event, "event_ts")
    if not is_id(channel) or not is_id(user):
        return None
    joined = text(event, "type") == "member_joined_channel"
    inviter = text(event, "inviter")
    mine = user == reader.me.user
    post = _Post(channel, stamp, inviter if mine else user, "", None, direct=False, bot=False, elsewhere="")
    shared = _shared(post, f"{channel}:{user}:{'joined' if joined else 'left'}:{stamp}", stamp, reader)
    if mine:
        return Invited(**shared) if joined and is_id(inviter) and reader.hears(inviter) else None
    if not reader.hears(user):
        return None
    return Joined(**shared) if joined else Left(**shared)


def _home(event: Mapping[str, object], reader: Reader) -> HomeOpened | None:
    """Also told of the tab with the messages, where nothing is to be shown."""
    channel, user, stamp = text(event, "channel"), text(event, "user"), text(event, "event_ts")
    if text(event, "tab") != "home" or not is_id(channel) or not is_id(user) or not reader.hears(user):
        return None
    post = _Post(channel, stamp, user, "", None, direct=True, bot=False, elsewhere="")
    return HomeOpened(**_shared(post, f"home:{user}:{stamp}", stamp, reader))


def _person(event: Mapping[str, object], reader: Reader) -> PersonChanged | None:
    user, stamp = text(event, "user", "id"), text(event, "event_ts")
    known = read_user(part(event, "user"), reader.me.team)
    if not is_id(user) or known.bot or user == reader.me.user:
        return None
    return PersonChanged(
        key=f"person:{user}:{stamp}",
        platform=PLATFORM,
        at=moment(stamp, reader.clock),
        who=reader.as_known(user, known),
        order=stamp if is_ts(stamp) else "",
        active=known.active,
    )


def _conversation(kind: str, event: Mapping[str, object], reader: Reader) -> ConversationChanged | None:
    stamp, channel = text(event, "event_ts"), text(event, "channel")
    name, successor = "", None
    change: Literal["renamed", "archived", "reopened", "upgraded"]
    match kind:
        case "channel_rename" | "group_rename":
            channel, name = text(event, "channel", "id"), clean_name(text(event, "channel", "name"))
            change = "renamed"
        case "channel_id_changed":
            channel, successor = text(event, "old_channel_id"), text(event, "new_channel_id")
            change = "upgraded"
        case "channel_archive" | "group_archive" | "channel_deleted" | "group_deleted":
            change = "archived"
        case "channel_left" | "group_left":
            change = "archived"  # nothing can be said there any more, either
        case "channel_unarchive" | "group_unarchive":
            change = "reopened"
        case _:
            return None
    if not is_id(channel) or (successor is not None and not is_id(successor)):
        return None
    return ConversationChanged(
        key=f"{channel}:{kind}:{stamp}",
        platform=PLATFORM,
        at=moment(stamp, reader.clock),
        where=Address(PLATFORM, channel),
        order=stamp if is_ts(stamp) else "",
        change=change,
        name=name,
        successor=successor,
    )
