"""Whose clock somebody means: their own where it is known, else the event's."""

from datetime import datetime

from bot.core.ports import Tx
from bot.core.sessions import Events, event_meant
from bot.features.personal.saying import Zones
from bot.storage.people import People


class ZoneOf:
    """Looks the zones up. `community`: the zone where no event is known."""

    def __init__(self, people: People, events: Events, community: str) -> None:
        self._people = people
        self._events = events
        self._community = community

    async def of(self, tx: Tx, person: int, now: datetime, event: str | None = None) -> Zones:
        """The person's own zone, and that of the event named, else of the one that is on or comes next."""
        meant = event_meant(await self._events.events(tx), event, now)
        there = meant.zone if meant else self._community
        own = (await self._people.facts(tx, person)).zone
        return Zones(own or there, there)
