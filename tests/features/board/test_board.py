"""The port `Board`: what others ask of it, and what becomes of two pitches that are one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core.barcamp import Phase, Placed
from bot.core.sessions import EventFacts
from bot.core.signals import Who
from bot.demo.stage import Stage
from bot.features.barcamp.details import Details
from bot.features.barcamp.store import PitchStore
from bot.features.board.commands import Settings, new_board
from bot.features.board.grids import Sources
from bot.features.board.rules import Cell
from bot.features.board.service import BarcampBoard
from bot.features.programme.publishing import Publishing
from bot.features.reminders.store import StarStore
from tests.features.board.conftest import EVENT

START = datetime(2011, 11, 4, 16, tzinfo=UTC)
SAAL = Cell(START, START + timedelta(minutes=45), "Saal")
LATER = replace(SAAL, start=START + timedelta(hours=1), end=START + timedelta(minutes=105))


@pytest.fixture
def board(stage: Stage) -> BarcampBoard:
    """A board of the demo's event, over the bot's own database."""
    store, pitches = stage.app.programme, PitchStore(stage.app.people)
    asked = Sources(pitches=pitches, programme=store, hosts=store, seats=None, starred=StarStore())
    return new_board(asked, store, Publishing(store), stage.app.outbox, Settings())


async def _pitch(tx: Any, board: BarcampBoard, stage: Stage, who: str) -> tuple[int, int]:
    """A new pitch of theirs: its label, and the person."""
    now = stage.clock.now()
    person = (await stage.app.people.meet(tx, Who("terminal", who, who.capitalize()), now)).id
    pitches = board.sources.pitches
    assert isinstance(pitches, PitchStore)
    label = await Publishing(stage.app.programme).reserve(tx, EVENT, now)
    await pitches.add(tx, label, EVENT, f"Von {who}", Details(), person, None, now)
    await pitches.add_host(tx, label, person)
    return label, person


async def _event(tx: Any, board: BarcampBoard) -> EventFacts:
    event = await board.event(tx, EVENT)
    assert event is not None
    return event


async def test_what_nobody_said_anything_of(board: BarcampBoard, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        label, _ = await _pitch(tx, board, stage, "ada")
        assert await board.phase(tx, EVENT) is Phase.PITCHING
        assert (await board.placed(tx, label), await board.placed(tx, 999)) == (None, None)
        assert (await board.votes(tx, label), await board.votes(tx, 999)) == (None, None)


async def test_votes_are_told_only_once_they_are_closed(board: BarcampBoard, stage: Stage) -> None:
    now = stage.clock.now()
    seen = []
    async with stage.app.database.transaction() as tx:
        event = await _event(tx, board)
        label, ada = await _pitch(tx, board, stage, "ada")
        for phase in (Phase.VOTING, Phase.PLANNING, Phase.VOTING, Phase.PITCHING, Phase.PLANNING):
            await board.switch(tx, event, phase, now, None)
            await board.store.vote(tx, label, ada, now)
            seen.append(await board.votes(tx, label))
    assert seen == [None, 1, None, None, 1]


async def test_where_there_was_no_vote_there_is_no_count(board: BarcampBoard, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        label, _ = await _pitch(tx, board, stage, "ada")
        await board.switch(tx, await _event(tx, board), Phase.PLANNING, stage.clock.now(), None)
        assert await board.votes(tx, label) is None


@pytest.mark.parametrize("published", [False, True])
async def test_a_place_is_told_whether_published_or_not(
    board: BarcampBoard, stage: Stage, published: bool
) -> None:
    now = stage.clock.now()
    async with stage.app.database.transaction() as tx:
        event = await _event(tx, board)
        label, _ = await _pitch(tx, board, stage, "ada")
        await board.change(tx, event, {label: SAAL}, now, None)
        if published:
            await board.switch(tx, event, Phase.PUBLISHED, now, None)
        assert await board.placed(tx, label) == Placed(label, SAAL.start, SAAL.end, "Europe/Berlin", "Saal")
        assert (await board.in_programme(tx, label) is not None) is published
        assert isinstance(board.sources.pitches, PitchStore)
        await board.sources.pitches.set(tx, label, cancelled=True)
        await board.pitch_changed(tx, label, now, None)
        assert await board.placed(tx, label) is None
        assert await board.in_programme(tx, label) is None


@pytest.mark.parametrize(
    ("places", "after"),
    [
        ({"two": SAAL}, {"one": SAAL}),
        ({"one": LATER, "two": SAAL}, {"one": LATER}),
        ({"one": LATER}, {"one": LATER}),
        ({}, {}),
    ],
)
async def test_two_that_become_one_keep_votes_and_place(
    board: BarcampBoard, stage: Stage, places: dict[str, Cell], after: dict[str, Cell]
) -> None:
    now = stage.clock.now()
    async with stage.app.database.transaction() as tx:
        event = await _event(tx, board)
        one, ada = await _pitch(tx, board, stage, "ada")
        two, bo = await _pitch(tx, board, stage, "bo")
        named = {"one": one, "two": two}
        await board.change(tx, event, {named[name]: cell for name, cell in places.items()}, now, None)
        for label, person in ((one, ada), (two, ada), (two, bo)):
            await board.store.vote(tx, label, person, now)
        assert isinstance(board.sources.pitches, PitchStore)
        await board.sources.pitches.set(tx, two, cancelled=True)
        await board.merged(tx, one, two, now, None)
        assert [await board.store.count(tx, label) for label in (one, two)] == [2, 0]
        assert await board.store.cells(tx, EVENT) == {named[name]: cell for name, cell in after.items()}


async def test_merged_people_have_one_vote_and_the_earlier_one(board: BarcampBoard, stage: Stage) -> None:
    now = stage.clock.now()
    async with stage.app.database.transaction() as tx:
        label, ada = await _pitch(tx, board, stage, "ada")
        other, bo = await _pitch(tx, board, stage, "bo")
        await board.store.vote(tx, label, ada, now + timedelta(hours=1))
        await board.store.vote(tx, label, bo, now)
        await board.store.vote(tx, other, bo, now + timedelta(minutes=30))
        await board.store.merge_persons(tx, ada, bo)
        assert list(await board.store.voted(tx, ada)) == [label, other]
        assert [await board.store.count(tx, one) for one in (label, other)] == [1, 1]
