"""What is promised is posted once, also where the line breaks at the worst moment."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.core.outgoing import Operation
from bot.core.ports import Limit
from bot.core.signals import Address
from bot.errors import Gone, SendError, Shut, TryLater
from tests.adapters.matrix.resident import Kept, delivery, living, settings
from tests.fakes.homeserver import BOT, FakeHomeserver

MIRA, TOM = "@mira:fake", "@tom:fake"


@pytest.fixture
async def server() -> AsyncIterator[FakeHomeserver]:
    async with FakeHomeserver() as server:
        yield server


@pytest.fixture
def kept() -> Kept:
    return Kept()


async def test_post_edit_react_and_take_back(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        posted = await adapter.send(delivery(room, "tea?"))
        await adapter.send(delivery(room, "coffee?", operation=Operation.EDIT, op_id="op2", target=posted))
        for op_id in ("op3", "op4"):
            react = delivery(room, operation=Operation.REACT, op_id=op_id, target=posted, detail="👍")
            assert await adapter.send(react) == posted
        off = delivery(room, operation=Operation.UNREACT, op_id="op5", target=posted, detail="👍")
        await adapter.send(off)
        assert server.bodies(room) == ["tea?", "* coffee?"]
        await adapter.send(delivery(room, operation=Operation.DELETE, op_id="op6", target=posted))
    assert server.bodies(room) == ["* coffee?"]


async def test_done_twice_is_done_once(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        first = await adapter.send(delivery(room, "tea?"))
    async with living(server, kept) as adapter:
        assert await adapter.send(delivery(room, "tea?")) == first
    assert server.bodies(room) == ["tea?"]


async def test_a_line_that_breaks_after_doing(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        # Twice, since the HTTP client tries once more by itself what may be done twice.
        server.fail("send/m.room.message", after=True, drop=True, times=2)
        with pytest.raises(TryLater) as broken:
            await adapter.send(delivery(room, "tea?"))
        assert broken.value.maybe_done
        found = await adapter.find(delivery(room, "tea?"))
        assert found is not None
        assert await adapter.send(delivery(room, "tea?")) == found
        assert await adapter.find(delivery(room, "tea?", op_id="op9")) is None
    assert server.bodies(room) == ["tea?"]


async def test_found_by_another_device_too(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        posted = await adapter.send(delivery(room, "tea?"))
        for _ in range(120):
            await server.say(BOT, room, "and more")
    async with living(server, Kept()) as adapter:
        assert await adapter.find(delivery(room, "tea?")) == posted
    assert [login.get("device_id") for login in server.logins] == [None, None]


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (403, b'{"errcode": "M_FORBIDDEN"}', Gone),
        (404, b'{"errcode": "M_NOT_FOUND"}', Gone),
        (413, b'{"errcode": "M_TOO_LARGE"}', Gone),
        (404, b"<html>", TryLater),
        (401, b"<html>", TryLater),
        (403, b"<html>", TryLater),
        (413, b"<html>", Gone),
        (429, b"<html>", TryLater),
        (200, b"<html>", TryLater),
        (200, b"{}", TryLater),
        (502, b"", TryLater),
        (429, b'{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 5000}', TryLater),
        (502, b"<html>", TryLater),
        (503, b"{}", TryLater),
        (200, b"", TryLater),
        (401, b'{"errcode": "M_UNKNOWN_TOKEN"}', Shut),
        (403, b'{"errcode": "M_USER_DEACTIVATED"}', Shut),
    ],
)
async def test_failures_are_of_three_kinds(
    server: FakeHomeserver, kept: Kept, status: int, body: bytes, kind: type[SendError]
) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        server.fail("send/m.room.message", status=status, body=body)
        with pytest.raises(kind):
            await adapter.send(delivery(room, "tea?"))


async def test_the_pace_is_learnt_from_being_too_fast(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    address = Address("matrix", room)
    async with living(server, kept) as adapter:
        assert adapter.limits(Operation.POST, address) == ()
        body = b'{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 5000}'
        server.fail("send/m.room.message", status=429, body=body)
        with pytest.raises(TryLater) as busy:
            await adapter.send(delivery(room, "tea?"))
        assert (busy.value.after, busy.value.limit) == (timedelta(seconds=5), "messages")
        assert adapter.limits(Operation.POST, address) == (Limit("messages", 0.2, 1),)


async def test_a_direct_conversation_is_made_once_and_used_again(server: FakeHomeserver, kept: Kept) -> None:
    async with living(server, kept) as adapter:
        room = await adapter.open_direct(MIRA)
        assert await adapter.open_direct(MIRA) == room
        assert server.account_data["m.direct"] == {MIRA: [room]}
        await adapter.heard(await server.member(room, MIRA, "join"))
        await adapter.send(delivery(room, "tea?"))
    async with living(server, kept) as adapter:
        assert await adapter.open_direct(MIRA) == room
        await server.member(room, MIRA, "leave")
        with pytest.raises(Gone):
            await adapter.open_direct(MIRA)


async def test_a_direct_conversation_that_was_made_when_the_line_broke(
    server: FakeHomeserver, kept: Kept
) -> None:
    async with living(server, kept) as adapter:
        server.fail("createRoom", after=True, drop=True)
        with pytest.raises(TryLater):
            await adapter.open_direct(MIRA)
        made = next(entry.room for entry in server.entries)
        await adapter.heard(server.state(made)["m.room.member", MIRA]["event_id"])
        assert await adapter.open_direct(MIRA) == made
    assert server.account_data["m.direct"] == {MIRA: [made]}


async def test_what_is_for_one_is_not_said_where_others_came_in(server: FakeHomeserver, kept: Kept) -> None:
    async with living(server, kept) as adapter:
        room = await adapter.open_direct(MIRA)
        await server.member(room, MIRA, "join")
        await adapter.send(delivery(room, "your plan", user=MIRA))
        await server.member(room, TOM, "invite", sender=MIRA)
        await adapter.heard(await server.member(room, TOM, "join"))
        with pytest.raises(Gone):
            await adapter.send(delivery(room, "your data", user=MIRA, op_id="op2"))
        other = await adapter.open_direct(MIRA)
        assert other != room
        await adapter.heard(await server.member(room, TOM, "leave"))
        await adapter.heard(await server.member(other, MIRA, "leave"))
        with pytest.raises(Gone):
            await adapter.send(delivery(other, "your data", user=MIRA, op_id="op3"))
    assert server.bodies(room) == ["your plan"]
    assert server.bodies(other) == []


async def test_nothing_is_written_openly_into_an_encrypted_room(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    await server.put(MIRA, room, "m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}, state_key="")
    async with living(server, kept) as adapter:
        with pytest.raises(Gone):
            await adapter.send(delivery(room, "tea?"))


async def test_before_it_is_connected_it_asks_to_wait(server: FakeHomeserver, kept: Kept) -> None:
    server.fail("login", times=10**9)
    async with living(server, kept, connected=False) as adapter:
        with pytest.raises(TryLater):
            await adapter.send(delivery("!room:fake", "tea?"))


async def test_a_lost_token_is_replaced_for_the_same_device(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        server.tokens.clear()
        await server.until(lambda: len(server.logins) == 2)
        await adapter.heard(await server.say(MIRA, room, "hello"))
        await adapter.send(delivery(room, "tea?"))
    assert server.logins[1]["device_id"] == "DEVICE1"
    assert kept.said == ["hello"]


async def test_a_wrong_password_is_said_and_healed_without_a_restart(
    server: FakeHomeserver, kept: Kept
) -> None:
    async with living(server, kept, connected=False, password=None, access_token="mine") as adapter:
        await server.until(lambda: server.calls.count("GET account/whoami") >= 2)
        with pytest.raises(Shut):
            await adapter.send(delivery("!room:fake", "tea?"))
        server.tokens["mine"] = "DEVICE"
        await adapter.connected()
    assert "session" not in kept.values


async def test_no_secret_is_in_a_log_or_a_text_of_the_settings(
    server: FakeHomeserver, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    server.fail("sync", times=3)
    async with living(server, kept):
        pass
    told = capsys.readouterr()
    assert "token1" not in told.out + told.err
    assert "secret" not in repr(settings(server)) + told.out
