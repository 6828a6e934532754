"""Runs jobs: reads a snapshot, computes in a process of its own, applies if what it read is unchanged."""

import asyncio
from collections.abc import Sequence

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.clock import Clock
from bot.core.ports import Apart, JobSpec
from bot.errors import StorageError
from bot.storage.database import Database
from bot.storage.jobs import Job, count_try, end_job, next_job

TRIES = 5

ANSWERS_FIRST = 0.02
"""Seconds: most of what is written is an answer, and no job, and goes out meanwhile."""

log = structlog.get_logger()


class JobRunner:
    """One job at a time, in the order in which they were asked for."""

    def __init__(self, database: Database, specs: Sequence[JobSpec], clock: Clock, apart: Apart) -> None:
        self._database = database
        self._specs = {spec.kind: spec for spec in specs}
        self._clock = clock
        self._apart = apart
        self._woken = asyncio.Event()
        self._resting = asyncio.Event()
        self._stopping = False
        self._loop: asyncio.Task[None] | None = None

    def poke(self) -> None:
        """Something was written: perhaps a job."""
        self._resting.clear()
        self._woken.set()

    async def start(self) -> None:
        """Take up what waits."""
        self._woken.set()
        self._loop = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Finish the job that runs, and start none."""
        self._stopping = True
        self.poke()
        if self._loop:
            await self._loop

    async def idle(self) -> None:
        """Return when no job waits."""
        await self._resting.wait()

    async def _run(self) -> None:
        while not self._stopping:
            self._woken.clear()
            try:
                async with self._database.reading() as tx:
                    job = await next_job(tx)
                if job is not None:
                    await self._do(job)
            except (SQLAlchemyError, OSError, StorageError) as error:
                log.error("the jobs could not be read or written", cause=type(error).__name__)
                await asyncio.sleep(1)
                continue
            if job is None and not self._woken.is_set():
                self._resting.set()
                await self._woken.wait()
                if not self._stopping:
                    await asyncio.sleep(ANSWERS_FIRST)

    async def _do(self, job: Job) -> None:
        try:
            spec = self._specs[job.kind]
            async with self._database.reading() as tx:
                version, snapshot = await spec.read(tx, job.argument)
            result = await self._found(spec, snapshot)
            async with self._database.transaction() as tx:
                await count_try(tx, job.id)
                unchanged = spec.anyway or (await spec.read(tx, job.argument))[0] == version
                if unchanged:
                    await spec.apply(tx, job.argument, result)
                    await end_job(tx, job.id, "done", self._clock.now())
                elif job.attempts + 1 >= TRIES:
                    await end_job(tx, job.id, "failed", self._clock.now())
        except Exception:
            log.exception("a job failed", kind=job.kind, job=job.id)
            async with self._database.transaction() as tx:
                await count_try(tx, job.id)
                if job.attempts + 1 >= TRIES:
                    await end_job(tx, job.id, "failed", self._clock.now())

    async def _found(self, spec: JobSpec, snapshot: str) -> str:
        if spec.look is not None:
            return await spec.look(snapshot)
        return snapshot if spec.compute is None else await self._apart(spec.compute, snapshot)
