"""The table of reports that a session is full."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Column, ForeignKey, String, Table, delete, func, select

from bot.core.ports import Tx
from bot.storage.database import scalar, upsert
from bot.storage.kept import KEPT, Kept
from bot.storage.tables import Moment, metadata

KEPT_FOR = timedelta(days=2)
"""Longer than any session; after that nobody needs to know who reported what."""

full_report = Table(
    "full_report",
    metadata,
    Column("session", ForeignKey("session.id"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
    Column("at", Moment, nullable=False),
    Column("cause", String(600), index=True),
    info=KEPT,
)


class FullStore:
    """Who reported what."""

    def __init__(self) -> None:
        self._reported = Kept((full_report,), _reported)

    async def add(self, tx: Tx, session: int, person: int, at: datetime, cause: str | None) -> bool:
        """Write it down; False when this person had said so already. What is long over is deleted."""
        await tx.execute(delete(full_report).where(full_report.c.at < at - KEPT_FOR))
        result = await tx.execute(
            upsert(tx, full_report)
            .values(session=session, person=person, at=at, cause=cause)
            .on_conflict_do_nothing()
            .returning(full_report.c.session)
        )
        return result.first() is not None

    async def reported(self, tx: Tx) -> Sequence[int]:
        """The labels of all sessions that were reported."""
        return await self._reported(tx)

    async def count(self, tx: Tx, session: int) -> int:
        """How many say so."""
        these = full_report.c.session == session
        return int(await scalar(tx, select(func.count()).select_from(full_report).where(these)))

    async def since(self, tx: Tx, session: int) -> datetime | None:
        """When it was first reported."""
        first = select(full_report.c.at).where(full_report.c.session == session)
        moment: datetime | None = await scalar(tx, first.order_by(full_report.c.at).limit(1))
        return moment

    async def clear(self, tx: Tx, session: int) -> bool:
        """There is room; False when nobody had said otherwise."""
        result = await tx.execute(delete(full_report).where(full_report.c.session == session))
        return bool(result.rowcount)

    async def take_back(self, tx: Tx, cause: str) -> Sequence[int]:
        """What that message reported is not so; the sessions."""
        statement = delete(full_report).where(full_report.c.cause == cause)
        return list((await tx.execute(statement.returning(full_report.c.session))).scalars())

    async def of(self, tx: Tx, person: int) -> Sequence[int]:
        """What this person reported."""
        statement = select(full_report.c.session).where(full_report.c.person == person)
        return list((await tx.execute(statement.order_by(full_report.c.session))).scalars())

    async def forget(self, tx: Tx, person: int) -> None:
        """This person reported nothing."""
        await tx.execute(delete(full_report).where(full_report.c.person == person))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """What the second reported, the first did."""
        for row in (await tx.execute(select(full_report).where(full_report.c.person == other))).all():
            await self.add(tx, row.session, kept, row.at, row.cause)
        await self.forget(tx, other)


async def _reported(tx: Tx) -> Sequence[int]:
    return tuple((await tx.execute(select(full_report.c.session).distinct())).scalars())
