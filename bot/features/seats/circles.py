"""Who has a seat, waits for one, or came; the port `Circles`."""

from collections.abc import Collection
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.audiences import Circle, Kind
from bot.core.ports import Tx
from bot.core.seats import Bookable
from bot.features.seats.acts import State
from bot.features.seats.engine import Engine

_STATES = {
    Kind.SIGNED_UP: frozenset({State.SEAT, State.HOLD, State.WAITLIST}),
    Kind.SEATED: frozenset({State.SEAT}),
    Kind.WAITLIST: frozenset({State.WAITLIST}),
    Kind.CHECKED_IN: frozenset({State.SEAT}),
    Kind.ABSENT: frozenset({State.SEAT}),
}


class SeatCircles:
    """Those who signed up for something."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def members(self, tx: Tx, circle: Circle, now: datetime) -> Collection[int] | None:
        """The persons; see the port."""
        if circle.kind not in _STATES:
            return None
        if circle.session is not None:
            one = await self._engine.bookable(tx, circle.session)
            return None if one is None else await self._of(tx, circle.kind, one, now)
        if circle.kind is not Kind.ABSENT:
            return None
        found: set[int] = set()
        for one in await self._engine.bookables(tx):
            if _began_today(one, now):
                found |= await self._of(tx, circle.kind, one, now)
        return found

    async def _of(self, tx: Tx, kind: Kind, one: Bookable, now: datetime) -> frozenset[int]:
        standings = await self._engine.standings(tx, one, now)
        found = frozenset(person for person, it in standings.items() if it.state in _STATES[kind])
        if kind not in (Kind.CHECKED_IN, Kind.ABSENT):
            return found
        present = (await self._engine.store.book(tx, one.id)).present
        return found & present if kind is Kind.CHECKED_IN else found - present


def _began_today(one: Bookable, now: datetime) -> bool:
    if one.start is None or one.cancelled or one.start > now:
        return False
    zone = ZoneInfo(one.zone)
    return one.start.astimezone(zone).date() == now.astimezone(zone).date()
