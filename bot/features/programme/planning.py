"""From an organiser's sentence to the steps that it means, or to what is unclear about it. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.core.message import Phrase, Strong, say
from bot.core.sessions import EventFacts, Session
from bot.features.programme.acts import Step
from bot.features.programme.foresight import blank
from bot.features.programme.meant import meant, names_surely
from bot.features.programme.organising import NEW, steps_to
from bot.features.programme.sentences import Kind, Sentence
from bot.features.programme.targets import Target, read_target, rooms_of
from bot.features.programme.values import to_text
from bot.language.times import find_length, find_times

USUAL_LENGTH = timedelta(minutes=45)
LONGEST_TITLE = 250

_BORDER = re.compile(r"\s+(?=(?:auf|nach|in|im|ins|um|to|at|on|by|into|von|from|for)\s)", re.IGNORECASE)
_THIS = frozenset({"", "das", "die", "diese", "die session", "it", "this", "this session"})
_PEOPLE = re.compile(r"(?:^|[,\s])(?:mit|with)\s+(?P<people>.+)$", re.IGNORECASE)
_PART = re.compile(r"\s*(?:raum|room|in raum|in room|mit|with)\s", re.IGNORECASE)
_DANGLING = re.compile(r"[\s,:;–-]+(?:(?:um|am|at|on|von|from)\s*)?$", re.IGNORECASE)
_QUOTES = " \t\n„“”\"'»«"


@dataclass(frozen=True, slots=True)
class Which:
    """Several sessions fit."""

    sessions: tuple[Session, ...]


Reading: TypeAlias = tuple[Step, ...] | Which | Phrase
"""Steps, or what has to be settled before there can be any."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What a sentence is read in; new sessions are for that event."""

    sessions: Sequence[Session]
    event: EventFacts
    shown: tuple[int, ...]
    now: datetime

    def days(self) -> list[date]:
        """The event's days."""
        length = (self.event.last_day - self.event.first_day).days
        return [self.event.first_day + timedelta(days=number) for number in range(length + 1)]


def plan_change(sentence: Sentence, situation: Situation) -> Reading:
    """What the sentence would change."""
    if sentence.kind is Kind.ADD:
        return _added(sentence.rest, situation)
    if sentence.kind is Kind.MOVE and not sentence.who:
        sentence = parted(sentence, situation)
    session = _one(sentence.who, situation)
    if not isinstance(session, Session):
        return session
    match sentence.kind:
        case Kind.CANCEL:
            return _steps(session, cancelled=True)
        case Kind.REINSTATE:
            return _steps(session, cancelled=False)
        case Kind.RENAME:
            return _renamed(session, sentence.rest)
        case Kind.PEOPLE:
            return _steps(session, people=_people(sentence.rest))
        case Kind.SWAP:
            other = _one(sentence.other, situation)
            return _swapped(session, other, sentence.rest) if isinstance(other, Session) else other
        case Kind.LENGTH:
            return _lengthened(session, sentence, situation)
        case _:
            rooms = rooms_of(situation.sessions, session.event)
            target = read_target(sentence.rest, session, situation.now, situation.days(), rooms)
            return _moved(session, target, rooms)


def _one(who: str, situation: Situation) -> Session | Which | Phrase:
    """The session that is named, or shown where nothing is named."""
    if who.strip().casefold() in _THIS:
        found = [one for one in situation.sessions if one.id in situation.shown]
        if len(found) == 1:
            return found[0]
        return Which(tuple(found)) if found else say("programme-change-which-one")
    found = meant(who, situation.sessions)
    ahead = [one for one in found if one.end > situation.now and not one.cancelled]
    found = ahead or found
    if not found:
        label = re.fullmatch(r"#\d{1,9}", who.strip())
        return say("session-no-such", label=label[0]) if label else say("programme-change-none", name=who)
    return found[0] if len(found) == 1 else Which(tuple(found))


def parted(sentence: Sentence, situation: Situation) -> Sentence:
    """The words of a move, parted into what is moved and where to."""
    said = sentence.rest
    if label := re.match(r"#\d{1,9}(?!\d)", said):
        return replace(sentence, who=label[0], rest=said[label.end() :])
    borders = [(found.start(), found.end()) for found in _BORDER.finditer(said)]
    sure = [pair for pair in borders if names_surely(said[: pair[0]], situation.sessions)]
    if borders and (sure or meant(said[: borders[0][0]], situation.sessions)):
        end, begin = sure[-1] if sure else borders[0]
        return replace(sentence, who=said[:end], rest=said[begin:])
    if _BORDER.match(f" {said}"):
        return replace(sentence, who="", rest=said)
    end, begin = borders[0] if borders else (len(said), len(said))
    return replace(sentence, who=said[:end], rest=said[begin:])


def _steps(session: Session, **values: object) -> tuple[Step, ...] | Phrase:
    steps = tuple(steps_to(session, values))
    return steps or say("programme-change-already", title=Strong(session.title), label=session.label)


def _moved(session: Session, target: Target, rooms: Sequence[str]) -> Reading:
    if target.unknown is not None:
        return _unknown_room(target, rooms)
    if target.is_nothing:
        return say("programme-change-example")
    zone = ZoneInfo(session.zone)
    local = session.start.astimezone(zone)
    start = target.start or session.start + (target.shift or timedelta())
    if target.day is not None:
        start = datetime.combine(target.day, local.timetz().replace(tzinfo=None), zone)
    # A length is added in UTC: on the wall clock a night in which the clocks change has another one.
    start = start.astimezone(UTC)
    end = target.end or target.until or start + (session.end - session.start)
    return _timed(session, start, end, target.room)


def _timed(session: Session, start: datetime, end: datetime, room: str | None = None) -> Reading:
    if end <= start:
        return say("programme-change-backwards")
    values: dict[str, object] = {"start": start, "end": end}
    if room is not None:
        # What has a meeting point of its own is found there: it has none once it is in a room.
        values |= {"room": room, "place": None}
    return _steps(session, **values)


def _unknown_room(target: Target, rooms: Sequence[str]) -> Phrase:
    name = target.unknown or ""
    if target.near:
        return say("programme-change-room-near", name=name, near=target.near)
    known = ", ".join(rooms) or "–"
    return say("programme-change-room-unknown", name=name, rooms=known)


def _renamed(session: Session, title: str) -> Reading:
    clean = " ".join(title.strip(_QUOTES).split())
    if not clean or len(clean) > LONGEST_TITLE:
        return say("programme-change-title", longest=str(LONGEST_TITLE))
    return _steps(session, title=clean)


def _people(said: str) -> tuple[str, ...]:
    names = re.split(r"\s*(?:,|&|\bund\b|\band\b)\s*", said.strip(_QUOTES))
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))


def _swapped(one: Session, other: Session, what: str) -> Reading:
    if one.id == other.id:
        return say("programme-change-same")
    wanted = what.casefold()
    rooms = wanted.startswith(("r",)) or (not wanted and (one.room, one.place) != (other.room, other.place))
    times = wanted.startswith(("z", "t")) or (not wanted and one.start != other.start)
    steps: list[Step] = []
    for mine, theirs in ((one, other), (other, one)):
        values: dict[str, object] = {}
        if times:
            values |= {"start": theirs.start, "end": theirs.start + (mine.end - mine.start)}
        if rooms:
            values |= {"room": theirs.room, "place": theirs.place}
        steps += steps_to(mine, values)
    return tuple(steps) or say("programme-change-already", title=Strong(one.title), label=one.label)


def _lengthened(session: Session, sentence: Sentence, situation: Situation) -> Reading:
    target = read_target(sentence.rest, session, situation.now, situation.days(), [])
    until = target.until or target.start
    if until is not None:
        return _timed(session, session.start, until)
    if (length := find_length(sentence.rest)) is None:
        return say("programme-change-example")
    minutes = timedelta(minutes=-length[0] if sentence.less else length[0])
    return _timed(session, session.start, session.end + minutes)


def _added(said: str, situation: Situation) -> Reading:
    title, tail = _title_and_tail(said, situation)
    people = _PEOPLE.search(tail)
    where_and_when = tail[: people.start()] if people else tail
    today = replace(blank(situation.event), start=situation.now, end=situation.now)
    rooms = rooms_of(situation.sessions, situation.event.slug)
    target = read_target(where_and_when, today, situation.now, situation.days(), rooms)
    clean = " ".join(title.strip(_QUOTES).split())
    if target.start is None or not clean or len(clean) > LONGEST_TITLE:
        return say("programme-change-add-example")
    if target.unknown is not None:
        return _unknown_room(target, rooms)
    end = target.end or target.start + USUAL_LENGTH
    if end <= target.start:
        return say("programme-change-backwards")
    values = {
        "event": situation.event.slug,
        "title": clean,
        "start": target.start,
        "end": end,
        "room": target.room,
        "people": _people(people["people"]) if people else (),
    }
    return tuple(Step(NEW, name, to_text(None), to_text(value)) for name, value in values.items())


def _title_and_tail(said: str, situation: Situation) -> tuple[str, str]:
    """Where the title of a new session ends: at the first part that tells a time or a room."""
    zone = ZoneInfo(situation.event.zone)
    local = situation.now.astimezone(zone)
    parts = said.split(",")
    for number, part in enumerate(parts):
        if number and (_PART.match(part) or find_times(part, local, situation.days())):
            return ",".join(parts[:number]), ",".join(parts[number:])
    mentions = find_times(said, local, situation.days())
    if not mentions:
        return said, ""
    start = min(at[0] for at in mentions[0].at)
    return _DANGLING.sub("", said[:start]), said[start:]
