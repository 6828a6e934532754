"""Whether somebody was welcomed, which happens once. Who was met before knows the bot."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Add the column."""
    op.add_column("person", sa.Column("welcomed_at", Moment(), nullable=True))
    op.execute("UPDATE person SET welcomed_at = met_at")
