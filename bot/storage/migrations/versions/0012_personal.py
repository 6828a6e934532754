"""People's own reminders, and who has a part in each."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "personal_reminder",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("moment", Moment(), nullable=False),
        sa.Column("cause", sa.String(length=600), nullable=True),
        sa.Column("platform", sa.String(length=32), nullable=True),
        sa.Column("conversation", sa.String(length=255), nullable=True),
        sa.Column("thread", sa.String(length=255), nullable=True),
        sa.Column("withdrawn_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_personal_reminder_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_personal_reminder")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_personal_reminder_person"), "personal_reminder", ["person"])
    op.create_index(op.f("ix_personal_reminder_cause"), "personal_reminder", ["cause"])
    op.create_table(
        "personal_part",
        sa.Column("reminder", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("due", Moment(), nullable=False),
        sa.Column("told_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["reminder"], ["personal_reminder.id"], name=op.f("fk_personal_part_reminder")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_personal_part_person")),
        sa.PrimaryKeyConstraint("reminder", "person", name=op.f("pk_personal_part")),
        sa.UniqueConstraint("person", "number", name=op.f("uq_personal_part_person_number")),
    )
    op.create_index(op.f("ix_personal_part_due"), "personal_part", ["due"])
