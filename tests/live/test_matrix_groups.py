"""Rooms that the bot opens and leaves, on a real homeserver."""

import pytest

from bot.core.outgoing import Operation
from bot.errors import Gone, TryLater
from tests.adapters.matrix.resident import Kept, delivery
from tests.adapters.matrix.test_groups import asking, opening
from tests.live.matrix_people import MatrixPerson, until
from tests.live.test_matrix_adapter import Place, place

pytestmark = pytest.mark.live


async def rooms_of_the_bot(here: Place) -> set[str]:
    """Where it is, but for the hall."""
    bot = MatrixPerson(here.mira.http, here.server.url, here.bot)
    return set((await bot.ask("GET", "/joined_rooms"))["joined_rooms"]) - {here.room}


async def test_a_group_is_opened_once_spoken_in_and_left() -> None:
    kept = Kept()
    async with place() as here:
        mira, tom = here.mira.user, here.tom.user
        table = opening("op1", mira, tom)
        async with here.living(kept) as adapter:
            room = await adapter.send(table) or ""
            assert await adapter.find(table) == room
            await here.mira.join(room)
            await adapter.send(delivery(room, "tea?", op_id="op2"))
            await adapter.send(asking(room, tom))
        async with here.living(kept) as adapter:
            assert [await adapter.find(table), await adapter.send(table)] == [room, room]
            assert await adapter.find(opening("op9", mira, tom)) is None
            await here.tom.join(room)
            visibility = await here.mira.state(room, "m.room.history_visibility")
            rule = await here.mira.state(room, "m.room.join_rules")
            assert (visibility["history_visibility"], rule["join_rule"]) == ("invited", "invite")
            await here.tom.leave(room)
            with pytest.raises(Gone):
                await adapter.send(asking(room, tom))
            await adapter.send(delivery(room, operation=Operation.LEAVE))
            await adapter.send(delivery(room, operation=Operation.LEAVE))
            assert await here.mira.members(room) == {mira}
            with pytest.raises((Gone, TryLater)):
                await adapter.send(delivery(room, "too late", op_id="op3"))


async def test_a_room_that_everybody_left_is_left() -> None:
    async with place() as here, here.living(Kept()) as adapter:
        room = await adapter.open_direct(here.mira.user)
        table = await adapter.send(opening("op1", here.mira.user, here.tom.user)) or ""
        for one in (room, table):
            await here.mira.join(one)
            await here.mira.leave(one)
        await here.tom.join(table)

        async def is_left() -> bool:
            return await rooms_of_the_bot(here) == {table}

        await until(is_left, "the bot leaves an empty room")
        with pytest.raises(Gone):
            await adapter.open_direct(here.mira.user)
