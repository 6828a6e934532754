"""What rounds keep of people. The port `PersonData`."""

from collections.abc import Mapping, Sequence

from bot.core.message import Words, say
from bot.core.ports import Tx
from bot.features.networking.rounds.store import RoundStore


class RoundData:
    """How often somebody had no introduction, and whether they wait for one."""

    name = "rounds"

    def __init__(self, store: RoundStore) -> None:
        self._store = store

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """All of it."""
        lines: list[Words] = []
        if times := (await self._store.ledger(tx)).get(person):
            lines.append(say("rounds-data-byes", times=times))
        if person in await self._store.waiting(tx):
            lines.append(say("rounds-data-waiting"))
        if asked := await self._store.asked_by(tx, person):
            lines.append(say("rounds-data-asked", count=asked))
        return {"my-data-rounds": lines}

    async def forget(self, tx: Tx, person: int) -> None:
        """All of it."""
        await self._store.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The first had the byes of both, and waits where either did."""
        await self._store.merge(tx, kept, other)
