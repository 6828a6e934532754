"""`stammtisch run` and its sisters as an operator starts them: processes, a configuration, a password."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.live.homeserver import NAME, Account, Homeserver

ROOT = Path(__file__).parent.parent.parent
TIME_TO_STOP = 10.0


def write_config(folder: Path, server: Homeserver, bot: Account) -> Path:
    """A configuration as README shows it."""
    file = folder / "config.toml"
    file.write_text(
        f'[storage]\nfolder = "{folder / "data"}"\n\n'
        f'[organisers]\nidentities = ["matrix:@olga:{NAME}"]\n\n'
        f'[matrix]\nhomeserver = "{server.url}"\nuser_id = "{bot.user}"\n'
    )
    return file


def command(*words: str | Path, password: str) -> subprocess.Popen[str]:
    """Start one."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT,
        env={**os.environ, "MATRIX_PASSWORD": password},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def bring_in(config: Path, programme: str) -> None:
    """Import a programme for the event `fest`."""
    file = config.parent / "plan.csv"
    file.write_text(programme, encoding="utf-8")
    process = command("import", file, "--event", "fest", "--config", config, password="x")
    _, complaint = process.communicate()
    assert process.returncode == 0, complaint


@contextmanager
def running(config: Path, bot: Account, how: signal.Signals = signal.SIGTERM) -> Iterator[None]:
    """The bot, told to stop at the end; it does so at once and without a complaint."""
    process = command("run", "--config", config, password=bot.password)
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
