"""On time: the port `Timed` that keeps what was promised."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.outgoing import Outgoing
from bot.core.planned import Batch
from bot.core.ports import Outbox, Tx
from bot.features.personal.saying import reminding
from bot.features.personal.store import Part, PersonalStore
from bot.features.personal.zones import ZoneOf
from bot.storage.people import People


class Reminding:
    """Promises to the outbox what is due, once, and lets go of what is long past."""

    name = "personal"

    def __init__(self, store: PersonalStore, people: People, zones: ZoneOf, outbox: Outbox) -> None:
        self._store = store
        self._people = people
        self._zones = zones
        self._outbox = outbox

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """The next moment of anybody's reminder, or of one that goes."""
        return await self._store.next_due(tx)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Everybody whose moment it is gets theirs."""
        parts = await self._store.due(tx, now)
        await self._outbox.put_many(tx, [await self._promise(tx, one, now) for one in parts])
        await self._store.mark_told(tx, parts, now)
        await self._store.tidy(tx, now)

    async def planned(self, tx: Tx, now: datetime, until: datetime) -> Sequence[Batch]:
        """Everybody's own reminders; the port `Planned`."""
        parts = await self._store.due(tx, until)
        return [Batch(at=max(one.due, now), kind="personal", persons=(one.person,)) for one in parts]

    async def _promise(self, tx: Tx, part: Part, now: datetime) -> Outgoing:
        """In the language of whom it is for, also where others read it."""
        zones = await self._zones.of(tx, part.person, now)
        language = (await self._people.facts(tx, part.person)).language
        return replace(reminding(part, zones.own, now), language=language)
