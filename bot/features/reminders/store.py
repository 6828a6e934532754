"""Tables and queries of stars and reminders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, ForeignKey, Integer, String, Table, bindparam, delete, func, select, update

from bot.core.changes import Concern
from bot.core.ports import Tx
from bot.storage.database import scalar, upsert
from bot.storage.tables import Moment, metadata

DEFAULT_LEAD = timedelta(minutes=10)

star = Table(
    "star",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("session", ForeignKey("session.id"), primary_key=True, index=True),
    Column("at", Moment, nullable=False),
    Column("cause", String(600), index=True),
    Column("reminded_of", Moment),
)

reminder_choice = Table(
    "reminder_choice",
    metadata,
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("lead_minutes", Integer, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Star:
    """A person wants to see a session. `reminded_of`: the start that a reminder was promised for."""

    person: int
    session: int
    reminded_of: datetime | None
    lead: timedelta


class StarStore:
    """Stars; also the port `Popularity`."""

    async def add(self, tx: Tx, person: int, session: int, at: datetime, cause: str | None) -> bool:
        """Star it; False when it was starred already."""
        result = await tx.execute(
            upsert(tx, star)
            .values(person=person, session=session, at=at, cause=cause)
            .on_conflict_do_nothing()
            .returning(star.c.session)
        )
        return result.first() is not None

    async def remove(self, tx: Tx, person: int, session: int) -> bool:
        """Take the star off; False when there was none."""
        result = await tx.execute(delete(star).where(star.c.person == person, star.c.session == session))
        return bool(result.rowcount)

    async def of(self, tx: Tx, person: int) -> Sequence[int]:
        """The sessions a person starred."""
        rows = await tx.execute(
            select(star.c.session).where(star.c.person == person).order_by(star.c.session)
        )
        return [row.session for row in rows]

    async def waiting(self, tx: Tx, person: int) -> Sequence[Star]:
        """This person's stars."""
        rows = await tx.execute(select(star).where(star.c.person == person).order_by(star.c.session))
        return [Star(row.person, row.session, row.reminded_of, DEFAULT_LEAD) for row in rows]

    async def caused_by(self, tx: Tx, cause: str) -> Sequence[Star]:
        """The stars that a message made."""
        rows = await tx.execute(select(star).where(star.c.cause == cause).order_by(star.c.session))
        return [Star(row.person, row.session, row.reminded_of, DEFAULT_LEAD) for row in rows]

    async def stars(self, tx: Tx, session: int) -> int:
        """How many starred it."""
        return int(await scalar(tx, select(func.count()).select_from(star).where(star.c.session == session)))

    async def who(self, tx: Tx, session: int) -> Sequence[int]:
        """Who starred it, in the order in which they did."""
        rows = await tx.execute(
            select(star.c.person).where(star.c.session == session).order_by(star.c.at, star.c.person)
        )
        return [row.person for row in rows]

    async def persons(self, tx: Tx, sessions: Sequence[int]) -> Sequence[Concern]:
        """Who starred these, and since when; the port `Concerned`."""
        rows = await tx.execute(
            select(star.c.person, star.c.session, star.c.at)
            .where(star.c.session.in_(sessions))
            .order_by(star.c.session, star.c.person)
        )
        return [Concern(row.person, row.session, row.at, starred=True) for row in rows]

    async def all(self, tx: Tx, sessions: Sequence[int]) -> Sequence[Star]:
        """All stars of these sessions, each with its person's lead time."""
        if not sessions:
            return []
        rows = await tx.execute(
            select(star, reminder_choice.c.lead_minutes)
            .select_from(star.outerjoin(reminder_choice, reminder_choice.c.person == star.c.person))
            .where(star.c.session.in_(sessions))
            .order_by(star.c.session, star.c.person)
        )
        return [Star(row.person, row.session, row.reminded_of, _lead(row.lead_minutes)) for row in rows]

    async def longest_leads(
        self, tx: Tx, sessions: Sequence[int]
    ) -> dict[int, list[tuple[datetime | None, timedelta]]]:
        """For each session, and each start that was reminded of (None: none yet), the longest lead time."""
        default = int(DEFAULT_LEAD.total_seconds()) // 60
        longest = func.max(func.coalesce(reminder_choice.c.lead_minutes, default)).label("longest")
        rows = await tx.execute(
            select(star.c.session, star.c.reminded_of, longest)
            .select_from(star.outerjoin(reminder_choice, reminder_choice.c.person == star.c.person))
            .where(star.c.session.in_(sessions))
            .group_by(star.c.session, star.c.reminded_of)
        )
        leads: dict[int, list[tuple[datetime | None, timedelta]]] = {}
        for row in rows:
            leads.setdefault(row.session, []).append((row.reminded_of, timedelta(minutes=row.longest)))
        return leads

    async def mark_reminded(self, tx: Tx, person: int, session: int, start: datetime) -> None:
        """This person needs no other reminder of that start."""
        await tx.execute(
            update(star).where(star.c.person == person, star.c.session == session).values(reminded_of=start)
        )

    async def mark_all_reminded(self, tx: Tx, promised: Sequence[tuple[Star, datetime]]) -> None:
        """The same for many."""
        rows = [
            {"of_person": one.person, "of_session": one.session, "reminded_of": start}
            for one, start in promised
        ]
        if rows:
            this = (star.c.person == bindparam("of_person")) & (star.c.session == bindparam("of_session"))
            await tx.execute(update(star).where(this).values(reminded_of=bindparam("reminded_of")), rows)

    async def lead(self, tx: Tx, person: int) -> timedelta:
        """How long before the start this person wants to be reminded."""
        return _lead(await self.chosen_lead(tx, person))

    async def chosen_lead(self, tx: Tx, person: int) -> int | None:
        """The minutes they chose; None when they left it to us."""
        chosen = select(reminder_choice.c.lead_minutes).where(reminder_choice.c.person == person)
        minutes: int | None = await scalar(tx, chosen)
        return minutes

    async def set_lead(self, tx: Tx, person: int, minutes: int) -> None:
        """They want it so many minutes before."""
        values: Mapping[str, int] = {"lead_minutes": minutes}
        await tx.execute(
            upsert(tx, reminder_choice)
            .values(person=person, **values)
            .on_conflict_do_update(index_elements=["person"], set_=values)
        )

    async def forget(self, tx: Tx, person: int) -> None:
        """Nothing of this person is left."""
        await tx.execute(delete(star).where(star.c.person == person))
        await tx.execute(delete(reminder_choice).where(reminder_choice.c.person == person))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The first gets the second's stars; each session keeps the earlier star, and its own lead wins."""
        for row in (await tx.execute(select(star).where(star.c.person == other))).all():
            await tx.execute(
                upsert(tx, star)
                .values(
                    person=kept,
                    session=row.session,
                    at=row.at,
                    cause=row.cause,
                    reminded_of=row.reminded_of,
                )
                .on_conflict_do_nothing()
            )
        lead = await self.chosen_lead(tx, other)
        if lead is not None:
            await tx.execute(
                upsert(tx, reminder_choice).values(person=kept, lead_minutes=lead).on_conflict_do_nothing()
            )
        await self.forget(tx, other)


def _lead(minutes: int | None) -> timedelta:
    return DEFAULT_LEAD if minutes is None else timedelta(minutes=minutes)
