"""Addresses of calendars, and which session is newer than what a calendar has of it."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the table and the columns."""
    op.add_column("session", sa.Column("revision", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("session", sa.Column("revised_at", Moment(), nullable=True))
    op.create_table(
        "calendar_feed",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("nonce", sa.String(length=64), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_calendar_feed_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_calendar_feed")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_calendar_feed_secret_hash")),
    )
