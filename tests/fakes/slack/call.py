"""One call of a method, and what all methods share: finding things, and refusing."""

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from tests.fakes.slack.facts import SCOPES
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.world import App, Body, Channel, Message, User, World

if TYPE_CHECKING:
    from tests.fakes.slack.standin import SlackStandIn

T = TypeVar("T")


@dataclass(slots=True)
class Call:
    """A call by the app, with its checked arguments."""

    slack: "SlackStandIn"
    method: str
    arguments: Body

    @property
    def world(self) -> World:
        """Where it happens."""
        return self.slack.world

    @property
    def app(self) -> App:
        """Who calls."""
        return self.slack.app

    def get(self, name: str, default: Any = None) -> Any:
        """The argument, or the default."""
        return self.arguments.get(name, default)

    def need(self, scopes: str) -> None:
        """Refuse if the app has none of these (`a|b`)."""
        if not self.app.may(scopes):
            raise Refusal(
                "missing_scope", needed=scopes.replace("|", ","), provided=",".join(self.app.scopes)
            )

    def need_for(self, what: str, channel: Channel) -> None:
        """Refuse if the app may not do that with this kind of conversation."""
        self.need(SCOPES[what][channel.kind])

    def channel(self, id: str, what: str = "") -> Channel:
        """The conversation, if the app can see it and may do that there."""
        found = self.world.channels.get(id)
        if found is None:
            raise Refusal("channel_not_found")
        if what:
            self.need_for(what, found)
        if found.kind != "channel" and self.app.bot_user not in found.members:
            raise Refusal("channel_not_found")
        return found

    def inside(self, channel: Channel) -> None:
        """Refuse if the app is not a member."""
        if self.app.bot_user not in channel.members:
            raise Refusal("not_in_channel")

    def message(self, channel: Channel, ts: str, error: str = "message_not_found") -> Message:
        """The message that stands there."""
        found = channel.messages.get(ts)
        if found is None or found.subtype == "tombstone":
            raise Refusal(error)
        return found

    def user(self, id: str) -> User:
        """The person."""
        found = self.world.users.get(id)
        if found is None:
            raise Refusal("user_not_found")
        return found

    def page(self, everything: Sequence[T], default: int, most: int = 1000) -> tuple[list[T], str]:
        """The page that the cursor points to, and the next cursor."""
        limit = self.get("limit", 0) or default
        if not 1 <= limit <= most:
            raise Refusal("invalid_limit")
        start = 0
        if self.get("cursor"):
            try:
                start = int(base64.b64decode(self.get("cursor")).decode().removeprefix("next:"))
            except ValueError:
                raise Refusal("invalid_cursor") from None
        more = start + limit < len(everything)
        cursor = base64.b64encode(f"next:{start + limit}".encode()).decode() if more else ""
        return list(everything[start : start + limit]), cursor


Handler = Callable[[Call], Body]

HANDLERS: dict[str, Handler] = {}


def method(name: str) -> Callable[[Handler], Handler]:
    """The function answers that method."""

    def keep(handler: Handler) -> Handler:
        HANDLERS[name] = handler
        return handler

    return keep
