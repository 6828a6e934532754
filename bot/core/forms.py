"""Forms: a platform that has them opens them; elsewhere the same form is asked question by question."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.core.message import Phrase


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
    kind: Literal["text", "number", "choice"] = "text"
    value: str = ""
    options: tuple[Option, ...] = ()
    required: bool = True


@dataclass(frozen=True, slots=True)
class Form:
    """A form to fill in; `name` finds the handler."""

    name: str
    title: Phrase
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class FieldErrors:
    """What is wrong with a form that was sent off, by field; nothing was changed."""

    errors: Mapping[str, Phrase]


Answer: TypeAlias = Form | FieldErrors | None
"""What a platform gets back at once: nothing, field errors, or a form to open."""
