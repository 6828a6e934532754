"""Of which starts it was decided who is reminded in public, while they are told in portions."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "reminder_decided",
        sa.Column("start", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("start", name=op.f("pk_reminder_decided")),
    )
