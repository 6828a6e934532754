"""The whole bot with a board, on pitches that a test puts in."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import select

from bot.core.barcamp import Pitch
from bot.core.signals import Address
from bot.demo.stage import Played
from bot.features.board.commands import Settings, feature, new_board
from bot.features.board.grids import Sources
from bot.features.board.service import BarcampBoard
from bot.features.programme.publishing import Publishing
from bot.features.programme.store import ProgrammeStore
from bot.features.reminders.store import StarStore
from bot.storage.tables import identity
from tests.conftest import SetStage
from tests.fakes.pitches import FakePitches

EVENT = "coworking-konferenz-2011"
SETTINGS = Settings(
    rooms=("Saal (120, Beamer)", "Salon Wilmersdorf (40)", "Werkstatt (16)", "Ruheraum (8, ruhig)"),
    slots=("2011-11-04 12:00-12:45", "2011-11-04 17:00-17:45", "2011-11-04 18:00-18:45"),
    votes=2,
)


class LaterOutbox:
    """The outbox of a bot that is yet to be built."""

    real: Any = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)


@dataclass
class Barcamp:
    """The stage, its board, and what is pitched on it."""

    stage: Played
    board: BarcampBoard
    pitches: FakePitches
    names: dict[str, int] = field(default_factory=dict)

    async def person(self, who: str) -> int:
        """The number of somebody of the programme, or who has spoken."""
        async with self.stage.app.database.reading() as tx:
            for row in await tx.execute(select(identity)):
                if row.name.split()[0].lower() == who:
                    return int(row.person)
        raise AssertionError(f"nobody met {who}")

    async def pitch(self, title: str, *hosts: int, names: tuple[str, ...] = (), **more: Any) -> int:
        """A new pitch; its label."""
        now = self.stage.clock.now()
        store = self.stage.app.programme
        async with self.stage.app.database.transaction() as tx:
            label = await Publishing(store).reserve(tx, EVENT, now)
        self.pitches.known[label] = Pitch(
            id=label, event=EVENT, title=title, hosts=hosts, people=names, made_at=now, **more
        )
        return label

    async def changed(self, label: int, by: int | None = None) -> None:
        """As its feature would say after a change."""
        async with self.stage.app.database.transaction() as tx:
            await self.board.pitch_changed(tx, label, self.stage.clock.now(), by)
        await self.stage.settle()


@pytest.fixture
async def barcamp(new_stage: SetStage, platform: str) -> AsyncIterator[Barcamp]:
    """The demo's bot with a board: rooms and slots on day two, two votes each."""
    outbox, pitches, store = LaterOutbox(), FakePitches(), ProgrammeStore()
    sources = Sources(pitches=pitches, programme=store, hosts=store, seats=None, starred=StarStore())
    board = new_board(sources, store, Publishing(store), outbox, SETTINGS)
    stage = await new_stage(extra=[feature(board, pitches, outbox, SETTINGS)])
    outbox.real = stage.app.outbox
    if platform == "terminal":
        pitches.where = [Address("terminal", "#general")]
    yield Barcamp(stage, board, pitches)
    await stage.stop()


@pytest.fixture
async def stage(barcamp: Barcamp) -> Played:
    """The same, for a dialogue."""
    return barcamp.stage
