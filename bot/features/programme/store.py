"""Tables and queries of the programme."""

from collections.abc import Mapping, Sequence
from datetime import date
from secrets import token_hex
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    delete,
    false,
    insert,
    select,
    update,
)
from sqlalchemy.engine import RowMapping

from bot.core.ports import SessionDraft, Tx
from bot.core.sessions import Session
from bot.storage.database import scalar, upsert
from bot.storage.tables import Moment, meta, metadata, serial

event = Table(
    "event",
    metadata,
    Column("slug", String(64), primary_key=True),
    Column("title", Text, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("language", String(8)),
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

_VERSION = "programme version"
_CURRENT = select(meta.c.value).where(meta.c.name == _VERSION)


class ProgrammeStore:
    """The port `Programme`. All sessions are kept in memory for as long as the stored version stays."""

    def __init__(self) -> None:
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
        return str(await scalar(tx, _CURRENT) or "")

    async def touch(self, tx: Tx) -> None:
        """The programme is another one from here on.

        The version is drawn and not counted: after a rolled back change a count would come twice, for two
        different programmes.
        """
        value = token_hex(8)
        await tx.execute(
            upsert(tx, meta)
            .values(name=_VERSION, value=value)
            .on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )

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

    async def save(self, tx: Tx, event_slug: str, source: str, draft: SessionDraft) -> int:
        """Write a session down, or what changed of it; its label stays."""
        values = {
            "title": draft.title,
            "kind": draft.kind,
            "start": draft.start,
            "end": draft.end,
            "room": draft.room,
            "language": draft.language,
            "abstract": draft.abstract,
            "track": draft.track,
            "capacity": draft.capacity,
            "place": draft.place,
            "cancelled": False,
        }
        statement = (
            upsert(tx, session)
            .values(event=event_slug, source=source, key=draft.key, **values)
            .on_conflict_do_update(index_elements=["event", "source", "key"], set_=values)
            .returning(session.c.id)
        )
        label = int((await tx.execute(statement)).scalar_one())
        await tx.execute(delete(session_person).where(session_person.c.session == label))
        if draft.people:
            rows = [{"session": label, "position": n, "name": name} for n, name in enumerate(draft.people)]
            await tx.execute(insert(session_person), rows)
        await tx.execute(delete(session_host).where(session_host.c.session == label))
        if draft.hosts:
            await tx.execute(
                insert(session_host), [{"session": label, "person": person} for person in draft.hosts]
            )
        return label

    async def cancel_missing(self, tx: Tx, event_slug: str, source: str, keys: Sequence[str]) -> None:
        """Mark as cancelled what this source no longer has; other sources' sessions are not touched."""
        await tx.execute(
            update(session)
            .where(
                session.c.event == event_slug, session.c.source == source, session.c.key.not_in(list(keys))
            )
            .values(cancelled=True)
        )

    async def hosts(self, tx: Tx, label: int) -> Sequence[int]:
        """Who is responsible for a session; the port `HostOf`."""
        rows = await tx.execute(
            select(session_host.c.person)
            .where(session_host.c.session == label)
            .order_by(session_host.c.person)
        )
        return [row.person for row in rows]

    async def hosted(self, tx: Tx, person: int) -> Sequence[int]:
        """The sessions that a person is responsible for."""
        rows = await tx.execute(
            select(session_host.c.session)
            .where(session_host.c.person == person)
            .order_by(session_host.c.session)
        )
        return [row.session for row in rows]

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


def _session(row: RowMapping, names: Mapping[int, Sequence[str]]) -> Session:
    values: dict[str, Any] = {str(name): value for name, value in row.items()}
    return Session(**values, people=tuple(names.get(row["id"], ())))
