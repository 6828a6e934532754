"""The table of deletions, and the persons one after the other."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, Integer, String, Table, Text, false, func, select, update

from bot.core.ports import Tx
from bot.features.retention.rules import Kept
from bot.storage.database import scalar, upsert
from bot.storage.tables import Moment, identity, metadata, outbox, person

retention = Table(
    "retention",
    metadata,
    Column("event", String(64), primary_key=True),
    Column("told_at", Moment),
    Column("delete_at", Moment),
    Column("asked", Boolean, nullable=False, server_default=false()),
    Column("upto", Integer, nullable=False, server_default="0"),
    Column("counts", Text, nullable=False, server_default="{}"),
    Column("done_at", Moment),
)


class RetentionStore:
    """Where each event's deletion stands."""

    async def all(self, tx: Tx) -> dict[str, Kept]:
        """By event."""
        rows = await tx.execute(select(retention))
        return {
            row.event: Kept(
                row.event,
                row.told_at,
                row.delete_at,
                row.asked,
                row.upto,
                json.loads(row.counts),
                row.done_at,
            )
            for row in rows
        }

    async def put(self, tx: Tx, event: str, **values: Any) -> None:
        """Write down what is so from here on."""
        if "counts" in values:
            values["counts"] = json.dumps(values["counts"])
        await tx.execute(
            upsert(tx, retention)
            .values(event=event, **values)
            .on_conflict_do_update(index_elements=["event"], set_=values)
        )

    async def persons(self, tx: Tx, after: int, most: int) -> Sequence[int]:
        """The next ones, by number."""
        statement = select(person.c.id).where(person.c.id > after).order_by(person.c.id).limit(most)
        return list((await tx.execute(statement)).scalars())

    async def heard(self, tx: Tx, who: int) -> datetime | None:
        """When they were last heard anywhere."""
        last = select(func.max(identity.c.heard_at, type_=Moment())).where(identity.c.person == who)
        moment: datetime | None = await scalar(tx, last)
        return moment

    async def last_said(self, tx: Tx) -> int:
        """The newest row of the outbox."""
        return int(await scalar(tx, select(func.max(outbox.c.id))) or 0)

    async def hush(self, tx: Tx, after: int, now: datetime) -> None:
        """What would be said since that row is not: long after an event nobody is to hear that it changed."""
        these = (outbox.c.id > after) & (outbox.c.state == "waiting")
        wiped = dict.fromkeys(("variants", "missed", "cause", "slot"))
        await tx.execute(update(outbox).where(these).values(state="cancelled", ended_at=now, **wiped))
