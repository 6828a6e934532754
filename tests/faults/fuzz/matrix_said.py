"""Events as a homeserver serves them, of a crowd in a few rooms of one homeserver and of another."""

from collections import deque
from collections.abc import Callable
from random import Random
from typing import Any

from tests.faults.fuzz.hostile import hostile
from tests.faults.fuzz.mutations import mutated
from tests.faults.fuzz.seen import Post, Seen
from tests.faults.fuzz.sentences import anything

BOT, ORGANISER = "@stammtisch:example.org", "@olga:example.org"
ROOMS = ("!general:example.org", "!barcamp:example.org", "!hall:example.org")
GENERAL, BARCAMP, _ = ROOMS
CROWD = tuple(f"@p{number}:example.org" for number in range(1, 13))
LOOK_ALIKES = (
    "@olga:evil.org",
    "@Olga:example.org",
    "@olga:example.org.evil.org",
    "@olga:example.org\x00",
    "@olga:example.org ",
    "@olga:example.org\u200b",
    "@ol\x00ga:example.org",
    "@\u043elga:example.org",
    "@olga",
    "olga",
    "T1:UOLGA",
)
"""Who may be taken for the organiser."""
_EMOJI = (
    "⭐",
    "⭐\ufe0f",
    "👍",
    "✋",
    "🙋🏽",
    "➕",
    "⏰",
    "1\ufe0f\u20e3",
    "2\u20e3",
    "9\u20e3",
    "❌",
    "@room",
)


def direct(user: str) -> str:
    """The room of this person and the bot."""
    return f"!direct-{user.removeprefix('@').replace(':', '-')}:example.org"


class MatrixCrowd:
    """Makes one event after another, with the room that it stands in. `start`: in milliseconds."""

    def __init__(self, rng: Random, seen: Seen, start: int) -> None:
        self._rng = rng
        self._seen = seen
        self._start = start
        self._count = 0
        self._told: deque[tuple[str, Any]] = deque(maxlen=50)

    def payload(self, mutations: float = 0.3) -> tuple[str, Any]:
        """The next one, in its room; so often it is broken. Some are told twice."""
        if self._told and self._rng.random() < 0.03:
            return self._rng.choice(self._told)
        room, event = self._rng.choices(self._KINDS, self._WEIGHTS)[0](self)
        if self._rng.random() < mutations:
            event = self._broken(event)
        self._told.append((room, event))
        return room, event

    def _broken(self, whole: Any) -> Any:
        """Broken, but so that it is not the organiser's after that."""
        broken = mutated(self._rng, whole)
        return whole if repr(ORGANISER) in repr(broken) else broken

    def organiser_says(self, text: str, room: str = "") -> tuple[str, Any]:
        """The organiser writes, whole and unspoiled."""
        content = {"msgtype": "m.text", "body": text}
        return room or direct(ORGANISER), self._event("m.room.message", content, ORGANISER)

    def _user(self) -> str:
        return self._rng.choice(CROWD) if self._rng.random() < 0.85 else self._rng.choice(LOOK_ALIKES)

    def _event(self, kind: str, content: Any, sender: str, **more: Any) -> dict[str, Any]:
        self._count += 1
        return {
            "type": kind,
            "event_id": f"$e{self._count}",
            "sender": sender,
            "origin_server_ts": self._start + self._count * 10,
            "content": content,
            "unsigned": {"age": 12},
            **more,
        }

    def _room(self, user: str) -> str:
        return direct(user) if self._rng.random() < 0.5 else self._rng.choice(ROOMS)

    def _content(self) -> dict[str, Any]:
        call = self._rng.choice(["", "", "!stammtisch ", "@stammtisch ", "Stammtisch: "])
        body = call + anything(self._rng)
        content: dict[str, Any] = {"msgtype": "m.text", "body": body}
        if self._rng.random() < 0.2:
            content |= {"format": "org.matrix.custom.html", "formatted_body": hostile(self._rng) + body}
        if self._rng.random() < 0.2:
            rung: list[dict[str, Any]] = [
                {"room": True},
                {"user_ids": [BOT]},
                {"user_ids": [ORGANISER, 1, None]},
            ]
            content["m.mentions"] = self._rng.choice(rung)
        if self._rng.random() < 0.05:
            content["msgtype"] = self._rng.choice(
                ["m.notice", "m.emote", "m.image", "m.location", hostile(self._rng)]
            )
        return content

    def _said(self) -> tuple[str, Any]:
        user = self._user()
        room, content = self._room(user), self._content()
        thread = None
        if (post := self._seen.any(self._rng)) and self._rng.random() < 0.4:
            room, thread = post.conversation, post.thread or post.id
            content["m.relates_to"] = self._rng.choice(
                [
                    {
                        "rel_type": "m.thread",
                        "event_id": thread,
                        "is_falling_back": True,
                        "m.in_reply_to": {"event_id": post.id},
                    },
                    {"m.in_reply_to": {"event_id": post.id}},
                ]
            )
            if self._rng.random() < 0.3:
                content["body"] = f"> <{ORGANISER}> {hostile(self._rng)}\n> more\n\n{content['body']}"
        event = self._event("m.room.message", content, user)
        self._seen.said.append(Post(room, event["event_id"], thread, user))
        return room, event

    def _edited(self) -> tuple[str, Any]:
        user = self._user()
        author = user if self._rng.random() < 0.8 else self._user()
        post = self._seen.by(self._rng, author) or self._seen.any(self._rng) or Post(GENERAL, "$nothing")
        new = self._content()
        content = {
            **new,
            "body": f"* {new['body']}",
            "m.new_content": new,
            "m.relates_to": {"rel_type": "m.replace", "event_id": post.id},
        }
        if self._rng.random() < 0.1:  # to give the bot's own message other buttons
            new["stammtisch.buttons"] = [
                {"action": "programme-apply", "value": "1"},
                {"action": hostile(self._rng)},
            ]
        return post.conversation, self._event("m.room.message", content, user)

    def _redacted(self) -> tuple[str, Any]:
        user = self._user()
        post = self._seen.by(self._rng, user) or self._seen.any(self._rng) or Post(GENERAL, "$nothing")
        where = {"redacts": post.id}
        content = where if self._rng.random() < 0.5 else {"reason": hostile(self._rng)}
        return post.conversation, self._event("m.room.redaction", content, user, **where)

    def _reacted(self) -> tuple[str, Any]:
        user = self._user()
        pressable = [one for one in self._seen.posts if one.buttons]
        post = self._seen.any(self._rng) or Post(GENERAL, "$nothing")
        if pressable and self._rng.random() < 0.6:
            post = self._rng.choice(pressable)  # also those of others' rooms
        if post.buttons and self._rng.random() < 0.6:
            emoji = f"{self._rng.randint(1, min(9, len(post.buttons)))}\ufe0f\u20e3"
        else:
            emoji = hostile(self._rng) if self._rng.random() < 0.1 else self._rng.choice(_EMOJI)
        relation = {"rel_type": "m.annotation", "event_id": post.id, "key": emoji}
        event = self._event("m.reaction", {"m.relates_to": relation}, user)
        self._seen.said.append(Post(post.conversation, event["event_id"], None, user))
        return post.conversation, event

    def _sealed(self) -> tuple[str, Any]:
        user = self._user()
        content = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": hostile(self._rng), "session_id": "x"}
        return self._room(user), self._event("m.room.encrypted", content, user)

    def _member(self) -> tuple[str, Any]:
        user = self._rng.choice(CROWD)
        name = self._rng.choice(["olga", "Olga", hostile(self._rng)])
        now, before = (self._rng.choice(["join", "leave", "invite", "ban", "knock"]) for _ in range(2))
        content = {"membership": now if self._rng.random() < 0.4 else "join", "displayname": name}
        room = self._rng.choice(ROOMS)
        more = {"state_key": user, "unsigned": {"prev_content": {"membership": before}}}
        return room, self._event("m.room.member", content, user, **more)

    def _poll(self) -> tuple[str, Any]:
        user = self._user()
        question = {
            "question": {"m.text": hostile(self._rng)},
            "answers": [{"id": "1", "m.text": hostile(self._rng)}],
        }
        return self._room(user), self._event(
            "m.poll.start", {"m.poll": question, "m.text": anything(self._rng)}, user
        )

    def _state(self) -> tuple[str, Any]:
        kind = self._rng.choice(["m.room.name", "m.room.topic", "m.room.canonical_alias", hostile(self._rng)])
        content = {"name": hostile(self._rng), "topic": hostile(self._rng), "alias": hostile(self._rng)}
        return self._rng.choice(ROOMS), self._event(kind, content, self._user(), state_key="")

    _KINDS: tuple[Callable[["MatrixCrowd"], tuple[str, Any]], ...] = (
        _said,
        _edited,
        _redacted,
        _reacted,
        _sealed,
        _member,
        _poll,
        _state,
    )
    _WEIGHTS = (50, 10, 4, 25, 2, 4, 2, 3)
