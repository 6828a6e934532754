"""What is kept of people: the port `PersonData`."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.clock import Clock
from bot.core.message import Words, say
from bot.core.ports import Tx
from bot.core.stake import Stake
from bot.features.personal.keeping import Keeping
from bot.features.personal.saying import when
from bot.features.personal.store import PersonalStore
from bot.features.personal.zones import ZoneOf


class PersonalData:
    """Their reminders, and those of others that they have a part in."""

    name = "personal"

    def __init__(self, store: PersonalStore, zones: ZoneOf, keeping: Keeping, clock: Clock) -> None:
        self._store = store
        self._zones = zones
        self._keeping = keeping
        self._clock = clock

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """Words and moment of each, those that came in the last days included."""
        now = self._clock.now()
        lines: list[Words] = []
        for part in await self._store.kept_of(tx, person):
            moment = when(part.due, await self._zones.of(tx, person, now), now)
            number, words = str(part.number), part.reminder.words
            if words:
                lines.append(say("personal-line", number=number, when=moment, words=words))
            else:
                lines.append(say("personal-line-here", number=number, when=moment))
        return {"my-data-personal": lines}

    async def stake(self, tx: Tx, person: int, now: datetime) -> Stake:
        """Whether they wait to be reminded; the port `Stakes`."""
        ahead = await self._store.count(tx, person)
        return Stake(waits=ahead > 0, counts={"reminders": ahead})

    async def words(self, tx: Tx, person: int) -> Sequence[str]:
        """What they asked to be reminded of, which whoever joined was told; the port `OwnWords`."""
        return [one.words for one in await self._store.asked_by(tx, person) if one.words]

    async def forget(self, tx: Tx, person: int) -> None:
        """All of it; whoever joined one of theirs is told that it is gone."""
        for part in await self._store.kept_of(tx, person):
            await self._keeping.call_off(tx, part)
        for reminder in await self._store.asked_by(tx, person):
            await self._keeping.tell_gone(tx, reminder.id, person)
        await self._store.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Both people's reminders; one that both have a part in is one."""
        await self._store.merge(tx, kept, other)
