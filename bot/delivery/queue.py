"""What waits in the outbox, what was given up there, and what the alarm will ring for. See `core.queue`."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select, update

from bot.core.planned import Batch
from bot.core.ports import Timed, Tx
from bot.core.queue import Bell, Waits
from bot.delivery.worker import Worker
from bot.storage.database import scalar
from bot.storage.tables import Moment, inbox, outbox

_OPEN = outbox.c.state.in_(("waiting", "sending"))
_CAN_BE_SAID = outbox.c.variants.is_not(None) | outbox.c.card_kind.is_not(None)


class StoredQueue:
    """The port `Queue`. `worker` knows the platform of what waits, which is settled only when it is sent."""

    def __init__(self, worker: Callable[[], Worker]) -> None:
        self._worker = worker

    async def waits(self, tx: Tx, now: datetime) -> Waits:
        """Counted in the database, and by platform as far as the worker has seen it."""
        due = or_(outbox.c.due.is_(None), outbox.c.due <= now)
        first = func.min(func.coalesce(outbox.c.due, outbox.c.created_at), type_=Moment())
        count, oldest = (await tx.execute(select(func.count(), first).where(_OPEN, due))).one()
        later = await scalar(tx, select(func.count()).select_from(outbox).where(_OPEN, ~due))
        known = Counter(self._worker().waiting(now))
        rest = count - known.total()
        by_platform = known if rest >= 0 else Counter({"": count})
        if rest > 0:
            by_platform[""] += rest
        return Waits({name: many for name, many in sorted(by_platform.items()) if many}, oldest, int(later))

    async def planned(self, tx: Tx, now: datetime, until: datetime) -> Sequence[Batch]:
        """What was promised already and waits; the port `Planned`. What was said in this very moment is the
        answer to who asks."""
        due = func.coalesce(outbox.c.due, now, type_=Moment()).label("at")
        ahead = or_(outbox.c.due.is_(None), outbox.c.due < until)
        promised = or_(outbox.c.due.is_not(None), outbox.c.created_at < now)
        statement = select(due, outbox.c.person).where(_OPEN, ahead, promised).order_by(outbox.c.id)
        rows = (await tx.execute(statement)).all()
        return [
            Batch(at=max(at, now), kind="promised", persons=() if who is None else (who,), places=who is None)
            for at, who in rows
        ]

    async def dead(self, tx: Tx, since: datetime) -> Mapping[str, int]:
        """By reason; see the port."""
        many = func.count()
        statement = select(outbox.c.reason, many).where(*_given_up(since)).group_by(outbox.c.reason)
        rows = await tx.execute(statement.order_by(many.desc(), outbox.c.reason))
        return {reason or "": count for reason, count in rows}

    async def aside(self, tx: Tx, since: datetime) -> int:
        """Those of the inbox."""
        aside = (inbox.c.state == "aside", inbox.c.handled_at >= since)
        return int(await scalar(tx, select(func.count()).select_from(inbox).where(*aside)))

    async def retry(self, tx: Tx, since: datetime, now: datetime) -> int:
        """As if it were not known whether they arrived: then each is looked for first."""
        alive = or_(outbox.c.expires.is_(None), outbox.c.expires > now)
        again = update(outbox).where(*_given_up(since), _CAN_BE_SAID, alive)
        values = {"state": "sending", "reason": None, "ended_at": None, "retry_at": None}
        rows = (await tx.execute(again.values(**values).returning(outbox.c.id))).scalars()
        return self._worker().revive(rows.all())

    async def drop(self, tx: Tx, since: datetime) -> int:
        """They count as dropped, which nobody has to look at."""
        dropped = update(outbox).where(*_given_up(since)).values(state="dropped", missed=None)
        return int((await tx.execute(dropped)).rowcount)


class AlarmBells:
    """The port `Bells` over all that happens by the clock."""

    def __init__(self, timed: Callable[[], Sequence[Timed]]) -> None:
        self._timed = timed

    async def next(self, tx: Tx, now: datetime) -> Bell | None:
        """The earliest; of several at one moment the one that is rung first."""
        bells = [(await one.next_due(tx, now), one.name) for one in self._timed()]
        due = [Bell(at, name) for at, name in bells if at is not None]
        return min(due, key=lambda bell: bell.at, default=None)


def _given_up(since: datetime) -> tuple[ColumnElement[bool], ...]:
    return (outbox.c.state == "dead", outbox.c.ended_at >= since)
