"""The demo's bot on the terminal, where accounts are what one types."""

import pytest

from bot.demo.stage import Stage
from tests.conftest import platform_of
from tests.talk import Talk


@pytest.fixture
def chat(stage: Stage) -> Talk:
    """A dialogue on it."""
    return Talk(platform_of(stage))
