"""The bot's keys, as matrix-js-sdk, the library of Element, sees them: kept over a restart, and lost."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from tests.live.homeserver import Account
from tests.live.js_client import JsClient, js_client
from tests.live.matrix_people import until
from tests.live.matrix_platform import Town
from tests.live.run_process import bring_in, running, write_config

pytestmark = pytest.mark.live

_numbers = count(1)
PROGRAMME = """\
Titel;Start;Ende;Raum;Wer
Begrüßung;2099-11-03 09:30;2099-11-03 10:00;Saal;Mira Beispiel
"""
NO_SHIELD = {"colour": "none", "reason": None}


@dataclass(frozen=True, slots=True)
class Installed:
    """A bot that can be started."""

    account: Account
    config: Path
    data: Path


@pytest.fixture
def bot(town: Town, tmp_path: Path) -> Installed:
    """Configured, with a programme that is still to come."""
    account = town.server.register(f"stammtisch-{next(town.bots)}")
    config = write_config(tmp_path, town.server, account)
    bring_in(config, PROGRAMME)
    return Installed(account, config, tmp_path / "data")


@pytest.fixture(params=[False, True], ids=["plain", "strict"])
async def ada(town: Town, request: pytest.FixtureRequest) -> AsyncIterator[JsClient]:
    """Somebody with that client, who looks at devices or does not."""
    account = town.server.register(f"kai-{next(_numbers)}")
    async with js_client(town.server.url, account, crypto=True, strict=request.param) as ada:
        if request.param:
            assert await ada.do("sign"), "who wants signed devices signs their own"
        yield ada


async def _meet(ada: JsClient, bot: Account, *, direct: bool) -> str:
    """An encrypted room that the bot is in."""
    room = await ada.open(bot.user, direct=direct, encrypted=True)

    async def is_there() -> bool:
        return bot.user in await ada.do("members", room=room)

    async def is_known() -> bool:
        return list((await ada.do("devices", user=bot.user)).values()) == [True]

    await until(is_there, "the bot accepts the invitation")
    await until(is_known, "the bot's device is known, and signed by its owner")
    return room


async def test_keys_outlive_the_process(ada: JsClient, bot: Installed) -> None:
    with running(bot.config, bot.account):
        room = await _meet(ada, bot.account, direct=True)
        await ada.answer(await ada.say(room, "show #1"), bot.account.user)
    asked = await ada.say(room, "show #1")
    with running(bot.config, bot.account):
        answer = await ada.answer(asked, bot.account.user)
        assert (answer.body.splitlines()[0], answer.shield) == ("Begrüßung · #1", NO_SHIELD)


async def test_lost_keys_are_replaced(ada: JsClient, bot: Installed) -> None:
    with running(bot.config, bot.account):
        room = await _meet(ada, bot.account, direct=True)
        await ada.answer(await ada.say(room, "show #1"), bot.account.user)
    before = await ada.do("devices", user=bot.account.user)
    await asyncio.to_thread(shutil.rmtree, bot.data / "matrix")
    with running(bot.config, bot.account):

        async def is_new() -> bool:
            known = await ada.do("devices", user=bot.account.user)
            return known.keys() != before.keys() and list(known.values()) == [True]

        await until(is_new, "the new device is known, and alone")
        answer = await ada.answer(await ada.say(room, "show #1"), bot.account.user)
        assert (answer.body.splitlines()[0], answer.unreadable) == ("Begrüßung · #1", "")
