"""One table for all that was measured in a run."""

from collections.abc import Iterator

import pytest

from tests.benchmarks.figures import Figure, show


@pytest.fixture(scope="session")
def table() -> Iterator[list[Figure]]:
    """Where figures are put; printed when the last one is there."""
    figures: list[Figure] = []
    yield figures
    show(figures)
