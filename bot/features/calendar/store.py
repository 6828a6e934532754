"""The table of calendar addresses."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, ForeignKey, String, Table, delete, select, update

from bot.core.ports import Tx
from bot.storage.database import scalar, upsert
from bot.storage.tables import Moment, metadata

calendar_feed = Table(
    "calendar_feed",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("nonce", String(64), nullable=False),
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("at", Moment, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Feed:
    """What is kept of an address: what it is made from, a hash to know it by, and since when it is there."""

    nonce: str
    secret_hash: str
    at: datetime


class FeedStore:
    """Who has which address."""

    async def of(self, tx: Tx, person: int) -> Feed | None:
        """This person's."""
        row = (await tx.execute(select(calendar_feed).where(calendar_feed.c.person == person))).first()
        return Feed(row.nonce, row.secret_hash, row.at) if row else None

    async def put(self, tx: Tx, person: int, feed: Feed) -> None:
        """This is their address from here on, and the one before is none."""
        values = {"nonce": feed.nonce, "secret_hash": feed.secret_hash, "at": feed.at}
        await tx.execute(
            upsert(tx, calendar_feed)
            .values(person=person, **values)
            .on_conflict_do_update(index_elements=["person"], set_=values)
        )

    async def whose(self, tx: Tx, secret_hash: str) -> int | None:
        """Whose address has that hash."""
        statement = select(calendar_feed.c.person).where(calendar_feed.c.secret_hash == secret_hash)
        person: int | None = await scalar(tx, statement)
        return person

    async def forget(self, tx: Tx, person: int) -> None:
        """This person has no address."""
        await tx.execute(delete(calendar_feed).where(calendar_feed.c.person == person))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """One person has one address: the first's own, else the second's."""
        if await self.of(tx, kept) is None:
            theirs = calendar_feed.c.person == other
            await tx.execute(update(calendar_feed).where(theirs).values(person=kept))
        await self.forget(tx, other)
