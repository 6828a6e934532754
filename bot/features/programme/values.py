"""The fields of a session that organisers set in chat, and their values as text that compares."""

import json
from datetime import UTC, datetime
from typing import TypeAlias

from bot.core.ports import SessionDraft
from bot.core.sessions import Session

Value: TypeAlias = str | bool | datetime | tuple[str, ...] | None

FIELDS = ("title", "start", "end", "room", "place", "people", "cancelled")
"""What can be set, in the order in which it is said."""


def to_text(value: object) -> str:
    """The same text for the same value, whatever zone a moment came in."""
    match value:
        case datetime():
            return json.dumps(value.astimezone(UTC).isoformat())
        case tuple():
            return json.dumps(list(value), ensure_ascii=False)
        case _:
            return json.dumps(value, ensure_ascii=False)


def from_text(field: str, text: str) -> Value:
    """The value that the text stands for."""
    value = json.loads(text)
    if field in ("start", "end"):
        return datetime.fromisoformat(value)
    if field == "people":
        return tuple(value)
    found: str | bool | None = value
    return found


def value_of(session: Session | SessionDraft, field: str) -> str:
    """What stands in that field, as text. A source's draft takes place."""
    return to_text(getattr(session, field, False))


def human(field: str, text: str) -> str:
    """The value as the table of changes keeps it."""
    value = from_text(field, text)
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat()
        case tuple():
            return ", ".join(value)
        case _:
            return str(value)
