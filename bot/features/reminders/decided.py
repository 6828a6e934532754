"""Of which starts it was decided who hears directly and who in public, while they are told in portions."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Column, Table, delete, select

from bot.core.ports import Tx
from bot.storage.database import upsert
from bot.storage.tables import Moment, metadata

reminder_decided = Table(
    "reminder_decided",
    metadata,
    Column("start", Moment, primary_key=True),
    Column("until", Moment, nullable=False),
)


class DecidedStore:
    """The table: for each start that is being told, up to which moment what was due was looked at."""

    async def all(self, tx: Tx) -> Mapping[datetime, datetime]:
        """By start."""
        return {row.start: row.until for row in await tx.execute(select(reminder_decided))}

    async def decide(self, tx: Tx, starts: Collection[datetime], until: datetime) -> None:
        """Whoever is due by then for one of these starts and hears in public was told; the others hear
        directly."""
        rows = [{"start": one, "until": until} for one in sorted(starts)]
        if rows:
            changed = {"until": until}
            statement = upsert(tx, reminder_decided)
            await tx.execute(statement.on_conflict_do_update(index_elements=["start"], set_=changed), rows)

    async def drop(self, tx: Tx, starts: Collection[datetime]) -> None:
        """These are told."""
        if starts:
            await tx.execute(delete(reminder_decided).where(reminder_decided.c.start.in_(starts)))
