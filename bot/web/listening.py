"""Listens on an address, and answers there. What is asked for is not logged: some addresses are secret."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import TypeAlias

import structlog
from aiohttp import web

from bot.storage.database import is_away

TRY_AGAIN = timedelta(seconds=2)
AWAY_FOR = "5"
HEADERS = {
    "Server": "stammtisch",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}

Answer: TypeAlias = Callable[[web.Request], Awaitable[web.Response]]

log = structlog.get_logger()


class Listening:
    """Listens there, and answers by path. `port` is the one it got, where 0 asks for any."""

    def __init__(self, answers: Mapping[str, Answer], host: str, port: int) -> None:
        self._answers = answers
        self._host = host
        self.port = port
        self._runner: web.AppRunner | None = None
        self._trying: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Listen. While another process has the port, the bot goes on without, and it is tried again."""
        app = web.Application(middlewares=[_plainly], client_max_size=0)
        app.on_response_prepare.append(_with_headers)
        for path, answer in self._answers.items():
            app.router.add_get(path, answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0, keepalive_timeout=15.0)
        await self._runner.setup()
        try:
            await self._listen(self._runner)
        except OSError as error:
            log.error("the web server cannot listen; it is tried again", cause=error.strerror)
            self._trying = asyncio.create_task(self._try_again(self._runner))

    async def stop(self) -> None:
        """Listen no more; what is being answered has a second."""
        if self._trying is not None:
            self._trying.cancel()
            await asyncio.gather(self._trying, return_exceptions=True)
            self._trying = None
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _listen(self, runner: web.AppRunner) -> None:
        await web.TCPSite(runner, self._host, self.port, reuse_address=True).start()
        self.port = int(runner.addresses[0][1])

    async def _try_again(self, runner: web.AppRunner) -> None:
        listens = False
        while not listens:
            await asyncio.sleep(TRY_AGAIN.total_seconds())
            with suppress(OSError):
                await self._listen(runner)
                listens = True
        log.info("the web server listens")


async def _with_headers(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)


@web.middleware
async def _plainly(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """What fails is told to the log, with its cause, and to the reader without it."""
    try:
        return await handler(request)
    except web.HTTPException:
        raise
    except Exception as error:
        if is_away(error):
            log.error("a page could not be shown: the database is away", cause=type(error).__name__)
            return web.Response(status=503, text="Please try again.", headers={"Retry-After": AWAY_FOR})
        log.exception("a page could not be shown")
        return web.Response(status=500, text="Something went wrong here.")
