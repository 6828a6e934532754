"""Waiting for a condition instead of for a while."""

import asyncio
from collections.abc import Callable


class Bell:
    """Rings whenever something happened; those who wait look again."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Something happened."""
        self._rung.set()
        self._rung = asyncio.Event()

    async def until(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        """Return as soon as that is so; fail after that many seconds."""
        async with asyncio.timeout(seconds):
            while not condition():
                await self._rung.wait()
