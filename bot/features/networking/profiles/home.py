"""The profile on a person's own page. The port `HomeSection`."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.message import Block, Choice, Line, bullets, heading, say
from bot.core.ports import Tx
from bot.features.networking.profiles.alias_store import AliasStore
from bot.features.networking.profiles.saying import profile_lines
from bot.features.networking.profiles.store import ProfileStore
from bot.storage.people import People


class MyProfile:
    """In short: the first lines, and whether it is used."""

    def __init__(self, store: ProfileStore, aliases: AliasStore, people: People) -> None:
        self._store = store
        self._aliases = aliases
        self._people = people

    async def section(self, tx: Tx, person: int, now: datetime) -> Sequence[Block]:
        """Nothing for those who have none."""
        profile = await self._store.profile(tx, person)
        if profile is None or profile.is_empty:
            return []
        reads = (await self._people.facts(tx, person)).language or "en"
        lines: list[Line] = [
            (line,) for line in profile_lines(profile, await self._aliases.aliases(tx), reads)[:3]
        ]
        used = "no" if not profile.agreed else "paused" if profile.paused else "yes"
        lines.append((say("networking-home", used=Choice(used)),))
        return [heading(say("networking-my-profile")), bullets(*lines)]
