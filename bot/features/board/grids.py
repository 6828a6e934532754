"""Puts a grid together: what is pitched, where it lies, what the programme has beside it, who wants what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.barcamp import BARCAMP, Phase, Pitch, Pitches
from bot.core.changes import Concerned
from bot.core.ports import HostOf, Tx
from bot.core.seats import Occupancy, Seats
from bot.core.sessions import EventFacts, Programme, Session
from bot.features.board.rules import Cell, Entry, Fixed, Grid, Room, Slot
from bot.features.board.setting import SlotWish, read_configured_slot, read_rooms, slots_on
from bot.features.board.store import BoardStore
from bot.language.fold import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Whom the board asks. `seats`: who signed up for a pitch; `starred`: whom sessions concern."""

    pitches: Pitches
    programme: Programme
    hosts: HostOf
    seats: Seats | None
    starred: Concerned


class Grids:
    """Reads grids. Rooms and slots are those that were set in chat, else those of the configuration."""

    def __init__(
        self, store: BoardStore, sources: Sources, rooms: Sequence[str] = (), slots: Sequence[str] = ()
    ) -> None:
        self._store = store
        self._sources = sources
        self._rooms = rooms
        self._slots = slots

    async def rooms(self, tx: Tx, event: EventFacts) -> tuple[Room, ...]:
        """The rooms of that event's barcamp."""
        if known := await self._store.rooms(tx, event.slug):
            return known
        wishes = [wish for line in self._rooms if (wish := read_rooms(line)) is not None]
        return tuple(room for wish in wishes for room in wish.rooms)

    async def slots(self, tx: Tx, event: EventFacts) -> tuple[Slot, ...]:
        """The slots of it, in order. Configured ones count where they are on one of its days."""
        if known := await self._store.slots(tx, event.slug):
            return known
        read = [found for line in self._slots if (found := read_configured_slot(line)) is not None]
        return tuple(
            slot
            for day, start, end in sorted(read)
            if event.first_day <= day <= event.last_day
            for slot in slots_on(day, SlotWish("set", ((start, end),)), event.zone)
        )

    async def grid(self, tx: Tx, event: EventFacts, now: datetime) -> Grid:
        """The grid as it stands. Once it is published, the programme says where its sessions are: organisers
        may move them there."""
        ours = {one.id: one for one in await self._sources.pitches.pitches(tx, event.slug)}
        sessions = [one for one in await self._sources.programme.sessions(tx) if one.event == event.slug]
        rooms = await self.rooms(tx, event)
        stand = await self._store.stand(tx, event.slug)
        cells = await self._store.cells(tx, event.slug)
        if stand.phase is Phase.PUBLISHED:
            cells = as_in_programme(cells, sessions)
        people = await self.people(tx, [*ours, *(one.id for one in sessions)], event.slug)
        occupied = await self._sources.seats.occupancy(tx, list(ours)) if self._sources.seats else {}
        hosts = await self._sources.hosts.all_hosts(tx)
        return Grid(
            rooms=rooms,
            slots=await self.slots(tx, event),
            entries={
                id: entry_of(pitch, people.get(id, frozenset()), occupied.get(id), rooms)
                for id, pitch in ours.items()
            },
            placed={id: cell for id, cell in cells.items() if id in ours and not ours[id].cancelled},
            fixed=tuple(
                Fixed(
                    id=one.id,
                    start=one.start,
                    end=one.end,
                    room=room_of(one.room, rooms),
                    hosts=frozenset(hosts.get(one.id, ())),
                    people=people.get(one.id, frozenset()),
                )
                for one in sessions
                if one.source != BARCAMP and not one.cancelled
            ),
            now=now,
        )

    async def people(self, tx: Tx, labels: Sequence[int], event: str) -> dict[int, frozenset[int]]:
        """Who wants what: sign-ups, stars, and votes from the moment on at which they are closed. Only for
        counting; nobody is named."""
        found: dict[int, set[int]] = {label: set() for label in labels}
        if self._sources.seats is not None:
            occupied = await self._sources.seats.occupancy(tx, labels)
            for label in (one for one, there in occupied.items() if there.seated or there.waiting):
                found[label] |= set(await self._sources.seats.seated(tx, label))
                found[label] |= set(await self._sources.seats.waiting(tx, label))
        for concern in await self._sources.starred.persons(tx, labels):
            if concern.starred:
                found[concern.session].add(concern.person)
        if await self.counted(tx, event):
            for label, persons in (await self._store.voters(tx, labels)).items():
                found[label] |= persons
        return {label: frozenset(persons) for label, persons in found.items()}

    async def counted(self, tx: Tx, event: str) -> bool:
        """Whether there was a vote and it is closed."""
        stand = await self._store.stand(tx, event)
        return stand.voted and stand.phase in (Phase.PLANNING, Phase.PUBLISHED)


def as_in_programme(cells: Mapping[int, Cell], sessions: Sequence[Session]) -> dict[int, Cell]:
    """The cells as the programme has them by now; what was cancelled there lies nowhere."""
    published = {one.id: one for one in sessions if one.source == BARCAMP}
    found = dict(cells)
    for label in cells:
        session = published.get(label)
        if session is not None and session.cancelled:
            del found[label]
        elif session is not None:
            found[label] = Cell(session.start, session.end, session.room or cells[label].room)
    return found


def as_shown(pitches: Sequence[Pitch], sessions: Sequence[Session]) -> dict[int, Pitch]:
    """The pitches by label, called as the programme calls those that are sessions by now."""
    published = {one.id: one for one in sessions if one.source == BARCAMP and not one.cancelled}
    return {
        one.id: replace(one, title=published[one.id].title, people=published[one.id].people)
        if one.id in published
        else one
        for one in pitches
    }


def entry_of(
    pitch: Pitch, people: frozenset[int], occupied: Occupancy | None, rooms: Sequence[Room]
) -> Entry:
    """What the rules know of a pitch. It needs as many seats as its hosts wish for, else as are taken."""
    seats = pitch.capacity if pitch.capacity is not None else (occupied.seated if occupied else 0) or None
    return Entry(
        id=pitch.id,
        hosts=frozenset(pitch.hosts),
        needs=pitch.needs,
        length=pitch.length,
        seats=seats,
        room=room_of(pitch.room, rooms) if pitch.room else None,
        people=people,
        cancelled=pitch.cancelled,
    )


def room_of(name: str | None, rooms: Sequence[Room]) -> str | None:
    """The room of the barcamp that is called so, in its spelling; else the name as it is."""
    same = (one.name for one in rooms if name is not None and words(one.name) == words(name))
    return next(same, name)


def local(now: datetime, event: EventFacts) -> datetime:
    """Now, on the event's wall clock."""
    return now.astimezone(ZoneInfo(event.zone))
