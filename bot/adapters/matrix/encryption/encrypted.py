"""Encryption as the adapter uses it."""

import asyncio
from collections.abc import Mapping, Sequence

from bot.adapters.matrix.calls import Calls
from bot.adapters.matrix.encryption.conversation import KeyConversation
from bot.adapters.matrix.encryption.machine import Locked, Machine, counts, seal_file
from bot.adapters.matrix.sealing import ENCRYPTED, Sealed
from bot.core.shape import items, text, texts

READERS = frozenset({"join", "invite"})


class Encrypted:
    """The port `Encryption` for one device."""

    can_read = True

    def __init__(self, calls: Calls, machine: Machine, keys: KeyConversation) -> None:
        self._calls = calls
        self._machine = machine
        self._keys = keys
        self._one_at_a_time = asyncio.Lock()
        self._members: dict[str, list[str]] = {}
        self._left: int | None = None
        self._fallback_used = False

    async def hear(self, answer: Mapping[str, object]) -> None:
        """What is said to the device: keys, whose devices changed, how many keys are left."""
        self._machine.changed(texts(answer, "device_lists", "changed"))
        for event in items(answer, "to_device", "events"):
            self._machine.hear(event)
            await asyncio.sleep(0)  # a flood of them keeps nobody from being answered
        self._left, self._fallback_used = counts(answer)

    async def open(self, room: str, event: object) -> object | Sealed:
        """The event as it can be read."""
        if text(event, "type") != ENCRYPTED or not isinstance(event, Mapping):
            return event
        opened = self._machine.decrypt(room, event)
        sender = text(event, "sender")
        if opened is Locked.UNKNOWN_DEVICE and sender in self._machine.to_query([sender]):
            await self._keys.look_up([sender])
            opened = self._machine.decrypt(room, event)
        if not isinstance(opened, Locked):
            return opened
        session = text(event, "content", "session_id")
        return Sealed(session, forever=opened is Locked.BROKEN)

    async def close(
        self, room: str, kind: str, content: Mapping[str, object]
    ) -> tuple[str, Mapping[str, object]]:
        """Encrypted for all who are in the room or asked in."""
        async with self._one_at_a_time:
            await self._keys.share(room, await self._readers(room))
            return ENCRYPTED, self._machine.encrypt(room, kind, content)

    async def reaches(self, users: Sequence[str]) -> bool:
        """Whether each of them has a device with keys."""
        async with self._one_at_a_time:
            await self._keys.look_up(users)
        return all(self._machine.devices([user]) for user in users)

    def seal_file(self, plain: bytes) -> tuple[bytes, Mapping[str, object]]:
        """See the port."""
        return seal_file(plain)

    def somebody_moved(self, room: str) -> None:
        """Who may read is asked for anew."""
        self._members.pop(room, None)

    def ask_for(self, room: str, event: object) -> None:
        """Queue the request for its key; `tend` sends it."""
        session = text(event, "content", "session_id")
        if session:
            self._machine.ask_for(room, session, text(event, "sender"), text(event, "content", "device_id"))

    async def tend(self) -> None:
        """Give the homeserver new keys, learn of changed devices, mend broken talks, send what is queued."""
        async with self._one_at_a_time:
            await self._keys.upload(left=self._left, fallback_used=self._fallback_used)
            self._left, self._fallback_used = None, False
            await self._keys.look_up()
            await self._keys.reconcile()
            await self._keys.send_queued()

    def close_store(self) -> None:
        """Close the file of keys."""
        self._machine.close()

    async def _readers(self, room: str) -> list[str]:
        if room not in self._members:
            answer = await self._calls("GET", "rooms", room, "members", query={"not_membership": "leave"})
            self._members[room] = sorted(
                {
                    text(event, "state_key")
                    for event in items(answer, "chunk")
                    if text(event, "content", "membership") in READERS
                }
            )
        return self._members[room]
