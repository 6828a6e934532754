"""Keeps the logs: gives seats, offers holds, and tells each person what concerns them, once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol
from weakref import WeakKeyDictionary

from bot.core.changes import EVERYBODY, Among, Concern
from bot.core.clock import Clock
from bot.core.message import Message
from bot.core.outgoing import Outgoing, Priority, ToPerson, Variant
from bot.core.ports import Outbox, Tx
from bot.core.seats import Bookable, Bookables, Occupancy, SeatHolders
from bot.core.signals import AnySignal, MessageDeleted
from bot.features.seats.acts import Act, Kind, Source, State
from bot.features.seats.rules import Book, Entry, Standing, Told, allocate, open_to_all
from bot.features.seats.store import SeatStore
from bot.features.seats.wording import news, over_full

A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How seats are given.

    hold       so long a seat that becomes free is kept for who is next; None: it is theirs at once
    standby    within this time before the start nothing is kept: who is next has the seat
    share      so many percent are kept for those at the door, until `released` before the start
    both       whether somebody may have seats in two sessions at the same time
    listed     so long before the start hosts get their list
    """

    hold: timedelta | None = None
    standby: timedelta = timedelta(hours=1)
    share: int = 0
    released: timedelta = timedelta(minutes=15)
    both: bool = False
    listed: timedelta = timedelta(minutes=30)


@dataclass(slots=True)
class _Pending:
    """What is still to be settled in a transaction: labels, and messages taken back (session, person)."""

    labels: set[int] = field(default_factory=set)
    causes: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


class Opens(Protocol):
    """Whatever else could be signed up for, if those who run it opened it."""

    async def to_open(self, tx: Tx, id: int) -> Bookable | None:
        """The one of that label."""
        ...


class Engine:
    """The port `Seats`, and `Concerned`: those who are in. It tells what changes when a signal is handled."""

    def __init__(
        self,
        store: SeatStore,
        bookables: Sequence[Bookables],
        opens: Opens,
        outbox: Outbox,
        policy: Policy,
        holders: SeatHolders,
        clock: Clock,
    ) -> None:
        self.store = store
        self.policy = policy
        self._bookables = bookables
        self._opens = opens
        self._outbox = outbox
        self._holders = holders
        self._clock = clock
        self._pending: WeakKeyDictionary[Tx, _Pending] = WeakKeyDictionary()

    async def bookable(self, tx: Tx, label: int) -> Bookable | None:
        """The one of that label."""
        for port in self._bookables:
            if (found := await port.bookable(tx, label)) is not None:
                return found
        return None

    async def to_open(self, tx: Tx, label: int) -> Bookable | None:
        """The one of that label that nobody opened yet."""
        return await self._opens.to_open(tx, label)

    async def bookables(self, tx: Tx) -> list[Bookable]:
        """All of them, by label."""
        found = {one.id: one for port in reversed(self._bookables) for one in await port.bookables(tx)}
        return [found[label] for label in sorted(found)]

    async def standings(self, tx: Tx, one: Bookable, now: datetime) -> dict[int, Standing]:
        """Where everybody stands with it."""
        return self._allocated(await self.store.book(tx, one.id), one, now)

    def capacity(self, book: Book, one: Bookable, now: datetime) -> int | None:
        """The seats for those who sign up, at this moment."""
        whole = book.capacity if book.set_here else one.capacity
        if not self.policy.share or (one.start is not None and now >= one.start - self.policy.released):
            return whole
        return open_to_all(whole, self.policy.share, book.walk_ins)

    async def occupancy(self, tx: Tx, ids: Sequence[int]) -> Mapping[int, Occupancy]:
        """For each of these labels; see the port."""
        now, found = self._clock.now(), {}
        for label in ids:
            one = await self.bookable(tx, label)
            found[label] = Occupancy() if one is None else await self.fullness(tx, one, now)
        return found

    async def fullness(self, tx: Tx, one: Bookable, now: datetime) -> Occupancy:
        """How full it is."""
        book = await self.store.book(tx, one.id)
        return occupancy(self._allocated(book, one, now), book, self.capacity(book, one, now))

    async def seated(self, tx: Tx, id: int) -> Sequence[int]:
        """Who has a seat; see the port."""
        return await self._who(tx, id, State.SEAT)

    async def waiting(self, tx: Tx, id: int) -> Sequence[int]:
        """Who waits, the next one first."""
        return await self._who(tx, id, State.WAITLIST)

    async def of(self, tx: Tx, person: int) -> Mapping[int, str]:
        """What somebody signed up for; see the port."""
        now, found = self._clock.now(), {}
        for label in await self.store.of_person(tx, person):
            one = await self.bookable(tx, label)
            standing = (await self.standings(tx, one, now)).get(person) if one else None
            if standing is not None:
                found[label] = standing.state.value
        return found

    async def persons(self, tx: Tx, sessions: Sequence[int], among: Among = EVERYBODY) -> Sequence[Concern]:
        """Who counts on these; the port `Concerned`."""
        found: list[Concern] = []
        for label in sessions:
            book = await self.store.book(tx, label)
            since = {act.person: act.at for act in reversed(await self.store.acts(tx, label))}
            found += [Concern(one.person, label, since[one.person]) for one in book.entries]
        return among.of(found)

    async def merged(self, tx: Tx, kept: int, other: int, now: datetime) -> None:
        """Two are one; see the port."""
        await self.store.move(tx, kept, other)
        self.later(tx, kept)

    def later(self, tx: Tx, *labels: int) -> None:
        """Something of these changed: what it leads to is told when the signal is handled."""
        self._of(tx).labels.update(labels)

    async def take_back(self, tx: Tx, cause: str) -> None:
        """The port `Retract`: what the message said counts no more, unless the same signal says it anew."""
        if found := await self.store.caused_by(tx, cause):
            self._of(tx).causes[cause] = list(found)

    def said_anew(self, tx: Tx, cause: str | None, session: int) -> None:
        """An edit still speaks of this session: what it said before is changed, and not taken back."""
        waiting = self._of(tx).causes
        if cause in waiting:
            waiting[cause] = [(label, person) for label, person in waiting[cause] if label != session]

    async def handled(self, tx: Tx, signal: AnySignal) -> None:
        """The port `Settle`."""
        pending = self._pending.pop(tx, None)
        if pending is None:
            return
        now = self._clock.now()
        kind = Kind.GONE if isinstance(signal, MessageDeleted) else Kind.RETRACT
        for cause, found in pending.causes.items():
            for label, person in found:
                place, order = spot_of(signal)
                act = Act(kind=kind, at=now, source=Source.MESSAGE, person=person, cause=cause)
                await self.store.add(tx, label, placed_at(act, place, order))
                pending.labels.add(label)
        for label in sorted(pending.labels):
            await self.settle(tx, label, now)

    async def settle(
        self,
        tx: Tx,
        label: int,
        now: datetime,
        *,
        answered: Collection[int] = (),
        correct: bool = False,
        raised: bool = False,
    ) -> dict[int, Standing]:
        """Give what is free, tell whom it concerns, and say where everybody stands.

        `answered`: they are told by the answer to what they did. `correct`: those whose position on the
        waitlist is worse than they were told hear of it, too. `raised`: there are more seats than before.
        """
        one = await self.bookable(tx, label)
        if one is None:
            await self.store.set_due(tx, label, None)
            return {}
        book = await self._follow(tx, one, now)
        expired = [who.person for who in book.entries if who.held and who.until and who.until <= now]
        await self.store.add_many(
            tx, label, [Act(kind=Kind.EXPIRE, at=now, person=person) for person in expired]
        )
        book = await self.store.book(tx, label)
        standings = self._allocated(book, one, now)
        standings, holds = self._offered(book, standings, one, now)
        await self.store.add_many(tx, label, holds)
        over = one.cancelled or (one.end is not None and now >= one.end)
        changes = changed(book, standings, correct=correct)
        told = [told_act(person, standings.get(person), now) for person in changes]
        rows = await self.store.add_many(tx, label, told)
        messages = []
        for person, row in zip(changes, rows, strict=True):
            quiet = over or person in answered or (person not in standings and person in book.own)
            if not quiet:
                said = news(
                    one,
                    book.told.get(person),
                    standings.get(person),
                    now,
                    lost=person in expired,
                    raised=raised,
                )
                messages.append(self._direct(one, f"seat:{label}:{person}:{row}", person, said))
        await self._outbox.put_many(tx, messages)
        if changes or expired:
            await self.refresh(tx, one)
        # Also where nothing changed: what was a pitch when they signed up may be in the programme by now.
        seated = [person for person, it in standings.items() if it.state is State.SEAT]
        await self._holders.hold(tx, label, seated, now)
        worse = bool(changed(book, standings, correct=True)) and not correct and not over
        await self.store.set_due(tx, label, None if over else await self._due(tx, one, standings, now, worse))
        return standings

    async def refresh(self, tx: Tx, one: Bookable) -> None:
        """What its cards show changed."""
        for card in one.cards:
            await self._outbox.refresh(tx, card)

    async def _follow(self, tx: Tx, one: Bookable, now: datetime) -> Book:
        """What its source says of its capacity is in the log."""
        book = await self.store.book(tx, one.id)
        if book.source_capacity == one.capacity:
            return book
        act = Act(kind=Kind.CAPACITY, at=now, source=Source.PROGRAMME, seats=one.capacity)
        row = await self.store.add(tx, one.id, act)
        after = await self.store.book(tx, one.id)
        capacity = self.capacity(after, one, now)
        if not after.set_here and capacity is not None and after.taken > capacity:
            said = over_full(one, after.taken, capacity)
            for host in one.hosts:
                key = f"seat-over:{one.id}:{row}:{host}"
                await self._outbox.put(tx, self._direct(one, key, host, said))
            await self._outbox.tell_organisers(tx, f"seat-over:{one.id}:{row}", said)
        return after

    def _offered(
        self, book: Book, standings: dict[int, Standing], one: Bookable, now: datetime
    ) -> tuple[dict[int, Standing], list[Act]]:
        """Who was waiting gets what is free as a hold, where holds are given and there is time for it."""
        last = one.start - self.policy.standby if one.start is not None else None
        if self.policy.hold is None or (last is not None and now >= last):
            return standings, []
        until = now + self.policy.hold if last is None else min(now + self.policy.hold, last)
        found, acts = dict(standings), []
        for who in book.entries:
            new = standings[who.person]
            if new.state is State.SEAT and not who.pinned and not who.held and who.waited:
                found[who.person] = Standing(State.HOLD, new.seats, until=until)
                acts.append(Act(kind=Kind.HOLD, at=now, person=who.person, seats=new.seats, until=until))
        return found, acts

    async def _due(
        self, tx: Tx, one: Bookable, standings: Mapping[int, Standing], now: datetime, worse: bool
    ) -> datetime | None:
        """When there is something to be done of itself."""
        moments = [it.until for it in standings.values() if it.until is not None]
        if worse:
            moments.append(now.replace(second=0, microsecond=0) + 2 * A_MINUTE)
        if one.start is not None and standings:
            policy = self.policy
            waits = any(it.state is State.WAITLIST or it.more for it in standings.values())
            ahead = [one.start - policy.standby, one.start - policy.released] if waits else []
            moments += [moment for moment in ahead if moment > now]
            if await self.store.listed_for(tx, one.id) != one.start and now < one.start and one.hosts:
                moments.append(one.start - policy.listed)
        return min(moments, default=None)

    def _allocated(self, book: Book, one: Bookable, now: datetime) -> dict[int, Standing]:
        keeps = one.start is None or now < one.start - self.policy.standby
        return allocate(book, self.capacity(book, one, now), keeps=keeps)

    async def _who(self, tx: Tx, label: int, state: State) -> list[int]:
        one = await self.bookable(tx, label)
        standings = await self.standings(tx, one, self._clock.now()) if one else {}
        book = await self.store.book(tx, label)
        these = [who for who in book.entries if standings.get(who.person, _NOBODY).state is state]
        return [who.person for who in these]

    def _direct(self, one: Bookable, key: str, person: int, said: Message) -> Outgoing:
        return Outgoing(
            key=key,
            to=ToPerson(person),
            variants=(Variant(said, one.end),),
            priority=Priority.TIMED,
            expires=one.end,
        )

    def _of(self, tx: Tx) -> _Pending:
        return self._pending.setdefault(tx, _Pending())


_NOBODY = Standing(State.OUT)


def changed(book: Book, standings: Mapping[int, Standing], *, correct: bool = False) -> list[int]:
    """Those for whom something else is true than they were told. Pure."""
    entries = {one.person: one for one in book.entries}
    people = dict.fromkeys([*standings, *book.told])
    return [
        person
        for person in people
        if _differs(book.told.get(person), standings.get(person), entries.get(person), correct)
    ]


def _differs(told: Told | None, now: Standing | None, entry: Entry | None, correct: bool) -> bool:
    """Who left and came back meanwhile is told anew: what they were told before is over."""
    if now is None:
        return told is not None and told.state is not State.OUT
    if told is None or told.state is not now.state:
        return True
    if now.state is State.WAITLIST:
        came_back = entry is not None and not entry.waited
        return came_back or (correct and now.position > told.number)
    given = 0 if entry is None else entry.held if now.state is State.HOLD else entry.pinned
    return now.state is not State.MAYBE and not given == told.number == now.seats


def told_act(person: int, now: Standing | None, at: datetime) -> Act:
    """The act that somebody is told where they stand. Pure."""
    if now is None:
        return Act(kind=Kind.TOLD, at=at, person=person, state=State.OUT)
    number = now.position if now.state is State.WAITLIST else now.seats
    return Act(kind=Kind.TOLD, at=at, person=person, state=now.state, seats=number, until=now.until)


def occupancy(standings: Mapping[int, Standing], book: Book, capacity: int | None) -> Occupancy:
    """The counts, guests included. Pure."""
    by_state: dict[State, int] = {}
    for it in standings.values():
        by_state[it.state] = by_state.get(it.state, 0) + it.seats
    return Occupancy(
        seated=by_state.get(State.SEAT, 0) + book.walk_ins,
        waiting=by_state.get(State.WAITLIST, 0) + sum(it.more for it in standings.values()),
        held=by_state.get(State.HOLD, 0),
        maybe=by_state.get(State.MAYBE, 0),
        capacity=capacity,
        closed=book.closed,
    )


def spot_of(signal: AnySignal) -> tuple[str, str]:
    """Where something was done, and its order there."""
    where = signal.where
    return (f"{signal.platform}:{where.conversation}", signal.order) if where else ("", "")


def placed_at(act: Act, place: str, order: str) -> Act:
    """The act with where it was done."""
    return replace(act, place=place, order=order)
