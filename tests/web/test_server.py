"""The bot's web server: what it answers to whoever asks, and what it never tells."""

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest
from aiohttp import ClientSession
from sqlalchemy.exc import OperationalError

from bot.core.ports import Tx
from bot.core.web import Page, Route
from bot.storage.database import Database, open_database
from bot.web.server import WebServer


async def _hello(_: Tx, named: Mapping[str, str]) -> Page | None:
    if named["who"] == "nobody":
        return None
    return Page(media_type="text/plain; charset=utf-8", body=named["who"].encode(), private=True)


async def _broken(_: Tx, named: Mapping[str, str]) -> Page | None:
    raise RuntimeError(f"a secret: {named['who']}")


async def _away(_: Tx, named: Mapping[str, str]) -> Page | None:
    raise OperationalError("SELECT 1", {}, OSError("gone"), connection_invalidated=True)


ROUTES = (
    Route("/hello/{who}.txt", _hello),
    Route("/broken/{who}", _broken),
    Route("/away", _away),
)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty one."""
    database = open_database(tmp_path / "stammtisch.db")
    yield database
    await database.close()


@pytest.fixture
async def server(database: Database) -> AsyncIterator[WebServer]:
    """One with a few pages."""
    server = WebServer(database, ROUTES, "127.0.0.1", 0)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def http(server: WebServer) -> AsyncIterator[ClientSession]:
    """A browser."""
    async with ClientSession(f"http://127.0.0.1:{server.port}") as http:
        yield http


async def test_a_page_is_shown_and_not_again_to_whoever_has_it(http: ClientSession) -> None:
    async with http.get("/hello/mira.txt") as answer:
        assert (answer.status, await answer.text()) == (200, "mira")
        tag = answer.headers["ETag"]
        shown = {
            name: answer.headers[name]
            for name in (
                "Content-Type",
                "Cache-Control",
                "Server",
                "X-Content-Type-Options",
                "Referrer-Policy",
            )
        }
    assert shown == {
        "Content-Type": "text/plain; charset=utf-8",
        "Cache-Control": "private, no-cache",
        "Server": "stammtisch",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }
    for known in (tag, f'"other", W/{tag}', "*"):
        async with http.get("/hello/mira.txt", headers={"If-None-Match": known}) as answer:
            assert (answer.status, await answer.read()) == (304, b"")
            assert (answer.headers["ETag"], answer.headers["Cache-Control"]) == (tag, "private, no-cache")
    async with http.get("/hello/tom.txt", headers={"If-None-Match": tag}) as answer:
        assert (answer.status, await answer.text()) == (200, "tom")
    async with http.head("/hello/mira.txt") as answer:
        assert (answer.status, await answer.read(), answer.headers["ETag"]) == (200, b"", tag)


async def test_there_is_nothing_else(http: ClientSession) -> None:
    asked = []
    for method, path in (
        ("GET", "/hello/nobody.txt"),
        ("GET", "/"),
        ("GET", "/hello/../etc/passwd"),
        ("GET", "/hello/a/b.txt"),
        ("POST", "/hello/mira.txt"),
    ):
        async with http.request(method, path) as answer:
            asked.append(answer.status)
    assert asked == [404, 404, 404, 404, 405]


async def test_what_fails_is_told_to_the_log_alone(http: ClientSession) -> None:
    async with http.get("/broken/mira") as answer:
        assert (answer.status, await answer.text()) == (500, "Something went wrong here.")


async def test_a_port_that_is_taken_is_waited_for(database: Database) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = WebServer(database, ROUTES, "127.0.0.1", port)
        await server.start()
    try:
        async with asyncio.timeout(60), ClientSession() as http:
            while True:
                try:
                    async with http.get(f"http://127.0.0.1:{port}/hello/mira.txt") as answer:
                        assert answer.status == 200
                        break
                except OSError:
                    await asyncio.sleep(0.05)
    finally:
        await server.stop()


async def test_a_server_that_never_got_its_port_stops_as_well(database: Database) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        server = WebServer(database, ROUTES, "127.0.0.1", taken.getsockname()[1])
        await server.start()
        await server.stop()


async def test_while_the_database_is_away_it_says_when_to_come_back(http: ClientSession) -> None:
    async with http.get("/away") as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (503, "5")
