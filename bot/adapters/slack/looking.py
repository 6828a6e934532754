"""Looks into conversations for what was missed, as slowly as Slack lets an app look."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta

from bot.adapters.slack import missed
from bot.adapters.slack.calls import Calls, Json, Refused
from bot.adapters.slack.inbound import PLATFORM, is_direct, is_id, is_ts
from bot.adapters.slack.missed import Event, Standing
from bot.core.ports import Receive, Taken
from bot.core.shape import items, mapping, text
from bot.core.signals import Address
from bot.errors import Gone, TryLater

A_DAY = 86_400.0
LISTED, HISTORY, REPLIES = "users.conversations", "conversations.history", "conversations.replies"
REACTIONS = "reactions.get"
KINDS = ("public_channel,private_channel", "mpim", "im")
PAGE, LONG_PAGE = 200, 999
"""What Slack advises, and the most that it lists: of conversations it tells little, and all are needed."""
BETWEEN = timedelta(seconds=1.3)
"""Between two looks: that is as often as Slack lets an app look, with some room left for others."""
AT_ONCE = 3
"""So many looks need not wait after a while without any: each method is counted for itself."""
SHARED = {REPLIES: 2}
"""So many times as far apart are looks into threads: what may have been posted is looked for there, too."""
FEWEST, MOST = 1.0, 30.0
"""Seconds until a look that failed is tried again, at first and at last."""


class Looking:
    """`between`: two looks with the same method. Raises Shut and StorageError; what passes is waited for."""

    def __init__(self, calls: Calls, receive: Receive, between: timedelta = BETWEEN) -> None:
        self._calls = calls
        self._receive = receive
        self._between = between.total_seconds()
        self._free: dict[str, float] = {}

    async def conversations(self) -> AsyncIterator[str]:
        """Those that the bot is in: channels, then groups, then single people."""
        for kinds in KINDS:
            every = self._pages(LISTED, "channels", LONG_PAGE, types=kinds, exclude_archived=True)
            async for one in every:
                channel = text(one, "id")
                if is_id(channel):
                    yield channel

    async def said(self, channel: str, since: float, me: str, seen: list[str]) -> AsyncIterator[Event]:
        """What was said there since then, and edited; `seen` gets the time stamps of what stands there, but
        in threads: these were looked at later. What is not in threads comes first, so that it is answered as
        soon as can be."""
        found, taken = await self._standing(channel, since)
        seen += [stamp for one in found if is_ts(stamp := text(one, "ts"))]
        for event in _told(found, channel, since, taken):
            yield event
        for parent in found:
            if missed.has_news(parent, since, me):
                replies = [one async for one in self._thread(channel, text(parent, "ts"))]
                for event in _told(replies, channel, since, taken):
                    yield event

    async def happened(self, channel: str, since: float, me: str, stamp: str) -> AsyncIterator[Event]:
        """All of it: also what was taken back, and the reactions on what the bot said, placed at `stamp`."""
        found, taken = await self._standing(channel, since)
        standing = Standing(channel)
        standing.add(found)
        for event in _told(found, channel, since, taken):
            yield event
        for parent in found:
            ours = not is_direct(channel) and missed.holds_ours(parent, me)
            if not ours and not missed.has_news(parent, since, me):
                continue
            replies = [one async for one in self._thread(channel, text(parent, "ts"))]
            standing.add(replies)
            for event in _told(replies, channel, since, taken):
                yield event
        async for event in self._undone(standing, taken):
            yield event
        async for event in self._reacted(standing, taken, me, stamp):
            yield event

    async def _standing(self, channel: str, since: float) -> tuple[list[object], Sequence[Taken]]:
        """What stands there of the last day before, and what was taken in of it."""
        oldest = f"{since - A_DAY:.6f}"
        found = [one async for one in self._pages(HISTORY, "messages", channel=channel, oldest=oldest)]
        return found, await self._receive.taken(Address(PLATFORM, channel), oldest)

    async def _thread(self, channel: str, thread: str) -> AsyncIterator[object]:
        async for reply in self._pages(REPLIES, "messages", channel=channel, ts=thread):
            if text(reply, "ts") != thread:
                yield reply

    async def _undone(self, standing: Standing, taken: Sequence[Taken]) -> AsyncIterator[Event]:
        """What was acted on and is gone: a reply may also stand in a thread that was not read."""
        channel = standing.channel
        for ts in missed.maybe_deleted(standing, taken):
            if ts not in standing.messages and await self._stands(channel, ts):
                continue
            yield missed.deletion(channel, ts)

    async def _stands(self, channel: str, ts: str) -> bool:
        """Whether a message is there; in doubt it is."""
        try:
            answer = await self._look(REPLIES, channel=channel, ts=ts, limit=PAGE)
        except Refused as refused:
            return refused.code not in ("thread_not_found", "message_not_found")
        return bool(items(answer, "messages"))

    async def _reacted(
        self, standing: Standing, taken: Sequence[Taken], me: str, stamp: str
    ) -> AsyncIterator[Event]:
        """What is on the bot's messages now and was not, and the other way round."""
        channel = standing.channel
        for ts, message in standing.messages.items():
            if text(message, "user") != me:
                continue
            now = missed.reactions_on(message)
            if now is None and (now := await self._all_reactions(channel, ts)) is None:
                continue
            known = missed.reactions_known(channel, ts, taken)
            for who in sorted(now - known):
                yield missed.reaction(channel, ts, who, stamp, added=True)
            for who in sorted(known - now):
                yield missed.reaction(channel, ts, who, stamp, added=False)

    async def _all_reactions(self, channel: str, ts: str) -> set[tuple[str, str]] | None:
        try:
            answer = await self._look(REACTIONS, channel=channel, timestamp=ts, full=True)
        except Gone:
            return None
        return missed.reactions_on(mapping(answer, "message"))

    async def _pages(
        self, method: str, key: str, limit: int = PAGE, **arguments: object
    ) -> AsyncIterator[object]:
        """All pages; nothing of what is refused."""
        cursor: str | None = None
        while True:
            try:
                answer = await self._look(method, limit=limit, cursor=cursor, **arguments)
            except Gone:
                return
            for one in items(answer, key):
                yield one
            cursor = text(answer, "response_metadata", "next_cursor") or None
            if cursor is None:
                return

    async def _look(self, method: str, **arguments: object) -> Json:
        """One call, when it is its turn, until it gets through."""
        wait = FEWEST
        while True:
            await self._turn(method)
            try:
                return await self._calls(method, counts=method, **arguments)
            except TryLater as later:
                await asyncio.sleep(later.after.total_seconds() if later.after else wait)
                wait = min(2 * wait, MOST)

    async def _turn(self, method: str) -> None:
        now, between = asyncio.get_running_loop().time(), self._between * SHARED.get(method, 1)
        turn = max(self._free.get(method, 0.0), now - (AT_ONCE - 1) * between)
        self._free[method] = turn + between
        await asyncio.sleep(max(0.0, turn - now))


def _told(messages: list[object], channel: str, since: float, taken: Sequence[Taken]) -> list[Event]:
    said = missed.said_since(messages, channel, since)
    return [*said, *missed.edited_since(messages, channel, since, taken)]
