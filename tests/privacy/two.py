"""A bot on two platforms, and one person with an account on each, of whom something is kept everywhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Boolean, Column, DateTime, Integer, Table, insert, select, text

from bot.adapters.terminal.adapter import TerminalAdapter
from bot.adapters.terminal.world import World
from bot.app import App, build
from bot.census import HOLDS
from bot.config import Config, Organisers
from bot.core.clock import HandClock
from bot.core.ports import Tx
from bot.core.signals import AnySignal
from bot.demo.event import OPENING, PLAYERS, account, assign, demo_config, load_event
from bot.storage.database import Database, open_database
from bot.storage.tables import Moment, metadata

SLACK, MATRIX = "slack", "matrix"
ZORRO, ZORRA = "U0ZORRO1", "@zorro:example.org"
"""The person's accounts; nobody else has anything of `zorro` in a name."""
NAMES = {**PLAYERS, ZORRO: "Zorro Quixote", ZORRA: "Zorra Quixote", "nora": "Nora", "sina": "Sina"}
WORD = "xylophon"
"""Stands in everything that they write in their own words."""
FIRST_ID = 770_000
"""Persons are numbered from here on, so that a number tells that it is one."""

_NUMBERED = {
    "sqlite": "INSERT INTO sqlite_sequence (name, seq) SELECT 'person', :first "
    "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'person')",
    "postgresql": "SELECT setval(pg_get_serial_sequence('person', 'id'), :first)",
}

OF_THEM = re.compile(rf"zorr|quixote|{WORD}", re.IGNORECASE)


class Listening(TerminalAdapter):
    """It tells whom it was to forget, and where they were talked to."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.forgotten: list[tuple[str, tuple[str, ...]]] = []

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """Write it down."""
        self.forgotten.append((user, tuple(places)))


@dataclass
class Two:
    """A bot on two worlds."""

    app: App
    clock: HandClock
    worlds: dict[str, World]
    adapters: dict[str, Listening]

    async def settle(self) -> None:
        """Until everything is heard and said."""
        for adapter in self.adapters.values():
            await adapter.idle()
        await self.app.settle()

    async def say(
        self, who: str, said: str, *, on: str = SLACK, where: str | None = None, thread: int | None = None
    ) -> int:
        """Somebody writes there; to the bot alone, if no channel is named."""
        message = self.worlds[on].say(who, where or f"dm:{who}", said, thread)
        await self.settle()
        return message

    async def hear(self, signal: AnySignal) -> None:
        """What a platform tells."""
        await self.app.inbox(signal)
        await self.settle()

    def told(self, who: str, on: str = SLACK) -> list[str]:
        """What the bot said to somebody alone there."""
        return [one.text for one in self.worlds[on].in_conversation(f"dm:{who}") if one.user == "stammtisch"]

    def seen(self, where: str, on: str = SLACK) -> list[str]:
        """What stands of the bot in a channel."""
        return [
            one.text
            for one in self.worlds[on].in_conversation(where)
            if one.user == "stammtisch" and not one.deleted
        ]

    async def move(self, **span: int) -> None:
        """Time passes; what falls due on the way happens at its own moment."""
        until = self.clock.now() + timedelta(**span)
        while (due := await self.app.alarm.next_due()) is not None and due <= until:
            self.clock.move_to(max(due, self.clock.now()))
            await self.app.alarm.ring()
            await self.settle()
            if await self.app.alarm.next_due() == due:
                break
        self.clock.move_to(until)
        await self.app.alarm.ring()
        await self.settle()

    async def person(self, who: str, on: str = SLACK) -> int:
        """The number of somebody."""
        async with self.app.database.reading() as tx:
            [number] = await self.app.people.find(tx, [f"{on}:{who}"])
        return number


async def two_platforms(folder: Path, config: Config | None = None, database: Database | None = None) -> Two:
    """The demo's bot, started, on that database or one of its own; Zorro may do what organisers may."""
    clock = HandClock(OPENING)
    worlds = {name: World(clock.now) for name in (SLACK, MATRIX)}
    adapters = {name: Listening(worlds[name], clock, NAMES, name) for name in worlds}
    database = database or open_database(folder / "stammtisch.db")
    rng = Random(7)
    config = config or demo_config()
    config = config.model_copy(
        update={
            "organisers": Organisers(identities=(f"{SLACK}:olga", f"{SLACK}:{ZORRO}")),
            "barcamp": config.barcamp.model_copy(update={"pitches_per_person": 9}),
            "web": config.web.model_copy(update={"url": "https://bot.example.org"}),
        }
    )
    codes = (f"CODE{number}" for number in range(1000, 2000))
    app = await build(
        config,
        database,
        list(adapters.values()),
        clock=clock,
        rng=rng,
        make_code=lambda: next(codes),
    )
    async with database.transaction() as tx:
        await tx.execute(text(_NUMBERED[tx.dialect.name]), {"first": FIRST_ID})
    await load_event(app, lambda user: replace(account(user), platform=SLACK))
    for platform in worlds:
        await assign(app, "#barcamp", "barcamp", platform)
        await assign(app, "#general", "general", platform)
    await app.start()
    return Two(app, clock, worlds, adapters)


def says_of(value: object, persons: Sequence[int]) -> bool:
    """Whether a value of some column names the person: their numbers, accounts, names or words."""
    said = str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value in persons
    return bool(OF_THEM.search(said)) or any(re.search(rf"(?<!\d){one}(?!\d)", said) for one in persons)


async def found(two: Two, persons: Sequence[int]) -> dict[str, list[str]]:
    """Where anything of the person stands: columns by table."""
    places: dict[str, set[str]] = {}
    async with two.app.database.reading() as tx:
        for table in metadata.sorted_tables:
            for row in (await tx.execute(select(table))).mappings():
                for name, value in row.items():
                    if says_of(value, persons):
                        places.setdefault(table.name, set()).add(str(name))
    return {name: sorted(columns) for name, columns in sorted(places.items())}


async def numbered(two: Two, person: int) -> set[str]:
    """The tables in which the person's number stands where numbers of persons do."""
    places = set()
    async with two.app.database.reading() as tx:
        for one in HOLDS:
            table = metadata.tables[one.table]
            for column in one.who.split():
                if (await tx.execute(select(table).where(table.c[column] == person))).first():
                    places.add(one.table)
    return places


async def fill(tx: Tx, person: int, tables: Sequence[str]) -> None:
    """A row about that person in each of these, for what is too short-lived to be played."""
    holds = {one.table: one for one in HOLDS}
    for name in tables:
        table = metadata.tables[name]
        values = {
            column.name: await _value(tx, column, holds[name].who, holds[name].words, person)
            for column in table.c
            if not (column.name == "id" and column.primary_key)
        }
        await tx.execute(insert(table).values(**values))


async def _value(tx: Tx, column: Column[Any], who: str, words: str, person: int) -> Any:
    if column.name in who.split():
        return person
    for key in column.foreign_keys:
        return (await tx.execute(select(key.column).limit(1))).scalar()
    match column.type:
        case Boolean():
            return False
        case Integer():
            return 7
        case DateTime() | Moment():
            return datetime(2011, 11, 5, tzinfo=UTC)
        case _:
            return WORD if column.name in words.split() else f"{column.name[:7]}{person % 10}"


def tables_of_people() -> Iterator[Table]:
    """Those that may hold something of a person."""
    for one in HOLDS:
        if one.whose != "nobody":
            yield metadata.tables[one.table]
