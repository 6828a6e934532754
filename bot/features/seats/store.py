"""The log of acts, a row for each, and what was read from it as long as it stays the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_hex
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from bot.core.ports import Tx
from bot.features.seats.acts import Act, Kind, Source, State, placed
from bot.features.seats.rules import Book, Reader
from bot.storage.database import scalar, upsert
from bot.storage.tables import Moment, inbox, metadata, serial

seat_act = Table(
    "seat_act",
    metadata,
    serial(),
    Column("session", Integer, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("at", Moment, nullable=False),
    Column("source", String(16), nullable=False),
    Column("person", ForeignKey("person.id"), index=True),
    Column("seats", Integer),
    Column("cause", String(600), index=True),
    Column("place", String(300), nullable=False, server_default=""),
    Column("order", String(64), nullable=False, server_default=""),
    Column("until", Moment),
    Column("state", String(16)),
    Index(None, "session", "rank"),
    sqlite_autoincrement=True,
)
seat_book = Table(
    "seat_book",
    metadata,
    Column("session", Integer, primary_key=True, autoincrement=False),
    Column("version", String(16), nullable=False),
    Column("due_at", Moment),
    Column("listed_for", Moment),
)
_DUE = seat_book.c.due_at.is_not(None)
Index("ix_seat_book_due_at", seat_book.c.due_at, sqlite_where=_DUE, postgresql_where=_DUE)
seat_hint = Table(
    "seat_hint",
    metadata,
    Column("platform", String(32), primary_key=True),
    Column("conversation", String(255), primary_key=True),
    Column("thread", String(255), primary_key=True),
)

# Statements that every sign-up needs are built once: building takes longer than SQLite does.
_VERSION = select(seat_book.c.version).where(seat_book.c.session == bindparam("of"))
_ACTS = select(seat_act).where(seat_act.c.session == bindparam("of")).order_by(seat_act.c.rank, seat_act.c.id)
_APPEND = insert(seat_act).returning(seat_act.c.id)


@dataclass(slots=True)
class _Kept:
    """A log in memory, as of a stored version."""

    version: str
    acts: list[Act]
    book: Book | None = None
    reader: Reader | None = None


class SeatStore:
    """Logs by label. What was read is kept for as long as the stored version is the same.

    The version is drawn and not counted: after a rolled back change a count would come twice, for two
    different logs.
    """

    def __init__(self) -> None:
        self._kept: dict[int, _Kept] = {}

    async def book(self, tx: Tx, session: int) -> Book:
        """The log, read."""
        kept = await self._log(tx, session)
        if kept.book is None:
            kept.book = _reader(kept).book()
        return kept.book

    async def acts(self, tx: Tx, session: int) -> Sequence[Act]:
        """The log."""
        return (await self._log(tx, session)).acts

    async def add(self, tx: Tx, session: int, act: Act) -> int:
        """Write it down at its rank, which those after it give way to. Returns the row."""
        log = await self._log(tx, session)
        acts = list(log.acts)
        rank = placed(acts, act)
        reader = _reader(log) if rank == len(acts) else None
        if rank < len(acts):
            behind = (seat_act.c.session == session) & (seat_act.c.rank >= rank)
            await tx.execute(update(seat_act).where(behind).values(rank=seat_act.c.rank + 1))
        row = int((await tx.execute(_APPEND, _values(session, rank, act))).scalar_one())
        acts.insert(rank, replace(act, id=row))
        # The reader goes on, and so the log before is not kept: a failure from here on reads it anew.
        self._kept.pop(session, None)
        if reader is not None:
            reader.take(acts[-1])
        await self._keep(tx, session, acts, reader)
        return row

    async def add_many(self, tx: Tx, session: int, new: Sequence[Act]) -> list[int]:
        """Several that have no order of their own, one behind the other."""
        if not new:
            return []
        log = await self._log(tx, session)
        acts, reader = list(log.acts), _reader(log)
        rows = [_values(session, len(acts) + number, act) for number, act in enumerate(new)]
        numbered = insert(seat_act).returning(seat_act.c.id, sort_by_parameter_order=True)
        ids = [int(row.id) for row in await tx.execute(numbered, rows)]
        self._kept.pop(session, None)
        for act, row in zip(new, ids, strict=True):
            acts.append(replace(act, id=row))
            reader.take(acts[-1])
        await self._keep(tx, session, acts, reader)
        return ids

    async def caused_by(self, tx: Tx, cause: str) -> Sequence[tuple[int, int]]:
        """The sessions and persons of what this message said."""
        rows = await tx.execute(
            select(seat_act.c.session, seat_act.c.person)
            .where(seat_act.c.cause == cause, seat_act.c.person.is_not(None))
            .distinct()
            .order_by(seat_act.c.session)
        )
        return [(row.session, row.person) for row in rows]

    async def of_person(self, tx: Tx, person: int) -> Sequence[int]:
        """The sessions that this person ever signed up for."""
        rows = await tx.execute(
            select(seat_act.c.session)
            .where(seat_act.c.person == person)
            .distinct()
            .order_by(seat_act.c.session)
        )
        return [row.session for row in rows]

    async def sessions(self, tx: Tx) -> Sequence[int]:
        """All that have a log."""
        return list((await tx.execute(select(seat_book.c.session).order_by(seat_book.c.session))).scalars())

    async def first_due(self, tx: Tx) -> datetime | None:
        """When the next one has something to be done."""
        first = select(seat_book.c.due_at).where(_DUE).order_by(seat_book.c.due_at).limit(1)
        moment: datetime | None = (await tx.execute(first)).scalar()
        return moment

    async def due(self, tx: Tx, now: datetime) -> Sequence[int]:
        """Those that have something to be done."""
        rows = await tx.execute(
            select(seat_book.c.session).where(seat_book.c.due_at <= now).order_by(seat_book.c.due_at)
        )
        return [row.session for row in rows]

    async def set_due(self, tx: Tx, session: int, moment: datetime | None) -> None:
        """When this one has something to be done."""
        await tx.execute(update(seat_book).where(seat_book.c.session == session).values(due_at=moment))

    async def listed_for(self, tx: Tx, session: int) -> datetime | None:
        """The start for which its hosts got their list."""
        moment: datetime | None = await scalar(
            tx, select(seat_book.c.listed_for).where(seat_book.c.session == session)
        )
        return moment

    async def listed(self, tx: Tx, session: int, start: datetime) -> None:
        """Its hosts have their list."""
        await tx.execute(update(seat_book).where(seat_book.c.session == session).values(listed_for=start))

    async def hint(self, tx: Tx, platform: str, conversation: str, thread: str) -> bool:
        """The words are named in that thread; False when they were before."""
        statement = (
            upsert(tx, seat_hint)
            .values(platform=platform, conversation=conversation, thread=thread)
            .on_conflict_do_nothing()
            .returning(seat_hint.c.thread)
        )
        return (await tx.execute(statement)).first() is not None

    async def was_deleted(self, tx: Tx, cause: str) -> bool:
        """Whether the deletion of that message was heard before the message itself."""
        gone = select(inbox.c.id).where(inbox.c.message == cause, inbox.c.kind == "deletion").limit(1)
        return await scalar(tx, gone) is not None

    async def move(self, tx: Tx, kept: int, other: int) -> None:
        """The acts of the second are the first's, in the order in which both were received."""
        mine, theirs = list(await self.acts(tx, kept)), list(await self.acts(tx, other))
        theirs = [one for one in theirs if one.kind not in (Kind.CAPACITY, Kind.CLOSE, Kind.REOPEN)]
        merged: list[Act] = []
        while mine or theirs:
            from_mine = bool(mine) and (
                not theirs or (mine[0].at, mine[0].id) <= (theirs[0].at, theirs[0].id)
            )
            merged.append((mine if from_mine else theirs).pop(0))
        await tx.execute(delete(seat_act).where(seat_act.c.session == other))
        await tx.execute(delete(seat_act).where(seat_act.c.session == kept))
        rows = [_values(kept, rank, act) | {"id": act.id} for rank, act in enumerate(merged)]
        if rows:
            await tx.execute(insert(seat_act), rows)
        await self._keep(tx, kept, merged)
        await self._keep(tx, other, [])

    async def forget(self, tx: Tx, person: int) -> Sequence[int]:
        """Nothing of this person is left; the sessions that they were in."""
        sessions = await self.of_person(tx, person)
        await tx.execute(delete(seat_act).where(seat_act.c.person == person))
        for session in sessions:
            await self._touch(tx, session)
        return sessions

    async def merge(self, tx: Tx, kept: int, other: int) -> Sequence[int]:
        """What the second did, the first did; the sessions."""
        sessions = await self.of_person(tx, other)
        await tx.execute(update(seat_act).where(seat_act.c.person == other).values(person=kept))
        for session in sessions:
            await self._touch(tx, session)
        return sessions

    async def _log(self, tx: Tx, session: int) -> _Kept:
        version = (await tx.execute(_VERSION, {"of": session})).scalar()
        if version is None:
            return _Kept("", [], None)
        kept = self._kept.get(session)
        if kept is None or kept.version != version:
            rows = await tx.execute(_ACTS, {"of": session})
            kept = self._kept[session] = _Kept(version, [_act(row) for row in rows])
        return kept

    async def _keep(self, tx: Tx, session: int, acts: list[Act], reader: Reader | None = None) -> None:
        self._kept[session] = _Kept(await self._touch(tx, session), acts, reader=reader)

    async def _touch(self, tx: Tx, session: int) -> str:
        version = token_hex(8)
        await tx.execute(
            upsert(tx, seat_book)
            .values(session=session, version=version)
            .on_conflict_do_update(index_elements=["session"], set_={"version": version})
        )
        return version


def _reader(kept: _Kept) -> Reader:
    """What has read this log to its end. It goes on with the next act, and is then the new log's."""
    if kept.reader is None:
        kept.reader = Reader()
        for act in kept.acts:
            kept.reader.take(act)
    return kept.reader


def _values(session: int, rank: int, act: Act) -> dict[str, Any]:
    return {
        "session": session,
        "rank": rank,
        "kind": act.kind.value,
        "at": act.at,
        "source": act.source.value,
        "person": act.person,
        "seats": act.seats,
        "cause": act.cause,
        "place": act.place,
        "order": act.order,
        "until": act.until,
        "state": act.state.value if act.state else None,
    }


def _act(row: Any) -> Act:
    return Act(
        id=row.id,
        kind=Kind(row.kind),
        at=row.at,
        source=Source(row.source),
        person=row.person,
        seats=row.seats,
        cause=row.cause,
        place=row.place,
        order=row.order,
        until=row.until,
        state=State(row.state) if row.state else None,
    )
