"""What happens in the workspace, whoever did it, and what the app hears of it."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.fakes.slack import shapes
from tests.fakes.slack.facts import EVENT_SCOPES
from tests.fakes.slack.world import TEAM, App, Body, Channel, Message, World

Tell = Callable[[Body], None]

KINDS = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}
LETTERS = {"channel": "C", "group": "G", "im": "D", "mpim": "G"}


@dataclass(slots=True)
class Happenings:
    """Changes the world, and tells the app what it is subscribed to and may hear."""

    world: World
    app: App
    tell: Tell

    # Messages.

    def post(self, message: Message) -> Message:
        """A message comes to stand in its conversation."""
        channel = self.world.channels[message.channel]
        parent = channel.messages.get(message.thread_ts)
        if message.thread_ts and (parent is None or parent.is_reply):
            message.thread_ts = ""
        channel.add(message)
        if message.more.get("root") is not None and parent is not None:
            message.more["root"] = shapes.root_shape(parent, self.app, self.world)
        self._message_event(channel, _heard(shapes.message_shape(message, self.app, self.world)))
        if self._calls_the_app(channel, message):
            shape = shapes.message_shape(message, self.app, self.world)
            shape.pop("parent_user_id", None)
            more = {"type": "app_mention", "channel": channel.id, "event_ts": message.ts}
            self._emit("app_mention", channel, shape | more)
        return message

    def _calls_the_app(self, channel: Channel, message: Message) -> bool:
        if channel.kind == "im" or message.bot_id == self.app.bot_id:
            return False
        return message.subtype in ("", "file_share", "thread_broadcast") and self.mention in message.text

    @property
    def mention(self) -> str:
        """How the app is called."""
        return f"<@{self.app.bot_user}>"

    def change(self, message: Message, editor: str, *, text: str | None = None, silent: bool = False) -> None:
        """Somebody edits; `silent`: as unfurls do, without a word that it was edited."""
        channel = self.world.channels[message.channel]
        before = shapes.message_shape(message, self.app, self.world)
        if text is not None:
            message.text = text
        ts = self.world.ts()
        if not silent:
            message.edited = {"user": editor, "ts": ts}
        self.changed(channel, message, before, ts)

    def changed(self, channel: Channel, message: Message, before: Body, ts: str) -> None:
        """The app hears how it stands now and stood before."""
        now = shapes.message_shape(message, self.app, self.world)
        event = {
            "subtype": "message_changed",
            "message": _heard(now),
            "previous_message": _heard(before),
            "hidden": True,
            "ts": ts,
        }
        self._message_event(channel, {"type": "message", **event})

    def delete(self, message: Message) -> None:
        """It goes; when it has replies, a tombstone stays until the last of them goes."""
        channel = self.world.channels[message.channel]
        before = shapes.message_shape(message, self.app, self.world)
        if not message.is_reply and channel.thread(message.ts):
            message.subtype, message.text, message.user = "tombstone", shapes.TOMBSTONE, "USLACKBOT"
            message.blocks, message.files, message.bot_id, message.client_msg_id = [], [], "", ""
            message.reactions, message.metadata, message.thread_ts = {}, None, message.ts
            message.more = {"hidden": True}
            self.changed(channel, message, before, self.world.ts())
            return
        channel.remove(message)
        gone: Body = {"type": "message", "subtype": "message_deleted", "previous_message": _heard(before)}
        self._message_event(channel, gone | {"deleted_ts": message.ts, "hidden": True, "ts": self.world.ts()})
        parent = channel.messages.get(message.thread_ts)
        if parent is not None and parent.subtype == "tombstone" and not channel.thread(parent.ts):
            channel.remove(parent)

    def react(self, user: str, message: Message, name: str, *, added: bool) -> None:
        """A reaction comes or goes."""
        users = message.reactions.setdefault(name, [])
        if added:
            users.append(user)
        else:
            users.remove(user)
        if not users:
            del message.reactions[name]
        kind = "reaction_added" if added else "reaction_removed"
        event: Body = {
            "type": kind,
            "user": user,
            "reaction": name,
            "item": {"type": "message", "channel": message.channel, "ts": message.ts},
            "event_ts": self.world.ts(),
        }
        if message.user in self.world.users:
            event["item_user"] = message.user
        self._emit(kind, self.world.channels[message.channel], event)

    # Conversations.

    def join(self, channel: Channel, user: str, inviter: str = "") -> None:
        """Somebody is in from now on."""
        channel.members.append(user)
        more: Body = {"inviter": inviter} if inviter else {}
        if not channel.is_direct:
            text = f"<@{user}> has joined the channel"
            self.post(Message(channel.id, self.world.ts(), user, text, subtype="channel_join", more=more))
        self._member("member_joined_channel", channel, user, more)

    def leave(self, channel: Channel, user: str) -> None:
        """Somebody is out."""
        if not channel.is_direct:
            text = f"<@{user}> has left the channel"
            self.post(Message(channel.id, self.world.ts(), user, text, subtype="channel_leave"))
        channel.members.remove(user)
        if user == self.app.bot_user:
            kind = "channel_left" if channel.kind == "channel" else "group_left"
            event = {"type": kind, "channel": channel.id, "actor_id": user, "event_ts": self.world.ts()}
            self._emit(kind, None, event)
            return
        self._member("member_left_channel", channel, user, {})

    def _member(self, kind: str, channel: Channel, user: str, more: Body) -> None:
        event = {
            "type": kind,
            "user": user,
            "channel": channel.id,
            "channel_type": LETTERS[channel.kind],
            "team": TEAM,
            "event_ts": self.world.ts(),
        }
        self._emit(kind, channel, event | more)

    def rename(self, channel: Channel, name: str) -> None:
        """A conversation is called otherwise."""
        channel.previous_names.insert(0, channel.name)
        channel.name = name
        shape: Body = {"id": channel.id, "name": name, "name_normalized": name, "created": channel.created}
        if channel.kind == "channel":
            shape |= {"is_channel": True, "is_mpim": False}
        self._of_channel("rename", channel, {"channel": shape})

    def archive(self, channel: Channel, user: str, *, archived: bool = True) -> None:
        """A conversation is closed for good, or opened again."""
        channel.archived = archived
        self._of_channel(
            "archive" if archived else "unarchive", channel, {"channel": channel.id, "user": user}
        )

    def created(self, channel: Channel) -> None:
        """A new one is there."""
        if channel.kind == "channel":
            shape = {"id": channel.id, "name": channel.name, "created": channel.created}
            self._of_channel("created", channel, {"channel": shape | {"creator": channel.creator}})

    def _of_channel(self, what: str, channel: Channel, event: Body) -> None:
        kind = f"{'channel' if channel.kind == 'channel' else 'group'}_{what}"
        seen_by_all = channel.kind == "channel"
        self._emit(
            kind, None if seen_by_all else channel, {"type": kind, "event_ts": self.world.ts()} | event
        )

    # People, and the app.

    def user_changed(self, user: str, kind: str = "user_change") -> None:
        """Somebody's profile or standing changed; `team_join`: they are new."""
        self.world.users[user].updated = self.world.seconds()
        shape = shapes.user_shape(self.world.users[user], self.app, locale=True)
        event: Body = {
            "type": kind,
            "user": shape,
        }
        self._emit(kind, None, event | ({"cache_ts": self.world.seconds()} if kind == "user_change" else {}))

    def home_opened(self, user: str, channel: Channel, tab: str) -> None:
        """Somebody looks at the app."""
        event: Body = {
            "type": "app_home_opened",
            "user": user,
            "channel": channel.id,
            "tab": tab,
            "event_ts": self.world.ts(),
        }
        if tab == "home" and user in self.world.homes:
            event["view"] = shapes.view_shape(self.world.homes[user], self.app)
        self._emit("app_home_opened", None, event)

    def bare(self, kind: str, **event: object) -> None:
        """An event about the app itself."""
        self._emit(kind, None, {"type": kind} | event)

    # What of it the app hears.

    def _message_event(self, channel: Channel, event: Body) -> None:
        kind = f"message.{KINDS[channel.kind]}"
        more = {"channel": channel.id, "channel_type": channel.kind, "event_ts": event["ts"]}
        self._emit(kind, channel, event | more)

    def _emit(self, kind: str, channel: Channel | None, event: Body) -> None:
        if kind not in self.app.events or not self.app.may(EVENT_SCOPES[kind]):
            return
        if channel is not None and self.app.bot_user not in channel.members:
            return
        self.tell(self._outer(event, channel))

    def _outer(self, event: Body, channel: Channel | None) -> Body:
        who = {"enterprise_id": None, "team_id": TEAM, "user_id": self.app.bot_user}
        return {
            "token": "verification",
            "team_id": TEAM,
            "context_team_id": TEAM,
            "context_enterprise_id": None,
            "api_app_id": self.app.id,
            "event": event,
            "type": "event_callback",
            "event_id": self.world.id("Ev"),
            "event_time": self.world.seconds(),
            "authorizations": [who | {"is_bot": True, "is_enterprise_install": False}],
            "is_ext_shared_channel": channel is not None and channel.ext_shared,
            "event_context": self.world.id("4-"),
        }


def _heard(message: Body) -> Body:
    """A message as events carry it."""
    return {key: value for key, value in message.items() if key != "app_id"}
