"""The tables that everyone shares. A feature's own tables stand in its `store.py`, on the same metadata."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    true,
)
from sqlalchemy.engine import Dialect

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An aware moment; naive ones are refused. SQLite keeps it in UTC without offset, so that it sorts."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def serial() -> Column[Any]:
    """A row number that is never given twice, so that a label or key stays with its thing for ever."""
    return Column("id", Integer, primary_key=True, autoincrement=True)


meta = Table(
    "meta",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)

person = Table(
    "person",
    metadata,
    serial(),
    Column("name", Text, nullable=False, server_default=""),
    Column("language", String(8)),
    Column("heard", String(8)),
    Column("zone", String(64)),
    Column("told_language", String(8)),
    Column("told_zone", String(64)),
    Column("reach", String(32)),
    Column("met_at", Moment, nullable=False),
    Column("welcomed_at", Moment),
    sqlite_autoincrement=True,
)

identity = Table(
    "identity",
    metadata,
    serial(),
    Column("platform", String(32), nullable=False),
    Column("user", String(255), nullable=False),
    Column("person", ForeignKey("person.id"), nullable=False, index=True),
    Column("name", Text, nullable=False, server_default=""),
    Column("heard_at", Moment, nullable=False),
    Column("active", Boolean, nullable=False, server_default=true()),
    Column("organises", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("platform", "user"),
    sqlite_autoincrement=True,
)

forgotten = Table(
    "forgotten",
    metadata,
    Column("identity_hash", String(64), primary_key=True),
    Column("at", Moment, nullable=False),
)

link_code = Table(
    "link_code",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("person", ForeignKey("person.id"), nullable=False, index=True),
    Column("expires", Moment, nullable=False),
)

consent = Table(
    "consent",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
    Column("given", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
)

conversation = Table(
    "conversation",
    metadata,
    serial(),
    Column("platform", String(32), nullable=False),
    Column("platform_id", String(255), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("name", Text, nullable=False, server_default=""),
    Column("role", String(32)),
    Column("language", String(8)),
    Column("event", String(64)),
    Column("person", ForeignKey("person.id"), index=True),
    Column("archived", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("platform", "platform_id"),
    sqlite_autoincrement=True,
)

dialogue = Table(
    "dialogue",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("platform", String(32), primary_key=True),
    Column("place", String(520), primary_key=True),
    Column("step", String(64), nullable=False),
    Column("data", Text, nullable=False),
    Column("expires", Moment, nullable=False),
)

shown = Table(
    "shown",
    metadata,
    Column("platform", String(32), primary_key=True),
    Column("conversation", String(255), primary_key=True),
    Column("message", String(255), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("thread", String(255)),
    Column("row", Integer, nullable=False),
    Column("thing", String(32), nullable=False),
    Column("thing_id", Integer, nullable=False),
    Index(None, "thing", "thing_id"),
    Index(None, "platform", "conversation", "thread"),
)

job = Table(
    "job",
    metadata,
    serial(),
    Column("kind", String(64), nullable=False),
    Column("key", String(255), nullable=False, unique=True),
    Column("argument", Text, nullable=False, server_default=""),
    Column("state", String(16), nullable=False, server_default="waiting"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("asked_at", Moment, nullable=False),
    Column("done_at", Moment),
    sqlite_autoincrement=True,
)

inbox = Table(
    "inbox",
    metadata,
    serial(),
    Column("key", String(400), nullable=False, unique=True),
    Column("lane", String(300), nullable=False),
    Column("message", String(600)),
    Column("kind", String(32), nullable=False),
    Column("signal", Text),
    Column("state", String(16), nullable=False, server_default="waiting"),
    Column("outcome", String(16)),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("received_at", Moment, nullable=False),
    Column("handled_at", Moment),
    sqlite_autoincrement=True,
)
_WAITING = inbox.c.state == "waiting"
Index("ix_inbox_waiting", inbox.c.id, sqlite_where=_WAITING, postgresql_where=_WAITING)
Index("ix_inbox_message", inbox.c.message)
Index("ix_inbox_handled_at", inbox.c.handled_at)

outbox = Table(
    "outbox",
    metadata,
    serial(),
    Column("key", String(400), nullable=False, unique=True),
    Column("operation", String(16), nullable=False),
    Column("platform", String(32)),
    Column("conversation", String(255)),
    Column("thread", String(255)),
    Column("person", ForeignKey("person.id"), index=True),
    Column("target", ForeignKey("outbox.id"), index=True),
    Column("slot", String(600)),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("priority", Integer, nullable=False),
    Column("variants", Text),
    Column("card_kind", String(64)),
    Column("card_id", Integer),
    Column("language", String(8)),
    Column("detail", Text, nullable=False, server_default=""),
    Column("missed", Text),
    Column("cause", String(600), index=True),
    Column("due", Moment),
    Column("retry_at", Moment),
    Column("expires", Moment),
    Column("state", String(16), nullable=False, server_default="waiting"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("created_at", Moment, nullable=False),
    Column("first_at", Moment),
    Column("ended_at", Moment),
    Column("platform_id", String(255)),
    Column("reason", String(200)),
    Column("on_message", String(255)),
    sqlite_autoincrement=True,
)
Index("ix_outbox_slot", outbox.c.slot, outbox.c.version)
Index("ix_outbox_card", outbox.c.card_kind, outbox.c.card_id)
Index("ix_outbox_ended_at", outbox.c.ended_at)
_OPEN = outbox.c.state.in_(("waiting", "sending"))
Index("ix_outbox_open", outbox.c.id, sqlite_where=_OPEN, postgresql_where=_OPEN)

audit = Table(
    "audit",
    metadata,
    serial(),
    Column("at", Moment, nullable=False),
    Column("person", Integer),
    Column("act", String(64), nullable=False),
    Column("subject", String(200), nullable=False, server_default=""),
    sqlite_autoincrement=True,
)

appointed = Table(
    "appointed",
    metadata,
    Column("platform", String(32), primary_key=True),
    Column("user", String(255), primary_key=True),
    Column("by", Integer),
    Column("at", Moment, nullable=False),
)

mute = Table(
    "mute",
    metadata,
    serial(),
    Column("identity_hash", String(64), nullable=False, unique=True),
    Column("person", ForeignKey("person.id"), index=True),
    Column("until", Moment, nullable=False),
    Column("by", Integer),
    Column("told", Boolean, nullable=False, server_default=false()),
    sqlite_autoincrement=True,
)

adapter_state = Table(
    "adapter_state",
    metadata,
    Column("adapter", String(32), primary_key=True),
    Column("name", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)
