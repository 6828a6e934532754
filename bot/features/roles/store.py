"""Queries over who organises."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.core.ports import Tx
from bot.core.signals import Who
from bot.storage.database import upsert
from bot.storage.tables import appointed, identity, person


@dataclass(frozen=True, slots=True)
class Appointed:
    """An account that was appointed, by whom (where that is still known) and when."""

    who: Who
    person: int | None
    by: str
    at: datetime


class RoleStore:
    """Who was appointed, and whom a platform calls an organiser."""

    async def appoint(self, tx: Tx, who: Who, by: int, at: datetime) -> bool:
        """Make that account an organiser's; False when it was one already."""
        result = await tx.execute(
            upsert(tx, appointed)
            .values(platform=who.platform, user=who.user, by=by, at=at)
            .on_conflict_do_nothing()
            .returning(appointed.c.user)
        )
        return result.first() is not None

    async def take_away(self, tx: Tx, who: Who) -> bool:
        """Make it one no more; False when it was not appointed."""
        this = (appointed.c.platform == who.platform) & (appointed.c.user == who.user)
        return (
            await tx.execute(delete(appointed).where(this).returning(appointed.c.user))
        ).first() is not None

    async def appointments(self, tx: Tx) -> Sequence[Appointed]:
        """All of them, the oldest first."""
        giver = person.alias("giver")
        this = (identity.c.platform == appointed.c.platform) & (identity.c.user == appointed.c.user)
        statement = (
            select(appointed, identity.c.name, identity.c.person, giver.c.name.label("by_name"))
            .select_from(appointed.outerjoin(identity, this).outerjoin(giver, giver.c.id == appointed.c.by))
            .order_by(appointed.c.at, appointed.c.platform, appointed.c.user)
        )
        return [
            Appointed(Who(row.platform, row.user, row.name or ""), row.person, row.by_name or "–", row.at)
            for row in await tx.execute(statement)
        ]

    async def by_platform(self, tx: Tx, platforms: Sequence[str]) -> Sequence[tuple[Who, int]]:
        """The accounts that these platforms call organisers', as far as they were heard, and whose."""
        these = identity.c.organises & identity.c.active & identity.c.platform.in_(platforms)
        statement = select(identity.c.platform, identity.c.user, identity.c.name, identity.c.person)
        rows = await tx.execute(statement.where(these).order_by(identity.c.id))
        return [(Who(row.platform, row.user, row.name), row.person) for row in rows]

    async def named(self, tx: Tx, keys: Sequence[str]) -> dict[str, str]:
        """How the accounts of these keys (`platform:user`) are called, as far as they were met."""
        full = identity.c.platform + ":" + identity.c.user
        rows = await tx.execute(select(full.label("key"), identity.c.name).where(full.in_(keys)))
        return {row.key: row.name for row in rows}

    async def forget(self, tx: Tx, of: int) -> None:
        """Nobody is appointed by or as this person any more."""
        theirs = select(identity.c.platform, identity.c.user).where(identity.c.person == of)
        for row in (await tx.execute(theirs)).all():
            await self.take_away(tx, Who(row.platform, row.user))
        await self.give(tx, of, None)

    async def give(self, tx: Tx, other: int, kept: int | None) -> None:
        """Whom one person appointed another did, or nobody who is known any more."""
        await tx.execute(update(appointed).where(appointed.c.by == other).values(by=kept))

    async def of(self, tx: Tx, whose: int) -> Sequence[Appointed]:
        """The appointments of a person's accounts."""
        return [one for one in await self.appointments(tx) if one.person == whose]
