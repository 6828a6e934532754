"""What the most read client makes of the bot: matrix-js-sdk, the library of Element, in rooms in the open."""

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
async def here(town: Town, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[js_talks.Meeting]:
    """Ada meets the bot."""
    ada = town.server.register(f"ada-{next(_numbers)}")
    async with (
        ClientSession() as http,
        js_talks.bot_with_programme(town, tmp_path) as bot,
        js_client(town.server.url, ada) as client,
    ):
        tom = MatrixPerson(http, town.server.url, town.account("tom"))
        yield await js_talks.meet(client, bot, tom, direct=request.param)


async def test_all_talks(here: js_talks.Meeting) -> None:
    await js_talks.answers_are_whole_and_in_their_place(here)
    await js_talks.an_edit_changes_the_answer_and_a_deletion_takes_it_back(here)
    await js_talks.a_reaction_is_a_star_or_a_button(here)
