"""What a platform says of a conversation is remembered: what it is for, its name, its end, its successor."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.core.message import Plain, message
from bot.core.signals import Address, ConversationChanged
from bot.storage.tables import conversation
from tests.fakes.house import START, House
from tests.fakes.platform import NAME


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A running bot on a fake platform."""
    house = House(tmp_path)
    await house.start()
    yield house
    await house.stop()


async def change(house: House, key: str, place: str, **what: Any) -> None:
    where = Address(NAME, place)
    await house.app.inbox(ConversationChanged(key=key, platform=NAME, at=START, where=where, **what))
    await house.settle()


async def rows(house: House) -> dict[str, tuple[str | None, str, bool]]:
    async with house.app.database.reading() as tx:
        found = await tx.execute(select(conversation))
        return {row.platform_id: (row.role, row.name, row.archived) for row in found}


async def test_a_role_belongs_to_one_conversation(house: House) -> None:
    await change(house, "1", "#a", change="assigned", role="organisers")
    await change(house, "2", "#a", change="renamed", name="The Team")
    assert await rows(house) == {"#a": ("organisers", "The Team", False)}
    await change(house, "3", "#b", change="assigned", role="organisers")
    assert await rows(house) == {"#a": (None, "The Team", False), "#b": ("organisers", "", False)}


async def test_reports_go_to_the_conversation_of_that_role(house: House) -> None:
    await change(house, "1", "#team", change="assigned", role="organisers")
    async with house.app.database.transaction() as tx:
        await house.app.outbox.tell_organisers(tx, "report", message(Plain("the sky falls")))
    await house.settle()
    assert house.world.standing("#team") == ["the sky falls"]


async def test_a_successor_takes_over_what_the_old_one_was(house: House) -> None:
    await change(house, "1", "#a", change="assigned", role="barcamp")
    await change(house, "2", "#a", change="renamed", name="Camp")
    for key in ("3", "4"):
        await change(house, key, "#a", change="upgraded", successor="#b")
    assert await rows(house) == {"#a": (None, "Camp", True), "#b": ("barcamp", "Camp", False)}


@pytest.mark.parametrize("what", [{"change": "renamed", "name": "x"}, {"change": "archived"}])
async def test_of_a_conversation_that_nobody_used_nothing_is_written(
    house: House, what: dict[str, Any]
) -> None:
    await change(house, "1", "#unknown", **what)
    assert await rows(house) == {}


async def test_it_is_over(house: House) -> None:
    await change(house, "1", "#a", change="assigned", role="general")
    await change(house, "2", "#a", change="archived")
    assert await rows(house) == {"#a": ("general", "", True)}
    await change(house, "3", "#a", change="assigned", role="general")
    assert await rows(house) == {"#a": ("general", "", False)}
