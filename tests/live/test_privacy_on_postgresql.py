"""On PostgreSQL, too, everything of somebody is shown and forgotten, and goes by itself after an event.

The proofs are those of SQLite, word for word.
"""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.storage.database import open_database
from tests.features.retention.test_retention import it_is_told_and_goes_by_itself, twelve_people
from tests.live.postgresql import Server, running_server
from tests.privacy.test_census import every_column_there_is_declared
from tests.privacy.test_forgetting import (
    a_row_in_every_table_is_forgotten,
    everything_is_shown_and_forgotten,
)
from tests.privacy.two import SLACK, ZORRO, Two, two_platforms

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One server for all tests here."""
    with running_server() as server:
        yield server


@pytest.fixture
async def two(server: Server, tmp_path: Path) -> AsyncIterator[Two]:
    """Two platforms, and nothing has happened."""
    two = await two_platforms(tmp_path, database=open_database(await server.new_database()))
    yield two
    await two.app.stop()


async def test_everything_is_declared_and_shown_and_forgotten(two: Two) -> None:
    await every_column_there_is_declared(two.app.database)
    await everything_is_shown_and_forgotten(two, ZORRO, SLACK)
    await a_row_in_every_table_is_forgotten(two)


async def test_after_an_event_it_goes_by_itself(two: Two) -> None:
    await twelve_people(two)
    await it_is_told_and_goes_by_itself(two)
