"""The homeserver of the tests is a real one: it keeps what it acknowledged, and has the limits of its kind."""

import pytest
from aiohttp import ClientSession

from tests.live.homeserver import running_homeserver
from tests.live.matrix_people import MatrixPerson, Refused

pytestmark = pytest.mark.live


async def test_what_was_said_outlives_a_breakdown() -> None:
    with running_homeserver() as server:
        async with ClientSession() as http:
            mira = MatrixPerson(http, server.url, server.register("mira"))
            tom = MatrixPerson(http, server.url, server.register("tom"))
            room = await mira.open_room()
            await tom.join(room)
            said = await mira.say(room, "Guten Morgen")
            server.kill()
            server.start()
            await tom.edit(room, said, "not mine")
            reaction = await tom.react(room, said, "⭐")
            await tom.redact(room, reaction)
            seen = [(one.event["type"], one.event["sender"]) for one in await tom.look() if one.room == room]
            assert seen[-4:] == [
                ("m.room.message", mira.user),
                ("m.room.message", tom.user),
                ("m.reaction", tom.user),
                ("m.room.redaction", tom.user),
            ]


async def test_it_comes_with_limits() -> None:
    with running_homeserver("stock") as server:
        async with ClientSession() as http:
            mira = MatrixPerson(http, server.url, server.register("mira"))
            room = await mira.open_room()

            async def chatter() -> None:
                for number in range(20):
                    await mira.say(room, f"{number}")

            with pytest.raises(Refused) as refused:
                await chatter()
            assert (refused.value.status, refused.value.code) == (429, "M_LIMIT_EXCEEDED")


async def test_who_asks_again_from_where_they_stood_sees_what_came_since() -> None:
    """A homeserver gives an answer twice, also one with nothing in it, if anything happened for others."""
    with running_homeserver() as server:
        async with ClientSession() as http:
            mira = MatrixPerson(http, server.url, server.register("mira"))
            tom = MatrixPerson(http, server.url, server.register("tom"))
            nora = MatrixPerson(http, server.url, server.register("nora"))
            room, theirs = await mira.open_room(), await tom.open_room()
            await nora.join(room)
            await nora.skip()
            await tom.say(theirs, "Niemand sonst hört das")
            assert not await nora.waits()
            await mira.say(room, "Guten Morgen")
            assert await nora.waits()
