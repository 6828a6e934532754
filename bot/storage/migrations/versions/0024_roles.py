"""Who was appointed an organiser in chat, whom a platform calls one, and who is muted."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Make the tables."""
    op.add_column("identity", sa.Column("organises", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "appointed",
        sa.Column("platform", sa.String(length=32), nullable=False),
        sa.Column("user", sa.String(length=255), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "user", name=op.f("pk_appointed")),
    )
    op.create_table(
        "mute",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("identity_hash", sa.String(length=64), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("until", Moment(), nullable=False),
        sa.Column("by", sa.Integer(), nullable=True),
        sa.Column("told", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_mute_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mute")),
        sa.UniqueConstraint("identity_hash", name=op.f("uq_mute_identity_hash")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_mute_person"), "mute", ["person"])
