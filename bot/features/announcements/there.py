"""Who is in the channels whose people an announcement is for: asked of their platforms, and kept in memory.

Nothing of it is written down: whom a platform lists in a channel is its to know. So after a restart it is
asked again. Whom the bot has not met is a number below zero here, and met only when something is sent to
them.
"""

import asyncio
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.core.audiences import Circle, Kind, Whom, circles_of
from bot.core.ports import Membership, Tx
from bot.core.signals import Address, Who
from bot.errors import Gone, SendError, StammtischError
from bot.features.announcements.places import PlaceStore, name_of
from bot.storage.met import not_forgotten, persons_of
from bot.storage.people import People

AWAY, OUT = "away", "out"
"""Why it is not known: the platform does not answer now; the bot may not look, or the channel is no more."""
KEPT = timedelta(hours=1)
PATIENCE = timedelta(seconds=60)

log = structlog.get_logger()


class NotRead(StammtischError):
    """Nobody asked yet who is in that channel."""


@dataclass(frozen=True, slots=True)
class _Read:
    at: datetime
    users: Sequence[Who]


class There:
    """The port `Circles` for channels, as they were when they were last asked."""

    def __init__(self, places: PlaceStore, people: People, membership: Membership) -> None:
        self._places = places
        self._people = people
        self._membership = membership
        self._read: dict[tuple[str, str], _Read] = {}
        self._numbers: dict[Who, int] = {}
        self._last = 0

    async def members(self, tx: Tx, circle: Circle, now: datetime) -> Collection[int] | None:
        """The people; see the port. Raises NotRead where nobody asked yet."""
        if circle.kind is not Kind.CONVERSATION or circle.place is None:
            return None
        users: set[Who] = set()
        for place in await self._places.together(tx, circle.place):
            if (read := self._read.get((place.platform, place.platform_id))) is None:
                raise NotRead(place.platform)
            users.update(read.users)
        known = await persons_of(tx, list(users))
        met = {person for person in known.values() if person is not None}
        return frozenset(met | {self._number(who) for who in users - known.keys()})

    async def strangers(self, tx: Tx, people: Collection[int]) -> list[Who]:
        """Those of these whom the bot has not met and may write to: nobody who asked to be forgotten."""
        new = sorted((number for number in people if number < 0), reverse=True)
        by_number = {number: who for who, number in self._numbers.items()} if new else {}
        # Who is no more among them left the channel meanwhile.
        return await not_forgotten(tx, self._people, [by_number[one] for one in new if one in by_number])

    async def is_read(self, tx: Tx, whom: Whom) -> bool:
        """Whether it is known of each of its channels who is there. Of one that is no more it cannot be."""
        for circle in channels_in(whom):
            places = await self._places.together(tx, circle.place or 0)
            if not places or any((one.platform, one.platform_id) not in self._read for one in places):
                return False
        return True

    async def wanted(self, tx: Tx, whom: Whom | None) -> str:
        """What is to be asked, as text."""
        channels = []
        for circle in channels_in(whom):
            places = await self._places.together(tx, circle.place or 0)
            name = (await self._called(tx, circle))[0]
            channels.append([name, [[one.platform, one.platform_id, name_of(one)] for one in places]])
        return json.dumps(channels)

    async def look(self, wanted: str, now: datetime) -> str:
        """Ask for it, and keep it; for which channels that failed and why, as text."""
        failed: dict[str, str] = {}
        for name, places in json.loads(wanted):
            if not places:
                failed[name] = OUT
            for platform, id, called in places:
                try:
                    async with asyncio.timeout(PATIENCE.total_seconds()):  # other jobs wait behind this one
                        users = await self._membership(Address(platform, id))
                except (SendError, TimeoutError) as error:
                    cause = type(error).__name__
                    log.warning("who is in a channel is not known", platform=platform, cause=cause)
                    failed[called] = OUT if isinstance(error, Gone) else failed.get(called, AWAY)
                else:
                    self._read[platform, id] = _Read(now, users)
        self._tidy(now)
        return json.dumps(failed)

    async def names(self, tx: Tx, whom: Whom) -> Mapping[int, tuple[str, ...]]:
        """How each of its channels is called, on each platform."""
        return {
            circle.place: await self._called(tx, circle)
            for circle in channels_in(whom)
            if circle.place is not None
        }

    async def _called(self, tx: Tx, circle: Circle) -> tuple[str, ...]:
        places = await self._places.together(tx, circle.place or 0)
        if not places and (gone := await self._places.one(tx, circle.place or 0)) is not None:
            places = [gone]
        return tuple(dict.fromkeys(name_of(one) for one in places))

    def _number(self, who: Who) -> int:
        if who not in self._numbers:
            self._last -= 1
            self._numbers[who] = self._last
        return self._numbers[who]

    def _tidy(self, now: datetime) -> None:
        """What was asked long ago is not so any more."""
        self._read = {place: read for place, read in self._read.items() if read.at > now - KEPT}
        there = {who for read in self._read.values() for who in read.users}
        self._numbers = {who: number for who, number in self._numbers.items() if who in there}


def channels_in(whom: Whom | None) -> list[Circle]:
    """The circles of it that are the people of a channel."""
    return [] if whom is None else [one for one in circles_of(whom) if one.kind is Kind.CONVERSATION]
