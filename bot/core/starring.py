"""The port to stars for those who ask for one in other words, and with a lead time of its own."""

from datetime import timedelta
from typing import Protocol

from bot.core.context import Context
from bot.core.sessions import Session


class StarsWithLead(Protocol):
    """Whoever keeps stars."""

    async def star_session(self, context: Context, session: Session, lead: timedelta | None) -> None:
        """Star the session for whoever speaks, and answer them.

        `lead`: how long before its start they want to be reminded of this session; None: as of any other.
        A session that they have starred already gets the new lead time. Raises SaySo when it cannot be
        starred (over, cancelled), or `lead` cannot be kept.
        """
        ...
