"""The client of the other tests keeps its own secrets: what it says of encryption can be relied on."""

from contextlib import AsyncExitStack

import pytest

from tests.live.js_client import js_client
from tests.live.matrix_platform import Town

pytestmark = pytest.mark.live


async def test_who_is_strict_reads_and_is_read_by_signed_devices_alone(town: Town) -> None:
    async with AsyncExitStack() as stack:
        strict, signed, unsigned = [
            await stack.enter_async_context(
                js_client(town.server.url, town.server.register(name), crypto=True, strict=name == "strict")
            )
            for name in ("strict", "signed", "unsigned")
        ]
        assert [await one.do("sign") for one in (strict, signed)] == [True, True]
        room = await strict.open(signed.user, unsigned.user, encrypted=True)
        for one in (signed, unsigned):
            await one.joined(room)
        said = await strict.say(room, "Guten Morgen")
        read = await signed.becomes(said, body="Guten Morgen")
        assert (read.encrypted, read.unreadable, read.shield) == (
            True,
            "",
            {"colour": "none", "reason": None},
        )
        withheld = await unsigned.becomes(said, unreadable="MEGOLM_KEY_WITHHELD_FOR_UNVERIFIED_DEVICE")
        assert withheld.shield is None
        answer = await signed.say(room, "moin", thread=said)
        heard = await strict.becomes(answer, body="moin", hangs=True)
        assert (heard.thread, heard.shield) == (said, {"colour": "none", "reason": None})
        await signed.say(room, "mahlzeit", edits=answer)
        await strict.becomes(answer, body="mahlzeit", edited=True)
        unheard = await unsigned.say(room, "hallo")
        await strict.becomes(unheard, unreadable="UNSIGNED_SENDER_DEVICE")
        warned = await signed.becomes(unheard, body="hallo")
        assert warned.shield == {"colour": "red", "reason": 2}
