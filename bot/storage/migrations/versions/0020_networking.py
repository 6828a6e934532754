"""Profiles for introductions, who blocked whom, and the organisers' aliases of tags."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "networking_profile",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("languages", sa.String(length=100), server_default="", nullable=False),
        sa.Column("days", sa.Text(), server_default="", nullable=False),
        sa.Column("wants", sa.String(length=8), server_default="any", nullable=False),
        sa.Column("team", sa.String(length=100), server_default="", nullable=False),
        sa.Column("newcomer", sa.Boolean(), nullable=True),
        sa.Column("line", sa.Text(), server_default="", nullable=False),
        sa.Column("paused", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_networking_profile_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_networking_profile")),
    )
    op.create_table(
        "networking_tag",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("said", sa.String(length=200), nullable=False),
        sa.Column("cause", sa.String(length=600), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_networking_tag_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_networking_tag")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_networking_tag_person"), "networking_tag", ["person"], unique=False)
    op.create_index(op.f("ix_networking_tag_cause"), "networking_tag", ["cause"], unique=False)
    op.create_table(
        "networking_block",
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("whom", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["who"], ["person.id"], name=op.f("fk_networking_block_who")),
        sa.ForeignKeyConstraint(["whom"], ["person.id"], name=op.f("fk_networking_block_whom")),
        sa.PrimaryKeyConstraint("who", "whom", name=op.f("pk_networking_block")),
    )
    op.create_index(op.f("ix_networking_block_whom"), "networking_block", ["whom"], unique=False)
    op.create_table(
        "networking_block_left",
        sa.Column("who", sa.Integer(), nullable=False),
        sa.Column("identity_hash", sa.String(length=64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["who"], ["person.id"], name=op.f("fk_networking_block_left_who")),
        sa.PrimaryKeyConstraint("who", "identity_hash", name=op.f("pk_networking_block_left")),
    )
    op.create_index(
        op.f("ix_networking_block_left_identity_hash"),
        "networking_block_left",
        ["identity_hash"],
        unique=False,
    )
    op.create_table(
        "networking_alias",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("topic", sa.String(length=200), nullable=True),
        sa.Column("spelled", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_networking_alias")),
        sa.UniqueConstraint("spelled", name=op.f("uq_networking_alias_spelled")),
        sqlite_autoincrement=True,
    )
