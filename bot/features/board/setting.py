"""Rooms and slots of a barcamp, from the words that organisers write, in chat or configuration. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo

from bot.features.board.rules import Room, Slot
from bot.language.equipment import read_needs
from bot.language.fold import words
from bot.language.times import find_times

LONGEST_NAME = 60
MOST_ROOMS = 40
MOST_SLOTS = 60
LONGEST_SLOT = timedelta(hours=8)

Manner = Literal["set", "add", "remove"]

_ADD = re.compile(r"^(?:\+|dazu\b:?|plus\b|add\b:?|hinzu\b:?|neu\b:?|new\b:?)\s*", re.IGNORECASE)
_REMOVE = re.compile(
    r"^(?:[-–−]|weg\b:?|minus\b|remove\b:?|ohne\b:?|without\b:?|entferne?\b:?)\s*", re.IGNORECASE
)
_ROOM = re.compile(r"(?P<name>[^()]+?)\s*(?:\((?P<facts>[^()]*)\))?")
_SEATS = re.compile(r"\b(\d{1,5})\b")
_BETWEEN_ROOMS = re.compile(r"\s*[,;\n]\s*(?![^()]*\))")
_CLOCK = r"(\d{1,2})(?:[:.h](\d\d))?(?:\s*(?:uhr|h))?"
_RANGE = re.compile(rf"(?<![\d.:-]){_CLOCK}\s*(?:-|–|—|bis|to|until)\s*{_CLOCK}(?![\d:-])", re.IGNORECASE)
_START = re.compile(r"(?<![\d.:-])(\d{1,2})(?:[:.h](\d\d)|\s*uhr)(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RoomWish:
    """What shall be with these rooms."""

    manner: Manner
    rooms: tuple[Room, ...]


@dataclass(frozen=True, slots=True)
class SlotWish:
    """What shall be with these slots; `day` None: none is named. To remove, only starts count."""

    manner: Manner
    times: tuple[tuple[time, time], ...]
    day: date | None = None


def read_rooms(text: str) -> RoomWish | None:
    """`Küche (20), Saal (80, Beamer)`, `+ Werkstatt (16)`, `- Küche`; None: something else."""
    manner, rest = _manner(text)
    parts = [one for one in _BETWEEN_ROOMS.split(rest.strip(" .")) if one.strip()]
    rooms = [_room(one.strip()) for one in parts]
    known = [one for one in rooms if one is not None]
    folded = [" ".join(words(one.name)) for one in known]
    if not known or len(known) != len(rooms) or len(known) > MOST_ROOMS or len(set(folded)) < len(folded):
        return None
    return RoomWish(manner, tuple(known))


def read_slots(text: str, now: datetime, days: Sequence[date]) -> SlotWish | None:
    """`10:00-10:45, 11:00-11:45 am Freitag`, `+ 16:00-16:45`, `- 10:00`. `now`: on the event's clock."""
    manner, rest = _manner(text)
    ranges = list(_RANGE.finditer(rest))
    without = _RANGE.sub(" ", rest)
    times = [(_time(one[1], one[2]), _time(one[3], one[4])) for one in ranges]
    if manner == "remove" and not times:
        starts = list(_START.finditer(without))
        without = _START.sub(" ", without)
        times = [(_time(one[1], one[2]), time(23, 59)) for one in starts]
    possible = [(start, end) for start, end in times if start is not None and end is not None and start < end]
    if not possible or len(possible) != len(times) or len(possible) > MOST_SLOTS:
        return None
    if manner != "remove" and not _apart(possible):
        return None
    named = next((one.start.date() for one in find_times(without, now, days) if one.day_named), None)
    return SlotWish(manner, tuple(sorted(possible)), named)


def slots_on(day: date, wish: SlotWish, zone: str) -> list[Slot]:
    """The slots of that wish on that day."""
    there = ZoneInfo(zone)
    return [
        Slot(
            datetime.combine(day, start, there).astimezone(UTC),
            datetime.combine(day, end, there).astimezone(UTC),
        )
        for start, end in wish.times
    ]


def read_configured_slot(text: str) -> tuple[date, time, time] | None:
    """`2011-11-04 11:00-11:45`."""
    found = re.fullmatch(rf"(\d{{4}}-\d\d-\d\d)\s+{_CLOCK}\s*(?:-|–)\s*{_CLOCK}", text.strip())
    if found is None:
        return None
    start, end = _time(found[2], found[3]), _time(found[4], found[5])
    try:
        day = date.fromisoformat(found[1])
    except ValueError:
        return None
    return (day, start, end) if start is not None and end is not None and start < end else None


def _manner(text: str) -> tuple[Manner, str]:
    said = text.strip().removeprefix(":").strip()
    if found := _ADD.match(said):
        return "add", said[found.end() :]
    if found := _REMOVE.match(said):
        return "remove", said[found.end() :]
    return "set", said


def _room(text: str) -> Room | None:
    found = _ROOM.fullmatch(text)
    if found is None:
        return None
    name, facts = " ".join(found["name"].split()).strip("„“”\"'"), found["facts"] or ""
    seats = _SEATS.search(facts)
    if not words(name) or len(name) > LONGEST_NAME or name.startswith("#"):
        return None
    return Room(name, int(seats[1]) if seats and int(seats[1]) else None, read_needs(facts))


def _time(hour: str, minute: str | None) -> time | None:
    return time(int(hour), int(minute or 0)) if int(hour) < 24 and int(minute or 0) < 60 else None


def _apart(times: Sequence[tuple[time, time]]) -> bool:
    ordered = sorted(times)
    return all(one[1] <= other[0] for one, other in pairwise(ordered))
