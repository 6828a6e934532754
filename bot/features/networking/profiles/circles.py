"""Who said that they are here for the first time; the port `Circles`."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from bot.core.audiences import Circle, Kind
from bot.core.ports import Tx
from bot.features.networking.profiles.tables import profile


class NewcomerCircles:
    """Those who said so in their profile. They are written to, and never named."""

    async def members(self, tx: Tx, circle: Circle, now: datetime) -> Collection[int] | None:
        """The persons; see the port."""
        if circle.kind is not Kind.NEWCOMERS:
            return None
        return frozenset((await tx.execute(select(profile.c.person).where(profile.c.newcomer))).scalars())
