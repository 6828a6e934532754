"""When what is kept of an event's people is deleted."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "retention",
        sa.Column("event", sa.String(length=64), nullable=False),
        sa.Column("told_at", Moment(), nullable=True),
        sa.Column("delete_at", Moment(), nullable=True),
        sa.Column("asked", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("upto", sa.Integer(), server_default="0", nullable=False),
        sa.Column("counts", sa.Text(), server_default="{}", nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("event", name=op.f("pk_retention")),
    )
