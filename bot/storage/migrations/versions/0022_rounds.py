"""Rounds of introductions, and the introductions that they make."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Make the tables."""
    _introductions()
    _rounds()


def _introductions() -> None:
    op.create_table(
        "networking_introduction",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("due", Moment(), nullable=True),
        sa.Column("made_at", Moment(), nullable=False),
        sa.Column("greeted_at", Moment(), nullable=True),
        sa.Column("reasons", sa.Text(), server_default="", nullable=False),
        sa.Column("opened", sa.Integer(), nullable=True),
        sa.Column("meets_at", Moment(), nullable=True),
        sa.Column("zone", sa.String(length=64), server_default="UTC", nullable=False),
        sa.Column("postponed", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_networking_introduction")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_networking_introduction_round"), "networking_introduction", ["round"])
    op.create_index(op.f("ix_networking_introduction_due"), "networking_introduction", ["due"])
    op.create_table(
        "networking_introduced",
        sa.Column("introduction", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("said", sa.String(length=8), nullable=True),
        sa.Column("outcome", sa.String(length=8), nullable=True),
        sa.Column("again", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["introduction"],
            ["networking_introduction.id"],
            name=op.f("fk_networking_introduced_introduction"),
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_networking_introduced_person")),
        sa.PrimaryKeyConstraint("introduction", "person", name=op.f("pk_networking_introduced")),
    )
    op.create_index(op.f("ix_networking_introduced_person"), "networking_introduced", ["person"])
    op.create_table(
        "networking_choice",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("ask_first", sa.Boolean(), nullable=True),
        sa.Column("share_account", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_networking_choice_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_networking_choice")),
    )


def _rounds() -> None:
    op.create_table(
        "networking_round",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("dry", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("held_at", Moment(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("introductions", sa.Integer(), nullable=True),
        sa.Column("byes", sa.Integer(), nullable=True),
        sa.Column("worth", sa.Integer(), nullable=True),
        sa.Column("unlike", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_networking_round_asked_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_networking_round")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_networking_round_asked_by"), "networking_round", ["asked_by"])
    op.create_table(
        "networking_bye",
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["networking_round.id"], name=op.f("fk_networking_bye_round")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_networking_bye_person")),
        sa.PrimaryKeyConstraint("round", "person", name=op.f("pk_networking_bye")),
    )
    op.create_index(op.f("ix_networking_bye_person"), "networking_bye", ["person"])
    op.create_table(
        "networking_schedule",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("often", sa.String(length=8), nullable=False),
        sa.Column("clock", sa.String(length=5), nullable=False),
        sa.Column("next_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_networking_schedule")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_networking_schedule_next_at"), "networking_schedule", ["next_at"])
    op.create_table(
        "networking_waiting",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_networking_waiting_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_networking_waiting")),
    )
