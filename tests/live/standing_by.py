"""Several `stammtisch run` on one PostgreSQL and one workspace, each of which may be killed or put to sleep."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import URL

from tests.fakes.slack import SlackStandIn
from tests.live.postgresql import PASSWORD

ROOT = Path(__file__).parent.parent.parent


def write_config(folder: Path, url: URL) -> Path:
    """A configuration as README shows it, but that five people may say as much as fifty."""
    file = folder / "config.toml"
    bare = url._replace(password=None).render_as_string()
    file.write_text(
        f'[community]\nlanguage = "en"\n\n[storage]\nfolder = "{folder / "data"}"\nurl = "{bare}"\n\n'
        '[logs]\njson = true\n\n[slack]\nmode = "socket"\n\n[limits]\nacts_per_minute = 0\n',
        encoding="utf-8",
    )
    return file


def environment(slack: SlackStandIn) -> dict[str, str]:
    """The secrets."""
    return os.environ | {
        "STAMMTISCH_DB_PASSWORD": PASSWORD,
        "SLACK_BOT_TOKEN": slack.app.bot_token,
        "SLACK_APP_TOKEN": slack.app.app_token,
        "SLACK_API_URL": slack.api_url,
    }


class Bot:
    """One of the processes."""

    def __init__(self, config: Path, slack: SlackStandIn, name: str) -> None:
        self.name = name
        self._log = config.parent / f"{name}.log"
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run", "--config", config],
                cwd=ROOT,
                env=environment(slack),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def said(self) -> list[str]:
        """The events of its log."""
        return [str(one["event"]) for one in self.lines()]

    def lines(self) -> list[dict[str, object]]:
        """The lines of its log that are whole."""
        whole = self._log.read_text(encoding="utf-8", errors="replace").split("\n")[:-1]
        return [json.loads(line) for line in whole if line.startswith("{")]

    @property
    def leads(self) -> bool:
        """Whether it is up and has not lost the lead since."""
        turns = ("the bot is up", "the bot is down", "the lead is lost; nothing is sent from here on")
        told = [one for one in self.said() if one in turns]
        return bool(told) and told[-1] == "the bot is up"

    def up_at(self) -> datetime:
        """When it was up last."""
        return max(
            datetime.fromisoformat(str(one["timestamp"]))
            for one in self.lines()
            if one["event"] == "the bot is up"
        )

    def send(self, which: signal.Signals) -> datetime:
        """Send it a signal; the moment."""
        self._process.send_signal(which)
        return datetime.now(UTC)

    def kill(self) -> datetime:
        """As when the power fails; the moment."""
        moment = self.send(signal.SIGKILL)
        self._process.wait()
        return moment

    def end(self) -> int:
        """Tell it to stop; its exit code."""
        self.send(signal.SIGTERM)
        return self._process.wait(timeout=30)

    def clear_away(self) -> None:
        """Whatever state it is in, it is gone afterwards."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()


def programme(first: datetime, count: int, apart: timedelta) -> str:
    """An iCalendar file whose sessions begin one after the other."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", "X-WR-TIMEZONE:Europe/Berlin"]
    for number in range(count):
        start = first + number * apart
        lines += [
            "BEGIN:VEVENT",
            f"UID:session-{number + 1}",
            f"DTSTAMP:{first:%Y%m%dT%H%M%SZ}",
            f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
            f"DTEND:{start + timedelta(hours=2):%Y%m%dT%H%M%SZ}",
            f"SUMMARY:Talk {number + 1}",
            "LOCATION:Saal",
            "END:VEVENT",
        ]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def bring_in(config: Path, slack: SlackStandIn, text: str) -> None:
    """Import it for the event `fest`."""
    file = config.parent / "plan.ics"
    file.write_text(text, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "bot", "import", file, "--event", "fest", "--config", config],
        cwd=ROOT,
        env=environment(slack),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def words(bots: list[Bot]) -> str:
    """What they said, for somebody who looks into a failure."""
    return "\n".join(f"{bot.name}: {line}" for bot in bots for line in bot.lines()[-25:])


Condition = Callable[[], bool]
