"""The board of a barcamp: phase, rooms, slots, who lies where, and votes."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "board",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("phase", sa.String(length=16), nullable=False),
        sa.Column("voted", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("seen", sa.String(length=64), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board")),
        sa.UniqueConstraint("event", name=op.f("uq_board_event")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "board_room",
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("has", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("event", "name", name=op.f("pk_board_room")),
    )
    op.create_table(
        "board_slot",
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("start", Moment(), nullable=False),
        sa.Column("end", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("event", "start", name=op.f("pk_board_slot")),
    )
    op.create_table(
        "placement",
        sa.Column("pitch", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("start", Moment(), nullable=False),
        sa.Column("end", Moment(), nullable=False),
        sa.Column("room", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("pitch", name=op.f("pk_placement")),
    )
    op.create_index(op.f("ix_placement_event"), "placement", ["event"], unique=False)
    op.create_table(
        "pitch_vote",
        sa.Column("pitch", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("cause", sa.String(length=600), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_pitch_vote_person")),
        sa.PrimaryKeyConstraint("pitch", "person", name=op.f("pk_pitch_vote")),
    )
    op.create_index(op.f("ix_pitch_vote_cause"), "pitch_vote", ["cause"], unique=False)
    op.create_index(op.f("ix_pitch_vote_person"), "pitch_vote", ["person"], unique=False)
