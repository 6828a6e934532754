"""What the process costs: to start, to give its first answer, and in memory."""

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.benchmarks.figures import Figure, median_of_runs, memory_of, milliseconds

pytestmark = pytest.mark.benchmark

QUESTION = "was läuft jetzt?"
ANSWER = "Jetzt läuft:"
ANSWERS = 200
STARTS = 7


def test_help(table: list[Figure]) -> None:
    bare = median_of_runs(["-c", "pass"])
    help_ = median_of_runs(["-m", "bot", "--help"])
    table.append(
        Figure("stammtisch --help", milliseconds(help_), "300 ms", f"python -c pass: {milliseconds(bare)}")
    )


def test_first_answer_of_a_fresh_process(table: list[Figure]) -> None:
    bare = median_of_runs(["-c", "pass"])
    times = [_first_answer() for _ in range(STARTS + 1)][1:]
    beside = f"python -c pass: {milliseconds(bare)}"
    table.append(
        Figure("first answer of a fresh demo", milliseconds(statistics.median(times)), "1500 ms", beside)
    )


def _first_answer() -> float:
    start = time.perf_counter()
    with _demo() as process:
        _ask(process)
        return time.perf_counter() - start


def test_memory_after_many_answers(table: list[Figure]) -> None:
    with _demo() as process:
        _ask(process)
        after_one = memory_of(process.pid, "VmRSS")
        for _ in range(ANSWERS - 1):
            _ask(process)
        now, at_most = memory_of(process.pid, "VmRSS"), memory_of(process.pid, "VmHWM")
    measured = f"{now / 1e6:.0f} MB (at most {at_most / 1e6:.0f} MB)"
    table.append(
        Figure(f"memory after {ANSWERS} answers", measured, "120 MB", f"after one: {after_one / 1e6:.0f} MB")
    )


@contextmanager
def _demo() -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        process.communicate(timeout=30)


def _ask(process: subprocess.Popen[str]) -> None:
    """Ask, and read until the answer stands there."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{QUESTION}\n")
    process.stdin.flush()
    for line in process.stdout:
        if ANSWER in line:
            return
    raise AssertionError("the demo ended without an answer")
