"""Over HTTP: a server that takes Slack's requests; signature and age are checked before anything is read."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import web

from bot.adapters.slack.settings import PATH
from bot.errors import TryLater

if TYPE_CHECKING:
    from slack_bolt.app.async_app import AsyncApp


@asynccontextmanager
async def serving(app: "AsyncApp", host: str, port: int) -> AsyncIterator[int]:
    """Takes requests for as long as it lasts; the port, which is chosen where it is given as 0.

    Raises TryLater where the port is not to be had.
    """
    server = app.server(port=port, path=PATH, host=host)
    runner = web.AppRunner(server.web_app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port, reuse_address=True).start()
        except OSError as error:
            raise TryLater(f"port {port} is not to be had") from error
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()
