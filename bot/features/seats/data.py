"""What is kept of a person's sign-ups, and what of it stands on their own page."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.core.message import Block, Line, Words, bullets, heading, say
from bot.core.ports import Tx
from bot.core.seats import Bookable
from bot.core.stake import Stake
from bot.features.seats.engine import Engine
from bot.features.seats.rules import Standing
from bot.features.seats.wording import in_a_line


class Mine:
    """What somebody signed up for; the ports `PersonData` and `HomeSection`."""

    name = "seats"

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def of(self, tx: Tx, person: int, now: datetime) -> list[tuple[Bookable, Standing]]:
        """What is still to come, by start; what has no slot yet comes last."""
        found = []
        for label in await self._engine.store.of_person(tx, person):
            one = await self._engine.bookable(tx, label)
            if one is None or one.cancelled or (one.end is not None and now >= one.end):
                continue
            standing = (await self._engine.standings(tx, one, now)).get(person)
            if standing is not None:
                found.append((one, standing))
        return sorted(found, key=lambda row: (row[0].start is None, row[0].start or now, row[0].id))

    async def lines(self, tx: Tx, person: int, now: datetime) -> list[Line]:
        """The same, a line each."""
        return [(in_a_line(one, it, now),) for one, it in await self.of(tx, person, now)]

    async def section(self, tx: Tx, person: int, now: datetime) -> Sequence[Block]:
        """My seats."""
        lines = await self.lines(tx, person, now)
        return [heading(say("home-seats")), bullets(*lines)] if lines else []

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """Every sign-up that is kept, also of what is over."""
        found: list[Words] = []
        for label in await self._engine.store.of_person(tx, person):
            one = await self._engine.bookable(tx, label)
            acts = [act for act in await self._engine.store.acts(tx, label) if act.person == person]
            title = f"#{label} {one.title}" if one else f"#{label}"
            found.append(say("seats-my-data", title=title, count=len(acts)))
        return {"my-data-seats": found}

    async def stake(self, tx: Tx, person: int, now: datetime) -> Stake:
        """All that they ever signed up for; the port `Stakes`."""
        labels = await self._engine.store.of_person(tx, person)
        return Stake(frozenset(labels), counts={"seats": len(labels)})

    async def forget(self, tx: Tx, person: int) -> None:
        """Their seats are free."""
        self._engine.later(tx, *await self._engine.store.forget(tx, person))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Both lists are one; the earlier seat counts."""
        self._engine.later(tx, *await self._engine.store.merge(tx, kept, other))
