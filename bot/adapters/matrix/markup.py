"""The two ways in which Matrix reads a message: as bare text, and as HTML. Pure.

The bare text says everything, for clients that show nothing else; the HTML has only tags that the
specification knows, and what people wrote stands in it as text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from urllib.parse import quote

from bot.adapters.matrix.inbound import KEYCAPS
from bot.core.message import Code, Link, Mention, Plain, Span, Strong, Worded, WordedBlock, WordedLine

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINKABLE = ("https://", "http://", "mailto:")

Names = Mapping[int, tuple[str | None, str]]


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


def _buttons(worded: Worded, call: str) -> Iterator[tuple[str, str, str]]:
    """Of each button: the reaction that presses it, its label, and what can be typed instead."""
    for number, button in enumerate(worded.buttons):
        keycap = f"{number + 1}\ufe0f\u20e3 " if number < len(KEYCAPS) else ""
        yield keycap, clean(button.label), call + clean(button.twin)


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
            return f'<a href="{escape(clean(url))}">{_text(text)}</a>'
        case Mention(person):
            user, name = names.get(person, (None, ""))
            link = f"https://matrix.to/#/{quote(user, safe='@:')}" if user else ""
            return f'<a href="{escape(link)}">{_text(name)}</a>' if user else _text(f"@{name}")
        case Link():
            return _text(_bare(span, names))


def _text(text: str) -> str:
    return escape(clean(text)).replace("\n", "<br>")


def _bare(span: Span, names: Names) -> str:
    match span:
        case Mention(person):
            return clean(f"@{names.get(person, (None, ''))[1]}")
        case Link(text, url):
            return clean(f"{text} ({url})" if text != url else url)
        case _:
            return clean(span.text)


def clean(text: str) -> str:
    """Without what could turn the reading direction or is no sign at all."""
    return _CONTROLS.sub("", text.replace("\t", " "))
