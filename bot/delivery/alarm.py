"""On time: rings at the next moment at which any feature has something due.

APScheduler holds only that one moment, in memory. The database says what is due, so a restart loses
nothing, and a moment that was missed is rung as soon as the bot is back; what is still worth saying then
is the late policy's business.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import structlog

from bot.core.clock import Clock
from bot.core.ports import Timed
from bot.storage.database import Database

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

LONGEST_SLEEP = timedelta(seconds=60)
HANGS_AFTER = timedelta(minutes=3)
"""An alarm that has not looked for so long is taken for dead."""
GATHER = timedelta(seconds=1)
IN_A_ROW = 1000
"""So often a feature that does in portions what is due is called again at once; one that never comes to an
end then waits like one that fails."""
JOB = "alarm"

log = structlog.get_logger()


class Alarm:
    """Calls each feature's `run_due` when it is due."""

    def __init__(self, database: Database, timed: Sequence[Timed], clock: Clock) -> None:
        self._database = database
        self._timed = timed
        self._clock = clock
        self._scheduler: AsyncIOScheduler | None = None
        self._ringing = asyncio.Lock()
        self._armed_for: datetime | None = None
        self._rearming: asyncio.Task[None] | None = None
        self._over = asyncio.Event()
        self._looked_at = 0.0

    async def start(self) -> None:
        """Ring for what became due while the bot was away, then wait for what comes."""
        await self.ring()
        if self._clock.seconds_until(self._clock.now()) is None:
            return
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._scheduler.start()
        await self._arm()

    async def stop(self) -> None:
        """Ring no more; a ringing that has begun is finished."""
        self._over.set()
        if self._scheduler:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None
        if self._rearming:
            await asyncio.gather(self._rearming, return_exceptions=True)
        async with self._ringing:
            pass

    @property
    def timed(self) -> Sequence[Timed]:
        """All that happens by the clock."""
        return self._timed

    @property
    def alive(self) -> bool:
        """Whether it will ring again by itself, where the clock runs by itself."""
        if self._clock.seconds_until(self._clock.now()) is None:
            return True
        silent = asyncio.get_running_loop().time() - self._looked_at
        return self._scheduler is not None and silent < HANGS_AFTER.total_seconds()

    def poke(self) -> None:
        """Something was written: perhaps something is due earlier than it was."""
        if self._scheduler and (self._rearming is None or self._rearming.done()):
            self._rearming = asyncio.create_task(self._arm_soon())

    async def next_due(self) -> datetime | None:
        """The next moment at which anything is due."""
        now = self._clock.now()
        if (known := await self._moments(now)) is not None:
            return min((moment for moment in known if moment is not None), default=None)
        moments = []
        for timed in self._timed:
            try:
                async with self._database.reading() as tx:
                    moments.append(await timed.next_due(tx, now))
            except Exception:
                log.exception("what is due could not be read; it is tried again", feature=timed.name)
                moments.append(now + LONGEST_SLEEP)
        return min((moment for moment in moments if moment is not None), default=None)

    async def ring(self) -> None:
        """Let every feature do what is due by now."""
        async with self._ringing:
            now = self._clock.now()
            known = await self._moments(now)
            for place, timed in enumerate(self._timed):
                if known is not None and ((moment := known[place]) is None or moment > now):
                    continue
                try:
                    for _ in range(IN_A_ROW):
                        if not await self._rung(timed):
                            break
                        known = None  # what it did may be due for others
                except Exception:
                    log.exception("what was due could not be done; it is tried again", feature=timed.name)

    async def _moments(self, now: datetime) -> Sequence[datetime | None] | None:
        """When each has something due, in one look: most of the time, none has. None: one of them could not
        say, and has to be asked by itself."""
        try:
            async with self._database.reading() as tx:
                return [await timed.next_due(tx, now) for timed in self._timed]
        except Exception:
            return None

    async def _rung(self, timed: Timed) -> bool:
        """Let it do what is due, or a portion of that, in a transaction of its own. False: nothing is."""
        self._looked_at = asyncio.get_running_loop().time()
        now = self._clock.now()
        async with self._database.reading() as tx:
            due = await timed.next_due(tx, now)
        if due is None or due > now:
            return False
        async with self._database.transaction() as tx:
            await timed.run_due(tx, now)
        return True

    async def _arm_soon(self) -> None:
        """Many commits in a moment are one look."""
        with suppress(TimeoutError):
            async with asyncio.timeout(GATHER.total_seconds()):
                await self._over.wait()
        await self._arm()

    async def _ring_and_arm(self) -> None:
        await self.ring()
        await self._arm()

    async def _arm(self) -> None:
        scheduler = self._scheduler
        if scheduler is None:
            return
        self._looked_at = asyncio.get_running_loop().time()
        latest = self._clock.now() + LONGEST_SLEEP
        due = min(await self.next_due() or latest, latest)
        seconds = self._clock.seconds_until(due) or 0.0
        # Never at once again: a feature that fails would ring in a hot loop.
        when = datetime.now(UTC) + timedelta(seconds=max(seconds, 0.05 if due > self._clock.now() else 1.0))
        job: Any = scheduler.get_job(JOB)
        if job is None or abs((job.next_run_time - when).total_seconds()) > 0.02:
            scheduler.add_job(self._ring_and_arm, "date", run_date=when, id=JOB, replace_existing=True)
