"""From a worded message to the content of an event. Pure."""

import json
from collections.abc import Mapping

from bot.adapters.matrix.inbound import BUTTONS
from bot.adapters.matrix.markup import clean, to_body, to_html
from bot.core.message import Worded, WordedAttachment, led_by
from bot.core.splitting import split

OPERATION = "stammtisch.operation"
"""The key in an event's content under which the delivery stands that made it."""
PARTS = "stammtisch.parts"
"""The key under which the events of a message that is too large for one say how many they are."""
EVERYONE = "@room"
LARGEST = 40_000
"""Bytes of an event's content. A homeserver takes 65,536 with all that it, and encryption, adds."""


def parts_of(worded: Worded, call: str = "") -> tuple[Worded, ...]:
    """The message in parts, each for an event of its own, of at most `LARGEST` bytes of content also where
    it is an edit: these say everything twice. Nothing is lost."""

    def fits(part: Worded) -> bool:
        return _size(to_content(part, "0" * 40, replaces="$" * 255, call=call)) <= LARGEST

    return split(worded, fits, LARGEST)


def part_operation(operation: str, number: int) -> str:
    """What the platform sees of the delivery of one part, counted from 0; the first is the delivery's own."""
    return operation if number == 0 else f"{operation}.{number + 1}"


def to_content(
    worded: Worded,
    operation: str,
    *,
    thread: str | None = None,
    replaces: str | None = None,
    call: str = "",
    parts: int = 1,
    file: Mapping[str, object] | None = None,
) -> dict[str, object]:
    """The content of a message that is not too large, or of one of its parts.

    thread    the message whose thread it hangs in
    replaces  the message that this is the new text of
    call      what has to be typed before a command where the message is read, such as `!stammtisch `
    parts     of how many this is one
    file      where the message's file lies
    """
    content = _content(worded, call)
    if worded.attachment is not None:
        content = {**_file(worded.attachment, content), **(file or {})}
    if replaces is not None:
        return {
            "msgtype": content["msgtype"],
            "body": f"* {content['body']}",
            "m.mentions": {},  # who was rung before is not rung again
            "m.new_content": content,
            "m.relates_to": {"rel_type": "m.replace", "event_id": replaces},
            OPERATION: operation,
        }
    if thread is not None:
        content["m.relates_to"] = {
            "rel_type": "m.thread",
            "event_id": thread,
            "is_falling_back": True,
            "m.in_reply_to": {"event_id": thread},
        }
    content[OPERATION] = operation
    if parts > 1:
        content[PARTS] = parts
    return content


def reaction(target: str, emoji: str) -> dict[str, object]:
    """The content of a reaction."""
    return {"m.relates_to": {"rel_type": "m.annotation", "event_id": target, "key": emoji}}


def _content(worded: Worded, call: str) -> dict[str, object]:
    worded = led_by(f"{EVERYONE} ", worded) if worded.everyone else worded
    content: dict[str, object] = {
        # A notice never rings.
        "msgtype": "m.text" if worded.notify or worded.everyone else "m.notice",
        "body": to_body(worded, call),
        "format": "org.matrix.custom.html",
        "formatted_body": to_html(worded, call),
        "m.mentions": _rung(worded),
    }
    if worded.buttons:
        content[BUTTONS] = [
            {"action": button.action, "value": button.value, "label": clean(button.label)}
            for button in worded.buttons
        ]
    return content


def _file(file: WordedAttachment, caption: Mapping[str, object]) -> dict[str, object]:
    """The content of a file. What it shows stands last in its body, which clients read out that do not see;
    those who see get the caption alone."""
    name = " ".join(clean(file.name).split()) or "file"
    said = [one for one in (caption["body"], clean(file.alt)) if one]
    info: dict[str, object] = {"mimetype": file.media_type, "size": len(file.data)}
    if file.pixels is not None:
        info |= {"w": file.pixels[0], "h": file.pixels[1]}
    look = ("format", "formatted_body") if not caption["body"] else ()
    return {
        **{key: value for key, value in caption.items() if key not in look},
        "msgtype": "m.file" if file.pixels is None else "m.image",
        "body": "\n\n".join(map(str, said)) or name,
        "filename": name,
        "info": info,
    }


def _rung(worded: Worded) -> dict[str, object]:
    """Whom the message rings: nobody, whatever its text says, unless it was made to."""
    users = sorted({user for user, _ in worded.names.values() if user}) if worded.notify else []
    named: dict[str, object] = {"user_ids": users} if users else {}
    return named | {"room": True} if worded.everyone else named


def _size(content: Mapping[str, object]) -> int:
    return len(json.dumps(content, ensure_ascii=False).encode(errors="replace"))
