"""What people do in conversations. Each act is done at once; what the app hears is on its way."""

import uuid
from typing import TYPE_CHECKING, Any

from tests.fakes.slack.shapes import rich_text, typed
from tests.fakes.slack.world import OTHER_TEAM, TEAM, Channel, File, Message, User

if TYPE_CHECKING:
    from tests.fakes.slack.happenings import Happenings
    from tests.fakes.slack.world import App, World


class Acting:
    """The part of the stand-in where people live."""

    world: "World"
    app: "App"
    happenings: "Happenings"

    # Making the place.

    def person(
        self, name: str, *, bot: bool = False, guest: str = "", stranger: bool = False, **more: Any
    ) -> str:
        """A user who was always there; `guest`: "single" or "multi"; returns the id."""
        id = self.world.id("U")
        handle = name.lower().replace(" ", ".")
        user = User(id, handle, name, display_name=name, email=f"{handle}@example.org")
        user.is_bot, user.bot_id = bot, self.world.id("B") if bot else ""
        user.is_restricted, user.is_ultra_restricted = bool(guest), guest == "single"
        user.is_stranger, user.team_id = stranger, OTHER_TEAM if stranger else user.team_id
        for key, value in more.items():
            setattr(user, key, value)
        self.world.users[id] = user
        return id

    def channel(
        self, name: str, *users: str, private: bool = False, bot: bool = True, ext_shared: bool = False
    ) -> str:
        """A conversation that was always there, with the app in it or not; returns the id."""
        members = [*users, self.app.bot_user] if bot else list(users)
        kind = "group" if private else "channel"
        made = Channel(
            self.world.id("C"), name, kind, members, members[0] if members else "", self.world.seconds()
        )
        made.ext_shared = ext_shared
        self.world.channels[made.id] = made
        return made.id

    def dm(self, *users: str) -> str:
        """The DM, or the group DM, of these with the app; returns the id."""
        return self.world.open_direct([*users, self.app.bot_user], users[0])[0].id

    # Messages.

    def say(
        self,
        user: str,
        channel: str,
        text: str,
        *,
        thread_ts: str = "",
        broadcast: bool = False,
        files: list[File] | None = None,
    ) -> Message:
        """Somebody writes, as typed; mentions are written `<@U…>`."""
        person, place = self.world.users[user], self._writable(user, channel)
        text = typed(text)
        message = Message(place.id, self.world.ts(), user, text, thread_ts=thread_ts, bot_id=person.bot_id)
        if not person.is_bot:
            message.blocks = rich_text(text, self.world.id("b"))
            message.client_msg_id = str(uuid.UUID(int=int(message.ts.replace(".", ""))))
        if files:
            message.files, message.subtype = files, "file_share"
        if broadcast:
            assert thread_ts in place.messages, "no such thread"
            message.subtype, message.more["root"] = "thread_broadcast", {}
        return self.happenings.post(message)

    def edit(self, user: str, message: Message, text: str) -> None:
        """They write it otherwise."""
        self._own(user, message)
        message.blocks = rich_text(typed(text), self.world.id("b"))
        self.happenings.change(message, user, text=typed(text))

    def unfurl(self, message: Message) -> None:
        """Slack shows what a link leads to: message_changed, and nobody edited anything."""
        self.happenings.change(message, message.user, silent=True)

    def delete(self, user: str, message: Message) -> None:
        """They take it back; below it, if there are replies, a tombstone stays."""
        if not self.world.users[user].is_admin:
            self._own(user, message)
        self.happenings.delete(message)

    def react(self, user: str, message: Message, name: str) -> None:
        """They react."""
        assert user not in message.reactions.get(name, []), "reacted so already"
        self.happenings.react(user, message, name, added=True)

    def unreact(self, user: str, message: Message, name: str) -> None:
        """They take a reaction back."""
        self.happenings.react(user, message, name, added=False)

    # Conversations and people.

    def join(self, user: str, channel: str, inviter: str = "") -> None:
        """They come in."""
        place = self.world.channels[channel]
        assert user not in place.members, "in already"
        self.happenings.join(place, user, inviter)

    def leave(self, user: str, channel: str) -> None:
        """They go."""
        self.happenings.leave(self.world.channels[channel], user)

    def invite_app(self, user: str, channel: str) -> None:
        """They bring the app in."""
        self.join(self.app.bot_user, channel, inviter=user)

    def kick_app(self, channel: str) -> None:
        """The app is removed."""
        self.leave(self.app.bot_user, channel)

    def rename_channel(self, channel: str, name: str) -> None:
        """It is called otherwise."""
        self.happenings.rename(self.world.channels[channel], name)

    def archive(self, user: str, channel: str) -> None:
        """It is closed for good."""
        self.happenings.archive(self.world.channels[channel], user)

    def unarchive(self, user: str, channel: str) -> None:
        """It is opened again."""
        self.happenings.archive(self.world.channels[channel], user, archived=False)

    def new_person(self, name: str, **more: Any) -> str:
        """Somebody comes to the workspace; returns the id."""
        id = self.person(name, **more)
        self.happenings.user_changed(id, "team_join")
        return id

    def change_person(self, user: str, **values: Any) -> None:
        """Their name, zone or standing changes."""
        for key, value in values.items():
            assert hasattr(self.world.users[user], key), key
            setattr(self.world.users[user], key, value)
        self.happenings.user_changed(user)

    def deactivate(self, user: str) -> None:
        """They are gone from the workspace."""
        self.change_person(user, deleted=True)
        for place in self.world.channels.values():
            if user in place.members and not place.is_direct:
                place.members.remove(user)

    # The app.

    def uninstall(self) -> None:
        """An admin removes the app."""
        self.happenings.bare("app_uninstalled")
        self.happenings.bare("tokens_revoked", tokens={"oauth": [], "bot": [self.app.bot_user]})
        self.app.revoked |= {self.app.bot_token, self.app.app_token}

    def hold_back(self) -> None:
        """There were too many events in this minute; those that follow the app is not told."""
        minute = self.world.seconds() // 60 * 60
        told = {"type": "app_rate_limited", "team_id": TEAM, "minute_rate_limited": minute}
        self.happenings.tell({"token": "verification", "api_app_id": self.app.id} | told)

    def _own(self, user: str, message: Message) -> None:
        assert message.user == user, "not theirs"
        assert not message.gone, "gone"

    def _writable(self, user: str, channel: str) -> Channel:
        place = self.world.channels[channel]
        assert user in place.members, f"{user} is not in {place.name or place.id}"
        assert not place.archived, "archived"
        assert not self.world.users[user].deleted, "deactivated"
        return place
