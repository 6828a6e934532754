"""Tables and queries of stars, of those who host, and of what they were promised."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    CTE,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    delete,
    false,
    func,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.core.changes import EVERYBODY, Among, Concern
from bot.core.ports import Tx
from bot.features.reminders import older
from bot.features.reminders.older import Older
from bot.features.reminders.rules import Wish
from bot.features.reminders.wishes import WISHES, reminder_choice, wish_in
from bot.storage.database import scalar, some_of, upsert
from bot.storage.tables import Moment, metadata, person

star = Table(
    "star",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("session", ForeignKey("session.id"), primary_key=True, index=True),
    Column("at", Moment, nullable=False),
    Column("cause", String(600), index=True),
    Column("lead_minutes", Integer),
    Column("due_at", Moment),
    Column("reminded_of", Moment),
    Column("told_in", String(200)),
)
duty = Table(
    "duty",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("session", ForeignKey("session.id"), primary_key=True, index=True),
    Column("due_at", Moment),
    Column("reminded_of", Moment),
    Column("told_in", String(200)),
    Column("seat", Boolean, nullable=False, server_default=false()),
)
for _table in (star, duty):
    _due = _table.c.due_at.is_not(None)
    Index(f"ix_{_table.name}_due_at", _table.c.due_at, sqlite_where=_due, postgresql_where=_due)
    _told = _table.c.told_in.is_not(None)
    Index(f"ix_{_table.name}_told_in", _table.c.told_in, sqlite_where=_told, postgresql_where=_told)


@dataclass(frozen=True, slots=True)
class Star:
    """A person wants to see a session, or (`hosts`) is responsible for it, or (`seat`) has a seat there.

    `lead`: their own for this session. `reminded_of`: the start that a reminder was promised for, `told_in`:
    the key of that promise.
    """

    person: int
    session: int
    hosts: bool = False
    lead: timedelta | None = None
    due_at: datetime | None = None
    reminded_of: datetime | None = None
    told_in: str | None = None
    seat: bool = False

    @property
    def duty(self) -> bool:
        """Whether they are expected there: it stands in the other table."""
        return self.hosts or self.seat


# For every star and whenever the alarm rings, and so built once.
_ADD = {
    "sqlite": sqlite.insert(star).on_conflict_do_nothing().returning(star.c.session),
    "postgresql": postgresql.insert(star).on_conflict_do_nothing().returning(star.c.session),
}
_OF = select(star).where(star.c.person == bindparam("who")).order_by(star.c.session)
_DUTIES_OF = select(duty).where(duty.c.person == bindparam("who")).order_by(duty.c.session)
_TOLD_IN = tuple(
    select(table)
    .where(table.c.told_in.in_(bindparam("keys", expanding=True)))
    .order_by(table.c.session, table.c.person)
    for table in (star, duty)
)
_OTHER = star.alias("other")
_BOTH = (
    select(star.c.person, _OTHER.c.session)
    .join(_OTHER, _OTHER.c.person == star.c.person)
    .where(star.c.session == bindparam("one"), _OTHER.c.session.in_(bindparam("others", expanding=True)))
    .order_by(star.c.person, _OTHER.c.session)
)
_BOTH_OF = _BOTH.where(star.c.person == bindparam("who"))
_FIRST_DUE = tuple(
    select(table.c.due_at).where(table.c.due_at.is_not(None)).order_by(table.c.due_at).limit(1)
    for table in (star, duty)
)
_SET_DUE = tuple(
    update(table)
    .where(table.c.person == bindparam("who"), table.c.session == bindparam("what"))
    .values(due_at=bindparam("moment", type_=Moment()))
    for table in (star, duty)
)


class StarStore:
    """Stars and duties; also the port `Popularity`."""

    async def add(self, tx: Tx, who: int, session: int, at: datetime, cause: str | None) -> bool:
        """Star it; False when it was starred already."""
        values = {"person": who, "session": session, "at": at, "cause": cause}
        return (await tx.execute(_ADD[tx.dialect.name], values)).first() is not None

    async def remove(self, tx: Tx, who: int, session: int) -> Star | None:
        """Take the star off; what it was, or None when there was none."""
        mine = (star.c.person == who) & (star.c.session == session)
        row = (await tx.execute(delete(star).where(mine).returning(*star.c))).first()
        return _star(row) if row else None

    async def set_lead(self, tx: Tx, who: int, session: int, minutes: int) -> None:
        """This star has a lead time of its own."""
        mine = (star.c.person == who) & (star.c.session == session)
        await tx.execute(update(star).where(mine).values(lead_minutes=minutes))

    async def of(self, tx: Tx, who: int) -> Sequence[int]:
        """The sessions a person starred."""
        return [one.session for one in await self.all_of(tx, who)]

    async def all_of(self, tx: Tx, who: int) -> Sequence[Star]:
        """This person's stars, by session."""
        rows = await tx.execute(_OF, {"who": who})
        return [_star(row) for row in rows]

    async def duties_of(self, tx: Tx, who: int) -> Sequence[Star]:
        """What this person hosts, by session."""
        rows = await tx.execute(_DUTIES_OF, {"who": who})
        return [_duty(row) for row in rows]

    async def one(self, tx: Tx, who: int, session: int) -> Star | None:
        """This person's star on this session."""
        mine = (star.c.person == who) & (star.c.session == session)
        row = (await tx.execute(select(star).where(mine))).first()
        return _star(row) if row else None

    async def caused_by(self, tx: Tx, cause: str) -> Sequence[Star]:
        """The stars that a message made."""
        rows = await tx.execute(select(star).where(star.c.cause == cause).order_by(star.c.session))
        return [_star(row) for row in rows]

    async def stars(self, tx: Tx, session: int) -> int:
        """How many starred it."""
        return int(await scalar(tx, select(func.count()).select_from(star).where(star.c.session == session)))

    async def who(self, tx: Tx, session: int) -> Sequence[int]:
        """Who starred it, in the order in which they did."""
        rows = await tx.execute(
            select(star.c.person).where(star.c.session == session).order_by(star.c.at, star.c.person)
        )
        return [row.person for row in rows]

    async def persons(self, tx: Tx, sessions: Sequence[int], among: Among = EVERYBODY) -> Sequence[Concern]:
        """Who starred these, and since when; the port `Concerned`."""
        rows = await tx.execute(
            select(star.c.person, star.c.session, star.c.at)
            .where(some_of(star.c.person, star.c.session.in_(sessions), among))
            .order_by(star.c.session, star.c.person)
        )
        return [Concern(row.person, row.session, row.at, starred=True) for row in rows]

    async def both(
        self, tx: Tx, session: int, others: Sequence[int], who: int | None = None
    ) -> Sequence[tuple[int, int]]:
        """Who starred this session and which of those others; `who`: asked of this person alone."""
        given = {"one": session, "others": list(others), "who": who}
        rows = await tx.execute(_BOTH if who is None else _BOTH_OF, given)
        return [(row.person, row.session) for row in rows]

    async def first_due(self, tx: Tx) -> datetime | None:
        """When the next reminder is due."""
        moments: list[datetime] = []
        for first in _FIRST_DUE:
            moments += (await tx.execute(first)).scalars()
        return min(moments, default=None)

    async def due(self, tx: Tx, now: datetime) -> Sequence[Star]:
        """Those whose reminder is due, the earliest first."""
        found: list[Star] = []
        for table, read in ((star, _star), (duty, _duty)):
            rows = await tx.execute(select(table).where(table.c.due_at <= now).order_by(table.c.due_at))
            found += [read(row) for row in rows]
        return found

    async def due_sessions(self, tx: Tx, now: datetime) -> dict[int, datetime]:
        """The sessions of which reminders are due, and when the last of these came to be."""
        found: dict[int, datetime] = {}
        for table in (star, duty):
            owed = _owed(table, now)
            last = func.max(owed.c.due_at, type_=Moment()).label("last")
            rows = await tx.execute(select(owed.c.session, last).group_by(owed.c.session))
            for row in rows:
                found[row.session] = max(row.last, found.get(row.session, row.last))
        return found

    async def due_people(
        self,
        tx: Tx,
        sessions: Sequence[int],
        now: datetime,
        *,
        hosts: bool,
        after: datetime | None = None,
        at_most: int | None = None,
    ) -> list[int]:
        """Who is to be reminded of one of these, since they starred it or host it; due after that moment."""
        owed = _owed(duty if hosts else star, now)
        statement = select(owed.c.person).where(owed.c.session.in_(sessions)).distinct()
        if after is not None:
            statement = statement.where(owed.c.due_at > after)
        rows = await tx.execute(statement.order_by(owed.c.person).limit(at_most))
        return list(rows.scalars())

    async def not_due(self, tx: Tx, sessions: Sequence[int], now: datetime) -> None:
        """What is due for these is not told any more."""
        for table in (star, duty) if sessions else ():
            over = (table.c.due_at <= now) & table.c.session.in_(sessions)
            await tx.execute(update(table).where(over).values(due_at=None))

    async def of_persons(self, tx: Tx, persons: Sequence[int], sessions: Sequence[int]) -> Sequence[Star]:
        """All that these people starred or host of these sessions."""
        found: list[Star] = []
        for table, read in ((star, _star), (duty, _duty)):
            rows = await tx.execute(
                select(table)
                .where(table.c.person.in_(persons), table.c.session.in_(sessions))
                .order_by(table.c.session, table.c.person)
            )
            found += [read(row) for row in rows]
        return found

    async def told_in(self, tx: Tx, key: str) -> Sequence[Star]:
        """All that this promise speaks of."""
        return (await self.told_in_each(tx, [key])).get(key, [])

    async def told_in_each(self, tx: Tx, keys: Sequence[str]) -> Mapping[str, Sequence[Star]]:
        """All that these promises speak of, by promise."""
        found: dict[str, list[Star]] = {}
        for statement, read in zip(_TOLD_IN, (_star, _duty), strict=True):
            for row in await tx.execute(statement, {"keys": list(keys)}):
                found.setdefault(row.told_in, []).append(read(row))
        return found

    async def of_session(self, tx: Tx, session: int) -> Sequence[tuple[Star, Wish]]:
        """Everybody whom a session concerns, with what they wish."""
        found: list[tuple[Star, Wish]] = []
        for table, read in ((star, _star), (duty, _duty)):
            rows = await tx.execute(
                select(table, *WISHES)
                .select_from(
                    table.join(person, person.c.id == table.c.person).outerjoin(
                        reminder_choice, reminder_choice.c.person == table.c.person
                    )
                )
                .where(table.c.session == session)
                .order_by(table.c.person)
            )
            found += [(read(row), wish_in(row)) for row in rows]
        return found

    async def set_due(self, tx: Tx, stars: Iterable[tuple[Star, datetime | None]]) -> None:
        """Their reminders are due then; None: there is none (any more)."""
        for statement, hosts in zip(_SET_DUE, (False, True), strict=True):
            rows = [
                {"who": one.person, "what": one.session, "moment": moment}
                for one, moment in stars
                if one.duty is hosts
            ]
            if rows:
                await tx.execute(statement, rows)

    async def mark(self, tx: Tx, told: Sequence[tuple[Star, datetime | None, str | None]]) -> None:
        """A reminder of that start was promised, under that key; or (None) of none any more. One that was
        promised before under another key is remembered: it still stands in a conversation."""
        await older.keep(
            tx,
            [
                Older(one.told_in, one.session, one.hosts, one.person, one.reminded_of or start)
                for one, start, key in told
                if start is not None and one.told_in is not None and one.told_in != key
            ],
        )
        for table, hosts in ((star, False), (duty, True)):
            rows = [
                {"who": one.person, "what": one.session, "start": start, "key": key}
                for one, start, key in told
                if one.duty is hosts
            ]
            if rows:
                await tx.execute(
                    update(table)
                    .where(table.c.person == bindparam("who"), table.c.session == bindparam("what"))
                    .values(
                        due_at=None,
                        reminded_of=bindparam("start", type_=Moment()),
                        told_in=bindparam("key", type_=String()),
                    ),
                    rows,
                )

    async def told_before(self, tx: Tx, keys: Sequence[str]) -> Mapping[str, Sequence[Star]]:
        """All that these promises spoke of, and another one since; by promise."""
        found: dict[str, list[Star]] = {}
        for one in await older.told_in(tx, keys):
            star = Star(one.person, one.session, one.hosts, reminded_of=one.start, told_in=one.told_in)
            found.setdefault(one.told_in, []).append(star)
        return found

    async def promises_before(self, tx: Tx, session: int) -> dict[str, int]:
        """The promises that spoke of this session before the last one did, and to whom."""
        return {one.told_in: one.person for one in await older.of_session(tx, session)}

    async def unsay(self, tx: Tx, key: str) -> None:
        """Nobody saw this promise: as if it had never been made. What is due stays so."""
        for table in (star, duty):
            promised = table.c.told_in == key
            await tx.execute(update(table).where(promised).values(reminded_of=None, told_in=None))

    async def starred(self, tx: Tx) -> set[int]:
        """The sessions that anybody starred."""
        return set((await tx.execute(select(star.c.session).distinct())).scalars())

    async def all_duties(self, tx: Tx) -> dict[int, set[int]]:
        """Who hosts which session, as far as reminders are set for it."""
        found: dict[int, set[int]] = {}
        for row in await tx.execute(select(duty.c.session, duty.c.person).where(duty.c.seat.is_(False))):
            found.setdefault(row.session, set()).add(row.person)
        return found

    async def set_hosts(self, tx: Tx, session: int, hosts: Sequence[int]) -> None:
        """These host it, and nobody else."""
        these = (duty.c.session == session) & duty.c.seat.is_(False)
        await tx.execute(delete(duty).where(these, duty.c.person.not_in(hosts)))
        if hosts:
            rows = [{"person": one, "session": session, "seat": False} for one in hosts]
            statement = upsert(tx, duty).values(rows)
            await tx.execute(
                statement.on_conflict_do_update(index_elements=["person", "session"], set_={"seat": False})
            )

    async def seats_in(self, tx: Tx, session: int) -> Sequence[Star]:
        """Those who have a seat there, and do not host it."""
        rows = await tx.execute(
            select(duty).where(duty.c.session == session, duty.c.seat).order_by(duty.c.person)
        )
        return [_duty(row) for row in rows]

    async def seat(self, tx: Tx, who: int, session: int) -> Star | None:
        """This person has a seat there; None where they are expected already."""
        statement = upsert(tx, duty).values(person=who, session=session, seat=True)
        row = (await tx.execute(statement.on_conflict_do_nothing().returning(*duty.c))).first()
        return _duty(row) if row else None

    async def unseat(self, tx: Tx, who: int, session: int) -> None:
        """They have none any more."""
        mine = (duty.c.person == who) & (duty.c.session == session) & duty.c.seat
        await tx.execute(delete(duty).where(mine))

    async def kept(self, tx: Tx, who: int) -> Sequence[int]:
        """What a person starred, or has a seat in."""
        seats = [one.session for one in await self.duties_of(tx, who) if one.seat]
        return sorted({*await self.of(tx, who), *seats})

    async def forget(self, tx: Tx, who: int) -> None:
        """Nothing of this person is left."""
        for table in (star, duty):
            await tx.execute(delete(table).where(table.c.person == who))
        await older.forget(tx, who)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The first gets the second's stars; each session keeps the earlier star."""
        await older.merge(tx, kept, other)
        for table in (star, duty):
            for row in (await tx.execute(select(table).where(table.c.person == other))).all():
                values = dict(row._mapping) | {"person": kept}
                await tx.execute(upsert(tx, table).values(**values).on_conflict_do_nothing())
        await self.forget(tx, other)


def _owed(table: Table, now: datetime) -> CTE:
    """What is due, found by the moment: SQLite would rather read all that was ever starred of a session."""
    columns = table.c.person, table.c.session, table.c.due_at
    return select(*columns).where(table.c.due_at <= now).cte("owed").prefix_with("MATERIALIZED")


def _star(row: Any) -> Star:
    lead = None if row.lead_minutes is None else timedelta(minutes=row.lead_minutes)
    return Star(row.person, row.session, False, lead, row.due_at, row.reminded_of, row.told_in)


def _duty(row: Any) -> Star:
    seat = bool(row.seat)
    return Star(row.person, row.session, not seat, None, row.due_at, row.reminded_of, row.told_in, seat)


class Kept:
    """The port `Wanted`: stars and seats."""

    def __init__(self, stars: StarStore) -> None:
        self._stars = stars

    async def of(self, tx: Tx, person: int) -> Sequence[int]:
        """The labels; see the port."""
        return await self._stars.kept(tx, person)
