"""Words: every feature keeps its texts in `texts/<language>.ftl`, and this turns phrases into them.

A text may use two marks, `**so**` for what stands out and `` `so` `` for what is to be typed. Values never
pass through the marks: each one travels as a private character and is put back as a span of its own, so
that nothing a person wrote can act as markup.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from bot.core.forms import FieldErrors, Form, WordedErrors, WordedField, WordedForm
from bot.core.message import (
    At,
    Attachment,
    Block,
    Button,
    Choice,
    Code,
    InEach,
    Line,
    Mention,
    Message,
    Names,
    Phrase,
    Plain,
    Span,
    Spoken,
    Strong,
    Value,
    Worded,
    WordedAttachment,
    WordedBlock,
    WordedButton,
    WordedLine,
    Words,
)
from bot.core.own_clock import on_own_clock

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.syntax.ast import Resource

LANGUAGES = ("de", "en")
"""The languages that are complete; the first stands in where a community names none."""

SPOKEN = (*LANGUAGES, "fr", "zh")
"""All languages in which something is said."""

_DAY = {"de": "EEEE, d. MMMM", "en": "EEEE, MMMM d", "fr": "EEEE d MMMM", "zh": "M月d日EEEE"}
_FIRST_MARK = 0xE000
_MARKS = re.compile(r"(\*\*.+?\*\*|`[^`]+`|[\ue000-\uf8ff])", re.DOTALL)
_MARK_CHARACTERS = re.compile(r"[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom something is worded: language, present moment, how the mentioned people are called, and the
    zone of one reader, where it is known."""

    language: str
    now: datetime
    names: Mapping[int, str]
    zone: str | None = None


class Texts:
    """All texts of all features. Files are read when a language is first needed."""

    def __init__(self, folders: Iterable[Path], languages: Sequence[str] = LANGUAGES) -> None:
        self._folders = tuple(folders)
        self.languages = tuple(languages)
        self._bundles: dict[str, FluentBundle] = {}

    def word(self, message: Message, reader: Reader) -> Worded:
        """The whole message for this reader. Raises KeyError for a text that no drawer has."""
        message = on_own_clock(message, reader.zone)
        return Worded(
            blocks=tuple(block for part in message.blocks for block in self._blocks(part, reader)),
            buttons=tuple(self._button(button, reader) for button in message.buttons),
            notify=message.notify,
            everyone=message.everyone,
            attachment=self._attachment(message.attachment, reader) if message.attachment else None,
        )

    def line(self, words: Words, reader: Reader) -> WordedLine:
        """One phrase or span for this reader."""
        match words:
            case Phrase():
                return self._phrase(words, reader)
            case At():
                return (Plain(show_moment(words, reader.language, reader.now)),)
            case Spoken(phrase, language):
                return self._phrase(phrase, replace(reader, language=language))
            case InEach(texts):
                return (Plain(texts.get(reader.language) or next(iter(texts.values()))),)
            case _:
                return (words,)

    def plain(self, words: Words, reader: Reader) -> str:
        """The same as bare text."""
        return plain_text(self.line(words, reader), reader.names)

    def form(self, form: Form, reader: Reader) -> WordedForm:
        """A form for this reader."""
        fields = tuple(
            WordedField(
                name=field.name,
                label=self.plain(field.label, reader),
                kind=field.kind,
                value=field.value,
                options=tuple((one.value, self.plain(one.label, reader)) for one in field.options),
                required=field.required,
                hint=self.plain(field.hint, reader) if field.hint else "",
                longest=field.longest,
            )
            for field in form.fields
        )
        return WordedForm(form.name, self.plain(form.title, reader), fields, form.subject)

    def errors(self, wrong: FieldErrors, reader: Reader) -> WordedErrors:
        """What is wrong with a form, for this reader."""
        return WordedErrors({name: self.plain(phrase, reader) for name, phrase in wrong.errors.items()})

    def has(self, key: str) -> bool:
        """Whether there is a text of that key, in a language that every text is in."""
        return self._bundle(self.languages[0]).has_message(key)

    def triggers(self, key: str) -> tuple[tuple[str, str], ...]:
        """What people may type for something: (language, words), from texts such as `stars | my stars`."""
        found: list[tuple[str, str]] = []
        for language in self.languages:
            text = self._format(language, key, {})
            found += [(language, words.strip()) for words in text.split("|") if words.strip()]
        return tuple(found)

    def _blocks(self, block: Block, reader: Reader) -> Iterable[WordedBlock]:
        """A text with blank lines becomes several paragraphs; lines that begin with `- ` a list."""
        if block.kind != "paragraph":
            yield WordedBlock(tuple(self._words(line, reader) for line in block.lines), block.kind)
            return
        for line in block.lines:
            for chunk in _split(self._words(line, reader), "\n\n"):
                rows = _split(chunk, "\n")
                if rows and all(row and row[0] and _text_of(row[0]).startswith("- ") for row in rows):
                    items = tuple((Plain(_text_of(row[0])[2:]), *row[1:]) for row in rows)
                    yield WordedBlock(items, "bullets")
                else:
                    yield WordedBlock((chunk,))

    def _words(self, line: Line, reader: Reader) -> WordedLine:
        return tuple(span for words in line for span in self.line(words, reader))

    def _button(self, button: Button, reader: Reader) -> WordedButton:
        return WordedButton(
            button.action,
            self.plain(button.label, reader),
            button.value,
            self.plain(button.twin, reader) if button.twin else "",
        )

    def _attachment(self, file: Attachment, reader: Reader) -> WordedAttachment:
        pixels = (file.width, file.height) if file.width and file.height else None
        return WordedAttachment(file.name, file.media_type, file.data, self.plain(file.alt, reader), pixels)

    def _phrase(self, phrase: Phrase, reader: Reader) -> WordedLine:
        parts: list[WordedLine] = []
        values: dict[str, object] = {}
        for name, value in phrase.values.items():
            match value:
                case Choice(chosen):
                    values[name.replace("_", "-")] = chosen
                case int() | float():
                    values[name.replace("_", "-")] = value
                case _:
                    values[name.replace("_", "-")] = chr(_FIRST_MARK + len(parts))
                    parts.append(self._value(value, reader))
        return _with_marks(self._format(reader.language, phrase.key, values), parts)

    def _value(self, value: Value, reader: Reader) -> WordedLine:
        match value:
            case str():
                return (Plain(_one_line(value)),)
            case Names(names):
                return (Plain(join_names(names, reader.language)),)
            case int() | float() | Choice():
                raise TypeError("numbers and choices go to the text itself")
            case _:
                return self.line(value, reader)

    def _format(self, language: str, key: str, values: dict[str, object]) -> str:
        for candidate in (language, "en", self.languages[0]):
            bundle = self._bundle(candidate)
            pattern = bundle.get_message(key).value if bundle.has_message(key) else None
            if pattern is not None:
                text, errors = bundle.format_pattern(pattern, values)
                if errors:
                    raise KeyError(f"{key} ({candidate}): {errors[0]}")
                return cast(str, text)
        raise KeyError(f"no text has the key {key}")

    def _bundle(self, language: str) -> "FluentBundle":
        if language not in self._bundles:
            files = (folder / f"{language}.ftl" for folder in self._folders)
            drawers = tuple(file.read_text(encoding="utf-8") for file in files if file.exists())
            self._bundles[language] = _bundled(language, drawers)
        return self._bundles[language]


@lru_cache(maxsize=16)
def _bundled(language: str, drawers: tuple[str, ...]) -> "FluentBundle":
    """The texts of all drawers in that language. To read them takes half a second: once for all bots in this
    process."""
    from fluent.runtime import FluentBundle

    bundle = FluentBundle([language], use_isolating=False)
    for drawer in drawers:
        bundle.add_resource(_parsed(drawer))
    return bundle


@lru_cache(maxsize=256)
def _parsed(text: str) -> "Resource":
    """One drawer: bots that differ in one feature share all other drawers."""
    from fluent.runtime import FluentResource

    return FluentResource(text)


def plain_text(line: WordedLine, names: Mapping[int, str]) -> str:
    """The line without any marks."""
    return "".join(names.get(span.person, "") if isinstance(span, Mention) else span.text for span in line)


def show_moment(at: At, language: str, now: datetime) -> str:
    """A moment in the reader's language, on the wall clock of its zone; see `At` for the styles."""
    from babel.dates import format_date, format_datetime, format_timedelta

    locale = _locale(language)
    local = at.moment.astimezone(ZoneInfo(at.zone))
    match at.style:
        case "time":
            return local.strftime("%H:%M")
        case "day":
            return format_date(local.date(), _DAY.get(language, "full"), locale=locale)
        case "date":
            return format_date(local.date(), format="long", locale=locale)
        case "daytime":
            return format_datetime(local, "EE HH:mm", locale=locale)
        case "gap":
            minutes = round((at.moment - now).total_seconds() / 60)
            return format_timedelta(
                timedelta(minutes=minutes),
                granularity="minute",
                threshold=2,  # 90 minutes are not “2 hours”
                add_direction=True,
                locale=locale,
            )


def join_names(names: Sequence[str], language: str) -> str:
    """`Ada, Bo und Cem`, as the language joins lists."""
    from babel.lists import format_list

    return format_list(list(names), locale=_locale(language))


@lru_cache
def _locale(language: str) -> str:
    return {"zh": "zh_Hans"}.get(language, language)


def _one_line(value: str) -> str:
    """A value within a sentence: it can begin neither a paragraph nor a list."""
    line = " ".join(value.splitlines()) if "\n" in value or "\r" in value else value
    return f"–{line[1:]}" if line.startswith("- ") else line


def _text_of(span: Span) -> str:
    return "" if isinstance(span, Mention) else span.text


def _with_marks(text: str, parts: Sequence[WordedLine]) -> WordedLine:
    """The formatted text as spans, each private character replaced by the value it stands for."""
    spans: list[Span] = []
    for piece in _MARKS.split(text):
        if not piece:
            continue
        if len(piece) == 1 and _MARK_CHARACTERS.match(piece):
            spans += parts[ord(piece) - _FIRST_MARK]
        elif piece.startswith("**") and len(piece) > 4:
            spans.append(Strong(_flat(piece[2:-2], parts)))
        elif piece.startswith("`") and len(piece) > 2:
            spans.append(Code(_flat(piece[1:-1], parts)))
        else:
            spans.append(Plain(piece))
    return tuple(spans)


def _flat(text: str, parts: Sequence[WordedLine]) -> str:
    return _MARK_CHARACTERS.sub(lambda mark: "".join(map(_text_of, parts[ord(mark[0]) - _FIRST_MARK])), text)


def _split(line: WordedLine, at: str) -> tuple[WordedLine, ...]:
    """The line cut wherever one of the text's own plain spans holds `at`."""
    pieces: list[list[Span]] = [[]]
    for span in line:
        if isinstance(span, Plain) and at in span.text:
            first, *rest = span.text.split(at)
            if first:
                pieces[-1].append(Plain(first))
            for part in rest:
                pieces.append([Plain(part)] if part else [])
        else:
            pieces[-1].append(span)
    return tuple(tuple(piece) for piece in pieces if piece)
