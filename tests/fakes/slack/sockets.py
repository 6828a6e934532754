"""Socket Mode: tickets for one use, sockets, envelopes."""

import asyncio
import contextlib
import json
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.fakes.slack.desk import EVENTS, Delivery, Desk
from tests.fakes.slack.facts import SOCKETS, TICKET_SECONDS
from tests.fakes.slack.faults import Faults
from tests.fakes.slack.refusal import Refusal
from tests.fakes.slack.world import App, Body, World


@dataclass(slots=True, eq=False)
class Socket:
    """One that is open, and what was sent over it."""

    wire: web.WebSocketResponse
    request: web.Request
    greeted: bool = False
    envelopes: set[str] = field(default_factory=set)
    sent: int = 0


@dataclass(slots=True)
class Sockets:
    """Those that are open, oldest first. `closed` switches Socket Mode off for a while: no ticket, no socket."""

    world: World
    app: App
    desk: Desk
    faults: Faults
    url: str = ""
    open: list[Socket] = field(default_factory=list)
    ticket_seconds: float = TICKET_SECONDS
    connected: int = 0
    refused: int = 0
    tickets: dict[str, float] = field(default_factory=dict)

    def ticket(self) -> str:
        """The address of a socket, for one use."""
        if not self.app.manifest["settings"]["socket_mode_enabled"]:
            raise Refusal("forbidden_team")
        ticket = self.world.id("ticket")
        self.tickets[ticket] = self.world.now() + self.ticket_seconds
        return f"{self.url.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id={self.app.id}"

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """Somebody opens a socket, and keeps it."""
        until = self.tickets.pop(request.query.get("ticket", ""), 0.0)
        fault = self.faults.meet("socket")
        if until < self.world.now() or (fault and fault.kind == "refused"):
            self.refused += 1
            return web.Response(status=401, text="invalid ticket")
        wire = web.WebSocketResponse()
        await wire.prepare(request)
        socket = Socket(wire, request)
        self.connected += 1
        self.open.append(socket)
        try:
            if len(self.open) > SOCKETS:
                await self._say(socket, self._goodbye("too_many_websockets"))
            elif not fault:
                await self._say(socket, self._hello())
                socket.greeted = True
            if len(self.open) <= SOCKETS:
                self.desk.bell.ring()
                await self._listen(socket)
        finally:
            if socket in self.open:
                self.open.remove(socket)
            self.desk.socket_died(socket.envelopes)
            self.desk.bell.ring()
        return wire

    async def carry(self, delivery: Delivery, envelope: str) -> str:
        """Send it over one of the open sockets."""
        greeted = [one for one in self.open if one.greeted and not one.wire.closed]
        if not greeted:
            return "connection_failed"
        socket = self.faults.rng.choice(greeted)
        body: Body = {
            "envelope_id": envelope,
            "type": delivery.kind,
            "payload": delivery.payload,
            "accepts_response_payload": delivery.kind != EVENTS,
        }
        if delivery.kind == EVENTS:
            body["retry_attempt"] = len(delivery.failures)
            body["retry_reason"] = delivery.failures[-1] if delivery.failures else ""
        socket.envelopes.add(envelope)
        try:
            async with asyncio.timeout(self.desk.ack_seconds):
                await self._say(socket, body)
        except (ConnectionError, TimeoutError):
            return "connection_failed"
        return ""

    async def disconnect(self, reason: str = "refresh_requested", *, hang_up: bool = True) -> None:
        """Tell all that they have to go (`warning`: soon), and end their sockets."""
        for socket in list(self.open):
            with contextlib.suppress(ConnectionError):
                await self._say(socket, self._goodbye(reason))
                if hang_up and reason != "warning":
                    await socket.wire.close()

    async def kill_one(self) -> None:
        """One of the sockets breaks, without a word."""
        if self.open:
            self._kill(self.faults.rng.choice(self.open))
        await asyncio.sleep(0)

    async def kill_all(self) -> None:
        """All of them break."""
        for socket in list(self.open):
            self._kill(socket)
        await asyncio.sleep(0)

    def deafen(self) -> None:
        """All that are open stay so, and bring nothing any more."""
        for socket in self.open:
            socket.greeted = False

    def _kill(self, socket: Socket) -> None:
        socket.greeted = False
        if socket.request.transport is not None:
            socket.request.transport.abort()

    async def _listen(self, socket: Socket) -> None:
        async for message in socket.wire:
            if message.type != WSMsgType.TEXT:
                break
            try:
                body = json.loads(message.data)
            except ValueError:
                continue
            if isinstance(body, dict) and "envelope_id" in body:
                socket.envelopes.discard(body["envelope_id"])
                self.desk.acknowledge(body["envelope_id"], body.get("payload") or {})

    async def _say(self, socket: Socket, body: Body) -> None:
        await socket.wire.send_json(body)
        socket.sent += 1

    def _hello(self) -> Body:
        details = {"host": "stand-in", "build_number": 1, "approximate_connection_time": 18060}
        return {
            "type": "hello",
            "num_connections": len(self.open),
            "debug_info": details,
            "connection_info": {"app_id": self.app.id},
        }

    def _goodbye(self, reason: str) -> Body:
        return {"type": "disconnect", "reason": reason, "debug_info": {"host": "stand-in"}}
