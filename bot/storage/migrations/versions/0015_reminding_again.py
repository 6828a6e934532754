"""Reminders are set for an end as well, and know of those that went before them."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Make room; what is set is set for the ends that are known."""
    op.add_column("reminder_session", sa.Column("end", Moment(), nullable=True))
    op.execute(
        'UPDATE reminder_session SET "end" = '
        '(SELECT session."end" FROM session WHERE session.id = reminder_session.session)'
    )
    with op.batch_alter_table("reminder_session") as batch:
        batch.alter_column("end", existing_type=Moment(), nullable=False)
    op.create_table(
        "older_reminder",
        sa.Column("told_in", sa.String(length=200), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("hosts", sa.Boolean(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("start", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_older_reminder_person")),
        sa.PrimaryKeyConstraint("told_in", "session", "hosts", name=op.f("pk_older_reminder")),
    )
    op.create_index(op.f("ix_older_reminder_session"), "older_reminder", ["session"], unique=False)
    op.create_index(op.f("ix_older_reminder_person"), "older_reminder", ["person"], unique=False)
