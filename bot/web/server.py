"""Serves what features show. Knows no feature, and writes no address into the log: some are secret."""

import hashlib
from collections.abc import Sequence

from aiohttp import ETag, web

from bot.core.web import Page, Route
from bot.storage.database import Database
from bot.web.listening import Answer, Listening


class WebServer(Listening):
    """Listens on that address, with these routes."""

    def __init__(self, database: Database, routes: Sequence[Route], host: str, port: int) -> None:
        super().__init__({route.path: _shown(database, route) for route in routes}, host, port)


def _shown(database: Database, route: Route) -> Answer:
    async def handle(request: web.Request) -> web.Response:
        async with database.reading() as tx:
            page = await route.show(tx, dict(request.match_info))
        if page is None:
            raise web.HTTPNotFound
        return _answer(page, request)

    return handle


def _answer(page: Page, request: web.Request) -> web.Response:
    """The page, or that the reader has it already."""
    tag = hashlib.sha256(page.body).hexdigest()[:32]
    known = request.if_none_match or ()
    if any(one.value in (tag, "*") for one in known):
        response = web.Response(status=304)
    else:
        response = web.Response(body=page.body, headers={"Content-Type": page.media_type})
    response.etag = ETag(tag)
    response.headers["Cache-Control"] = "private, no-cache" if page.private else "no-cache"
    return response
