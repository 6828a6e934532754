"""The same talks in encrypted rooms, also with somebody who has nothing to do with devices that nobody signed."""

from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.live import js_talks
from tests.live.js_client import js_client
from tests.live.matrix_people import MatrixPerson
from tests.live.matrix_platform import Town

pytestmark = pytest.mark.live

_numbers = count(1)


@pytest.fixture(params=[False, True], ids=["room", "direct"])
def direct(request: pytest.FixtureRequest) -> bool:
    """Whether Ada is alone with the bot."""
    return bool(request.param)


@pytest.fixture(params=[False, True], ids=["all-devices", "signed-devices"])
async def here(
    town: Town, tmp_path: Path, request: pytest.FixtureRequest, direct: bool
) -> AsyncIterator[js_talks.Meeting]:
    """Ada meets the bot; nothing that it says there is in the open, or of a device that is not the bot's own."""
    account = town.server.register(f"eva-{next(_numbers)}")
    async with (
        ClientSession() as http,
        js_talks.bot_with_programme(town, tmp_path) as bot,
        js_client(town.server.url, account, crypto=True, strict=request.param) as ada,
    ):
        assert await ada.do("sign")
        tom = MatrixPerson(http, town.server.url, town.account("tom"))
        here = await js_talks.meet(ada, bot, tom, direct=direct, encrypted=True)
        yield here
        said = [
            one
            for one in ada.seen.values()
            if (one.room, one.sender, one.type) == (here.room, bot.user, "m.room.message")
            and not one.redacted
        ]
        assert [(one.encrypted, one.unreadable, one.shield) for one in said] == [
            (True, "", {"colour": "none", "reason": None}) for _ in said
        ]


async def test_all_talks(here: js_talks.Meeting) -> None:
    await js_talks.answers_are_whole_and_in_their_place(here)
    await js_talks.an_edit_changes_the_answer_and_a_deletion_takes_it_back(here)
    await js_talks.a_reaction_is_a_star_or_a_button(here)
