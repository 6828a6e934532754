"""The bot runs for days, and neither its memory nor what it only needs for a while grows."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests.benchmarks.figures import Figure
from tests.faults.soak import Look, growth, soak

TRANSIENT = ("inbox, not handled", "inbox, with words", "outbox, not sent", "dialogue, over", "code, over")
"""What is empty whenever the bot has nothing to do."""
KEPT_FOR = timedelta(days=2, hours=1)
"""After so long nothing is left of what was said."""
WARM = 12


async def test_what_is_only_needed_for_a_while_is_gone_after_it(tmp_path: Path) -> None:
    async with soak(tmp_path, people=200, seed=1) as played:
        await played.hours(6, acts=10)
        assert [_left(one) for one in played.looks] == [{}] * 6
        said = played.looks[-1].rows["outbox, with words"]
        await played.until(played.clock.now() + KEPT_FOR)
        rows = await played.rows()
        wrong = played.slack.calls.wrong + played.matrix.calls.wrong
    assert wrong == []
    assert said > 60
    assert {name: rows[name] for name in (*TRANSIENT, "dialogue", "link_code")} == dict.fromkeys(
        (*TRANSIENT, "dialogue", "link_code"), 0
    )


@pytest.mark.figure
@pytest.mark.long
async def test_three_days_with_five_thousand_people_take_no_more_memory_than_one(
    tmp_path: Path, table: list[Figure]
) -> None:
    began, worked = time.perf_counter(), os.times().user
    async with soak(tmp_path, people=5_000, seed=2) as played:
        await played.hours(72, acts=40)
        calls = played.slack.calls.count + played.matrix.calls.count
        wrong = played.slack.calls.wrong + played.matrix.calls.wrong
    for one in played.looks:
        print(f"hour {one.hour}: {one.memory / 2**20:.1f} MB, {one.rows['outbox']} messages")
    grown = growth(played.looks[WARM:])
    took, cpu = time.perf_counter() - began, os.times().user - worked
    last = played.looks[-1].memory / 2**20
    measured = (
        f"{100 * grown:+.2f} % in a day, {last:.0f} MB; {calls} calls, {took:.0f} s, {cpu:.0f} s of CPU time"
    )
    table.append(Figure("soak: 72 hours, 5,000 people, memory from hour 12 on", measured, "below 1 %"))
    assert wrong == []
    assert [_left(one) for one in played.looks] == [{}] * 72
    assert grown < 0.01


def _left(look: Look) -> dict[str, int]:
    """What should not have been there."""
    return {name: look.rows[name] for name in TRANSIENT if look.rows[name]}
