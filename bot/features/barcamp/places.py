"""Which conversations are a barcamp's, and of which event."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select

from bot.core.clock import Clock
from bot.core.people import Conversation
from bot.core.ports import Tx
from bot.core.sessions import Events, event_meant
from bot.core.signals import Address
from bot.features.barcamp.tables import barcamp_place
from bot.storage.database import upsert
from bot.storage.tables import conversation

ROLE = "barcamp"
"""The role by which the configuration of a platform names its barcamp conversation."""


@dataclass(frozen=True, slots=True)
class Barcamp:
    """A conversation that is a barcamp's, and the short name of the event."""

    id: int
    address: Address
    name: str
    event: str


class Places:
    """Where people pitch: what organisers said in the conversation, else what the configuration says."""

    def __init__(self, events: Events, clock: Clock) -> None:
        self._events = events
        self._clock = clock

    async def all(self, tx: Tx, event: str | None = None) -> list[Barcamp]:
        """All that are not over, in the order in which they became known; of an event, or of all."""
        statement = (
            select(conversation, barcamp_place.c.event.label("of_event"))
            .outerjoin(barcamp_place, barcamp_place.c.conversation == conversation.c.id)
            .where(
                conversation.c.archived.is_(False),
                conversation.c.kind != "direct",
                barcamp_place.c.open.is_(True)
                | ((conversation.c.role == ROLE) & barcamp_place.c.conversation.is_(None)),
            )
            .order_by(conversation.c.id)
        )
        found = [await self._place(tx, row) for row in await tx.execute(statement)]
        return [one for one in found if one is not None and event in (None, one.event)]

    async def addresses(self, tx: Tx, event: str) -> Sequence[Address]:
        """The conversations of that event's barcamp; the port `BarcampPlaces`."""
        return [one.address for one in await self.all(tx, event)]

    async def here(self, tx: Tx, where: Conversation | None) -> Barcamp | None:
        """The barcamp of that conversation; None where it is none."""
        if where is None:
            return None
        return next((one for one in await self.all(tx) if one.id == where.id), None)

    async def open(self, tx: Tx, where: Conversation) -> Barcamp | None:
        """From now on people pitch there; None while no event is known."""
        event = event_meant(await self._events.events(tx), where.event, self._clock.now())
        if event is None:
            return None
        await self._keep(tx, where.id, event.slug, is_open=True)
        return Barcamp(where.id, Address(where.platform, where.platform_id), where.name, event.slug)

    async def close(self, tx: Tx, where: Conversation) -> bool:
        """No longer; False when it was none."""
        known = await self.here(tx, where)
        if known is not None:
            await self._keep(tx, where.id, known.event, is_open=False)
        return known is not None

    async def succeed(self, tx: Tx, platform: str, old: str, new: str) -> None:
        """The second conversation took the first one's place."""
        rows = await tx.execute(
            select(conversation.c.platform_id, conversation.c.id).where(
                conversation.c.platform == platform, conversation.c.platform_id.in_((old, new))
            )
        )
        ids = {row.platform_id: row.id for row in rows}
        if old not in ids or new not in ids:
            return
        gone = (
            delete(barcamp_place).where(barcamp_place.c.conversation == ids[old]).returning(*barcamp_place.c)
        )
        for row in (await tx.execute(gone)).all():
            await self._keep(tx, ids[new], row.event, is_open=row.open)

    async def _keep(self, tx: Tx, where: int, event: str, *, is_open: bool) -> None:
        values = {"event": event, "open": is_open}
        await tx.execute(
            upsert(tx, barcamp_place)
            .values(conversation=where, **values)
            .on_conflict_do_update(index_elements=["conversation"], set_=values)
        )

    async def _place(self, tx: Tx, row: Any) -> Barcamp | None:
        slug = row.of_event
        if slug is None:
            event = event_meant(await self._events.events(tx), row.event, self._clock.now())
            slug = event.slug if event else None
        if slug is None:
            return None
        return Barcamp(row.id, Address(row.platform, row.platform_id), row.name, slug)


def event_of(barcamps: Sequence[Barcamp], events: Sequence[str]) -> str | None:
    """The event that is meant where nobody is in a barcamp conversation: of those that have one, the first of
    `events`, which stand in the order in which they are near."""
    known = {one.event for one in barcamps}
    return next((slug for slug in events if slug in known), None)
