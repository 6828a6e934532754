"""The tables of introductions."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text, false

from bot.storage.tables import Moment, metadata, serial

introduction = Table(
    "networking_introduction",
    metadata,
    serial(),
    Column("round", Integer, index=True),
    Column("stage", String(16), nullable=False),
    Column("due", Moment, index=True),
    Column("made_at", Moment, nullable=False),
    Column("greeted_at", Moment),
    Column("reasons", Text, nullable=False, server_default=""),
    Column("opened", Integer),
    Column("meets_at", Moment),
    Column("zone", String(64), nullable=False, server_default="UTC"),
    Column("postponed", Integer, nullable=False, server_default="0"),
    sqlite_autoincrement=True,
)

introduced = Table(
    "networking_introduced",
    metadata,
    Column("introduction", ForeignKey("networking_introduction.id"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
    Column("said", String(8)),
    Column("outcome", String(8)),
    Column("again", Boolean, nullable=False, server_default=false()),
)
"""Whoever is forgotten has no row here any more; that somebody was introduced stays."""

choice = Table(
    "networking_choice",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("ask_first", Boolean),
    Column("share_account", Boolean, nullable=False, server_default=false()),
)
