"""What the most read client makes of the bot: matrix-js-sdk, the library of Element, in rooms in the open."""

import asyncio
from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.live.homeserver import Account
from tests.live.js_client import JsClient, js_client
from tests.live.matrix_people import MatrixPerson, until
from tests.live.matrix_platform import Town
from tests.live.run_process import bring_in, running, write_config

pytestmark = pytest.mark.live

_numbers = count(1)
PROGRAMME = """\
Titel;Start;Ende;Raum;Wer
Begrüßung;2099-11-03 09:30;2099-11-03 10:00;Saal;Mira Beispiel
Datenschutz im Alltag;2099-11-03 10:15;2099-11-03 11:00;Werkstatt;Tom Fiction
"""
CARD = """\
Begrüßung · #1
- Tue 09:30–10:00
- Saal
- with Mira Beispiel
- {stars}

1️⃣ ⭐ Star: {call}star #1"""


@pytest.fixture
async def bot(town: Town, tmp_path: Path) -> AsyncIterator[Account]:
    """`stammtisch run` with a programme that is still to come."""
    account = town.server.register(f"stammtisch-{next(town.bots)}")
    config = write_config(tmp_path, town.server, account)
    await asyncio.to_thread(bring_in, config, PROGRAMME)
    with running(config, account):
        yield account


@pytest.fixture
async def ada(town: Town) -> AsyncIterator[JsClient]:
    """Somebody with that client."""
    async with js_client(town.server.url, town.server.register(f"ada-{next(_numbers)}")) as ada:
        yield ada


@pytest.fixture
async def tom(town: Town) -> AsyncIterator[MatrixPerson]:
    """Somebody else."""
    async with ClientSession() as http:
        yield MatrixPerson(http, town.server.url, town.account("tom"))


async def _meet(ada: JsClient, bot: Account, tom: MatrixPerson, direct: bool) -> str:
    """A room that the bot is in: Ada's alone with it, or with others."""
    room = await ada.open(bot.user, *([] if direct else [tom.user]), direct=direct)
    if not direct:
        await tom.join(room)

    async def is_there() -> bool:
        return bot.user in await ada.do("members", room=room)

    await until(is_there, "the bot accepts the invitation")
    return room


DIRECT = pytest.mark.parametrize("direct", [False, True], ids=["room", "direct"])


@DIRECT
async def test_an_answer_is_whole_and_in_its_place(
    ada: JsClient, bot: Account, tom: MatrixPerson, direct: bool
) -> None:
    room = await _meet(ada, bot, tom, direct)
    call = "" if direct else "!stammtisch "
    asked = await ada.say(room, f"{call}hilfe")
    helped = await ada.answer(asked, bot.user)
    assert (helped.msgtype, helped.thread, helped.mentions) == ("m.notice", "" if direct else asked, [])
    assert (helped.body.splitlines()[0], helped.body.splitlines()[-1]) == (
        "Ich kenne das Programm und erinnere dich an das, was du sehen willst. Frag einfach:",
        "- hilfe – diese Liste",
    )
    asked = await ada.say(room, "Stammtisch, show #1", mentions=[bot.user])
    card = await ada.answer(asked, bot.user)
    assert (card.msgtype, card.thread, card.mentions) == ("m.notice", "" if direct else asked, [])
    assert card.body == CARD.format(stars="nobody has starred it yet", call=call)
    if not direct:
        within = await ada.say(room, "!stammtisch show #2", thread=asked)
        assert (await ada.answer(within, bot.user)).thread == asked


@DIRECT
async def test_a_reaction_is_a_star_or_a_button(
    ada: JsClient, bot: Account, tom: MatrixPerson, direct: bool
) -> None:
    room = await _meet(ada, bot, tom, direct)
    call = "" if direct else "!stammtisch "
    card = await ada.answer(await ada.say(room, "Stammtisch, show #1", mentions=[bot.user]), bot.user)
    for emoji, answer in [
        ("⭐", "Starred: “Begrüßung”, Tue 09:30–10:00 (#1). I will remind you 10 minutes before."),
        ("1️⃣", "You have already starred “Begrüßung” (#1)."),
    ]:
        await ada.react(room, card.id, emoji)
        told = await ada.says(bot.user, answer)
        assert (told.room == room, told.thread) == (direct, "")
    await ada.becomes(card.id, body=CARD.format(stars="one person has starred it", call=call), edited=True)


@DIRECT
async def test_an_edit_changes_the_answer_and_a_deletion_takes_it_back(
    ada: JsClient, bot: Account, tom: MatrixPerson, direct: bool
) -> None:
    room = await _meet(ada, bot, tom, direct)
    call = "" if direct else "!stammtisch "
    asked = await ada.say(room, f"{call}when is Begrüßung?")
    answer = await ada.answer(asked, bot.user)
    assert answer.body == "“Begrüßung” is Tue 09:30–10:00:\n- Saal · Mira Beispiel · #1"
    await ada.say(room, f"{call}when is Datenschutz?", edits=asked)
    changed = "“Datenschutz im Alltag” is Tue 10:15–11:00:\n- Werkstatt · Tom Fiction · #2"
    await ada.becomes(answer.id, body=changed, edited=True)
    await ada.redact(room, asked)
    await ada.becomes(answer.id, body="", redacted=True)
