"""Cuts a message that is too large for one event into parts that are not. Pure, and nothing is lost.

It is cut between lines; a line that is too large for itself is cut between words, and a word where it must
be. A heading goes with what it names, and a list goes on counting where it was cut.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from bot.core.message import Link, Mention, Plain, Span, Worded, WordedBlock, WordedLine

LONGEST_LINK = 2_000

Fits = Callable[[Worded], bool]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line, of which block it is, and which of the block's lines."""

    line: WordedLine
    block: int
    number: int
    kind: Literal["paragraph", "heading", "bullets", "numbers", "quote"]


def split(worded: Worded, fits: Fits, most: int) -> tuple[Worded, ...]:
    """The message in parts that fit, in their order; one that fits is its only part.

    fits  whether a message is small enough; then it is without some of its text, too
    most  no part has more signs than that

    The buttons stand under the last part. Only the first part rings anybody, and brings the file.
    """
    rest = _rows(worded)
    if not rest or fits(worded):
        return (worded,)
    parts: list[Worded] = []
    while rest:
        taken, rest = _take(worded, rest, fits, most)
        parts.append(_of(worded, taken))
    quiet = (replace(part, notify=False, everyone=False, attachment=None) for part in parts[1:])
    return tuple(
        part if number == len(parts) else replace(part, buttons=())
        for number, part in enumerate((parts[0], *quiet), 1)
    )


def _take(worded: Worded, rows: list[_Row], fits: Fits, most: int) -> tuple[list[_Row], list[_Row]]:
    """As many lines as fit, and what is left."""
    bound = min(len(rows), _upper_bound(rows, most))
    count = _most(bound, lambda count: fits(_of(worded, rows[:count])))
    if count == 0:
        head, tail = _cut(worded, rows[0], fits, most)
        return [head], [*tail, *rows[1:]]
    count = _before_heading(rows, count)
    return rows[:count], rows[count:]


def _rows(worded: Worded) -> list[_Row]:
    return [
        _Row(tuple(_without_endless_link(span) for span in line), at, number, block.kind)
        for at, block in enumerate(worded.blocks)
        for number, line in enumerate(block.lines, block.first)
    ]


def _of(worded: Worded, rows: Sequence[_Row]) -> Worded:
    """The same message with these lines alone."""
    groups = [list(group) for _, group in groupby(rows, key=lambda row: (row.block, row.kind))]
    blocks = (
        WordedBlock(
            tuple(row.line for row in group),
            group[0].kind,
            group[0].number if group[0].kind == "numbers" else 1,
        )
        for group in groups
    )
    return replace(worded, blocks=tuple(blocks))


def _most(bound: int, fits: Callable[[int], bool]) -> int:
    """The greatest number up to the bound that fits; 0 if none does."""
    least, most = 0, bound
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fits(middle) else (least, middle - 1)
    return least


def _upper_bound(rows: Sequence[_Row], most: int) -> int:
    """So many lines could fit at best: what comes after them is not even tried."""
    signs = 0
    for count, row in enumerate(rows):
        signs += 1 + sum(map(_length, row.line))
        if signs > most:
            return count
    return len(rows)


def _before_heading(rows: Sequence[_Row], count: int) -> int:
    """Not so far that a heading is the last line of a part, while what it names begins the next."""
    end = count
    while end > 1 and rows[end - 1].kind == "heading" and count < len(rows):
        end -= 1
    return end if rows[end - 1].kind != "heading" else count


def _cut(worded: Worded, row: _Row, fits: Fits, most: int) -> tuple[_Row, list[_Row]]:
    """The longest beginning of a line that fits, at least one sign; and the rest, if there is one."""
    whole = sum(map(_length, row.line))
    count = _most(
        min(whole, most), lambda count: fits(_of(worded, [replace(row, line=_between(row.line, 0, count))]))
    )
    count = _between_words(row.line, max(count, 1))
    head, tail = _between(row.line, 0, count), _between(row.line, count, whole)
    # What goes on is no item of its own.
    kind: Literal["quote", "paragraph"] = "quote" if row.kind == "quote" else "paragraph"
    return replace(row, line=head), [replace(row, line=tail, kind=kind)] if tail else []


def _between_words(line: WordedLine, count: int) -> int:
    """Not in the middle of a word, unless the word is longer than all that stands before it."""
    text = "".join("\x00" if isinstance(span, Mention) else span.text for span in line)
    last = next((at for at in range(count, count // 2, -1) if text[at - 1].isspace()), 0)
    return last or count


def _between(line: WordedLine, start: int, end: int) -> WordedLine:
    """The spans of a line from one sign to another; a mention is one sign."""
    found: list[Span] = []
    for span in line:
        length = _length(span)
        if start < length and end > 0:
            if isinstance(span, Mention):
                found.append(span)
            else:
                found.append(replace(span, text=span.text[max(start, 0) : end]))
        start, end = start - length, end - length
    return tuple(found)


def _length(span: Span) -> int:
    return 1 if isinstance(span, Mention) else len(span.text)


def _without_endless_link(span: Span) -> Span:
    """An address that no part could hold is text, which can be cut."""
    if isinstance(span, Link) and len(span.url) > LONGEST_LINK:
        return Plain(f"{span.text} ({span.url})")
    return span
