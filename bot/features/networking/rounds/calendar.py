"""When the next round of a schedule is. Pure."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.sessions import EventFacts
from bot.features.networking.rounds.model import Often

TOO_LATE = timedelta(minutes=30)
"""A round that was missed for longer is not held: people are elsewhere by then."""


def next_moment(often: Often, clock: time, zone: str, now: datetime, days: Iterable[date]) -> datetime | None:
    """The first moment after `now` at which the clock of that zone shows this time, on a day on which there
    is one. `days`: those of events. None: there is none any more."""
    today = now.astimezone(ZoneInfo(zone)).date()
    coming = sorted(set(days)) if often == "event" else [today + timedelta(days=more) for more in (0, 1, 2)]
    moments = (datetime.combine(day, clock, ZoneInfo(zone)).astimezone(now.tzinfo) for day in coming)
    return next((moment for moment in moments if moment > now), None)


def event_days(events: Iterable[EventFacts]) -> list[date]:
    """All days of all events."""
    return [
        one.first_day + timedelta(days=more)
        for one in events
        for more in range((one.last_day - one.first_day).days + 1)
    ]
