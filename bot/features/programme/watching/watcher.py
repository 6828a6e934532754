"""Looks at sources when they are due and when somebody asks, and takes over what has changed.

Fetching and reading happen outside of any transaction; then one transaction takes all of it over, or
nothing. Nothing of a look is written before that, so one that a crash cut short is due as it was, and is
done again. No two looks at one source overlap.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Any

import structlog

from bot.core.clock import Clock
from bot.core.fetching import Fetch, Known
from bot.core.message import Phrase
from bot.core.outgoing import CardRef
from bot.core.ports import Apart, Outbox, Tx
from bot.core.sessions import SESSION
from bot.core.wire import phrase_to_text
from bot.features.programme.formats import Hints
from bot.features.programme.store import Event, ProgrammeStore
from bot.features.programme.watching import telling
from bot.features.programme.watching.bringing import Brought, Held, bring_in, slug_of
from bot.features.programme.watching.looking import Failed, Fresh, Same, Seen, look_at
from bot.features.programme.watching.rules import PATIENCE, next_look, rhythm, span_of, worth_telling
from bot.features.programme.watching.store import Source, SourceStore, Wish
from bot.storage.database import Database

AT_ONCE = 4
"""So many addresses are asked at the same time."""

SLOW = timedelta(seconds=5)
"""Who waits for longer than this is told that it goes on."""

log = structlog.get_logger()


class Watcher:
    """The port `Timed`; started and stopped with the house."""

    name = "sources"

    def __init__(
        self,
        database: Database,
        programme: ProgrammeStore,
        sources: SourceStore,
        outbox: Outbox,
        fetch: Fetch,
        apart: Apart,
        clock: Clock,
        rng: Random,
        zone: str,
    ) -> None:
        self._database = database
        self._programme = programme
        self._sources = sources
        self._outbox = outbox
        self._fetch = fetch
        self._apart = apart
        self._clock = clock
        self._rng = rng
        self._zone = zone
        self._places = asyncio.Semaphore(AT_ONCE)
        self._looks: dict[str, asyncio.Task[None]] = {}
        self._fetches: set[asyncio.Task[Seen]] = set()
        self._turns: dict[tuple[str, str], asyncio.Lock] = {}
        self._wished = False
        self._running = False

    async def start(self) -> None:
        """Take up the wishes that waited; the alarm brings what is due."""
        self._running = True
        self.wished()
        self.poke()

    async def stop(self) -> None:
        """Begin no look; one that waits for the other side is given up, one that is written is finished."""
        self._running = False
        for fetch in self._fetches:
            fetch.cancel()
        await self.idle()

    async def idle(self) -> None:
        """Return when nobody looks at anything."""
        while self._looks:
            await asyncio.gather(*self._looks.values(), return_exceptions=True)

    def wished(self) -> None:
        """Somebody wishes something in this transaction; it is looked up once that is committed."""
        self._wished = True

    def poke(self) -> None:
        """Something was written: perhaps a wish."""
        if self._wished and self._running:
            self._wished = False
            self._begin("wishes", self._take_up_wishes)

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the next source is to be looked at that is not being looked at."""
        moments = [at for id, at in await self._sources.due(tx) if f"source {id}" not in self._looks]
        moments += [one.asked_at for one in await self._sources.wishes(tx) if not self._is_taken_up(one)]
        return min(moments, default=None) if self._running else None

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Begin to look at what is due. Nobody waits for it, and nothing is written yet."""
        for id, at in await self._sources.due(tx):
            if at <= now:
                self._begin(f"source {id}", partial(self._look_again, id))
        for wish in await self._sources.wishes(tx):
            self._begin(f"wish {wish.id}", partial(self._grant, wish))

    def _begin(self, what: str, look: Callable[[], Awaitable[None]]) -> None:
        if what not in self._looks and self._running:
            self._looks[what] = asyncio.create_task(self._guarded(what, look))

    async def _guarded(self, what: str, look: Callable[[], Awaitable[None]]) -> None:
        try:
            await look()
        except Exception:
            log.exception("a look at a source failed; it is tried again")
        finally:
            del self._looks[what]

    def _is_taken_up(self, wish: Wish) -> bool:
        return f"wish {wish.id}" in self._looks

    async def _take_up_wishes(self) -> None:
        async with self._database.reading() as tx:
            wishes = await self._sources.wishes(tx)
        for wish in wishes:
            self._begin(f"wish {wish.id}", partial(self._grant, wish))

    def _turn(self, event: str, name: str) -> asyncio.Lock:
        return self._turns.setdefault((event, name), asyncio.Lock())

    async def _look_again(self, id: int) -> None:
        async with self._database.reading() as tx:
            source = await self._sources.get(tx, id)
        if source is None:
            return
        async with self._turn(source.event, source.name), self._places:
            async with self._database.reading() as tx:
                source = await self._sources.get(tx, id)
                if source is None or not source.watched or source.url is None:
                    return
                event = _named(await self._programme.events(tx), source.event)
                waiting = await self._sources.absent_since(tx, source.event, source.name)
            # A copy that is not news is still needed whole to decide on what stays away.
            anew = waiting is not None or source.held is not None
            known, digest = (Known(), None) if anew else (source.known, source.digest)
            seen = await self._begin_fetch(source.url, known, digest, source.zone, event)
            await self._write(source, seen)

    def _begin_fetch(
        self, url: str, known: Known, digest: str | None, zone: str | None, event: Event | None
    ) -> "asyncio.Task[Seen]":
        """The part of a look that is given up when the house stops: whoever waits for it ends with it."""
        if not self._running:
            raise asyncio.CancelledError
        usual = event.zone if event else self._zone
        hints = Hints(zone or usual, event.first_day if event else None, self._clock.now())
        task = asyncio.create_task(look_at(url, known, digest, hints, self._fetch, self._apart))
        self._fetches.add(task)
        task.add_done_callback(self._fetches.discard)
        return task

    async def _write(self, before: Source, seen: Seen) -> None:
        try:
            async with self._database.transaction() as tx:
                await self._take_over(tx, before, seen)
        except Exception:
            # Whatever it was, the programme is as it was; and the next look is not at once.
            log.exception("a source could not be taken over", row=before.id)
            async with self._database.transaction() as tx:
                await self._take_over(tx, before, Failed(telling.UNREADABLE))

    async def _take_over(self, tx: Tx, before: Source, seen: Seen) -> None:
        now = self._clock.now()
        source = await self._sources.get(tx, before.id)
        if source is None or not source.watched or source.url != before.url:
            return
        match seen:
            case Failed(reason, after):
                await self._failed(tx, source, reason, after, now)
            case Same(known):
                await self._good(tx, source, now, known)
            case Fresh(read, known, digest):
                result = await bring_in(
                    tx, self._programme, source.event, source.name, read, now, patience=PATIENCE
                )
                if isinstance(result, Held):
                    await self._held(tx, source, result, now)
                    return
                await self._good(tx, source, now, known, digest)
                if source.last_good is None:
                    key = f"source-first:{source.id}:{now.isoformat()}"
                    await self._outbox.tell_organisers(tx, key, telling.first(result, source))

    async def _failed(
        self, tx: Tx, source: Source, reason: Phrase, after: timedelta | None, now: datetime
    ) -> None:
        failures, since = source.failures + 1, source.failing_since or now
        tell = not source.told_failing and worth_telling(failures, since, now)
        every = await self._rhythm(tx, source, now)
        await self._sources.change(
            tx,
            source.id,
            last_tried=now,
            failures=failures,
            failing_since=since,
            reason=phrase_to_text(reason),
            told_failing=source.told_failing or tell,
            due=next_look(now, every, self._rng, failures=failures, after=after),
        )
        if tell:
            key = f"source-failing:{source.id}:{since.isoformat()}"
            zone = await self._zone_of(tx, source)
            await self._outbox.tell_organisers(tx, key, telling.failing(source, since, reason, zone))

    async def _good(
        self, tx: Tx, source: Source, now: datetime, known: Known | None, digest: str | None = None
    ) -> datetime:
        """It was read, or is as it was. Returns when it is looked at again."""
        waiting = await self._sources.absent_since(tx, source.event, source.name)
        every = await self._rhythm(tx, source, now)
        due = next_look(now, every, self._rng, sooner=waiting + PATIENCE if waiting else None)
        values: dict[str, Any] = {"etag": known.etag, "modified": known.modified} if known else {}
        values |= {"digest": digest} if digest else {}
        await self._readable(tx, source, now, last_good=now, held=None, due=due, **values)
        return due

    async def _held(self, tx: Tx, source: Source, held: Held, now: datetime) -> None:
        every = await self._rhythm(tx, source, now)
        await self._readable(tx, source, now, held=held.sign, due=next_look(now, every, self._rng))
        if source.held is None:
            key = f"source-held:{source.id}:{now.isoformat()}"
            await self._outbox.tell_organisers(tx, key, telling.held(held, source))

    async def _readable(self, tx: Tx, source: Source, now: datetime, **values: Any) -> None:
        """It does not fail (any more); whoever was told that it does is told so."""
        well = {"failures": 0, "failing_since": None, "reason": None, "told_failing": False}
        await self._sources.change(tx, source.id, last_tried=now, **well, **values)
        if source.told_failing and source.failing_since:
            key = f"source-well:{source.id}:{source.failing_since.isoformat()}"
            await self._outbox.tell_organisers(tx, key, telling.well_again(source))

    async def _rhythm(self, tx: Tx, source: Source, now: datetime) -> timedelta:
        event = _named(await self._programme.events(tx), source.event)
        return rhythm(now, span_of(event) if event else None, source.usual)

    async def _zone_of(self, tx: Tx, source: Source) -> str:
        event = _named(await self._programme.events(tx), source.event)
        return event.zone if event else source.zone or self._zone

    async def _grant(self, wish: Wish) -> None:
        """Read what somebody asked for, and answer them."""
        async with self._database.reading() as tx:
            events = await self._programme.events(tx)
            event = _named(events, wish.event) if wish.event else next(iter(events), None)
            slug = wish.event or (event.slug if event else "")
            source = await self._sources.find(tx, slug, wish.name)
        async with self._turn(slug, wish.name), self._places:
            look = self._begin_fetch(wish.url, Known(), None, source.zone if source else None, event)
            await self._say_if_slow(wish, look)
            await self._answer(wish, slug, await look)

    async def _say_if_slow(self, wish: Wish, look: "asyncio.Task[Seen]") -> None:
        patience = asyncio.create_task(self._clock.sleep_until(self._clock.now() + SLOW))
        await asyncio.wait({look, patience}, return_when=asyncio.FIRST_COMPLETED)
        patience.cancel()
        if not look.done():
            async with self._database.transaction() as tx:
                await self._outbox.put(tx, telling.still_reading(wish))

    async def _answer(self, wish: Wish, slug: str, seen: Seen) -> None:
        try:
            async with self._database.transaction() as tx:
                await self._bring(tx, wish, slug, seen)
        except Exception:
            log.exception("what was asked for could not be taken over", row=wish.id)
            async with self._database.transaction() as tx:
                await self._bring(tx, wish, slug, Failed(telling.UNREADABLE))

    async def _bring(self, tx: Tx, wish: Wish, slug: str, seen: Seen) -> None:
        now = self._clock.now()
        if not await self._sources.granted(tx, wish.id):
            return
        if not isinstance(seen, Fresh):
            reason = seen.reason if isinstance(seen, Failed) else telling.UNREADABLE
            await self._outbox.put(tx, telling.not_read(wish, reason))
            return
        event = slug or slug_of(seen.read.parsed)
        agreed, by = wish.agreed, wish.person
        result = await bring_in(tx, self._programme, event, wish.name, seen.read, now, agreed=agreed, by=by)
        if isinstance(result, Held):
            await telling.ask_to_agree(tx, self._outbox, wish, result, now)
            return
        for label in result.outcome.touched:
            await self._outbox.refresh(tx, CardRef(SESSION, label))
        due = await self._watch(tx, wish, result, seen, now)
        await self._outbox.put(tx, telling.read(wish, result, due))

    async def _watch(self, tx: Tx, wish: Wish, result: Brought, seen: Fresh, now: datetime) -> datetime:
        """From here on the address is looked at by itself."""
        source = await self._sources.keep(tx, result.event, wish.name, now, url=wish.url, watched=True)
        return await self._good(tx, source, now, seen.known, seen.digest)


def _named(events: Sequence[Event], slug: str) -> Event | None:
    return next((one for one in events if one.slug == slug), None)
