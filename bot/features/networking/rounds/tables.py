"""The tables of rounds."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, false

from bot.storage.tables import Moment, metadata, serial

round_ = Table(
    "networking_round",
    metadata,
    serial(),
    Column("kind", String(16), nullable=False),
    Column("size", Integer, nullable=False),
    Column("seed", Integer, nullable=False),
    Column("dry", Boolean, nullable=False, server_default=false()),
    Column("asked_by", ForeignKey("person.id"), index=True),
    Column("asked_at", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("held_at", Moment),
    Column("people", Integer),
    Column("introductions", Integer),
    Column("byes", Integer),
    Column("worth", Integer),
    Column("unlike", Integer),
    sqlite_autoincrement=True,
)

"""`worth` in hundredths."""

bye = Table(
    "networking_bye",
    metadata,
    Column("round", ForeignKey("networking_round.id"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
)
"""The ledger: who had no introduction in a round, or one in a group of odd size."""

schedule = Table(
    "networking_schedule",
    metadata,
    serial(),
    Column("size", Integer, nullable=False),
    Column("often", String(8), nullable=False),
    Column("clock", String(5), nullable=False),
    Column("next_at", Moment, index=True),
    sqlite_autoincrement=True,
)
"""`next_at` None: it is stopped, or over."""

waiting = Table(
    "networking_waiting",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("since", Moment, nullable=False),
)
"""Who does not want to wait for the next round."""
