"""The demo's bot with a web of our own."""

from collections.abc import AsyncIterator

import pytest

from bot.demo.stage import Played
from tests.conftest import SetStage
from tests.features.watching.web import Web


@pytest.fixture
def web() -> Web:
    """Nothing lies anywhere yet."""
    return Web()


@pytest.fixture
async def stage(new_stage: SetStage, web: Web) -> AsyncIterator[Played]:
    """The demo's bot, ten minutes into the opening, on that web."""
    stage = await new_stage(fetch=web)
    yield stage
    await stage.stop()
