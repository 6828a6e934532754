"""Does in rooms what the outbox says. Each delivery is its own transaction id: done twice is done once."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta

from bot.adapters.matrix.calls import Calls, Json, Refused, stated
from bot.adapters.matrix.finding import PAGE, find_parts
from bot.adapters.matrix.media import Media
from bot.adapters.matrix.outbound import OPERATION, PARTS, part_operation, parts_of, reaction, to_content
from bot.adapters.matrix.pace import MESSAGES
from bot.adapters.matrix.rooms import Recent, Rooms
from bot.adapters.matrix.sealing import NOT_INSTALLED, Seal
from bot.core.clock import Clock
from bot.core.message import Worded, WordedAttachment
from bot.core.outgoing import Delivery, Operation
from bot.core.parts import Parts
from bot.core.shape import items, mapping, text, whole
from bot.core.signals import Address
from bot.errors import Gone, TryLater

MESSAGE = "m.room.message"
SEALED_FILE = "application/octet-stream"
AMENDED = ".amended"
ALREADY = "M_DUPLICATE_ANNOTATION"
MARGIN = timedelta(minutes=10)


class Sender:
    """Sends as the bot. Raises what a call raises."""

    def __init__(self, calls: Calls, me: str, clock: Clock, rooms: Rooms, seal: Seal, parts: Parts) -> None:
        self._calls = calls
        self._me = me
        self._clock = clock
        self._rooms = rooms
        self._seal = seal
        self._parts = parts
        self._media = Media(calls)
        self._begun: Recent[tuple[str, str], Mapping[int, object]] = Recent(100)

    async def post(self, address: Address, worded: Worded, operation: str, call: str) -> str:
        """A new message, in as many events as it needs; the id of the first.

        Where `find` saw that it was only begun, this finishes it.
        """
        parts = parts_of(worded, call)
        begun = self._begun.get((address.conversation, operation)) or {}
        ids: list[str] = []
        for number, part in enumerate(parts):
            name = part_operation(operation, number)
            try:
                if number in begun:
                    ids.append(await self._amend(address, begun[number], part, name, call))
                else:
                    ids.append(await self._stand(address, part, name, call, len(parts)))
            except TryLater as later:
                # What stands may be worded otherwise next time: then it has to be looked for.
                later.maybe_done = later.maybe_done or number > 0
                raise
        for number in set(begun) - set(range(len(parts))):
            name = part_operation(operation, number) + AMENDED
            await self._redact(address.conversation, _id(begun[number]), name)
        if len(ids) > 1 or begun:
            await self._parts.keep(ids[0], ids[1:])
        return ids[0]

    async def edit(self, room: str, target: str, worded: Worded, operation: str, call: str) -> None:
        """The message says this from now on, in more or fewer events if need be."""
        parts = parts_of(worded, call)
        known = [target, *await self._parts.further(target)]
        for number, (part, event) in enumerate(zip(parts, known, strict=False)):
            name = part_operation(operation, number)
            await self._send(room, MESSAGE, name, to_content(part, name, replaces=event, call=call))
        for number in range(len(known), len(parts)):
            name = part_operation(operation, number)
            content = to_content(parts[number], name, call=call, parts=len(parts))
            relation = await self._relation(room, target)
            known.append(await self._send(room, MESSAGE, name, content | relation))
            await self._parts.keep(target, known[1:])
        for number in range(len(parts), len(known)):
            await self._redact(room, known[number], part_operation(operation, number))
        await self._parts.keep(target, known[1 : len(parts)])

    async def delete(self, room: str, target: str, operation: str) -> None:
        """Take a message back, all of it."""
        further = await self._parts.further(target)
        for number, event in enumerate(further, 1):
            with suppress(Refused):
                await self._redact(room, event, part_operation(operation, number))
        await self._redact(room, target, operation)
        if further:
            await self._parts.keep(target, [])

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
            await self._redact(room, found, operation)

    async def find(self, delivery: Delivery, room: str) -> str | None:
        """The message that this delivery made, if there is one and all of it is there."""
        found = await find_parts(self._calls, self._me, room, delivery.op_id, self._is_before(delivery))
        if 0 not in found:
            return None
        count = max(whole(event, "content", PARTS) or 1 for event in found.values())
        if set(found) >= set(range(count)):
            ids = [_id(found[number]) for number in range(count)]
            await self._parts.keep(ids[0], ids[1:])
            return ids[0]
        self._begun.put((room, delivery.op_id), found)
        return None

    def _is_before(self, delivery: Delivery) -> Callable[[datetime], bool]:
        """Whether a moment of the homeserver is too long ago for what this delivery did."""
        return lambda moment: self._clock.of(moment) < delivery.first_at - MARGIN

    async def _stand(self, address: Address, part: Worded, operation: str, call: str, parts: int) -> str:
        """One event of a message; its id."""
        file = await self._stored(address.conversation, part.attachment) if part.attachment else None
        content = to_content(part, operation, thread=address.thread, call=call, parts=parts, file=file)
        try:
            return await self._send(address.conversation, MESSAGE, operation, content)
        except Refused as error:
            if address.thread is None or error.status != 400:
                raise
            # Not every message may begin a thread: what stands in another relation may not.
            content["m.relates_to"] = {"m.in_reply_to": {"event_id": address.thread}}
            return await self._send(address.conversation, MESSAGE, operation, content)

    async def _amend(self, address: Address, event: object, part: Worded, operation: str, call: str) -> str:
        """A part that stands already says what it now has to say; its id. A file stays the one it is."""
        name, id = operation + AMENDED, _id(event)
        if part.attachment is not None:
            return id
        content = to_content(part, name, replaces=id, call=call)
        event = await self._seal.now.open(address.conversation, event)
        if text(content, "m.new_content", "body") != text(event, "content", "body"):
            await self._send(address.conversation, MESSAGE, name, content)
        return id

    async def _stored(self, room: str, file: WordedAttachment) -> Json:
        """Give a file to the homeserver; what an event has to say of where it lies, and how it is opened."""
        if not await self._is_encrypted(room):
            return {"url": await self._media.store(file.data, file.media_type)}
        sealed, keys = self._seal.now.seal_file(file.data)
        return {"file": {**keys, "url": await self._media.store(sealed, SEALED_FILE)}}

    async def _relation(self, room: str, event: str) -> dict[str, object]:
        """Where a message hangs: what is added to it hangs there, too."""
        relation = mapping(await self._calls("GET", "rooms", room, "event", event), "content", "m.relates_to")
        return {"m.relates_to": relation} if relation else {}

    async def _redact(self, room: str, event: str, operation: str) -> None:
        await self._calls("PUT", "rooms", room, "redact", event, operation, body={}, limit=MESSAGES)

    async def _send(self, room: str, kind: str, operation: str, content: Json) -> str:
        if kind == MESSAGE and await self._is_encrypted(room):
            parts = {PARTS: content[PARTS]} if PARTS in content else {}
            kind, content = await self._seal.now.close(room, kind, content)
            # The homeserver may see it: by it a message is found again that may have been sent before.
            content = {**content, OPERATION: operation, **parts}
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
            raise Gone(NOT_INSTALLED)
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


def _id(event: object) -> str:
    return text(event, "event_id")


async def carry_out(sender: Sender, delivery: Delivery, address: Address, call: str) -> str | None:
    """Do it; the id of the message that it made or is about. Raises Gone for what a room has not."""
    room, target, worded = address.conversation, delivery.target or "", delivery.worded
    match delivery.operation:
        case Operation.POST | Operation.UPLOAD if worded:
            return await sender.post(address, worded, delivery.op_id, call)
        case Operation.EDIT if worded and worded.attachment is None:
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
