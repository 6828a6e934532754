"""The morning's and the evening's message, for those who asked for one. The port `Timed`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.message import Message, Phrase, heading, message, say
from bot.core.outgoing import Outgoing, Priority, ToPerson, Variant
from bot.core.ports import Outbox, Tx
from bot.core.sessions import Programme, Session
from bot.features.reminders.agenda import agenda, day_of, known
from bot.features.reminders.rules import next_time
from bot.features.reminders.store import StarStore
from bot.features.reminders.wishes import WishStore

STILL_OF_USE = timedelta(hours=3)
"""A morning's message that is later than this is none."""

AT_ONCE = 50
"""Each costs some statements, and all else waits meanwhile."""

_TITLES = {"digest": "reminders-digest", "outlook": "reminders-outlook"}


class Digests:
    """Says in the morning what somebody starred today, and in the evening what is tomorrow."""

    name = "digests"

    def __init__(
        self, stars: StarStore, wishes: WishStore, programme: Programme, outbox: Outbox, zone: str
    ) -> None:
        self._stars = stars
        self._wishes = wishes
        self._programme = programme
        self._outbox = outbox
        self._zone = zone

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the next is due."""
        return await self._wishes.first_due(tx)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Send some of those that are due, and set the next; the others are due still."""
        for person, wish, digest_due, outlook_due in await self._wishes.due(tx, now, AT_ONCE):
            zone = wish.zone or self._zone
            starred = await known(tx, self._programme, await self._stars.of(tx, person))
            sessions = [one for one in starred if not one.cancelled]
            for which, clock, due in (
                ("digest", wish.digest, digest_due),
                ("outlook", wish.outlook, outlook_due),
            ):
                if due is None or clock is None or due > now:
                    continue
                if not wish.paused:
                    await self._send(tx, which, person, due, sessions, zone)
                await self._set_next(tx, which, person, clock, zone, now)

    async def _send(
        self, tx: Tx, which: str, person: int, due: datetime, sessions: Sequence[Session], zone: str
    ) -> None:
        day = due.astimezone(ZoneInfo(zone)).date() + timedelta(days=which == "outlook")
        theirs = [one for one in sessions if day_of(one) == day and one.start > due]
        if not theirs:
            return
        outgoing = Outgoing(
            key=f"{which}:{due.isoformat()}:{person}",
            to=ToPerson(person),
            variants=(Variant(_worded(say(_TITLES[which]), theirs, due), until=due + STILL_OF_USE),),
            expires=due + STILL_OF_USE,
            priority=Priority.TIMED,
        )
        await self._outbox.put(tx, outgoing)

    async def _set_next(self, tx: Tx, which: str, person: int, clock: time, zone: str, now: datetime) -> None:
        moments = {f"{which}_due": next_time(clock, zone, now)}
        await self._wishes.choose(tx, person, **moments)


def _worded(title: Phrase, sessions: Sequence[Session], now: datetime) -> Message:
    day = agenda(sessions, now)
    lines = day.blocks[1:]
    return replace(message(heading(title), *lines, about=day.about), notify=True)
