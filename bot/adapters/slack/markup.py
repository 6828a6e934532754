"""The two ways in which Slack shows a message: as bare text, and as blocks of rich text. Pure.

The bare text says everything, for notifications and screen readers. In rich text nothing that people wrote is
read as markup, mention or link, since it stands there as a text of its own; in the bare text `&`, `<` and `>`
are escaped, without which Slack makes no mention and no link.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.core.message import Code, Link, Mention, Plain, Span, Strong, Worded, WordedBlock, WordedLine

Json = dict[str, object]
Names = Mapping[int, tuple[str | None, str]]

EVERYONE = "channel"
LONGEST_URL = 1_500
"""Of an address as it is written in the text; Slack takes 3,000 in a block."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LINKABLE = ("https://", "http://", "mailto:")
_LISTS = {"bullets": "bullet", "numbers": "ordered"}


def to_text(worded: Worded) -> str:
    """The message as bare text, without its buttons; an empty line parts blocks, but not a heading from its
    list."""
    names = worded.names if worded.notify else _nobody_rung(worded.names)
    lines: list[str] = []
    after_heading = False
    for block in worded.blocks:
        if lines and not (after_heading and block.kind != "heading"):
            lines.append("")
        for number, row in enumerate(block.lines, block.first):
            mark = {"bullets": "- ", "numbers": f"{number}. ", "quote": "&gt; "}.get(block.kind, "")
            first, *rest = "".join(_bare(span, names) for span in row).split("\n")
            lines += [mark + first, *(" " * len(mark) + more for more in rest)]
        after_heading = block.kind == "heading"
    call = f"<!{EVERYONE}> " if worded.everyone else ""
    return call + "\n".join(lines)


def to_blocks(worded: Worded) -> list[Json]:
    """The message as blocks of rich text; a heading goes with what it names."""
    worded = plainly(worded)
    names = worded.names if worded.notify else _nobody_rung(worded.names)
    groups: list[list[Json]] = []
    after_heading = False
    for block in worded.blocks:
        elements = _elements(block, names)
        if not elements:
            continue
        if after_heading and block.kind != "heading":
            groups[-1] += elements
        else:
            groups.append(elements)
        after_heading = block.kind == "heading"
    if worded.everyone:
        call: Json = {"type": "rich_text_section", "elements": [{"type": "broadcast", "range": EVERYONE}]}
        groups[:1] = [[call, *groups[0]]] if groups else [[call]]
    return [{"type": "rich_text", "elements": elements} for elements in groups]


def plainly(worded: Worded) -> Worded:
    """The same with every link that Slack would not take as text, which can be cut where it is too long."""
    blocks = (
        replace(block, lines=tuple(tuple(map(_plainly, line)) for line in block.lines))
        for block in worded.blocks
    )
    return replace(worded, blocks=tuple(blocks))


def plain(text: str, longest: int) -> Json:
    """A text without any markup, of at most so many signs; never an empty one, which Slack refuses."""
    shown = clean(text).strip() or "–"
    return {
        "type": "plain_text",
        "text": shown if len(shown) <= longest else f"{shown[: longest - 1]}…",
        "emoji": False,
    }


def escape(text: str) -> str:
    """The text so that Slack reads no mention, channel or link in it."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def clean(text: str) -> str:
    """Without what could turn the reading direction or is no sign at all."""
    return _CONTROLS.sub("", text.replace("\t", " "))


def user_id(user: str) -> str:
    """The user as Slack knows them, of the team and user that the house knows them by."""
    return user.rpartition(":")[2]


def _nobody_rung(names: Names) -> Names:
    return {person: (None, name) for person, (_, name) in names.items()}


def _elements(block: WordedBlock, names: Names) -> list[Json]:
    rows = [_row(line, names, strong=block.kind == "heading") for line in block.lines]
    match block.kind:
        case "bullets" | "numbers":
            items = [_section(row or [_text("–")]) for row in rows]
            offset = {"offset": block.first - 1} if block.first > 1 else {}
            style = _LISTS[block.kind]
            return [{"type": "rich_text_list", "style": style, "elements": items, **offset}] if items else []
        case "quote":
            quoted = _joined(rows)
            return [{"type": "rich_text_quote", "elements": quoted}] if quoted else []
        case _:
            joined = _joined(rows)
            return [_section(joined)] if joined else []


def _section(elements: Sequence[Json]) -> Json:
    return {"type": "rich_text_section", "elements": list(elements)}


def _joined(rows: Iterable[list[Json]]) -> list[Json]:
    """The rows one under the other."""
    joined: list[Json] = []
    for number, row in enumerate(rows):
        joined += [_text("\n"), *row] if number else row
    return joined


def _row(line: WordedLine, names: Names, *, strong: bool) -> list[Json]:
    return [element for span in line if (element := _element(span, names, strong=strong)) is not None]


def _element(span: Span, names: Names, *, strong: bool) -> Json | None:
    match span:
        case Mention(person):
            user, name = names.get(person, (None, ""))
            if user:
                return {"type": "user", "user_id": user_id(user)}
            return _text(clean(f"@{name}"), bold=True)
        case Link(text, url):
            return {"type": "link", "url": clean(url), "text": clean(text) or clean(url)}
        case _:
            said = clean(span.text)
    if not said:
        return None
    return _text(said, bold=strong or isinstance(span, Strong), code=isinstance(span, Code))


def _text(text: str, **styles: bool) -> Json:
    style = {name: True for name, wanted in styles.items() if wanted}
    return {"type": "text", "text": text, **({"style": style} if style else {})}


def _bare(span: Span, names: Names) -> str:
    match span:
        case Mention(person):
            user, name = names.get(person, (None, ""))
            return f"<@{user_id(user)}>" if user else escape(f"@{name}")
        case Link(text, url):
            return escape(f"{text} ({url})" if text != url else url)
        case _:
            return escape(span.text)


def _plainly(span: Span) -> Span:
    if isinstance(span, Link) and not _is_linkable(span.url):
        return Plain(f"{span.text} ({span.url})")
    return span


def _is_linkable(url: str) -> bool:
    short = len(escape(url)) <= LONGEST_URL
    return url.startswith(_LINKABLE) and short and not re.search(r"[\s<>|]", clean(url))
