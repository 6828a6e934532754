"""Tags by their meaning: their vectors, and which are near each other."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "networking_vector",
        sa.Column("tag", sa.String(length=200), nullable=False),
        sa.Column("numbers", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tag", name=op.f("pk_networking_vector")),
    )
    op.create_table(
        "networking_near",
        sa.Column("tag", sa.String(length=200), nullable=False),
        sa.Column("other", sa.String(length=200), nullable=False),
        sa.Column("thousandths", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tag", "other", name=op.f("pk_networking_near")),
    )
