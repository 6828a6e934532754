"""Which events are one message: the outbox knows the first, and here stands which others belong to it."""

import asyncio
import json
from dataclasses import dataclass, field, replace

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
        self._looked_up: dict[str, _LookedUp] = {}

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
        """Whoever came first goes on first: where seats are given, nobody may be overtaken here."""
        known = self._looked_up.get(event)
        if known is None:
            while len(self._looked_up) >= MOST_REMEMBERED:
                del self._looked_up[next(iter(self._looked_up))]
            known = self._looked_up[event] = _LookedUp()
            known.task = asyncio.create_task(self._look_up(event, known))
        if not known.done or known.going_on:
            await known.wait()
        if known.error is not None:
            raise known.error
        return known.first or event

    async def _look_up(self, event: str, known: "_LookedUp") -> None:
        try:
            known.first = await self._state.get(f"part:{event}")
        except Exception as error:
            known.error = error
            if self._looked_up.get(event) is known:
                del self._looked_up[event]
        known.done = True
        known.task = None  # thousands are remembered, and none of them needs it any more
        known.let_go_on()


@dataclass(slots=True)
class _LookedUp:
    """Which message an event belongs to, once that was asked for; `first` None: it is one of its own.

    `going_on`: so many of those who waited for it were called, and did not go on yet; whoever comes meanwhile
    waits for them.
    """

    done: bool = False
    first: str | None = None
    error: Exception | None = None
    task: "asyncio.Task[None] | None" = None
    going_on: int = 0
    waiting: "list[asyncio.Future[None]]" = field(default_factory=list)

    async def wait(self) -> None:
        """Until it is known."""
        called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiting.append(called)
        try:
            await called
        finally:
            if called.done() and not called.cancelled():
                self.going_on -= 1
                if not self.going_on:
                    self.let_go_on()

    def let_go_on(self) -> None:
        """It is known: all who wait are called in their order."""
        for called in self.waiting:
            if not called.done():
                called.set_result(None)
                self.going_on += 1
        self.waiting.clear()
