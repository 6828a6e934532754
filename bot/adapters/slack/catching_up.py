"""Reads back what happened while the bot was away for longer than Slack tells events again.

That is: what was said, edited and taken back, and the reactions on the bot's own messages, all of the last
day; reactions and what was taken back count from the end of the outage. What was pressed meanwhile is lost;
the signal that ends the outage says since when nothing was heard. After two short absences that follow each
other closely only what was said and edited is read back.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from datetime import datetime, timedelta

import structlog

from bot.adapters.slack import missed
from bot.adapters.slack.calls import Calls, Refused
from bot.adapters.slack.inbound import PLATFORM, Reader, from_event, is_direct, is_id, is_ts, people_of
from bot.adapters.slack.missed import TOLD_AGAIN_FOR, Event, Gap, Standing
from bot.adapters.slack.people import People
from bot.core.ports import AdapterState, Receive, Taken
from bot.core.shape import items, mapping, text
from bot.core.signals import Address, OutageEnded
from bot.errors import Gone, TryLater

ALIVE, LAST, BEFORE = "alive", "last event", "gap before"
CALM = timedelta(minutes=2)
"""While Slack holds events back it says so once a minute."""
A_DAY = 86_400.0
LISTED, HISTORY, REPLIES = "users.conversations", "conversations.history", "conversations.replies"
REACTIONS = "reactions.get"
KINDS = ("public_channel,private_channel", "mpim", "im")
PAGE = 200
BETWEEN = timedelta(seconds=1.3)
"""Between two looks: that is as often as Slack lets an app look, with some room left for others."""

log = structlog.get_logger()


class CatchingUp:
    """`first`: the conversations that are read before all others; `told_again`: so long after, Slack tells an
    event for the last time; `calm`: so long after the last word of it, Slack holds no more events back."""

    def __init__(
        self,
        calls: Calls,
        people: People,
        state: AdapterState,
        receive: Receive,
        first: Callable[[], Iterable[str]],
        between: timedelta = BETWEEN,
        told_again: timedelta = TOLD_AGAIN_FOR,
        calm: timedelta = CALM,
    ) -> None:
        self._calls = calls
        self._people = people
        self._state = state
        self._receive = receive
        self._first = first
        self._between = between.total_seconds()
        self._told_again = told_again
        self._calm = calm
        self._last = ""
        self._held: datetime | None = None
        self._holding = False

    def heard(self, payload: object) -> None:
        """An event came."""
        stamp = text(payload, "event", "event_ts") or text(payload, "event", "ts")
        if is_ts(stamp):
            self._last = max(self._last, stamp, key=lambda one: float(one or 0))

    def held_back(self) -> None:
        """Slack says that it does not tell everything at this moment."""
        self._holding, self._held = True, None

    async def note(self, reader: Reader) -> None:
        """The bot hears at this moment, if all is told; what was held back is read when that is over. Raises
        StorageError, and Shut."""
        now = reader.clock.now()
        if self._holding:
            self._holding, self._held = False, now
        if self._held is not None:
            if now - self._held < self._calm:
                return
            self._held = None
            if (gap := await self._gap()) is not None:
                await self._read_back(reader, gap, thoroughly=True)
        await self._state.set(ALIVE, now.isoformat())
        if self._last:
            await self._state.set(LAST, self._last)

    async def run(self, reader: Reader) -> None:
        """Read back what may have been missed before this moment. Raises StorageError, and Shut."""
        now, gap = reader.clock.now(), await self._gap()
        if gap is None:
            return
        since = missed.missed_since(now, gap, await self._gap_before(), self._told_again)
        thoroughly = now - gap.began >= self._told_again
        if thoroughly:
            key = f"outage:{gap.began.isoformat()}"
            await self._receive(OutageEnded(key=key, platform=PLATFORM, at=now, since=gap.began))
        if since is not None:
            await self._read_back(reader, since, thoroughly=thoroughly)
        await self._state.set(BEFORE, json.dumps([gap.began.isoformat(), gap.last]))

    async def _gap(self) -> Gap | None:
        alive = await self._state.get(ALIVE)
        return Gap(datetime.fromisoformat(alive), await self._state.get(LAST) or "") if alive else None

    async def _gap_before(self) -> Gap | None:
        kept = await self._state.get(BEFORE)
        if kept is None:
            return None
        began, last = json.loads(kept)
        return Gap(datetime.fromisoformat(began), last)

    async def _read_back(self, reader: Reader, gap: Gap, *, thoroughly: bool) -> None:
        if not is_ts(gap.last):
            return  # nothing was ever heard, so nobody knows from where to read
        # What was still to be told again when the gap began is older than the last event.
        since = float(gap.last) - self._told_again.total_seconds()
        stamp = f"{reader.clock.now().timestamp():.6f}"
        count = 0
        # What was said everywhere comes before what only many threads can tell: people wait for an answer.
        for deeply in (False, True) if thoroughly else (False,):
            async for channel in self._conversations():
                async for event in self._happened(channel, since, reader.me.user, stamp, deeply):
                    count += await self._hand_in(event, reader)
        log.info("what happened meanwhile was read", platform=PLATFORM, count=count)

    async def _hand_in(self, event: Event, reader: Reader) -> int:
        await self._people.learn(people_of(event))
        signal = from_event({"event": event}, reader)
        if signal is None:
            return 0
        await self._receive(signal)
        return 1

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

    async def _happened(
        self, channel: str, since: float, me: str, stamp: str, thoroughly: bool
    ) -> AsyncIterator[Event]:
        """What is not in threads first, so that it is answered as soon as can be."""
        oldest, standing = since - A_DAY, Standing(channel)
        found = [
            one async for one in self._pages(HISTORY, "messages", channel=channel, oldest=f"{oldest:.6f}")
        ]
        standing.add(found)
        taken = await self._receive.taken(Address(PLATFORM, channel), f"{oldest:.6f}")
        for event in _told(found, channel, since, taken):
            yield event
        for parent in found:
            ours = thoroughly and not is_direct(channel) and missed.holds_ours(parent, me)
            if not ours and not missed.has_news(parent, since, me):
                continue
            replies = [one async for one in self._thread(channel, text(parent, "ts"))]
            standing.add(replies)
            for event in _told(replies, channel, since, taken):
                yield event
        if thoroughly:
            async for event in self._undone(standing, taken):
                yield event
            async for event in self._reacted(standing, taken, me, stamp):
                yield event

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
        while True:
            try:
                answer = await self._calls(REPLIES, counts=REPLIES, channel=channel, ts=ts, limit=PAGE)
            except TryLater as later:
                await _patience(later)
                continue
            except Refused as refused:
                return refused.code not in ("thread_not_found", "message_not_found")
            await asyncio.sleep(self._between)
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
        while True:
            try:
                answer = await self._calls(
                    REACTIONS, counts=REACTIONS, channel=channel, timestamp=ts, full=True
                )
            except TryLater as later:
                await _patience(later)
                continue
            except Gone:
                return None
            await asyncio.sleep(self._between)
            return missed.reactions_on(mapping(answer, "message"))

    async def _pages(self, method: str, key: str, **arguments: object) -> AsyncIterator[object]:
        """All pages, as slowly as has to be; nothing of what is refused."""
        cursor: str | None = None
        while True:
            try:
                answer = await self._calls(method, counts=method, limit=PAGE, cursor=cursor, **arguments)
            except TryLater as later:
                await _patience(later)
                continue
            except Gone:
                return
            for one in items(answer, key):
                yield one
            await asyncio.sleep(self._between)
            cursor = text(answer, "response_metadata", "next_cursor") or None
            if cursor is None:
                return


def _told(messages: list[object], channel: str, since: float, taken: Sequence[Taken]) -> list[Event]:
    said = missed.said_since(messages, channel, since)
    return [*said, *missed.edited_since(messages, channel, since, taken)]


async def _patience(later: TryLater) -> None:
    await asyncio.sleep((later.after or timedelta(seconds=5)).total_seconds())
