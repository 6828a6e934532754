"""From the log of acts to who has a seat. Pure: no clock, no chance, no storage.

`fold` reads the acts in their order and says who is in, since when, and what they were told. `allocate` gives
the seats. Whoever was told a seat keeps it; the others get what is left, first come, first served. A party is
seated whole or waits, and then:

* others behind it who fit may pass, so that no seat stays empty for want of a party that fits;
* at most `PASS_AT_MOST` of them, so that the party's turn comes: from then on seats are kept until it fits;
* shortly before the start (`keeps` False) nobody waits for a party any more.

Who passed is counted from the log itself: those with a seat who came later.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.features.seats.acts import Act, Kind, Source, State

PASS_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody was told last: `number` is of seats, or on the waitlist their position."""

    state: State
    number: int = 0
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody who is in.

    seats    how many they ask for
    rank     from here on they asked for that many without a break; `came`: for any
    pinned   seats they were told; held: seats that are kept for them, `until` then
    waited   they were told that they wait
    """

    person: int
    seats: int
    rank: int
    came: int
    pinned: int = 0
    held: int = 0
    until: datetime | None = None
    waited: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """The log, read. `own`: those whose sign-up ended last by their own act. `set_here`: the capacity was
    set in chat."""

    entries: tuple[Entry, ...] = ()
    maybe: tuple[int, ...] = ()
    told: Mapping[int, Told] = field(default_factory=dict)
    own: frozenset[int] = frozenset()
    capacity: int | None = None
    source_capacity: int | None = None
    set_here: bool = False
    closed: bool = False
    walk_ins: int = 0
    present: frozenset[int] = frozenset()

    @property
    def taken(self) -> int:
        """Seats that are given: told, held, or taken at the door."""
        return self.walk_ins + sum(max(one.pinned, one.held) for one in self.entries)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands: `seats` they have or wait for; of a seat, `more` are still waited for.
    `position` on the waitlist, from 1. `until`: of a hold."""

    state: State
    seats: int = 1
    position: int = 0
    more: int = 0
    until: datetime | None = None


@dataclass(slots=True)
class _Reading:
    """One person, while the log is read."""

    joins: dict[str, int | None] = field(default_factory=dict)
    steps: list[tuple[int, int]] = field(default_factory=list)
    maybe: dict[str, int] = field(default_factory=dict)
    pinned: int = 0
    held: int = 0
    until: datetime | None = None
    waited: bool = False

    @property
    def size(self) -> int:
        """How many seats they ask for now."""
        return self.steps[-1][1] if self.steps else 0

    def resize(self, rank: int) -> None:
        """What stands was changed at this rank: less keeps the place, more counts from here."""
        if not self.joins:
            self.end()
            return
        named = [seats for seats in self.joins.values() if seats is not None]
        size = named[-1] if named else 1
        if size > self.size:
            self.steps.append((rank, size))
            return
        came = rank
        while self.steps and self.steps[-1][1] > size:
            came = self.steps.pop()[0]
        if self.size < size:
            self.steps.append((came, size))
        self.pinned, self.held = min(self.pinned, size), min(self.held, size)

    def end(self) -> None:
        """They are out."""
        self.joins.clear()
        self.steps.clear()
        self.pinned, self.held, self.until, self.waited = 0, 0, None, False


class Reader:
    """Reads a log act by act, so that one more does not cost all that went before."""

    def __init__(self) -> None:
        self._people: dict[int, _Reading] = {}
        self._told: dict[int, Told] = {}
        self._own: set[int] = set()
        self._present: set[int] = set()
        self._here: int | None = None
        self._there: int | None = None
        self._set_here = self._closed = False
        self._walk_ins = 0
        self._gone: set[str | None] = set()
        self._count = 0

    def take(self, act: Act) -> None:
        """The next act."""
        rank = self._count
        self._count += 1
        match act.kind:
            case Kind.CAPACITY if act.source is Source.PROGRAMME:
                self._there = act.seats
            case Kind.CAPACITY:
                self._here, self._set_here = act.seats, True
            case Kind.CLOSE | Kind.REOPEN:
                self._closed = act.kind is Kind.CLOSE
            case Kind.WALK_IN:
                self._walk_ins += act.seats or 0
            case _ if act.person is not None:
                self._of_person(act, act.person, rank)

    def _of_person(self, act: Act, person: int, rank: int) -> None:
        if act.kind is Kind.GONE:
            self._gone.add(act.cause)
        elif act.cause is not None and act.cause in self._gone:
            return
        if act.kind is Kind.TOLD and act.state is not None:
            self._told[person] = Told(act.state, act.seats or 0, act.until)
        one = self._people.setdefault(person, _Reading())
        was_in = bool(one.joins) or bool(one.maybe)
        _read(one, act, rank, self._closed)
        if was_in and not one.joins and not one.maybe:
            (self._own.add if act.kind in _OWN else self._own.discard)(person)
        if act.kind is Kind.PRESENT:
            self._present.add(person)
        elif act.kind is Kind.ABSENT:
            self._present.discard(person)

    def book(self) -> Book:
        """What was read so far."""
        return Book(
            entries=tuple(sorted(_entries(self._people), key=lambda one: (one.rank, one.person))),
            maybe=tuple(_maybe(self._people)),
            told=dict(self._told),
            own=frozenset(self._own),
            capacity=self._here if self._set_here else self._there,
            source_capacity=self._there,
            set_here=self._set_here,
            closed=self._closed,
            walk_ins=self._walk_ins,
            present=frozenset(self._present),
        )


def fold(acts: Sequence[Act]) -> Book:
    """The log, read from the first act to the last."""
    reader = Reader()
    for act in acts:
        reader.take(act)
    return reader.book()


_OWN = (Kind.LEAVE, Kind.RETRACT, Kind.GONE, Kind.DECLINE)


def _read(one: _Reading, act: Act, rank: int, closed: bool) -> None:
    """One act of one person."""
    key = act.cause or act.source.value
    match act.kind:
        case Kind.JOIN:
            grows = not one.joins or (act.seats or 1) > one.size
            if closed and grows:
                return
            one.joins.pop(key, None)
            one.joins[key] = act.seats
            one.maybe.clear()
            one.resize(rank)
        case Kind.SEAT:
            one.joins[key] = act.seats
            one.maybe.clear()
            one.resize(rank)
            one.pinned, one.held = one.size, 0
        case Kind.MAYBE:
            if key in one.joins and act.cause is not None:  # the message says that now
                del one.joins[key]
                one.resize(rank)
            if not one.joins:
                one.maybe[key] = rank
        case Kind.RETRACT | Kind.GONE:
            one.maybe.pop(key, None)
            if key in one.joins:
                del one.joins[key]
                one.resize(rank)
        case Kind.LEAVE | Kind.UNSEAT | Kind.DECLINE | Kind.EXPIRE:
            one.maybe.clear()
            one.end()
        case Kind.HOLD if one.joins:
            one.held, one.until = min(act.seats or one.size, one.size), act.until
        case Kind.ACCEPT if one.held:
            one.pinned, one.held, one.until = one.held, 0, None
        case Kind.TOLD if one.joins and act.state is State.SEAT:
            one.pinned, one.held, one.until = min(act.seats or 1, one.size), 0, None
        case Kind.TOLD if one.joins and act.state is State.WAITLIST:
            one.waited = True


def _entries(people: Mapping[int, _Reading]) -> Iterator[Entry]:
    for person, one in people.items():
        if one.joins:
            came, rank = one.steps[0][0], one.steps[-1][0]
            yield Entry(person, one.size, rank, came, one.pinned, one.held, one.until, one.waited)


def _maybe(people: Mapping[int, _Reading]) -> list[int]:
    found = [(min(one.maybe.values()), person) for person, one in people.items() if one.maybe]
    return [person for _, person in sorted(found)]


@dataclass(slots=True)
class _Request:
    """Seats that somebody waits for. `passed`: so many who came later have one."""

    person: int
    seats: int
    rank: int
    passed: int = 0


def allocate(book: Book, capacity: int | None, *, keeps: bool = True) -> dict[int, Standing]:
    """Where everybody stands who is in, or may come. `capacity`: seats to give, None: no limit; it may be
    less than what is given. `keeps`: whether seats are kept for a party whose turn it is."""
    found = {one.person: _has(one) for one in book.entries if one.pinned or one.held}
    free = None if capacity is None else capacity - book.taken
    seated = sorted(one.came for one in book.entries if one.pinned or one.held)
    waiting: list[_Request] = []
    parties: list[_Request] = []
    kept = False
    for request in sorted(_requests(book.entries), key=lambda one: (one.rank, one.person)):
        if not kept and (free is None or request.seats <= free):
            free = None if free is None else free - request.seats
            found[request.person] = _granted(found.get(request.person), request)
            for earlier in parties:
                earlier.passed += 1
        else:
            waiting.append(request)
            # One that can never fit keeps nobody waiting.
            if request.seats > 1 and (capacity is None or request.seats <= capacity):
                request.passed = len(seated) - bisect_right(seated, request.rank)
                parties.append(request)
        kept = keeps and any(one.passed >= PASS_AT_MOST for one in parties)
    for position, request in enumerate(waiting, 1):
        has = found.get(request.person)
        if has is None:
            found[request.person] = Standing(State.WAITLIST, request.seats, position)
        else:
            found[request.person] = Standing(State.SEAT, has.seats, position, request.seats)
    return found | {person: Standing(State.MAYBE) for person in book.maybe}


def _has(one: Entry) -> Standing:
    if one.held:
        return Standing(State.HOLD, one.held, until=one.until)
    return Standing(State.SEAT, one.pinned)


def _granted(has: Standing | None, request: _Request) -> Standing:
    return Standing(State.SEAT, (has.seats if has else 0) + request.seats)


def _requests(entries: Iterable[Entry]) -> Iterator[_Request]:
    for one in entries:
        if one.held:
            continue
        if one.seats > one.pinned:
            yield _Request(one.person, one.seats - one.pinned, one.rank)


def open_to_all(capacity: int | None, share: int, walk_ins: int) -> int | None:
    """The seats for those who sign up, while `share` percent are kept for those at the door."""
    if capacity is None:
        return None
    kept = -(-capacity * share // 100)
    return capacity - max(0, kept - walk_ins)
