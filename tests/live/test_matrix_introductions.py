"""A round is held, and the bot dies again and again: each pair has one room, and one greeting in it.

Counted is in the rooms of the homeserver, never in the bot's own tables.
"""

import asyncio
import time
from collections import Counter
from pathlib import Path
from random import Random
from urllib.parse import quote

import pytest
from aiohttp import ClientSession

from bot.core.signals import Who
from tests.benchmarks.figures import Figure
from tests.faults.introduced import HELLO, ask_for_a_round
from tests.faults.reminded import Strikes, waiting
from tests.live.between import Between
from tests.live.homeserver import running_homeserver
from tests.live.matrix_people import MatrixPerson
from tests.live.test_matrix_kills import Bot

pytestmark = pytest.mark.live

SEED = 2011
DEADLINE = 120.0
A_LIFE = 15.0
"""A bot that was killed needs some seconds to speak again, on a busy machine so many."""
A_ROOM = 1.0
"""So long a room takes at most that is made for two."""


@pytest.mark.figure
@pytest.mark.parametrize(
    ("people", "deaths"),
    [pytest.param(12, 2, id="short"), pytest.param(300, 50, id="long", marks=pytest.mark.long)],
)
async def test_each_pair_is_introduced_once(
    tmp_path: Path, table: list[Figure], people: int, deaths: int
) -> None:
    with running_homeserver() as server:
        async with ClientSession() as http, Between(server.url) as between:
            account = server.register("stammtisch")
            users = [server.register(f"person-{number}").user for number in range(people)]
            await ask_for_a_round(tmp_path, [Who("matrix", user, "Person") for user in users], SEED)
            bot = Bot(
                tmp_path,
                {"homeserver": between.url, "user_id": account.user, "access_token": account.token},
            )

            def die() -> None:
                bot.kill()
                bot.start()

            struck = Strikes(die, Random(SEED), deaths)
            between.accepted, between.rooms_too = struck.took_one, True
            began = time.monotonic()
            bot.start()
            try:
                deadline = time.monotonic() + DEADLINE + deaths * A_LIFE + people * A_ROOM
                while struck.taken < people or waiting(tmp_path):
                    assert time.monotonic() < deadline, bot.words()[-3_000:]
                    await asyncio.sleep(0.2)
            finally:
                bot.kill()
            rooms = await _greetings(MatrixPerson(http, server.url, account))
    missed, doubled = people // 2 - len(rooms), sum(count > 1 for _, count in rooms)
    table.append(struck.figure(f"Matrix: {people} people introduced in pairs", missed, doubled, began))
    assert Counter(user for there, _ in rooms for user in there) == Counter(users), bot.words()[-3_000:]
    assert [count for _, count in rooms] == [1] * (people // 2)
    assert struck.fallen == deaths


async def _greetings(bot: MatrixPerson) -> list[tuple[list[str], int]]:
    """Who is in each room with the bot, and how often they were greeted there."""
    found = []
    for room in (await bot.ask("GET", "/joined_rooms"))["joined_rooms"]:
        members = (await bot.ask("GET", f"/rooms/{quote(room)}/members"))["chunk"]
        people = [one["state_key"] for one in members if one["content"]["membership"] in ("join", "invite")]
        said = (await bot.ask("GET", f"/rooms/{quote(room)}/messages", dir="b", limit="100"))["chunk"]
        hello = [one for one in said if HELLO in str(one["content"].get("body"))]
        found.append(([one for one in people if one != bot.user], len(hello)))
    return found
