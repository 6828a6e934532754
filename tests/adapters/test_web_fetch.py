"""Files from the web: what is asked, what is refused, on a real server of our own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest
from aiohttp import web

from bot.adapters.web.fetch import LARGEST, WebFetch
from bot.adapters.web.guard import is_public
from bot.core.fetching import Fetched, Known
from bot.errors import SaySo, TryLater

Serve = Callable[[Callable[[web.Request], Awaitable[web.StreamResponse]]], Awaitable[str]]


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    """Starts a server whose every page is made by that handler; its address."""
    runners: list[web.AppRunner] = []

    async def start(handler: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> str:
        app = web.Application()
        app.router.add_get("/{path:.*}", handler)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        runners.append(runner)
        return f"http://127.0.0.1:{runner.addresses[0][1]}"

    yield start
    for runner in runners:
        await runner.cleanup()


async def test_a_file_and_later_only_if_it_changed(serve: Serve) -> None:
    async def page(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"7"':
            return web.Response(status=304)
        return web.Response(text="{}", content_type="application/json", headers={"ETag": '"7"'})

    url = await serve(page)
    assert await WebFetch()(url, Known()) == Fetched(b"{}", Known('"7"', None))
    assert await WebFetch()(url, Known('"7"')) is None


async def test_a_redirect_is_followed_within_the_same_kind_of_network(serve: Serve) -> None:
    async def page(request: web.Request) -> web.Response:
        if request.path == "/old":
            raise web.HTTPFound("/new")
        return web.Response(text="BEGIN:VCALENDAR", content_type="text/calendar")

    found = await WebFetch()(f"{await serve(page)}/old", Known())
    assert found == Fetched(b"BEGIN:VCALENDAR", Known())


async def _wrong(url: str) -> str:
    with pytest.raises(SaySo) as refusal:
        await WebFetch()(url, Known())
    return refusal.value.phrase.key


async def test_what_will_never_do(serve: Serve) -> None:
    async def page(request: web.Request) -> web.StreamResponse:
        match request.path:
            case "/circle":
                raise web.HTTPFound("/circle")
            case "/page":
                return web.Response(text="<html>", content_type="text/html")
            case "/script":
                raise web.HTTPFound("file:///etc/passwd")
            case "/endless":
                response = web.StreamResponse(headers={"Content-Type": "application/json"})
                await response.prepare(request)
                for _ in range(LARGEST // 1_000_000 + 2):
                    await response.write(b" " * 1_000_000)
                return response
        return web.Response(status=404)

    url = await serve(page)
    keys = [await _wrong(f"{url}/{path}") for path in ("circle", "page", "script", "endless", "gone")]
    assert keys == ["fetch-circle", "fetch-type", "fetch-address", "fetch-large", "fetch-status"]
    assert [await _wrong(one) for one in ("programme.json", "ftp://x/y", "http://")] == ["fetch-address"] * 3


async def test_what_may_do_later(serve: Serve) -> None:
    async def page(request: web.Request) -> web.Response:
        return web.Response(status=503, headers={"Retry-After": "120"})

    with pytest.raises(TryLater) as later:
        await WebFetch()(await serve(page), Known())
    assert later.value.after == timedelta(seconds=120)
    with pytest.raises(TryLater):
        await WebFetch()("http://127.0.0.1:9/", Known())


async def test_a_public_host_may_not_lead_into_a_private_network(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The host is taken for public once, as one whose name answers differently the second time."""

    async def page(request: web.Request) -> web.Response:
        raise web.HTTPFound("http://127.0.0.1:80/admin")

    async def taken_for_public(host: str) -> bool:
        return True

    url = (await serve(page)).replace("127.0.0.1", "localhost")
    monkeypatch.setattr("bot.adapters.web.fetch.all_public", taken_for_public)
    assert await _wrong(url) == "fetch-private"
    assert await _wrong("http://127.0.0.1:80/") == "fetch-private"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("::ffff:10.0.0.1", False),
        ("2606:4700::1111", True),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) == public
