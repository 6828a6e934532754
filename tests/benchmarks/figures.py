"""What is measured, what it is held against, and how both are printed. Nothing here judges."""

import gc
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.storage.sqlite import PRAGMAS


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value in its unit, the bar it should stay under, and what it is measured beside."""

    name: str
    measured: str
    bar: str = ""
    baseline: str = ""


class Shown(list[Figure]):
    """Each is printed when it comes: some take hours, and not every run gets to its end."""

    def append(self, figure: Figure) -> None:
        """Print it and keep it."""
        beside = f" (beside: {figure.baseline})" if figure.baseline else ""
        print(f"\n{figure.name}: {figure.measured}{beside}", flush=True)
        super().append(figure)


def show(figures: Sequence[Figure]) -> None:
    """Print them as one aligned table."""
    rows = [("", "measured", "bar", "baseline")]
    rows += [(one.name, one.measured, one.bar, one.baseline) for one in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    print()
    for name, *values in rows:
        cells = [value.rjust(width) for value, width in zip(values[:2], widths[1:3], strict=True)]
        print("  ".join([name.ljust(widths[0]), *cells, values[2]]).rstrip())


def milliseconds(seconds: float) -> str:
    """With as many digits as tell something."""
    return f"{seconds * 1000:.2f} ms" if seconds < 0.1 else f"{seconds * 1000:.0f} ms"


def percentile(times: Sequence[float], percent: int) -> float:
    """The time that so many of a hundred stay under."""
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1]


def spread(times: Sequence[float]) -> str:
    """Median and 99th percentile in one cell."""
    return f"p50 {milliseconds(statistics.median(times))}, p99 {milliseconds(percentile(times, 99))}"


async def timed(action: Callable[[], Awaitable[object]]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    await action()
    return time.perf_counter() - start


def median_of_runs(arguments: Sequence[str], runs: int = 7) -> float:
    """The wall time of a Python process with these arguments, start to end; the first run only warms up."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def plain_sqlite(file: Path) -> sqlite3.Connection:
    """The bot's SQLite file, opened with nothing between it and us but the same pragmas."""
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(pragma)
    return connection


def memory_of(pid: int, what: str) -> int:
    """`VmRSS` (resident now) or `VmHWM` (at most so far) of a process, in bytes."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{what}:"):
            return int(line.split()[1]) * 1024
    raise LookupError(what)


def without_rubbish() -> None:
    """Collect now what would otherwise be collected while something is measured."""
    gc.collect()
