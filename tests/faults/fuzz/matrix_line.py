"""The adapter of Matrix, of its real parts but for the line: calls are looked at, and answered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

from bot.adapters.matrix.calls import Calls, Json, Refused
from bot.adapters.matrix.doors import Doors
from bot.adapters.matrix.groups import AT_DOORS, Groups
from bot.adapters.matrix.inbound import BUTTONS, PLATFORM, to_members
from bot.adapters.matrix.listening import Listener, Position
from bot.adapters.matrix.ringing import Ringing
from bot.adapters.matrix.rooms import Rooms
from bot.adapters.matrix.sealing import Seal
from bot.adapters.matrix.sending import Sender, carry_out
from bot.adapters.matrix.settings import InvitePolicy, MatrixSettings
from bot.adapters.matrix.unread import Unread
from bot.core.clock import Clock
from bot.core.outgoing import Delivery, Operation
from bot.core.parts import Parts
from bot.core.ports import AdapterState, Limit, Receive
from bot.core.shape import items, text
from bot.core.signals import Address, Who
from bot.errors import Gone
from tests.faults.fuzz.matrix_said import BOT, CROWD, LOOK_ALIKES, ORGANISER, ROOMS, direct
from tests.faults.fuzz.matrix_wire import wrong_in
from tests.faults.fuzz.seen import Post, Seen

PEOPLE = (*CROWD, ORGANISER, *LOOK_ALIKES)
"""Whom the bot may mention."""
MOST_EVENTS = 200


class MatrixCalls(Calls):
    """A homeserver, as far as the bot needs one; keeps what is wrong and what can be pressed."""

    def __init__(self, seen: Seen, people: Sequence[str]) -> None:
        super().__init__("http://nowhere")
        self.wrong: list[str] = []
        self.count = 0
        self.served: Json = {}
        self._seen = seen
        self._people = people
        self._numbers = count(1)
        self._events: dict[str, Json] = {}

    async def __call__(self, method: str, *path: str, body: Json | None = None, **_: Any) -> Json:
        """Look at it and answer."""
        self.count += 1
        if body is not None:
            self.wrong += [f"{path}: {one}" for one in wrong_in(path, body, self._people)]
        match path:
            case ("sync",):
                return self.served
            case ("profile", *_):
                return {"displayname": "Stammtisch"}
            case ("user", _, "account_data", "m.direct"):
                return {user: [direct(user)] for user in self._people}
            case ("createRoom",):
                return {"room_id": f"!made{next(self._numbers)}:example.org"}
            case ("rooms", _, "state", "m.room.member", _):
                return {"membership": "join"}
            case ("rooms", _, "joined_members"):
                return {"joined": {BOT: {}, "@p1:example.org": {}}}
            case ("rooms", room, "send", _, _) if body is not None:
                return {"event_id": self._sent(room, path[3], body)}
            case ("rooms", _, "event", id) if id in self._events:
                return self._events[id]
            case ("rooms", _, "event", _) | ("rooms", _, "state", "m.room.encryption"):
                raise Refused(404, "M_NOT_FOUND")
            case ("rooms", _, "redact", *_):
                return {"event_id": f"$r{next(self._numbers)}"}
        return {"chunk": [], "joined_rooms": []}

    async def upload(self, data: bytes, media_type: str, *, limit: str | None = None) -> str:
        """Taken."""
        return f"mxc://example.org/{next(self._numbers)}"

    def _sent(self, room: str, kind: str, content: Json) -> str:
        id = f"$bot{next(self._numbers)}"
        if kind == "m.room.message" and "m.new_content" not in content:
            event = {"type": kind, "event_id": id, "sender": BOT, "room_id": room, "content": content}
            self._events[id] = event
            if len(self._events) > MOST_EVENTS:
                del self._events[next(iter(self._events))]
            buttons = [(text(one, "action"), text(one, "value")) for one in items(content, BUTTONS)]
            thread = text(content, "m.relates_to", "event_id") or None
            self._seen.posts.append(Post(room, id, thread, BOT, buttons))
        return id


class MatrixLine:
    """The port `Adapter`; events are handed to `take`. Nothing waits for its turn."""

    platform = PLATFORM
    opens_forms = False
    whispers = False
    card_pause = timedelta()

    def __init__(self, clock: Clock, people: Sequence[str] = PEOPLE) -> None:
        self.seen = Seen()
        self.calls = MatrixCalls(self.seen, people)
        self._clock = clock
        self._rooms, self._seal = Rooms(), Seal()
        self._settings = MatrixSettings(
            homeserver="http://nowhere", user_id=BOT, invites=InvitePolicy(("@*:example.org",))
        )
        self._doors = Doors(self.calls, self._settings, clock, self._rooms, self._seal)
        self._groups = Groups(self.calls, BOT, self._rooms, lambda: (), self._doors.private_state)
        self._ringing = Ringing(self._rooms, BOT)
        self._position = Position("s0", 0, clock.now())
        self._people = people
        self._listener: Listener
        self._sender: Sender
        self._receive: Receive
        self._state: AdapterState
        self._unread: Unread

    async def start(self, receive: Receive, state: AdapterState) -> None:
        """Put the parts together, and learn the rooms."""
        self._receive = receive
        self._sender = Sender(self.calls, BOT, self._clock, self._rooms, self._seal, Parts(state))
        args = (self.calls, self._settings, self._clock, self._rooms, self._doors, state, self._seal)
        self._state, self._unread = state, Unread(state)
        self._listener = Listener(*args, self._unread)
        await self._listener.prepare()
        await self._doors.open(state)
        for room in ROOMS:
            self._rooms.count(room, {"m.joined_member_count": 30})
        for user in self._people:
            self._rooms.count(direct(user), {"m.joined_member_count": 2})

    async def take(self, *events: tuple[str, Any]) -> None:
        """One answer of the homeserver with these events, each in its room, oldest first."""
        rooms: dict[str, list[Any]] = {}
        for room, event in events:
            rooms.setdefault(room, []).append(event)
        joined = {room: {"timeline": {"events": these}} for room, these in rooms.items()}
        number = self._position.batch + 1
        self.calls.served = {"next_batch": f"s{number}", "rooms": {"join": joined}}
        batch = await self._listener.next_batch(self._position, None)
        await self._receive(*batch.signals)
        self._position = batch.position
        await self._listener.handed_in()

    async def stop_listening(self) -> None:
        """Nothing to stop."""

    async def close(self) -> None:
        """Nothing to close."""

    async def send(self, delivery: Delivery) -> str | None:
        """As the adapter does."""
        if delivery.operation in AT_DOORS:
            return await self._groups.carry_out(delivery)
        if delivery.address is None:
            raise Gone("nowhere to send it")
        address, room = delivery.address, delivery.address.conversation
        if delivery.user is not None:
            await self._doors.check_private(room, delivery.user)
        if delivery.worded is not None:
            worded = self._ringing.within_power(delivery.worded, room, "other")
            delivery = replace(delivery, worded=worded)
        call = "" if self._doors.is_direct(room) else "!stammtisch "
        return await carry_out(self._sender, delivery, address, call)

    async def find(self, delivery: Delivery) -> str | None:
        """Nothing is lost here, and so nothing looked for."""
        return None

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """As the adapter does."""
        await self._unread.forget(user, places)
        await self._doors.forget(user, places, self._state)
        self._listener.forget(user)

    async def open_direct(self, user: str) -> str:
        """The room of this person and the bot."""
        return await self._doors.open_direct(user)

    async def members(self, conversation: str) -> Sequence[Who]:
        """Everybody is in every room."""
        return to_members({"joined": {user: {} for user in self._people}})

    def link(self, where: Address, message: str) -> str | None:
        """There is none."""
        return None

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        """None."""
        return ()
