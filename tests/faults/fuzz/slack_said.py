"""Payloads as Slack sends them: events, presses, forms, shortcuts and commands of a crowd in one workspace."""

from collections import deque
from collections.abc import Callable
from random import Random
from typing import Any

from bot.adapters.slack.directory import Known
from tests.faults.fuzz.hostile import hostile
from tests.faults.fuzz.mutations import mutated
from tests.faults.fuzz.seen import Opened, Post, Seen
from tests.faults.fuzz.sentences import anything

TEAM, ELSEWHERE, BOT, ORGANISER = "T1", "T2", "UBOT", "UOLGA"
CHANNELS = ("C1", "C2", "C3")
GENERAL, BARCAMP, _ = CHANNELS
CROWD = tuple(f"U{number}" for number in range(1, 13))
NAMES = (
    "olga",
    "Olga Orga",
    "<!channel>",
    "@room **x**",
    "{ $name }",
    "<@U3>",
    "</a>evil1",
    "ev\u202eil",
    "",
    "x" * 300,
)
KNOWN = {
    **{user: Known(NAMES[number % len(NAMES)]) for number, user in enumerate(CROWD)},
    ORGANISER: Known("Olga", language="en"),
    "UGUEST": Known("olga", guest=True),
    "UFAR": Known("olga", stranger=True),
    "UOTHERBOT": Known("olga", bot=True),
}
_OTHERS = ("UGUEST", "UFAR", "UOTHERBOT", "USLACKBOT", BOT, "UNEW", "UOLGA2", "")
_SHORTCUTS = ("reminders-star-this", "barcamp-make-session", "desk-home")
_EMOJI = (
    "star",
    "+1",
    "hand",
    "raised_hand",
    "raising_hand",
    "heavy_plus_sign",
    "alarm_clock",
    "x",
    "custom",
    "one",
)


class SlackCrowd:
    """Makes one payload after another. `start`: the moment at which they begin, in seconds."""

    def __init__(self, rng: Random, seen: Seen, start: int) -> None:
        self._rng = rng
        self._seen = seen
        self._start = start
        self._count = 0
        self._told: deque[Any] = deque(maxlen=50)

    def payload(self, mutations: float = 0.3) -> Any:
        """The next one; so often it is broken. Some are told twice."""
        if self._told and self._rng.random() < 0.03:
            return self._rng.choice(self._told)
        made = self._rng.choices(self._KINDS, self._WEIGHTS)[0](self)
        if self._rng.random() < mutations:
            made = self._broken(made)
        self._told.append(made)
        return made

    def _broken(self, whole: Any) -> Any:
        """Broken, but so that it is not the organiser's after that."""
        broken = mutated(self._rng, whole)
        return whole if repr(ORGANISER) in repr(broken) else broken

    def organiser_says(self, text: str, channel: str = "DUOLGA") -> Any:
        """The organiser writes, whole and unspoiled."""
        kind = "im" if channel.startswith("D") else "channel"
        said = {"channel": channel, "channel_type": kind, "user": ORGANISER, "ts": self._ts(), "text": text}
        return self._event("message", **said)

    def organiser_presses(self, post: Post, action: str, value: str) -> Any:
        """The organiser presses a button of the bot's."""
        return self._interaction("block_actions", ORGANISER, **self._pressed(post, action, value))

    def _user(self) -> str:
        return self._rng.choice(CROWD) if self._rng.random() < 0.9 else self._rng.choice(_OTHERS)

    def _ts(self) -> str:
        self._count += 1
        return f"{self._start + self._count // 100}.{self._count % 100:06d}"

    def _event(self, kind: str, **values: Any) -> dict[str, Any]:
        ts = self._ts()
        return {
            "type": "event_callback",
            "team_id": TEAM,
            "event_id": f"Ev{ts}",
            "event_time": self._start,
            "event": {"type": kind, "event_ts": ts, **values},
        }

    def _where(self, user: str) -> dict[str, str]:
        if self._rng.random() < 0.5:
            return {"channel": f"D{user}", "channel_type": "im"}
        return {"channel": self._rng.choice(CHANNELS), "channel_type": "channel"}

    def _said(self) -> Any:
        user, ts = self._user(), self._ts()
        said: dict[str, Any] = {**self._where(user), "user": user, "ts": ts, "text": self._text()}
        if (post := self._seen.any(self._rng)) and self._rng.random() < 0.4:
            kind = "im" if post.conversation.startswith("D") else "channel"
            said |= {"channel": post.conversation, "channel_type": kind, "thread_ts": post.thread or post.id}
        if self._rng.random() < 0.05:  # the organiser's id, but of another team; or a bot's
            fakes = (
                {"user": ORGANISER, "user_team": ELSEWHERE},
                {"user": ORGANISER, "source_team": ELSEWHERE},
            )
            said |= self._rng.choice(
                [*fakes, {"bot_id": "B9"}, {"subtype": "bot_message", "username": "olga"}]
            )
        self._seen.said.append(Post(said["channel"], ts, said.get("thread_ts"), user))
        return self._event(self._rng.choice(["message", "message", "message", "app_mention"]), **said)

    def _text(self) -> str:
        call = self._rng.choice(["", "", f"<@{BOT}> ", "@stammtisch ", "stammtisch: "])
        return call + anything(self._rng)

    def _edited(self) -> Any:
        user = self._user()
        post = self._seen.by(self._rng, user) or Post(self._rng.choice(CHANNELS), self._ts(), None, user)
        message = {"type": "message", "user": user, "ts": post.id}
        if post.thread:
            message["thread_ts"] = post.thread
        after = {**message, "text": self._text(), "edited": {"user": user, "ts": self._ts()}}
        return self._event(
            "message",
            subtype="message_changed",
            channel=post.conversation,
            message=after,
            previous_message={**message, "text": self._text()},
        )

    def _deleted(self) -> Any:
        user = self._user()
        post = self._seen.by(self._rng, user) or Post(self._rng.choice(CHANNELS), self._ts(), None, user)
        before = {"type": "message", "user": user, "ts": post.id, "text": "x"}
        more = {"channel": post.conversation, "deleted_ts": post.id, "previous_message": before}
        return self._event("message", subtype="message_deleted", **more)

    def _reacted(self) -> Any:
        post = self._seen.any(self._rng) or Post("C1", self._ts())
        kind = self._rng.choice(["reaction_added", "reaction_added", "reaction_removed"])
        item = {"type": "message", "channel": post.conversation, "ts": post.id}
        emoji = hostile(self._rng) if self._rng.random() < 0.1 else self._rng.choice(_EMOJI)
        return self._event(kind, user=self._user(), reaction=emoji, item=item, item_user=BOT)

    def _interaction(self, kind: str, user: str, **values: Any) -> dict[str, Any]:
        return {
            "type": kind,
            "team": {"id": TEAM, "domain": "club"},
            "user": {"id": user, "username": "olga", "name": "olga", "team_id": TEAM},
            "trigger_id": f"{self._ts()}.trigger",
            **values,
        }

    def _pressed(self, post: Post, action: str, value: str) -> dict[str, Any]:
        return {
            "channel": {"id": post.conversation, "name": "x"},
            "container": {"type": "message", "message_ts": post.id, "channel_id": post.conversation},
            "message": {"ts": post.id, "user": BOT, **({"thread_ts": post.thread} if post.thread else {})},
            "actions": [{"type": "button", "action_id": action, "value": value, "action_ts": self._ts()}],
        }

    def _presses(self) -> Any:
        post = self._seen.any(self._rng) or Post("C1", self._ts())
        every = [(one, action, value) for one in self._seen.posts for action, value in one.buttons]
        if every and self._rng.random() < 0.9:
            post, action, value = self._rng.choice(every)  # also those of others' conversations
        else:
            action, value = hostile(self._rng), hostile(self._rng)
        if self._rng.random() < 0.1:
            value = self._rng.choice([hostile(self._rng), "-1", "9" * 30, "", "1"])
        user = self._user()
        made = self._interaction("block_actions", user, **self._pressed(post, action, value))
        if self._rng.random() < 0.05:
            made["user"] = {"id": ORGANISER, "username": "olga", "team_id": ELSEWHERE}
        return made

    def _form(self) -> Any:
        form = self._rng.choice(self._seen.forms) if self._seen.forms else Opened("profile", "", ("name",))
        if self._rng.random() < 0.1:
            form = Opened(form.name, self._rng.choice([hostile(self._rng), "1", "-1"]), form.fields)
        values = {
            name: {"value": {"type": "plain_text_input", "value": anything(self._rng)}}
            for name in form.fields
        }
        view = {
            "id": f"V{self._ts()}",
            "type": "modal",
            "callback_id": form.name,
            "private_metadata": form.subject,
            "hash": "1.x",
            "state": {"values": values},
        }
        return self._interaction("view_submission", self._user(), view=view)

    def _shortcut(self) -> Any:
        name = self._rng.choice([*_SHORTCUTS, hostile(self._rng)])
        if self._rng.random() < 0.3:
            return self._interaction("shortcut", self._user(), callback_id=name, action_ts=self._ts())
        post = self._seen.any(self._rng) or Post("C1", self._ts())
        author = self._rng.choice([ORGANISER, BOT, *CROWD])  # whose message it is decides nothing
        message = {"type": "message", "user": author, "ts": post.id, "text": self._text()}
        return self._interaction(
            "message_action",
            self._user(),
            callback_id=name,
            channel={"id": post.conversation, "name": "x"},
            message=message,
        )

    def _command(self) -> Any:
        user = self._user()
        made = {
            "token": "x",
            "command": "/stammtisch",
            "text": anything(self._rng),
            "team_id": TEAM,
            "user_id": user,
            "user_name": "olga",
            "channel_id": self._where(user)["channel"],
            "trigger_id": f"{self._ts()}.trigger",
        }
        if self._rng.random() < 0.05:
            made |= {"user_id": ORGANISER, "team_id": ELSEWHERE}
        return made

    def _home(self) -> Any:
        user = self._user()
        return self._event(
            "app_home_opened", user=user, channel=f"D{user}", tab=self._rng.choice(["home", "messages"])
        )

    def _person(self) -> Any:
        user = self._user()
        profile = {
            "display_name": self._rng.choice(["olga", hostile(self._rng)]),
            "real_name": hostile(self._rng),
        }
        told = {"id": user, "team_id": TEAM, "name": "olga", "profile": profile, "tz": hostile(self._rng)}
        told |= {"locale": self._rng.choice(["de-DE", "fr-FR", "xx", hostile(self._rng)])}
        if self._rng.random() < 0.1:
            told["deleted"] = True
        return self._event("user_change", user=told)

    def _moved(self) -> Any:
        kind = self._rng.choice(["member_joined_channel", "member_left_channel"])
        more = {"inviter": self._user()} if self._rng.random() < 0.5 else {}
        return self._event(kind, user=self._user(), channel=self._rng.choice(CHANNELS), **more)

    def _channel(self) -> Any:
        channel = {"id": self._rng.choice(["C9", "C8"]), "name": hostile(self._rng)}
        if self._rng.random() < 0.5:
            return self._event("channel_rename", channel=channel)
        return self._event(self._rng.choice(["channel_archive", "channel_unarchive"]), channel=channel["id"])

    _KINDS: tuple[Callable[["SlackCrowd"], Any], ...] = (
        _said,
        _edited,
        _deleted,
        _reacted,
        _presses,
        _form,
        _shortcut,
        _command,
        _home,
        _person,
        _moved,
        _channel,
    )
    _WEIGHTS = (40, 8, 3, 10, 15, 5, 4, 10, 1, 2, 1, 1)
