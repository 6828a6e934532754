"""`kill -9` at any moment: what stands in the conversations afterwards is what would stand there anyway.

Counted is in the world (what the platform shows), never in the bot's own tables.
"""

import os
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import IO

import pytest

from bot.adapters.terminal.world import BOT, Posted, World
from tests.benchmarks.figures import Figure
from tests.faults.script import left_to_do, typed

DEADLINE = 60.0
KILLS_OF_A_FOLDER = 10
LOOK_AGAIN = 0.0005
PIPED_EVERY = 4
"""Each fourth folder is played by `stammtisch demo` itself, from a pipe."""

Said = tuple[bool, str, tuple[str, ...], tuple[tuple[str, str], ...], str]


@dataclass
class Tally:
    """What was killed when, and what became of it."""

    kills: int = 0
    between: int = 0
    lost: list[object] = field(default_factory=list)
    doubled: list[object] = field(default_factory=list)
    moved: list[object] = field(default_factory=list)

    @property
    def wrong(self) -> list[str]:
        """All that is not as it would be without a kill, a line each."""
        named = {"lost": self.lost, "doubled": self.doubled, "moved": self.moved}
        return [f"{name} {one}" for name, found in named.items() for one in found]

    def __str__(self) -> str:
        order = f", {len(self.moved)} conversations in another order" if self.moved else ""
        return (
            f"{self.kills} kills, {self.between} between acceptance and mark: "
            f"{len(self.lost)} lost, {len(self.doubled)} doubled{order}"
        )


def test_a_few_kills_lose_and_double_nothing(tmp_path: Path, table: list[Figure]) -> None:
    tally = kill_often(tmp_path, 3, Random(1))
    table.append(Figure("demo, killed at random moments", str(tally), "0, 0"))
    assert not tally.wrong, "\n".join(tally.wrong)
    assert tally.between * 3 >= tally.kills


@pytest.mark.figure
@pytest.mark.long
def test_two_hundred_kills_lose_and_double_nothing(tmp_path: Path, table: list[Figure]) -> None:
    tally = kill_often(tmp_path, 200, Random(2))
    table.append(Figure("demo, killed at random moments", str(tally), "0, 0"))
    assert not tally.wrong, "\n".join(tally.wrong)
    assert tally.between * 3 >= tally.kills


@pytest.mark.figure
@pytest.mark.long
@pytest.mark.parametrize("operation", ["delete", "edit"])
def test_a_kill_after_each_edit_or_deletion_changes_nothing(
    tmp_path: Path, table: list[Figure], operation: str
) -> None:
    tally = kill_after_each(tmp_path, operation)
    table.append(Figure(f"demo, killed after each {operation}", str(tally), "0, 0"))
    assert tally.kills
    assert not tally.wrong, "\n".join(tally.wrong)


def kill_after_each(root: Path, operation: str) -> Tally:
    """Play the script in one folder, and kill after each delivery of that operation."""
    undisturbed, killed, tally = root / "undisturbed", root / "killed", Tally()
    assert _run(undisturbed, "none") == 0
    while _run(killed, f"between-{operation}:{2 if tally.kills else 1}") != 0:
        # The next process does first again what could not be marked; the second one is new.
        tally.kills += 1
        tally.between += 1
    _compare(_world(undisturbed), _world(killed), operation, tally)
    return tally


def kill_often(root: Path, kills: int, chance: Random) -> Tally:
    """Play the script in one folder after the other until so many kills have happened."""
    undisturbed = root / "undisturbed"
    assert _run(undisturbed, "none") == 0
    tally, number = Tally(), 0
    while tally.kills < kills:
        folder = root / str(number)
        goal = min(kills, tally.kills + KILLS_OF_A_FOLDER)
        if number % PIPED_EVERY == 1:
            # At most two thirds may die here, for here nobody can aim between acceptance and mark.
            _play_piped(folder, tally, min(goal, tally.between * 3), chance)
        else:
            _play(folder, tally, goal, chance)
        _compare(_world(undisturbed), _world(folder), str(number), tally)
        number += 1
    return tally


def _play(folder: Path, tally: Tally, goal: int, chance: Random) -> None:
    """Kill the driver again and again, a third of the times between acceptance and mark; then let it end."""
    while tally.kills < goal:
        aimed = tally.between * 3 <= tally.kills
        plan = f"between:{chance.randint(1, 6)}" if aimed else _plan(chance)
        if _run(folder, plan) == 0:
            return
        tally.kills += 1
        tally.between += aimed
    assert _run(folder, "none") == 0


def _plan(chance: Random) -> str:
    kind = chance.choice(["timer", "timer", "before-commit", "after-commit"])
    return f"{kind}:{chance.randint(1, 400 if kind == 'timer' else 40)}"


def _run(folder: Path, plan: str) -> int:
    """0: it came to the end; -9: it was killed, as planned. Nothing else may happen."""
    folder.mkdir(exist_ok=True)
    with _started("tests.faults.demo_process", str(folder), plan) as process:
        process.wait(DEADLINE)
        errors = _errors(process)
    assert process.returncode in (0, -signal.SIGKILL), errors
    # A child that was just being started when its parent was killed may complain; the parent may not.
    assert process.returncode or not errors, errors
    return process.returncode


def _play_piped(folder: Path, tally: Tally, goal: int, chance: Random) -> None:
    """The same with `stammtisch demo`, killed from outside some time after a line was typed."""
    folder.mkdir(exist_ok=True)
    while tally.kills < goal:
        if _type_until_killed(folder, chance.randint(0, 25), chance):
            tally.kills += 1
        else:
            return
    assert not _type_until_killed(folder, None, chance)


def _type_until_killed(folder: Path, steps: int | None, chance: Random) -> bool:
    """Type what is left to do, and kill in the midst of the step after so many; whether it came to that."""
    with _started("bot", "demo", "--data", str(folder)) as process:
        assert process.stdin
        _until_settled(process, "start")
        todo = [step for breath in left_to_do(_world(folder)) for step in breath]
        for number, step in enumerate(todo):
            process.stdin.write("".join(f"{line}\n" for line in typed(_world(folder), step)))
            process.stdin.flush()
            if number == steps:
                _kill_soon(folder, process, chance)
                return True
            _until_settled(process, str(number))
        process.stdin.close()
        assert process.wait(DEADLINE) == 0, _errors(process)
    return False


def _until_settled(process: subprocess.Popen[str], mark: str) -> None:
    """A line that does nothing is echoed when all before it was done."""
    assert process.stdin
    assert process.stdout
    sentinel = f"/mark {mark}"
    process.stdin.write(f"{sentinel}\n")
    process.stdin.flush()
    output, seen, until = process.stdout.fileno(), b"", time.monotonic() + DEADLINE
    while f"{sentinel}\n".encode() not in seen:
        readable, _, _ = select.select([output], [], [], max(0.0, until - time.monotonic()))
        assert readable, seen.decode()
        more = os.read(output, 1 << 16)
        assert more, _errors(process)
        seen += more


def _kill_soon(folder: Path, process: subprocess.Popen[str], chance: Random) -> None:
    """At some millisecond, or as soon as the world has grown: near the moment between taken and marked."""
    file = folder / "world.jsonl"
    at_growth, size = chance.random() < 0.5, file.stat().st_size if file.exists() else 0
    until = time.monotonic() + chance.uniform(0.0, 0.04)
    while time.monotonic() < until and not (at_growth and file.exists() and file.stat().st_size > size + 400):
        time.sleep(LOOK_AGAIN)
    process.kill()
    process.wait(DEADLINE)


@contextmanager
def _started(module: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A process in a group of its own, of which nothing is left afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        start_new_session=True,
    )
    try:
        yield process
    finally:
        _end_group(process)
        for stream in (process.stdin, process.stdout, process.stderr):
            _close(stream)


def _errors(process: subprocess.Popen[str]) -> str:
    """What a dead process had to complain of; its children are ended first, for they hold the pipe open."""
    _end_group(process)
    return process.stderr.read() if process.stderr else ""


def _end_group(process: subprocess.Popen[str]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(DEADLINE)


def _close(stream: IO[str] | None) -> None:
    """What was typed to a dead process cannot be flushed."""
    with suppress(BrokenPipeError):
        if stream:
            stream.close()


def _world(folder: Path) -> World:
    return World(lambda: datetime.now(UTC), folder / "world.jsonl")


def _compare(expected: World, found: World, name: str, tally: Tally) -> None:
    for place in sorted({one.conversation for world in (expected, found) for one in world.messages.values()}):
        for by_bot in (False, True):
            wanted, got = _standing(expected, place, by_bot), _standing(found, place, by_bot)
            tally.lost += [(name, place, one) for one in (Counter(wanted) - Counter(got)).elements()]
            tally.doubled += [(name, place, one) for one in (Counter(got) - Counter(wanted)).elements()]
            if wanted != got and Counter(wanted) == Counter(got):
                tally.moved.append(f"{name} {place}")
    posts = Counter(entry.body["op_id"] for entry in found.entries if entry.kind == "post")
    tally.doubled += [(name, op_id) for op_id, count in posts.items() if op_id and count > 1]


def _standing(world: World, place: str, by_bot: bool) -> list[Said]:
    """What can be read there, oldest first."""
    return [_said(world, one) for one in world.in_conversation(place) if (one.user == BOT) == by_bot]


def _said(world: World, one: Posted) -> Said:
    """A message without its number, and its thread by what the first message there says."""
    buttons = tuple(button.label for button in one.buttons)
    thread = world.messages[one.thread].text if one.thread is not None else ""
    return (one.user == BOT, one.text, buttons, tuple(sorted(one.reactions)), thread)
