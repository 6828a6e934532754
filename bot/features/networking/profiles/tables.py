"""The tables of profiles, blocks and the organisers' aliases."""

from sqlalchemy import Boolean, Column, ForeignKey, String, Table, Text, UniqueConstraint, false

from bot.storage.kept import KEPT
from bot.storage.tables import Moment, metadata, serial

profile = Table(
    "networking_profile",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("languages", String(100), nullable=False, server_default=""),
    Column("days", Text, nullable=False, server_default=""),
    Column("wants", String(8), nullable=False, server_default="any"),
    Column("team", String(100), nullable=False, server_default=""),
    Column("newcomer", Boolean),
    Column("line", Text, nullable=False, server_default=""),
    Column("paused", Boolean, nullable=False, server_default=false()),
    Column("changed_at", Moment, nullable=False),
)

tag = Table(
    "networking_tag",
    metadata,
    serial(),
    Column("person", ForeignKey("person.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("said", String(200), nullable=False),
    Column("cause", String(600), index=True),
    sqlite_autoincrement=True,
)
"""`cause`: the message that told it, so that it goes when that does."""

block = Table(
    "networking_block",
    metadata,
    Column("who", ForeignKey("person.id"), primary_key=True),
    Column("whom", ForeignKey("person.id"), primary_key=True, index=True),
    Column("at", Moment, nullable=False),
)

block_left = Table(
    "networking_block_left",
    metadata,
    Column("who", ForeignKey("person.id"), primary_key=True),
    Column("identity_hash", String(64), primary_key=True, index=True),
    Column("at", Moment, nullable=False),
)
"""Blocks of people who were forgotten: should they be met anew, they are blocked still."""

alias = Table(
    "networking_alias",
    metadata,
    serial(),
    Column("name", String(200), nullable=False),
    Column("topic", String(200)),
    Column("spelled", String(200), nullable=False),
    UniqueConstraint("spelled"),
    info=KEPT,
    sqlite_autoincrement=True,
)
"""What organisers changed in the table of aliases: the name is one for the topic, or (no topic) none any
more."""
