"""Which events are one message: the outbox knows the first, and here stands which others belong to it."""

import asyncio
import json
from dataclasses import replace

from bot.core.ports import AdapterState
from bot.core.shape import texts
from bot.core.signals import (
    AnySignal,
    ButtonPressed,
    MessageEdited,
    MessageSaid,
    ReactionAdded,
    ReactionRemoved,
    ShortcutUsed,
)

MOST_REMEMBERED = 10_000


class Parts:
    """Kept in the adapter's state, in both directions. Raises StorageError when it cannot be.

    What is asked for is remembered: hundreds may press a button of one message at once.
    """

    def __init__(self, state: AdapterState) -> None:
        self._state = state
        self._looked_up: dict[str, asyncio.Future[str | None]] = {}

    async def further(self, first: str) -> list[str]:
        """The events that go on with this one, in their order."""
        return texts({"ids": json.loads(await self._state.get(f"parts:{first}") or "[]")}, "ids")

    async def keep(self, first: str, further: list[str]) -> None:
        """From now on these go on with it, and no others."""
        before = await self.further(first)
        if before == further:
            return
        for one in further:
            if one not in before:
                await self._state.set(f"part:{one}", first)
                self._looked_up.pop(one, None)
        if further:
            await self._state.set(f"parts:{first}", json.dumps(further))
        else:
            await self._state.drop(f"parts:{first}")
        for one in before:
            if one not in further:
                await self._state.drop(f"part:{one}")
                self._looked_up.pop(one, None)

    async def about_the_whole(self, signal: AnySignal) -> AnySignal:
        """The signal, but what is done to a part, or said in reply to it, is about the message."""
        match signal:
            case ReactionAdded() | ReactionRemoved() | ButtonPressed():
                return replace(signal, message=await self._first(signal.message))
            case ShortcutUsed(message=str(chosen)):
                return replace(signal, message=await self._first(chosen))
            case MessageSaid(reply_to=str(replied)) | MessageEdited(reply_to=str(replied)):
                return replace(signal, reply_to=await self._first(replied))
        return signal

    async def _first(self, event: str) -> str:
        looking = self._looked_up.get(event)
        if looking is None:
            while len(self._looked_up) >= MOST_REMEMBERED:
                del self._looked_up[next(iter(self._looked_up))]
            looking = self._looked_up[event] = asyncio.ensure_future(self._state.get(f"part:{event}"))
            looking.add_done_callback(lambda done: self._forget_failed(event, done))
        return await asyncio.shield(looking) or event

    def _forget_failed(self, event: str, done: "asyncio.Future[str | None]") -> None:
        if (done.cancelled() or done.exception() is not None) and self._looked_up.get(event) is done:
            del self._looked_up[event]
