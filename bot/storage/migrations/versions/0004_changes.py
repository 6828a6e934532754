"""What changed in the programme, who asked for it, and more of what a source tells of a session."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables, and add the columns."""
    op.add_column("session", sa.Column("subtitle", sa.Text(), server_default="", nullable=False))
    op.add_column("session", sa.Column("description", sa.Text(), server_default="", nullable=False))
    op.add_column("session", sa.Column("url", sa.Text(), nullable=True))
    op.add_column("session", sa.Column("absent_since", Moment(), nullable=True))
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("field", sa.String(length=32), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_change_session")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_session"), "change", ["session"], unique=False)
    op.create_index(op.f("ix_change_at"), "change", ["at"], unique=False)
    op.create_table(
        "asked_changes",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_asked_changes_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_asked_changes")),
    )
