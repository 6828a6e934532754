"""Socket Mode: one connection at a time, watched from outside, since the SDK's own heals only what it sees.

The SDK follows Slack's orderly refreshes by itself. What it does not notice ends the connection here: an
address that is used up, a socket that never says hello, one that hears nothing while the bot speaks.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

import aiohttp

from bot.adapters.slack.calls import QUIET, Calls
from bot.core.shape import text
from bot.errors import TryLater

if TYPE_CHECKING:
    from slack_bolt.app.async_app import AsyncApp

CONNECT = "apps.connections.open"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long each thing may take, and how often it is looked at."""

    connect: timedelta = timedelta(seconds=10)
    hello: timedelta = timedelta(seconds=15)
    refresh: timedelta = timedelta(seconds=5)
    echo: timedelta = timedelta(seconds=45)
    look: timedelta = timedelta(milliseconds=200)
    ping: timedelta = timedelta(seconds=3)
    goodbye: timedelta = timedelta(seconds=1)


@dataclass(slots=True)
class Line:
    """What is known of the connection. `spoke`: since when the bot waits to be told what it said."""

    began: float
    greeted: object = None
    session: object = None
    refreshing: float = field(default=float("-inf"))
    spoke: float | None = None

    def notice_speaking(self, now: float) -> None:
        """The bot said something in a conversation."""
        self.spoke = now if self.spoke is None else self.spoke


class Socket:
    """Connections of one app. `greeted` is called each time that Slack said hello."""

    def __init__(
        self,
        app: "AsyncApp",
        calls: Calls,
        token: str,
        greeted: Callable[[], Awaitable[None]],
        patience: Patience,
    ) -> None:
        self._app = app
        self._calls = calls
        self._token = token
        self._greeted = greeted
        self._patience = patience
        self.line: Line | None = None
        self._over = ""

    def hang_up(self, reason: str) -> None:
        """End the connection."""
        self._over = reason

    async def live(self) -> str:
        """One connection, until it ends; the reason. Raises what a call raises: Shut for a token that is
        not valid."""
        from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler

        answer = await self._calls(CONNECT, counts=CONNECT, token=self._token)
        handler = AsyncSocketModeHandler(
            self._app, self._token, logger=QUIET, ping_interval=self._patience.ping.total_seconds()
        )
        client = handler.client
        client.default_auto_reconnect_enabled = client.auto_reconnect_enabled = False
        client.wss_uri = text(answer, "url")
        now = asyncio.get_running_loop().time
        line = self.line = Line(now())

        async def hear(frame: aiohttp.WSMessage) -> None:
            line.spoke = None
            kind = _kind(frame.data)
            if kind == "disconnect":
                line.refreshing = now()
            if kind == "hello":
                line.greeted = client.current_session
                await self._greeted()

        client.on_message_listeners.append(hear)
        try:
            try:
                async with asyncio.timeout(self._patience.connect.total_seconds()):
                    await client.connect()  # type: ignore[no-untyped-call]
            except TimeoutError as error:
                raise TryLater("no socket could be opened") from error
            while True:
                reason = self._ended(line, client.current_session, connected=await client.is_connected())
                if reason:
                    return reason
                await asyncio.sleep(self._patience.look.total_seconds())
        finally:
            self.line = None
            # An end that does not answer must not hold up who stops, nor who waits to take over.
            with suppress(Exception):
                async with asyncio.timeout(self._patience.goodbye.total_seconds()):
                    await client.disconnect()  # type: ignore[no-untyped-call]
            with suppress(Exception):
                await client.close()  # type: ignore[no-untyped-call]

    def _ended(self, line: Line, session: object, *, connected: bool) -> str:
        """Why the connection is given up; empty while it is good."""
        now, patience = asyncio.get_running_loop().time(), self._patience
        if self._over:
            return self._over
        if session is not line.session:
            line.session, line.began = session, now
        if not connected and now - line.refreshing > patience.refresh.total_seconds():
            return "the socket was closed"
        if line.greeted is not session and now - line.began > patience.hello.total_seconds():
            return "the socket never said hello"
        if line.spoke is not None and now - line.spoke > patience.echo.total_seconds():
            return "the socket is deaf"
        return ""


def _kind(frame: object) -> str:
    with suppress(ValueError, TypeError):
        return text(json.loads(str(frame)), "type")
    return ""
