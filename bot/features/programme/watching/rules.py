"""The rules of watching: how often, how patiently, and when somebody has to be told. Pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from hashlib import sha256
from random import Random
from zoneinfo import ZoneInfo

from bot.core.sessions import Session
from bot.features.programme.store import Event

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

USUAL = HOUR
"""How often a source is looked at in the weeks before its event."""

NEAR = timedelta(minutes=15)
"""How often on the day before, and while something is on for weeks, such as a calendar."""

DURING = timedelta(minutes=5)
"""How often while the event is on: people run to the rooms that this tells."""

AFTERWARDS = DAY
"""How often once it is over: slides and recordings are added, nobody runs."""

CALENDAR = timedelta(days=14)
"""What lasts longer than this is a calendar and not an event."""

PATIENCE = timedelta(minutes=10)
"""So long a session has to stay away from a source, and from two looks at least, until it is cancelled."""

FIRST_RETRY = timedelta(minutes=1)
TOLD_AFTER = (3, timedelta(minutes=10))
"""A source is said to fail after so many failures in a row that lasted so long."""

JITTER = 0.1
MANY = 1 / 3
FEW = 3


@dataclass(frozen=True, slots=True)
class Span:
    """The time that an event takes, from its first midnight to its last."""

    start: datetime
    end: datetime


def span_of(event: Event) -> Span:
    """The days of the event, on its own clocks."""
    zone = ZoneInfo(event.zone)
    first = datetime.combine(event.first_day, time(), zone)
    return Span(first, datetime.combine(event.last_day, time(), zone) + DAY)


def rhythm(now: datetime, on: Span | None, usual: timedelta) -> timedelta:
    """How long to wait between two looks when all is well: the nearer the event, the shorter.

    `usual` is how often an organiser wants it otherwise; nearby it is only ever looked at more often.
    """
    if on is None:
        return usual
    if now >= on.end:
        return max(usual, AFTERWARDS)
    if on.end - on.start > CALENDAR:
        return min(usual, NEAR) if now >= on.start - DAY else usual
    if now >= on.start:
        return min(usual, DURING)
    return min(usual, NEAR) if now >= on.start - DAY else usual


def next_look(
    now: datetime,
    every: timedelta,
    rng: Random,
    *,
    failures: int = 0,
    after: timedelta | None = None,
    sooner: datetime | None = None,
) -> datetime:
    """When to look again.

    failures  in a row: the wait doubles from a minute to three times the usual, an hour at most
    after     what the other side asked us to wait: never less
    sooner    something waits to be decided then

    Sources that are looked at in step would all fall on one server at once, so each wait is a little off.
    """
    wait = every
    if failures:
        wait = min(FIRST_RETRY * 2 ** min(failures - 1, 20), max(min(3 * every, HOUR), FIRST_RETRY))
    wait *= rng.uniform(1 - JITTER, 1 + JITTER)
    due = now + max(wait, after or timedelta())
    return min(due, sooner) if sooner is not None and not failures else due


def is_stale(now: datetime, last_good: datetime, every: timedelta) -> bool:
    """Whether a source is older than it should be: two looks and a little were in vain."""
    return now - last_good > 2 * every * (1 + JITTER) + NEAR


def worth_telling(failures: int, since: datetime, now: datetime) -> bool:
    """Whether a source fails for so long that somebody should look after it; a hiccup is nobody's concern."""
    times, span = TOLD_AFTER
    return failures >= times and now - since >= span


def missing_from(told: Collection[str], known: Iterable[Session], now: datetime) -> tuple[list[str], int]:
    """The keys of the sessions still to come that are no longer told, and how many were to come."""
    to_come = [one.key for one in known if one.start > now and not one.cancelled]
    return sorted(set(to_come) - set(told)), len(to_come)


def looks_like_half(missing: int, to_come: int) -> bool:
    """Whether so much is missing that the file is more likely broken than the programme."""
    return missing >= FEW and missing > to_come * MANY


def sign_of(missing: Iterable[str]) -> str:
    """What somebody agrees to when they agree that just these are cancelled."""
    return sha256("\n".join(missing).encode()).hexdigest()
