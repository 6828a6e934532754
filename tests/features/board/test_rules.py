"""The rules of the grid: by table, and for any sequence of what people do."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.board.cost import Cost, clashes, cost
from bot.features.board.rules import (
    Cell,
    Entry,
    Fixed,
    Grid,
    OtherRoom,
    Reason,
    Refusal,
    Room,
    Shared,
    Slot,
    TooLong,
    TooSmall,
    check,
    free_cells,
    place,
    remove,
    swap,
)

DAY = datetime(2011, 11, 4, tzinfo=UTC)
SLOTS = tuple(
    Slot(DAY + timedelta(hours=hour), DAY + timedelta(hours=hour, minutes=45)) for hour in (10, 11, 12)
)
ROOMS = (Room("Saal", 80, ("projector",)), Room("Küche", 20, ("kitchen",)), Room("Kammer", 4, ("quiet",)))


def _cell(hour: int, room: str) -> Cell:
    slot = next(one for one in SLOTS if one.start.hour == hour)
    return Cell(slot.start, slot.end, room)


def _grid(*entries: Entry, placed: dict[int, Cell] | None = None, **more: Any) -> Grid:
    return Grid(
        rooms=ROOMS,
        slots=SLOTS,
        entries={one.id: one for one in entries},
        placed=placed or {},
        now=more.pop("now", DAY),
        **more,
    )


def _entry(id: int, *hosts: int, **more: Any) -> Entry:
    return Entry(id=id, hosts=frozenset(hosts or (id,)), **more)


LUNCH = Fixed(
    id=33, start=SLOTS[2].start, end=SLOTS[2].end, room="Saal", hosts=frozenset({5}), people=frozenset({8})
)


@pytest.mark.parametrize(
    ("grid", "cell", "refusal"),
    [
        (_grid(_entry(7, cancelled=True)), _cell(10, "Saal"), Refusal(Reason.CANCELLED, 7)),
        (_grid(Entry(id=7)), _cell(10, "Saal"), Refusal(Reason.WISH, 7)),
        (
            _grid(_entry(7), now=SLOTS[0].start),
            _cell(10, "Saal"),
            Refusal(Reason.BEGUN, 7),
        ),
        (
            _grid(_entry(7), _entry(9), placed={9: _cell(11, "Küche")}),
            _cell(11, "Küche"),
            Refusal(Reason.TAKEN, 7, 9),
        ),
        (_grid(_entry(7), fixed=(LUNCH,)), _cell(12, "Saal"), Refusal(Reason.TAKEN, 7, 33)),
        (
            _grid(_entry(7, 1, 2), _entry(9, 2, 3), placed={9: _cell(11, "Küche")}),
            _cell(11, "Saal"),
            Refusal(Reason.HOST, 7, 9, (2,)),
        ),
        (
            _grid(_entry(7, 5), fixed=(LUNCH,)),
            _cell(12, "Küche"),
            Refusal(Reason.HOST, 7, 33, (5,)),
        ),
        (
            _grid(_entry(7, needs=("projector", "kitchen"))),
            _cell(10, "Saal"),
            Refusal(Reason.EQUIPMENT, 7, missing=("kitchen",)),
        ),
        (
            _grid(
                _entry(7), _entry(9), placed={9: Cell(DAY.replace(hour=10, minute=30), SLOTS[1].end, "Saal")}
            ),
            _cell(10, "Saal"),
            Refusal(Reason.TAKEN, 7, 9),
        ),
    ],
)
def test_what_cannot_be(grid: Grid, cell: Cell, refusal: Refusal) -> None:
    assert check(grid, 7, cell) == refusal
    assert place(grid, 7, cell) == refusal


@pytest.mark.parametrize(
    ("entry", "cell", "warnings"),
    [
        (_entry(7), _cell(10, "Saal"), ()),
        (_entry(7, seats=30), _cell(10, "Küche"), (TooSmall(7, "Küche", 20, 30),)),
        (_entry(7, seats=20), _cell(10, "Küche"), ()),
        (_entry(7, room="Küche"), _cell(10, "Saal"), (OtherRoom(7, "Küche"),)),
        (_entry(7, length=timedelta(hours=1)), _cell(10, "Saal"), (TooLong(7, timedelta(hours=1)),)),
        (_entry(7, people=frozenset({1, 2, 8})), _cell(11, "Saal"), (Shared(7, 9, 2),)),
        (_entry(7, people=frozenset({3})), _cell(11, "Saal"), ()),
        (_entry(7, people=frozenset({1, 8})), _cell(12, "Küche"), (Shared(7, 33, 1),)),
    ],
)
def test_what_is_said(entry: Entry, cell: Cell, warnings: tuple[Any, ...]) -> None:
    other = _entry(9, people=frozenset({1, 2}))
    assert check(_grid(entry, other, placed={9: _cell(11, "Küche")}, fixed=(LUNCH,)), 7, cell) == warnings


def test_its_own_cell_is_in_nobodys_way() -> None:
    grid = _grid(_entry(7), placed={7: _cell(10, "Saal")})
    assert check(grid, 7, _cell(10, "Saal")) == ()
    assert check(grid, 7, _cell(10, "Küche")) == ()


def test_a_swap_is_both_or_neither() -> None:
    grid = _grid(
        _entry(7, needs=("projector",)), _entry(9), placed={7: _cell(10, "Saal"), 9: _cell(11, "Küche")}
    )
    assert swap(grid, 7, 9) == Refusal(Reason.EQUIPMENT, 7, missing=("projector",))
    there = grid.with_cells({9: _cell(11, "Saal")})
    assert swap(there, 9, 7) == there.with_cells({7: _cell(11, "Saal"), 9: _cell(10, "Saal")})
    assert swap(grid, 7, 7) == Refusal(Reason.NOWHERE, 7, 7)
    assert swap(_grid(_entry(7), _entry(9)), 7, 9) == Refusal(Reason.NOWHERE, 7, 9)


def test_what_lies_nowhere_takes_the_others_place() -> None:
    grid = _grid(_entry(7), _entry(9), placed={7: _cell(10, "Saal")})
    assert swap(grid, 9, 7) == _grid(_entry(7), _entry(9), placed={9: _cell(10, "Saal")})


def test_free_cells_come_by_slot_and_the_fitting_rooms_first() -> None:
    grid = _grid(_entry(7, 1, seats=10), _entry(9, 1), placed={9: _cell(11, "Küche")}, fixed=(LUNCH,))
    assert free_cells(grid, 7) == [
        _cell(10, "Saal"),
        _cell(10, "Küche"),
        _cell(10, "Kammer"),
        _cell(12, "Küche"),
        _cell(12, "Kammer"),
    ]


def test_what_a_grid_costs() -> None:
    both = frozenset({1, 2, 3})
    grid = _grid(
        _entry(7, people=both, seats=6),
        _entry(8, people=frozenset({2, 3, 4})),
        _entry(9, people=frozenset({3, 8})),
        placed={7: _cell(12, "Kammer"), 8: _cell(12, "Küche"), 9: _cell(10, "Saal")},
        fixed=(LUNCH,),
    )
    assert cost(grid) == Cost(missed=2, seats=2)
    assert cost(grid).total == 3
    assert clashes(grid) == [Shared(7, 8, 2)]
    three = grid.with_cells({9: _cell(12, "Saal")})
    assert cost(three).missed == 2 + 2
    assert clashes(three) == [Shared(7, 8, 2), Shared(7, 9, 1), Shared(8, 9, 1), Shared(9, 33, 1)]


_labels = st.integers(1, 6)
_cells = st.builds(
    lambda slot, room: Cell(slot.start, slot.end, room),
    st.sampled_from(SLOTS),
    st.sampled_from([one.name for one in ROOMS]),
)
_entries = st.fixed_dictionaries(
    {
        label: st.builds(
            Entry,
            id=st.just(label),
            hosts=st.frozensets(st.integers(1, 4), max_size=2),
            needs=st.sampled_from([(), (), ("projector",), ("quiet",)]),
            cancelled=st.sampled_from([False, False, False, True]),
        )
        for label in range(1, 7)
    }
)
_deeds: st.SearchStrategy[Callable[[Grid], Grid | Refusal]] = st.one_of(
    st.builds(lambda one, cell: lambda grid: place(grid, one, cell), _labels, _cells),
    st.builds(lambda one, other: lambda grid: swap(grid, one, other), _labels, _labels),
    st.builds(lambda one: lambda grid: remove(grid, one), _labels),
)


def _holds(grid: Grid) -> bool:
    """What must be so of every grid, said without the rules."""
    cells = sorted((cell.start, cell.room) for cell in grid.placed.values())
    at_once = [
        (label, other)
        for label, cell in grid.placed.items()
        for other, there in grid.placed.items()
        if label < other and cell.start < there.end and there.start < cell.end
    ]
    hosts = {label: grid.entries[label].hosts for label in grid.placed}
    has = {one.name: set(one.has) for one in ROOMS}
    return (
        len(cells) == len(set(cells))
        and not any(hosts[one] & hosts[other] for one, other in at_once)
        and all(set(grid.entries[label].needs) <= has[cell.room] for label, cell in grid.placed.items())
        and all(hosts[label] and not grid.entries[label].cancelled for label in grid.placed)
        and not any(
            cell.room == one.room and cell.start < one.end and one.start < cell.end
            for cell in grid.placed.values()
            for one in grid.fixed
        )
    )


@given(entries=_entries, deeds=st.lists(_deeds, max_size=30))
def test_whatever_people_do_the_rules_hold(
    entries: dict[int, Entry], deeds: list[Callable[[Grid], Grid | Refusal]]
) -> None:
    grid = _grid(*entries.values(), fixed=(LUNCH,))
    for deed in deeds:
        after = deed(grid)
        if not isinstance(after, Refusal):
            grid = after
        assert _holds(grid)
