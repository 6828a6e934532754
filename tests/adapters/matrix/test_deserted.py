"""Rooms in which nobody is left but the bot are left and forgotten; those of the configuration never."""

from collections.abc import AsyncIterator

import pytest

from bot.core.outgoing import Operation
from bot.core.signals import ConversationChanged
from bot.errors import Gone
from tests.adapters.matrix.resident import Kept, delivery, living
from tests.adapters.matrix.test_groups import opening
from tests.fakes.homeserver import BOT, FakeHomeserver

MIRA, TOM = "@mira:fake", "@tom:fake"


@pytest.fixture
async def server() -> AsyncIterator[FakeHomeserver]:
    async with FakeHomeserver() as server:
        yield server


@pytest.fixture
def kept() -> Kept:
    return Kept()


async def test_a_direct_conversation_that_was_left_is_over(server: FakeHomeserver, kept: Kept) -> None:
    async with living(server, kept) as adapter:
        room = await adapter.open_direct(MIRA)
        await server.member(room, MIRA, "join")
        await adapter.heard(await server.say(MIRA, room, "hello"))
        await server.member(room, MIRA, "leave")
        await server.until(lambda: server.forgotten == [room])
    assert server.membership(room, BOT) == "leave"
    assert [one.where.conversation for one in kept.of(ConversationChanged)] == [room]


async def test_who_left_is_not_called_back_though_the_room_is_forgotten(
    server: FakeHomeserver, kept: Kept
) -> None:
    async with living(server, kept) as adapter:
        room = await adapter.open_direct(MIRA)
        await server.member(room, MIRA, "leave")
        await server.until(lambda: server.forgotten == [room])
        with pytest.raises(Gone):
            await adapter.open_direct(MIRA)
    async with living(server, kept) as adapter:
        with pytest.raises(Gone):
            await adapter.open_direct(MIRA)
        again = await server.make_room(MIRA, rule="invite")
        await server.member(again, BOT, "invite", sender=MIRA, is_direct=True)
        await server.until(lambda: again in server.account_data["m.direct"][MIRA])
        assert await adapter.open_direct(MIRA) == again
    assert "mira" not in kept.values["alone"]


async def test_it_is_noticed_after_a_while_away_too(server: FakeHomeserver, kept: Kept) -> None:
    async with living(server, kept) as adapter:
        room = await adapter.send(opening())
        assert room is not None
        await server.member(room, MIRA, "join")
        await server.listened()
    for user in (MIRA, TOM):
        await server.member(room, user, "leave")
    async with living(server, kept):
        await server.until(lambda: server.forgotten == [room])


async def test_a_room_that_was_left_when_told_to_is_forgotten(server: FakeHomeserver, kept: Kept) -> None:
    async with living(server, kept) as adapter:
        room = await adapter.send(opening()) or ""
        await server.listened()
        await adapter.send(delivery(room, operation=Operation.LEAVE))
        await server.until(lambda: server.forgotten == [room])


async def test_rooms_that_are_not_over_are_kept(server: FakeHomeserver, kept: Kept) -> None:
    configured = await server.make_room(MIRA, BOT, rule="invite")
    hall = await server.make_room(MIRA, BOT)
    async with living(server, kept, rooms={"organisers": configured}) as adapter:
        waiting = await adapter.send(opening()) or ""
        await server.member(waiting, MIRA, "leave")
        fresh = await server.make_room(BOT, rule="invite")
        for room in (configured, hall):
            await server.member(room, MIRA, "leave")
        over = await adapter.open_direct(TOM)
        await server.member(over, TOM, "leave")
        await server.until(lambda: server.forgotten == [over])
    kept_rooms = (configured, hall, waiting, fresh)
    assert [server.membership(room, BOT) for room in kept_rooms] == ["join"] * 4
