"""The rules of the grid: what may lie where, and what is worth saying about it. Pure.

Whoever fills the grid, an organiser, a host or a planner, asks here. Hard: one session in a room at a time,
no host in two places, what a session needs is in its room, nothing is put where the past is. Soft, and said:
a room that is too small or not the one wished for, a slot that is too short, people who want two at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Room:
    """A room of the barcamp. `seats` None: nobody said how many; `has`: short names of what it has."""

    name: str
    seats: int | None = None
    has: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A time in which sessions run side by side."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in the grid. It need not be one of the grid's own: organisers may move a published session
    to any time and room."""

    start: datetime
    end: datetime
    room: str

    def meets(self, start: datetime, end: datetime) -> bool:
        """Whether it runs at some of that time."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something to be placed. `people` are those who want it, `seats` how many it needs (None: any number);
    without hosts, or `cancelled`, it cannot be placed."""

    id: int
    hosts: frozenset[int] = frozenset()
    needs: tuple[str, ...] = ()
    length: timedelta | None = None
    seats: int | None = None
    room: str | None = None
    people: frozenset[int] = frozenset()
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A session of the programme that is none of the barcamp's, and stays where it is."""

    id: int
    start: datetime
    end: datetime
    room: str | None = None
    hosts: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """All of it at one moment. `placed` holds only entries that take place."""

    rooms: tuple[Room, ...] = ()
    slots: tuple[Slot, ...] = ()
    entries: Mapping[int, Entry] = field(default_factory=dict)
    placed: Mapping[int, Cell] = field(default_factory=dict)
    fixed: tuple[Fixed, ...] = ()
    now: datetime

    def room(self, name: str) -> Room:
        """The room of that name; one that nobody described has nothing that is known."""
        return next((one for one in self.rooms if one.name == name), Room(name))

    def with_cells(self, cells: Mapping[int, Cell | None]) -> "Grid":
        """The same with these entries there; None: nowhere."""
        merged = {**self.placed, **cells}
        return replace(self, placed={id: cell for id, cell in merged.items() if cell is not None})

    def free(self, room: str, slot: Slot) -> bool:
        """Whether nothing lies there."""
        return _taken(self, Cell(slot.start, slot.end, room)) is None


class Reason(StrEnum):
    """Why something cannot be placed."""

    CANCELLED = "cancelled"
    WISH = "wish"
    BEGUN = "begun"
    TAKEN = "taken"
    HOST = "host"
    EQUIPMENT = "equipment"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Refusal:
    """It cannot be: `pitch` is what cannot go there, `other` what is in its way, `persons` who would be in
    two places, `missing` what the room has not."""

    reason: Reason
    pitch: int
    other: int | None = None
    persons: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TooSmall:
    """The room has fewer seats than it needs."""

    pitch: int
    room: str
    seats: int
    needed: int


@dataclass(frozen=True, slots=True)
class OtherRoom:
    """Another room was wished for."""

    pitch: int
    wished: str


@dataclass(frozen=True, slots=True)
class TooLong:
    """The slot is shorter than it."""

    pitch: int
    length: timedelta


@dataclass(frozen=True, slots=True)
class Shared:
    """So many people want both."""

    pitch: int
    other: int
    count: int


Warning: TypeAlias = TooSmall | OtherRoom | TooLong | Shared
Warnings: TypeAlias = tuple[Warning, ...]


def check(grid: Grid, pitch: int, cell: Cell) -> Refusal | Warnings:
    """Whether the pitch may lie there, wherever it lies now, and what is to be said if it may."""
    entry = grid.entries[pitch]
    others = grid.with_cells({pitch: None})
    refusal = _refusal(others, entry, cell)
    return refusal if refusal is not None else _warnings(others, entry, cell)


def place(grid: Grid, pitch: int, cell: Cell) -> Grid | Refusal:
    """The grid with the pitch there, or why not."""
    found = check(grid, pitch, cell)
    return found if isinstance(found, Refusal) else grid.with_cells({pitch: cell})


def swap(grid: Grid, one: int, other: int) -> Grid | Refusal:
    """Each where the other was; one of them may have been nowhere. Both or neither."""
    there, here = grid.placed.get(other), grid.placed.get(one)
    if one == other or (there is None and here is None):
        return Refusal(Reason.NOWHERE, one, other)
    made = grid.with_cells({one: None, other: None})
    for pitch, cell in ((one, there), (other, here)):
        if cell is None:
            continue
        after = place(made, pitch, cell)
        if isinstance(after, Refusal):
            return after
        made = after
    return made


def remove(grid: Grid, pitch: int) -> Grid | Refusal:
    """The grid without it."""
    if pitch not in grid.placed:
        return Refusal(Reason.NOWHERE, pitch)
    return grid.with_cells({pitch: None})


def free_cells(grid: Grid, pitch: int) -> list[Cell]:
    """Where the pitch may lie, by slot; rooms in which nothing has to be said of it come first."""
    cells = [
        (Cell(slot.start, slot.end, room.name), number)
        for slot in sorted(grid.slots)
        for number, room in enumerate(grid.rooms)
    ]
    checked = [(cell, number, check(grid, pitch, cell)) for cell, number in cells]
    fitting = [
        (cell.start, len([one for one in found if not isinstance(one, Shared)]), number, cell)
        for cell, number, found in checked
        if not isinstance(found, Refusal) and grid.placed.get(pitch) != cell
    ]
    return [cell for _, _, _, cell in sorted(fitting, key=lambda one: one[:3])]


def nearest(grid: Grid, pitch: int, cell: Cell) -> Cell | None:
    """The free cell that is most like that one: the next in time, of these in the same room, else in that
    in which least has to be said of it. None: it fits nowhere."""
    if pitch not in grid.entries:
        return None
    free = enumerate(free_cells(grid, pitch))
    best = min(
        free,
        key=lambda one: (abs(one[1].start - cell.start), one[1].room != cell.room, one[0]),
        default=None,
    )
    return best[1] if best else None


def shared(grid: Grid, pitch: int, cell: Cell) -> list[Shared]:
    """What else runs while the pitch is there and is wanted by the same people, the most wanted first."""
    people = grid.entries[pitch].people
    beside = [
        (grid.entries[label].people, label)
        for label, there in grid.placed.items()
        if label != pitch and there.meets(cell.start, cell.end)
    ]
    beside += [(one.people, one.id) for one in grid.fixed if cell.meets(one.start, one.end)]
    found = [Shared(pitch, label, len(people & theirs)) for theirs, label in beside]
    return sorted((one for one in found if one.count), key=lambda one: (-one.count, one.other))


def _refusal(grid: Grid, entry: Entry, cell: Cell) -> Refusal | None:
    if entry.cancelled:
        return Refusal(Reason.CANCELLED, entry.id)
    if not entry.hosts:
        return Refusal(Reason.WISH, entry.id)
    if cell.start <= grid.now:
        return Refusal(Reason.BEGUN, entry.id)
    if (taken := _taken(grid, cell)) is not None:
        return Refusal(Reason.TAKEN, entry.id, taken)
    if (busy := _busy_host(grid, entry, cell)) is not None:
        other, persons = busy
        return Refusal(Reason.HOST, entry.id, other, persons)
    room = grid.room(cell.room)
    if missing := tuple(need for need in entry.needs if need not in room.has):
        return Refusal(Reason.EQUIPMENT, entry.id, missing=missing)
    return None


def _taken(grid: Grid, cell: Cell) -> int | None:
    """What lies there already."""
    for label, there in sorted(grid.placed.items()):
        if there.room == cell.room and there.meets(cell.start, cell.end):
            return label
    met = (one for one in grid.fixed if one.room == cell.room and cell.meets(one.start, one.end))
    return next((one.id for one in met), None)


def _busy_host(grid: Grid, entry: Entry, cell: Cell) -> tuple[int, tuple[int, ...]] | None:
    """Where a host of it is at that time, and who."""
    held = [
        (label, there.start, there.end, grid.entries[label].hosts) for label, there in grid.placed.items()
    ]
    held += [(one.id, one.start, one.end, one.hosts) for one in grid.fixed]
    for label, start, end, hosts in sorted(held, key=lambda one: one[0]):
        if cell.meets(start, end) and (both := entry.hosts & hosts):
            return label, tuple(sorted(both))
    return None


def _warnings(grid: Grid, entry: Entry, cell: Cell) -> Warnings:
    found: list[Warning] = []
    room = grid.room(cell.room)
    if room.seats is not None and entry.seats is not None and room.seats < entry.seats:
        found.append(TooSmall(entry.id, room.name, room.seats, entry.seats))
    if entry.room is not None and entry.room != cell.room:
        found.append(OtherRoom(entry.id, entry.room))
    if entry.length is not None and cell.end - cell.start < entry.length:
        found.append(TooLong(entry.id, entry.length))
    return (*found, *shared(grid, entry.id, cell))
