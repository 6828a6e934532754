"""A workspace, and the app's client in it."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.slack import SlackStandIn


class HandTime:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = 1_320_310_800.0

    def __call__(self) -> float:
        return self.moment

    def pass_by(self, seconds: float) -> None:
        """So much later."""
        self.moment += seconds


@pytest.fixture
def time() -> HandTime:
    """3 November 2011, nine o'clock."""
    return HandTime()


@pytest.fixture
async def quiet(time: HandTime) -> AsyncIterator[SlackStandIn]:
    """A workspace whose app listens to nothing."""
    async with SlackStandIn(now=time) as slack:
        yield slack


@pytest.fixture
async def client(quiet: SlackStandIn) -> AsyncIterator[AsyncWebClient]:
    """The app's client there; it tries nothing twice."""
    async with aiohttp.ClientSession() as session:
        yield AsyncWebClient(
            quiet.app.bot_token, base_url=quiet.api_url, session=session, retry_handlers=[], timeout=5
        )
