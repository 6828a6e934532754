"""What the bot says reads complete where nothing but plain text is shown, and in a room of an older kind."""

from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.live.commander import Commander
from tests.live.js_talks import CARD, bot_with_programme
from tests.live.matrix_people import MatrixPerson, until
from tests.live.matrix_platform import Town

pytestmark = pytest.mark.live

OLDER = "10"


async def test_plain_text_reads_complete(town: Town, tmp_path: Path) -> None:
    account = town.server.register("nils")
    async with ClientSession() as http, bot_with_programme(town, tmp_path) as bot:
        nils, tom = (MatrixPerson(http, town.server.url, one) for one in (account, town.account("tom")))
        room = await nils.open_room(room_version=OLDER, invite=[bot.user])
        await tom.join(room)

        async def is_there() -> bool:
            return bot.user in await nils.members(room)

        async def has_answered() -> bool:
            return any((one.room, one.event["sender"]) == (room, bot.user) for one in await tom.look())

        await until(is_there, "the bot accepts the invitation")
        shell = Commander(tmp_path)
        await shell.log_in(town.server.url, account, room)
        await tom.skip()
        await shell.say("!stammtisch show #1")
        await until(has_answered, "the bot answers")
        card = CARD.format(stars="nobody has starred it yet", call="!stammtisch ")
        assert (await shell.last()).splitlines() == card.replace("\n", "\n    ").splitlines()
