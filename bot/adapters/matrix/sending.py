"""Does in rooms what the outbox says. Each delivery is its own transaction id: done twice is done once."""

from datetime import UTC, datetime, timedelta

from bot.adapters.matrix.calls import Calls, Json, Refused, stated
from bot.adapters.matrix.outbound import OPERATION, reaction, to_content
from bot.adapters.matrix.pace import MESSAGES
from bot.adapters.matrix.rooms import Rooms
from bot.adapters.matrix.sealing import Seal
from bot.adapters.matrix.shape import items, text, whole
from bot.core.clock import Clock
from bot.core.message import Worded
from bot.core.outgoing import Delivery, Operation
from bot.core.signals import Address
from bot.errors import Gone

ALREADY = "M_DUPLICATE_ANNOTATION"
MARGIN = timedelta(minutes=10)
PAGES = 50
PAGE = "100"


class Sender:
    """Sends as the bot. Raises what a call raises."""

    def __init__(self, calls: Calls, me: str, clock: Clock, rooms: Rooms, seal: Seal) -> None:
        self._calls = calls
        self._me = me
        self._clock = clock
        self._rooms = rooms
        self._seal = seal

    async def post(self, address: Address, worded: Worded, operation: str, call: str) -> str:
        """A new message; its id."""
        content = to_content(worded, operation, thread=address.thread, call=call)
        try:
            return await self._send(address.conversation, "m.room.message", operation, content)
        except Refused as error:
            if address.thread is None or error.status != 400:
                raise
            # Not every message may begin a thread: what stands in another relation may not.
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": address.thread}}
            return await self._send(address.conversation, "m.room.message", operation, content)

    async def edit(self, room: str, target: str, worded: Worded, operation: str, call: str) -> None:
        """The message says this from now on."""
        content = to_content(worded, operation, replaces=target, call=call)
        await self._send(room, "m.room.message", operation, content)

    async def delete(self, room: str, target: str, operation: str) -> None:
        """Take a message back."""
        await self._calls("PUT", "rooms", room, "redact", target, operation, body={}, limit=MESSAGES)

    async def react(self, room: str, target: str, emoji: str, operation: str) -> None:
        """Put an emoji on a message; twice is once."""
        try:
            await self._send(room, "m.reaction", operation, reaction(target, emoji))
        except Refused as error:
            if error.code != ALREADY:
                raise

    async def unreact(self, room: str, target: str, emoji: str, operation: str) -> None:
        """Take the bot's own emoji off again; what is not there stays so."""
        found = await self._own_reaction(room, target, emoji)
        if found is not None:
            await self.delete(room, found, operation)

    async def find(self, delivery: Delivery, room: str) -> str | None:
        """The message that this delivery made, if there is one."""
        since = delivery.first_at - MARGIN
        query = {"dir": "b", "limit": PAGE, "filter": f'{{"senders":["{self._me}"]}}'}
        for _ in range(PAGES):
            answer = await self._calls("GET", "rooms", room, "messages", query=query)
            for event in items(answer, "chunk"):
                if delivery.op_id in (
                    text(event, "content", OPERATION),
                    text(event, "unsigned", "transaction_id"),
                ):
                    return text(event, "event_id")
                if self._is_before(event, since):
                    return None
            if not text(answer, "end") or text(answer, "end") == query.get("from"):
                return None
            query["from"] = text(answer, "end")
        return None

    def _is_before(self, event: object, moment: datetime) -> bool:
        stamp = whole(event, "origin_server_ts")
        return stamp is not None and self._clock.of(datetime.fromtimestamp(stamp / 1000, UTC)) < moment

    async def _send(self, room: str, kind: str, operation: str, content: Json) -> str:
        if kind == "m.room.message" and await self._is_encrypted(room):
            kind, content = await self._seal.now.close(room, kind, content)
            # The homeserver may see it: by it a message is found again that may have been sent before.
            content = {**content, OPERATION: operation}
        answer = await self._calls(
            "PUT", "rooms", room, "send", kind, operation, body=content, limit=MESSAGES
        )
        return stated(answer, "event_id")

    async def _is_encrypted(self, room: str) -> bool:
        """As the room's state says; of a room that is not heard of yet the homeserver is asked."""
        known = self._rooms.get(room)
        if known is None:
            try:
                await self._calls("GET", "rooms", room, "state", "m.room.encryption")
            except Refused:
                return False
        elif not known.encrypted:
            return False
        if not self._seal.now.can_read:
            raise Gone("the room is encrypted, and encryption is not installed")
        return True

    async def _own_reaction(self, room: str, target: str, emoji: str) -> str | None:
        query = {"limit": PAGE}
        while True:
            answer = await self._relations(room, target, query)
            for event in items(answer, "chunk"):
                key = text(event, "content", "m.relates_to", "key")
                if text(event, "sender") == self._me and key == emoji:
                    return text(event, "event_id")
            following = text(answer, "next_batch")
            if not following or following == query.get("from"):
                return None
            query["from"] = following

    async def _relations(self, room: str, target: str, query: dict[str, str]) -> Json:
        return await self._calls(
            "GET",
            *("rooms", room, "relations", target, "m.annotation", "m.reaction"),
            query=query,
            version="v1",
        )


async def carry_out(sender: Sender, delivery: Delivery, address: Address, call: str) -> str | None:
    """Do it; the id of the message that it made or is about. Raises Gone for what a room has not."""
    room, target, worded = address.conversation, delivery.target or "", delivery.worded
    match delivery.operation:
        case Operation.POST if worded:
            return await sender.post(address, worded, delivery.op_id, call)
        case Operation.EDIT if worded:
            await sender.edit(room, target, worded, delivery.op_id, call)
        case Operation.DELETE:
            await sender.delete(room, target, delivery.op_id)
        case Operation.REACT:
            await sender.react(room, target, delivery.detail, delivery.op_id)
        case Operation.UNREACT:
            await sender.unreact(room, target, delivery.detail, delivery.op_id)
        case _:
            raise Gone(f"Matrix rooms cannot {delivery.operation.value} yet")
    return target
