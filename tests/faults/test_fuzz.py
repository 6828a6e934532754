"""A million of what people and broken clients could send: nothing falls over, rings, links or is obeyed.

Four fifths are read by the inbounds of both adapters alone, most of them with a broken structure; one fifth goes
through the whole bot, and all that it says upon it is looked at as the platforms get it.
"""

import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.benchmarks.figures import Figure
from tests.faults.fuzz.reading import Inbounds
from tests.faults.fuzz.town import town

AT_ONCE = 100
IN_MEMORY = Path("/dev/shm")
"""Where many small commits do not wear out a disk."""
LONG = pytest.mark.long


@pytest.mark.figure
@pytest.mark.parametrize(
    ("seed", "count"), [(1, 3_000), *(pytest.param(seed, 100_000, marks=LONG) for seed in range(100, 108))]
)
def test_whatever_arrives_is_somebodys_signal_or_nothing(seed: int, count: int, table: list[Figure]) -> None:
    inbounds, worked = Inbounds(seed), time.process_time()
    inbounds.read(count)
    rate = count / (time.process_time() - worked)
    measured = f"{len(inbounds.wrong)} wrong; {rate:,.0f} a second of CPU time"
    table.append(Figure(f"fuzz, seed {seed}: {count:,} payloads read by both inbounds", measured, "0"))
    assert inbounds.wrong == []
    assert inbounds.signals > count / 4


@pytest.mark.figure
@pytest.mark.parametrize(
    ("seed", "count"), [(1, 200), *(pytest.param(seed, 2_000, marks=LONG) for seed in range(200, 300))]
)
async def test_whatever_is_said_rings_nobody_and_does_no_organisers_part(
    seed: int, count: int, table: list[Figure]
) -> None:
    began, worked = time.perf_counter(), os.times().user
    with TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as folder:
        async with town(Path(folder), seed) as played:
            for number in range(count // AT_ONCE):
                if number % 2 == 0:
                    await played.organise()
                await played.play(AT_ONCE)
                assert played.wrong == [], f"after {played.played}"
            said = played.slack.calls.count, played.matrix.calls.count
        assert played.wrong == []
    took, cpu = time.perf_counter() - began, os.times().user - worked
    name = f"fuzz, seed {seed}: {played.played:,} signals through the whole bot, {sum(said):,} calls"
    table.append(Figure(name, f"{len(played.wrong)} wrong; {took:.0f} s, {cpu:.0f} s of CPU time", "0"))
    assert min(said) > count / 10
