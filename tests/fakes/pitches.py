"""Pitches, and where a barcamp happens, without anybody pitching in chat."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select

from bot.core.barcamp import Pitch
from bot.core.ports import Tx
from bot.core.signals import Address
from bot.storage.tables import conversation


@dataclass
class FakePitches:
    """The ports `Pitches` and `BarcampPlaces`: what a test puts in, and the channel called `barcamp`."""

    known: dict[int, Pitch] = field(default_factory=dict)
    where: list[Address] = field(default_factory=list)

    def change(self, id: int, **values: object) -> None:
        """It says that from now on."""
        self.known[id] = replace(self.known[id], **values)  # type: ignore[arg-type]

    async def pitches(self, tx: Tx, event: str | None = None) -> Sequence[Pitch]:
        """All, by label."""
        return [one for _, one in sorted(self.known.items()) if event in (None, one.event)]

    async def pitch(self, tx: Tx, id: int) -> Pitch | None:
        """That one."""
        return self.known.get(id)

    async def addresses(self, tx: Tx, event: str) -> Sequence[Address]:
        """The conversations that were named, else those called so."""
        if self.where:
            return self.where
        rows = await tx.execute(select(conversation).where(conversation.c.role.in_(("barcamp", "general"))))
        return [Address(row.platform, row.platform_id) for row in rows]
