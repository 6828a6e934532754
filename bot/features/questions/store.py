"""What could not be answered: counted by kind and day, never by whom or in which words."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Column, Date, Integer, String, Table, func, select

from bot.core.ports import Tx
from bot.storage.database import upsert
from bot.storage.tables import metadata

unanswered = Table(
    "unanswered",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("count", Integer, nullable=False),
)


class MissStore:
    """The port `Unanswered`, and the one who counts."""

    async def count(self, tx: Tx, kind: str, day: date) -> None:
        """One more question of this kind had no answer."""
        await tx.execute(
            upsert(tx, unanswered)
            .values(kind=kind, day=day, count=1)
            .on_conflict_do_update(index_elements=["kind", "day"], set_={"count": unanswered.c.count + 1})
        )

    async def unanswered(self, tx: Tx, since: date) -> Mapping[str, int]:
        """How many there were from that day on, by kind; the most first."""
        total = func.sum(unanswered.c.count)
        rows = await tx.execute(
            select(unanswered.c.kind, total.label("total"))
            .where(unanswered.c.day >= since)
            .group_by(unanswered.c.kind)
            .order_by(total.desc(), unanswered.c.kind)
        )
        return {row.kind: int(row.total) for row in rows}
