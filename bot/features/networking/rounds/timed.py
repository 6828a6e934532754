"""Rounds by the clock. The port `Timed`."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.message import At, Message, message, say
from bot.core.outgoing import ToPerson, post
from bot.core.planned import Batch
from bot.core.ports import Outbox, Tx
from bot.core.sessions import Events
from bot.features.networking.rounds.calendar import TOO_LATE, event_days, next_moment
from bot.features.networking.rounds.holding import Holding
from bot.features.networking.rounds.model import Round, Schedule
from bot.features.networking.rounds.store import RoundStore

PATIENCE = timedelta(minutes=15)
"""A round that cannot be computed by then is given up, and whoever asked for it is told."""


class RoundsInTime:
    """Asks for the rounds that are due. One that was missed for long is not held, which organisers learn."""

    name = "rounds"

    def __init__(
        self, store: RoundStore, holding: Holding, events: Events, outbox: Outbox, zone: str
    ) -> None:
        self._store = store
        self._holding = holding
        self._events = events
        self._outbox = outbox
        self._zone = zone

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """The next planned round, or when one that was asked for is given up."""
        asked = await self._store.first_asked(tx)
        given_up = asked + PATIENCE if asked is not None else None
        moments = [await self._store.next_planned(tx), given_up]
        return min((moment for moment in moments if moment is not None), default=None)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """All that is due."""
        for one in await self._store.give_up(tx, now - PATIENCE):
            if one.kind == "round":
                await self._tell(tx, one, message(say("rounds-failed", number=str(one.id))))
        for plan in await self._store.plans(tx):
            if plan.next_at <= now:
                await self._hold(tx, plan, now)

    async def planned(self, tx: Tx, now: datetime, until: datetime) -> Sequence[Batch]:
        """The rounds; who will be in them is known only then. The port `Planned`."""
        plans = [one for one in await self._store.plans(tx) if one.next_at < until]
        return [Batch(at=max(one.next_at, now), kind="rounds") for one in plans]

    async def _hold(self, tx: Tx, plan: Schedule, now: datetime) -> None:
        await self._store.move(tx, plan.id, await self.following(tx, plan, now))
        if now - plan.next_at <= TOO_LATE:
            await self._holding.ask(tx, "round", plan.size, now)
            return
        missed = say("rounds-missed", at=At(plan.next_at, self._zone, "daytime"))
        await self._outbox.tell_organisers(
            tx, f"round:missed:{plan.id}:{plan.next_at.isoformat()}", message(missed)
        )

    async def following(self, tx: Tx, plan: Schedule, now: datetime) -> datetime | None:
        """The one after it."""
        if plan.often == "once":
            return None
        days = event_days(await self._events.events(tx))
        return next_moment(plan.often, plan.clock, self._zone, now, days)

    async def _tell(self, tx: Tx, one: Round, told: Message) -> None:
        key = f"round:{one.id}:failed"
        if one.asked_by is not None:
            await self._outbox.put(tx, post(key, ToPerson(one.asked_by), told))
        else:
            await self._outbox.tell_organisers(tx, key, told)
