"""Everybody's reminder is due at one moment, and the bot dies again and again: each person reads it once."""

from pathlib import Path

import pytest

from tests.benchmarks.figures import Figure
from tests.faults.reminded import TITLE, all_star
from tests.live.read_once import read_once

pytestmark = [pytest.mark.live, pytest.mark.figure]


@pytest.mark.parametrize(
    ("people", "deaths"),
    [pytest.param(12, 2, id="short"), pytest.param(1_000, 100, id="long", marks=pytest.mark.long)],
)
async def test_everybody_is_reminded_once(
    tmp_path: Path, table: list[Figure], people: int, deaths: int
) -> None:
    await read_once(tmp_path, table, "reminders due at one moment", people, deaths, all_star, TITLE)
