"""`stammtisch run` as an operator knows it: a process that starts, answers, stops, and starts again."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.live.homeserver import NAME, Account, Homeserver, running_homeserver
from tests.live.matrix_people import MatrixPerson, until
from tests.live.matrix_platform import Town

pytestmark = pytest.mark.live

ROOT = Path(__file__).parent.parent.parent
TIME_TO_STOP = 10.0
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
    return _write_config(tmp_path, town.server, bot)


def _write_config(folder: Path, server: Homeserver, bot: Account) -> Path:
    file = folder / "config.toml"
    file.write_text(
        f'[storage]\nfolder = "{folder / "data"}"\n\n'
        f'[organisers]\nidentities = ["matrix:@olga:{NAME}"]\n\n'
        f'[matrix]\nhomeserver = "{server.url}"\nuser_id = "{bot.user}"\n'
    )
    return file


def _command(*words: str | Path, password: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT,
        env={**os.environ, "MATRIX_PASSWORD": password},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def _running(config: Path, bot: Account, how: signal.Signals = signal.SIGTERM) -> Iterator[None]:
    """The bot, told to stop at the end; it does so at once and without a complaint."""
    process = _command("run", "--config", config, password=bot.password)
    try:
        yield
        process.send_signal(how)
        started = time.monotonic()
        _, said = process.communicate(timeout=TIME_TO_STOP)
        assert (process.returncode, "Traceback" in said) == (0, False), said
        assert time.monotonic() - started < TIME_TO_STOP
    finally:
        if process.poll() is None:
            process.kill()
            print(process.communicate()[1])


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
    config: Path, bot: Account, town: Town, http: ClientSession, tmp_path: Path
) -> None:
    (tmp_path / "plan.csv").write_text(PROGRAMME, encoding="utf-8")
    imported = _command("import", tmp_path / "plan.csv", "--event", "fest", "--config", config, password="x")
    _, complaint = await asyncio.to_thread(imported.communicate)
    assert imported.returncode == 0, complaint
    tom = MatrixPerson(http, town.server.url, town.account("tom"))
    await tom.skip()
    with _running(config, bot):
        room = await tom.open_direct(bot.user)
        await until(lambda: _is_in(tom, room, bot), "the bot accepts the invitation")
        await tom.say(room, "show #1")
        assert (await _hears(tom, room, bot)).startswith("Begrüßung · #1 · already over\n")
    await tom.say(room, "star #1")
    with _running(config, bot, signal.SIGINT):
        assert await _hears(tom, room, bot) == "“Begrüßung” is over already."
    devices = town.server.ask("GET", "/_matrix/client/v3/devices", token=bot.token)["devices"]
    assert sorted(one["display_name"] or "" for one in devices) == ["", "Stammtisch"]


async def test_a_refusal_is_one_sentence(config: Path, bot: Account) -> None:
    process = _command("run", "--config", config, password="wrong")
    said, complaint = await asyncio.to_thread(process.communicate)
    assert (process.returncode, said) == (1, "")
    assert complaint.splitlines()[-1] == (
        "matrix: the homeserver refuses the password (M_FORBIDDEN); `stammtisch check` says more"
    )


async def test_it_waits_for_a_homeserver_that_is_away(tmp_path: Path, http: ClientSession) -> None:
    with running_homeserver() as server:
        bot, account = server.register("stammtisch"), server.register("tom")
        config = _write_config(tmp_path, server, bot)
        server.stop()
        with _running(config, bot):
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
        process = _command("check", "--config", config, password=password)
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
