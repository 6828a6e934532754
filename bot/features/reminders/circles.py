"""Who starred what, and when people want to hear nothing: the ports `Circles` and `QuietHours`."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select

from bot.core.audiences import Circle, Kind
from bot.core.ports import Tx
from bot.features.reminders.store import star
from bot.features.reminders.wishes import WISHES, reminder_choice, wish_in
from bot.storage.tables import person


class StarCircles:
    """Those who starred a session."""

    async def members(self, tx: Tx, circle: Circle, now: datetime) -> Collection[int] | None:
        """The persons; see the port. Where nobody can sign up, who starred it stands for that."""
        if circle.kind not in (Kind.STARRED, Kind.SIGNED_UP) or circle.session is None:
            return None
        rows = await tx.execute(select(star.c.person).where(star.c.session == circle.session))
        return frozenset(rows.scalars())


class QuietChoices:
    """The quiet hours that people chose. `zone`: whose clock counts where theirs is not known."""

    def __init__(self, zone: str) -> None:
        self._zone = zone

    async def quiet_until(self, tx: Tx, persons: Sequence[int], now: datetime) -> Mapping[int, datetime]:
        """When their quiet hours end; see the port."""
        rows = await tx.execute(
            select(reminder_choice.c.person, *WISHES)
            .join(person, person.c.id == reminder_choice.c.person)
            .where(reminder_choice.c.person.in_(persons), reminder_choice.c.quiet_from.is_not(None))
        )
        found: dict[int, datetime] = {}
        for row in rows:
            wish = wish_in(row)
            span = wish.quiet.around(now, wish.zone or self._zone) if wish.quiet else None
            if span is not None:
                found[row.person] = span[1]
        return found
