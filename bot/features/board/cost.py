"""What a grid costs those who come: sessions they want and miss, and seats that are not there. Pure.

What somebody wants to see: they signed up for it (a seat or the waitlist), voted for it (counted only once
the votes are closed), or starred it. Whoever wants k sessions that run at one time misses k - 1 of them.
"""

from dataclasses import dataclass

from bot.features.board.rules import Cell, Grid, Shared, shared

SEAT = 0.5
"""What a missing seat costs, in missed sessions."""


@dataclass(frozen=True, slots=True)
class Cost:
    """`missed`: wanted sessions that run while another wanted one does; `seats`: that are missing."""

    missed: int = 0
    seats: int = 0

    @property
    def total(self) -> float:
        """Both in one number."""
        return self.missed + SEAT * self.seats


def cost(grid: Grid) -> Cost:
    """What this grid costs."""
    running: list[tuple[Cell, frozenset[int]]] = []
    missed = seats = 0
    known = [(cell, grid.entries[label].people) for label, cell in grid.placed.items()]
    known += [(Cell(one.start, one.end, one.room or ""), one.people) for one in grid.fixed]
    for cell, people in sorted(known, key=lambda one: (one[0].start, one[0].end, one[0].room)):
        beside: set[int] = set()
        for there, theirs in running:
            if there.meets(cell.start, cell.end):
                beside |= theirs
        missed += len(people & beside)
        running.append((cell, people))
    for label, cell in grid.placed.items():
        needed, there_are = grid.entries[label].seats, grid.room(cell.room).seats
        if needed is not None and there_are is not None:
            seats += max(0, needed - there_are)
    return Cost(missed, seats)


def clashes(grid: Grid) -> list[Shared]:
    """Each two that run at the same time and that somebody wants both, the most wanted first."""
    found: dict[frozenset[int], Shared] = {}
    for label, cell in grid.placed.items():
        for one in shared(grid, label, cell):
            found.setdefault(frozenset((label, one.other)), one)
    return sorted(found.values(), key=lambda one: (-one.count, one.pitch, one.other))
