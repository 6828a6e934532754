"""Tables and queries of the board: phase, rooms, slots, who lies where, and votes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    delete,
    false,
    func,
    insert,
    select,
    update,
)

from bot.core.barcamp import Phase
from bot.core.ports import Tx
from bot.features.board.rules import Cell, Room, Slot
from bot.storage.database import scalar, upsert
from bot.storage.tables import Moment, metadata, serial

board = Table(
    "board",
    metadata,
    serial(),
    Column("event", String(64), nullable=False, unique=True),
    Column("phase", String(16), nullable=False),
    Column("voted", Boolean, nullable=False, server_default=false()),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("seen", String(64), nullable=False, server_default=""),
    sqlite_autoincrement=True,
)

board_room = Table(
    "board_room",
    metadata,
    Column("event", String(64), primary_key=True),
    Column("name", String(100), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("seats", Integer),
    Column("has", Text, nullable=False, server_default=""),
)

board_slot = Table(
    "board_slot",
    metadata,
    Column("event", String(64), primary_key=True),
    Column("start", Moment, primary_key=True),
    Column("end", Moment, nullable=False),
)

placement = Table(
    "placement",
    metadata,
    Column("pitch", Integer, primary_key=True, autoincrement=False),
    Column("event", String(64), nullable=False, index=True),
    Column("start", Moment, nullable=False),
    Column("end", Moment, nullable=False),
    Column("room", Text, nullable=False),
)

pitch_vote = Table(
    "pitch_vote",
    metadata,
    Column("pitch", Integer, primary_key=True, autoincrement=False),
    Column("person", ForeignKey("person.id"), primary_key=True, index=True),
    Column("at", Moment, nullable=False),
    Column("cause", String(600), index=True),
)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a barcamp stands. `version` grows with each change of it; `voted`: there was a vote."""

    id: int
    event: str
    phase: Phase = Phase.PITCHING
    voted: bool = False
    version: int = 0


class BoardStore:
    """The board of each event; what nobody has set yet is not written down."""

    async def stand(self, tx: Tx, event: str) -> Stand:
        """Where that event's barcamp stands; `id` 0: nobody said anything yet."""
        row = (await tx.execute(select(board).where(board.c.event == event))).first()
        return Stand(row.id, event, Phase(row.phase), row.voted, row.version) if row else Stand(0, event)

    async def by_id(self, tx: Tx, id: int) -> Stand | None:
        """The board of that number."""
        row = (await tx.execute(select(board).where(board.c.id == id))).first()
        return Stand(row.id, row.event, Phase(row.phase), row.voted, row.version) if row else None

    async def switch(self, tx: Tx, event: str, phase: Phase) -> Stand:
        """It stands there from now on."""
        await self._opened(tx, event)
        statement = update(board).where(board.c.event == event)
        await tx.execute(statement.values(phase=phase.value, version=board.c.version + 1))
        if phase is Phase.VOTING:
            await tx.execute(statement.values(voted=True))
        return await self.stand(tx, event)

    async def published(self, tx: Tx) -> Sequence[tuple[Stand, str]]:
        """The boards whose grids are published, and how the programme looked when their cards were last
        brought up to date."""
        rows = await tx.execute(select(board).where(board.c.phase == Phase.PUBLISHED.value))
        return [
            (Stand(row.id, row.event, Phase(row.phase), row.voted, row.version), row.seen) for row in rows
        ]

    async def see(self, tx: Tx, event: str, seen: str) -> None:
        """The cards show the programme as it is with this mark."""
        await tx.execute(update(board).where(board.c.event == event).values(seen=seen))

    async def touch(self, tx: Tx, event: str) -> Stand:
        """Its grid is another one from here on."""
        await self._opened(tx, event)
        await tx.execute(update(board).where(board.c.event == event).values(version=board.c.version + 1))
        return await self.stand(tx, event)

    async def rooms(self, tx: Tx, event: str) -> tuple[Room, ...]:
        """The rooms that were set in chat, in their order."""
        mine = select(board_room).where(board_room.c.event == event).order_by(board_room.c.position)
        return tuple(Room(row.name, row.seats, tuple(row.has.split())) for row in await tx.execute(mine))

    async def set_rooms(self, tx: Tx, event: str, rooms: Sequence[Room]) -> None:
        """These, in place of all before."""
        await tx.execute(delete(board_room).where(board_room.c.event == event))
        rows = [
            {
                "event": event,
                "name": one.name,
                "position": number,
                "seats": one.seats,
                "has": " ".join(one.has),
            }
            for number, one in enumerate(rooms)
        ]
        if rows:
            await tx.execute(insert(board_room), rows)
        await self.touch(tx, event)

    async def slots(self, tx: Tx, event: str) -> tuple[Slot, ...]:
        """The slots that were set in chat, in order."""
        mine = select(board_slot).where(board_slot.c.event == event).order_by(board_slot.c.start)
        return tuple(Slot(row.start, row.end) for row in await tx.execute(mine))

    async def set_slots(self, tx: Tx, event: str, slots: Sequence[Slot]) -> None:
        """These, in place of all before."""
        await tx.execute(delete(board_slot).where(board_slot.c.event == event))
        rows = [{"event": event, "start": one.start, "end": one.end} for one in slots]
        if rows:
            await tx.execute(insert(board_slot), rows)
        await self.touch(tx, event)

    async def cells(self, tx: Tx, event: str) -> dict[int, Cell]:
        """Where the pitches of an event lie."""
        rows = await tx.execute(
            select(placement).where(placement.c.event == event).order_by(placement.c.pitch)
        )
        return {row.pitch: Cell(row.start, row.end, row.room) for row in rows}

    async def cell(self, tx: Tx, pitch: int) -> tuple[str, Cell] | None:
        """The event and cell of a pitch."""
        row = (await tx.execute(select(placement).where(placement.c.pitch == pitch))).first()
        return (row.event, Cell(row.start, row.end, row.room)) if row else None

    async def store_cells(self, tx: Tx, event: str, cells: Mapping[int, Cell | None]) -> Stand:
        """These pitches lie there from now on; None: nowhere. The grid as it stands then."""
        await tx.execute(delete(placement).where(placement.c.pitch.in_(list(cells))))
        rows = [
            {"pitch": pitch, "event": event, "start": cell.start, "end": cell.end, "room": cell.room}
            for pitch, cell in cells.items()
            if cell is not None
        ]
        if rows:
            await tx.execute(insert(placement), rows)
        return await self.touch(tx, event)

    async def vote(self, tx: Tx, pitch: int, person: int, at: datetime, cause: str | None = None) -> bool:
        """Their vote; False when they had given it before. `cause`: the message that gave it."""
        result = await tx.execute(
            upsert(tx, pitch_vote)
            .values(pitch=pitch, person=person, at=at, cause=cause)
            .on_conflict_do_nothing()
            .returning(pitch_vote.c.pitch)
        )
        return result.first() is not None

    async def unvote(self, tx: Tx, pitch: int, person: int) -> bool:
        """Their vote is taken back; False when there was none."""
        mine = (pitch_vote.c.pitch == pitch) & (pitch_vote.c.person == person)
        return bool((await tx.execute(delete(pitch_vote).where(mine))).rowcount)

    async def given_by(self, tx: Tx, cause: str) -> Sequence[tuple[int, int]]:
        """The pitches and persons of the votes that this message gave."""
        rows = await tx.execute(select(pitch_vote).where(pitch_vote.c.cause == cause))
        return [(row.pitch, row.person) for row in rows]

    async def voted(self, tx: Tx, person: int) -> Sequence[int]:
        """What they voted for, in the order in which they did."""
        mine = select(pitch_vote.c.pitch).where(pitch_vote.c.person == person)
        return list((await tx.execute(mine.order_by(pitch_vote.c.at, pitch_vote.c.pitch))).scalars())

    async def count(self, tx: Tx, pitch: int) -> int:
        """How many voted for it."""
        these = pitch_vote.c.pitch == pitch
        return int(await scalar(tx, select(func.count()).select_from(pitch_vote).where(these)))

    async def voters(self, tx: Tx, pitches: Sequence[int]) -> dict[int, set[int]]:
        """Who voted for these. Only for counting how many want two at once, and only once votes are closed:
        it goes nowhere else."""
        rows = await tx.execute(select(pitch_vote).where(pitch_vote.c.pitch.in_(pitches)))
        found: dict[int, set[int]] = {}
        for row in rows:
            found.setdefault(row.pitch, set()).add(row.person)
        return found

    async def forget(self, tx: Tx, person: int) -> None:
        """No vote of theirs is left."""
        await tx.execute(delete(pitch_vote).where(pitch_vote.c.person == person))

    async def merge_persons(self, tx: Tx, kept: int, other: int) -> None:
        """Both are one, and have one vote for each pitch, given when the earlier one was."""
        await self._fold(tx, "person", kept, other)

    async def merge_pitches(self, tx: Tx, kept: int, other: int) -> None:
        """Both are one, and nobody has two votes for it."""
        await self._fold(tx, "pitch", kept, other)

    async def _fold(self, tx: Tx, column: str, kept: int, other: int) -> None:
        key = pitch_vote.c[column]
        rows = [dict(row._mapping) for row in await tx.execute(select(pitch_vote).where(key == other))]
        await tx.execute(delete(pitch_vote).where(key == other))
        for row in rows:
            moved = row | {column: kept}
            same = (pitch_vote.c.pitch == moved["pitch"]) & (pitch_vote.c.person == moved["person"])
            there = await scalar(tx, select(pitch_vote.c.at).where(same))
            await tx.execute(delete(pitch_vote).where(same))
            moved["at"] = min(moved["at"], there or moved["at"])
            await tx.execute(insert(pitch_vote).values(**moved))

    async def _opened(self, tx: Tx, event: str) -> None:
        await tx.execute(
            upsert(tx, board).values(event=event, phase=Phase.PITCHING.value).on_conflict_do_nothing()
        )
