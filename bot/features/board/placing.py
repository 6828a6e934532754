"""`#7 um 11 in die Küche`, `tausche #7 und #9`, `nimm #7 raus`: by sentence or button, by the same rules."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.core.barcamp import Phase, Pitch
from bot.core.context import Context
from bot.core.message import At, Button, Phrase, Plain, Strong, Value, Words, message, say
from bot.core.roles import Role
from bot.core.shape import row_number
from bot.errors import NotYours, SaySo
from bot.features.board.here import Here, look_at
from bot.features.board.rules import Cell, Grid, Refusal, check, free_cells, nearest, place, remove, swap
from bot.features.board.sentences import Kind, Sentence, read
from bot.features.board.service import BarcampBoard, changed
from bot.features.board.targets import Target, read_target
from bot.features.board.wording import refused, warned, where
from bot.language.yes_no import yes_or_no
from bot.storage.notes import write_audit

CONFIRM = "board.confirm"
CELL = "board-cell"
CELLS_AT_MOST = 12


class Placing:
    """The commands, the button and the question of it."""

    def __init__(self, board: BarcampBoard) -> None:
        self._board = board

    async def sentence(self, context: Context, text: str) -> None:
        """What can only be meant for the grid."""
        wish = read(text)
        if wish is None:
            raise SaySo(say("board-place-example"))
        here, pitch = await look_at(self._board, context, wish.pitch)
        await self._carry(context, here, pitch, wish)

    async def precede(self, context: Context, text: str) -> bool:
        """A sentence that organisers say of sessions as well: it is for the grid as long as the pitch is no
        session yet. From then on it is a session like any other, and moved as any other is."""
        wish = read(text)
        if wish is None or await self._board.sources.pitches.pitch(context.tx, wish.pitch) is None:
            return False
        in_programme = [
            await self._board.in_programme(context.tx, label) for label in (wish.pitch, wish.other) if label
        ]
        if all(in_programme):
            return False
        here, pitch = await look_at(self._board, context, wish.pitch)
        await self._carry(context, here, pitch, wish)
        return True

    async def press(self, context: Context, value: str) -> None:
        """A free cell was chosen."""
        label, cell = _chosen(value)
        here, pitch = await look_at(self._board, context, label)
        self._may(context, here, pitch)
        await self._settle(context, here, Sentence(Kind.PLACE, pitch.id), cell, sure=False)

    async def cells(self, context: Context, label: str) -> None:
        """`freie felder #7`: where it may lie, as buttons."""
        if not label:
            raise SaySo(say("board-cells-example"))
        here, pitch = await look_at(self._board, context, row_number(label))
        self._may(context, here, pitch)
        await self._offer(context, here, pitch, Target())

    async def confirmed(self, context: Context, data: Mapping[str, Any], text: str) -> None:
        """`ja`: what was asked is done, if the rules still let it be."""
        sure = yes_or_no(text)
        if sure is False:
            await context.reply(say("board-left"))
            return
        if sure is None:
            await context.ask(CONFIRM, data, say("board-yes-or-no"))
            return
        here, _ = await look_at(self._board, context, int(data["pitch"]))
        cell = None
        if data["start"]:
            start, end = (datetime.fromisoformat(data[name]) for name in ("start", "end"))
            cell = Cell(start, end, str(data["room"]))
        wish = Sentence(Kind(data["kind"]), int(data["pitch"]), other=int(data["other"]))
        await self._settle(context, here, wish, cell, sure=True)

    async def _carry(self, context: Context, here: Here, pitch: Pitch, wish: Sentence) -> None:
        self._may(context, here, pitch, wish)
        if wish.other:
            await look_at(self._board, context, wish.other)
            if wish.other not in here.pitches:
                raise SaySo(say("board-no-pitch", label=f"#{wish.other}"))
        if wish.kind is not Kind.PLACE:
            await self._settle(context, here, wish, None, sure=False)
            return
        rooms = [one.name for one in here.grid.rooms]
        if not rooms or not here.grid.slots:
            raise SaySo(say("board-grid-unset"))
        target = read_target(wish.rest, rooms, here.grid.slots, context.now, here.event.zone)
        _refuse_unknown(target, here)
        cell = _cell_of(target, here.grid.placed.get(pitch.id))
        if cell is None:
            await self._offer(context, here, pitch, target)
        else:
            await self._settle(context, here, wish, cell, sure=False)

    def _may(self, context: Context, here: Here, pitch: Pitch, wish: Sentence | None = None) -> None:
        """Organisers always; hosts choose among what is free once the grid is published, for a pitch that
        has no place yet. Raises SaySo."""
        if context.role >= Role.ORGANISER:
            return
        if context.person.id not in pitch.hosts or (wish is not None and wish.kind is not Kind.PLACE):
            raise NotYours(say("board-organisers-only"))
        if here.stand.phase is not Phase.PUBLISHED:
            raise SaySo(say("board-host-later", label=pitch.label))
        if pitch.id in here.grid.placed:
            raise SaySo(say("board-host-placed", label=pitch.label))

    async def _offer(self, context: Context, here: Here, pitch: Pitch, target: Target) -> None:
        """The free cells as buttons, the ones that fit what was named."""
        cells = [
            cell
            for cell in free_cells(here.grid, pitch.id)
            if (target.room is None or cell.room == target.room)
            and (target.slot is None or cell.start == target.slot.start)
        ]
        if not cells:
            raise SaySo(say("board-nothing-free", label=pitch.label))
        zone, shown = here.event.zone, cells[:CELLS_AT_MOST]
        buttons = tuple(
            Button(
                CELL,
                say("board-cell", start=At(one.start, zone, "daytime"), room=Plain(one.room)),
                f"{pitch.id}|{one.start.isoformat()}|{one.end.isoformat()}|{one.room}",
                say(
                    "board-cell-twin",
                    label=pitch.label,
                    start=At(one.start, zone, "daytime"),
                    room=Plain(one.room),
                ),
            )
            for one in shown
        )
        title = say("board-choose", title=Strong(pitch.title), label=pitch.label, count=len(cells))
        await context.reply(message(title, buttons=buttons))

    async def _settle(
        self, context: Context, here: Here, wish: Sentence, cell: Cell | None, *, sure: bool
    ) -> None:
        """Ask the rules; where it would change what is published, ask whoever wants it; then do it."""
        zone = here.event.zone
        await self._refuse_cancelled(context, wish)
        after = _after(here.grid, wish, cell)
        if isinstance(after, Refusal):
            to = cell or here.grid.placed.get(wish.other if after.pitch == wish.pitch else wish.pitch)
            raise SaySo(_with_next(refused(after, here.pitches, to, zone), here, wish, to))
        moved = changed(here.grid, after)
        if not moved:
            raise SaySo(say("board-there-already", label=f"#{wish.pitch}"))
        told = [one for one in moved if await self._board.in_programme(context.tx, one)]
        if told and not sure:
            await self._ask(context, wish, cell, len(told))
            return
        await self._board.change(context.tx, here.event, moved, context.now, context.person.id)
        subject = " ".join(f"#{one}" for one in moved)
        await write_audit(context.tx, context.now, context.person.id, "changed the grid", subject)
        await context.reply(message(*_done(here, after, moved)))

    async def _ask(self, context: Context, wish: Sentence, cell: Cell | None, count: int) -> None:
        data = {
            "kind": wish.kind.value,
            "pitch": wish.pitch,
            "other": wish.other,
            "start": cell.start.isoformat() if cell else "",
            "end": cell.end.isoformat() if cell else "",
            "room": cell.room if cell else "",
        }
        await context.ask(CONFIRM, data, say("board-confirm", count=count))

    async def _refuse_cancelled(self, context: Context, wish: Sentence) -> None:
        """What organisers cancelled in the programme stays so until they say otherwise there."""
        for label in (one for one in (wish.pitch, wish.other) if one):
            session = await self._board.sources.programme.session(context.tx, label)
            lies = await self._board.store.cell(context.tx, label)
            pitch = await self._board.sources.pitches.pitch(context.tx, label)
            published = pitch and await self._board.phase(context.tx, pitch.event) is Phase.PUBLISHED
            if published and session and session.cancelled and lies and pitch and not pitch.cancelled:
                raise SaySo(say("board-cancelled-there", label=f"#{label}"))


def _with_next(why: Phrase, here: Here, wish: Sentence, to: Cell | None) -> Phrase:
    """Why not, and where it would fit that is nearest to what was asked for."""
    there = nearest(here.grid, wish.pitch, to) if wish.kind is Kind.PLACE and to is not None else None
    if there is None:
        return why
    start, room = At(there.start, here.event.zone, "daytime"), Plain(there.room)
    return say("board-no-but", why=why, start=start, room=room, label=f"#{wish.pitch}")


def _after(grid: Grid, wish: Sentence, cell: Cell | None) -> Grid | Refusal:
    if wish.kind is Kind.SWAP:
        return swap(grid, wish.pitch, wish.other)
    return remove(grid, wish.pitch) if cell is None else place(grid, wish.pitch, cell)


def _cell_of(target: Target, now_in: Cell | None) -> Cell | None:
    """The cell that is meant: what is not named stays as it is; None: there is still something to choose."""
    room = target.room or (now_in.room if now_in and target.slot else None)
    if room is None:
        return None
    if target.slot is not None:
        return Cell(target.slot.start, target.slot.end, room)
    return Cell(now_in.start, now_in.end, room) if now_in else None


def _refuse_unknown(target: Target, here: Here) -> None:
    if target.unknown is not None:
        if target.near:
            raise SaySo(say("board-room-near", name=target.unknown, near=target.near))
        rooms = ", ".join(one.name for one in here.grid.rooms)
        raise SaySo(say("board-room-unknown", name=target.unknown, rooms=rooms))
    if (no_slot := target.no_slot) is not None:
        when = At(no_slot, here.event.zone)
        near = min(here.grid.slots, key=lambda one: (abs(one.start - no_slot), one.start))
        example = At(near.start, here.event.zone)
        raise SaySo(say("board-no-slot", start=when, example=example))


def _done(here: Here, after: Grid, moved: Mapping[int, Cell | None]) -> list[Words]:
    said: list[Words] = []
    for label, cell in moved.items():
        title: Phrase
        pitch = here.pitches[label]
        values: dict[str, Value] = {"title": Strong(pitch.title), "label": pitch.label}
        if cell is None:
            title = say("board-removed", **values)
        else:
            title = say("board-placed", **values, **where(cell, here.event.zone))
        said.append(title)
    pairs: set[frozenset[int]] = set()
    for label, cell in moved.items():
        found = check(after, label, cell) if cell is not None else ()
        for warning in found if isinstance(found, tuple) else ():
            pair = frozenset((label, getattr(warning, "other", 0)))
            if pair not in pairs or 0 in pair:
                said.append(warned(warning))
            pairs.add(pair)
    return said


def _chosen(value: str) -> tuple[int, Cell]:
    """The pitch and the cell that a button offered. Raises SaySo for what none of them did."""
    label, _, rest = value.partition("|")
    try:
        start, end, room = rest.split("|", 2)
        return row_number(label), Cell(datetime.fromisoformat(start), datetime.fromisoformat(end), room)
    except ValueError as error:
        raise SaySo(say("board-cells-example")) from error
