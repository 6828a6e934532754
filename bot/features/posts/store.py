"""What conversations announce: table and queries."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, String, Table, UniqueConstraint, delete, select

from bot.core.people import Conversation
from bot.core.ports import Tx
from bot.features.posts.rules import Rule, What
from bot.storage.database import upsert
from bot.storage.tables import Moment, conversation, metadata, serial

post_rule = Table(
    "post_rule",
    metadata,
    serial(),
    Column("conversation", ForeignKey("conversation.id"), nullable=False),
    Column("what", String(16), nullable=False),
    Column("name", String(400), nullable=False),
    Column("lead_minutes", Integer, nullable=False),
    Column("since", Moment, nullable=False),
    UniqueConstraint("conversation", "what", "name"),
    sqlite_autoincrement=True,
)
PLACE = tuple(
    conversation.c[name].label(f"place_{name}")
    for name in ("id", "platform", "platform_id", "kind", "name", "role", "language", "event")
)


class RuleStore:
    """The rules, and the conversations that they are for."""

    async def set_rule(
        self, tx: Tx, place: int, what: What, name: str, lead: timedelta, now: datetime
    ) -> None:
        """The conversation announces this from now on, so long before; a known rule gets the new lead."""
        minutes = int(lead.total_seconds()) // 60
        await tx.execute(
            upsert(tx, post_rule)
            .values(conversation=place, what=what, name=name, lead_minutes=minutes, since=now)
            .on_conflict_do_update(
                index_elements=["conversation", "what", "name"], set_={"lead_minutes": minutes}
            )
        )

    async def rules(self, tx: Tx) -> list[Rule]:
        """All rules of conversations that are not over, in the order in which they were set."""
        rows = await tx.execute(
            select(post_rule, *PLACE)
            .join(conversation, conversation.c.id == post_rule.c.conversation)
            .where(conversation.c.archived.is_(False))
            .order_by(post_rule.c.id)
        )
        return [
            Rule(row.id, place_of(row), row.what, row.name, timedelta(minutes=row.lead_minutes), row.since)
            for row in rows
        ]

    async def drop_rules(self, tx: Tx, ids: Sequence[int]) -> None:
        """These hold no more."""
        await tx.execute(delete(post_rule).where(post_rule.c.id.in_(ids)))

    async def succeed(self, tx: Tx, platform: str, old: str, new: str) -> None:
        """The second conversation took the first one's place: it announces what that did."""
        rows = await tx.execute(
            select(conversation.c.platform_id, conversation.c.id).where(
                conversation.c.platform == platform, conversation.c.platform_id.in_((old, new))
            )
        )
        ids = {row.platform_id: row.id for row in rows}
        if old not in ids or new not in ids:
            return
        theirs = post_rule.c.conversation == ids[old]
        for rule in (await tx.execute(delete(post_rule).where(theirs).returning(*post_rule.c))).all():
            lead = timedelta(minutes=rule.lead_minutes)
            await self.set_rule(tx, ids[new], rule.what, rule.name, lead, rule.since)

    async def place_named(self, tx: Tx, platform: str, name: str) -> Conversation | None:
        """The channel of that id, name or role on this platform."""
        bare = name.removeprefix("#")
        rows = await tx.execute(
            select(*PLACE)
            .where(
                conversation.c.platform == platform,
                conversation.c.kind != "direct",
                conversation.c.archived.is_(False),
                (conversation.c.platform_id.in_((name, bare)))
                | (conversation.c.name.in_((name, bare)))
                | (conversation.c.role == bare),
            )
            .order_by(conversation.c.platform_id.in_((name, bare)).desc(), conversation.c.id)
        )
        row = rows.first()
        return place_of(row) if row else None

    async def general(self, tx: Tx) -> list[Conversation]:
        """The community's general conversation, on each platform."""
        rows = await tx.execute(
            select(*PLACE)
            .where(conversation.c.role == "general", conversation.c.archived.is_(False))
            .order_by(conversation.c.id)
        )
        return [place_of(row) for row in rows]


def place_of(row: Any) -> Conversation:
    """The conversation in a row that brings the columns `PLACE`."""
    return Conversation(
        id=row.place_id,
        platform=row.place_platform,
        platform_id=row.place_platform_id,
        kind=row.place_kind,
        name=row.place_name,
        role=row.place_role,
        language=row.place_language,
        event=row.place_event,
    )
