"""Sockets, acknowledgements, retries, and what goes wrong on the way."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import Clock, SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient

from tests.adapters.slack.conftest import HandTime
from tests.fakes.slack import SlackStandIn


class Ear:
    """One bare socket: keeps what comes, acknowledges when told to."""

    def __init__(self, wire: aiohttp.ClientWebSocketResponse) -> None:
        self.wire = wire

    async def hear(self) -> Any:
        """The next frame."""
        return await self.wire.receive_json(timeout=5)

    async def ack(self, frame: Any, **payload: Any) -> None:
        """Acknowledge it."""
        await self.wire.send_json({"envelope_id": frame["envelope_id"], "payload": payload})

    async def ended(self) -> bool:
        """Whether the other side hangs up."""
        message = await self.wire.receive(timeout=5)
        return message.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR)


class Ears:
    """Makes them."""

    def __init__(self, slack: SlackStandIn, client: AsyncWebClient) -> None:
        self.slack = slack
        self.client = client
        self.made: list[Ear] = []

    async def url(self) -> str:
        """A fresh ticket."""
        return str((await self.client.apps_connections_open(app_token=self.slack.app.app_token))["url"])

    async def open(self, url: str = "", *, greeted: bool = True) -> Ear:
        """A socket that said hello."""
        assert self.client.session is not None
        ear = Ear(await self.client.session.ws_connect(url or await self.url()))
        self.made.append(ear)
        if greeted:
            assert (await ear.hear())["type"] == "hello"
        return ear


@pytest.fixture
async def ears(quiet: SlackStandIn, client: AsyncWebClient) -> AsyncIterator[Ears]:
    """Sockets of the app."""
    ears = Ears(quiet, client)
    yield ears
    for ear in ears.made:
        await ear.wire.close()


@pytest.fixture
def hall(quiet: SlackStandIn) -> str:
    """A channel with Ada, `quiet.world`'s first person."""
    return quiet.channel("hall", quiet.person("Ada"))


def ada(slack: SlackStandIn) -> str:
    """Her id."""
    return next(one.id for one in slack.world.users.values() if one.real_name == "Ada")


async def test_hello_and_an_event(quiet: SlackStandIn, ears: Ears, hall: str) -> None:
    ear = await ears.open(greeted=False)
    assert await ear.hear() == {
        "type": "hello",
        "num_connections": 1,
        "debug_info": {"host": "stand-in", "build_number": 1, "approximate_connection_time": 18060},
        "connection_info": {"app_id": quiet.app.id},
    }
    said = quiet.say(ada(quiet), hall, "hi")
    frame = await ear.hear()
    assert frame == {
        "envelope_id": frame["envelope_id"],
        "type": "events_api",
        "payload": quiet.desk.deliveries[0].payload,
        "accepts_response_payload": False,
        "retry_attempt": 0,
        "retry_reason": "",
    }
    assert frame["payload"]["event"]["ts"] == said.ts
    await ear.ack(frame)
    await quiet.settled()
    assert quiet.desk.acks == [(frame["envelope_id"], {})]


async def test_a_ticket_is_for_one_use_and_thirty_seconds(
    quiet: SlackStandIn, ears: Ears, time: HandTime
) -> None:
    used, late = await ears.url(), await ears.url()
    await ears.open(used)
    time.pass_by(31)
    for url in (used, late):
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await ears.open(url)
    assert quiet.sockets.refused == 2


async def test_an_unacknowledged_event_comes_again_at_once_after_a_minute_and_after_five(
    quiet: SlackStandIn, ears: Ears, hall: str, time: HandTime
) -> None:
    ear = await ears.open()
    quiet.say(ada(quiet), hall, "hi")
    frames = [await ear.hear()]
    for wait in (3, 3 + 60, 3 + 300):
        time.pass_by(3)
        quiet.desk.redeliver()
        time.pass_by(wait - 3)
        frames.append(await ear.hear())
    assert [(one["retry_attempt"], one["retry_reason"]) for one in frames] == [
        (0, ""),
        (1, "http_timeout"),
        (2, "http_timeout"),
        (3, "http_timeout"),
    ]
    assert len({one["payload"]["event_id"] for one in frames}) == 1
    assert len({one["envelope_id"] for one in frames}) == 4
    time.pass_by(3)
    quiet.desk.redeliver()
    assert quiet.desk.deliveries[0].lost
    assert quiet.desk.quiet


async def test_without_a_socket_an_event_waits_for_its_retries(
    quiet: SlackStandIn, ears: Ears, hall: str, time: HandTime
) -> None:
    quiet.say(ada(quiet), hall, "hi")
    await quiet.until(lambda: quiet.desk.deliveries[0].failures == ["connection_failed"] * 2)
    ear = await ears.open()
    time.pass_by(60)
    frame = await ear.hear()
    assert (frame["retry_attempt"], frame["retry_reason"]) == (2, "connection_failed")


async def test_each_payload_goes_to_one_of_the_sockets(quiet: SlackStandIn, ears: Ears, hall: str) -> None:
    first, second = await ears.open(), await ears.open()
    for number in range(20):
        quiet.say(ada(quiet), hall, f"{number}")
    await quiet.until(lambda: sum(one.sent for one in quiet.sockets.open) == 22)
    counts = [one.sent - 1 for one in quiet.sockets.open]
    assert min(counts) > 0
    heard = [
        (await ear.hear())["payload"]["event"]["text"]
        for ear, n in zip((first, second), counts, strict=True)
        for _ in range(n)
    ]
    assert sorted(heard, key=int) == [f"{number}" for number in range(20)]


async def test_ten_sockets_and_no_more(quiet: SlackStandIn, ears: Ears) -> None:
    for _ in range(10):
        await ears.open()
    more = await ears.open(greeted=False)
    assert (await more.hear())["reason"] == "too_many_websockets"
    assert await more.ended()
    assert len(quiet.sockets.open) == 10


@pytest.mark.parametrize("reason", ["refresh_requested", "link_disabled"])
async def test_goodbye(quiet: SlackStandIn, ears: Ears, reason: str) -> None:
    ear = await ears.open()
    goodbye = asyncio.ensure_future(quiet.sockets.disconnect(reason))
    assert await ear.hear() == {"type": "disconnect", "reason": reason, "debug_info": {"host": "stand-in"}}
    assert await ear.ended()
    await goodbye


async def test_a_warning_leaves_the_socket_open(quiet: SlackStandIn, ears: Ears, hall: str) -> None:
    ear = await ears.open()
    await quiet.sockets.disconnect("warning")
    assert (await ear.hear())["reason"] == "warning"
    quiet.say(ada(quiet), hall, "hi")
    assert (await ear.hear())["payload"]["event"]["text"] == "hi"


async def test_a_killed_socket_fails_what_was_not_acknowledged(
    quiet: SlackStandIn, ears: Ears, hall: str
) -> None:
    ear = await ears.open()
    quiet.say(ada(quiet), hall, "hi")
    await ear.hear()
    await quiet.sockets.kill_all()
    assert await ear.ended()
    await quiet.until(lambda: not quiet.sockets.open)
    ear = await ears.open()
    assert quiet.desk.deliveries[0].failures[0] == "connection_failed"


async def test_a_silent_and_a_deaf_socket(quiet: SlackStandIn, ears: Ears, hall: str) -> None:
    quiet.faults.on("socket", "no_hello")
    await ears.open(greeted=False)
    await quiet.until(lambda: len(quiet.sockets.open) == 1)
    quiet.say(ada(quiet), hall, "hi")
    await quiet.until(lambda: bool(quiet.desk.deliveries[0].failures))
    ear = await ears.open()
    quiet.say(ada(quiet), hall, "hello")
    assert (await ear.hear())["payload"]["event"]["text"] == "hello"


async def test_duplicates_swaps_and_lost_acks(
    quiet: SlackStandIn, ears: Ears, hall: str, time: HandTime
) -> None:
    ear = await ears.open()
    quiet.faults.on("event", "duplicate")
    quiet.say(ada(quiet), hall, "1")
    twice = [await ear.hear(), await ear.hear()]
    assert twice[0]["payload"] == twice[1]["payload"]
    quiet.faults.on("event", "swap")
    quiet.say(ada(quiet), hall, "2")
    quiet.say(ada(quiet), hall, "3")
    assert [(await ear.hear())["payload"]["event"]["text"] for _ in range(2)] == ["3", "2"]
    quiet.faults.on("event", "late")
    quiet.say(ada(quiet), hall, "4")
    quiet.say(ada(quiet), hall, "5")
    assert (await ear.hear())["payload"]["event"]["text"] == "5"
    quiet.desk.release()
    frame = await ear.hear()
    assert frame["payload"]["event"]["text"] == "4"
    quiet.faults.on("ack", "lost")
    await ear.ack(frame)
    await quiet.until(lambda: len(quiet.desk.acks) == 1)
    assert not quiet.desk.deliveries[3].acked


async def test_a_command_is_sent_once(quiet: SlackStandIn, ears: Ears, hall: str, time: HandTime) -> None:
    await ears.open()
    command = quiet.command(ada(quiet), hall, "/stammtisch help")
    await quiet.until(lambda: len(command.attempts) == 1)
    time.pass_by(3)
    await quiet.until(lambda: command.lost)
    assert command.failures == ["http_timeout"]
    assert quiet.trouble_shown == [(ada(quiet), "/stammtisch failed: operation_timeout")]


class Site:
    """A request URL that keeps what comes and answers with a status."""

    def __init__(self) -> None:
        self.status = 200
        self.headers: dict[str, str] = {}
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        """One request."""
        self.got.append((dict(request.headers), await request.read()))
        return web.Response(status=self.status, headers=self.headers)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """An app's request URL."""
    site = Site()
    app = web.Application()
    app.router.add_post("/slack/events", site.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    yield site
    await runner.cleanup()


class At(Clock):
    """The verifier's clock."""

    def __init__(self, time: HandTime) -> None:
        self.time = time

    def now(self) -> float:
        """Now."""
        return self.time()


async def test_requests_are_signed(quiet: SlackStandIn, site: Site, hall: str, time: HandTime) -> None:
    requests = quiet.use_http(site.url)
    verifier = SignatureVerifier(quiet.app.signing_secret, At(time))
    quiet.say(ada(quiet), hall, "hi")
    await quiet.settled()
    requests.forged = True
    quiet.say(ada(quiet), hall, "hi")
    await quiet.settled()
    requests.forged, requests.age = False, 301
    quiet.say(ada(quiet), hall, "hi")
    await quiet.settled()
    assert [verifier.is_valid_request(body, headers) for headers, body in site.got] == [True, False, False]
    assert json.loads(site.got[0][1]) == quiet.desk.deliveries[0].payload


async def test_failed_requests_come_again_unless_told_not_to(
    quiet: SlackStandIn, site: Site, hall: str, time: HandTime
) -> None:
    quiet.use_http(site.url)
    site.status = 500
    quiet.say(ada(quiet), hall, "hi")
    await quiet.until(lambda: len(site.got) == 2)
    await quiet.until(lambda: len(quiet.desk.deliveries[0].failures) == 2)
    site.headers = {"X-Slack-No-Retry": "1"}
    time.pass_by(60)
    await quiet.until(lambda: quiet.desk.deliveries[0].lost)
    retries = [(one.get("X-Slack-Retry-Num"), one.get("X-Slack-Retry-Reason")) for one, _ in site.got]
    assert retries == [(None, None), ("1", "http_error"), ("2", "http_error")]


async def test_calls_that_fail(quiet: SlackStandIn, client: AsyncWebClient, hall: str) -> None:
    post = {"channel": hall, "text": "Hi"}
    quiet.faults.on("chat.postMessage", "drop")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.chat_postMessage(**post)
    assert quiet.said(hall) == []
    quiet.faults.on("chat.postMessage", "drop_after")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.chat_postMessage(**post)
    assert quiet.said(hall) == ["Hi"]
    for kind in ("500", "html", "internal_error"):
        fault = quiet.faults.on("*", kind)
        with pytest.raises(Exception, match="Slack API"):
            await client.chat_postMessage(**post)
        assert fault.met == 1
    await client.chat_postMessage(**post)
    assert quiet.said(hall) == ["Hi", "Hi"]


async def test_chance_is_seeded(quiet: SlackStandIn, client: AsyncWebClient) -> None:
    fault = quiet.faults.on("api.test", "internal_error", share=0.3)
    for _ in range(50):
        with contextlib.suppress(SlackApiError):
            await client.api_test()
    assert fault.met == 18


async def test_an_outage(quiet: SlackStandIn, client: AsyncWebClient, ears: Ears) -> None:
    ear = await ears.open()
    await quiet.close_door()
    assert await ear.ended()
    with pytest.raises(aiohttp.ClientConnectorError):
        await client.api_test()
    await quiet.open_door()
    await client.api_test()
    await ears.open()
