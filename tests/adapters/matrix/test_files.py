"""Files: given to the homeserver, and posted once with all that there is to say of them."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.matrix.outbound import LARGEST, OPERATION
from bot.core.message import Plain, Worded, WordedAttachment, WordedBlock
from bot.core.outgoing import Delivery, Operation
from bot.core.ports import Limit
from bot.core.signals import Address
from bot.errors import Gone, TryLater
from tests.adapters.matrix.resident import Kept, delivery, living
from tests.adapters.matrix.whole_bot import GUEST, whole_bot
from tests.fakes.homeserver import BOT, FakeHomeserver
from tests.filer import CALENDAR, PICTURE, filer

FILE = WordedAttachment("plan.ics", "text/calendar", CALENDAR)


@pytest.fixture
async def server() -> AsyncIterator[FakeHomeserver]:
    async with FakeHomeserver() as server:
        yield server


@pytest.fixture
def kept() -> Kept:
    return Kept()


def upload(room: str, *texts: str, file: WordedAttachment = FILE, **more: Any) -> Delivery:
    blocks = tuple(WordedBlock(((Plain(text),),)) for text in texts)
    whole = delivery(room, operation=Operation.UPLOAD, **more)
    return replace(whole, worded=Worded(blocks, attachment=file))


def sent(server: FakeHomeserver, room: str) -> list[dict[str, Any]]:
    """The contents of the messages that the bot has standing there."""
    events = [entry.event for entry in server.entries if entry.room == room and entry.event["sender"] == BOT]
    return [event["content"] for event in events if "body" in event["content"]]


async def test_a_calendar_and_a_picture(server: FakeHomeserver, tmp_path: Path) -> None:
    room = await server.make_room(GUEST, BOT, "@mira:fake")
    async with whole_bot(server, tmp_path, filer(tmp_path)) as bot:
        said = [await bot.hears(GUEST, room, f"!stammtisch {one}") for one in ("timetable", "picture")]
        said.append(await bot.hears(GUEST, room, "!stammtisch captioned"))
    thread = [content.pop("m.relates_to")["rel_type"] for [content] in said]
    names = {content.pop(OPERATION) for [content] in said}
    assert (thread, len(names)) == (["m.thread"] * 3, 3)
    image = {
        "msgtype": "m.image",
        "filename": "board.png",
        "info": {"mimetype": "image/png", "size": len(PICTURE), "w": 2, "h": 1},
        "m.mentions": {},
    }
    assert said == [
        [
            {
                "msgtype": "m.file",
                "body": "plan.ics",
                "filename": "plan.ics",
                "info": {"mimetype": "text/calendar", "size": len(CALENDAR)},
                "url": "mxc://fake/1",
                "m.mentions": {},
            }
        ],
        [{**image, "body": "The board with 3", "url": "mxc://fake/2"}],
        [
            {
                **image,
                "body": "The board <now>\n\nThe board with 3",
                "format": "org.matrix.custom.html",
                "formatted_body": "<p>The board &lt;now&gt;</p>",
                "url": "mxc://fake/3",
            }
        ],
    ]
    assert server.media == {
        "mxc://fake/1": ("text/calendar", CALENDAR),
        "mxc://fake/2": ("image/png", PICTURE),
        "mxc://fake/3": ("image/png", PICTURE),
    }


@pytest.mark.parametrize("part", ["media/upload", "send/m.room.message"])
@pytest.mark.parametrize("done", [False, True])
async def test_it_is_posted_once(server: FakeHomeserver, kept: Kept, part: str, done: bool) -> None:
    room = await server.make_room(GUEST, BOT)
    # Twice, since the HTTP client tries once more by itself what may be done twice.
    server.fail(part, after=done, drop=True, times=2 if part.startswith("send") else 1)
    async with living(server, kept) as adapter:
        with pytest.raises(TryLater) as broken:
            await adapter.send(upload(room))
        assert broken.value.maybe_done
        found = await adapter.find(upload(room))
        assert await adapter.send(upload(room)) == (found or server.done["DEVICE1", "op1"])
    assert [content["filename"] for content in sent(server, room)] == ["plan.ics"]


async def test_a_long_caption_goes_on_without_the_file(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(GUEST, BOT)
    texts = ["a" * (LARGEST // 4), "b" * (LARGEST // 4)]
    async with living(server, kept) as adapter:
        posted = await adapter.send(upload(room, *texts))
        first, second = sent(server, room)
        await adapter.send(delivery(room, operation=Operation.DELETE, op_id="op2", target=posted))
    assert (first["msgtype"], first["filename"], first["body"]) == ("m.file", "plan.ics", texts[0])
    assert (second["msgtype"], second["body"], "url" in second) == ("m.notice", texts[1], False)
    assert sent(server, room) == []


async def test_what_is_too_large_is_not_even_begun(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(GUEST, BOT)
    server.largest = len(CALENDAR) - 1
    async with living(server, kept) as adapter:
        with pytest.raises(Gone, match="larger than the homeserver takes"):
            await adapter.send(upload(room))
    assert (server.media, sent(server, room)) == ({}, [])


@pytest.mark.parametrize("body", [b'{"errcode": "M_TOO_LARGE"}', b"<html>Request Entity Too Large</html>"])
async def test_a_proxy_may_take_less(server: FakeHomeserver, kept: Kept, body: bytes) -> None:
    room = await server.make_room(GUEST, BOT)
    server.fail("media/config", status=404, body=b'{"errcode": "M_UNRECOGNIZED"}')
    server.fail("media/upload", status=413, body=body)
    async with living(server, kept) as adapter:
        with pytest.raises(Gone):
            await adapter.send(upload(room))
    assert sent(server, room) == []


async def test_uploads_have_a_pace_of_their_own(server: FakeHomeserver, kept: Kept) -> None:
    room = await server.make_room(GUEST, BOT)
    body = b'{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 5000}'
    server.fail("media/upload", status=429, body=body)
    address = Address("matrix", room)
    async with living(server, kept) as adapter:
        with pytest.raises(TryLater):
            await adapter.send(upload(room))
        assert adapter.limits(Operation.UPLOAD, address) == (Limit("uploads", 0.2, 1),)
        assert adapter.limits(Operation.POST, address) == ()
