"""Counts, tells, and deletes, some persons at a time; the database says how far it is. The port `Timed`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.barcamp import Pitches
from bot.core.ports import Audience, Outbox, Tx
from bot.core.sessions import Events, Programme
from bot.core.stake import Forgetting, Stake, Stakes
from bot.features.retention.rules import (
    WARNED_BEFORE,
    Ending,
    Kept,
    added,
    delete_at,
    going_on,
    over_at,
    stays,
)
from bot.features.retention.store import RetentionStore
from bot.features.retention.wording import deleted, would_delete
from bot.storage.notes import write_audit

COUNTED_AT_ONCE = 20
DELETED_AT_ONCE = 2
"""So many persons in a transaction, so that none is long."""
PEOPLE, STAY = "people", "stay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whom retention asks. `keep`: for how long; None: nothing is deleted. `spared`: who never is."""

    keep: timedelta | None
    events: Events
    programme: Programme
    pitches: Pitches
    stakes: Sequence[Stakes]
    forgetting: Forgetting
    spared: Audience
    outbox: Outbox


class Sweeping:
    """What becomes of people's data after each event."""

    name = "retention"

    def __init__(self, store: RetentionStore, asked: Asked) -> None:
        self._store = store
        self._asked = asked

    async def endings(self, tx: Tx) -> list[Ending]:
        """All events, the one that is next first."""
        keep = self._asked.keep
        if keep is None:
            return []
        known = await self._store.all(tx)
        found = []
        for one in await self._asked.events.events(tx):
            kept = known.get(one.slug, Kept(one.slug))
            over = over_at(one.last_day, one.zone)
            at = delete_at(over, keep, kept)
            found.append(Ending(one.slug, one.title, one.zone, over, at, kept))
        return sorted(found, key=lambda one: (one.delete_at, one.event))

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the next event's people are counted or deleted."""
        steps = [one.next_step for one in await self.endings(tx)]
        return min((step for step in steps if step is not None), default=None)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Some persons of the event that is due."""
        endings = await self.endings(tx)
        due = [one for one in endings if one.next_step is not None and one.next_step <= now]
        if not due:
            return
        one = due[0]
        if one.kept.asked or not one.warned:
            await self._count(tx, one, endings, now)
        else:
            await self._delete(tx, one, endings, now)

    async def _count(self, tx: Tx, one: Ending, endings: Sequence[Ending], now: datetime) -> None:
        persons = await self._store.persons(tx, one.kept.upto, COUNTED_AT_ONCE)
        counts = dict(one.kept.counts)
        for person in persons:
            stake = await self._stake(tx, person, now)
            if await self._stays(tx, person, stake, one, endings, now):
                counts = added(counts, {STAY: 1})
            else:
                counts = added(counts, {PEOPLE: 1, **stake.counts})
        if persons:
            await self._store.put(tx, one.event, counts=counts, upto=persons[-1])
            return
        too_late = now >= one.warn_at and not one.warned
        later = max(one.delete_at, now + WARNED_BEFORE) if too_late else one.delete_at
        key = f"retention:{one.event}:{now.isoformat()}"
        await self._asked.outbox.tell_organisers(tx, key, would_delete(one, later, counts))
        await self._store.put(tx, one.event, told_at=now, delete_at=later, asked=False, upto=0, counts={})

    async def _delete(self, tx: Tx, one: Ending, endings: Sequence[Ending], now: datetime) -> None:
        persons = await self._store.persons(tx, one.kept.upto, DELETED_AT_ONCE)
        counts = dict(one.kept.counts)
        before = await self._store.last_said(tx)
        for person in persons:
            stake = await self._stake(tx, person, now)
            if not await self._stays(tx, person, stake, one, endings, now):
                await self._asked.forgetting.forget(tx, person, now, now)
                counts = added(counts, {PEOPLE: 1, **stake.counts})
        await self._store.hush(tx, before, now)
        if persons:
            await self._store.put(tx, one.event, counts=counts, upto=persons[-1])
            return
        await self._store.put(tx, one.event, done_at=now)
        await write_audit(tx, now, None, "deleted after an event", one.event)
        key = f"retention:{one.event}:done"
        await self._asked.outbox.tell_organisers(tx, key, deleted(one, counts))

    async def _stake(self, tx: Tx, person: int, now: datetime) -> Stake:
        found = [await one.stake(tx, person, now) for one in self._asked.stakes]
        counts: dict[str, int] = {}
        for stake in found:
            counts = added(counts, stake.counts)
        labels = frozenset(label for stake in found for label in stake.labels)
        return Stake(labels, any(stake.waits for stake in found), counts)

    async def _stays(
        self,
        tx: Tx,
        person: int,
        stake: Stake,
        one: Ending,
        endings: Sequence[Ending],
        now: datetime,
    ) -> bool:
        if person in await self._asked.spared.members(tx, now):
            return True
        events = frozenset([await self._event_of(tx, label) for label in stake.labels])
        heard = await self._store.heard(tx, person)
        on = going_on(endings, one)
        return stays(events, on, waits=stake.waits, heard=heard or one.over - timedelta(1), over=one.over)

    async def _event_of(self, tx: Tx, label: int) -> str:
        session = await self._asked.programme.session(tx, label)
        if session is not None:
            return session.event
        pitch = await self._asked.pitches.pitch(tx, label)
        return pitch.event if pitch is not None else ""
