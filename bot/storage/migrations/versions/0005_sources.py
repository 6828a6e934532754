"""Where the programme comes from, and the looks that somebody asked for."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("every", sa.Integer(), nullable=True),
        sa.Column("watched", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("configured", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("added_at", Moment(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=True),
        sa.Column("modified", sa.Text(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("last_tried", Moment(), nullable=True),
        sa.Column("last_good", Moment(), nullable=True),
        sa.Column("due", Moment(), nullable=True),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("failing_since", Moment(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("told_failing", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("held", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("event", "name", name=op.f("uq_source_event_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "wish",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("event", sa.String(length=64), nullable=True),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("agreed", sa.String(length=64), nullable=True),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=32), nullable=False),
        sa.Column("conversation", sa.String(length=255), nullable=True),
        sa.Column("thread", sa.String(length=255), nullable=True),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("cause", sa.String(length=600), nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wish")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_wish_person"), "wish", ["person"], unique=False)
    op.create_index(op.f("ix_wish_cause"), "wish", ["cause"], unique=False)
