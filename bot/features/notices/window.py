"""When a change is told: not before it has settled, and not too long after it was made. Pure."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.changes import Changed

QUIET = timedelta(seconds=60)
"""So long after the last change of a session it is told: who mistypes a time or a room sees it in the answer
and sets it right within that time, and then nobody else ever heard of it."""

LONGEST = timedelta(minutes=5)
"""So long after the first change it is told whatever else happens: people may be on their way."""


def by_session(changes: Sequence[Changed]) -> dict[int, list[Changed]]:
    """The changes of each session, in their order."""
    found: dict[int, list[Changed]] = {}
    for one in changes:
        found.setdefault(one.session, []).append(one)
    return found


def told_at(changes: Sequence[Changed]) -> datetime:
    """When these changes of one session are told."""
    moments = [one.at for one in changes]
    return min(max(moments) + QUIET, min(moments) + LONGEST)


def ripe(changes: Sequence[Changed], now: datetime) -> dict[int, list[Changed]]:
    """The sessions whose changes are to be told now."""
    return {label: these for label, these in by_session(changes).items() if told_at(these) <= now}
