"""Everybody is rung only where an organiser asked for it and the room lets the bot; text alone never rings."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.matrix.outbound import OPERATION, parts_of, to_content
from bot.core.message import Plain, Worded, WordedBlock
from bot.core.outgoing import Operation
from tests.adapters.matrix.resident import Kept, delivery, living
from tests.adapters.matrix.whole_bot import GUEST, ORGANISER, whole_bot
from tests.crier import crier
from tests.fakes.homeserver import BOT, FakeHomeserver

FILLED = "a" * 12_000


@pytest.fixture
async def server() -> AsyncIterator[FakeHomeserver]:
    async with FakeHomeserver() as server:
        yield server


async def hall(server: FakeHomeserver, power: int) -> str:
    """A room in which the bot has so much power."""
    room = await server.make_room(ORGANISER, GUEST, BOT)
    levels = {"users": {ORGANISER: 100, BOT: power}}
    await server.put(ORGANISER, room, "m.room.power_levels", levels, state_key="")
    return room


def without_name(content: dict[str, Any]) -> dict[str, Any]:
    """The content without the name of its delivery, which nobody can foretell."""
    return {key: value for key, value in content.items() if key != OPERATION}


async def test_an_organiser_rings_everybody(server: FakeHomeserver, tmp_path: Path) -> None:
    room = await hall(server, 50)
    async with whole_bot(server, tmp_path, crier(tmp_path)) as bot:
        [cried] = await bot.hears(ORGANISER, room, "!stammtisch cry Lunch is <here>")
        assert without_name(cried) == {
            "msgtype": "m.text",
            "body": "@room Lunch is <here>",
            "format": "org.matrix.custom.html",
            "formatted_body": "<p>@room Lunch is &lt;here&gt;</p>",
            "m.mentions": {"room": True},
        }


async def test_nobody_else_does(server: FakeHomeserver, tmp_path: Path) -> None:
    room = await hall(server, 50)
    async with whole_bot(server, tmp_path, crier(tmp_path)) as bot:
        for text in ("cry @room lunch", "echo @room lunch"):
            for content in await bot.hears(GUEST, room, f"!stammtisch {text}"):
                assert (content["msgtype"], content["m.mentions"]) == ("m.notice", {})
        [echoed] = await bot.hears(ORGANISER, room, "!stammtisch echo @room lunch")
        assert (echoed["msgtype"], echoed["body"]) == ("m.notice", "@room lunch")
        assert echoed["m.mentions"] == {}


async def test_without_the_power_it_is_said_all_the_same(
    server: FakeHomeserver, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    room = await hall(server, 49)
    async with whole_bot(server, tmp_path, crier(tmp_path), rooms={"general": room}) as bot:
        for text in ("Lunch", "Tea"):
            [cried] = await bot.hears(ORGANISER, room, f"!stammtisch cry {text}")
            assert without_name(cried) == {
                "msgtype": "m.notice",
                "body": text,
                "format": "org.matrix.custom.html",
                "formatted_body": f"<p>{text}</p>",
                "m.mentions": {},
            }
    told = capsys.readouterr().out
    assert told.count("the bot has not the power to ring everybody in a room") == 1
    assert room not in told


async def test_an_edit_never_rings_again(server: FakeHomeserver) -> None:
    room = await hall(server, 50)
    said = Worded((WordedBlock(((Plain("Lunch"),),)),), everyone=True)
    async with living(server, Kept()) as adapter:
        posted = await adapter.send(replace(delivery(room), worded=said))
        edit = delivery(room, operation=Operation.EDIT, op_id="op2", target=posted)
        await adapter.send(replace(edit, worded=said))
    first, second = (entry.event["content"] for entry in server.entries if "body" in entry.event["content"])
    assert first["m.mentions"] == {"room": True}
    assert (second["body"], second["m.mentions"]) == ("* @room Lunch", {})


def test_only_the_first_part_rings() -> None:
    blocks = tuple(WordedBlock(((Plain(FILLED),),)) for _ in range(2))
    first, second = (to_content(part, "op") for part in parts_of(Worded(blocks, everyone=True)))
    assert (first["body"], first["m.mentions"]) == (f"@room {FILLED}", {"room": True})
    assert (second["body"], second["m.mentions"]) == (FILLED, {})


def test_before_a_list_it_stands_alone() -> None:
    items = WordedBlock(((Plain("Tea"),), (Plain("Cake"),)), "bullets")
    content = to_content(Worded((items,), everyone=True), "op")
    assert content["body"] == "@room\n\n- Tea\n- Cake"
