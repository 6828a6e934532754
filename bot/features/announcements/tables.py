"""The tables of announcements."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    false,
)

from bot.storage.kept import KEPT
from bot.storage.tables import Moment, metadata, serial

announcement = Table(
    "announcement",
    metadata,
    serial(),
    Column("writer", ForeignKey("person.id"), index=True),
    Column("approver", ForeignKey("person.id"), index=True),
    Column("cause", String(600), index=True),
    Column("texts", Text, nullable=False),
    Column("whom", Text),
    Column("state", String(16), nullable=False),
    Column("urgent", Boolean, nullable=False, server_default=false()),
    Column("ask_read", Boolean, nullable=False, server_default=false()),
    Column("way", String(16), nullable=False),
    Column("ring", Integer, nullable=False, server_default="0"),
    Column("must_ask", Boolean, nullable=False, server_default=false()),
    Column("written_at", Moment, nullable=False),
    Column("at", Moment),
    Column("sent_at", Moment),
    Column("corrected_at", Moment),
    Column("up_to", Integer, nullable=False, server_default="0"),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("until", Moment),
    Column("valid_until", Moment),
    Column("due_at", Moment),
    Column("report_at", Moment),
    Column("reported", Text, nullable=False, server_default=""),
    info=KEPT,
    sqlite_autoincrement=True,
)
_DUE = announcement.c.due_at.is_not(None)
Index("ix_announcement_due_at", announcement.c.due_at, sqlite_where=_DUE, postgresql_where=_DUE)
_VALID = announcement.c.valid_until.is_not(None)
Index("ix_announcement_valid_until", announcement.c.valid_until, sqlite_where=_VALID, postgresql_where=_VALID)

announcement_copy = Table(
    "announcement_copy",
    metadata,
    Column("announcement", ForeignKey("announcement.id"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
    Column("told_in", String(200), nullable=False, index=True),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("held_until", Moment),
)
_HELD = announcement_copy.c.held_until.is_not(None)
Index(
    "ix_announcement_copy_held_until",
    announcement_copy.c.held_until,
    sqlite_where=_HELD,
    postgresql_where=_HELD,
)

announcement_place = Table(
    "announcement_place",
    metadata,
    Column("announcement", ForeignKey("announcement.id"), primary_key=True),
    Column("conversation", ForeignKey("conversation.id"), primary_key=True),
    Column("posted", Boolean, nullable=False, server_default=false()),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("calls", Integer, nullable=False, server_default="0"),
)

announcement_read = Table(
    "announcement_read",
    metadata,
    Column("announcement", ForeignKey("announcement.id"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
    Column("at", Moment, nullable=False),
)
