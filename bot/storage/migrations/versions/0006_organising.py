"""What organisers change in chat, which rooms are full, and practical answers."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "session_override",
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("says", sa.Text(), nullable=False),
        sa.Column("announced", sa.Text(), nullable=True),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_session_override_person")),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_session_override_session")),
        sa.PrimaryKeyConstraint("session", "field", name=op.f("pk_session_override")),
    )
    op.create_index(op.f("ix_session_override_person"), "session_override", ["person"], unique=False)
    op.create_table(
        "act",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_act_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_act")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_act_person"), "act", ["person"], unique=False)
    op.create_table(
        "act_session",
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["act.id"], name=op.f("fk_act_session_act")),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_act_session_session")),
        sa.PrimaryKeyConstraint("act", "session", name=op.f("pk_act_session")),
    )
    op.create_index(op.f("ix_act_session_session"), "act_session", ["session"], unique=False)
    op.create_table(
        "full_report",
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("cause", sa.String(length=600), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_full_report_person")),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_full_report_session")),
        sa.PrimaryKeyConstraint("session", "person", name=op.f("pk_full_report")),
    )
    op.create_index(op.f("ix_full_report_person"), "full_report", ["person"], unique=False)
    op.create_index(op.f("ix_full_report_cause"), "full_report", ["cause"], unique=False)
    op.create_table(
        "practical",
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("keywords", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.slug"], name=op.f("fk_practical_event")),
        sa.PrimaryKeyConstraint("event", "topic", "language", name=op.f("pk_practical")),
    )
    op.create_table(
        "practical_missing",
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.slug"], name=op.f("fk_practical_missing_event")),
        sa.PrimaryKeyConstraint("event", "topic", name=op.f("pk_practical_missing")),
    )
