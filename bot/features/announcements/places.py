"""The conversations that announcements stand in: queries."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from bot.core.outgoing import POSTS
from bot.core.people import Conversation
from bot.core.ports import Tx
from bot.features.announcements.copies import OUTCOMES
from bot.features.announcements.model import Announcement
from bot.features.announcements.tables import announcement_place
from bot.storage.tables import conversation, outbox


class PlaceStore:
    """Which announcement goes, or went, to which conversation."""

    async def set_places(self, tx: Tx, number: int, places: Sequence[int]) -> None:
        """It goes to these conversations."""
        table = announcement_place
        await tx.execute(delete(table).where(table.c.announcement == number))
        if places:
            rows = [{"announcement": number, "conversation": place} for place in places]
            await tx.execute(insert(table), rows)

    async def places(self, tx: Tx, number: int) -> list[Conversation]:
        """The conversations that it goes to."""
        table = announcement_place
        rows = await tx.execute(
            select(conversation)
            .join(table, table.c.conversation == conversation.c.id)
            .where(table.c.announcement == number)
            .order_by(conversation.c.id)
        )
        return [place_of(row) for row in rows]

    async def posted(self, tx: Tx, number: int, place: int, version: int, calls: int | None = None) -> None:
        """It stands there in this version; `calls`: so many messages call people by name."""
        table = announcement_place
        values = {"posted": True, "version": version} | ({} if calls is None else {"calls": calls})
        here = (table.c.announcement == number) & (table.c.conversation == place)
        await tx.execute(update(table).where(here).values(**values))

    async def untrue_places(self, tx: Tx, one: Announcement) -> list[tuple[Conversation, int]]:
        """Where it stands otherwise by now, and how many messages call people there."""
        table = announcement_place
        rows = await tx.execute(
            select(conversation, table.c.calls)
            .join(table, table.c.conversation == conversation.c.id)
            .where(table.c.announcement == one.id, table.c.posted, table.c.version < one.version)
            .order_by(conversation.c.id)
        )
        return [(place_of(row), row.calls) for row in rows]

    async def all_posted(self, tx: Tx, number: int) -> list[tuple[Conversation, int]]:
        """Where it was posted, and how many messages call people there."""
        table = announcement_place
        rows = await tx.execute(
            select(conversation, table.c.calls)
            .join(table, table.c.conversation == conversation.c.id)
            .where(table.c.announcement == number, table.c.posted)
            .order_by(conversation.c.id)
        )
        return [(place_of(row), row.calls) for row in rows]

    async def place_named(self, tx: Tx, platform: str, name: str) -> Conversation | None:
        """The channel of that id, name or role on this platform."""
        bare = name.removeprefix("#")
        named = conversation.c.platform_id.in_((name, bare)) | conversation.c.name.in_((name, bare))
        rows = await tx.execute(
            select(conversation)
            .where(
                conversation.c.platform == platform,
                conversation.c.kind == "channel",
                conversation.c.archived.is_(False),
                named | (conversation.c.role == bare),
            )
            .order_by(conversation.c.platform_id.in_((name, bare)).desc(), conversation.c.id)
        )
        found = rows.first()
        return place_of(found) if found else None

    async def channel_named(self, tx: Tx, platform: str, name: str) -> Conversation | None:
        """The same; where this platform has none of that name, one of another."""
        if (here := await self.place_named(tx, platform, name)) is not None:
            return here
        others = select(conversation.c.platform).where(conversation.c.platform != platform).distinct()
        for other in sorted((await tx.execute(others)).scalars()):
            if (there := await self.place_named(tx, other, name)) is not None:
                return there
        return None

    async def one(self, tx: Tx, place: int) -> Conversation | None:
        """That conversation, whatever became of it."""
        row = (await tx.execute(select(conversation).where(conversation.c.id == place))).first()
        return place_of(row) if row else None

    async def together(self, tx: Tx, place: int) -> list[Conversation]:
        """That channel, with those of other platforms that have the same role; none where it is no more."""
        mine = select(conversation.c.role).where(conversation.c.id == place).scalar_subquery()
        rows = await tx.execute(
            select(conversation)
            .where(
                (conversation.c.id == place) | (conversation.c.role == mine),
                conversation.c.kind == "channel",
                conversation.c.archived.is_(False),
            )
            .order_by((conversation.c.id != place), conversation.c.id)
        )
        return [place_of(row) for row in rows]

    async def boards(self, tx: Tx) -> dict[str, Conversation]:
        """Where announcements are posted: by platform the conversation for them, else the general one."""
        rows = await tx.execute(
            select(conversation)
            .where(
                conversation.c.role.in_(("announcements", "general")),
                conversation.c.archived.is_(False),
                conversation.c.kind == "channel",
            )
            .order_by((conversation.c.role == "announcements").desc(), conversation.c.id)
        )
        found: dict[str, Conversation] = {}
        for row in rows:
            found.setdefault(row.platform, place_of(row))
        return found

    async def outcomes_of_places(self, tx: Tx, number: int) -> list[tuple[str, str, int]]:
        """The same of what stands in conversations."""
        rows = await tx.execute(
            select(
                outbox.c.state, func.coalesce(outbox.c.reason, "").label("reason"), func.count().label("many")
            )
            .where(
                outbox.c.key.startswith(f"announcement:{number}:in:", autoescape=True),
                ~outbox.c.key.contains(":call:"),
                outbox.c.operation.in_(POSTS),
                outbox.c.state.in_(OUTCOMES),
            )
            .group_by(outbox.c.state, outbox.c.reason)
        )
        return [(row.state, row.reason, row.many) for row in rows]


def name_of(place: Conversation) -> str:
    """How people know a conversation."""
    if place.platform_id.startswith("#") or not (place.name or place.role):
        return place.platform_id
    return f"#{(place.name or place.role or '').removeprefix('#')}"


def place_of(row: Any) -> Conversation:
    """The conversation in such a row."""
    return Conversation(
        id=row.id,
        platform=row.platform,
        platform_id=row.platform_id,
        kind=row.kind,
        name=row.name,
        role=row.role,
        language=row.language,
        event=row.event,
    )
