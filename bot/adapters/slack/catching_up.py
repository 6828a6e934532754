"""Reads back what happened while the bot was away for longer than Slack tells events again.

That is: what was said, edited and taken back, and the reactions on the bot's own messages, all of the last
day; reactions and what was taken back count from the end of the outage. What was pressed meanwhile is lost;
the signal that ends the outage says since when nothing was heard. After two short absences that follow each
other closely only what was said and edited is read back.

What is still to be read is kept, conversation by conversation: the next break of the line, or the next death,
finds it and goes on from there, with those first that were not read for longest.
"""

import asyncio
import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.adapters.slack import missed
from bot.adapters.slack.inbound import PLATFORM, Reader, from_event, is_ts, people_of
from bot.adapters.slack.looking import Looking
from bot.adapters.slack.missed import GIVEN_UP_AFTER, TOLD_AGAIN_FOR, Event, Gap
from bot.adapters.slack.owed import Owed, from_written, owe, was_fathomed, was_read, written
from bot.adapters.slack.people import People
from bot.core.ports import AdapterState, Receive
from bot.core.shape import text
from bot.core.signals import OutageEnded

ALIVE, LAST, BEFORE, OWED = "alive", "last event", "gap before", "to read back"
CALM = timedelta(minutes=2)
"""While Slack holds events back it says so once a minute."""
SETTLED = 10.0
"""Seconds: what was said so shortly before the latest that stood there may not have stood there yet."""

log = structlog.get_logger()


class CatchingUp:
    """`first`: the conversations that are read before all others; `told_again`: so long after, Slack tells an
    event for the last time, at the earliest; `given_up`: and at the latest; `calm`: so long after the last
    word of it, Slack holds no more events back."""

    def __init__(
        self,
        looking: Looking,
        people: People,
        state: AdapterState,
        receive: Receive,
        first: Callable[[], Iterable[str]],
        told_again: timedelta = TOLD_AGAIN_FOR,
        given_up: timedelta = GIVEN_UP_AFTER,
        calm: timedelta = CALM,
    ) -> None:
        self._looking = looking
        self._people = people
        self._state = state
        self._receive = receive
        self._first = first
        self._told_again = told_again
        self._given_up = given_up
        self._calm = calm
        self._last = ""
        self._held: datetime | None = None
        self._holding = False
        self._owed: Owed | None = None
        self._known = False
        self._changed = asyncio.Condition()
        self._writing = asyncio.Lock()

    def heard(self, payload: object) -> None:
        """An event came."""
        stamp = text(payload, "event", "event_ts") or text(payload, "event", "ts")
        if is_ts(stamp):
            self._last = max(self._last, stamp, key=lambda one: float(one or 0))

    def held_back(self) -> None:
        """Slack says that it does not tell everything at this moment."""
        self._holding, self._held = True, None

    async def note(self, reader: Reader) -> None:
        """The bot hears at this moment, if all is told; what was held back is owed when that is over. Raises
        StorageError."""
        now = reader.clock.now()
        if self._holding:
            self._holding, self._held = False, now
        if self._held is not None:
            if now - self._held < self._calm:
                return
            self._held = None
            if (gap := await self._gap()) is not None:
                await self._owe(gap, now, deeply=True)
        await self._state.set(ALIVE, now.isoformat())
        if self._last:
            await self._state.set(LAST, self._last)

    async def begin(self, reader: Reader) -> None:
        """The line is there again: what may have been missed before this moment is owed from now on, on top
        of what was before. Raises StorageError."""
        now, gap = reader.clock.now(), await self._gap()
        if not self._known:
            kept = await self._state.get(OWED)
            self._known = True
            await self._change(from_written(kept) if kept else None)
        if gap is None:
            return
        since = missed.missed_since(now, gap, await self._gap_before(), self._told_again, self._given_up)
        thoroughly = now - gap.began >= self._told_again
        if thoroughly:
            key = f"outage:{gap.began.isoformat()}"
            await self._receive(
                OutageEnded(key=key, platform=PLATFORM, at=now, since=gap.began, presses_lost=True)
            )
        if since is not None:
            await self._owe(since, now, deeply=thoroughly)
        await self._state.set(BEFORE, json.dumps([gap.began.isoformat(), gap.last]))

    async def read_said(self, reader: Reader) -> None:
        """Wait until something is owed, and read what was said, everywhere: people wait for an answer. Raises
        StorageError, and Shut."""
        owed = await self._until(lambda owed: owed.said_by < owed.until)
        goal, count = owed.until, 0
        for channel in await self._conversations(owed.read):
            owed = self._owed or owed
            if not owed.waits(channel):
                continue
            at, since, seen = reader.clock.now().timestamp(), owed.since_in(channel), [f"{owed.since:.6f}"]
            async for event in self._looking.said(channel, since, reader.me.user, seen):
                count += await self._hand_in(event, reader)
            until = max(float(one) for one in seen) - SETTLED
            await self._change(was_read(self._owed or owed, channel, at, until))
        await self._change(replace(self._owed or owed, said_by=goal))
        log.info("what was said meanwhile was read", platform=PLATFORM, count=count)

    async def read_deeply(self, reader: Reader) -> None:
        """Wait until what was said is read, and read what only many threads can tell. Raises StorageError,
        and Shut."""
        owed = await self._until(lambda owed: owed.fathomed_by < (owed.deeply or 0.0) <= owed.said_by)
        goal, count = owed.deeply or 0.0, 0
        for channel in await self._conversations(owed.fathomed):
            owed = self._owed or owed
            if not owed.waits_deeply(channel):
                continue
            at, stamp = reader.clock.now().timestamp(), f"{owed.deeply:.6f}"
            async for event in self._looking.happened(channel, owed.since, reader.me.user, stamp):
                count += await self._hand_in(event, reader)
            await self._change(was_fathomed(self._owed or owed, channel, at))
        await self._change(replace(self._owed or owed, fathomed_by=goal))
        log.info("what happened meanwhile was read", platform=PLATFORM, count=count)

    async def _gap(self) -> Gap | None:
        alive = await self._state.get(ALIVE)
        return Gap(datetime.fromisoformat(alive), await self._state.get(LAST) or "") if alive else None

    async def _gap_before(self) -> Gap | None:
        kept = await self._state.get(BEFORE)
        if kept is None:
            return None
        began, last = json.loads(kept)
        return Gap(datetime.fromisoformat(began), last)

    async def _owe(self, gap: Gap, now: datetime, *, deeply: bool) -> None:
        if not is_ts(gap.last):
            return  # nothing was ever heard, so nobody knows from where to read
        # What was still to be told again when the gap began is older than the last event.
        since = float(gap.last) - self._given_up.total_seconds()
        await self._change(owe(self._owed, since, now.timestamp(), deeply=deeply))

    async def _change(self, owed: Owed | None) -> None:
        """This is owed from now on. It is known at once, and durable when this returns."""
        self._owed = None if owed is None or owed.paid else owed
        async with self._changed:
            self._changed.notify_all()
        async with self._writing:
            if self._owed is None:
                await self._state.drop(OWED)
            else:
                await self._state.set(OWED, written(self._owed))

    async def _until(self, so: Callable[[Owed], bool]) -> Owed:
        async with self._changed:
            while self._owed is None or not so(self._owed):
                await self._changed.wait()
            return self._owed

    async def _hand_in(self, event: Event, reader: Reader) -> int:
        await self._people.learn(people_of(event))
        signal = from_event({"event": event}, reader)
        if signal is None:
            return 0
        await self._receive(signal)
        return 1

    async def _conversations(self, read: dict[str, float]) -> list[str]:
        """All of them, those first that were not read for longest."""
        found = dict.fromkeys(self._first())
        async for channel in self._looking.conversations():
            found[channel] = None
        return sorted(found, key=lambda channel: read.get(channel, 0.0))
