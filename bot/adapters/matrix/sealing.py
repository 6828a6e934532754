"""What the adapter asks of encryption, whether it is installed or not."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.core.ports import AdapterState
from bot.core.shape import mapping, text
from bot.errors import Gone, StammtischError

ENCRYPTED = "m.room.encrypted"
NOT_INSTALLED = "the room is encrypted, and encryption is not installed"
KEYS = "keys"
"""The adapter state that says whose keys are there: `device`, and the device that it `replaces`."""

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Sealed:
    """An event that cannot be read (yet): `session` names the missing key; `forever`: no key helps."""

    session: str
    forever: bool = False


class KeysLost(StammtischError):
    """The homeserver knows this device by keys that are not here (any more): it needs a new one."""


class Encryption(Protocol):
    """The keys of this device, and what is done with them."""

    can_read: bool
    """Whether encrypted rooms can be read and written at all."""

    async def hear(self, answer: Json) -> None:
        """Take in what a sync's answer says to this device. Before its rooms are read."""
        ...

    async def open(self, room: str, event: object) -> object | Sealed:
        """The event as it can be read; one that never was encrypted is returned as it is. Raises what a call
        raises, where a device has to be asked for first."""
        ...

    async def close(self, room: str, kind: str, content: Json) -> tuple[str, Json]:
        """Kind and content as they may go to that encrypted room. Raises what a call raises."""
        ...

    async def reaches(self, users: Sequence[str]) -> bool:
        """Whether each of them has a device that reads what is encrypted. Raises what a call raises."""
        ...

    def seal_file(self, plain: bytes) -> tuple[bytes, Json]:
        """A file as only the readers of its message can open it, and what that message says for it."""
        ...

    def somebody_moved(self, room: str) -> None:
        """Somebody came into the room, left it or was invited."""
        ...

    def ask_for(self, room: str, event: object) -> None:
        """Have the writer's device asked for the key of an event, once."""
        ...

    async def tend(self) -> None:
        """Do what is to do beside reading and writing. Raises KeysLost, and what a call raises; then the rest
        is done next time."""
        ...

    def close_store(self) -> None:
        """Close the files."""
        ...


class Unsealed:
    """Without encryption: what is encrypted stays so."""

    can_read = False

    async def hear(self, answer: Json) -> None:
        """Nothing is said to a device that has no keys."""

    async def open(self, room: str, event: object) -> object | Sealed:
        """What is encrypted is for others."""
        return Sealed("", forever=True) if text(event, "type") == ENCRYPTED else event

    async def close(self, room: str, kind: str, content: Json) -> tuple[str, Json]:
        """Nothing can be written there. Raises Gone."""
        raise Gone(NOT_INSTALLED)

    async def reaches(self, users: Sequence[str]) -> bool:
        """Nobody, so."""
        return False

    def seal_file(self, plain: bytes) -> tuple[bytes, Json]:
        """Nor any file. Raises Gone."""
        raise Gone(NOT_INSTALLED)

    def somebody_moved(self, room: str) -> None:
        """Nobody gets keys."""

    def ask_for(self, room: str, event: object) -> None:
        """There is nobody to ask."""

    async def tend(self) -> None:
        """Nothing to do."""

    def close_store(self) -> None:
        """There is none."""


async def new_device(state: AdapterState) -> str:
    """The device that stands in for one whose keys were lost, as long as that was not said; else nothing."""
    kept = _kept(await state.get(KEYS))
    return text(kept, "device") if text(kept, "replaces") else ""


async def mark_said(state: AdapterState) -> None:
    """That there is a new device was said."""
    kept = _kept(await state.get(KEYS))
    await state.set(KEYS, json.dumps({"device": text(kept, "device")}))


async def mark_lost(state: AdapterState) -> None:
    """The keys of the device are of no use any more."""
    kept = _kept(await state.get(KEYS))
    await state.set(KEYS, json.dumps({**kept, "lost": text(kept, "device")}))


def _kept(stored: str | None) -> Mapping[str, object]:
    return mapping(json.loads(stored or "{}"))


@dataclass(slots=True)
class Seal:
    """The encryption that holds now: none before the bot is logged in, and another after a new login."""

    now: Encryption = field(default_factory=Unsealed)
