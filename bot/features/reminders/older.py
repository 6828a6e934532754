"""Reminders that were followed by another one: they still stand in a conversation, and are to stay true."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Integer,
    String,
    Table,
    delete,
    select,
    update,
)

from bot.core.ports import Tx
from bot.storage.database import upsert
from bot.storage.tables import Moment, metadata

older_reminder = Table(
    "older_reminder",
    metadata,
    Column("told_in", String(200), primary_key=True),
    Column("session", Integer, primary_key=True, index=True),
    Column("hosts", Boolean, primary_key=True),
    Column("person", ForeignKey("person.id"), nullable=False, index=True),
    Column("start", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Older:
    """That an earlier promise told a person of a session, which began at that moment then."""

    told_in: str
    session: int
    hosts: bool
    person: int
    start: datetime


async def keep(tx: Tx, older: Sequence[Older]) -> None:
    """Another reminder follows these."""
    if older:
        rows = [asdict(one) for one in older]
        await tx.execute(upsert(tx, older_reminder).on_conflict_do_nothing(), rows)


async def of_session(tx: Tx, session: int) -> Sequence[Older]:
    """All that speak of this session."""
    return await _found(tx, older_reminder.c.session == session)


async def told_in(tx: Tx, keys: Sequence[str]) -> Sequence[Older]:
    """All that these promises spoke of and that others followed."""
    return await _found(tx, older_reminder.c.told_in.in_(keys))


async def forget(tx: Tx, who: int) -> None:
    """Nothing of this person is left."""
    await tx.execute(delete(older_reminder).where(older_reminder.c.person == who))


async def merge(tx: Tx, kept: int, other: int) -> None:
    """The first gets the second's."""
    theirs = older_reminder.c.person == other
    await tx.execute(update(older_reminder).where(theirs).values(person=kept))


async def _found(tx: Tx, condition: ColumnElement[bool]) -> Sequence[Older]:
    rows = await tx.execute(
        select(older_reminder).where(condition).order_by(older_reminder.c.told_in, older_reminder.c.session)
    )
    return [Older(row.told_in, row.session, row.hosts, row.person, row.start) for row in rows]
