"""What conversations announce, what was posted there, and whom it reminded."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Moment

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "post_rule",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("conversation", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=400), nullable=False),
        sa.Column("lead_minutes", sa.Integer(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversation.id"], name=op.f("fk_post_rule_conversation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_rule")),
        sa.UniqueConstraint("conversation", "what", "name", name=op.f("uq_post_rule_conversation_what_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "session_post",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("conversation", sa.Integer(), nullable=False),
        sa.Column("start", Moment(), nullable=False),
        sa.Column("crowd", sa.Boolean(), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("posted_at", Moment(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("labels", sa.Text(), server_default="", nullable=False),
        sa.Column("told", sa.String(length=64), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversation.id"], name=op.f("fk_session_post_conversation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_post")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_session_post_start"), "session_post", ["start"], unique=False)
    due = sa.text("due_at IS NOT NULL")
    op.create_index(
        "ix_session_post_due_at",
        "session_post",
        ["due_at"],
        unique=False,
        sqlite_where=due,
        postgresql_where=due,
    )
    op.create_table(
        "session_post_person",
        sa.Column("post", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_session_post_person_person")),
        sa.ForeignKeyConstraint(["post"], ["session_post.id"], name=op.f("fk_session_post_person_post")),
        sa.PrimaryKeyConstraint("post", "person", "session", name=op.f("pk_session_post_person")),
    )
    op.create_index(op.f("ix_session_post_person_person"), "session_post_person", ["person"], unique=False)
