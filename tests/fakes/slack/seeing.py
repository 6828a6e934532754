"""What people see, and whom it would call."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tests.fakes.slack.world import Message, View

if TYPE_CHECKING:
    from tests.fakes.slack.world import App, World

CALLS = re.compile(r"<(![a-z]+[^>]*|@[UW][A-Z0-9]+[^>]*)>")


class Seeing:
    """The part of the stand-in that shows how things stand."""

    world: "World"
    app: "App"

    def messages(self, channel: str, thread_ts: str = "") -> list[Message]:
        """What stands in a conversation (without replies), or in a thread (without its first), oldest first."""
        place = self.world.channels[channel]
        if thread_ts:
            return place.thread(thread_ts)
        return [one for one in place.standing() if not one.is_reply or one.subtype == "thread_broadcast"]

    def said(self, channel: str, thread_ts: str = "") -> list[str]:
        """The texts of the app's messages there."""
        return [one.text for one in self.messages(channel, thread_ts) if one.bot_id == self.app.bot_id]

    def said_anywhere(self) -> list[Message]:
        """The app's messages everywhere, in threads too, oldest first."""
        found = [
            one
            for place in self.world.channels.values()
            for one in place.standing()
            if one.bot_id == self.app.bot_id
        ]
        return sorted(found, key=lambda one: one.ts)

    def last(self, channel: str, thread_ts: str = "") -> Message:
        """The app's last message there."""
        return [one for one in self.messages(channel, thread_ts) if one.bot_id == self.app.bot_id][-1]

    def ephemerals(self, user: str, channel: str = "") -> list[Message]:
        """What only that person sees."""
        return [one for one in self.world.ephemerals if one.seen_by == user and channel in ("", one.channel)]

    def home(self, user: str) -> View:
        """The home that was published for them."""
        return self.world.homes[user]

    def modals(self, user: str) -> list[View]:
        """What they have open, topmost last."""
        return self.world.modals.get(user, [])

    def group_dms(self, *users: str) -> list[str]:
        """The group DMs that hold the app and at least these."""
        return [
            one.id
            for one in self.world.channels.values()
            if one.kind == "mpim" and {self.app.bot_user, *users} <= set(one.members)
        ]


def texts_of(piece: Any) -> Iterator[str]:
    """Every text in blocks or a view, in reading order; plain_text marked by nothing, so it calls nobody."""
    if isinstance(piece, list):
        for one in piece:
            yield from texts_of(one)
    elif isinstance(piece, dict):
        if isinstance(piece.get("text"), str):
            yield piece["text"]
        for key, one in piece.items():
            if key not in ("text", "value") or isinstance(one, dict):
                yield from texts_of(one)


def calls(message: Message) -> list[str]:
    """Whom a message of the app would notify: `!channel`, `@U…`, in its text and its mrkdwn."""
    found = CALLS.findall(message.text)
    for text in _mrkdwn(message.blocks):
        found += CALLS.findall(text)
    return list(dict.fromkeys(found))


def _mrkdwn(piece: Any) -> Iterator[str]:
    if isinstance(piece, list):
        for one in piece:
            yield from _mrkdwn(one)
    elif isinstance(piece, dict):
        if piece.get("type") in ("mrkdwn", "markdown") and isinstance(piece.get("text"), str):
            yield piece["text"]
        for one in piece.values():
            yield from _mrkdwn(one)
