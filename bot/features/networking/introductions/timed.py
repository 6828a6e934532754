"""What happens to introductions by the clock. The port `Timed`."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.planned import Batch
from bot.core.ports import Tx
from bot.features.networking.introductions.introducing import Introducing
from bot.features.networking.introductions.model import Introduction
from bot.features.networking.introductions.store import IntroductionStore

EVERY = 2**31 - 1
SAYS = ("planned", "asking", "greeted", "nudged")
"""At these stages something is said next."""

PORTION = 10
"""So many are made in one transaction, so that nobody's answer waits for a whole round."""


class IntroductionsInTime:
    """Begins, decides, reminds, asks and ends."""

    name = "introductions"

    def __init__(self, store: IntroductionStore, introducing: Introducing) -> None:
        self._store = store
        self._introducing = introducing

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the next of them is due."""
        return await self._store.first_due(tx)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """A portion of what is due by now."""
        for one in await self._store.due(tx, now, PORTION):
            await self._next(tx, one, now)

    async def planned(self, tx: Tx, now: datetime, until: datetime) -> Sequence[Batch]:
        """Introductions, and what is asked about them; the port `Planned`."""
        due = [one for one in await self._store.due(tx, until, EVERY) if one.stage in SAYS]
        return [Batch(at=max(one.due or now, now), kind="introductions", persons=one.persons) for one in due]

    async def _next(self, tx: Tx, one: Introduction, now: datetime) -> None:
        match one.stage:
            case "planned":
                await self._introducing.begin(tx, one, now)
            case "asking":
                await self._introducing.decide(tx, one, now)
            case "greeted":
                await self._introducing.nudge(tx, one, now)
            case "nudged":
                await self._introducing.ask_whether_they_met(tx, one, now)
            case "asked":
                await self._introducing.end(tx, one)
            case "over":
                await self._store.over(tx, one.id)
