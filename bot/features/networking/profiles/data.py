"""What is kept of people for introductions. The port `PersonData`."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.clock import Clock
from bot.core.message import Plain, Words, say
from bot.core.people import INTRODUCED, Consented
from bot.core.ports import Tx
from bot.core.stake import Stake
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.keeping import Nearby
from bot.features.networking.profiles.saying import profile_lines
from bot.features.networking.profiles.store import ProfileStore
from bot.storage.people import People


class ProfileData:
    """Their profile, and whom they do not want to meet. Who does not want to meet them, nobody learns."""

    name = "networking"

    def __init__(
        self, store: ProfileStore, aliases: AliasStore, people: People, clock: Clock, near: Nearby
    ) -> None:
        self._store = store
        self._aliases = aliases
        self._people = people
        self._clock = clock
        self._near = near

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """All of it, for the eyes of this person."""
        profile = await self._store.profile(tx, person)
        blocked = await self._store.blocks.blocked_by(tx, person)
        names = await self._people.names(tx, blocked)
        left = await self._store.blocks.left_of(tx, person)
        reads = (await self._people.facts(tx, person)).language or "en"
        lines = profile_lines(profile, await self._aliases.aliases(tx), reads) if profile else []
        return {
            "my-data-networking": lines,
            "my-data-networking-blocks": [
                *(Plain(names[one]) for one in blocked),
                *([say("my-data-networking-blocks-left", count=left)] if left else []),
            ],
        }

    async def stake(self, tx: Tx, person: int, now: datetime) -> Stake:
        """Their profile; the port `Stakes`."""
        return Stake(counts={"profiles": int(await self._store.profile(tx, person) is not None)})

    async def consents(self, tx: Tx, person: int) -> Sequence[Consented]:
        """The yes without which nobody is introduced; the port `Consenting`."""
        return [await self._people.consented(tx, person, INTRODUCED)]

    async def forget(self, tx: Tx, person: int) -> None:
        """All of it. Others stay safe from whoever comes back."""
        await self._store.forget(tx, person)
        await self._store.blocks.forget(tx, person)
        await self._near.tidy(tx)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """One profile of two, the stricter of two answers, the blocks of both."""
        await self._store.merge(tx, kept, other, self._clock.now())
