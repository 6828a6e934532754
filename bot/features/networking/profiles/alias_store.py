"""The aliases in force: the table that comes with the bot, and what organisers changed in it."""

from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import delete, select

from bot.core.ports import Tx
from bot.features.networking.profiles.tables import alias
from bot.language.tags.aliases import Aliases, shipped_aliases
from bot.language.tags.names import row_of
from bot.language.tags.spelling import spelling
from bot.language.tags.table import Row
from bot.storage.database import upsert


@dataclass(frozen=True, slots=True)
class OwnAlias:
    """A name of a topic; without a topic: a name that is none any more."""

    name: str
    topic: str | None


class AliasStore:
    """What organisers say that tags mean."""

    async def own(self, tx: Tx) -> tuple[OwnAlias, ...]:
        """All of it, in the order in which it was said."""
        rows = await tx.execute(select(alias.c.name, alias.c.topic).order_by(alias.c.id))
        return tuple(OwnAlias(row.name, row.topic) for row in rows)

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


@lru_cache(maxsize=2)
def changed(own: tuple[OwnAlias, ...]) -> Aliases:
    """The table that comes with the bot, and these changes in their order. Pure."""
    aliases = shipped_aliases()
    for one in own:
        if one.topic is None:
            aliases = aliases.without(one.name)
            continue
        row = row_of(one.topic, aliases)
        english, german = (row.english, row.german) if row else (one.topic, one.topic)
        aliases = aliases.adding(Row(english, german, (one.name,)))
    return aliases
