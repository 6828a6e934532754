"""Announcements and their copies: queries."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, exists, func, insert, select, update

from bot.core.audiences import Circle, Kind, Whom, whom_from_text, whom_to_text
from bot.core.ports import Tx
from bot.core.signals import Who
from bot.features.announcements.model import Announcement, Pending, State
from bot.features.announcements.tables import (
    announcement,
    announcement_copy,
    announcement_place,
    announcement_read,
)
from bot.storage.database import scalar, upsert
from bot.storage.kept import Kept
from bot.storage.tables import Moment, identity, person

_FIELDS = tuple(
    column.name for column in announcement.columns if column.name not in ("texts", "whom", "state", "cause")
)
# Asked for every signal and whenever the alarm rings, and so built once.
_FIRST_DUE = (
    select(announcement.c.due_at)
    .where(announcement.c.due_at.is_not(None))
    .order_by(announcement.c.due_at)
    .limit(1)
)
_MISSED = (
    select(announcement.c.id, person.c.id.label("who"))
    .select_from(
        announcement.join(
            identity, and_(identity.c.platform == bindparam("platform"), identity.c.user == bindparam("user"))
        ).join(person, person.c.id == identity.c.person)
    )
    .where(
        announcement.c.valid_until > bindparam("now", type_=Moment()),
        announcement.c.state == State.SENT,
        announcement.c.way == "direct",
        announcement.c.whom.is_not(None),
        person.c.id > announcement.c.up_to,
        ~exists().where(
            announcement_copy.c.announcement == announcement.c.id, announcement_copy.c.person == person.c.id
        ),
    )
    .order_by(announcement.c.id)
)


async def _valid_until(tx: Tx) -> datetime | None:
    """When the last of those that were sent is over."""
    last = select(func.max(announcement.c.valid_until, type_=Moment()))
    until: datetime | None = await scalar(tx, last.where(announcement.c.state == State.SENT))
    return until


class AnnouncementStore:
    """The announcements, and who read them."""

    def __init__(self) -> None:
        self._valid_until = Kept((announcement,), _valid_until)

    async def add(
        self,
        tx: Tx,
        texts: Mapping[str, str],
        whom: Whom | None,
        writer: int,
        now: datetime,
        *,
        urgent: bool = False,
        ask_read: bool = False,
        must_ask: bool = False,
        cause: str | None = None,
    ) -> int:
        """A new draft; its number."""
        values = {"texts": json.dumps(dict(texts)), "whom": _whom_text(whom), "writer": writer}
        flags = {"urgent": urgent, "ask_read": ask_read, "must_ask": must_ask, "cause": cause}
        state = {"state": State.DRAFT, "way": "direct", "written_at": now}
        statement = insert(announcement).values(**values, **flags, **state).returning(announcement.c.id)
        return int((await tx.execute(statement)).scalar_one())

    async def one(self, tx: Tx, number: int) -> Announcement | None:
        """The one of that number."""
        found = (await tx.execute(select(announcement).where(announcement.c.id == number))).first()
        return announcement_of(found) if found else None

    async def last(self, tx: Tx, writer: int, *, told: bool = False) -> Announcement | None:
        """The one that this person wrote last. `told`: of those that are no drafts."""
        mine = select(announcement).where(announcement.c.writer == writer)
        if told:
            mine = mine.where(announcement.c.state != State.DRAFT)
        found = (await tx.execute(mine.order_by(announcement.c.id.desc()).limit(1))).first()
        return announcement_of(found) if found else None

    async def latest(self, tx: Tx, at_most: int) -> list[Announcement]:
        """The last ones that are no drafts."""
        told = select(announcement).where(announcement.c.state != State.DRAFT)
        rows = await tx.execute(told.order_by(announcement.c.id.desc()).limit(at_most))
        return [announcement_of(row) for row in rows]

    async def change(self, tx: Tx, number: int, **values: Any) -> Announcement:
        """Write down these fields of it; as it is then."""
        told = dict(values)
        if "texts" in told:
            told["texts"] = json.dumps(dict(told["texts"]))
        statement = update(announcement).where(announcement.c.id == number).values(**told)
        return announcement_of((await tx.execute(statement.returning(announcement))).one())

    async def discard(self, tx: Tx, numbers: Collection[int]) -> None:
        """These were never sent, and are no more."""
        table = announcement_place
        await tx.execute(delete(table).where(table.c.announcement.in_(numbers)))
        await tx.execute(delete(announcement).where(announcement.c.id.in_(numbers)))

    async def drafts_of(self, tx: Tx, cause: str) -> Sequence[int]:
        """The drafts that this message made."""
        mine = (announcement.c.cause == cause) & (announcement.c.state == State.DRAFT)
        return list((await tx.execute(select(announcement.c.id).where(mine))).scalars())

    async def first_due(self, tx: Tx) -> datetime | None:
        """When something has to be done."""
        moment: datetime | None = (await tx.execute(_FIRST_DUE)).scalar()
        return moment

    async def due(self, tx: Tx, now: datetime) -> Announcement | None:
        """The one with which something has to be done first: the urgent before others."""
        order = (announcement.c.urgent.desc(), announcement.c.due_at, announcement.c.id)
        rows = select(announcement).where(announcement.c.due_at <= now).order_by(*order).limit(1)
        found = (await tx.execute(rows)).first()
        return announcement_of(found) if found else None

    async def scheduled(self, tx: Tx, until: datetime) -> list[Announcement]:
        """Those that are to go out before then, the earliest first."""
        mine = (announcement.c.state == State.SCHEDULED) & (announcement.c.at < until)
        rows = await tx.execute(
            select(announcement).where(mine).order_by(announcement.c.at, announcement.c.id)
        )
        return [announcement_of(row) for row in rows]

    async def pending(self, tx: Tx, one: Announcement) -> Pending:
        """What is to be done with its copies."""
        table = announcement_copy
        mine = table.c.announcement == one.id
        held = await scalar(
            tx,
            select(func.min(table.c.held_until, type_=Moment())).where(mine, table.c.held_until.is_not(None)),
        )
        if one.version == 0:
            return Pending(held)
        old = mine & (table.c.version < one.version) & table.c.held_until.is_(None)
        places = announcement_place
        here = (places.c.announcement == one.id) & places.c.posted & (places.c.version < one.version)
        untrue = await scalar(tx, select(exists().where(old))) or await scalar(
            tx, select(exists().where(here))
        )
        return Pending(held, bool(untrue))

    async def missed(self, tx: Tx, who: Who, now: datetime) -> list[tuple[int, int]]:
        """What was sent before this person was met, is still valid, and they do not have: announcement and
        person."""
        until = await self._valid_until(tx)
        if until is None or until <= now:  # as nearly always, and asked with everything that is heard
            return []
        rows = await tx.execute(_MISSED, {"platform": who.platform, "user": who.user, "now": now})
        return [(row.id, row.who) for row in rows]

    async def read(self, tx: Tx, number: int, who: int, now: datetime) -> bool:
        """They read it; False: they said so before."""
        statement = upsert(tx, announcement_read).values(announcement=number, person=who, at=now)
        added = statement.on_conflict_do_nothing().returning(announcement_read.c.person)
        return (await tx.execute(added)).first() is not None

    async def reads(self, tx: Tx, number: int) -> int:
        """How many said that they read it."""
        mine = announcement_read.c.announcement == number
        return int(await scalar(tx, select(func.count()).select_from(announcement_read).where(mine)))

    async def last_asking(self, tx: Tx, who: int) -> int | None:
        """The last announcement that asks this person whether they read it."""
        table = announcement_copy
        mine = (table.c.person == who) & announcement.c.ask_read & table.c.held_until.is_(None)
        joined = select(func.max(announcement.c.id)).join(table, table.c.announcement == announcement.c.id)
        number: int | None = await scalar(tx, joined.where(mine))
        return number

    async def texts_for(self, tx: Tx, who: int) -> list[Announcement]:
        """All that this person got."""
        table = announcement_copy
        joined = select(announcement).join(table, table.c.announcement == announcement.c.id)
        rows = await tx.execute(
            joined.where(table.c.person == who, table.c.held_until.is_(None)).order_by(announcement.c.id)
        )
        return [announcement_of(row) for row in rows]

    async def written_by(self, tx: Tx, who: int) -> list[Announcement]:
        """All that this person wrote."""
        rows = await tx.execute(
            select(announcement).where(announcement.c.writer == who).order_by(announcement.c.id)
        )
        return [announcement_of(row) for row in rows]

    async def forget(self, tx: Tx, who: int) -> None:
        """Nothing of this person is left; what they wrote for all is no longer theirs, and drafts go."""
        await self.discard(tx, [one.id for one in await self.written_by(tx, who) if one.state is State.DRAFT])
        await tx.execute(
            update(announcement).where(announcement.c.writer == who).values(writer=None, cause=None)
        )
        await tx.execute(update(announcement).where(announcement.c.approver == who).values(approver=None))
        for table in (announcement_copy, announcement_read):
            await tx.execute(delete(table).where(table.c.person == who))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """What either has, the first has, once."""
        for column in (announcement.c.writer, announcement.c.approver):
            await tx.execute(update(announcement).where(column == other).values({column: kept}))
        for table in (announcement_copy, announcement_read):
            mine = select(table.c.announcement).where(table.c.person == kept)
            theirs = table.c.person == other
            await tx.execute(delete(table).where(theirs, table.c.announcement.in_(mine)))
            await tx.execute(update(table).where(theirs).values(person=kept))


class Reachable:
    """Everybody whom the bot met and can still reach; the port `Circles`."""

    async def members(self, tx: Tx, circle: Circle, now: datetime) -> Collection[int] | None:
        """The persons; see the port. A closed account counts for nothing."""
        if circle.kind is not Kind.EVERYONE:
            return None
        rows = await tx.execute(select(identity.c.person).where(identity.c.active).distinct())
        return frozenset(rows.scalars())


def _whom_text(whom: Whom | None) -> str | None:
    return None if whom is None else whom_to_text(whom)


def announcement_of(row: Any) -> Announcement:
    """The announcement in a row that has its columns."""
    return Announcement(
        **{name: getattr(row, name) for name in _FIELDS},
        texts=json.loads(row.texts),
        whom=None if row.whom is None else whom_from_text(row.whom),
        state=State(row.state),
    )
