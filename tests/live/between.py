"""Stands between the bot and its homeserver, passes everything on, and can strike at the worst moment."""

from collections.abc import Callable
from typing import Self

from aiohttp import ClientError, ClientSession, ClientTimeout, web
from yarl import URL

HOP = {"transfer-encoding", "content-encoding", "content-length", "connection", "host"}


class Between:
    """A proxy on the loopback. `accepted`: called when the homeserver took a message, before the bot hears
    of it; where it says True, the bot never does. `rooms_too`: also when it made a room."""

    def __init__(self, target: str) -> None:
        self._target = target
        self.accepted: Callable[[], bool] = lambda: False
        self.rooms_too = False
        self.url = ""

    async def __aenter__(self) -> Self:
        self._http = ClientSession(timeout=ClientTimeout(total=90), auto_decompress=False)
        app = web.Application(client_max_size=10**8)
        app.router.add_route("*", "/{path:.*}", self._pass_on)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.close()
        await self._runner.cleanup()

    async def _pass_on(self, request: web.Request) -> web.StreamResponse:
        headers = {name: value for name, value in request.headers.items() if name.lower() not in HOP}
        url = URL(self._target + request.raw_path, encoded=True)
        try:
            async with self._http.request(
                request.method, url, headers=headers, data=await request.read()
            ) as response:
                body = await response.read()
        except (ClientError, OSError, TimeoutError):
            return web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html")
        said = request.method == "PUT" and "/send/m.room.message/" in request.path
        said |= self.rooms_too and request.method == "POST" and request.path.endswith("/createRoom")
        if said and response.status == 200 and self.accepted() and request.transport is not None:
            request.transport.abort()
        kept = {name: value for name, value in response.headers.items() if name.lower() not in HOP}
        return web.Response(status=response.status, body=body, headers=kept)
