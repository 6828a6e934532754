"""Of somebody forgotten the adapter keeps nothing either: not that they left, wrote, or invited the bot."""

import json
from collections.abc import AsyncIterator

import pytest

from bot.adapters.matrix.calls import Calls
from bot.adapters.matrix.doors import ALONE, ERRANDS, Doors
from bot.adapters.matrix.rooms import Rooms
from bot.adapters.matrix.sealing import Seal
from bot.adapters.matrix.settings import InvitePolicy, MatrixSettings
from bot.adapters.matrix.unread import UNREAD, Unread, Waiting
from bot.core.clock import HandClock
from bot.errors import Gone
from tests.adapters.matrix.resident import NOW, Kept, living
from tests.fakes.homeserver import BOT, FakeHomeserver

MIRA, TOM = "@mira:fake", "@tom:fake"


@pytest.fixture
async def server() -> AsyncIterator[FakeHomeserver]:
    async with FakeHomeserver() as server:
        yield server


def _waiting(user: str, room: str) -> Waiting:
    event = {"type": "m.room.encrypted", "sender": user, "event_id": f"${user[1:4]}"}
    return Waiting(room, event, "1", f"session of {user[1:4]}", NOW)


def _of_whom(kept: Kept) -> list[str]:
    return [one["event"]["sender"] for one in json.loads(kept.values[UNREAD])["waiting"]]


async def test_who_left_and_was_forgotten_is_met_anew(server: FakeHomeserver) -> None:
    kept = Kept()
    async with living(server, kept) as adapter:
        room = await adapter.open_direct(MIRA)
        await server.member(room, MIRA, "leave")
        await server.until(lambda: server.forgotten == [room])
        with pytest.raises(Gone):
            await adapter.open_direct(MIRA)
        for _ in range(2):
            await adapter.forget(MIRA, [room])
            assert kept.values[ALONE] == "[]"
        assert await adapter.open_direct(MIRA) != room


async def test_it_is_forgotten_before_the_homeserver_answers(server: FakeHomeserver) -> None:
    kept = Kept()
    async with living(server, kept) as adapter:
        room = await adapter.open_direct(MIRA)
        await server.member(room, MIRA, "leave")
        await server.until(lambda: server.forgotten == [room])
    elsewhere = FakeHomeserver()
    async with elsewhere:
        away = elsewhere.url
    settings = MatrixSettings(homeserver=away, user_id=BOT, invites=InvitePolicy(()))
    doors = Doors(Calls(away), settings, HandClock(NOW), Rooms(), Seal())
    await doors.forget(MIRA, (), kept)
    assert kept.values[ALONE] == "[]"


async def test_an_invitation_is_followed_without_whose_it_is() -> None:
    kept = Kept({ERRANDS: json.dumps({"!a": f"direct {MIRA}", "!b": f"join {TOM}", "!c": "leave"})})
    settings = MatrixSettings(homeserver="http://nowhere", user_id=BOT, invites=InvitePolicy(()))
    doors = Doors(Calls("http://nowhere"), settings, HandClock(NOW), Rooms(), Seal())
    await doors.forget(MIRA, (), kept)
    assert json.loads(kept.values[ERRANDS]) == {"!a": "join :fake", "!b": f"join {TOM}", "!c": "leave"}


async def test_what_could_not_be_read_yet_waits_no_longer() -> None:
    kept = Kept()
    before = Unread(kept)
    await before.load()
    for user, room in ((MIRA, "!a"), (TOM, "!b")):
        before.add(_waiting(user, room))
    before.to_tell(NOW.replace(year=NOW.year + 1), frozenset({"!a"}))
    await before.keep(NOW)
    assert _of_whom(kept) == [MIRA, TOM]

    after = Unread(kept)
    await after.forget(MIRA, ["!a"])
    assert [one.room for one in after] == ["!b"]
    assert "mir" not in kept.values[UNREAD]
    assert "!a" not in kept.values[UNREAD]
    await after.load()
    await after.keep(NOW)
    assert _of_whom(kept) == [TOM]
