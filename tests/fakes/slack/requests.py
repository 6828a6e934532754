"""The Events API over HTTP: signed requests to the app's request URL."""

import asyncio
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp

from tests.fakes.slack.desk import EVENTS, Delivery, Desk
from tests.fakes.slack.world import App, Body, World

FORM = "application/x-www-form-urlencoded"


@dataclass(slots=True)
class Requests:
    """Brings payloads to `url`. `age`: signs as if that many seconds ago; `forged`: with a wrong secret."""

    world: World
    app: App
    desk: Desk
    url: str
    age: int = 0
    forged: bool = False
    statuses: list[int] = field(default_factory=list)
    _session: aiohttp.ClientSession | None = None
    _tasks: set["asyncio.Task[None]"] = field(default_factory=set)

    async def carry(self, delivery: Delivery, envelope: str) -> str:
        """Send it; the answer comes later."""
        task = asyncio.ensure_future(self._post(delivery, envelope))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return ""

    async def kill_one(self) -> None:
        """There is no lasting connection."""

    async def verify(self) -> bool:
        """Ask as Slack does when the URL is entered: whether the challenge comes back."""
        challenge = secrets.token_hex(16)
        body = {"token": "verification", "challenge": challenge, "type": "url_verification"}
        status, text, _ = await self._send(json.dumps(body).encode(), "application/json", {})
        return status == 200 and challenge in text

    async def close(self) -> None:
        """Wait for nothing any more."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _post(self, delivery: Delivery, envelope: str) -> None:
        more: dict[str, str] = {}
        if delivery.kind == EVENTS:
            raw, kind = json.dumps(delivery.payload).encode(), "application/json"
            if delivery.failures:
                more = {
                    "X-Slack-Retry-Num": str(len(delivery.failures)),
                    "X-Slack-Retry-Reason": delivery.failures[-1],
                }
        elif delivery.kind == "slash_commands":
            raw, kind = urlencode(delivery.payload).encode(), FORM
        else:
            raw, kind = urlencode({"payload": json.dumps(delivery.payload)}).encode(), FORM
        try:
            status, text, headers = await self._send(raw, kind, more)
        except TimeoutError:
            self.desk.fail(delivery, "http_timeout")
        except aiohttp.ClientError:
            self.desk.fail(delivery, "connection_failed")
        else:
            self.statuses.append(status)
            if status == 200 or (delivery.kind == EVENTS and 200 <= status < 300):
                self.desk.acknowledge(envelope, _answer(text))
            else:
                self.desk.fail(delivery, "http_error", again=headers.get("X-Slack-No-Retry") != "1")

    async def _send(self, raw: bytes, kind: str, more: dict[str, str]) -> tuple[int, str, Any]:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        time = str(self.world.seconds() - self.age)
        secret = "somebody else's" if self.forged else self.app.signing_secret
        digest = hmac.new(secret.encode(), f"v0:{time}:".encode() + raw, hashlib.sha256).hexdigest()
        headers = {
            "Content-Type": kind,
            "X-Slack-Request-Timestamp": time,
            "X-Slack-Signature": f"v0={digest}",
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        }
        timeout = aiohttp.ClientTimeout(total=self.desk.ack_seconds)
        async with self._session.post(self.url, data=raw, headers=headers | more, timeout=timeout) as got:
            return got.status, await got.text(), got.headers


def _answer(text: str) -> Body:
    try:
        body = json.loads(text)
    except ValueError:
        return {"text": text} if text else {}
    return body if isinstance(body, dict) else {}
