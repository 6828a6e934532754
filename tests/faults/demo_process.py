"""The demo's stage as a process that kills itself: `python -m tests.faults.demo_process FOLDER PLAN`.

PLAN   none             play to the end
       between:N        after the platform took the N-th delivery, before it could be marked
       between-delete:N the same, of the deletions only (or `edit`, or `post`)
       before-commit:N  when the N-th commit is about to be written
       after-commit:N   when the N-th commit is written, before anybody hears of it
       timer:MS         after so many milliseconds, wherever that is

Time does not go back when a process dies, so the clock stands in a file of its own.
"""

import asyncio
import os
import signal
import sys
import threading
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlalchemy import event

from bot.adapters.terminal.adapter import TerminalAdapter
from bot.adapters.terminal.world import World
from bot.core.clock import HandClock
from bot.core.outgoing import Delivery
from bot.demo.commands import Time, read
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage
from bot.storage.database import Database, open_database
from bot.storage.lock import only_one
from tests.faults.script import Step, do, left_to_do


class Countdown:
    """Kills the process at the N-th call; with nothing to count, never."""

    def __init__(self, left: int | None) -> None:
        self._left = left

    def __call__(self, *_: object) -> None:
        if self._left is not None:
            self._left -= 1
            if self._left <= 0:
                die()


class LastingClock(HandClock):
    """A clock by hand that goes on where the last process left it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        written = file.read_text().split() if file.exists() else []
        super().__init__(datetime.fromisoformat(written[-1]) if written else OPENING)

    def move_to(self, moment: datetime) -> None:
        """Stand there, also for the next process."""
        with self._file.open("a") as file:
            file.write(f"{moment.isoformat()}\n")
        super().move_to(moment)


class ForgetfulWorld(World):
    """A platform that posts again what it is told again: the bot alone keeps a message from doubling."""

    def post(self, *args: Any, op_id: str | None = None, **kwargs: Any) -> int:
        """A new message, whatever was posted before."""
        self._done.pop(op_id or "", None)
        return super().post(*args, op_id=op_id, **kwargs)


def die() -> None:
    """As `kill -9` does it: nothing is flushed, nothing is closed."""
    os.kill(os.getpid(), signal.SIGKILL)


async def play(folder: Path, plan: str) -> None:
    """Go on with the script until it ends, or the plan ends us."""
    kind, _, number = plan.partition(":")
    aimed, _, operation = kind.partition("-")
    after_send = Countdown(int(number) if aimed == "between" else None)
    before_commit = Countdown(int(number) if kind == "before-commit" else None)
    after_commit = Countdown(int(number) if kind == "after-commit" else None)

    class KilledAdapter(TerminalAdapter):
        """The platform takes what it is told; then perhaps we are no more."""

        async def send(self, delivery: Delivery) -> str | None:
            try:
                return await super().send(delivery)
            finally:
                if operation in ("", delivery.operation.value):
                    after_send()

    def open_killed(where: Path) -> Database:
        database = open_database(where)
        event.listen(database.engine.sync_engine, "commit", before_commit)
        database.after_commit.append(after_commit)
        return database

    if kind == "timer":
        threading.Timer(int(number) / 1000, die).start()
    clock = LastingClock(folder / "clock")
    world = ForgetfulWorld(clock.now, folder / "world.jsonl")
    with (
        patch("bot.demo.stage.TerminalAdapter", KilledAdapter),
        patch("bot.demo.stage.open_database", open_killed),
    ):
        stage = await set_stage(folder, demo_config(), clock, dict(PLAYERS), world=world)
    for breath in list(left_to_do(world)):
        await _breathe(stage, breath)
    await stage.stop()


async def _breathe(stage: Stage, breath: tuple[Step, ...]) -> None:
    for step in breath:
        if step.kind == "time":
            moment = read(f"/time {step.text}", stage.clock.now(), "Europe/Berlin")
            assert isinstance(moment, Time)
            if moment.to > stage.clock.now():
                await stage.move_to(moment.to)
        else:
            do(stage.world, step)
    await stage.settle()


def main() -> None:
    """Play in the folder that the arguments name."""
    folder, plan = Path(sys.argv[1]), sys.argv[2]
    with only_one(folder):
        asyncio.run(play(folder, plan))
    # A timer that was set for later would keep the finished process alive.
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
