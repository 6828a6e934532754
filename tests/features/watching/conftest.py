"""The demo's bot with a web of our own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.clock import HandClock
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage
from tests.features.watching.web import Web
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform


@pytest.fixture
def web() -> Web:
    """Nothing lies anywhere yet."""
    return Web()


@pytest.fixture
async def stage(tmp_path: Path, web: Web) -> AsyncIterator[Stage]:
    """The demo's bot, ten minutes into the opening, on that web."""
    stage = await set_stage(tmp_path, demo_config(), HandClock(OPENING), dict(PLAYERS), fetch=web)
    yield stage
    await stage.stop()


@pytest.fixture
async def talk(stage: Stage) -> Talk:
    """A dialogue on it."""
    return Talk(TerminalPlatform(stage))
