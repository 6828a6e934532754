"""Stars, and how long before a session somebody wants to be reminded."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "reminder_choice",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("lead_minutes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_reminder_choice_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_reminder_choice")),
    )
    op.create_table(
        "star",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("cause", sa.String(length=600), nullable=True),
        sa.Column("reminded_of", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_star_person")),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_star_session")),
        sa.PrimaryKeyConstraint("person", "session", name=op.f("pk_star")),
    )
    op.create_index(op.f("ix_star_cause"), "star", ["cause"], unique=False)
    op.create_index(op.f("ix_star_session"), "star", ["session"], unique=False)
