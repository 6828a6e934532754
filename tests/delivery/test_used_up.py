"""Of thousands that wait for the same limit only a few are asked whether they may go, and none is forgotten."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.core.outgoing import Operation, Priority
from bot.core.ports import Limit
from bot.core.signals import Address
from bot.delivery.pace import Pace
from tests.fakes.house import SECOND, START, House, out

ONE_A_SECOND = Limit("all", 1.0, 1)
SLOW = Limit("slow", 0.1, 1)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A running bot."""
    house = House(tmp_path)
    await house.start()
    yield house
    await house.stop()


async def test_what_two_lack_no_third_is_asked_for(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def limits(operation: Operation, address: Address | None) -> Sequence[Limit]:
        assert address is not None
        asked.append(address.conversation)
        return [ONE_A_SECOND]

    monkeypatch.setattr(house.adapter, "limits", limits)
    await house.send(*(out(f"{number}", f"#{number}") for number in range(100)))
    for _ in range(99):
        await house.move(SECOND)
    assert house.world.acts == [f"post {number}" for number in range(100)]
    assert len(asked) < 100 * 10


async def test_what_one_conversation_lacks_holds_up_no_other(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def limits(operation: Operation, address: Address | None) -> Sequence[Limit]:
        assert address is not None
        return [Limit(address.conversation, 0.1, 1)]

    monkeypatch.setattr(house.adapter, "limits", limits)
    await house.send(*(out(f"{place}{number}", f"#{place}") for number in range(2) for place in "abc"))
    assert sorted(house.world.acts) == ["post a0", "post b0", "post c0"]
    await house.send(out("d0", "#d"))
    assert house.world.acts[3:] == ["post d0"]
    await house.move(10 * SECOND)
    assert sorted(house.world.acts[4:]) == ["post a1", "post b1", "post c1"]


def test_it_is_known_which_limits_have_nothing_to_give() -> None:
    pace, limits = Pace(), [ONE_A_SECOND, SLOW]
    assert pace.lacking("x", limits, Priority.ANSWER, START) == frozenset()
    assert pace.take("x", limits, Priority.ANSWER, START) is None
    assert pace.lacking("x", limits, Priority.ANSWER, START) == {"all", "slow"}
    assert pace.lacking("x", limits, Priority.ANSWER, START + SECOND) == {"slow"}
    pace.pause("x", START + 2 * SECOND)
    pace.pause("x", START + 60 * SECOND, "other")
    assert pace.lacking("x", limits, Priority.ANSWER, START + SECOND) == {"slow", ""}
