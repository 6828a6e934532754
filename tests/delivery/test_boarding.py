"""An answer leaves with the transaction that handles the question; one commit, and all or nothing."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.context import Context
from bot.core.feature import Ear, Feature
from bot.core.message import Plain
from bot.core.outgoing import Priority
from bot.core.ports import Limit
from tests.fakes.house import House, Power, hears, out


class Clerk:
    """Answers `say WORD` once, `twice WORD` twice, `many N` to N conversations; `late WORD` in a minute.

    `break` fails the next time: after it answered.
    """

    def __init__(self) -> None:
        self.breaks = 0

    async def hear(self, context: Context, text: str) -> bool:
        """Do it."""
        verb, _, word = text.partition(" ")
        match verb:
            case "say":
                await context.reply(Plain(word))
            case "twice":
                await context.reply(Plain(f"{word}.1"))
                await context.reply(Plain(f"{word}.2"))
            case "many":
                for number in range(int(word)):
                    await context.outbox.put(context.tx, out(f"{context.signal.key}.{number}", f"#{number}"))
            case "late":
                due = context.now + timedelta(minutes=1)
                await context.outbox.put(context.tx, out(word, due=due, priority=Priority.TIMED))
        if self.breaks:
            self.breaks -= 1
            raise RuntimeError(word)
        return True


class Counted(Power):
    """Counts the transactions that were committed; `fails` of the next cannot be."""

    def __init__(self) -> None:
        super().__init__()
        self.commits = 0
        self.fails = 0

    async def gate(self, name: str) -> None:
        """Pass."""
        self.commits += name == "after commit"
        if name == "before commit" and self.fails:
            self.fails -= 1
            raise RuntimeError(name)
        await super().gate(name)


class CountingHouse(House):
    """A house that counts its transactions."""

    async def start(self) -> None:
        """A new bot."""
        self._others = asyncio.all_tasks()
        self.power = Counted()
        await self._start()


@pytest.fixture
def clerk() -> Clerk:
    """A feature that writes to the outbox."""
    return Clerk()


@pytest.fixture
async def house(tmp_path: Path, clerk: Clerk) -> AsyncIterator[CountingHouse]:
    """A running bot."""
    feature = Feature(name="clerk", texts=tmp_path, ears=(Ear(wants=bool, hear=clerk.hear),))
    house = CountingHouse(tmp_path, extra=[feature])
    await house.start()
    yield house
    await house.stop()


def commits(house: CountingHouse) -> int:
    """Of this run."""
    assert isinstance(house.power, Counted)
    return house.power.commits


def tells(key: str, text: str, conversation: str = "#a") -> object:
    """Mira says it aloud."""
    return hears(key, text, conversation=conversation, addressed=False)


async def test_storing_handling_and_claiming_are_one_commit_and_marking_another(house: CountingHouse) -> None:
    before = commits(house)
    await house.app.inbox(tells("1", "say hello"))
    await house.settle()
    assert house.world.standing("#a") == ["hello"]
    assert commits(house) - before == 2


async def test_what_comes_together_is_stored_first(house: CountingHouse) -> None:
    before = commits(house)
    await asyncio.gather(*(house.app.inbox(tells(str(n), f"say {n}", f"#{n}")) for n in range(3)))
    await house.settle()
    assert [house.world.standing(f"#{n}") for n in range(3)] == [["0"], ["1"], ["2"]]
    assert commits(house) - before >= 1 + 3


async def test_one_who_fails_says_nothing_and_is_tried_again(house: CountingHouse, clerk: Clerk) -> None:
    clerk.breaks = 1
    await house.app.inbox(tells("1", "say hello"))
    await house.settle()
    assert house.world.standing("#a") == ["hello"]
    assert house.world.acts == ["post hello"]


async def test_what_was_taken_of_the_limits_is_given_back_by_one_who_fails(
    house: CountingHouse, clerk: Clerk
) -> None:
    house.adapter.allowed = (Limit("messages", 1 / 60, 1),)
    clerk.breaks = 1
    await house.app.inbox(tells("1", "say hello"))
    await house.settle()
    assert house.world.standing("#a") == ["hello"]


async def test_what_was_claimed_but_not_committed_holds_nobody_up(house: CountingHouse) -> None:
    assert isinstance(house.power, Counted)
    house.adapter.allowed = (Limit("messages", 1 / 60, 1),)
    house.power.fails = 1
    await house.app.inbox(tells("1", "say hello"))
    await house.settle()
    assert house.world.acts == ["post hello"]


async def test_three_failures_and_it_is_set_aside_as_ever(house: CountingHouse, clerk: Clerk) -> None:
    clerk.breaks = 3
    await house.app.inbox(tells("1", "say hello"))
    await house.settle()
    assert [text for text in house.world.standing("#a") if "hello" in text] == []
    assert clerk.breaks == 0


async def test_what_was_heard_before_is_nothing(house: CountingHouse) -> None:
    for _ in range(2):
        await house.app.inbox(tells("1", "say hello"))
        await house.settle()
    assert house.world.acts == ["post hello"]


async def test_the_second_answer_waits_for_the_first(house: CountingHouse) -> None:
    await house.app.inbox(tells("1", "twice x"))
    await house.settle()
    assert house.world.standing("#a") == ["x.1", "x.2"]


async def test_many_are_left_to_the_next_turn(house: CountingHouse) -> None:
    await house.app.inbox(tells("1", "many 40"))
    await house.settle()
    assert [house.world.standing(f"#{n}") for n in range(40)] == [[f"1.{n}"] for n in range(40)]


async def test_what_is_not_due_does_not_leave(house: CountingHouse) -> None:
    await house.app.inbox(tells("1", "late tea"))
    await house.settle()
    assert house.world.standing("#a") == []
    await house.move(timedelta(minutes=1))
    assert house.world.standing("#a") == ["tea"]


async def test_who_waits_for_the_limit_is_not_overtaken(house: CountingHouse) -> None:
    house.adapter.allowed = (Limit("messages", 1 / 60, 1),)
    await house.send(out("first"), out("second"))
    assert house.world.standing("#a") == ["first"]
    await house.app.inbox(tells("1", "say third"))
    await house.settle()
    for _ in range(2):
        await house.move(timedelta(minutes=1))
    assert house.world.standing("#a") == ["first", "second", "third"]


async def test_one_that_cannot_be_claimed_spoils_nothing(
    house: CountingHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = house.app.worker._claims.make
    broken = [True]

    async def make(*args: object) -> object:
        if broken:
            raise RuntimeError(broken.pop())
        return await real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(house.app.worker._claims, "make", make)
    await house.app.inbox(tells("1", "say hello"))
    await house.settle()
    assert house.world.standing("#a") == ["hello"]
