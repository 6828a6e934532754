"""Jobs: computations too long for a transaction, asked for in one and applied in another."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from bot.core.ports import Tx
from bot.storage.database import upsert
from bot.storage.tables import job

# Asked after every commit, and so built once.
_NEXT = select(job).where(job.c.state == "waiting").order_by(job.c.id).limit(1)


@dataclass(frozen=True, slots=True)
class Job:
    """A job that waits."""

    id: int
    kind: str
    argument: str
    attempts: int


async def ask_for_job(tx: Tx, kind: str, key: str, argument: str, at: datetime) -> None:
    """Ask for it once; the same key again is nothing."""
    await tx.execute(
        upsert(tx, job).values(kind=kind, key=key, argument=argument, asked_at=at).on_conflict_do_nothing()
    )


async def next_job(tx: Tx) -> Job | None:
    """The job that waits longest."""
    row = (await tx.execute(_NEXT)).first()
    return Job(row.id, row.kind, row.argument, row.attempts) if row else None


async def end_job(tx: Tx, id: int, state: str, at: datetime) -> None:
    """It is `done`, or `failed` for good."""
    await tx.execute(update(job).where(job.c.id == id).values(state=state, done_at=at))


async def count_try(tx: Tx, id: int) -> None:
    """It was tried once more."""
    await tx.execute(update(job).where(job.c.id == id).values(attempts=job.c.attempts + 1))
