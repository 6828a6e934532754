"""Who made a change of the programme, and whether those concerned were told of it."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the columns. What changed before is no news any more."""
    op.add_column("change", sa.Column("by", sa.Integer(), nullable=True))
    op.add_column("change", sa.Column("told", sa.Boolean(), server_default=sa.true(), nullable=False))
    untold = sa.text("told IS false") if op.get_bind().dialect.name == "postgresql" else sa.text("told IS 0")
    op.create_index(
        "ix_change_untold", "change", ["id"], unique=False, sqlite_where=untold, postgresql_where=untold
    )
