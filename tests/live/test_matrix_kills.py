"""Bot and homeserver die at any moment, and every command is answered, once."""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random
from urllib.parse import quote

import pytest
from aiohttp import ClientError, ClientSession

from tests.benchmarks.figures import Figure
from tests.live.between import Between
from tests.live.homeserver import running_homeserver
from tests.live.matrix_people import MatrixPerson, until

pytestmark = pytest.mark.live

SEED = 2011
DEADLINE = 120.0


class Bot:
    """The bot's process, started again whenever it died."""

    def __init__(self, folder: Path, settings: dict[str, object]) -> None:
        self._folder = folder
        self._command = [sys.executable, "-m", "tests.live.bot_process", str(folder), json.dumps(settings)]
        self._process: subprocess.Popen[bytes] | None = None
        self.deaths = 0

    def start(self) -> None:
        """Start it, if it is not running."""
        if self._process is None:
            with (self._folder / "log").open("ab") as output:
                self._process = subprocess.Popen(self._command, stdout=output, stderr=output, env=os.environ)

    def kill(self) -> None:
        """As when the power fails."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
            self.deaths += 1

    def words(self) -> str:
        """What it said."""
        return (self._folder / "log").read_text(errors="replace")


async def _answers(person: MatrixPerson, room: str, bot: str) -> list[str]:
    """In whose threads the bot wrote its messages, in their order."""
    found: list[str] = []
    query = {"dir": "b", "limit": "100"}
    while True:
        answer = await person.ask("GET", f"/rooms/{quote(room)}/messages", **query)
        for event in answer["chunk"]:
            if event["sender"] == bot and event["type"] == "m.room.message":
                found.append(event["content"]["m.relates_to"]["event_id"])
        if "end" not in answer:
            return found[::-1]
        query["from"] = answer["end"]


async def _until_answered(person: MatrixPerson, room: str, bot: str, asked: list[str]) -> list[str]:
    """The answers, once none is missing."""
    deadline = time.monotonic() + DEADLINE
    while not set(answered := await _answers(person, room, bot)) >= set(asked):
        assert time.monotonic() < deadline, f"{len(set(asked) - set(answered))} are not answered"
        await asyncio.sleep(0.1)
    return answered


async def _ask(person: MatrixPerson, room: str, number: int) -> str:
    """One command, said until the homeserver took it."""
    content = {"msgtype": "m.text", "body": "!stammtisch hilfe", "m.mentions": {}}
    deadline = time.monotonic() + DEADLINE
    while True:
        try:
            path = f"/rooms/{quote(room)}/send/m.room.message/command-{number}"
            return str((await person.ask("PUT", path, content))["event_id"])
        except (ClientError, OSError):
            assert time.monotonic() < deadline
            await asyncio.sleep(0.05)


@pytest.mark.figure
@pytest.mark.parametrize(
    ("commands", "kills"),
    [pytest.param(40, 2, id="short"), pytest.param(400, 10, id="long", marks=pytest.mark.long)],
)
async def test_every_command_is_answered_once(
    tmp_path: Path, table: list[Figure], commands: int, kills: int
) -> None:
    rng = Random(SEED)
    moments = rng.sample(range(5, commands - 5), 2 * kills)
    bot_dies, server_dies = set(moments[:kills]), set(moments[kills:])
    in_between = set(sorted(bot_dies)[::3])
    with running_homeserver() as server:
        async with ClientSession() as http, Between(server.url) as between:
            mira = MatrixPerson(http, server.url, server.register("mira"))
            account = server.register("stammtisch")
            room = await mira.open_room()
            tom = MatrixPerson(http, server.url, server.register("tom"))
            await tom.join(room)
            values: dict[str, object] = {
                "homeserver": between.url,
                "user_id": account.user,
                "access_token": account.token,
                "rooms": {"general": room},
            }
            bot = Bot(tmp_path, values)

            async def is_there() -> bool:
                return account.user in await mira.members(room)

            def strike() -> bool:
                between.accepted = lambda: False
                bot.kill()
                bot.start()
                return True

            async def has_struck() -> bool:
                return between.accepted is not strike

            bot.start()
            try:
                await until(is_there, "the bot comes in")
                asked: list[str] = []
                for number in range(commands):
                    if number in moments:
                        # All are up and at work; the last few may be anywhere on their way.
                        await _until_answered(mira, room, account.user, asked[:-5])
                    if number in in_between:
                        between.accepted = strike
                    if number in server_dies:
                        await asyncio.to_thread(server.kill)
                        restart = asyncio.create_task(asyncio.to_thread(server.start))
                        asked.append(await _ask(mira, room, number))
                        await restart
                    else:
                        asked.append(await _ask(mira, room, number))
                    if number in in_between:
                        await until(has_struck, "the bot dies between acceptance and mark")
                    elif number in bot_dies:
                        bot.kill()
                        bot.start()

                await _until_answered(mira, room, account.user, asked)
                # What is asked last is answered last: a second answer to another would have come before.
                asked.append(await _ask(mira, room, commands))
                answered = await _until_answered(mira, room, account.user, asked)
            finally:
                bot.kill()
    # Each once, and in the order of asking: what was asked after an outage is answered after all before it,
    # and so nothing comes later than the outage that it fell into.
    missed, doubled = len(set(asked) - set(answered)), len(answered) - len(set(answered))
    name = f"Matrix: {commands} commands, bot and homeserver killed {kills} times each"
    table.append(Figure(name, f"{missed} missed, {doubled} doubled", "0, 0"))
    assert Counter(answered) == Counter(dict.fromkeys(asked, 1)), bot.words()[-3_000:]
    assert answered == asked
    assert bot.deaths == kills + 1  # and the last, when all was over
