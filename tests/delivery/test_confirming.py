"""Reactions that only confirm give way first where a platform lets the bot do little."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.core.outgoing import Operation, confirm
from bot.core.ports import Limit
from bot.errors import TryLater
from bot.storage.tables import outbox
from tests.fakes.house import MINUTE, SECOND, House, out, there


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A running bot on a fake platform, with a message in `#a`."""
    house = House(tmp_path)
    await house.start()
    yield house
    await house.kill()


async def confirmations(house: House, target: int, *emoji: str) -> None:
    """One for each emoji."""
    await house.send(*(confirm(f"confirm {one}", there(), target, one) for one in emoji))


async def test_what_only_confirms_is_left_out_and_answers_go_on(house: House) -> None:
    house.adapter.allowed = (Limit("all", 0.2, 4),)
    [sign_up] = await house.send(out("sign up"))
    await confirmations(house, sign_up, "1", "2", "3", "4", "5")
    await house.send(out("an answer"))
    done = ["post sign up", "react sign up 1", "react sign up 2", "post an answer"]
    assert house.world.acts == done
    await house.move(10 * MINUTE)
    assert house.world.acts == done
    async with house.app.database.reading() as tx:
        states = (await tx.execute(select(outbox.c.state, outbox.c.reason).order_by(outbox.c.id))).all()
    left_out = ("dropped", "it only confirms")
    sent = ("sent", None)
    assert [tuple(row) for row in states] == [sent, sent, sent, left_out, left_out, left_out, sent]


async def test_a_moment_is_waited_but_no_queue_is_formed(house: House) -> None:
    house.adapter.allowed = (Limit("all", 1, 1),)
    [sign_up] = await house.send(out("sign up"))
    await confirmations(house, sign_up, "1", "2", "3", "4", "5")
    assert house.world.acts == ["post sign up"]
    for _ in range(10):
        await house.move(SECOND)
    assert house.world.acts[1:] == ["react sign up 1", "react sign up 2", "react sign up 3"]


async def test_the_first_that_meets_the_limit_is_left_out_too(house: House) -> None:
    [sign_up] = await house.send(out("sign up"))
    house.adapter.before.append(TryLater("too fast", after=5 * SECOND, limit="all"))
    await confirmations(house, sign_up, "1")
    await house.move(MINUTE)
    assert house.world.acts == ["post sign up"]


async def test_what_a_reaction_itself_answers_waits_its_turn(house: House) -> None:
    house.adapter.allowed = (Limit("all", 0.2, 1),)
    [sign_up] = await house.send(out("sign up"))
    answer = out("👍", operation=Operation.REACT, target=sign_up, variants=(), detail="👍")
    await house.send(answer)
    await house.move(5 * SECOND)
    assert house.world.acts == ["post sign up", "react sign up 👍"]


async def test_where_nothing_is_asked_of_the_bot_all_are_put(house: House) -> None:
    [sign_up] = await house.send(out("sign up"))
    await confirmations(house, sign_up, *"123456789")
    assert house.world.acts[1:] == [f"react sign up {number}" for number in "123456789"]
