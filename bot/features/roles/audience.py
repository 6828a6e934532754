"""Whom organisers' reports reach, wherever their role comes from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.ports import Tx
from bot.features.roles.store import RoleStore
from bot.storage.people import People


@dataclass(frozen=True, slots=True)
class OrganisersAudience:
    """The port `Audience`: those whom the configuration names, who were appointed, and whom a platform calls
    so where the configuration lets that count; all as far as they were met.

    identities  those of the configuration, as `platform:user`
    platforms   where the platform's own admins are organisers
    """

    people: People
    identities: Sequence[str]
    platforms: Sequence[str] = ()
    store: RoleStore = field(default_factory=RoleStore)
    name: str = "organisers"

    async def members(self, tx: Tx, now: datetime) -> Sequence[int]:
        """The persons."""
        configured = await self.people.find(tx, self.identities)
        chosen = [one.person for one in await self.store.appointments(tx) if one.person is not None]
        by_platform = await self.store.by_platform(tx, self.platforms) if self.platforms else []
        return list(dict.fromkeys([*configured, *chosen, *(person for _, person in by_platform)]))
