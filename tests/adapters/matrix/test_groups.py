"""Rooms that the bot opens for a few people: made once, closed to others, and left."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.core.outgoing import Delivery, Operation
from bot.core.ports import Limit
from bot.core.signals import ConversationChanged, MessageSaid
from bot.errors import Gone, TryLater
from tests.adapters.matrix.resident import Kept, delivery, living
from tests.fakes.homeserver import BOT, FakeHomeserver

MIRA, TOM, LIN = "@mira:fake", "@tom:fake", "@lin:fake"


@pytest.fixture
async def server() -> AsyncIterator[FakeHomeserver]:
    async with FakeHomeserver() as server:
        yield server


@pytest.fixture
def kept() -> Kept:
    return Kept()


def opening(op_id: str = "op1", *users: str) -> Delivery:
    """A table for two."""
    table = delivery(None, operation=Operation.OPEN, op_id=op_id, detail="Tea table")
    return Delivery(
        **{name: getattr(table, name) for name in Delivery.__slots__ if name != "users"},
        users=users or (MIRA, TOM),
    )


def asking(room: str, user: str) -> Delivery:
    """One more guest."""
    return delivery(room, operation=Operation.INVITE, user=user)


def rooms(server: FakeHomeserver) -> list[str]:
    """All rooms there are."""
    return list(dict.fromkeys(entry.room for entry in server.entries))


async def test_a_group_is_closed_to_all_but_those_asked_in(server: FakeHomeserver, kept: Kept) -> None:
    async with living(server, kept) as adapter:
        room = await adapter.send(opening())
    assert room is not None
    state = {kind: event["content"] for (kind, key), event in server.state(room).items() if not key}
    assert state == {
        "m.room.create": {"room_version": "11", "stammtisch.group": "op1"},
        "m.room.join_rules": {"join_rule": "invite"},
        "m.room.power_levels": {"users": {BOT: 100}},
        "m.room.history_visibility": {"history_visibility": "invited"},
        "m.room.name": {"name": "Tea table"},
    }
    assert [server.membership(room, user) for user in (BOT, MIRA, TOM, LIN)] == [
        "join",
        "invite",
        "invite",
        "",
    ]


async def test_it_is_opened_once_also_where_the_line_breaks_and_the_bot_dies(
    server: FakeHomeserver, kept: Kept
) -> None:
    async with living(server, kept) as adapter:
        server.fail("createRoom", after=True, drop=True)
        with pytest.raises(TryLater) as broken:
            await adapter.send(opening())
        assert broken.value.maybe_done
    async with living(server, kept) as adapter:
        found = await adapter.find(opening())
        assert await adapter.send(opening()) == found
        assert await adapter.find(opening("op2")) is None
    assert rooms(server) == [found]


async def test_a_room_of_which_nothing_was_heard_yet_is_found(server: FakeHomeserver, kept: Kept) -> None:
    async with living(server, kept) as adapter:
        server.fail("sync", times=10**9)
        await server.until(lambda: any("sync" in call for call in server.calls[-1:]))
        server.fail("createRoom", after=True, drop=True)
        with pytest.raises(TryLater):
            await adapter.send(opening())
        assert await adapter.find(opening()) == rooms(server)[0]
    assert len(rooms(server)) == 1


async def test_nobody_else_makes_a_room_pass_for_one_of_the_bot(server: FakeHomeserver, kept: Kept) -> None:
    await server.make_room(LIN, BOT, **{"stammtisch.group": "op1"})
    async with living(server, kept) as adapter:
        assert await adapter.find(opening()) is None


async def test_one_who_cannot_be_asked_in_keeps_nobody_else_out(server: FakeHomeserver, kept: Kept) -> None:
    refused = b'{"errcode": "M_FORBIDDEN"}'
    async with living(server, kept) as adapter:
        server.fail("createRoom", status=403, body=refused, after=True)
        server.fail("invite", status=403, body=refused)
        made = await adapter.send(opening("op1", MIRA, TOM, LIN))
        assert [made] == rooms(server)
        room = await adapter.send(opening("op2", MIRA, TOM))
    assert room != made


async def test_bringing_in_is_done_once_and_never_against_somebody_who_left(
    server: FakeHomeserver, kept: Kept
) -> None:
    async with living(server, kept) as adapter:
        room = await adapter.send(opening()) or ""
        for _ in range(2):
            await adapter.send(asking(room, LIN))
        assert server.calls.count(f"POST rooms/{room}/invite") == 1
        for user in (LIN, TOM):
            await server.member(room, user, "leave")
            with pytest.raises(Gone):
                await adapter.send(asking(room, user))


async def test_what_is_said_there_is_said_to_all_also_when_two_are_left(
    server: FakeHomeserver, kept: Kept
) -> None:
    async with living(server, kept) as adapter:
        room = await adapter.send(opening()) or ""
        await server.member(room, MIRA, "join")
        await server.member(room, TOM, "leave")
        await adapter.heard(await server.say(MIRA, room, "anybody there?"))
    [said] = kept.of(MessageSaid)
    assert (said.direct, said.addressed) == (False, False)


async def test_it_is_left_once_and_a_configured_room_never(server: FakeHomeserver, kept: Kept) -> None:
    hall = await server.make_room(MIRA, BOT)
    async with living(server, kept, rooms={"general": hall}) as adapter:
        room = await adapter.send(opening()) or ""
        await server.listened()
        for _ in range(2):
            assert await adapter.send(delivery(room, operation=Operation.LEAVE)) == room
        await server.listened()
        with pytest.raises(Gone):
            await adapter.send(delivery(hall, operation=Operation.LEAVE))
        with pytest.raises(Gone):
            await adapter.send(delivery(room, "too late"))
    assert [server.membership(one, BOT) for one in (room, hall)] == ["leave", "join"]
    over = [one.where.conversation for one in kept.of(ConversationChanged) if one.change == "archived"]
    assert over == [room]


async def test_opening_has_a_pace_of_its_own(server: FakeHomeserver, kept: Kept) -> None:
    async with living(server, kept) as adapter:
        body = b'{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 60000}'
        server.fail("createRoom", status=429, body=body)
        with pytest.raises(TryLater) as busy:
            await adapter.send(opening())
        assert (busy.value.after, busy.value.limit) == (timedelta(minutes=1), "rooms")
        assert adapter.limits(Operation.OPEN, None) == (Limit("rooms", 1 / 60, 1),)
        assert adapter.limits(Operation.POST, None) == (Limit("rooms", 1 / 60, 1),)
        assert adapter.limits(Operation.INVITE, None) == ()
