"""The log of sign-ups; and that a reaction may be put on somebody else's message."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Make the tables, and the column."""
    op.create_table(
        "seat_act",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("cause", sa.String(length=600), nullable=True),
        sa.Column("place", sa.String(length=300), server_default="", nullable=False),
        sa.Column("order", sa.String(length=64), server_default="", nullable=False),
        sa.Column("until", Moment(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_seat_act_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat_act")),
        sqlite_autoincrement=True,
    )
    for columns in (["session", "rank"], ["person"], ["cause"]):
        op.create_index(op.f(f"ix_seat_act_{'_'.join(columns)}"), "seat_act", columns, unique=False)
    op.create_table(
        "seat_book",
        sa.Column("session", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("listed_for", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("session", name=op.f("pk_seat_book")),
    )
    due = sa.text("due_at IS NOT NULL")
    op.create_index(
        "ix_seat_book_due_at",
        "seat_book",
        ["due_at"],
        unique=False,
        sqlite_where=due,
        postgresql_where=due,
    )
    op.create_table(
        "seat_hint",
        sa.Column("platform", sa.String(length=32), nullable=False),
        sa.Column("conversation", sa.String(length=255), nullable=False),
        sa.Column("thread", sa.String(length=255), nullable=False),
        sa.PrimaryKeyConstraint("platform", "conversation", "thread", name=op.f("pk_seat_hint")),
    )
    op.add_column("outbox", sa.Column("on_message", sa.String(length=255), nullable=True))
    op.add_column("duty", sa.Column("seat", sa.Boolean(), server_default=sa.false(), nullable=False))
