"""The language and zone in which a platform says that somebody uses it."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"


def upgrade() -> None:
    """Add the columns."""
    op.add_column("person", sa.Column("told_language", sa.String(length=8), nullable=True))
    op.add_column("person", sa.Column("told_zone", sa.String(length=64), nullable=True))
