"""Gives files to the homeserver."""

from bot.adapters.matrix.calls import Calls, Refused
from bot.adapters.matrix.pace import UPLOADS
from bot.core.message import LARGEST_FILE
from bot.core.shape import whole
from bot.errors import Gone


class Media:
    """The homeserver's files. Raises what a call raises."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._largest: int | None = None

    async def store(self, data: bytes, media_type: str) -> str:
        """Keep these bytes; their address. Stored twice they lie there twice. Raises Gone when they are more
        than the homeserver takes: asked first, since many just close the line upon what is too large."""
        if self._largest is None:
            self._largest = await self._ask_largest()
        if len(data) > self._largest:
            raise Gone("the file is larger than the homeserver takes")
        return await self._calls.upload(data, media_type, limit=UPLOADS)

    async def _ask_largest(self) -> int:
        try:
            answer = await self._calls("GET", "media", "config", version="v1")
        except Refused:
            answer = {}  # older homeservers do not know the question
        return whole(answer, "m.upload.size") or LARGEST_FILE
