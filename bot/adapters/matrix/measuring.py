"""Measures how fast a homeserver lets the bot write, in a room of its own that nobody else sees."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from secrets import token_hex
from time import monotonic

from bot.adapters.matrix.calls import Calls
from bot.core.shape import text
from bot.errors import SendError, TryLater

ENOUGH = 15
"""More than a stock homeserver takes at once, which is 10."""
SHORTEST_PAUSE, LONGEST_PAUSE = 0.1, 30.0


@dataclass(frozen=True, slots=True)
class Measured:
    """So many were taken at once; then one `every` so many seconds. `lifted`: no limit was met."""

    sent: int
    every: float = 0.0

    @property
    def lifted(self) -> bool:
        """Whether no limit was met."""
        return self.every == 0


async def measure(calls: Calls) -> Measured:
    """Write into a new room until the homeserver asks for a pause, and again after it; leave the room.

    What lies between the ends of both pauses is what the messages between them cost. What was used up comes
    back within a minute. Raises SendError.
    """
    made = await calls("POST", "createRoom", body={"preset": "private_chat", "name": "Stammtisch: check"})
    room = text(made, "room_id")
    try:
        sent, first_end = await _until_stopped(calls, room)
        if first_end is None:
            return Measured(sent)
        pause = max(first_end - monotonic(), SHORTEST_PAUSE)
        if pause > LONGEST_PAUSE:
            return Measured(sent, pause)
        await asyncio.sleep(pause)
        more, second_end = await _until_stopped(calls, room)
        each = (second_end - first_end) / max(1, more) if second_end else 0.0
        return Measured(sent, max(each, SHORTEST_PAUSE))
    finally:
        with suppress(SendError):
            await calls("POST", "rooms", room, "leave", body={})
            await calls("POST", "rooms", room, "forget", body={})


async def _until_stopped(calls: Calls, room: str) -> tuple[int, float | None]:
    """How many messages were taken, and when the pause ends that was asked for then, if it was."""
    content = {"msgtype": "m.notice", "body": ".", "m.mentions": {}}
    for number in range(ENOUGH):
        try:
            await calls("PUT", "rooms", room, "send", "m.room.message", token_hex(8), body=content)
        except TryLater as error:
            if error.after is None:
                raise
            return number, monotonic() + error.after.total_seconds()
    return ENOUGH, None
