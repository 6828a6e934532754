"""`stammtisch run` as an operator knows it: a process that starts, answers, stops, and starts again."""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.live.homeserver import Account, running_homeserver
from tests.live.matrix_people import MatrixPerson, until
from tests.live.matrix_platform import Town
from tests.live.run_process import bring_in, command, running, write_config

pytestmark = pytest.mark.live

PROGRAMME = "Titel;Start;Ende;Raum;Wer\nBegrüßung;2011-11-03 09:30;2011-11-03 10:00;Saal;Mira Beispiel\n"


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    """Connections."""
    async with ClientSession() as http:
        yield http


@pytest.fixture
def bot(town: Town) -> Account:
    """An account of its own."""
    return town.server.register(f"stammtisch-{next(town.bots)}")


@pytest.fixture
def config(town: Town, bot: Account, tmp_path: Path) -> Path:
    """A configuration as README shows it."""
    return write_config(tmp_path, town.server, bot)


async def _hears(person: MatrixPerson, room: str, bot: Account) -> str:
    """What the bot says there next."""
    heard: list[str] = []

    async def has_heard() -> bool:
        heard.extend(
            str(one.event["content"]["body"])
            for one in await person.look()
            if (one.room, one.event["sender"], one.event["type"]) == (room, bot.user, "m.room.message")
        )
        return bool(heard)

    await until(has_heard, "the bot answers")
    assert len(heard) == 1
    return heard[0]


async def test_it_answers_and_goes_on_where_it_was(
    config: Path, bot: Account, town: Town, http: ClientSession
) -> None:
    await asyncio.to_thread(bring_in, config, PROGRAMME)
    tom = MatrixPerson(http, town.server.url, town.account("tom"))
    await tom.skip()
    with running(config, bot):
        room = await tom.open_direct(bot.user)
        await until(lambda: _is_in(tom, room, bot), "the bot accepts the invitation")
        await tom.say(room, "show #1")
        assert (await _hears(tom, room, bot)).startswith("Begrüßung · #1 · already over\n")
    await tom.say(room, "star #1")
    with running(config, bot, signal.SIGINT):
        assert await _hears(tom, room, bot) == "“Begrüßung” is over already."
    devices = town.server.ask("GET", "/_matrix/client/v3/devices", token=bot.token)["devices"]
    assert sorted(one["display_name"] or "" for one in devices) == ["", "Stammtisch"]


async def test_a_refusal_is_one_sentence(config: Path, bot: Account) -> None:
    process = command("run", "--config", config, password="wrong")
    said, complaint = await asyncio.to_thread(process.communicate)
    assert (process.returncode, said) == (1, "")
    assert complaint.splitlines()[-1] == (
        "matrix: the homeserver refuses the password (M_FORBIDDEN); `stammtisch check` says more"
    )


async def test_it_waits_for_a_homeserver_that_is_away(tmp_path: Path, http: ClientSession) -> None:
    with running_homeserver() as server:
        bot, account = server.register("stammtisch"), server.register("tom")
        config = write_config(tmp_path, server, bot)
        server.stop()
        with running(config, bot):
            server.start()
            tom = MatrixPerson(http, server.url, account)
            room = await tom.open_direct(bot.user)
            await until(lambda: _is_in(tom, room, bot), "the bot accepts the invitation")
            server.kill()
            server.start()
            await tom.say(room, "what's next?")
            assert await _hears(tom, room, bot) == "Nothing comes after this."


async def test_check_ends_with_an_error_where_something_would_not_work(
    config: Path, bot: Account, town: Town
) -> None:
    town.account("olga")
    said, codes = [], []
    for password in (bot.password, "wrong"):
        process = command("check", "--config", config, password=password)
        said.append((await asyncio.to_thread(process.communicate))[0].splitlines())
        codes.append(process.returncode)
    assert codes == [0, 1]
    assert said[0][2] == f"✓ login as {bot.user}: works"
    assert said[1][1:] == [
        f"✓ homeserver {town.server.url}: answers",
        f"✗ login as {bot.user}: the homeserver refuses the password; look at user_id and password",
    ]


async def _is_in(person: MatrixPerson, room: str, bot: Account) -> bool:
    return bot.user in await person.members(room)
