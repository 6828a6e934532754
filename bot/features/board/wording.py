"""The grid, refusals and warnings in words. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.core.barcamp import Phase, Pitch
from bot.core.message import (
    At,
    Block,
    Choice,
    Line,
    Message,
    Names,
    Phrase,
    Plain,
    Strong,
    Value,
    bullets,
    heading,
    message,
    say,
)
from bot.features.board.rules import (
    Cell,
    Grid,
    OtherRoom,
    Reason,
    Refusal,
    Shared,
    Slot,
    TooLong,
    TooSmall,
    Warning,
)

UNPLACED_AT_MOST = 40


def grid_message(
    grid: Grid, pitches: Mapping[int, Pitch], titles: Mapping[int, str], phase: Phase, zone: str
) -> Message:
    """The whole grid: by slot, a line for each room. `titles`: of the programme's own sessions."""
    if not grid.rooms or not grid.slots:
        return message(say("board-grid-unset"))
    blocks: list[Block | Phrase] = [heading(say("board-grid-title", phase=Choice(phase.value)))]
    for slot in sorted(grid.slots):
        blocks.append(heading(_span(slot.start, slot.end, zone)))
        blocks.append(bullets(*(_cell(grid, room.name, slot, pitches, titles) for room in grid.rooms)))
    if elsewhere := _elsewhere(grid):
        lines = [_elsewhere_line(label, grid.placed[label], pitches, zone) for label in elsewhere]
        blocks += [heading(say("board-elsewhere")), bullets(*lines)]
    open_ = unplaced(grid)
    if open_:
        labels = ", ".join(f"#{label}" for label in open_[:UNPLACED_AT_MOST])
        blocks.append(say("board-unplaced", labels=labels, count=len(open_)))
    return message(*blocks)


def unplaced(grid: Grid) -> list[int]:
    """What could be placed, and is not."""
    return [
        label
        for label, one in sorted(grid.entries.items())
        if label not in grid.placed and one.hosts and not one.cancelled
    ]


def where(cell: Cell, zone: str) -> dict[str, Value]:
    """The values that name a cell in a text."""
    return {
        "start": At(cell.start, zone, "daytime"),
        "end": At(cell.end, zone),
        "room": Strong(cell.room),
    }


def refused(refusal: Refusal, pitches: Mapping[int, Pitch], cell: Cell | None, zone: str) -> Phrase:
    """Why not, in one sentence."""
    label, other = f"#{refusal.pitch}", f"#{refusal.other or 0}"
    match refusal.reason:
        case Reason.CANCELLED:
            return say("board-no-cancelled", label=label)
        case Reason.WISH:
            return say("board-no-wish", label=label)
        case Reason.BEGUN:
            return say("board-no-begun", label=label)
        case Reason.NOWHERE:
            return say("board-no-place", label=label)
        case Reason.HOST:
            names = Names(_names(refusal, pitches))
            return say("board-no-host", label=label, other=other, names=names, count=len(refusal.persons))
        case Reason.EQUIPMENT:
            need, room = Choice(refusal.missing[0]), cell.room if cell else ""
            return say("board-no-equipment", label=label, need=need, room=Plain(room))
        case _:
            return say("board-no-taken", other=other, **(where(cell, zone) if cell else {}))


def warned(warning: Warning) -> Phrase:
    """What is to be said of a place that is possible."""
    label = f"#{warning.pitch}"
    match warning:
        case TooSmall():
            room = Plain(warning.room)
            return say("board-small", label=label, room=room, seats=warning.seats, needed=warning.needed)
        case OtherRoom():
            return say("board-other-room", label=label, room=Plain(warning.wished))
        case TooLong():
            return say("board-too-long", label=label, minutes=int(warning.length / timedelta(minutes=1)))
        case Shared():
            return say("board-shared", label=label, other=f"#{warning.other}", count=warning.count)


def votes_list(pitches: Sequence[Pitch], counts: Mapping[int, int]) -> Block:
    """All that could be voted for, the most voted first."""
    order = sorted((one for one in pitches if not one.cancelled), key=lambda one: (-counts[one.id], one.id))
    return bullets(*((say("pitch-votes", count=counts[one.id]), Plain(" · "), *_title(one)) for one in order))


def pitch_line(pitch: Pitch) -> Line:
    """A pitch in a line."""
    return _title(pitch)


def _title(pitch: Pitch) -> Line:
    who: Line = (Plain(f" · {', '.join(pitch.people)}"),) if pitch.people else ()
    return (Strong(pitch.title), *who, Plain(f" · {pitch.label}"))


def _cell(grid: Grid, room: str, slot: Slot, pitches: Mapping[int, Pitch], titles: Mapping[int, str]) -> Line:
    """What is in a room in that slot."""
    first: Line = (Plain(f"{room} · "),)
    here = [
        label
        for label, cell in sorted(grid.placed.items())
        if cell.room == room and cell.meets(slot.start, slot.end)
    ]
    parts: list[Line] = [_title(pitches[label]) for label in here]
    beside = [one for one in grid.fixed if one.room == room and one.start < slot.end and slot.start < one.end]
    parts += [(Plain(f"{titles.get(one.id, '')} · #{one.id}"),) for one in beside]
    if not parts:
        return (*first, say("board-free"))
    joined: Line = parts[0]
    for part in parts[1:]:
        joined = (*joined, Plain(" / "), *part)
    return (*first, *joined)


def _elsewhere(grid: Grid) -> list[int]:
    """What lies where the grid has no cell: organisers moved it there in the programme."""
    rooms = {one.name for one in grid.rooms}
    return [
        label
        for label, cell in sorted(grid.placed.items(), key=lambda one: (one[1].start, one[0]))
        if cell.room not in rooms or not any(cell.meets(slot.start, slot.end) for slot in grid.slots)
    ]


def _elsewhere_line(label: int, cell: Cell, pitches: Mapping[int, Pitch], zone: str) -> Line:
    span = _span(cell.start, cell.end, zone)
    return (span, Plain(f" · {cell.room} · "), *_title(pitches[label]))


def _span(start: datetime, end: datetime, zone: str) -> Phrase:
    return say("board-slot", start=At(start, zone, "daytime"), end=At(end, zone))


def _names(refusal: Refusal, pitches: Mapping[int, Pitch]) -> tuple[str, ...]:
    """The names of those who would be in two places, where the pitch tells them."""
    pitch = pitches[refusal.pitch]
    if len(pitch.hosts) != len(pitch.people):
        return pitch.people
    named = dict(zip(pitch.hosts, pitch.people, strict=True))
    return tuple(named[one] for one in refusal.persons if one in named)
