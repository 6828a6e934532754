"""Reads back what was said while the bot was away for longer than Slack tells events again.

What was pressed meanwhile is lost, and so are reactions and edits; the signal that ends the outage says since
when nothing was heard.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import datetime, timedelta

import structlog

from bot.adapters.slack.calls import Calls
from bot.adapters.slack.inbound import PLATFORM, Reader, from_event, is_direct, is_id, is_ts, people_of
from bot.adapters.slack.people import People
from bot.core.ports import AdapterState, Receive
from bot.core.shape import items, mapping, text
from bot.core.signals import OutageEnded
from bot.errors import Gone, TryLater

ALIVE, LAST = "alive", "last event"
TOLD_AGAIN_FOR = timedelta(minutes=5)
A_DAY = 86_400.0
LISTED, HISTORY, REPLIES = "users.conversations", "conversations.history", "conversations.replies"
KINDS = ("public_channel,private_channel", "mpim", "im")
PAGE = 200
BETWEEN = timedelta(seconds=1.3)
"""Between two looks: that is as often as Slack lets an app look, with some room left for others."""

log = structlog.get_logger()


class CatchingUp:
    """`first`: the conversations that are read before all others."""

    def __init__(
        self,
        calls: Calls,
        people: People,
        state: AdapterState,
        receive: Receive,
        first: Callable[[], Iterable[str]],
        between: timedelta = BETWEEN,
    ) -> None:
        self._calls = calls
        self._people = people
        self._state = state
        self._receive = receive
        self._first = first
        self._between = between.total_seconds()
        self._last = ""

    def heard(self, payload: object) -> None:
        """An event came."""
        stamp = text(payload, "event", "event_ts") or text(payload, "event", "ts")
        if is_ts(stamp):
            self._last = max(self._last, stamp, key=lambda one: float(one or 0))

    async def note(self, now: datetime) -> None:
        """The bot hears at this moment. Raises StorageError."""
        await self._state.set(ALIVE, now.isoformat())
        if self._last:
            await self._state.set(LAST, self._last)

    async def run(self, reader: Reader) -> None:
        """Read back what may have been missed before this moment. Raises StorageError, and Shut."""
        now = reader.clock.now()
        alive, last = await self._state.get(ALIVE), await self._state.get(LAST)
        if alive is None or now - datetime.fromisoformat(alive) < TOLD_AGAIN_FOR:
            return
        since = datetime.fromisoformat(alive)
        await self._receive(OutageEnded(key=f"outage:{alive}", platform=PLATFORM, at=now, since=since))
        if last is None:
            return
        count = 0
        async for channel in self._conversations():
            async for message in self._said(channel, float(last)):
                event = {**mapping(message), "type": "message", "channel": channel}
                await self._people.learn(people_of(event))
                signal = from_event({"event": event}, reader)
                if signal is not None:
                    count += 1
                    await self._receive(signal)
        log.info("what was said meanwhile was read", platform=PLATFORM, count=count)

    async def _conversations(self) -> AsyncIterator[str]:
        done = set()
        for channel in self._first():
            done.add(channel)
            yield channel
        for kinds in KINDS:
            async for one in self._pages(LISTED, "channels", types=kinds, exclude_archived=True):
                channel = text(one, "id")
                if is_id(channel) and channel not in done:
                    done.add(channel)
                    yield channel

    async def _said(self, channel: str, since: float) -> AsyncIterator[object]:
        """Messages after that moment, the oldest first, then those in threads that were begun at most a day
        before; direct conversations are read without threads."""
        oldest = since if is_direct(channel) else since - A_DAY
        found = [
            one async for one in self._pages(HISTORY, "messages", channel=channel, oldest=f"{oldest:.6f}")
        ]
        for message in sorted(found, key=lambda one: text(one, "ts")):
            if _is_after(text(message, "ts"), since):
                yield message
        for parent in found:
            if not _is_after(text(parent, "latest_reply"), since):
                continue
            thread = text(parent, "ts")
            async for reply in self._pages(REPLIES, "messages", channel=channel, ts=thread):
                if text(reply, "ts") != thread and _is_after(text(reply, "ts"), since):
                    yield reply

    async def _pages(self, method: str, key: str, **arguments: object) -> AsyncIterator[object]:
        """All pages, as slowly as has to be; nothing of what is refused."""
        cursor: str | None = None
        while True:
            try:
                answer = await self._calls(method, counts=method, limit=PAGE, cursor=cursor, **arguments)
            except TryLater as later:
                await asyncio.sleep((later.after or timedelta(seconds=5)).total_seconds())
                continue
            except Gone:
                return
            for one in items(answer, key):
                yield one
            await asyncio.sleep(self._between)
            cursor = text(answer, "response_metadata", "next_cursor") or None
            if cursor is None:
                return


def _is_after(stamp: str, since: float) -> bool:
    return is_ts(stamp) and float(stamp) > since
