"""A source on the web that says what a test wants: without a network, and as a real server."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.core.fetching import Fetched, Known
from bot.core.message import say
from bot.errors import SaySo, TryLater

BERLIN = ZoneInfo("Europe/Berlin")
FIRST = datetime(2011, 11, 4, 12, tzinfo=BERLIN)


def table(*keys: str, room: str = "Hof", first: datetime = FIRST) -> bytes:
    """A programme by hand: a session for each key, an hour each, one after the other."""
    lines = ["ID;Titel;Start;Ende;Raum"]
    for number, key in enumerate(keys):
        start = first + timedelta(hours=number)
        end = start + timedelta(hours=1)
        lines.append(f"{key};Session {key};{start:%Y-%m-%d %H:%M};{end:%Y-%m-%d %H:%M};{room}")
    return "\n".join(lines).encode()


@dataclass
class Web:
    """The port `Fetch`: what lies at each address now. `asked`: each look, in order."""

    pages: dict[str, bytes | Exception] = field(default_factory=dict)
    asked: list[tuple[str, Known]] = field(default_factory=list)
    open: asyncio.Event = field(default_factory=asyncio.Event)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    at_once: int = 0
    most_at_once: int = 0

    def __post_init__(self) -> None:
        self.open.set()

    async def __call__(self, url: str, known: Known) -> Fetched | None:
        """The page; None when its mark is the known one."""
        self.asked.append((url, known))
        self.begun.set()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await self.open.wait()
        finally:
            self.at_once -= 1
        page = self.pages.get(url, SaySo(say("fetch-status", status="404")))
        if isinstance(page, Exception):
            raise page
        mark = f'"{hash(page)}"'
        return None if known.etag == mark else Fetched(page, Known(mark))

    def shut(self) -> None:
        """From now on nothing is answered until `open` is set; `begun` says that somebody waits."""
        self.open.clear()
        self.begun.clear()

    def puts(self, url: str, *keys: str, room: str = "Hof", first: datetime = FIRST) -> None:
        """From now on these sessions are there."""
        self.pages[url] = table(*keys, room=room, first=first)

    def breaks(self, url: str, status: int = 503, after: timedelta | None = None) -> None:
        """From now on it answers so."""
        self.pages[url] = TryLater(f"status {status}", after=after)


@dataclass(frozen=True)
class Answer:
    """What a server says once."""

    status: int = 200
    body: bytes = b""
    kind: str = "text/csv"
    headers: dict[str, str] = field(default_factory=dict)


class Server:
    """A real server on loopback; `answers` are used up in order, the last one stays."""

    def __init__(self, answers: Sequence[Answer | str]) -> None:
        self.answers: list[Answer | str] = list(answers)
        self.conditions: list[str | None] = []
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> "Server":
        app = web.Application()
        app.router.add_get("/{path:.*}", self._answer)
        self._runner = web.AppRunner(app)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/schedule.csv"
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._runner
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        if request.path == "/elsewhere.csv":
            return web.Response(body=table("a", "b"), content_type="text/csv")
        self.conditions.append(request.headers.get("If-None-Match"))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        match answer:
            case "304":
                return web.Response(status=304)
            case "cut":
                response = web.StreamResponse(headers={"Content-Length": "4000", "Content-Type": "text/csv"})
                await response.prepare(request)
                await response.write(table("a"))
                assert request.transport
                request.transport.close()
                return response
            case str():
                return web.Response(text=answer, content_type="text/csv", headers={"ETag": '"1"'})
            case Answer(status, body, kind, headers):
                return web.Response(status=status, body=body, content_type=kind, headers=headers)
