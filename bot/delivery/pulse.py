"""Looks at the running bot for those who watch the process. Never raises: what cannot be seen is not well."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from bot.core.clock import Clock
from bot.core.freshness import Freshness
from bot.core.health import Figures, Health, Stored
from bot.core.ports import Adapter, Tx, Unanswered
from bot.core.queue import Bells, Queue
from bot.core.vitals import Vitals
from bot.delivery.alarm import Alarm
from bot.delivery.worker import Worker
from bot.errors import StorageError
from bot.storage.database import Database, scalar, upsert
from bot.storage.people import People
from bot.storage.tables import inbox, meta

A_WEEK = timedelta(days=7)
DATABASE_ANSWERS = timedelta(seconds=2)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Watched:
    """What is looked at."""

    database: Database
    worker: Worker
    alarm: Alarm
    adapters: Mapping[str, Adapter]
    people: People
    queue: Queue
    bells: Bells
    freshness: Freshness
    unanswered: Unanswered


class Pulse:
    """Feels it."""

    def __init__(self, watched: Watched, vitals: Vitals, clock: Clock) -> None:
        self.vitals = vitals
        self._watched = watched
        self._clock = clock
        self._writing: asyncio.Task[bool] | None = None

    async def health(self) -> Health:
        """Whether all works; the database is written to for that."""
        watched = self._watched
        return Health(
            role="leading",
            database=await self._writes(),
            worker=watched.worker.alive,
            alarm=watched.alarm.alive,
            adapters={name: one.standing.connected for name, one in watched.adapters.items()},
        )

    async def figures(self) -> Figures:
        """All that is counted."""
        watched, now = self._watched, self._clock.now()
        by_priority = watched.worker.by_priority(now)
        return Figures(
            waiting={(name, one.name.lower()): count for (name, one), count in by_priority.items()},
            adapters={name: one.standing for name, one in watched.adapters.items()},
            heard={name: _seconds(now, at) for name, at in self.vitals.heard_at.items()},
            stored=await self._stored(now),
        )

    async def stop(self) -> None:
        """Nothing is looked at any more."""
        if self._writing is not None:
            await asyncio.gather(self._writing, return_exceptions=True)

    async def _writes(self) -> bool:
        """Whether something could be written, in time. A write that takes longer is not begun twice."""
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())
        await asyncio.wait({self._writing}, timeout=DATABASE_ANSWERS.total_seconds())
        return self._writing.done() and self._writing.result()

    async def _write(self) -> bool:
        moment = self._clock.now().isoformat()
        try:
            async with self._watched.database.transaction(quiet=True) as tx:
                statement = upsert(tx, meta).values(name="looked_at", value=moment)
                again = {"value": moment}
                await tx.execute(statement.on_conflict_do_update(index_elements=["name"], set_=again))
        except (SQLAlchemyError, OSError, StorageError) as error:
            log.error("the database cannot be written", cause=type(error).__name__)
            return False
        return True

    async def _stored(self, now: datetime) -> Stored | None:
        try:
            async with self._watched.database.reading() as tx:
                return await self._read(tx, now)
        except (SQLAlchemyError, OSError) as error:
            log.error("the figures cannot be read", cause=type(error).__name__)
            return None

    async def _read(self, tx: Tx, now: datetime) -> Stored:
        watched, since = self._watched, now - A_WEEK
        waits, bell = await watched.queue.waits(tx, now), await watched.bells.next(tx, now)
        to_handle = select(func.count()).select_from(inbox).where(inbox.c.state == "waiting")
        return Stored(
            people=await watched.people.count(tx),
            oldest_seconds=_seconds(now, waits.oldest or now),
            later=waits.later,
            dead=sum((await watched.queue.dead(tx, since)).values()),
            aside=await watched.queue.aside(tx, since),
            inbox=int(await scalar(tx, to_handle)),
            alarm_lag_seconds=_seconds(now, bell.at if bell else now),
            sources=await watched.freshness.watched(tx),
            stale=len(await watched.freshness.stale(tx, now)),
            unanswered=await watched.unanswered.unanswered(tx, since.date()),
        )


def _seconds(now: datetime, since: datetime) -> float:
    return max(0.0, (now - since).total_seconds())
