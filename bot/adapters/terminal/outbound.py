"""From a worded message to lines and buttons of the world. Pure."""

import re
from collections.abc import Mapping

from bot.adapters.terminal.world import Button, Line
from bot.core.message import Link, Mention, Plain, Span, Worded, WordedLine, led_by

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def to_lines(worded: Worded) -> list[Line]:
    """The message, line by line; an empty line parts blocks, but not a heading from its list."""
    worded = led_by("@room ", worded) if worded.everyone else worded
    lines: list[Line] = []
    after_heading = False
    for block in worded.blocks:
        if lines and not (after_heading and block.kind != "heading"):
            lines.append([])
        for number, row in enumerate(block.lines, block.first):
            mark = {"bullets": "- ", "numbers": f"{number}. ", "quote": "> "}.get(block.kind, "")
            lines += _rows(row, mark, worded.names)
        after_heading = block.kind == "heading"
    if worded.attachment is not None:
        file = worded.attachment
        lines += _rows((Plain(f"[{file.name}] {file.alt}".rstrip()),), "", {})
    return lines


def to_buttons(worded: Worded) -> list[Button]:
    """The buttons, each with what can be typed instead."""
    return [Button(one.action, one.value, _clean(one.label), _clean(one.twin)) for one in worded.buttons]


def _rows(row: WordedLine, mark: str, names: Mapping[int, tuple[str | None, str]]) -> list[Line]:
    rows: list[list[tuple[str, str]]] = [[("plain", mark)] if mark else []]
    for span in row:
        style, text = _piece(span, names)
        first, *rest = _clean(text).split("\n")
        if first:
            rows[-1].append((style, first))
        for more in rest:
            rows.append([(style, " " * len(mark) + more)])
    return [list(one) for one in rows]


def _piece(span: Span, names: Mapping[int, tuple[str | None, str]]) -> tuple[str, str]:
    match span:
        case Mention(person):
            return "strong", f"@{names.get(person, (None, ''))[1]}"
        case Link(text, url):
            return "link", f"{text} ({url})" if text != url else url
        case _:
            return span.span, span.text


def _clean(text: str) -> str:
    """Without what could move the cursor, colour the screen or turn the reading direction."""
    return _CONTROLS.sub("", text.replace("\t", " "))
