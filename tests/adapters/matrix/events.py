"""Events as a homeserver serves them."""

from typing import Any

from bot.adapters.matrix.called import Called
from bot.adapters.matrix.inbound import Place

ME = "@stammtisch:example.org"
MIRA = "@mira:example.org"
TOM = "@tom:example.org"
ROOM = "!general:example.org"
HALL = Place(ROOM, False, Called(ME, ("Stammtisch", "stammtisch"), "!stammtisch"))
DIRECT = Place("!mira:example.org", True, HALL.called)
AT = 1_320_310_800_000  # 2011-11-03 09:00 UTC


def event(kind: str, content: object, *, sender: str = MIRA, id: str = "$event", **more: object) -> Any:
    """An event of a room."""
    return {
        "type": kind,
        "event_id": id,
        "sender": sender,
        "origin_server_ts": AT,
        "content": content,
        "unsigned": {"age": 12},
        **more,
    }


def said(body: str, *, sender: str = MIRA, id: str = "$event", **content: object) -> Any:
    """Somebody wrote this; content keys with `__` have a dot there, such as `m__mentions`."""
    more = {key.replace("__", "."): value for key, value in content.items()}
    return event("m.room.message", {"msgtype": "m.text", "body": body, **more}, sender=sender, id=id)


def edit(of: str, body: str, *, sender: str = MIRA, **new: object) -> Any:
    """Somebody changed a message, as Element writes it."""
    return said(
        f"* {body}",
        sender=sender,
        id="$edit",
        m__new_content={"msgtype": "m.text", "body": body, **new},
        m__relates_to={"rel_type": "m.replace", "event_id": of},
    )


def reaction(to: str, key: str, *, sender: str = MIRA) -> Any:
    """Somebody reacted."""
    relation = {"rel_type": "m.annotation", "event_id": to, "key": key}
    return event("m.reaction", {"m.relates_to": relation}, sender=sender, id="$reaction")


def member(user: str, membership: str, before: str | None, *, sender: str | None = None) -> Any:
    """Somebody's membership changed."""
    unsigned = {"prev_content": {"membership": before}} if before else {}
    return event(
        "m.room.member",
        {"membership": membership, "displayname": "Mira"},
        sender=sender or user,
        state_key=user,
        unsigned=unsigned,
    )
