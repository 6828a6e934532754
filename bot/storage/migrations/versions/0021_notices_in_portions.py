"""How far changes are told that are told to a portion of the people at a time."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "notice_telling",
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("told_up_to", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["session"], ["session.id"], name=op.f("fk_notice_telling_session")),
        sa.PrimaryKeyConstraint("session", name=op.f("pk_notice_telling")),
    )
