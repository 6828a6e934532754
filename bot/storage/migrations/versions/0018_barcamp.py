"""What is pitched at a barcamp, by whom, and in which conversations."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "pitch",
        sa.Column("label", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("level", sa.String(length=16), nullable=True),
        sa.Column("needs", sa.Text(), server_default="", nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("room", sa.Text(), nullable=True),
        sa.Column("cancelled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("merged_into", sa.Integer(), nullable=True),
        sa.Column("turn", sa.Integer(), server_default="0", nullable=False),
        sa.Column("author", sa.Integer(), nullable=True),
        sa.Column("cause", sa.String(length=600), nullable=True),
        sa.Column("made_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["event"], ["event.slug"], name=op.f("fk_pitch_event")),
        sa.ForeignKeyConstraint(["merged_into"], ["pitch.label"], name=op.f("fk_pitch_merged_into")),
        sa.ForeignKeyConstraint(["author"], ["person.id"], name=op.f("fk_pitch_author")),
        sa.PrimaryKeyConstraint("label", name=op.f("pk_pitch")),
    )
    op.create_index(op.f("ix_pitch_event"), "pitch", ["event"], unique=False)
    op.create_index(op.f("ix_pitch_author"), "pitch", ["author"], unique=False)
    op.create_index(op.f("ix_pitch_cause"), "pitch", ["cause"], unique=False)
    _of_persons("pitch_host", sa.Column("position", sa.Integer(), nullable=False))
    _of_persons(
        "pitch_invited",
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name=op.f("fk_pitch_invited_by")),
    )
    op.create_index(op.f("ix_pitch_invited_by"), "pitch_invited", ["by"], unique=False)
    _of_persons("pitch_interest", sa.Column("at", Moment(), nullable=False))
    op.create_table(
        "pitch_merge",
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["kept"], ["pitch.label"], name=op.f("fk_pitch_merge_kept")),
        sa.ForeignKeyConstraint(["other"], ["pitch.label"], name=op.f("fk_pitch_merge_other")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_pitch_merge_person")),
        sa.PrimaryKeyConstraint("kept", "other", "person", name=op.f("pk_pitch_merge")),
    )
    op.create_index(op.f("ix_pitch_merge_person"), "pitch_merge", ["person"], unique=False)
    op.create_table(
        "barcamp_place",
        sa.Column("conversation", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(length=64), nullable=True),
        sa.Column("open", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversation.id"], name=op.f("fk_barcamp_place_conversation")
        ),
        sa.ForeignKeyConstraint(["event"], ["event.slug"], name=op.f("fk_barcamp_place_event")),
        sa.PrimaryKeyConstraint("conversation", name=op.f("pk_barcamp_place")),
    )


def _of_persons(table: str, *more: sa.schema.SchemaItem) -> None:
    """A table of pitches and persons."""
    op.create_table(
        table,
        sa.Column("pitch", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        *more,
        sa.ForeignKeyConstraint(["pitch"], ["pitch.label"], name=op.f(f"fk_{table}_pitch")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f(f"fk_{table}_person")),
        sa.PrimaryKeyConstraint("pitch", "person", name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f(f"ix_{table}_person"), table, ["person"], unique=False)
