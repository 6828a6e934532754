"""Who is in, for those who run it: names only of those who signed up in public or said yes to it."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.message import (
    Block,
    Line,
    Message,
    Phrase,
    Plain,
    Words,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.people import SHOW_NAME
from bot.core.ports import Tx
from bot.core.seats import Bookable, seat_facts
from bot.features.seats.acts import Kind, Source, State
from bot.features.seats.engine import Engine
from bot.features.seats.wording import what
from bot.storage.people import People

IN_PUBLIC = (Source.MESSAGE, Source.REACTION)


class Listing:
    """Lists, and how many came of those who had a seat."""

    def __init__(self, engine: Engine, people: People) -> None:
        self._engine = engine
        self._people = people

    async def names(self, tx: Tx, persons: Sequence[int]) -> dict[int, str]:
        """How they are called."""
        return await self._people.names(tx, persons)

    async def listed(self, tx: Tx, one: Bookable, now: datetime) -> Message:
        """All with a seat and on the waitlist, by name where that is allowed, with the sizes of parties."""
        standings = await self._engine.standings(tx, one, now)
        blocks: list[Block | Words] = [heading(what(one, now))]
        counts = seat_facts(await self._engine.fullness(tx, one, now))
        blocks.append(bullets(*((line,) for line in counts)) if counts else paragraph(say("seats-nobody")))
        nameable = await self._nameable(tx, one, list(standings))
        for state, title in (
            (State.SEAT, "seats-list-seat"),
            (State.HOLD, "seats-list-hold"),
            (State.WAITLIST, "seats-list-waitlist"),
        ):
            these = sorted(
                ((it.position, person, it.seats) for person, it in standings.items() if it.state is state),
                key=lambda row: row[0],
            )
            if these:
                blocks.append(heading(say(title)))
                blocks.append(bullets(*_lines([(person, seats) for _, person, seats in these], nameable)))
        blocks += await self.hint(tx, one, now)
        return message(*blocks)

    async def expected(self, tx: Tx, one: Bookable, now: datetime) -> Message:
        """How many have come, and how to check somebody in."""
        came, expected = await self.came(tx, one, now)
        listed = await self.listed(tx, one, now)
        said = say("seats-checked-in", what=what(one, now), came=came, expected=expected)
        how = say("seats-check-in-how", label=one.label)
        return message(said, how, *listed.blocks[1:])

    async def came(self, tx: Tx, one: Bookable, now: datetime) -> tuple[int, int]:
        """Seats of those who were seen there, and all that were given."""
        book = await self._engine.store.book(tx, one.id)
        standings = await self._engine.standings(tx, one, now)
        given = {person: it.seats for person, it in standings.items() if it.state is State.SEAT}
        return sum(seats for person, seats in given.items() if person in book.present), sum(given.values())

    async def hint(self, tx: Tx, one: Bookable, now: datetime) -> list[Words]:
        """How many came the last time to something of this kind, where somebody counted."""
        before = [
            other
            for other in await self._engine.bookables(tx)
            if other.id != one.id and other.kind == one.kind and other.end is not None and other.end <= now
        ]
        for other in sorted(before, key=lambda it: (it.end or now, it.id), reverse=True):
            came, expected = await self.came(tx, other, now)
            if came:
                return [say("seats-came-before", came=came, expected=expected)]
        return []

    async def _nameable(self, tx: Tx, one: Bookable, persons: Sequence[int]) -> dict[int, str]:
        public = {
            act.person
            for act in await self._engine.store.acts(tx, one.id)
            if act.kind is Kind.JOIN and act.source in IN_PUBLIC
        }
        willing = [
            person
            for person in persons
            if person in public or await self._people.consents(tx, person, SHOW_NAME)
        ]
        return await self.names(tx, willing)


def _lines(rows: Sequence[tuple[int, int]], nameable: dict[int, str]) -> list[Line]:
    """A line for each who may be named, and one for all the others."""
    lines: list[Line] = [
        (Plain(nameable[person]), *(_party(seats),)) if seats > 1 else (Plain(nameable[person]),)
        for person, seats in rows
        if person in nameable
    ]
    others = [seats for person, seats in rows if person not in nameable]
    if others:
        lines.append((say("seats-unnamed", count=len(others), seats=sum(others)),))
    return lines


def _party(seats: int) -> Phrase:
    return say("seats-party", count=seats)
