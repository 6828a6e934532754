"""Announcements, who has a copy of one, and who read it."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "announcement",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("writer", sa.Integer(), nullable=True),
        sa.Column("approver", sa.Integer(), nullable=True),
        sa.Column("cause", sa.String(length=600), nullable=True),
        sa.Column("texts", sa.Text(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("urgent", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("ask_read", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("way", sa.String(length=16), nullable=False),
        sa.Column("ring", sa.Integer(), server_default="0", nullable=False),
        sa.Column("must_ask", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("written_at", Moment(), nullable=False),
        sa.Column("at", Moment(), nullable=True),
        sa.Column("sent_at", Moment(), nullable=True),
        sa.Column("corrected_at", Moment(), nullable=True),
        sa.Column("up_to", sa.Integer(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("until", Moment(), nullable=True),
        sa.Column("valid_until", Moment(), nullable=True),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("report_at", Moment(), nullable=True),
        sa.Column("reported", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["writer"], ["person.id"], name=op.f("fk_announcement_writer")),
        sa.ForeignKeyConstraint(["approver"], ["person.id"], name=op.f("fk_announcement_approver")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
        sqlite_autoincrement=True,
    )
    for name in ("writer", "approver", "cause"):
        op.create_index(op.f(f"ix_announcement_{name}"), "announcement", [name])
    for name in ("due_at", "valid_until"):
        _where_set(f"ix_announcement_{name}", "announcement", name)
    op.create_table(
        "announcement_copy",
        sa.Column("announcement", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("told_in", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("held_until", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["announcement"], ["announcement.id"], name=op.f("fk_announcement_copy_announcement")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_announcement_copy_person")),
        sa.PrimaryKeyConstraint("announcement", "person", name=op.f("pk_announcement_copy")),
    )
    for name in ("person", "told_in"):
        op.create_index(op.f(f"ix_announcement_copy_{name}"), "announcement_copy", [name])
    _where_set("ix_announcement_copy_held_until", "announcement_copy", "held_until")
    op.create_table(
        "announcement_place",
        sa.Column("announcement", sa.Integer(), nullable=False),
        sa.Column("conversation", sa.Integer(), nullable=False),
        sa.Column("posted", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("calls", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement"], ["announcement.id"], name=op.f("fk_announcement_place_announcement")
        ),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversation.id"], name=op.f("fk_announcement_place_conversation")
        ),
        sa.PrimaryKeyConstraint("announcement", "conversation", name=op.f("pk_announcement_place")),
    )
    op.create_table(
        "announcement_read",
        sa.Column("announcement", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement"], ["announcement.id"], name=op.f("fk_announcement_read_announcement")
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_announcement_read_person")),
        sa.PrimaryKeyConstraint("announcement", "person", name=op.f("pk_announcement_read")),
    )
    op.create_index(op.f("ix_announcement_read_person"), "announcement_read", ["person"])


def _where_set(index: str, table: str, column: str) -> None:
    """An index over those rows alone that have the column."""
    is_set = sa.text(f"{column} IS NOT NULL")
    op.create_index(index, table, [column], sqlite_where=is_set, postgresql_where=is_set)
