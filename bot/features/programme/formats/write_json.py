"""schedule.json, valid against the schema of voc."""

import json
import re
from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from bot.core.ports import SessionDraft
from bot.features.programme.formats.extras import GENERATOR, about, beside, guid, numbers
from bot.features.programme.formats.model import Parsed
from bot.language.fold import fold

_ZONE = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+|UTC$")


def write_json(parsed: Parsed) -> bytes:
    """The schedule. What the schema has no place for stands under our own name, where others do not look."""
    ids = numbers(parsed.sessions)
    zone = ZoneInfo(parsed.zone)
    sessions = {guid(parsed, one.key): beside(one) for one in parsed.sessions}
    whole = {
        "generator": {"name": GENERATOR},
        "schedule": {
            "version": "1.0",
            "conference": _conference(parsed, zone, ids),
            GENERATOR: {"event": about(parsed), "sessions": sessions},
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def acronym(parsed: Parsed) -> str:
    """A short name of lower-case letters, digits and `_`, at least four of them."""
    bare = re.sub(r"[^a-z0-9]+", "_", fold(parsed.slug or parsed.title or "")).strip("_")
    return bare if len(bare) >= 4 else f"event_{bare}".rstrip("_")


def hours_and_minutes(length: timedelta) -> str:
    """`1:05` as `01:05`; seconds are left out."""
    minutes = int(length.total_seconds()) // 60
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _conference(parsed: Parsed, zone: ZoneInfo, ids: dict[str, int]) -> dict[str, Any]:
    days = groupby(
        sorted(parsed.sessions, key=lambda one: one.start), key=lambda one: one.start.astimezone(zone).date()
    )
    conference: dict[str, Any] = {
        "acronym": acronym(parsed),
        "title": parsed.title or parsed.slug or "",
        "start": parsed.first_day.isoformat(),
        "end": parsed.last_day.isoformat(),
        "daysCount": (parsed.last_day - parsed.first_day).days + 1,
        "timeslot_duration": "00:05",
        "time_zone_name": parsed.zone,
        "rooms": [{"name": room, "guid": str(uuid5(NAMESPACE_URL, f"room:{room}"))} for room in parsed.rooms],
        "days": [],
    }
    if not _ZONE.match(parsed.zone):
        del conference["time_zone_name"]
    for day, sessions in days:
        midnight = datetime.combine(day, time(), zone)
        conference["days"].append(
            {
                "index": (day - parsed.first_day).days + 1,
                "date": day.isoformat(),
                "day_start": midnight.isoformat(),
                "day_end": datetime.combine(day + timedelta(days=1), time(), zone).isoformat(),
                "rooms": _by_room(parsed, list(sessions), zone, ids),
            }
        )
    return conference


def _by_room(
    parsed: Parsed, sessions: list[SessionDraft], zone: ZoneInfo, ids: dict[str, int]
) -> dict[str, list[dict[str, Any]]]:
    rooms: dict[str, list[dict[str, Any]]] = {}
    for one in sessions:
        rooms.setdefault(one.room or "", []).append(_event(parsed, one, zone, ids[one.key]))
    return rooms


def _event(parsed: Parsed, one: SessionDraft, zone: ZoneInfo, id: int) -> dict[str, Any]:
    start, unique = one.start.astimezone(zone), guid(parsed, one.key)
    return {
        "guid": unique,
        "id": id,
        "date": start.isoformat(),
        "start": start.strftime("%H:%M"),
        "duration": hours_and_minutes(one.end.astimezone(UTC) - one.start.astimezone(UTC)),
        "end": one.end.astimezone(zone).isoformat(),
        "room": one.room or "",
        "slug": f"{acronym(parsed)}-{id}",
        "url": one.url or f"urn:uuid:{unique}",
        "title": one.title,
        "subtitle": one.subtitle,
        "track": one.track,
        "type": one.kind,
        "language": one.language,
        "abstract": one.abstract,
        "description": one.description,
        "persons": [{"name": name, "public_name": name} for name in one.people],
        "links": [],
    }
