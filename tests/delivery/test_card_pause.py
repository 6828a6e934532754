"""A live card that many people change at once is not edited in a rush: at most once in its pause."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core.feature import Feature
from bot.core.message import Message
from bot.core.outgoing import CardRef, Outgoing, Priority
from bot.core.ports import Limit, Tx
from tests.fakes.house import SECOND, House, out, said, there

PAUSE = 10 * SECOND
CARD = CardRef("board", 7)


class Board:
    """The port `Card`: says what the test wrote on it."""

    kind = "board"

    def __init__(self) -> None:
        self.says = "0 seats taken"

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """What stands there."""
        return said(self.says)


@pytest.fixture
def board() -> Board:
    """A live card."""
    return Board()


@pytest.fixture
async def house(tmp_path: Path, board: Board) -> AsyncIterator[House]:
    """A running bot on a platform whose cards rest for ten seconds; the card was just shown in `#a`."""
    house = House(tmp_path, extra=[Feature(name="board", texts=tmp_path, cards=(board,))])
    await house.start()
    house.adapter.card_pause = PAUSE
    await house.send(shown("#a"))
    yield house
    await house.kill()


def shown(place: str) -> Outgoing:
    """The card, there."""
    return Outgoing(key=place, to=there(place), card=CARD, slot=f"card:{place}", priority=Priority.CARD)


async def take_seat(house: House, board: Board, number: int) -> None:
    """One more seat is taken, and the card says so as soon as it may."""
    board.says = f"{number} seats taken"
    async with house.app.database.transaction() as tx:
        await house.app.outbox.refresh(tx, CARD)
    await house.settle()


def edits(house: House) -> list[str]:
    """What was done after the card was shown."""
    return house.world.acts[1:]


async def test_changes_within_the_pause_are_one_edit_that_says_the_newest(house: House, board: Board) -> None:
    for number in range(1, 31):
        await take_seat(house, board, number)
        await house.move(timedelta(milliseconds=300))
    assert edits(house) == []
    await house.move(SECOND)
    assert edits(house) == ["edit 0 seats taken → 30 seats taken"]
    assert len(house.world.tries) == 2


async def test_the_pause_begins_anew_with_each_edit(house: House, board: Board) -> None:
    done: list[int] = []
    for second in range(1, 32):
        await house.move(SECOND)
        await take_seat(house, board, second)
        if len(edits(house)) > len(done):
            done.append(second)
    assert done == [10, 20, 30]


async def test_after_a_quiet_time_a_change_shows_at_once(house: House, board: Board) -> None:
    await house.move(PAUSE)
    await take_seat(house, board, 1)
    assert edits(house) == ["edit 0 seats taken → 1 seats taken"]


async def test_each_place_has_its_own_pause(house: House, board: Board) -> None:
    await house.move(6 * SECOND)
    await house.send(shown("#b"))
    await take_seat(house, board, 1)
    await house.move(4 * SECOND)
    assert [house.world.standing(place) for place in ("#a", "#b")] == [["1 seats taken"], ["0 seats taken"]]
    await house.move(6 * SECOND)
    assert house.world.standing("#b") == ["1 seats taken"]


async def test_a_resting_card_holds_nobody_up_and_costs_nobody_anything(house: House, board: Board) -> None:
    house.adapter.allowed = (Limit("all", 1 / 60, 2),)
    for number in range(1, 6):
        await take_seat(house, board, number)
    await house.send(out("an answer"), out("news", priority=Priority.CARD))
    assert edits(house) == ["post an answer", "post news"]


async def test_an_answer_that_is_corrected_is_corrected_at_once(house: House) -> None:
    await house.send(out("v1", slot="s"))
    await house.send(out("v2", slot="s"))
    assert edits(house) == ["post v1", "edit v1 → v2"]


async def test_a_resting_card_outlives_a_restart(house: House, board: Board) -> None:
    await take_seat(house, board, 1)
    await house.stop()
    await house.start()
    house.adapter.card_pause = PAUSE
    await house.settle()
    await house.move(PAUSE)
    assert edits(house) == ["edit 0 seats taken → 1 seats taken"]
