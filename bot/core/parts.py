"""Which events are one message: the outbox knows the first, and here stands which others belong to it."""

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


class Parts:
    """Kept in the adapter's state, in both directions. Raises StorageError when it cannot be."""

    def __init__(self, state: AdapterState) -> None:
        self._state = state

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
        if further:
            await self._state.set(f"parts:{first}", json.dumps(further))
        else:
            await self._state.drop(f"parts:{first}")
        for one in before:
            if one not in further:
                await self._state.drop(f"part:{one}")

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
        return await self._state.get(f"part:{event}") or event
