"""Told to stop while a programme is taken in, or data copied: it ends in time, and nothing is half done."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from pathlib import Path

import pytest
from aiohttp import web

from tests.adapters.slack.workshop import identities
from tests.faults.test_told_to_stop import DEADLINE, ROOT, Bot, Counting
from tests.faults.test_told_to_stop import slack as slack  # its fixture
from tests.live.matrix_people import until

TOLD_TO_STOP = 143
SMALL, LARGE = 2, 1_500
PIPE = 1_000_000
"""Bytes: a pipe holds fewer."""
JUNK = 60_000_000
"""Bytes: so many are not copied in no time."""


def _table(count: int) -> bytes:
    rows = [f"{number};Session {number};2090-11-03 1{number % 10}:00;Saal" for number in range(count)]
    return "\n".join(["ID;Titel;Start;Raum", *rows]).encode()


class Source:
    """An address with a programme, that answers only when it is let."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.may_answer = asyncio.Event()
        self.url = ""

    async def _serve(self, _: web.Request) -> web.Response:
        self.asked.set()
        await self.may_answer.wait()
        return web.Response(body=_table(SMALL), content_type="text/csv")

    @asynccontextmanager
    async def there(self) -> AsyncIterator["Source"]:
        """On the loopback."""
        app = web.Application()
        app.router.add_get("/plan.csv", self._serve)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/plan.csv"
        try:
            yield self
        finally:
            await runner.cleanup()


@contextmanager
def _begun(folder: Path, *words: str | Path) -> Iterator[subprocess.Popen[bytes]]:
    """A command on that data folder."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *map(str, words), "--data", str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


async def _stopped(process: subprocess.Popen[bytes]) -> int:
    process.send_signal(signal.SIGTERM)
    _, said = await asyncio.to_thread(process.communicate, timeout=DEADLINE)
    assert b"Traceback" not in said, said.decode()
    return process.returncode


def _done(folder: Path, *words: str | Path) -> None:
    with _begun(folder, *words) as process:
        _, said = process.communicate(timeout=DEADLINE)
        assert process.returncode == 0, said.decode()


async def _when(condition: Callable[[], bool], what: str) -> None:
    async def holds() -> bool:
        return condition()

    await until(holds, what)


def _sessions(folder: Path) -> int:
    file = folder / "stammtisch.db"
    if not file.exists():
        return 0
    with closing(sqlite3.connect(file)) as database:
        known = database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'session'").fetchone()[0]
        return int(database.execute("SELECT count(*) FROM session").fetchone()[0]) if known else 0


def _is_writing(folder: Path) -> bool:
    """Whether somebody has the write lock."""
    with closing(sqlite3.connect(folder / "stammtisch.db", timeout=0)) as database:
        try:
            database.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        return False


async def test_while_an_address_does_not_answer(tmp_path: Path) -> None:
    async with Source().there() as source:
        with _begun(tmp_path, "import", source.url, "--event", "camp") as process:
            async with asyncio.timeout(DEADLINE):
                await source.asked.wait()
            assert await _stopped(process) == TOLD_TO_STOP
    assert _sessions(tmp_path) == 0


async def test_while_somebody_is_still_writing_to_it(tmp_path: Path) -> None:
    with _begun(tmp_path, "import", "-", "--event", "camp") as process:
        assert process.stdin is not None
        pipe = process.stdin.fileno()
        os.set_blocking(pipe, False)
        taken: list[int] = []
        await _when(lambda: _taken(pipe, taken) > PIPE, "it reads")
        assert await _stopped(process) == TOLD_TO_STOP
    assert _sessions(tmp_path) == 0


def _taken(pipe: int, taken: list[int]) -> int:
    """How much of what is written there found room; more than a pipe holds is read by somebody."""
    with suppress(BlockingIOError):
        taken.append(os.write(pipe, _table(LARGE)))
    return sum(taken)


async def test_while_the_programme_is_taken_in(tmp_path: Path) -> None:
    (tmp_path / "small.csv").write_bytes(_table(SMALL))
    (tmp_path / "large.csv").write_bytes(_table(LARGE))
    await asyncio.to_thread(_done, tmp_path, "import", tmp_path / "small.csv", "--event", "camp")
    with _begun(tmp_path, "import", tmp_path / "large.csv", "--event", "camp") as process:
        await _when(lambda: _is_writing(tmp_path), "it writes")
        assert await _stopped(process) == TOLD_TO_STOP
    assert _sessions(tmp_path) == SMALL
    await asyncio.to_thread(_done, tmp_path, "import", tmp_path / "large.csv", "--event", "camp")
    assert _sessions(tmp_path) == LARGE


async def test_while_an_import_asked_for_in_chat_is_read(tmp_path: Path, slack: Counting) -> None:
    olga = slack.person("Olga")
    there = slack.dm(olga)
    bot = Bot(tmp_path, slack, f'[organisers]\nidentities = ["slack:{identities(olga)[0]}"]\n')
    try:
        async with Source().there() as source:
            await slack.until(lambda: any(one.greeted for one in slack.sockets.open), DEADLINE)
            slack.say(olga, there, f"import {source.url} for camp")
            async with asyncio.timeout(DEADLINE):
                await source.asked.wait()
            code, events = await bot.stop()
            assert code == 0
            assert events[-1] in ("the bot is down", "the bot stopped before all was done")
            assert _sessions(tmp_path / "data") == 0
            source.may_answer.set()
            bot.again()
            await slack.until(lambda: len(_answers(slack, there)) > 0, DEADLINE)
            assert (await bot.stop())[0] == 0
    finally:
        bot.clear_away()
    assert _sessions(tmp_path / "data") == SMALL
    assert len(_answers(slack, there)) == 1


def _answers(slack: Counting, place: str) -> list[str]:
    return [text for text in slack.said(place) if "(csv)" in text]


@pytest.fixture
def much(tmp_path: Path) -> Path:
    """A folder with much data."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "small.csv").write_bytes(_table(SMALL))
    _done(folder, "import", folder / "small.csv", "--event", "camp")
    with closing(sqlite3.connect(folder / "stammtisch.db")) as database:
        database.execute("CREATE TABLE junk (what BLOB)")
        database.execute("INSERT INTO junk VALUES (zeroblob(?))", (JUNK,))
        database.commit()
    return folder


async def test_while_data_is_copied(tmp_path: Path, much: Path) -> None:
    copy = tmp_path / "copy.db"
    with _begun(much, "backup", copy) as process:
        await _when(lambda: (tmp_path / "copy.db.part").exists(), "it copies")
        assert await _stopped(process) == TOLD_TO_STOP
    assert sorted(tmp_path.iterdir()) == [much]
    _done(much, "backup", copy)
    assert copy.stat().st_size > JUNK


async def test_while_data_is_put_back(tmp_path: Path, much: Path) -> None:
    copy, names = tmp_path / "copy.db", {"small.csv", "stammtisch.db", "lock"}
    _done(much, "backup", copy)
    with _begun(much, "restore", copy) as process:
        await _when(lambda: any(".part" in one.name for one in much.iterdir()), "it copies")
        assert await _stopped(process) == TOLD_TO_STOP
    left = {one.name for one in much.iterdir()} - {"stammtisch.db-wal", "stammtisch.db-shm"}
    assert left <= names, left
    assert _sessions(much) == SMALL
