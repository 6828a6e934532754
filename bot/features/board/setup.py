"""`rooms: Küche (20)`, `slots 10:00-10:45, 11:00-11:45 am Freitag`: what the grid is made of."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.core.barcamp import BARCAMP
from bot.core.context import Context
from bot.core.message import At, Block, Choice, Line, Phrase, Plain, bullets, heading, message, say
from bot.core.sessions import EventFacts, Session
from bot.errors import SaySo
from bot.features.board.grids import local
from bot.features.board.here import Here, look
from bot.features.board.rules import Room, Slot
from bot.features.board.service import BarcampBoard
from bot.features.board.setting import (
    MOST_ROOMS,
    MOST_SLOTS,
    RoomWish,
    SlotWish,
    read_rooms,
    read_slots,
    slots_on,
)
from bot.features.board.store import BoardStore
from bot.language.fold import words
from bot.storage.notes import write_audit

_SET = r"^(?:(?:set|setze?)\s+)?(?:(?:die|the)\s+)?(?:barcamp[- ]?)?"
_ROOMS = re.compile(
    _SET + r"(?:rooms?|räume?)(?:\s+setzen)?\s*(?::|(?=[+]|[-–−]\s))\s*(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_ONE_ROOM = re.compile(
    r"^(?:(?P<add>(?:barcamp[- ]?)?raum\s+dazu|add\s+(?:barcamp\s+)?room)|"
    r"(?:barcamp[- ]?)?raum\s+weg|remove\s+(?:barcamp\s+)?room)\s*:?\s+(?P<rest>.+)",
    re.IGNORECASE | re.DOTALL,
)
_SLOTS = re.compile(
    _SET + r"(?:slots?|zeiten|zeitfenster)(?:\s+setzen)?\s*:?\s*(?P<rest>[+–−-]?\s*(?:\w+\s+){0,4}?\d.*)",
    re.IGNORECASE | re.DOTALL,
)
_ONE_SLOT = re.compile(
    r"^(?:(?P<add>slot\s+dazu|add\s+slots?)|slot\s+weg|remove\s+slots?)\s*:?\s+(?P<rest>.*\d.*)",
    re.IGNORECASE | re.DOTALL,
)


def _rest(text: str, all_: "re.Pattern[str]", one: "re.Pattern[str]") -> str | None:
    """What a sentence about rooms, or slots, says of them."""
    said = text.strip().removeprefix("bitte ").removeprefix("please ").rstrip(" .!")
    if said.endswith("?"):
        return None
    if found := all_.match(said):
        return found["rest"]
    if found := one.match(said):
        return f"{'+' if found['add'] else '-'} {found['rest']}"
    return None


def wants_rooms(text: str) -> bool:
    """Whether it sets rooms."""
    return _rest(text, _ROOMS, _ONE_ROOM) is not None


def wants_slots(text: str) -> bool:
    """Whether it sets slots."""
    return _rest(text, _SLOTS, _ONE_SLOT) is not None


class SetUp:
    """The commands of it; all for organisers."""

    def __init__(self, board: BarcampBoard, store: BoardStore) -> None:
        self._board = board
        self._store = store

    async def show(self, context: Context, _: str) -> None:
        """`barcamp räume`: rooms and slots as they are, and what the programme would suggest."""
        await context.reply(message(*await self._shown(context)))

    async def rooms(self, context: Context, text: str) -> None:
        """Set, add or remove rooms."""
        wish = read_rooms(_rest(text, _ROOMS, _ONE_ROOM) or "")
        if wish is None:
            raise SaySo(say("board-rooms-example"))
        here = await look(self._board, context)
        rooms = _rooms_after(here.grid.rooms, wish)
        self._refuse_used(here, {one.name for one in rooms}, None)
        if len(rooms) > MOST_ROOMS:
            raise SaySo(say("board-rooms-example"))
        await self._store.set_rooms(context.tx, here.event.slug, rooms)
        await self._done(context, here, "set barcamp rooms", len(rooms))

    async def slots(self, context: Context, text: str) -> None:
        """Set the slots of a day, add to them, or remove some."""
        here = await look(self._board, context)
        event = here.event
        length = (event.last_day - event.first_day).days
        days = [event.first_day + timedelta(days=number) for number in range(length + 1)]
        wish = read_slots(_rest(text, _SLOTS, _ONE_SLOT) or "", local(context.now, event), days)
        if wish is None:
            raise SaySo(say("board-slots-example"))
        day = wish.day or _only_day(here.grid.slots, days, event.zone)
        if day is None or day not in days:
            raise SaySo(say("board-slots-day"))
        slots = _slots_after(here.grid.slots, wish, day, event)
        if len(slots) > MOST_SLOTS or not _apart(slots):
            raise SaySo(say("board-slots-apart"))
        self._refuse_used(here, None, slots)
        await self._store.set_slots(context.tx, event.slug, slots)
        await self._done(context, here, "set barcamp slots", len(slots))

    async def _done(self, context: Context, here: Here, act: str, count: int) -> None:
        await self._board.change(context.tx, here.event, {}, context.now, context.person.id)
        await write_audit(context.tx, context.now, context.person.id, act, str(count))
        await context.reply(message(*await self._shown(context)))

    def _refuse_used(self, here: Here, rooms: set[str] | None, slots: Sequence[Slot] | None) -> None:
        """What somebody lies in stays. Raises SaySo."""
        known_rooms = {one.name for one in here.grid.rooms}
        for label, cell in sorted(here.grid.placed.items()):
            gone = rooms is not None and cell.room in known_rooms - rooms
            slot = Slot(cell.start, cell.end)
            gone |= slots is not None and slot in here.grid.slots and slot not in slots
            if gone:
                raise SaySo(say("board-in-use", label=f"#{label}"))

    async def _shown(self, context: Context) -> list[Block | Phrase]:
        here = await look(self._board, context)
        zone = here.event.zone
        parts: list[Block | Phrase] = []
        if here.grid.rooms:
            parts += [heading(say("board-rooms")), bullets(*map(_room_line, here.grid.rooms))]
        else:
            parts.append(say("board-rooms-none"))
        if here.grid.slots:
            parts += [
                heading(say("board-slots")),
                bullets(*((_slot_line(one, zone),) for one in sorted(here.grid.slots))),
            ]
        else:
            parts.append(say("board-slots-none"))
        if not here.grid.rooms or not here.grid.slots:
            sessions = await self._board.sources.programme.sessions(context.tx)
            parts += _suggested([one for one in sessions if one.event == here.event.slug], zone)
        return parts


def _rooms_after(rooms: Sequence[Room], wish: RoomWish) -> list[Room]:
    named = {tuple(words(one.name)): one for one in wish.rooms}
    if wish.manner == "set":
        return list(wish.rooms)
    kept = [one for one in rooms if tuple(words(one.name)) not in named]
    if wish.manner == "add":
        return [*kept, *wish.rooms]
    if len(kept) + len(named) != len(rooms):
        raise SaySo(
            say("board-room-unknown", name=wish.rooms[0].name, rooms=", ".join(one.name for one in rooms))
        )
    return kept


def _slots_after(slots: Sequence[Slot], wish: SlotWish, day: date, event: EventFacts) -> list[Slot]:
    named = slots_on(day, wish, event.zone)
    starts = {one.start for one in named}
    if wish.manner == "set":
        elsewhere = [one for one in slots if _day(one, event.zone) != day]
        return sorted([*elsewhere, *named])
    kept = [one for one in slots if one.start not in starts]
    if wish.manner == "add":
        return sorted([*kept, *named])
    if len(kept) + len(starts) != len(slots):
        raise SaySo(say("board-slots-example"))
    return kept


def _day(slot: Slot, zone: str) -> date:
    return slot.start.astimezone(ZoneInfo(zone)).date()


def _only_day(slots: Sequence[Slot], days: Sequence[date], zone: str) -> date | None:
    """The day that is meant where none is named: the only one there is, or the only one with slots."""
    with_slots = sorted({_day(one, zone) for one in slots})
    if len(with_slots) == 1:
        return with_slots[0]
    return days[0] if len(days) == 1 else None


def _apart(slots: Sequence[Slot]) -> bool:
    ordered = sorted(slots)
    return all(one.end <= other.start for one, other in pairwise(ordered))


def _room_line(room: Room) -> Line:
    line: Line = (Plain(room.name),)
    if room.seats is not None:
        line += (Plain(" · "), say("board-seats", count=room.seats))
    for need in room.has:
        line += (Plain(" · "), say("board-need", need=Choice(need)))
    return line


def _slot_line(slot: Slot, zone: str) -> Phrase:
    return say("board-slot", start=At(slot.start, zone, "daytime"), end=At(slot.end, zone))


def _suggested(sessions: Sequence[Session], zone: str) -> list[Block | Phrase]:
    """What the programme has on the day of the barcamp: only shown, nothing follows from it."""
    days = [one.start.astimezone(ZoneInfo(zone)).date() for one in sessions if one.kind == BARCAMP]
    if not days:
        return []
    day = max(set(days), key=lambda one: (days.count(one), -one.toordinal()))
    there = [
        one for one in sessions if one.start.astimezone(ZoneInfo(zone)).date() == day and not one.cancelled
    ]
    rooms = ", ".join(dict.fromkeys(one.room for one in there if one.room))
    breaks = [one for one in there if one.kind == "break"]
    parts: list[Block | Phrase] = []
    if rooms:
        parts.append(say("board-suggest-rooms", rooms=rooms))
    if breaks:
        lines = [(_slot_line(Slot(one.start, one.end), zone), Plain(f" · {one.title}")) for one in breaks]
        parts += [heading(say("board-suggest-breaks")), bullets(*lines)]
    return parts
