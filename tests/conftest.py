"""The whole bot on a temporary SQLite, with a clock that stands still."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.clock import HandClock
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage

pytest.register_assert_rewrite("tests.talk")

from tests.talk import Talk  # noqa: E402 (after its assertions are told to explain themselves)
from tests.terminal_platform import TerminalPlatform  # noqa: E402


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of our own."""
    parser.addoption("--data", type=Path, default=None, help="folder with real programmes and question sets")


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The demo's bot, ten minutes into the opening."""
    stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS))
    yield stage
    await stage.stop()


@pytest.fixture
async def talk(stage: Stage) -> Talk:
    """A dialogue on it."""
    return Talk(TerminalPlatform(stage))
