"""The order of what waits to be sent: which row may go now. Pure; the database is the truth.

Rows of one lane (a conversation, or a person) go one at a time; within a lane and priority by number. A row
that waits for its target, or for another try, holds up those behind it; one that is not yet due does not.
"""

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from heapq import heappop, heappush

from bot.core.outgoing import Operation, Priority
from bot.core.signals import Address


@dataclass(frozen=True, slots=True)
class Row:
    """What the order needs to know of an outbox row. `dispensable`: from that moment on it is left out
    where it would have to wait; None: never. `since`: from then on it might have gone."""

    id: int
    lane: str
    priority: Priority
    operation: Operation
    platform: str
    address: Address | None
    due: datetime | None = None
    retry_at: datetime | None = None
    dispensable: datetime | None = None
    since: datetime | None = None


_Queue = tuple[str, Priority]


class Lanes:
    """All rows that wait, and those in flight."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}
        self._queues: dict[_Queue, list[int]] = defaultdict(list)
        self._ready: list[tuple[int, int]] = []
        self._later: list[tuple[datetime, int]] = []
        self._parked: dict[int, list[int]] = defaultdict(list)
        self._held: set[int] = set()
        self._flying: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, row: int) -> bool:
        return row in self._rows

    def row(self, id: int) -> Row | None:
        """The row of that number, where it waits or flies."""
        return self._rows.get(id)

    def waiting(self, now: datetime) -> Counter[tuple[str, Priority]]:
        """What could go by now, or flies: how many by platform and priority."""
        rows = (row for row in self._rows.values() if row.due is None or row.due <= now)
        return Counter((row.platform, row.priority) for row in rows)

    @property
    def flying(self) -> int:
        """How many are in flight."""
        return len(self._flying)

    def add(self, rows: Iterable[Row], now: datetime) -> None:
        """New rows. One that is known is left as it is."""
        for row in rows:
            if row.id in self._rows:
                continue
            self._rows[row.id] = row
            if row.due and row.due > now:
                heappush(self._later, (row.due, row.id))
            else:
                if row.retry_at and row.retry_at > now:
                    self._hold(row, row.retry_at)
                self._enqueue(row)

    def pick(self, now: datetime, room: int, may_go: Callable[[Row], bool]) -> list[Row]:
        """Up to `room` rows that go now, best priority first; they are in flight from here on.

        `may_go` is asked once for each candidate; a row it refuses keeps its place.
        """
        self._wake(now)
        picked: list[Row] = []
        refused: set[tuple[int, int]] = set()
        while self._ready and len(picked) < room:
            candidate = heappop(self._ready)
            row = self._head(candidate)
            if row is None or row.lane in self._flying or candidate in refused:
                continue
            if may_go(row):
                self._flying[row.lane] = row.id
                picked.append(row)
            else:
                refused.add(candidate)
        for candidate in refused:
            heappush(self._ready, candidate)
        return picked

    def launch(self, row: Row, now: datetime, may_go: Callable[[Row], bool]) -> bool:
        """Put a new row in flight, where nothing of its lane waits or flies; whether it is."""
        early = row.retry_at or (row.due and row.due > now)
        behind = row.lane in self._flying or any(self._queues.get((row.lane, one)) for one in Priority)
        if row.id in self._rows or early or behind or not may_go(row):
            return False
        self._rows[row.id] = row
        self._queues[row.lane, row.priority].append(row.id)
        self._flying[row.lane] = row.id
        return True

    def end(self, row: int) -> None:
        """This row is over, however it ended; whoever waited for it may go."""
        known = self._rows.pop(row, None)
        if known:
            self._held.discard(row)
            self._leave_queue(known)
            self._land(known)
        for waiting in self._parked.pop(row, ()):
            if parked := self._rows.get(waiting):
                self._held.discard(waiting)
                self._offer(parked.lane)

    def again(self, row: int, at: datetime) -> None:
        """This row goes again at that moment, and holds up those behind it until then."""
        known = self._rows[row]
        self._hold(known, at)
        self._land(known)

    def postpone(self, row: int, until: datetime) -> None:
        """This row is not due before that moment, and holds nobody up until then."""
        known = self._rows[row]
        self._leave_queue(known)
        heappush(self._later, (until, row))
        self._land(known)

    def park(self, row: int, target: int) -> None:
        """This row waits until `target` is over. Targets lie before what refers to them, so this ends."""
        known = self._rows[row]
        self._held.add(row)
        self._parked[target].append(row)
        self._land(known)

    def next_moment(self) -> datetime | None:
        """When to look again although nothing happens."""
        while self._later and self._later[0][1] not in self._rows:
            heappop(self._later)
        return self._later[0][0] if self._later else None

    def _wake(self, now: datetime) -> None:
        while self._later and self._later[0][0] <= now:
            _, id_ = heappop(self._later)
            if row := self._rows.get(id_):
                queue = self._queues[row.lane, row.priority]
                if row.id in queue:
                    self._held.discard(id_)
                    self._offer(row.lane)
                else:
                    self._enqueue(row)

    def _enqueue(self, row: Row) -> None:
        insort(self._queues[row.lane, row.priority], row.id)
        self._offer(row.lane)

    def _hold(self, row: Row, until: datetime) -> None:
        self._held.add(row.id)
        heappush(self._later, (until, row.id))

    def _land(self, row: Row) -> None:
        if self._flying.get(row.lane) == row.id:
            del self._flying[row.lane]
        self._offer(row.lane)

    def _leave_queue(self, row: Row) -> None:
        key = (row.lane, row.priority)
        queue = self._queues.get(key)
        if queue and row.id in queue:
            queue.remove(row.id)
        if not queue:
            self._queues.pop(key, None)

    def _offer(self, lane: str) -> None:
        """Put the heads of the lane among those that may go; `_head` sorts out what is stale."""
        if lane in self._flying:
            return
        for priority in Priority:
            queue = self._queues.get((lane, priority))
            if queue and queue[0] not in self._held:
                heappush(self._ready, (priority, queue[0]))

    def _head(self, candidate: tuple[int, int]) -> Row | None:
        row = self._rows.get(candidate[1])
        if row is None:
            return None
        queue = self._queues.get((row.lane, row.priority))
        return row if queue and queue[0] == row.id and row.id not in self._held else None
