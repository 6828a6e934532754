"""What `stammtisch run` makes of a configuration, and how it ends, without any homeserver."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiohttp.web import Request

from bot.config import Secrets, make_config
from bot.running import TIME_TO_STOP, matrix_settings
from tests.fakes.homeserver import BOT, PASSWORD, FakeHomeserver

ROOT = Path(__file__).parent.parent
DEADLINE = 60.0
SUPERVISORS_WAIT = timedelta(seconds=10)
"""So long Docker leaves a process that was told to stop."""
NOWHERE = (
    '[logs]\njson = true\n[matrix]\nhomeserver = "http://127.0.0.1:1"\nuser_id = "@stammtisch:example.org"\n'
)


def _start(folder: Path, text: str, password: str = PASSWORD) -> subprocess.Popen[str]:
    file = folder / "config.toml"
    file.write_text(f'[storage]\nfolder = "{folder / "data"}"\n{text}', encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "run", "--config", file],
        cwd=ROOT,
        env={**os.environ, "MATRIX_PASSWORD": password},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_without_a_platform_there_is_nothing_to_run(tmp_path: Path) -> None:
    process = _start(tmp_path, "")
    assert process.communicate(timeout=60) == (
        "",
        f"{tmp_path / 'config.toml'}: nothing is configured that the bot could connect to; add [slack] or [matrix], as "
        "README shows in “Slack in five minutes” and “Matrix in five minutes”, or try `stammtisch demo`\n",
    )
    assert process.returncode == 1


def test_data_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "stammtisch.db").write_bytes(b"a letter to the organisers\n" * 100)
    process = _start(tmp_path, NOWHERE)
    complaint = f"{tmp_path / 'data' / 'stammtisch.db'}: file is not a database\n"
    assert process.communicate(timeout=60) == ("", complaint)
    assert process.returncode == 1


def test_a_homeserver_that_is_away_is_waited_for_until_told_to_stop(tmp_path: Path) -> None:
    first = _start(tmp_path, NOWHERE)
    try:
        assert first.stderr is not None
        said = [json.loads(first.stderr.readline())["event"] for _ in range(2)]
        second = _start(tmp_path, NOWHERE)
        complaint = f"{tmp_path / 'data'}: a bot runs on this data already; stop it first\n"
        assert second.communicate(timeout=60) == ("", complaint)
        first.send_signal(signal.SIGTERM)
        printed, rest = first.communicate(timeout=DEADLINE)
        assert (first.returncode, second.returncode, printed) == (0, 1, "")
    finally:
        first.kill()
        first.communicate()
    assert sorted(said) == ["the bot is up", "the homeserver is not heard"]
    assert [json.loads(line)["event"] for line in rest.splitlines()] == ["the bot is down"]


@dataclass(slots=True)
class Hanging(FakeHomeserver):
    """It takes what is sent and does not answer."""

    asked: asyncio.Event = field(default_factory=asyncio.Event)

    async def _do(self, request: Request, steps: list[str]) -> tuple[int, dict[str, Any]]:
        if "send" in steps:
            self.asked.set()
            await asyncio.Event().wait()
        return await FakeHomeserver._do(self, request, steps)


async def test_a_homeserver_that_hangs_does_not_keep_it_from_stopping(tmp_path: Path) -> None:
    async with Hanging() as server:
        room = await server.make_room("@mira:fake")
        config = (
            f'[matrix]\nhomeserver = "{server.url}"\nuser_id = "{BOT}"\nrooms = {{ general = "{room}" }}\n'
        )
        process = _start(tmp_path, config)
        try:
            async with asyncio.timeout(60):
                await server.until(lambda: server.calls.count("GET sync") > 1)
                now = int(time.time() * 1000)
                words = {"msgtype": "m.text", "body": "!stammtisch hilfe"}
                await server.put("@mira:fake", room, "m.room.message", words, origin_server_ts=now)
                await server.asked.wait()
            process.send_signal(signal.SIGTERM)
            _, said = await asyncio.to_thread(process.communicate, timeout=DEADLINE)
        finally:
            process.kill()
            await asyncio.to_thread(process.communicate)
    assert process.returncode == 0
    # By its own clock: a machine that is busy with other tests may take its time with the rest.
    [gave_up] = [line for line in said.splitlines() if "the bot stopped before all was done" in line]
    assert f"seconds={TIME_TO_STOP.total_seconds()}" in gave_up
    assert TIME_TO_STOP < SUPERVISORS_WAIT
    assert "Traceback" not in said


def test_whose_invitations_are_accepted() -> None:
    values = {
        "organisers": {"identities": ["matrix:@olga:elsewhere.org", "slack:T1:U1"]},
        "matrix": {
            "homeserver": "https://matrix.example.org",
            "user_id": "@stammtisch:example.org",
            "rooms": {"general": "#general:example.org"},
        },
    }
    settings = matrix_settings(make_config(values), Secrets(matrix_password="x"))
    assert settings is not None
    assert settings.rooms == {"general": "#general:example.org"}
    assert settings.invites.allowed == ("@*:example.org", "@olga:elsewhere.org")
    values["matrix"]["invites"] = []
    closed = matrix_settings(make_config(values), Secrets(matrix_password="x"))
    assert closed is not None
    assert closed.invites.allowed == ("@olga:elsewhere.org",)


def test_without_a_homeserver_there_are_no_settings() -> None:
    assert matrix_settings(make_config({}), Secrets()) is None
