"""What a format cannot carry of our own sessions travels beside it, where its readers do not look."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from bot.core.ports import SessionDraft
from bot.features.programme.formats.loose import number, text
from bot.features.programme.formats.model import Frame, Parsed, Row
from bot.features.programme.formats.when import moment
from bot.features.programme.formats.zones import zone_named

GENERATOR = "stammtisch"
_NAMESPACE = UUID("5f0f2f0e-7a35-5f0a-8a53-7a4d3b1c2d11")
_LARGEST = 2**31 - 1


def guid(parsed: Parsed, key: str) -> str:
    """The same for the same session whenever it is written; another one in every event."""
    try:
        return str(UUID(key))
    except ValueError:
        return str(uuid5(_NAMESPACE, f"{parsed.slug or parsed.title or ''}\n{key}"))


def numbers(sessions: tuple[SessionDraft, ...]) -> dict[str, int]:
    """A number for each key: its own where it is one, else one drawn from the key."""
    given = {one.key: int(one.key) for one in sessions if _is_number(one.key)}
    taken = set(given.values())
    for one in sorted(sessions, key=lambda session: session.key):
        if one.key not in given:
            drawn = uuid5(_NAMESPACE, one.key).int % _LARGEST + 1
            while drawn in taken:
                drawn = drawn % _LARGEST + 1
            given[one.key] = drawn
            taken.add(drawn)
    return given


def _is_number(key: str) -> bool:
    return key.isascii() and key.isdecimal() and len(key) <= 10 and key[0] != "0" and int(key) <= _LARGEST


def beside(one: SessionDraft) -> dict[str, Any]:
    """What schedule.json and schedule.xml have no place for."""
    extra = {"key": one.key, "capacity": one.capacity, "place": one.place}
    return {name: value for name, value in extra.items() if value is not None}


def about(parsed: Parsed) -> dict[str, Any]:
    """The same for the event."""
    return {
        "title": parsed.title,
        "slug": parsed.slug,
        "zone": parsed.zone,
        "first_day": parsed.first_day.isoformat(),
        "last_day": parsed.last_day.isoformat(),
        "language": parsed.language,
        "rooms": list(parsed.rooms),
    }


def as_json(values: Mapping[str, Any]) -> str:
    """On one line, without characters that mean something in XML."""
    return (
        json.dumps(values, ensure_ascii=True, sort_keys=True).replace(">", "\\u003e").replace("<", "\\u003c")
    )


def from_json(said: str) -> dict[str, Any]:
    """What `as_json` wrote; nothing where it is none."""
    try:
        values = json.loads(said)
    except (ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def restore(row: Row, extra: Mapping[str, Any]) -> None:
    """Give the row what travelled beside it."""
    row.key = text(extra.get("key")) or row.key
    row.capacity = number(extra.get("capacity"))
    row.place = text(extra.get("place"))
    end = moment(extra.get("end"))
    row.end = end if isinstance(end, datetime) else row.end


def restore_frame(frame: Frame, extra: Mapping[str, Any]) -> None:
    """The same for the event."""
    frame.ours = True
    frame.title, frame.slug = text(extra.get("title")), text(extra.get("slug"))
    frame.zone = zone_named(extra.get("zone")) or frame.zone
    frame.language = text(extra.get("language"))[:8] or None
    rooms = extra.get("rooms")
    frame.rooms = [text(room) for room in rooms] if isinstance(rooms, list) else frame.rooms
    first, last = moment(extra.get("first_day")), moment(extra.get("last_day"))
    frame.first_day = first if first and not isinstance(first, datetime) else frame.first_day
    frame.last_day = last if last and not isinstance(last, datetime) else frame.last_day
