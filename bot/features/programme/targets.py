"""Where and when a session shall be, from the words that say it. Pure."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.sessions import Session
from bot.language.fold import fold, words
from bot.language.times import TimeMention, find_length, find_times

_LATER = re.compile(r"\b(?:nach hinten|spaeter|later|back)\b")
_EARLIER = re.compile(r"\b(?:nach vorne?|frueher|earlier|forward|vor(?:ziehen)?)\b")
_NEW_ROOM = re.compile(
    r"\b(?:in|im|nach|to|into)?\s*(?:einen?\s+|den\s+|a\s+|the\s+)?(?:neuen?|new)\s+(?:raum|room)\s+(?P<room>.+)$",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"(?:^|\s|,)(?:(?:in|im|ins|nach|to|into)\s+(?:den\s+|die\s+|das\s+|the\s+)?(?:raum\s+|room\s+)?|(?:raum|room)\s+)"
    r"(?P<room>[^\s,].*)$",
    re.IGNORECASE,
)
_SMALL = re.compile(r"^(?:auf|um|to|at|on|am|by|and|und|in|im|nach|den|der|uhr|,|\s)+$", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:(?:in|im|ins|nach|to|into|auf|um|at|on|den|die|das|the|raum|room)\s+)+", re.IGNORECASE
)
_DANGLING = re.compile(r"(?:[\s,]+(?:um|at|on|am|auf|ab|from|and|und))+[\s,]*$", re.IGNORECASE)
_NEAR = 0.6


@dataclass(frozen=True, slots=True)
class Target:
    """What the words name. `until`: the end alone. `unknown`: a room that is none, and what is `near` it."""

    start: datetime | None = None
    end: datetime | None = None
    until: datetime | None = None
    day: date | None = None
    shift: timedelta | None = None
    room: str | None = None
    unknown: str | None = None
    near: str | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether the words name neither time nor room."""
        return self == Target()


def read_target(
    text: str, session: Session, now: datetime, days: Sequence[date], rooms: Sequence[str]
) -> Target:
    """The target that the words name for this session; a bare time is on the session's own day."""
    zone = ZoneInfo(session.zone)
    length = find_length(text)
    if length and (direction := _direction(text)):
        rest = _without(text, [length[1]])
        minutes = timedelta(minutes=direction * length[0])
        return _with_room(Target(shift=minutes), _DIRECTION_WORDS.sub(" ", rest), rooms)
    own_midnight = datetime.combine(session.start.astimezone(zone).date(), time(), zone)
    there, here = (find_times(text, moment, days) for moment in (own_midnight, now.astimezone(zone)))
    if not here:
        return _with_room(Target(), text, rooms)
    mention = here[0] if here[0].day_named or not there else there[0]
    rest = _without(text, mention.at)
    return _with_room(_timed(mention), rest, rooms)


_DIRECTION_WORDS = re.compile(
    r"\b(?:nach hinten|nach vorne?|später|früher|later|earlier|back|forward|um|by)\b", re.IGNORECASE
)


def _direction(text: str) -> int:
    said = fold(text)
    if _EARLIER.search(said):
        return -1
    return 1 if _LATER.search(said) or re.search(r"\b(?:um|by)\b", said) else 0


def _timed(mention: TimeMention) -> Target:
    match mention.kind:
        case "day":
            return Target(day=mention.start.date())
        case "moment":
            return Target(start=mention.start)
        case _ if mention.open_end:
            return Target(start=mention.start)
        case _ if mention.start.time() == time() and mention.clock_named:
            return Target(until=mention.end)
        case _:
            return Target(start=mention.start, end=mention.end)


def _with_room(target: Target, rest: str, rooms: Sequence[str]) -> Target:
    room, unknown, near = _room_in(rest, rooms)
    return Target(target.start, target.end, target.until, target.day, target.shift, room, unknown, near)


def _room_in(rest: str, rooms: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """(a room of the event or a new one, the name of one that is none, the room that is near it)."""
    if forced := _NEW_ROOM.search(rest):
        return forced["room"].strip(' ,."„“”'), None, None
    if known := known_room(rest, rooms):
        return known, None, None
    named = _ROOM.search(rest)
    bare = _LEADING.sub("", _DANGLING.sub("", named["room"])) if named else ""
    name = bare.strip(' ,."„“”')
    if not name or _SMALL.match(name) or not words(name):
        return None, None, None
    fitting = [one for one in rooms if set(words(name)) <= set(words(one))]
    if len(fitting) == 1:
        return fitting[0], None, None
    spelt = {fold(one): one for one in rooms}
    close = difflib.get_close_matches(fold(name), spelt, 1, _NEAR)
    return None, name, spelt[close[0]] if close else None


def known_room(text: str, rooms: Sequence[str]) -> str | None:
    """The room of the event that the text names, the longest name first."""
    said = words(text)
    for room in sorted(rooms, key=lambda one: -len(words(one))):
        wanted = words(room)
        if any(said[at : at + len(wanted)] == wanted for at in range(len(said) - len(wanted) + 1)):
            return room
    return None


def rooms_of(sessions: Iterable[Session], event: str) -> list[str]:
    """All rooms that the event's sessions name, the first ones first."""
    return list(dict.fromkeys(one.room for one in sessions if one.room and one.event == event))


def _without(text: str, parts: Iterable[tuple[int, int]]) -> str:
    """The text with these parts made blank."""
    signs = list(text)
    for start, end in parts:
        signs[start:end] = " " * (end - start)
    return "".join(signs)
