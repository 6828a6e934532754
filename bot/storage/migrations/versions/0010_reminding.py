"""Each star knows when its reminder is due; how people want to be reminded; what has to be corrected."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the tables, and room for more wishes beside the lead times."""
    op.add_column("star", sa.Column("lead_minutes", sa.Integer(), nullable=True))
    op.add_column("star", sa.Column("due_at", Moment(), nullable=True))
    op.add_column("star", sa.Column("told_in", sa.String(length=200), nullable=True))
    op.create_table(
        "duty",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("reminded_of", Moment(), nullable=True),
        sa.Column("told_in", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_duty_person")),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_duty_session")),
        sa.PrimaryKeyConstraint("person", "session", name=op.f("pk_duty")),
    )
    op.create_index(op.f("ix_duty_session"), "duty", ["session"], unique=False)
    for table in ("star", "duty"):
        for column in ("due_at", "told_in"):
            known = sa.text(f"{column} IS NOT NULL")
            op.create_index(
                f"ix_{table}_{column}",
                table,
                [column],
                unique=False,
                sqlite_where=known,
                postgresql_where=known,
            )
    with op.batch_alter_table("reminder_choice") as batch:
        batch.alter_column("lead_minutes", existing_type=sa.Integer(), nullable=True)
        batch.add_column(sa.Column("quiet_from", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("quiet_to", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("paused", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch.add_column(sa.Column("digest_minutes", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("outlook_minutes", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("digest_due", Moment(), nullable=True))
        batch.add_column(sa.Column("outlook_due", Moment(), nullable=True))
    for column in ("digest_due", "outlook_due"):
        known = sa.text(f"{column} IS NOT NULL")
        op.create_index(
            f"ix_reminder_choice_{column}",
            "reminder_choice",
            [column],
            unique=False,
            sqlite_where=known,
            postgresql_where=known,
        )
    op.create_table(
        "reminder_session",
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("start", Moment(), nullable=False),
        sa.Column("place", sa.String(length=400), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_reminder_session_session")),
        sa.PrimaryKeyConstraint("session", name=op.f("pk_reminder_session")),
    )
    op.create_table(
        "reminder_correction",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("told_in", sa.String(length=200), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_reminder_correction_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminder_correction")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_reminder_correction_person"), "reminder_correction", ["person"], unique=False)
    op.create_table(
        "asked_overlap",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("one", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_asked_overlap_person")),
        sa.PrimaryKeyConstraint("person", "one", "other", name=op.f("pk_asked_overlap")),
    )
    op.create_index(op.f("ix_asked_overlap_due_at"), "asked_overlap", ["due_at"], unique=False)
