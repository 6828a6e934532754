"""Sessions as everybody sees them, whichever feature they come from, and how one is named in a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from bot.core.message import About, At, Line, Message, Phrase, Plain, Strong, bullets, heading, message, say
from bot.core.ports import Tx

if TYPE_CHECKING:
    from bot.core.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session of the programme. `id` is its label, said as `#12`; `zone` is its event's.

    `revision` grows with each change of it, and `revised_at` is when the last one was written down.
    """

    id: int
    event: str
    source: str
    key: str
    title: str
    kind: str
    start: datetime
    end: datetime
    zone: str
    room: str | None = None
    language: str | None = None
    abstract: str = ""
    track: str | None = None
    people: tuple[str, ...] = ()
    capacity: int | None = None
    place: str | None = None
    subtitle: str = ""
    description: str = ""
    url: str | None = None
    cancelled: bool = False
    revision: int = 0
    revised_at: datetime | None = None

    @property
    def label(self) -> str:
        """How people refer to it anywhere."""
        return f"#{self.id}"


SESSION = "session"
"""What a message that shows a session is about, and the kind of its live card."""


class Programme(Protocol):
    """The port to all sessions of all events and sources."""

    async def sessions(self, tx: Tx) -> Sequence[Session]:
        """All of them by start, cancelled ones included."""
        ...

    async def session(self, tx: Tx, id: int) -> Session | None:
        """The one with that label."""
        ...


class Meant(Protocol):
    """The port to which session somebody names."""

    async def meant(self, tx: Tx, said: str, now: datetime) -> Sequence[Session]:
        """The sessions that these words name: a label, a title, or words of it, misspelt or not; those that
        are not over, where there are any. Empty: none."""
        ...


class Popularity(Protocol):
    """The port to how many people want to see a session."""

    async def stars(self, tx: Tx, session: int) -> int:
        """How many starred it."""
        ...


class Wanted(Protocol):
    """The port to what somebody wants to see."""

    async def of(self, tx: Tx, person: int) -> Sequence[int]:
        """The labels of those sessions, cancelled ones and those that are over included."""
        ...


class Fullness(Protocol):
    """The port to which sessions have no room left."""

    async def full(self, tx: Tx, now: datetime) -> frozenset[int]:
        """The labels of those that somebody there reported full, and that are not over."""
        ...


class EventFacts(Protocol):
    """What is known of an event; days are on its own calendar, both included."""

    @property
    def slug(self) -> str:
        """Its short name."""
        ...

    @property
    def title(self) -> str:
        """What it is called."""
        ...

    @property
    def zone(self) -> str:
        """Its time zone."""
        ...

    @property
    def first_day(self) -> date:
        """Its first day."""
        ...

    @property
    def last_day(self) -> date:
        """Its last day."""
        ...

    @property
    def language(self) -> str | None:
        """What is spoken there, if that is known."""
        ...


class Events(Protocol):
    """The port to all events."""

    async def events(self, tx: Tx) -> Sequence[EventFacts]:
        """All of them, the earliest first."""
        ...


def event_meant(events: Sequence[EventFacts], slug: str | None, now: datetime) -> EventFacts | None:
    """The event of that name, else the one that is on or comes next, else the last one."""
    named = [one for one in events if one.slug == slug]
    ahead = [one for one in events if one.last_day >= now.astimezone(ZoneInfo(one.zone)).date()]
    return next(iter((*named, *ahead, *reversed(events))), None)


class WhatChanged(Protocol):
    """The port to the changes of the programme."""

    async def tell(self, context: "Context", rest: str) -> None:
        """Answer with what changed: since this person last asked, or since yesterday where `rest` says so."""
        ...


NEXT_WITHIN = timedelta(minutes=10)
"""What starts within this time of the next start counts as next, too."""


def running(sessions: Sequence[Session], now: datetime) -> list[Session]:
    """What goes on now: start <= now < end."""
    return [one for one in sessions if one.start <= now < one.end and not one.cancelled]


def coming(sessions: Sequence[Session], now: datetime) -> list[Session]:
    """What starts next, with all that starts shortly after it."""
    later = [one for one in sessions if one.start > now and not one.cancelled]
    if not later:
        return []
    first = min(one.start for one in later)
    return [one for one in later if one.start <= first + NEXT_WITHIN]


def when(session: Session, now: datetime, *, own_clock: bool = False) -> Phrase:
    """Its time: today only the clock, else the day as well. `own_clock`: with the reader's beside it."""
    day = At(session.start, session.zone, "daytime")
    time = At(session.start, session.zone, "time")
    end = At(session.end, session.zone, own=session.start if own_clock else None)
    return say("session-when", start=time if same_day(session, now) else day, end=end)


def same_day(session: Session, now: datetime) -> bool:
    """Whether it begins on the day that it is now at the event."""
    zone = ZoneInfo(session.zone)
    return session.start.astimezone(zone).date() == now.astimezone(zone).date()


def session_line(session: Session, now: datetime, *, own_clock: bool = False) -> Line:
    """Time, title, room and who, in one line: all that somebody in a corridor needs."""
    details = [detail for detail in (session.room, ", ".join(session.people)) if detail]
    line: Line = (when(session, now, own_clock=own_clock), Plain(" · "), Strong(session.title))
    if session.cancelled:
        line += (Plain(" · "), say("session-cancelled"))
    for detail in details:
        line += (Plain(" · "), Plain(detail))
    return (*line, Plain(f" · {session.label}"))


def session_list(
    title: Phrase, sessions: Sequence[Session], now: datetime, *, own_clock: bool = False
) -> Message:
    """A titled list; the message is about these sessions, in this order."""
    about = tuple(About(SESSION, one.id) for one in sessions)
    lines = bullets(*(session_line(one, now, own_clock=own_clock) for one in sessions))
    return message(heading(title), lines, about=about)
