"""The aliases in force: the table that comes with the bot, and what organisers changed in it."""

from sqlalchemy import delete, select

from bot.core.ports import Tx
from bot.features.networking.profiles.own_aliases import OwnAlias, changed
from bot.features.networking.profiles.tables import alias
from bot.language.tags.aliases import Aliases
from bot.language.tags.spelling import spelling
from bot.storage.database import upsert
from bot.storage.kept import Kept


class AliasStore:
    """What organisers say that tags mean."""

    def __init__(self) -> None:
        self._own = Kept((alias,), _own)

    async def own(self, tx: Tx) -> tuple[OwnAlias, ...]:
        """All of it, in the order in which it was said."""
        return await self._own(tx)

    async def aliases(self, tx: Tx) -> Aliases:
        """What tags are compared and named by."""
        return changed(await self.own(tx))

    async def say(self, tx: Tx, name: str, topic: str | None) -> None:
        """From now on the name is one for the topic, or (None) no alias any more."""
        await self.take_back(tx, name)
        spelled = spelling(name)
        await tx.execute(upsert(tx, alias).values(name=name, topic=topic, spelled=spelled))

    async def take_back(self, tx: Tx, name: str) -> bool:
        """What organisers said of this name does not hold any more; whether they had said anything."""
        gone = await tx.execute(delete(alias).where(alias.c.spelled == spelling(name)).returning(alias.c.id))
        return gone.first() is not None


async def _own(tx: Tx) -> tuple[OwnAlias, ...]:
    rows = await tx.execute(select(alias.c.name, alias.c.topic).order_by(alias.c.id))
    return tuple(OwnAlias(row.name, row.topic) for row in rows)
