"""What the bot wants to say, in no platform's markup and, until it is sent, in no language.

A `Message` holds phrases: a key and its values. Only when a message is claimed for sending, and with it
reader, language and zone are known, it becomes a `Worded` message: plain spans that an adapter renders.
Text of people is a value or a `Plain` span, and so can never act as markup, link or mention.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, TypeAlias

LARGEST_FILE = 1_000_000
"""Bytes: a file lies in the database until it is sent."""
LONGEST_FILE_NAME = 100

_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]{0,99}")


@dataclass(frozen=True, slots=True)
class Plain:
    """Text to be shown as it is."""

    text: str
    span: Literal["plain"] = "plain"


@dataclass(frozen=True, slots=True)
class Strong:
    """Text that stands out."""

    text: str
    span: Literal["strong"] = "strong"


@dataclass(frozen=True, slots=True)
class Code:
    """Text to be typed as it is."""

    text: str
    span: Literal["code"] = "code"


@dataclass(frozen=True, slots=True)
class Link:
    """A link that the bot itself vouches for."""

    text: str
    url: str
    span: Literal["link"] = "link"


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, called by name. Only a message with `notify` makes it ring."""

    person: int
    span: Literal["mention"] = "mention"


@dataclass(frozen=True, slots=True)
class At:
    """A moment, shown on the wall clock of `zone`.

    Styles: `time` 14:30 · `day` Freitag, 4. November · `daytime` Fr. 14:30 · `gap` in 10 Minuten, counted
    when the message is sent · `date` 4. November 2011.

    `own`: the moment to be told beside it on the reader's own clock, where that shows another time; only the
    first of a message is. Behind a span it is the start.
    """

    moment: datetime
    zone: str
    style: Literal["time", "day", "daytime", "gap", "date"] = "time"
    own: datetime | None = None
    span: Literal["at"] = "at"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a text only selects by, such as a role or a kind; never shown."""

    value: str
    span: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True)
class Names:
    """A list of names, joined as the language joins lists."""

    names: tuple[str, ...]
    span: Literal["names"] = "names"


Value: TypeAlias = (
    "str | int | float | Plain | Strong | Code | Link | Mention | At | Choice | Names | Phrase | Spoken"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of a feature's drawer, by its key, with its values."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)
    span: Literal["phrase"] = "phrase"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A phrase in this language, whoever reads: where people who share no language read along."""

    phrase: Phrase
    language: str
    span: Literal["spoken"] = "spoken"


@dataclass(frozen=True, slots=True)
class InEach:
    """The same text in several languages, written by a person; the reader gets theirs, else the first."""

    texts: Mapping[str, str]
    span: Literal["in each"] = "in each"


Words: TypeAlias = Plain | Strong | Code | Link | Mention | At | Phrase | Spoken | InEach
Line: TypeAlias = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a message: one paragraph or heading, or a list with a line for each item."""

    lines: tuple[Line, ...]
    kind: Literal["paragraph", "heading", "bullets", "numbers", "quote"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press: `action` names the handler, `value` says which. `twin` is what to type instead."""

    action: str
    label: Phrase
    value: str = ""
    twin: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that a message brings. `alt`: what it shows, for those who do not see it; an image also says
    how many pixels it has. Raises ValueError for what no platform could take."""

    name: str
    media_type: str
    data: bytes
    alt: Words = Plain("")
    width: int | None = None
    height: int | None = None

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_FILE_NAME:
            raise ValueError(f"a file has a name of 1 to {LONGEST_FILE_NAME} signs")
        if len(self.data) > LARGEST_FILE:
            raise ValueError(f"a file has at most {LARGEST_FILE} bytes, and {self.name} has {len(self.data)}")
        if not _MEDIA_TYPE.fullmatch(self.media_type):
            raise ValueError(f"{self.media_type!r} is no media type, such as text/calendar")
        sized = self.width is not None and self.height is not None and min(self.width, self.height) > 0
        if sized != self.media_type.startswith("image/"):
            raise ValueError(f"an image says its width and height, and no other file does: {self.name}")


@dataclass(frozen=True, slots=True)
class About:
    """That a message shows a thing: kind and id, such as ("session", 12)."""

    kind: str
    id: int


@dataclass(frozen=True, slots=True)
class Message:
    """A whole message. `notify`: the people mentioned shall be rung; `about`: what it shows, in order.

    `everyone`: an organiser asked for everybody in the conversation to be rung, which happens where the
    platform lets the bot do it. Whoever sets it has looked at the role of who asked.

    `attachment`: a file, whose caption the blocks are; such a message is sent by the operation UPLOAD.
    """

    blocks: tuple[Block, ...]
    buttons: tuple[Button, ...] = ()
    about: tuple[About, ...] = ()
    notify: bool = False
    everyone: bool = False
    attachment: Attachment | None = None


Span: TypeAlias = Plain | Strong | Code | Link | Mention
WordedLine: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class WordedBlock:
    """A block in the reader's language. `first`: where a list of numbers begins to count."""

    lines: tuple[WordedLine, ...]
    kind: Literal["paragraph", "heading", "bullets", "numbers", "quote"] = "paragraph"
    first: int = 1


@dataclass(frozen=True, slots=True)
class WordedButton:
    """A button in the reader's language."""

    action: str
    label: str
    value: str = ""
    twin: str = ""


@dataclass(frozen=True, slots=True)
class WordedAttachment:
    """A file as it is sent; of an image also `pixels`, width and height."""

    name: str
    media_type: str
    data: bytes
    alt: str = ""
    pixels: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Worded:
    """A message in the reader's language: what an adapter renders.

    `names` gives, for each person mentioned, the platform's user (None if they are not there) and a name.
    """

    blocks: tuple[WordedBlock, ...]
    buttons: tuple[WordedButton, ...] = ()
    notify: bool = False
    names: Mapping[int, tuple[str | None, str]] = field(default_factory=dict)
    everyone: bool = False
    attachment: WordedAttachment | None = None


def say(key: str, /, **values: Value) -> Phrase:
    """The phrase of that key; Python names with `_` stand for Fluent names with `-`."""
    return Phrase(key, values)


def paragraph(*words: Words) -> Block:
    """One paragraph."""
    return Block((words,))


def heading(*words: Words) -> Block:
    """A line that names what follows."""
    return Block((words,), "heading")


def bullets(*lines: Line) -> Block:
    """A list, an item a line."""
    return Block(lines, "bullets")


def message(
    *parts: Words | Block, buttons: tuple[Button, ...] = (), about: tuple[About, ...] = ()
) -> Message:
    """A message of these parts; a single phrase or span is a paragraph of its own."""
    blocks = tuple(part if isinstance(part, Block) else paragraph(part) for part in parts)
    return Message(blocks, buttons, about)


def led_by(text: str, worded: Worded) -> Worded:
    """The message with this text in front of its first line; before a list, on a line of its own."""
    if not worded.blocks or worded.blocks[0].kind not in ("paragraph", "heading"):
        return replace(worded, blocks=(WordedBlock(((Plain(text.strip()),),)), *worded.blocks))
    first, *others = worded.blocks
    line, *lines = first.lines or ((),)
    led = replace(first, lines=((Plain(text), *line), *lines))
    return replace(worded, blocks=(led, *others))


def plain_lines(worded: Worded) -> str:
    """The whole message as bare text, a line for each of its own."""
    return "\n".join(
        "".join("" if isinstance(span, Mention) else span.text for span in line)
        for block in worded.blocks
        for line in block.lines
    )
