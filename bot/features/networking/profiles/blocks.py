"""Who must never be introduced to whom. Every path that introduces, asks or shows looks here; none tells."""

from collections.abc import Collection
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import delete, func, select

from bot.core.ports import Tx
from bot.features.networking.profiles.tables import block, block_left
from bot.storage.database import scalar, upsert
from bot.storage.people import People

Pair: TypeAlias = frozenset[int]
"""Two persons, in no order: a block holds in both directions."""


class Blocks:
    """`never again with this person`."""

    def __init__(self, people: People) -> None:
        self._people = people

    async def block(self, tx: Tx, who: int, whom: int, now: datetime) -> None:
        """`who` is never introduced to `whom` (again), nor the other way round. Nobody blocks themselves."""
        if who != whom:
            await tx.execute(upsert(tx, block).values(who=who, whom=whom, at=now).on_conflict_do_nothing())

    async def unblock(self, tx: Tx, who: int, whom: int) -> None:
        """`who` takes it back; what the other one said stands."""
        await tx.execute(delete(block).where(block.c.who == who, block.c.whom == whom))

    async def blocked(self, tx: Tx) -> frozenset[Pair]:
        """All pairs that must not meet."""
        rows = await tx.execute(select(block.c.who, block.c.whom))
        return frozenset(frozenset((row.who, row.whom)) for row in rows)

    async def among(self, tx: Tx, persons: Collection[int]) -> list[tuple[int, int]]:
        """Who of these does not want to meet whom of them. For the rules alone: nobody is told."""
        both = block.c.who.in_(persons) & block.c.whom.in_(persons)
        return [
            (row.who, row.whom) for row in await tx.execute(select(block.c.who, block.c.whom).where(both))
        ]

    async def blocked_by(self, tx: Tx, who: int) -> list[int]:
        """Whom this person does not want to meet: for their own eyes only."""
        rows = await tx.execute(
            select(block.c.whom).where(block.c.who == who).order_by(block.c.at, block.c.whom)
        )
        return [row.whom for row in rows]

    async def left_of(self, tx: Tx, who: int) -> int:
        """How many accounts of people who were forgotten this person does not want to meet again."""
        mine = select(func.count()).select_from(block_left).where(block_left.c.who == who)
        return int(await scalar(tx, mine))

    async def come_back(self, tx: Tx, person: int, now: datetime) -> None:
        """Whoever was forgotten and has a profile again is blocked by whom they were blocked before."""
        hashes = [self._people.hash_of(who) for who in await self._people.identities(tx, person)]
        rows = await tx.execute(
            delete(block_left).where(block_left.c.identity_hash.in_(hashes)).returning(block_left.c.who)
        )
        for who in [row.who for row in rows]:
            await self.block(tx, who, person, now)

    async def forget(self, tx: Tx, person: int) -> None:
        """Their own blocks go; those of others against them outlive them, as hashes of their accounts."""
        hashes = [self._people.hash_of(who) for who in await self._people.identities(tx, person)]
        rows = (await tx.execute(select(block.c.who, block.c.at).where(block.c.whom == person))).all()
        for row in rows:
            for hashed in hashes:
                await tx.execute(
                    upsert(tx, block_left)
                    .values(who=row.who, identity_hash=hashed, at=row.at)
                    .on_conflict_do_nothing()
                )
        await tx.execute(delete(block).where((block.c.who == person) | (block.c.whom == person)))
        await tx.execute(delete(block_left).where(block_left.c.who == person))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The blocks of both, and against both."""
        theirs = (block.c.who == other) | (block.c.whom == other)
        for row in (await tx.execute(delete(block).where(theirs).returning(*block.c))).all():
            who, whom = (kept if one == other else one for one in (row.who, row.whom))
            await self.block(tx, who, whom, row.at)
        for left in (
            await tx.execute(delete(block_left).where(block_left.c.who == other).returning(*block_left.c))
        ).all():
            await tx.execute(
                upsert(tx, block_left)
                .values(who=kept, identity_hash=left.identity_hash, at=left.at)
                .on_conflict_do_nothing()
            )
