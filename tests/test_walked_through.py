"""README's upgrade and restore, line by line, as an operator types them: with a real bot, and a stand-in for systemd."""

import asyncio
import configparser
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.adapters.slack.manifest import manifest
from bot.running import TIME_TO_STOP
from tests.fakes.slack import SlackStandIn

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PIP = "/opt/stammtisch/bin/pip install --upgrade ."
SYSTEMCTL = """#!/bin/sh
case $1 in
  start) setsid stammtisch run --config config.toml >>log 2>&1 & echo $! >pid ;;
  stop) kill -TERM "$(cat pid)" && while kill -0 "$(cat pid)" 2>/dev/null; do sleep 0.1; done; rm pid ;;
esac
"""
"""Starts and stops the bot as systemd would, but for the user it runs as."""


def _block(name: str) -> str:
    return README.split(f"<!-- {name} -->\n", 1)[1].split("\n", 1)[1].split("```", 1)[0]


def test_the_unit_starts_what_there_is_and_lets_it_finish() -> None:
    unit = configparser.ConfigParser(strict=True)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read_string(_block("unit"))
    service = unit["Service"]
    assert service["ExecStart"].split()[:2] == ["/opt/stammtisch/bin/stammtisch", "run"]
    assert float(service["TimeoutStopSec"]) > TIME_TO_STOP.total_seconds()
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"


def test_the_container_starts_what_there_is() -> None:
    lines = dict(line.split(" ", 1) for line in _block("containerfile").splitlines() if " " in line)
    told = json.loads(lines["ENTRYPOINT"]) + json.loads(lines["CMD"])
    assert told == ["stammtisch", "run", "--config", "/etc/stammtisch/config.toml"]
    assert lines["HEALTHCHECK"].split("CMD ", 1)[1].count("127.0.0.1:9464/healthz") == 1


class Operator:
    """A folder with a configuration, a shell, and what is on its path."""

    def __init__(self, folder: Path, slack: SlackStandIn) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._address = f"127.0.0.1:{free.getsockname()[1]}"
        (folder / "config.toml").write_text(
            f'[logs]\njson = true\n[slack]\nmode = "socket"\n[web]\noperation_listen = "{self._address}"\n'
        )
        (folder / "bin").mkdir()
        for name, text in (
            ("stammtisch", f'#!/bin/sh\nexec {sys.executable} -m bot "$@"\n'),
            ("systemctl", SYSTEMCTL),
        ):
            (folder / "bin" / name).write_text(text)
            (folder / "bin" / name).chmod(0o755)
        self._environment = os.environ | {
            "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "SLACK_BOT_TOKEN": slack.app.bot_token,
            "SLACK_APP_TOKEN": slack.app.app_token,
            "SLACK_API_URL": slack.api_url,
        }

    def types(self, lines: str) -> str:
        """Each line in turn, until one fails; what they said."""
        here = lines.replace("127.0.0.1:9464", self._address)
        ran = subprocess.run(
            ["sh", "-eu", "-c", here],
            cwd=self.folder,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout

    def stop(self) -> None:
        """Whatever happened, no bot is left."""
        if (self.folder / "pid").exists():
            os.kill(int((self.folder / "pid").read_text()), signal.SIGKILL)

    def marks(self) -> list[str]:
        """What stands in the data that nobody but this test writes."""
        with closing(sqlite3.connect(self.folder / "data" / "stammtisch.db")) as data:
            return [
                name
                for (name,) in data.execute("SELECT name FROM meta WHERE name LIKE 'mark %' ORDER BY name")
            ]

    def mark(self, name: str) -> None:
        """Something happens to the data."""
        with closing(sqlite3.connect(self.folder / "data" / "stammtisch.db")) as data:
            data.execute("INSERT INTO meta (name, value) VALUES (?, '')", (f"mark {name}",))
            data.commit()


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    """A workspace."""
    async with SlackStandIn(seed=2011, manifest=manifest("socket", "/stammtisch")) as slack:
        yield slack


async def test_what_was_before_the_upgrade_is_back_after_the_restore(
    tmp_path: Path, slack: SlackStandIn
) -> None:
    operator = Operator(tmp_path, slack)
    upgrade = _block("upgrade")
    assert upgrade.count(PIP) == 1  # installing is the demo's own proof; here the code is what it is
    look = upgrade.splitlines()[-1]
    try:
        await asyncio.to_thread(operator.types, f"systemctl start stammtisch\n{look}")
        operator.mark("before")
        said = await asyncio.to_thread(operator.types, upgrade.replace(PIP, "true"))
        assert json.loads(said.splitlines()[-1])["status"] == "ok"
        operator.mark("after")
        said = await asyncio.to_thread(operator.types, _block("restore"))
        assert json.loads(said.splitlines()[-1])["status"] == "ok"
        assert operator.marks() == ["mark before"]
        await asyncio.to_thread(operator.types, "systemctl stop stammtisch")
        assert (tmp_path / "data" / "stammtisch.db.before-restore-1").exists()
    finally:
        operator.stop()
