"""Something is said to everybody, and the bot dies again and again: each person reads it once.

Counted is in the rooms of the homeserver, never in the bot's own tables.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from urllib.parse import quote

from aiohttp import ClientSession

from bot.core.signals import Who
from tests.benchmarks.figures import Figure
from tests.faults.reminded import Strikes, soon, waiting
from tests.live.between import Between
from tests.live.homeserver import running_homeserver
from tests.live.matrix_people import MatrixPerson
from tests.live.test_matrix_kills import Bot

SEED = 2011
DEADLINE = 120.0
A_LIFE = 15.0
"""A bot that was killed needs some seconds to speak again, on a busy machine so many."""
A_ROOM = 1.0
"""So long a room takes at most that is made for a person."""

Prepare = Callable[[Path, Sequence[Who], datetime], Awaitable[None]]
"""Makes the data of a bot, which is to say it to these people at that moment."""


async def read_once(
    folder: Path, table: list[Figure], what: str, people: int, deaths: int, prepare: Prepare, text: str
) -> None:
    """So many people read that text once each, however often the bot dies while it says so.

    `what`: it is called so in the table.
    """
    with running_homeserver() as server:
        async with ClientSession() as http, Between(server.url) as between:
            account = server.register("stammtisch")
            users = [server.register(f"person-{number}").user for number in range(people)]
            due = soon(people)
            await prepare(folder, [Who("matrix", user, "Person") for user in users], due)
            bot = Bot(
                folder,
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
                while struck.taken < people or waiting(folder):
                    assert time.monotonic() < deadline, bot.words()[-3_000:]
                    await asyncio.sleep(0.2)
            finally:
                bot.kill()
            read = await readers(MatrixPerson(http, server.url, account), text)
    missed, doubled = len(set(users) - set(read)), sum(count > 1 for count in read.values())
    table.append(struck.figure(f"Matrix: {what} to {people} people", missed, doubled, began))
    assert read == Counter(users), bot.words()[-3_000:]
    assert struck.fallen == deaths
    assert struck.between * 3 >= deaths - 2


async def readers(bot: MatrixPerson, text: str) -> Counter[str]:
    """How often who can read that, in all rooms that the bot is in."""
    found: Counter[str] = Counter()
    for room in (await bot.ask("GET", "/joined_rooms"))["joined_rooms"]:
        members = (await bot.ask("GET", f"/rooms/{quote(room)}/members"))["chunk"]
        people = [one["state_key"] for one in members if one["content"]["membership"] in ("join", "invite")]
        said = await _said(bot, room, text)
        for person in people:
            if person != bot.user and said:
                found[person] += said
    return found


async def _said(bot: MatrixPerson, room: str, text: str) -> int:
    """How many messages there say it."""
    found, query = 0, {"dir": "b", "limit": "100"}
    while True:
        answer = await bot.ask("GET", f"/rooms/{quote(room)}/messages", **query)
        found += sum(
            event["type"] == "m.room.message" and text in str(event["content"].get("body"))
            for event in answer["chunk"]
        )
        if "end" not in answer:
            return found
        query["from"] = answer["end"]
