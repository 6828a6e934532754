"""The stand-in as a whole: a server on the loopback, and everything that belongs to it."""

import asyncio
import copy
import json
import time
from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any, Self
from urllib.parse import parse_qsl

from aiohttp import web

from tests.fakes.slack import (
    methods_chat,
    methods_conversations,
    methods_files,
    methods_people,
    methods_views,
)
from tests.fakes.slack.acting import Acting
from tests.fakes.slack.answering import answer
from tests.fakes.slack.arguments import check, from_json
from tests.fakes.slack.bell import Bell
from tests.fakes.slack.call import HANDLERS, Call
from tests.fakes.slack.desk import Delivery, Desk
from tests.fakes.slack.facts import MANIFEST, METHODS
from tests.fakes.slack.faults import Fault, Faults
from tests.fakes.slack.happenings import Happenings
from tests.fakes.slack.interacting import Interacting
from tests.fakes.slack.limits import Limits
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.requests import Requests
from tests.fakes.slack.seeing import Seeing
from tests.fakes.slack.sockets import Sockets
from tests.fakes.slack.tickets import ResponseUrls, Triggers
from tests.fakes.slack.world import App, Body, User, World

LOADED = (methods_chat, methods_conversations, methods_files, methods_people, methods_views)
HTML = "<!doctype html><html><body>Server Error</body></html>"


class SlackStandIn(Acting, Interacting, Seeing):
    """A workspace with one app. Time comes from `now`; `seed` is for faults and the choice of sockets."""

    def __init__(
        self, *, now: Callable[[], float] = time.time, seed: int = 1, manifest: Body | None = None
    ) -> None:
        self.world = World(now)
        self.app = App(copy.deepcopy(manifest or MANIFEST))
        self.bell = Bell()
        self.faults = Faults(Random(seed))
        self.limits = Limits(now)
        self.desk = Desk(now, self.faults, self.bell)
        self.sockets = Sockets(self.world, self.app, self.desk, self.faults)
        self.desk.carrier = self.sockets
        self.requests: Requests | None = None
        self.happenings = Happenings(self.world, self.app, self.desk.tell)
        self.triggers = Triggers(self.world)
        self.response_urls = ResponseUrls(self.world, lambda: self.url)
        self.calls: list[tuple[str, Body]] = []
        self.answers: list[tuple[str, Body]] = []
        self.trouble_shown: list[tuple[str, str]] = []
        self.url = ""
        self._runner: web.AppRunner | None = None
        self._port = 0
        bot = User(self.app.bot_user, "stammtisch", "Stammtisch", is_bot=True, bot_id=self.app.bot_id)
        self.world.users[bot.id] = bot
        self.world.users["USLACKBOT"] = User("USLACKBOT", "slackbot", "Slackbot", tz="America/Los_Angeles")

    # The door.

    @property
    def api_url(self) -> str:
        """The `base_url` for slack_sdk."""
        return f"{self.url}/api/"

    async def __aenter__(self) -> Self:
        await self.open_door()
        self.desk.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.desk.stop()
        if self.requests is not None:
            await self.requests.close()
        await self.close_door()

    async def open_door(self) -> None:
        """Let the app in, from the second time on where it knows it."""
        app = web.Application(client_max_size=10**8)
        app.router.add_get("/link/", self.sockets.connect)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/upload/v1/{file}", self._upload)
        app.router.add_post("/actions/{id}", self._respond)
        self._runner = web.AppRunner(app, shutdown_timeout=0.01)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True).start()
        host, self._port = self._runner.addresses[0][:2]
        self.url = self.sockets.url = f"http://{host}:{self._port}"

    async def close_door(self) -> None:
        """An outage: all calls and sockets end, and new ones are refused."""
        await self.sockets.kill_all()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def use_http(self, url: str) -> Requests:
        """Events, commands and interactions go to that request URL instead of sockets."""
        self.requests = Requests(self.world, self.app, self.desk, url)
        self.desk.carrier = self.requests
        return self.requests

    # Waiting.

    async def until(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        """Return as soon as that is so; fail after that many seconds."""
        await self.bell.until(condition, seconds)

    async def answered(self, delivery: Delivery) -> Body:
        """What the app acknowledged it with; fail when it does not."""
        await self.until(lambda: delivery.acked or delivery.lost)
        assert delivery.acked, f"not acknowledged: {delivery.failures}"
        return delivery.answer

    async def connected(self, sockets: int = 1) -> None:
        """Return when the app has so many sockets."""
        await self.until(lambda: sum(one.greeted for one in self.sockets.open) >= sockets)

    async def settled(self) -> None:
        """Return when the app has acknowledged all that it was told, or it was given up."""
        await self.until(lambda: self.desk.quiet)

    def count(self, method: str) -> int:
        """How often that method was called."""
        return Counter(name for name, _ in self.calls)[method]

    # What comes in.

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        fault = self.faults.meet(method, "*")
        early = await self._before(request, fault)
        if early is not None:
            return early
        try:
            body: Body = {"ok": True, **await self._do(method, request)}
            status, headers = 200, {}
        except Refusal as refusal:
            body, status = dict(refusal.body), refusal.status
            headers = {"Retry-After": str(refusal.after)} if status == 429 else {}
        self.answers.append((method, body))
        self.bell.ring()
        if fault is not None and fault.kind == "drop_after" and request.transport is not None:
            request.transport.abort()
        scopes = {"X-OAuth-Scopes": ",".join(self.app.scopes), "X-Slack-Req-Id": self.world.id("req")}
        return web.json_response(body, status=status, headers=headers | scopes)

    async def _before(self, request: web.Request, fault: Fault | None) -> web.StreamResponse | None:
        match fault.kind if fault is not None else "":
            case "" | "drop_after":
                return None
            case "delay":
                assert fault is not None
                await asyncio.sleep(fault.seconds)
                return None
            case "drop":
                if request.transport is not None:
                    request.transport.abort()
                return web.Response(status=500)
            case "500":
                return web.json_response({"ok": False, "error": "internal_error"}, status=500)
            case "html":
                return web.Response(status=503, text=HTML, content_type="text/html")
            case "429":
                error = {"ok": False, "error": "ratelimited"}
                after = str(int(fault.seconds) if fault and fault.seconds else 1)
                return web.json_response(error, status=429, headers={"Retry-After": after})
            case error:
                return web.json_response({"ok": False, "error": error})

    async def _do(self, name: str, request: web.Request) -> Body:
        method = METHODS.get(name)
        if method is None:
            raise Refusal("unknown_method", req_method=name)
        given: dict[str, Any] = dict(request.query)
        raw = await request.read()
        if request.content_type == "application/json":
            given |= from_json(raw) if method.json else {}
        elif raw:
            given |= dict(parse_qsl(raw.decode(), keep_blank_values=True))
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or given.get("token", "")
        given.pop("token", None)
        self.calls.append((name, given))
        self._check_token(token, method.token)
        if not method.scope.startswith("*") and not self.app.may(method.scope):
            needed, provided = method.scope, ",".join(self.app.scopes)
            raise Refusal("missing_scope", needed=needed, provided=provided)
        self.limits.take(name, method.tier)
        return HANDLERS[name](Call(self, name, check(method, given)))

    def _check_token(self, token: str, kind: str) -> None:
        if not kind:
            return
        if not token:
            raise Refusal("not_authed")
        if token not in (self.app.bot_token, self.app.app_token):
            raise Refusal("invalid_auth")
        if token in self.app.revoked:
            raise Refusal("token_revoked")
        if self.app.inactive:
            raise Refusal("account_inactive")
        if token != (self.app.bot_token if kind == "bot" else self.app.app_token):
            raise Refusal("not_allowed_token_type")

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        early = await self._before(request, self.faults.meet("upload"))
        if early is not None:
            return early
        file = self.world.files.get(request.match_info["file"])
        content = await request.read()
        if file is None or file.content is not None:
            return web.Response(status=404, text="not found")
        if len(content) != file.length:
            return web.Response(status=400, text="length does not match")
        file.content = content
        self.bell.ring()
        return web.Response(text=f"OK - {len(content)}")

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        fault = self.faults.meet("response_url")
        early = await self._before(request, fault)
        if early is not None:
            return early
        try:
            url = self.response_urls.use(request.match_info["id"])
            body = json.loads(await request.read())
            self.calls.append(("response_url", body))
            answer(self, url, body)
        except Refusal as refusal:
            return web.json_response(refusal.body, status=refusal.status)
        finally:
            self.bell.ring()
        if fault is not None and request.transport is not None:
            request.transport.abort()
        return web.Response(text="ok")
