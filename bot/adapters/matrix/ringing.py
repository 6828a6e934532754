"""Rings everybody in a room only where the room grants the bot that power."""

from dataclasses import replace

import structlog

from bot.adapters.matrix.inbound import PLATFORM
from bot.adapters.matrix.rooms import Rooms
from bot.core.message import Worded

log = structlog.get_logger()


class Ringing:
    """Remembers in which rooms it was said that the bot may not."""

    def __init__(self, rooms: Rooms, me: str) -> None:
        self._rooms = rooms
        self._me = me
        self._told: set[str] = set()

    def within_power(self, worded: Worded, room: str, role: str) -> Worded:
        """The message as it may be said in this room; the log names the room by its role."""
        known = self._rooms.get(room)
        if not worded.everyone or (known is not None and known.may_ring_all(self._me)):
            return worded
        if room not in self._told:
            self._told.add(room)
            log.warning("the bot has not the power to ring everybody in a room", platform=PLATFORM, kind=role)
        return replace(worded, everyone=False)
