"""What conversations that are read back tell of the time in which nothing was heard. Pure.

Everything becomes an event as Slack would have told it, and so has the key that the event would have had.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.adapters.slack.inbound import is_ts
from bot.core.ports import Taken
from bot.core.shape import items, mapping, text, texts, whole

TOLD_AGAIN_FOR = timedelta(minutes=5)
GIVEN_UP_AFTER = timedelta(minutes=7, seconds=30)
"""At once, after one minute after five more, each time with some seconds for the answer; and some room."""
TOMBSTONE = "tombstone"
ACTED_ON = ("answered", "dialogue", "refused")
"""What became of a message whose deletion matters."""

Event = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Gap:
    """A time in which nothing was heard: when it began, and the time stamp of the last event before."""

    began: datetime
    last: str


def missed_since(
    now: datetime, gap: Gap, before: Gap | None, told_again: timedelta, given_up: timedelta
) -> Gap | None:
    """From where to read back, now that one gap has ended; None where Slack tells everything again itself.

    It does so at once, and for the last time between `told_again` and `given_up`. A gap that is longer has
    lost something; so may one before, whose last repetition fell into this one.
    """
    if before is not None and now - before.began <= given_up:
        return before
    return gap if now - gap.began >= told_again else None


@dataclass(slots=True)
class Standing:
    """What stands in a conversation: all messages that were read, by time stamp."""

    channel: str
    messages: dict[str, object] = field(default_factory=dict)

    def add(self, messages: Iterable[object]) -> None:
        """These stand there, too."""
        self.messages |= {text(one, "ts"): one for one in messages if is_ts(text(one, "ts"))}


def has_news(parent: object, since: float, me: str) -> bool:
    """Whether somebody else than the bot may have spoken in the thread of this message."""
    spoke = texts(parent, "reply_users")
    alone = spoke == [me] and whole(parent, "reply_users_count") == 1
    return is_after(text(parent, "latest_reply"), since) and not alone


def holds_ours(parent: object, me: str) -> bool:
    """Whether the bot may have spoken in the thread of this message."""
    spoke = texts(parent, "reply_users")
    return me in spoke or len(spoke) < (whole(parent, "reply_users_count") or 0)


def said_since(messages: Iterable[object], channel: str, since: float) -> list[Event]:
    """What was said, the oldest first."""
    said = sorted(
        (one for one in messages if is_after(text(one, "ts"), since)), key=lambda one: text(one, "ts")
    )
    return [{**mapping(one), "type": "message", "channel": channel} for one in said]


def edited_since(
    messages: Iterable[object], channel: str, since: float, taken: Iterable[Taken]
) -> list[Event]:
    """What was taken in before, and changed since; what is new is read as it stands."""
    known = {one.message for one in taken if one.kind == "message"}
    found = []
    for one in messages:
        edited = text(one, "edited", "ts")
        if is_after(edited, since) and text(one, "ts") in known:
            changed = {"type": "message", "subtype": "message_changed", "channel": channel, "message": one}
            found.append((edited, changed | {"event_ts": edited}))
    return [event for _, event in sorted(found, key=lambda pair: pair[0])]


def maybe_deleted(standing: Standing, taken: Sequence[Taken]) -> list[str]:
    """The messages that were acted on and are not among those that were read; a tombstone is none."""
    gone = {one.message for one in taken if one.kind == "deletion"}
    acted_on = {one.message for one in taken if one.kind == "message" and one.outcome in ACTED_ON}
    there = {ts for ts, one in standing.messages.items() if text(one, "subtype") != TOMBSTONE}
    return sorted(acted_on - gone - there)


def deletion(channel: str, ts: str) -> Event:
    """That a message was taken back; nobody can tell when."""
    return {"type": "message", "subtype": "message_deleted", "channel": channel, "deleted_ts": ts}


def reactions_on(message: object) -> set[tuple[str, str]] | None:
    """Who reacted how; None where not all of them are told."""
    found = set()
    for one in items(message, "reactions"):
        users = texts(one, "users")
        if len(users) < (whole(one, "count") or 0):
            return None
        found |= {(user, text(one, "name")) for user in users}
    return found


def reactions_known(channel: str, ts: str, taken: Iterable[Taken]) -> set[tuple[str, str]]:
    """Who had reacted how, by what was taken in."""
    last: dict[tuple[str, str], tuple[float, bool]] = {}
    for one in taken:
        if one.message != ts or one.kind not in ("reaction added", "reaction removed"):
            continue
        user, _, rest = one.key.removeprefix(f"{channel}:{ts}:").partition(":")
        name, _, stamp = rest.rpartition(":")
        name = name.rpartition(":")[0]
        when = float(stamp) if is_ts(stamp) else 0.0
        last[user, name] = max(last.get((user, name), (0.0, False)), (when, one.kind == "reaction added"))
    return {which for which, (_, added) in last.items() if added}


def reaction(channel: str, ts: str, who: tuple[str, str], stamp: str, *, added: bool) -> Event:
    """That somebody reacted, or took it off; placed after the outage, since nobody can tell when."""
    return {
        "type": "reaction_added" if added else "reaction_removed",
        "user": who[0],
        "reaction": who[1],
        "item": {"type": "message", "channel": channel, "ts": ts},
        "event_ts": stamp,
    }


def is_after(stamp: str, since: float) -> bool:
    """Whether it is a time stamp, and a later one."""
    return is_ts(stamp) and float(stamp) > since
