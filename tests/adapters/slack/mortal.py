"""The bot's process, which may die at any moment and is started again."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.fakes.slack import SlackStandIn

ROOT = Path(__file__).parent.parent.parent.parent
MODULE = "tests.adapters.slack.bot_process"


class Mortal:
    """One bot in that workspace, on that folder, from `start` to `kill`. `module`: another bot than ours."""

    def __init__(self, folder: Path, slack: SlackStandIn, module: str = MODULE, **more: object) -> None:
        self._folder = folder
        app = slack.app
        values = {"bot_token": app.bot_token, "app_token": app.app_token, "api_url": slack.api_url} | more
        self._command = [sys.executable, "-m", module, str(folder), json.dumps(values)]
        self._process: subprocess.Popen[bytes] | None = None
        self.deaths = 0

    @property
    def pid(self) -> int:
        """Of the process that lives."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Live."""
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(self._command, cwd=ROOT, stdout=log, stderr=log, env=os.environ)

    def kill(self) -> None:
        """As when the power fails."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self.deaths += 1

    def die_and_rise(self) -> None:
        """Die, and be started again at once."""
        self.kill()
        self.start()

    def words(self) -> str:
        """What it said."""
        return (self._folder / "log").read_text(errors="replace")
