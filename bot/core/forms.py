"""Forms: a platform that has them opens them; elsewhere the same form is asked question by question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.core.message import Phrase

Kind: TypeAlias = Literal["text", "long", "number", "choice"]


@dataclass(frozen=True, slots=True)
class Option:
    """One of several values to choose from."""

    value: str
    label: Phrase


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. `value` is what stands there now."""

    name: str
    label: Phrase
    kind: Kind = "text"
    value: str = ""
    options: tuple[Option, ...] = ()
    required: bool = True
    hint: Phrase | None = None
    longest: int | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A form to fill in; `name` finds the handler, `subject` says what it is about (a label, an id)."""

    name: str
    title: Phrase
    fields: tuple[Field, ...]
    subject: str = ""


@dataclass(frozen=True, slots=True)
class FieldErrors:
    """What is wrong with a form that was sent off, by field; nothing was changed."""

    errors: Mapping[str, Phrase]


@dataclass(frozen=True, slots=True)
class WordedField:
    """A question in the person's language; `options` are (value, label)."""

    name: str
    label: str
    kind: Kind
    value: str
    options: tuple[tuple[str, str], ...]
    required: bool
    hint: str
    longest: int | None


@dataclass(frozen=True, slots=True)
class WordedForm:
    """A form as an adapter renders it. It comes back as `FormSubmitted` with this name and subject."""

    name: str
    title: str
    fields: tuple[WordedField, ...]
    subject: str


@dataclass(frozen=True, slots=True)
class WordedErrors:
    """What is wrong, by field, in the person's language."""

    errors: Mapping[str, str]


Answer: TypeAlias = WordedForm | WordedErrors | None
"""What a platform gets back at once: nothing, field errors, or a form to open."""
