"""A message that is too large for one event: posted whole and once, and changed and taken back as a whole."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest

from bot.adapters.matrix.outbound import LARGEST, OPERATION, PARTS
from bot.core.message import Mention, Plain, Worded, WordedBlock, WordedButton
from bot.core.outgoing import Delivery, Operation
from bot.core.signals import ButtonPressed, MessageSaid, ReactionAdded
from bot.errors import TryLater
from tests.adapters.matrix.resident import Kept, delivery, living
from tests.fakes.homeserver import BOT, FakeHomeserver

MIRA, TOM = "@mira:fake", "@tom:fake"
STAR = WordedButton("star", "Star it", "12", "star 12")


@pytest.fixture
async def server() -> AsyncIterator[FakeHomeserver]:
    async with FakeHomeserver() as server:
        yield server


@pytest.fixture
def kept() -> Kept:
    return Kept()


def long(room: str, letters: str, *, buttons: tuple[WordedButton, ...] = (), **more: Any) -> Delivery:
    """A message with a whole event for each letter."""
    blocks = tuple(WordedBlock(((Plain(_filled(letter)),),)) for letter in letters)
    return replace(delivery(room, **more), worded=Worded(blocks, buttons))


def _filled(letter: str) -> str:
    return letter * (LARGEST // 4)


def contents(server: FakeHomeserver, room: str) -> list[dict[str, Any]]:
    """All that the bot sent there and that was not taken back."""
    events = [entry.event for entry in server.entries if entry.room == room]
    return [event["content"] for event in events if event["sender"] == BOT and "body" in event["content"]]


def standing(server: FakeHomeserver, room: str) -> str:
    """What can be read there after all edits: the letter of each event."""
    shown: dict[str, str] = {}
    for entry in server.entries:
        content = entry.event["content"]
        if entry.room != room or entry.event["sender"] != BOT or "body" not in content:
            continue
        relation = content.get("m.relates_to", {})
        if relation.get("rel_type") != "m.replace":
            shown[entry.event["event_id"]] = content["body"]
        elif relation["event_id"] in shown:
            shown[relation["event_id"]] = content["m.new_content"]["body"]
    return "".join(body[0] for body in shown.values())


async def test_it_stands_in_one_thread_and_rings_once(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    asked = await server.say(TOM, room, "everything!")
    whole = Worded(
        (WordedBlock(((Mention(1),),)), *(WordedBlock(((Plain(_filled(one)),),)) for one in "abc")),
        (STAR,),
        notify=True,
        names={1: (MIRA, "Mira")},
    )
    async with living(server, kept) as adapter:
        first = await adapter.send(replace(delivery(room, thread=asked), worded=whole))
    thread = {
        "m.relates_to": {
            "rel_type": "m.thread",
            "event_id": asked,
            "is_falling_back": True,
            "m.in_reply_to": {"event_id": asked},
        },
        "format": "org.matrix.custom.html",
        PARTS: 3,
    }
    typed = "1️⃣ <strong>Star it</strong>: <code>!stammtisch star 12</code>"
    assert contents(server, room) == [
        {
            **thread,
            "msgtype": "m.text",
            "body": f"@Mira\n\n{_filled('a')}",
            "formatted_body": f'<p><a href="https://matrix.to/#/{MIRA}">Mira</a></p><p>{_filled("a")}</p>',
            "m.mentions": {"user_ids": [MIRA]},
            OPERATION: "op1",
        },
        {
            **thread,
            "msgtype": "m.notice",
            "body": _filled("b"),
            "formatted_body": f"<p>{_filled('b')}</p>",
            "m.mentions": {},
            OPERATION: "op1.2",
        },
        {
            **thread,
            "msgtype": "m.notice",
            "body": f"{_filled('c')}\n\n1️⃣ Star it: !stammtisch star 12",
            "formatted_body": f"<p>{_filled('c')}</p><p>{typed}</p>",
            "m.mentions": {},
            "stammtisch.buttons": [{"action": "star", "value": "12", "label": "Star it"}],
            OPERATION: "op1.3",
        },
    ]
    assert first == server.done["DEVICE1", "op1"]


@pytest.mark.parametrize("new_device", [False, True])
@pytest.mark.parametrize("done", [False, True])
@pytest.mark.parametrize("part", [1, 2, 3])
async def test_what_was_begun_is_finished(
    server: FakeHomeserver, kept: Kept, part: int, done: bool, new_device: bool
) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    name = "op1" if part == 1 else f"op1.{part}"
    # Twice, since the HTTP client tries once more by itself what may be done twice.
    server.fail(f"m.room.message/{name}", exactly=True, after=done, drop=True, times=2)
    async with living(server, kept) as adapter:
        with pytest.raises(TryLater) as broken:
            await adapter.send(long(room, "abc"))
        assert broken.value.maybe_done
    async with living(server, Kept() if new_device else kept) as adapter:
        found = await adapter.find(long(room, "abc"))
        if (part, done) == (3, True):
            assert found == server.done["DEVICE1", "op1"]
        else:
            assert found is None
            found = await adapter.send(long(room, "abc"))
        assert standing(server, room) == "abc"
        assert await adapter.find(long(room, "abc")) == found
        await adapter.send(long(room, "", operation=Operation.DELETE, op_id="op2", target=found))
    assert contents(server, room) == []


@pytest.mark.parametrize("letters", ["x", "ab", "xyz", "vwxyz"])
async def test_what_was_begun_is_finished_as_it_is_worded_now(
    server: FakeHomeserver, kept: Kept, letters: str
) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    server.fail("m.room.message/op1.3", status=429, body=b'{"errcode": "M_LIMIT_EXCEEDED"}')
    async with living(server, kept) as adapter:
        with pytest.raises(TryLater) as broken:
            await adapter.send(long(room, "abc"))
        assert broken.value.maybe_done
        assert await adapter.find(long(room, letters)) is None
        first = await adapter.send(long(room, letters))
        assert standing(server, room) == letters
        await adapter.send(long(room, "q", operation=Operation.EDIT, op_id="op2", target=first))
    assert standing(server, room) == "q"


@pytest.mark.parametrize("thread", [False, True])
async def test_an_edit_makes_it_longer_and_shorter(server: FakeHomeserver, kept: Kept, thread: bool) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    root = await server.say(TOM, room, "and now?") if thread else None
    posted = None
    for number, letters in enumerate(["a", "bcd", "ef", "ghij", "k"]):
        async with living(server, kept) as adapter:
            if posted is None:
                posted = await adapter.send(long(room, letters, thread=root))
                continue
            edit = long(room, letters, operation=Operation.EDIT, op_id=f"edit{number}", target=posted)
            for _ in range(2):
                assert await adapter.send(edit) == posted
        assert standing(server, room) == letters
    for content in contents(server, room):
        assert content["m.mentions"] == {}
        relation = content.get("m.relates_to", {})
        assert relation.get("rel_type") == "m.replace" or relation.get("event_id") == root
    async with living(server, kept) as adapter:
        await adapter.send(delivery(room, operation=Operation.DELETE, op_id="op9", target=posted))
    assert standing(server, room) == ""
    assert [name for name in kept.values if name.startswith("part")] == []


async def test_what_is_done_to_a_part_is_about_the_message(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(MIRA, TOM, BOT)
    async with living(server, kept) as adapter:
        first = await adapter.send(long(room, "ab", buttons=(STAR,)))
        last = server.done["DEVICE1", "op1.2"]
        for key in ("⭐", "1️⃣"):
            relation = {"rel_type": "m.annotation", "event_id": last, "key": key}
            await server.put(TOM, room, "m.reaction", {"m.relates_to": relation})
        answer = {"m.relates_to": {"m.in_reply_to": {"event_id": last}}}
        await adapter.heard(await server.say(TOM, room, "who?", **answer))
    [star], [press], [said] = (kept.of(kind) for kind in (ReactionAdded, ButtonPressed, MessageSaid))
    assert (star.message, press.message, press.value, said.reply_to) == (first, first, "12", first)
