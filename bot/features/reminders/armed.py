"""What the reminders were set for: each session's times and place, so that a change is noticed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, bindparam, delete, insert, select

from bot.core.ports import Tx
from bot.core.sessions import Session
from bot.storage.database import upsert
from bot.storage.tables import Moment, metadata, serial

reminder_session = Table(
    "reminder_session",
    metadata,
    Column("session", ForeignKey("session.id"), primary_key=True),
    Column("start", Moment, nullable=False),
    Column("end", Moment, nullable=False),
    Column("place", String(400), nullable=False),
    Column("cancelled", Boolean, nullable=False),
)
reminder_correction = Table(
    "reminder_correction",
    metadata,
    serial(),
    Column("told_in", String(200), nullable=False),
    Column("person", ForeignKey("person.id"), nullable=False, index=True),
    sqlite_autoincrement=True,
)
asked_overlap = Table(
    "asked_overlap",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("one", Integer, primary_key=True),
    Column("other", Integer, primary_key=True),
    Column("due_at", Moment, nullable=False, index=True),
)


@dataclass(frozen=True, slots=True)
class Armed:
    """What a session's reminders were set for."""

    start: datetime
    end: datetime
    place: str
    cancelled: bool

    @property
    def told(self) -> tuple[datetime, str, bool]:
        """What of it a reminder tells."""
        return self.start, self.place, self.cancelled


@dataclass(frozen=True, slots=True)
class Correction:
    """A promise that speaks of a session which is not so any more."""

    id: int
    told_in: str
    person: int


def armed(session: Session) -> Armed:
    """What its reminders say of it."""
    return Armed(session.start, session.end, (session.place or session.room or "")[:400], session.cancelled)


# Asked whenever the alarm rings, and so built once.
_CORRECTIONS = select(reminder_correction).order_by(reminder_correction.c.id).limit(bindparam("at_most"))
_FIRST_QUESTION = select(asked_overlap.c.due_at).order_by(asked_overlap.c.due_at).limit(1)


class ArmedStore:
    """The three tables."""

    async def all(self, tx: Tx) -> Mapping[int, Armed]:
        """By session."""
        rows = await tx.execute(select(reminder_session))
        return {row.session: Armed(row.start, row.end, row.place, row.cancelled) for row in rows}

    async def set(self, tx: Tx, sessions: Sequence[Session]) -> None:
        """They are set for what these are now."""
        rows = [{"session": one.id, **asdict(armed(one))} for one in sessions]
        statement = upsert(tx, reminder_session)
        values = {name: statement.excluded[name] for name in ("start", "end", "place", "cancelled")}
        if rows:
            await tx.execute(statement.on_conflict_do_update(index_elements=["session"], set_=values), rows)

    async def keep(self, tx: Tx, session: Session) -> None:
        """The first reminder of this session is set for what it is now, so that each later change is one."""
        values = {"session": session.id, **asdict(armed(session))}
        await tx.execute(upsert(tx, reminder_session).values(**values).on_conflict_do_nothing())

    async def correct(self, tx: Tx, promises: Sequence[tuple[str, int]]) -> None:
        """These promises (key, person) are to be corrected."""
        rows = [{"told_in": key, "person": who} for key, who in promises]
        if rows:
            await tx.execute(insert(reminder_correction), rows)

    async def corrections(self, tx: Tx, at_most: int) -> Sequence[Correction]:
        """The oldest of them."""
        rows = await tx.execute(_CORRECTIONS, {"at_most": at_most})
        return [Correction(row.id, row.told_in, row.person) for row in rows]

    async def corrected(self, tx: Tx, corrections: Sequence[Correction]) -> None:
        """These are done."""
        ids = [one.id for one in corrections]
        await tx.execute(delete(reminder_correction).where(reminder_correction.c.id.in_(ids)))

    async def ask(self, tx: Tx, overlaps: Sequence[tuple[int, int, int, datetime]]) -> None:
        """Ask this person which of two sessions they want, at that moment."""
        rows = [
            {"person": who, "one": min(one, other), "other": max(one, other), "due_at": moment}
            for who, one, other, moment in overlaps
        ]
        if rows:
            statement = upsert(tx, asked_overlap)
            moment = {"due_at": statement.excluded.due_at}
            same = ["person", "one", "other"]
            await tx.execute(statement.on_conflict_do_update(index_elements=same, set_=moment), rows)

    async def first_question(self, tx: Tx) -> datetime | None:
        """When the next question is due."""
        moment: datetime | None = (await tx.execute(_FIRST_QUESTION)).scalar()
        return moment

    async def questions(self, tx: Tx, now: datetime, at_most: int) -> Sequence[tuple[int, int, int]]:
        """Those that are due to so many people, as (person, one, other); they are asked from here on."""
        due = asked_overlap.c.due_at <= now
        some = select(asked_overlap.c.person).where(due).distinct().order_by(asked_overlap.c.person)
        rows = await tx.execute(
            delete(asked_overlap)
            .where(due, asked_overlap.c.person.in_(some.limit(at_most)))
            .returning(asked_overlap.c.person, asked_overlap.c.one, asked_overlap.c.other)
        )
        return sorted((row.person, row.one, row.other) for row in rows)

    async def forget(self, tx: Tx, who: int) -> None:
        """Nothing of this person is left."""
        for table in (asked_overlap, reminder_correction):
            await tx.execute(delete(table).where(table.c.person == who))
