"""Group conversations: rooms that the bot opens for a few people, brings others into, and leaves."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress

from bot.adapters.matrix.calls import Calls, Refused, stated
from bot.adapters.matrix.doors import THERE
from bot.adapters.matrix.pace import INVITATIONS, MESSAGES, ROOMS
from bot.adapters.matrix.rooms import GROUP, Rooms
from bot.core.outgoing import Delivery, Operation
from bot.core.shape import text, texts
from bot.errors import Gone, TryLater

AT_DOORS = (Operation.OPEN, Operation.INVITE, Operation.LEAVE)


class Groups:
    """Raises what a call raises. `kept`: the rooms that the bot never leaves; `private`: the state that a
    room for these users is made with."""

    def __init__(
        self,
        calls: Calls,
        me: str,
        rooms: Rooms,
        kept: Callable[[], Sequence[str]],
        private: Callable[[Sequence[str]], Awaitable[list[Mapping[str, object]]]],
    ) -> None:
        self._private = private
        self._calls = calls
        self._me = me
        self._rooms = rooms
        self._kept = kept

    async def carry_out(self, delivery: Delivery) -> str:
        """Open, invite or leave; the room. Raises Gone for whom or what cannot be had."""
        if delivery.operation is Operation.OPEN:
            return await self._open(delivery)
        if delivery.address is None:
            raise Gone("nowhere to do it")
        room = delivery.address.conversation
        if delivery.operation is Operation.INVITE:
            await self._invite(room, delivery.user or "")
        else:
            await self._leave(room)
        return room

    async def find(self, delivery: Delivery) -> str | None:
        """The room that was opened for this, with everybody asked in; also one that was not heard of yet."""
        room = await self._made(delivery.op_id)
        if room is not None:
            await self._ask_in(room, delivery.users)
        return room

    async def _open(self, delivery: Delivery) -> str:
        """Private, invite only. All are asked in at once; where that is refused because of one of them, each
        for themselves."""
        known = self._rooms.opened_as(delivery.op_id, self._me)
        if known is not None:
            await self._ask_in(known, delivery.users)
            return known
        try:
            return await self._create(delivery, delivery.users)
        except Refused:
            # A homeserver may have made the room all the same, and asked in those before the one it refused.
            room = await self._made(delivery.op_id) or await self._create(delivery, ())
            await self._ask_in(room, delivery.users)
            return room

    async def _create(self, delivery: Delivery, users: Sequence[str]) -> str:
        body = {
            "preset": "private_chat",
            "visibility": "private",
            "is_direct": False,
            "name": delivery.detail,
            "invite": list(users),
            "initial_state": await self._private(delivery.users),
            "creation_content": {GROUP: delivery.op_id},
        }
        return stated(await self._calls("POST", "createRoom", body=body, limit=ROOMS), "room_id")

    async def _made(self, marker: str) -> str | None:
        known = self._rooms.opened_as(marker, self._me)
        if known is not None:
            return known
        for room in texts(await self._calls("GET", "joined_rooms"), "joined_rooms"):
            heard_of = self._rooms.get(room)
            if not (heard_of and heard_of.creators) and await self._carries(room, marker):
                return room
        return self._rooms.opened_as(marker, self._me)  # it may have been heard of meanwhile

    async def _carries(self, room: str, marker: str) -> bool:
        path = ("rooms", room, "state", "m.room.create", "")
        try:
            event = await self._calls("GET", *path, query={"format": "event"})
        except Refused:
            return False
        return text(event, "sender") == self._me and text(event, "content", GROUP) == marker

    async def _ask_in(self, room: str, users: Sequence[str]) -> None:
        """All who can be had. When it has to be gone on with later, the room is there already."""
        try:
            for user in users:
                with suppress(Gone):
                    await self._invite(room, user)
        except TryLater as later:
            raise TryLater(
                str(later),
                after=later.after,
                everything=later.everything,
                limit=later.limit,
                maybe_done=True,
            ) from later

    async def _invite(self, room: str, user: str) -> None:
        membership = await self._membership(room, user)
        if membership in THERE:
            return
        if membership in ("leave", "ban"):
            raise Gone("the person left the conversation, and is not called back")
        path = ("rooms", room, "invite")
        await self._calls("POST", *path, body={"user_id": user}, limit=INVITATIONS)

    async def _membership(self, room: str, user: str) -> str | None:
        try:
            return text(await self._calls("GET", "rooms", room, "state", "m.room.member", user), "membership")
        except Refused:
            return None

    async def _leave(self, room: str) -> None:
        """Where the bot is out already, there is nothing to do."""
        if room in self._kept():
            raise Gone("the bot does not leave a room of its configuration")
        with suppress(Refused):
            await self._calls("POST", "rooms", room, "leave", body={}, limit=MESSAGES)
