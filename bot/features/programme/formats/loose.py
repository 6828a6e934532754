"""Values of foreign JSON, taken as they come: numbers as text, text as numbers, one language or several."""

import math
from collections.abc import Mapping
from typing import Any, TypeAlias

Object: TypeAlias = Mapping[str, Any]


def get(values: Object, *names: str) -> Any:
    """The first of these that says something; None where none does."""
    for name in names:
        value = values.get(name)
        if value is not None and value not in ("", [], {}):
            return value
    return None


def text(value: Any, language: str = "") -> str:
    """It as text; of a text in several languages the wanted one, else the first that is not empty."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if math.isfinite(value) and value.is_integer() else str(value)
    if isinstance(value, Mapping):
        inner = [value.get(language), get(value, "name", "title", "text", "value")]
        chosen = [text(one, language) if isinstance(one, Mapping) else one for one in inner]
        return next((one for one in (*chosen, *value.values()) if isinstance(one, str) and one.strip()), "")
    if isinstance(value, list):
        return ", ".join(one for item in value if isinstance(item, str | int) and (one := text(item)))
    return ""


def said(values: Object, *names: str, language: str = "") -> str:
    """The first of these, as text."""
    return text(get(values, *names), language)


def number(value: Any) -> int | None:
    """It as a whole number."""
    if isinstance(value, str) and value.strip().lstrip("-").isdecimal() and len(value) < 16:
        return int(value)
    if isinstance(value, float) and math.isfinite(value):
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def objects(value: Any) -> list[Object]:
    """The objects of a list, or of an object's values."""
    items = list(value.values()) if isinstance(value, Mapping) else value
    return [item for item in items if isinstance(item, Mapping)] if isinstance(items, list) else []


NAMES = (
    "public_name",
    "full_public_name",
    "name",
    "fullName",
    "full_name",
    "display_name",
    "displayName",
    "title",
)


def name_of(person: Any, language: str = "") -> str:
    """What a person is called, however the export calls the name."""
    if not isinstance(person, Mapping):
        return text(person, language)
    localised = person.get(language) if isinstance(person.get(language), Mapping) else None
    inner = [localised, *(value for value in person.values() if isinstance(value, Mapping))]
    for one in (person, *inner):
        if isinstance(one, Mapping) and (name := said(one, *NAMES, language=language)):
            return name
    first, last = said(person, "firstName", "first_name"), said(person, "lastName", "last_name")
    return f"{first} {last}".strip() or said(person, "nickname", "nick", "code")


def is_off(values: Object) -> bool:
    """Whether the source says that it does not take place."""
    state = said(values, "state", "status").strip().lower()
    return state in _OFF or values.get("cancelled") is True or values.get("canceled") is True


_OFF = {
    "cancelled",
    "canceled",
    "declined",
    "rejected",
    "withdrawn",
    "deleted",
    "draft",
    "abgesagt",
    "decline_queue",
}
