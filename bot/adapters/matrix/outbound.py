"""From a worded message to the content of an event. Pure.

`body` says everything, for clients that show nothing else; `formatted_body` has only tags that the
specification knows, and what people wrote stands in it as text.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from urllib.parse import quote

from bot.adapters.matrix.inbound import BUTTONS, KEYCAPS
from bot.adapters.matrix.splitting import split
from bot.core.message import (
    Code,
    Link,
    Mention,
    Plain,
    Span,
    Strong,
    Worded,
    WordedBlock,
    WordedLine,
    led_by,
)

OPERATION = "stammtisch.operation"
"""The key in an event's content under which the delivery stands that made it."""
PARTS = "stammtisch.parts"
"""The key under which the events of a message that is too large for one say how many they are."""
EVERYONE = "@room"
LARGEST = 40_000
"""Bytes of an event's content. A homeserver takes 65,536 with all that it, and encryption, adds."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINKABLE = ("https://", "http://", "mailto:")

Names = Mapping[int, tuple[str | None, str]]


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
) -> dict[str, object]:
    """The content of a message that is not too large, or of one of its parts.

    thread    the message whose thread it hangs in
    replaces  the message that this is the new text of
    call      what has to be typed before a command where the message is read, such as `!stammtisch `
    parts     of how many this is one
    """
    content = _content(worded, call)
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


def to_body(worded: Worded, call: str = "") -> str:
    """The message as bare text; an empty line parts blocks, but not a heading from its list."""
    lines: list[str] = []
    after_heading = False
    for block in worded.blocks:
        if lines and not (after_heading and block.kind != "heading"):
            lines.append("")
        for number, row in enumerate(block.lines, block.first):
            mark = {"bullets": "- ", "numbers": f"{number}. ", "quote": "> "}.get(block.kind, "")
            first, *rest = "".join(_bare(span, worded.names) for span in row).split("\n")
            lines += [mark + first, *(" " * len(mark) + more for more in rest)]
        after_heading = block.kind == "heading"
    if worded.buttons:
        lines += ["", *(f"{keycap}{label}: {twin}" for keycap, label, twin in _buttons(worded, call))]
    return "\n".join(lines)


def to_html(worded: Worded, call: str = "") -> str:
    """The message as the HTML that clients show."""
    blocks = [_block(block, worded.names) for block in worded.blocks]
    buttons = [
        f"{keycap}<strong>{escape(label)}</strong>: <code>{escape(twin)}</code>"
        for keycap, label, twin in _buttons(worded, call)
    ]
    return "".join(blocks) + (f"<p>{'<br>'.join(buttons)}</p>" if buttons else "")


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
            {"action": button.action, "value": button.value, "label": _clean(button.label)}
            for button in worded.buttons
        ]
    return content


def _rung(worded: Worded) -> dict[str, object]:
    """Whom the message rings: nobody, whatever its text says, unless it was made to."""
    users = sorted({user for user, _ in worded.names.values() if user}) if worded.notify else []
    named: dict[str, object] = {"user_ids": users} if users else {}
    return named | {"room": True} if worded.everyone else named


def _size(content: Mapping[str, object]) -> int:
    return len(json.dumps(content, ensure_ascii=False).encode(errors="replace"))


def _buttons(worded: Worded, call: str) -> Iterator[tuple[str, str, str]]:
    """Of each button: the reaction that presses it, its label, and what can be typed instead."""
    for number, button in enumerate(worded.buttons):
        keycap = f"{number + 1}\ufe0f\u20e3 " if number < len(KEYCAPS) else ""
        yield keycap, _clean(button.label), call + _clean(button.twin)


def _block(block: WordedBlock, names: Names) -> str:
    rows = [_row(row, names) for row in block.lines]
    match block.kind:
        case "heading":
            return f"<h4>{'<br>'.join(rows)}</h4>"
        case "bullets":
            return f"<ul>{_list_items(rows)}</ul>"
        case "numbers":
            start = f' start="{block.first}"' if block.first != 1 else ""
            return f"<ol{start}>{_list_items(rows)}</ol>"
        case "quote":
            return f"<blockquote>{'<br>'.join(rows)}</blockquote>"
        case "paragraph":
            return f"<p>{'<br>'.join(rows)}</p>"


def _list_items(rows: Sequence[str]) -> str:
    return "".join(f"<li>{row}</li>" for row in rows)


def _row(row: WordedLine, names: Names) -> str:
    return "".join(_piece(span, names) for span in row)


def _piece(span: Span, names: Names) -> str:
    match span:
        case Plain(text):
            return _text(text)
        case Strong(text):
            return f"<strong>{_text(text)}</strong>"
        case Code(text):
            return f"<code>{_text(text)}</code>"
        case Link(text, url) if url.startswith(_LINKABLE):
            return f'<a href="{escape(_clean(url))}">{_text(text)}</a>'
        case Mention(person):
            user, name = names.get(person, (None, ""))
            link = f"https://matrix.to/#/{quote(user, safe='@:')}" if user else ""
            return f'<a href="{escape(link)}">{_text(name)}</a>' if user else _text(f"@{name}")
        case Link():
            return _text(_bare(span, names))


def _text(text: str) -> str:
    return escape(_clean(text)).replace("\n", "<br>")


def _bare(span: Span, names: Names) -> str:
    match span:
        case Mention(person):
            return _clean(f"@{names.get(person, (None, ''))[1]}")
        case Link(text, url):
            return _clean(f"{text} ({url})")
        case _:
            return _clean(span.text)


def _clean(text: str) -> str:
    """Without what could turn the reading direction or is no sign at all."""
    return _CONTROLS.sub("", text.replace("\t", " "))
