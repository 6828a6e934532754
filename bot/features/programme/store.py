"""Tables and queries of the programme."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from secrets import token_hex
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    false,
    insert,
    select,
    true,
    update,
)
from sqlalchemy.engine import RowMapping

from bot.core.changes import EVERYBODY, Among, Changed, Concern
from bot.core.ports import SessionDraft, Tx
from bot.core.sessions import Session
from bot.storage.database import scalar, some_of, upsert
from bot.storage.kept import KEPT, Kept, draw, revision
from bot.storage.tables import Moment, metadata, serial

event = Table(
    "event",
    metadata,
    Column("slug", String(64), primary_key=True),
    Column("title", Text, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("language", String(8)),
    info=KEPT,
)

session = Table(
    "session",
    metadata,
    serial(),
    Column("event", ForeignKey("event.slug"), nullable=False),
    Column("source", String(64), nullable=False),
    Column("key", String(255), nullable=False),
    Column("title", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("start", Moment, nullable=False, index=True),
    Column("end", Moment, nullable=False),
    Column("room", Text),
    Column("language", String(32)),
    Column("abstract", Text, nullable=False, server_default=""),
    Column("track", Text),
    Column("capacity", Integer),
    Column("place", Text),
    Column("cancelled", Boolean, nullable=False, server_default=false()),
    Column("subtitle", Text, nullable=False, server_default=""),
    Column("description", Text, nullable=False, server_default=""),
    Column("url", Text),
    Column("absent_since", Moment),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("revised_at", Moment),
    UniqueConstraint("event", "source", "key"),
    sqlite_autoincrement=True,
)

session_person = Table(
    "session_person",
    metadata,
    Column("session", ForeignKey("session.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", Text, nullable=False),
)

session_host = Table(
    "session_host",
    metadata,
    Column("session", ForeignKey("session.id"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
)

change = Table(
    "change",
    metadata,
    serial(),
    Column("session", ForeignKey("session.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False, index=True),
    Column("field", String(32), nullable=False),
    Column("old", Text, nullable=False),
    Column("new", Text, nullable=False),
    Column("by", Integer),
    Column("told", Boolean, nullable=False, server_default=true()),
    sqlite_autoincrement=True,
)
_UNTOLD = change.c.told.is_(False)
Index("ix_change_untold", change.c.id, sqlite_where=_UNTOLD, postgresql_where=_UNTOLD)

asked_changes = Table(
    "asked_changes",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("at", Moment, nullable=False),
)

CHUNK = 100


@dataclass(frozen=True, slots=True)
class Event:
    """A conference, barcamp, or series."""

    slug: str
    title: str
    zone: str
    first_day: date
    last_day: date
    language: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a session, old and new. `field` may also be `new`, `cancelled` or `back`."""

    session: int
    at: datetime
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Stored:
    """A session as its source told it last."""

    label: int
    draft: SessionDraft
    cancelled: bool
    absent_since: datetime | None


_PROGRAMME = "programme"
"""What its versions are kept as, among the revisions of tables."""


class ProgrammeStore:
    """The port `Programme`. All sessions are kept in memory for as long as the stored version stays."""

    def __init__(self) -> None:
        self._events = Kept((event,), _events)
        self._version: str | None = None
        self._sessions: tuple[Session, ...] = ()
        self._by_id: dict[int, Session] = {}

    async def sessions(self, tx: Tx) -> Sequence[Session]:
        """All sessions by start."""
        await self._refresh(tx)
        return self._sessions

    async def session(self, tx: Tx, id: int) -> Session | None:
        """The session with that label."""
        await self._refresh(tx)
        return self._by_id.get(id)

    async def version(self, tx: Tx) -> str:
        """A text that is another one after every change."""
        return await revision(tx, _PROGRAMME) or ""

    async def touch(self, tx: Tx) -> None:
        """The programme is another one from here on."""
        await draw(tx, _PROGRAMME)

    async def add_event(
        self, tx: Tx, slug: str, title: str, zone: str, first_day: date, last_day: date, language: str | None
    ) -> None:
        """Write the event down, or what changed of it."""
        values = {
            "title": title,
            "zone": zone,
            "first_day": first_day,
            "last_day": last_day,
            "language": language,
        }
        await tx.execute(
            upsert(tx, event)
            .values(slug=slug, **values)
            .on_conflict_do_update(index_elements=["slug"], set_=values)
        )

    async def events(self, tx: Tx) -> Sequence[Event]:
        """All events, the earliest first."""
        return await self._events(tx)

    async def of_source(self, tx: Tx, event_slug: str, source: str) -> dict[str, Stored]:
        """What is written down of a source, by the source's own keys."""
        here = (session.c.event == event_slug) & (session.c.source == source)
        people = await _grouped(tx, session_person.c.name, session_person.c.position, here)
        hosts = await _grouped(tx, session_host.c.person, session_host.c.person, here)
        rows = await tx.execute(select(session).where(here))
        return {row.key: _stored(row._mapping, people, hosts) for row in rows}

    async def add(self, tx: Tx, event_slug: str, source: str, drafts: Sequence[SessionDraft]) -> list[int]:
        """Write new sessions down; their labels, in the same order."""
        if not drafts:
            return []
        rows = [
            _columns(draft) | {"event": event_slug, "source": source, "key": draft.key} for draft in drafts
        ]
        numbered = insert(session).returning(session.c.id, sort_by_parameter_order=True)
        known = [row | {"id": draft.label} for row, draft in zip(rows, drafts, strict=True) if draft.label]
        async for chunk in _chunks(known):
            await tx.execute(insert(session), chunk)
        given: list[int] = []
        async for chunk in _chunks([row for row, draft in zip(rows, drafts, strict=True) if not draft.label]):
            given += [int(row.id) for row in await tx.execute(numbered, chunk)]
        next_one = iter(given)
        labels = [draft.label or next(next_one) for draft in drafts]
        await self._write_people(tx, dict(zip(labels, drafts, strict=True)))
        return labels

    async def reserve(self, tx: Tx, event_slug: str, now: datetime) -> int:
        """The next label; no session has it, and none gets it but the draft that names it."""
        row = {"event": event_slug, "source": "reserved", "key": token_hex(8), "title": "", "kind": ""}
        statement = insert(session).values(**row, start=now, end=now).returning(session.c.id)
        label = int(await scalar(tx, statement) or 0)
        await tx.execute(delete(session).where(session.c.id == label))
        return label

    async def change_all(self, tx: Tx, drafts: Mapping[int, SessionDraft]) -> None:
        """Write down what these sessions are now, by label; those that were cancelled are there again."""
        if not drafts:
            return
        rows = [
            {f"to_{name}": value for name, value in _columns(draft).items()} | {"of_label": label}
            for label, draft in drafts.items()
        ]
        values: dict[str, Any] = {name: bindparam(f"to_{name}") for name in _DRAFT} | {
            "cancelled": False,
            "absent_since": None,
        }
        changed = update(session).where(session.c.id == bindparam("of_label")).values(**values)
        async for chunk in _chunks(rows):
            await tx.execute(changed, chunk)
        for table in (session_person, session_host):
            of_one = delete(table).where(table.c.session == bindparam("of_label"))
            await tx.execute(of_one, [{"of_label": label} for label in drafts])
        await self._write_people(tx, drafts)

    async def revise(self, tx: Tx, labels: Sequence[int], now: datetime) -> None:
        """They are not what they were before: calendars tell newer from older by it."""
        for start in range(0, len(labels), CHUNK):
            these = session.c.id.in_(labels[start : start + CHUNK])
            values = {"revision": session.c.revision + 1, "revised_at": now}
            await tx.execute(update(session).where(these).values(values))

    async def miss(self, tx: Tx, labels: Sequence[int], now: datetime) -> None:
        """The source no longer has these; whether that lasts will be seen."""
        await tx.execute(update(session).where(session.c.id.in_(labels)).values(absent_since=now))

    async def cancel(self, tx: Tx, labels: Sequence[int]) -> None:
        """They do not take place."""
        await tx.execute(update(session).where(session.c.id.in_(labels)).values(cancelled=True))

    async def write_changes(self, tx: Tx, found: Sequence[Change], by: int | None = None) -> None:
        """Keep what changed, old and new, and who made it so, if it was a person."""
        if found:
            await tx.execute(insert(change), [asdict(one) | {"by": by, "told": False} for one in found])

    async def changes_since(self, tx: Tx, since: datetime) -> Sequence[Change]:
        """What changed after that moment, oldest first."""
        rows = await tx.execute(select(change).where(change.c.at > since).order_by(change.c.id))
        return [Change(row.session, row.at, row.field, row.old, row.new) for row in rows]

    async def untold(self, tx: Tx) -> Sequence[Changed]:
        """What nobody was told of yet; the port `ChangeLog`, like the next one."""
        rows = await tx.execute(select(change).where(_UNTOLD).order_by(change.c.id))
        return [
            Changed(row.id, row.session, row.at, row.field, row.old, row.new, row.by) for row in rows.all()
        ]

    async def told(self, tx: Tx, changes: Sequence[Changed]) -> None:
        """Those concerned are told of these."""
        if changes:
            this = update(change).where(change.c.id == bindparam("of_id")).values(told=True)
            await tx.execute(this, [{"of_id": one.id} for one in changes])

    async def made_by(self, tx: Tx, person: int, to: int | None) -> None:
        """What this person changed, the other one did; None: nobody knows any more who did it."""
        await tx.execute(update(change).where(change.c.by == person).values(by=to))

    async def last_asked(self, tx: Tx, person: int) -> datetime | None:
        """When this person last asked what changed."""
        statement = select(asked_changes.c.at).where(asked_changes.c.person == person)
        moment: datetime | None = await scalar(tx, statement)
        return moment

    async def has_asked(self, tx: Tx, person: int, at: datetime) -> None:
        """They asked now."""
        await tx.execute(
            upsert(tx, asked_changes)
            .values(person=person, at=at)
            .on_conflict_do_update(index_elements=["person"], set_={"at": at})
        )

    async def forget_asked(self, tx: Tx, person: int) -> None:
        """They never asked."""
        await tx.execute(delete(asked_changes).where(asked_changes.c.person == person))

    async def _write_people(self, tx: Tx, drafts: Mapping[int, SessionDraft]) -> None:
        people = [
            {"session": label, "position": position, "name": name}
            for label, draft in drafts.items()
            for position, name in enumerate(draft.people)
        ]
        hosts = [
            {"session": label, "person": person} for label, draft in drafts.items() for person in draft.hosts
        ]
        async for chunk in _chunks(people):
            await tx.execute(insert(session_person), chunk)
        async for chunk in _chunks(hosts):
            await tx.execute(insert(session_host), chunk)

    async def hosts(self, tx: Tx, label: int) -> Sequence[int]:
        """Who is responsible for a session; the port `HostOf`."""
        rows = await tx.execute(
            select(session_host.c.person)
            .where(session_host.c.session == label)
            .order_by(session_host.c.person)
        )
        return [row.person for row in rows]

    async def persons(self, tx: Tx, sessions: Sequence[int], among: Among = EVERYBODY) -> Sequence[Concern]:
        """Who is responsible for these; the port `Concerned`."""
        rows = await tx.execute(
            select(session_host)
            .where(some_of(session_host.c.person, session_host.c.session.in_(sessions), among))
            .order_by(session_host.c.session, session_host.c.person)
        )
        return [Concern(row.person, row.session) for row in rows]

    async def all_hosts(self, tx: Tx) -> Mapping[int, Sequence[int]]:
        """Who is responsible for what, of all that anybody is responsible for."""
        found: dict[int, list[int]] = {}
        for row in await tx.execute(
            select(session_host).order_by(session_host.c.session, session_host.c.person)
        ):
            found.setdefault(row.session, []).append(row.person)
        return found

    async def hosted(self, tx: Tx, person: int) -> Sequence[int]:
        """The sessions that a person is responsible for."""
        rows = await tx.execute(
            select(session_host.c.session)
            .where(session_host.c.person == person)
            .order_by(session_host.c.session)
        )
        return [row.session for row in rows]

    async def add_host(self, tx: Tx, label: int, person: int) -> bool:
        """This person is responsible for the session; False when they were before."""
        added = (
            upsert(tx, session_host)
            .values(session=label, person=person)
            .on_conflict_do_nothing()
            .returning(session_host.c.person)
        )
        return (await tx.execute(added)).first() is not None

    async def remove_host(self, tx: Tx, label: int, person: int) -> bool:
        """They are not; False when they were not before."""
        this = (session_host.c.session == label) & (session_host.c.person == person)
        gone = await tx.execute(delete(session_host).where(this).returning(session_host.c.person))
        return gone.first() is not None

    async def drop_host(self, tx: Tx, person: int) -> None:
        """This person is responsible for nothing."""
        await tx.execute(delete(session_host).where(session_host.c.person == person))

    async def replace_host(self, tx: Tx, kept: int, other: int) -> None:
        """What the second is responsible for, the first is."""
        for label in await self.hosted(tx, other):
            await tx.execute(
                upsert(tx, session_host).values(session=label, person=kept).on_conflict_do_nothing()
            )
        await self.drop_host(tx, other)

    async def _refresh(self, tx: Tx) -> None:
        version = await self.version(tx)
        if version == self._version:
            return
        names: dict[int, list[str]] = {}
        for row in await tx.execute(
            select(session_person).order_by(session_person.c.session, session_person.c.position)
        ):
            names.setdefault(row.session, []).append(row.name)
        rows = await tx.execute(
            select(session, event.c.zone)
            .join(event, event.c.slug == session.c.event)
            .order_by(session.c.start, session.c.id)
        )
        self._sessions = tuple(_session(row._mapping, names) for row in rows)
        self._by_id = {one.id: one for one in self._sessions}
        self._version = version


async def _events(tx: Tx) -> Sequence[Event]:
    rows = await tx.execute(select(event).order_by(event.c.first_day, event.c.slug))
    return tuple(Event(**{str(name): value for name, value in row._mapping.items()}) for row in rows)


async def _chunks(rows: Sequence[dict[str, Any]]) -> AsyncIterator[Sequence[dict[str, Any]]]:
    """The rows, a part at a time; between two parts others have their turn."""
    for start in range(0, len(rows), CHUNK):
        yield rows[start : start + CHUNK]
        await asyncio.sleep(0)


async def _grouped(
    tx: Tx, value: Column[Any], order: Column[Any], here: ColumnElement[bool]
) -> dict[int, list[Any]]:
    """The values of a side table by session, for the sessions that are meant."""
    table = value.table
    found: dict[int, list[Any]] = {}
    statement = select(table.c.session, value.label("value")).join(session, session.c.id == table.c.session)
    for row in await tx.execute(statement.where(here).order_by(table.c.session, order)):
        found.setdefault(row.session, []).append(row.value)
    return found


_DRAFT = tuple(
    field.name for field in fields(SessionDraft) if field.name not in ("key", "people", "hosts", "label")
)


def _columns(draft: SessionDraft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in _DRAFT}


def _stored(
    row: RowMapping, people: Mapping[int, Sequence[str]], hosts: Mapping[int, Sequence[int]]
) -> Stored:
    label = row["id"]
    draft = SessionDraft(
        key=row["key"],
        people=tuple(people.get(label, ())),
        hosts=tuple(hosts.get(label, ())),
        **{name: row[name] for name in _DRAFT},
    )
    return Stored(label, draft, row["cancelled"], row["absent_since"])


def _session(row: RowMapping, names: Mapping[int, Sequence[str]]) -> Session:
    values: dict[str, Any] = {str(name): value for name, value in row.items() if name != "absent_since"}
    return Session(**values, people=tuple(names.get(row["id"], ())))
