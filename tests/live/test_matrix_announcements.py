"""An announcement goes to everybody, and the bot dies again and again: each person reads it once.

Counted is in the rooms of the homeserver, never in the bot's own tables.
"""

import asyncio
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from aiohttp import ClientSession

from bot.core.signals import Who
from tests.faults.announced import TEXT, announce
from tests.faults.reminded import Strikes, soon, waiting
from tests.live.between import Between
from tests.live.homeserver import running_homeserver
from tests.live.matrix_people import MatrixPerson
from tests.live.test_matrix_kills import Bot
from tests.live.test_matrix_reminders import readers

pytestmark = pytest.mark.live

SEED = 2011
DEADLINE = 120.0
A_LIFE = 15.0
"""A bot that was killed needs some seconds to speak again, on a busy machine so many."""
A_ROOM = 1.0
"""So long a room takes at most that is made for a person."""


@pytest.mark.parametrize(
    ("people", "deaths"),
    [pytest.param(12, 2, id="short"), pytest.param(2_000, 50, id="long", marks=pytest.mark.long)],
)
async def test_everybody_is_told_once(tmp_path: Path, people: int, deaths: int) -> None:
    with running_homeserver() as server:
        async with ClientSession() as http, Between(server.url) as between:
            account = server.register("stammtisch")
            users = [server.register(f"person-{number}").user for number in range(people)]
            due = soon(people)
            await announce(tmp_path, [Who("matrix", user, "Person") for user in users], due)
            bot = Bot(
                tmp_path,
                {"homeserver": between.url, "user_id": account.user, "access_token": account.token},
            )

            def die() -> None:
                bot.kill()
                bot.start()

            # The first death is when all is promised; all others while it is said.
            struck = Strikes(die, Random(SEED), deaths)
            between.accepted = struck.took_one
            began = time.monotonic()
            bot.start()
            try:
                struck.strike_within(0.3, max(0.0, (due - datetime.now(UTC)).total_seconds()))
                deadline = time.monotonic() + DEADLINE + deaths * A_LIFE + people * A_ROOM
                while struck.taken < people or waiting(tmp_path):
                    assert time.monotonic() < deadline, bot.words()[-3_000:]
                    await asyncio.sleep(0.2)
            finally:
                bot.kill()
            read = await readers(MatrixPerson(http, server.url, account), TEXT)
    doubled = sum(count > 1 for count in read.values())
    print(
        f"\n{people} people, {struck.fallen} deaths, {struck.between} between acceptance and mark, "
        f"{time.monotonic() - began:.0f} s: {len(set(users) - set(read))} missed, {doubled} doubled"
    )
    assert read == Counter(users), bot.words()[-3_000:]
    assert struck.fallen == deaths
    assert struck.between * 3 >= deaths - 2
