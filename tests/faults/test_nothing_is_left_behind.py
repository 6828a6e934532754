"""When the bot is killed, the process that computes for it does not live on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

DEADLINE = 10.0
LOOK_AGAIN = 0.02


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_a_job_process_ends_with_the_bot() -> None:
    bot = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )
    assert bot.stdin
    assert bot.stdout
    try:
        bot.stdin.write("/as Olga\nprüfe programm\n")
        bot.stdin.flush()
        assert any("Programm geprüft" in line for line in bot.stdout)
        assert len(_alive(bot.pid)) > 1
        bot.kill()
        bot.wait(DEADLINE)
        until = time.monotonic() + DEADLINE / 5
        while _alive(bot.pid) and time.monotonic() < until:
            time.sleep(LOOK_AGAIN)
        assert not _alive(bot.pid)
    finally:
        if _alive(bot.pid):
            os.killpg(bot.pid, signal.SIGKILL)
        bot.stdin.close()
        bot.stdout.close()


def _alive(group: int) -> list[int]:
    """The processes of a group that have not ended."""
    found = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of_group = file.read_text().rpartition(")")[2].split()[:3]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(of_group) == group and state != "Z":
            found.append(int(file.parent.name))
    return found
