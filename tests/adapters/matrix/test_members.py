"""Who is in a room, as the homeserver tells it."""

import pytest

from bot.core.signals import Who
from bot.errors import Gone, TryLater
from tests.adapters.matrix.resident import Kept, living
from tests.fakes.homeserver import BOT, FakeHomeserver

MIRA, TOM, LIN = "@mira:fake", "@tom:fake", "@lin:fake"


async def test_those_who_joined_without_bots() -> None:
    async with FakeHomeserver() as server:
        room = await server.make_room(BOT, MIRA, TOM, LIN, "@bridge_irc:fake")
        await server.member(room, TOM, "leave")
        async with living(server, Kept(), ignored=("@bridge_*",)) as adapter:
            members = await adapter.members(room)
    assert [who.user for who in members] == [LIN, MIRA]
    assert members == [Who("matrix", who.user, who.name) for who in members]


async def test_a_room_that_the_bot_is_not_in_tells_it_nothing() -> None:
    async with FakeHomeserver() as server:
        room = await server.make_room(MIRA)
        async with living(server, Kept()) as adapter:
            with pytest.raises(Gone):
                await adapter.members(room)
            await server.close_door()
            with pytest.raises(TryLater):
                await adapter.members(room)
