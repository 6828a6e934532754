"""Vectors of tags, and which are near each other: queries."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import delete, func, or_, select

from bot.core.ports import Tx
from bot.features.networking.nearness.computing import Near
from bot.features.networking.nearness.tables import near, vector
from bot.storage.database import scalar, upsert


class NearStore:
    """Kept for as long as anybody says the tag: it means the same whoever does."""

    async def vectors(self, tx: Tx) -> Mapping[str, str]:
        """Of each tag that was looked at, by what it is compared by."""
        return {row.tag: row.numbers for row in await tx.execute(select(vector))}

    async def looked_at(self, tx: Tx) -> frozenset[str]:
        """The tags that have been looked at."""
        return frozenset(row.tag for row in await tx.execute(select(vector.c.tag)))

    async def count(self, tx: Tx) -> int:
        """How many have been."""
        return int(await scalar(tx, select(func.count()).select_from(vector)))

    async def keep(self, tx: Tx, vectors: Mapping[str, str], found: Sequence[Near]) -> None:
        """What was computed."""
        for tag, numbers in vectors.items():
            await tx.execute(upsert(tx, vector).values(tag=tag, numbers=numbers).on_conflict_do_nothing())
        for one in found:
            await tx.execute(
                upsert(tx, near)
                .values(tag=one.tag, other=one.other, thousandths=round(1000 * one.likeness))
                .on_conflict_do_nothing()
            )

    async def keep_only(self, tx: Tx, tags: Collection[str]) -> None:
        """Nothing of any other tag."""
        gone = await self.looked_at(tx) - set(tags)
        await tx.execute(delete(near).where(or_(near.c.tag.in_(gone), near.c.other.in_(gone))))
        await tx.execute(delete(vector).where(vector.c.tag.in_(gone)))

    async def pairs(self, tx: Tx) -> list[Near]:
        """All that are near each other, by the alphabet."""
        rows = await tx.execute(select(near).order_by(near.c.tag, near.c.other))
        return [Near(row.tag, row.other, row.thousandths / 1000) for row in rows]

    async def near_to(self, tx: Tx, tags: Collection[str]) -> Mapping[str, Sequence[str]]:
        """What is near each of these, the nearest first."""
        either = or_(near.c.tag.in_(tags), near.c.other.in_(tags))
        found: dict[str, list[str]] = {}
        for row in await tx.execute(
            select(near).where(either).order_by(near.c.thousandths.desc(), near.c.tag)
        ):
            for one, other in ((row.tag, row.other), (row.other, row.tag)):
                if one in tags:
                    found.setdefault(one, []).append(other)
        return found
