"""What is kept of people around announcements. The port `PersonData`."""

from collections.abc import Mapping, Sequence

from bot.core.message import Plain, Words
from bot.core.ports import Tx
from bot.features.announcements.store import AnnouncementStore


class AnnouncementData:
    """What somebody got, and what they wrote."""

    name = "announcements"

    def __init__(self, store: AnnouncementStore) -> None:
        self._store = store

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """The texts of both."""
        got, wrote = await self._store.texts_for(tx, person), await self._store.written_by(tx, person)
        return {
            "my-data-announced": [Plain(" / ".join(one.texts.values())) for one in got],
            "my-data-announcing": [Plain(" / ".join(one.texts.values())) for one in wrote],
        }

    async def forget(self, tx: Tx, person: int) -> None:
        """All of it; what they wrote for all stays with all."""
        await self._store.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The first has what either has."""
        await self._store.merge(tx, kept, other)
