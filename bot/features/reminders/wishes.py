"""How people want to be reminded: table and queries."""

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    bindparam,
    delete,
    false,
    or_,
    select,
)

from bot.core.ports import Tx
from bot.features.reminders.rules import Quiet, Wish
from bot.storage.database import upsert
from bot.storage.tables import Moment, metadata, person

reminder_choice = Table(
    "reminder_choice",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("lead_minutes", Integer),
    Column("quiet_from", Integer),
    Column("quiet_to", Integer),
    Column("paused", Boolean, nullable=False, server_default=false()),
    Column("digest_minutes", Integer),
    Column("outlook_minutes", Integer),
    Column("digest_due", Moment),
    Column("outlook_due", Moment),
)
for _name in ("digest_due", "outlook_due"):
    _set = reminder_choice.c[_name].is_not(None)
    Index(f"ix_reminder_choice_{_name}", reminder_choice.c[_name], sqlite_where=_set, postgresql_where=_set)

WISHES = (
    reminder_choice.c.lead_minutes.label("usual_minutes"),
    reminder_choice.c.quiet_from,
    reminder_choice.c.quiet_to,
    reminder_choice.c.paused,
    reminder_choice.c.digest_minutes,
    reminder_choice.c.outlook_minutes,
    person.c.zone,
)
"""What a wish is read from, beside whatever else is asked for."""

# For every star and whenever the alarm rings, and so built once.
_OF = (
    select(*WISHES)
    .select_from(person.outerjoin(reminder_choice, reminder_choice.c.person == person.c.id))
    .where(person.c.id == bindparam("who"))
)
_FIRST_DUE = tuple(
    select(column).where(column.is_not(None)).order_by(column).limit(1)
    for column in (reminder_choice.c.digest_due, reminder_choice.c.outlook_due)
)


class WishStore:
    """What each person wishes; times of day are minutes after midnight."""

    async def of(self, tx: Tx, who: int) -> Wish:
        """What this person wishes; the defaults where they said nothing."""
        row = (await tx.execute(_OF, {"who": who})).first()
        return wish_in(row) if row else Wish()

    async def choose(self, tx: Tx, who: int, **values: int | bool | datetime | None) -> None:
        """Keep these columns of theirs."""
        await tx.execute(
            upsert(tx, reminder_choice)
            .values(person=who, **values)
            .on_conflict_do_update(index_elements=["person"], set_=values)
        )

    async def first_due(self, tx: Tx) -> datetime | None:
        """When the next digest or outlook is due."""
        moments: list[datetime] = []
        for first in _FIRST_DUE:
            moments += (await tx.execute(first)).scalars()
        return min(moments, default=None)

    async def due(
        self, tx: Tx, now: datetime, at_most: int
    ) -> list[tuple[int, Wish, datetime | None, datetime | None]]:
        """So many of those whose digest or outlook is due: person, wish, and the two moments."""
        rows = await tx.execute(
            select(
                reminder_choice.c.person,
                reminder_choice.c.digest_due,
                reminder_choice.c.outlook_due,
                *WISHES,
            )
            .join(person, person.c.id == reminder_choice.c.person)
            .where(or_(reminder_choice.c.digest_due <= now, reminder_choice.c.outlook_due <= now))
            .order_by(reminder_choice.c.person)
            .limit(at_most)
        )
        return [(row.person, wish_in(row), row.digest_due, row.outlook_due) for row in rows]

    async def forget(self, tx: Tx, who: int) -> None:
        """Nothing of this person is left."""
        await tx.execute(delete(reminder_choice).where(reminder_choice.c.person == who))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The first's wishes win; where they said nothing, the second's hold. A pause of either is one."""
        rows = (
            await tx.execute(select(reminder_choice).where(reminder_choice.c.person.in_((kept, other))))
        ).all()
        known = {row.person: dict(row._mapping) for row in rows}
        if other in known:
            mine, theirs = known.get(kept, {}), known[other]
            values = {
                name: mine.get(name) if mine.get(name) is not None else theirs[name]
                for name in theirs
                if name not in ("person", "paused")
            }
            await self.choose(tx, kept, **values, paused=bool(mine.get("paused")) or theirs["paused"])
        await self.forget(tx, other)


def wish_in(row: Any) -> Wish:
    """What a row says that has the columns of `WISHES`."""
    return Wish(
        lead=None if row.usual_minutes is None else timedelta(minutes=row.usual_minutes),
        quiet=None if row.quiet_from is None else Quiet(_clock(row.quiet_from), _clock(row.quiet_to)),
        paused=bool(row.paused),
        digest=None if row.digest_minutes is None else _clock(row.digest_minutes),
        outlook=None if row.outlook_minutes is None else _clock(row.outlook_minutes),
        zone=row.zone,
    )


def _clock(minutes: int) -> time:
    """The time of day so many minutes after midnight."""
    return time(minutes // 60, minutes % 60)
