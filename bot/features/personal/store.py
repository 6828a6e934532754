"""Tables and queries of people's own reminders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from bot.core.ports import Tx
from bot.core.signals import Address
from bot.storage.database import scalar, upsert
from bot.storage.tables import Moment, metadata, outbox, serial, shown

PERSONAL = "personal"
"""What a message that promises a reminder is about."""

KEPT_AFTER = timedelta(days=2)
"""So long a reminder can still be put off after it came; then its words go."""
KEPT_WITHDRAWN = timedelta(minutes=15)
"""So long one whose message changed or went waits to be asked for anew."""

personal_reminder = Table(
    "personal_reminder",
    metadata,
    serial(),
    Column("person", ForeignKey("person.id"), nullable=False, index=True),
    Column("words", Text, nullable=False),
    Column("moment", Moment, nullable=False),
    Column("cause", String(600), index=True),
    Column("platform", String(32)),
    Column("conversation", String(255)),
    Column("thread", String(255)),
    Column("withdrawn_at", Moment),
    sqlite_autoincrement=True,
)

personal_part = Table(
    "personal_part",
    metadata,
    Column("reminder", ForeignKey("personal_reminder.id"), primary_key=True),
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("due", Moment, nullable=False, index=True),
    Column("told_at", Moment),
    UniqueConstraint("person", "number"),
)


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one person asked to be reminded of. `under`: the message that it will be said under, if any;
    `words` empty: it is that message."""

    id: int
    person: int
    words: str
    moment: datetime
    under: Address | None
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One person's part in a reminder: their own number for it and moment. `told`: it came."""

    reminder: Reminder
    person: int
    number: int
    due: datetime
    told: bool

    @property
    def key(self) -> str:
        """What the promise is called in the outbox."""
        return f"personal:{self.reminder.id}:{self.due.isoformat()}:{self.person}"


_PARTS = select(
    personal_reminder,
    personal_part.c.person.label("of"),
    personal_part.c.number,
    personal_part.c.due,
    personal_part.c.told_at,
).join_from(personal_reminder, personal_part, personal_part.c.reminder == personal_reminder.c.id)
_STANDS = personal_reminder.c.withdrawn_at.is_(None)
_AHEAD = personal_part.c.told_at.is_(None)


class PersonalStore:
    """Reminders, and who has a part in each."""

    async def add(
        self, tx: Tx, person: int, words: str, moment: datetime, cause: str | None, under: Address | None
    ) -> Reminder:
        """A reminder that this person asked for, with their part."""
        place = _place(under)
        values = {"person": person, "words": words, "moment": moment, "cause": cause, **place}
        statement = insert(personal_reminder).values(values).returning(personal_reminder.c.id)
        made = int((await tx.execute(statement)).scalar_one())
        await self.join(tx, made, person, moment)
        return Reminder(made, person, words, moment, under, withdrawn=False)

    async def revive(
        self, tx: Tx, person: int, words: str, moment: datetime, cause: str, under: Address | None
    ) -> Reminder | None:
        """The reminder that this message asked for before it changed: it says this now, for all who have a
        part in it. None: there was none."""
        statement = (
            update(personal_reminder)
            .where(
                personal_reminder.c.cause == cause,
                personal_reminder.c.person == person,
                personal_reminder.c.withdrawn_at.is_not(None),
            )
            .values(words=words, moment=moment, withdrawn_at=None, **_place(under))
            .returning(personal_reminder.c.id)
        )
        found = (await tx.execute(statement)).scalar()
        if found is None:
            return None
        parts = personal_part.c.reminder == found
        await tx.execute(update(personal_part).where(parts).values(due=moment, told_at=None))
        await self.join(tx, found, person, moment)
        return Reminder(found, person, words, moment, under, withdrawn=False)

    async def join(self, tx: Tx, reminder: int, person: int, due: datetime) -> bool:
        """This person has a part in it, too; False when they had one already."""
        highest = select(func.coalesce(func.max(personal_part.c.number), 0)).where(
            personal_part.c.person == person
        )
        number = int(await scalar(tx, highest)) + 1
        result = await tx.execute(
            upsert(tx, personal_part)
            .values(reminder=reminder, person=person, number=number, due=due)
            .on_conflict_do_nothing(index_elements=["reminder", "person"])
            .returning(personal_part.c.number)
        )
        return result.first() is not None

    async def leave(self, tx: Tx, part: Part) -> None:
        """This person has no part in it any more; without anybody it is gone."""
        mine = (personal_part.c.reminder == part.reminder.id) & (personal_part.c.person == part.person)
        await tx.execute(delete(personal_part).where(mine))
        await self._drop_empty(tx)

    async def put_off(self, tx: Tx, part: Part, due: datetime) -> Part:
        """This person wants it at that moment."""
        mine = (personal_part.c.reminder == part.reminder.id) & (personal_part.c.person == part.person)
        await tx.execute(update(personal_part).where(mine).values(due=due, told_at=None))
        return Part(part.reminder, part.person, part.number, due, told=False)

    async def withdraw(self, tx: Tx, reminder: int, now: datetime) -> None:
        """What asked for it is gone or says something else. Its words go at once."""
        this = personal_reminder.c.id == reminder
        await tx.execute(update(personal_reminder).where(this).values(words="", withdrawn_at=now))

    async def reminder(self, tx: Tx, id: int) -> Reminder | None:
        """The one of that number, unless it was withdrawn."""
        row = (
            await tx.execute(select(personal_reminder).where(personal_reminder.c.id == id, _STANDS))
        ).first()
        return _reminder(row) if row else None

    async def part(self, tx: Tx, reminder: int, person: int) -> Part | None:
        """This person's part in it."""
        found = await self._parts(tx, personal_reminder.c.id == reminder, personal_part.c.person == person)
        return next(iter(found), None)

    async def own_part(self, tx: Tx, reminder: Reminder) -> Part:
        """The part of the person who asked for it. Raises LookupError when they have left it."""
        part = await self.part(tx, reminder.id, reminder.person)
        if part is None:
            raise LookupError(f"reminder {reminder.id} is nobody's")
        return part

    async def numbered(self, tx: Tx, person: int, number: int) -> Part | None:
        """What this person calls by that number."""
        found = await self._parts(tx, personal_part.c.person == person, personal_part.c.number == number)
        return next(iter(found), None)

    async def of(self, tx: Tx, person: int) -> Sequence[Part]:
        """What is still to come for this person, the next first."""
        return await self._parts(tx, personal_part.c.person == person, _AHEAD)

    async def kept_of(self, tx: Tx, person: int) -> Sequence[Part]:
        """All that is kept for this person, what came already included."""
        return await self._parts(tx, personal_part.c.person == person)

    async def count(self, tx: Tx, person: int) -> int:
        """How many are still to come for this person."""
        return len(await self.of(tx, person))

    async def parts(self, tx: Tx, reminder: int) -> Sequence[Part]:
        """Everybody's part in it."""
        return await self._parts(tx, personal_reminder.c.id == reminder)

    async def caused_by(self, tx: Tx, cause: str) -> Sequence[Reminder]:
        """What a message asked for."""
        rows = await tx.execute(select(personal_reminder).where(personal_reminder.c.cause == cause, _STANDS))
        return [_reminder(row) for row in rows]

    async def asked_by(self, tx: Tx, person: int) -> Sequence[Reminder]:
        """What this person asked for."""
        rows = await tx.execute(
            select(personal_reminder).where(personal_reminder.c.person == person, _STANDS)
        )
        return [_reminder(row) for row in rows]

    async def next_due(self, tx: Tx) -> datetime | None:
        """The next moment at which somebody is to be reminded, or something is to go."""
        ahead = select(func.min(personal_part.c.due, type_=Moment())).join(personal_reminder)
        told = select(func.min(personal_part.c.told_at, type_=Moment()))
        withdrawn = select(func.min(personal_reminder.c.withdrawn_at, type_=Moment()))
        moments = [
            (await scalar(tx, ahead.where(_STANDS, _AHEAD)), timedelta()),
            (await scalar(tx, told), KEPT_AFTER),
            (await scalar(tx, withdrawn), KEPT_WITHDRAWN),
        ]
        return min((moment + kept for moment, kept in moments if moment is not None), default=None)

    async def due(self, tx: Tx, now: datetime) -> Sequence[Part]:
        """Whom to remind of what by now."""
        return await self._parts(tx, _AHEAD, personal_part.c.due <= now)

    async def mark_told(self, tx: Tx, parts: Sequence[Part], now: datetime) -> None:
        """These were promised to the outbox."""
        for one in parts:
            this = (personal_part.c.reminder == one.reminder.id) & (personal_part.c.person == one.person)
            await tx.execute(update(personal_part).where(this).values(told_at=now))

    async def tidy(self, tx: Tx, now: datetime) -> None:
        """What came long enough ago, and what was withdrawn, is gone."""
        withdrawn = personal_reminder.c.withdrawn_at <= now - KEPT_WITHDRAWN
        of_withdrawn = personal_part.c.reminder.in_(select(personal_reminder.c.id).where(withdrawn))
        old = personal_part.c.told_at <= now - KEPT_AFTER
        await tx.execute(delete(personal_part).where(or_(old, of_withdrawn)))
        await self._drop_empty(tx)

    async def drop(self, tx: Tx, reminder: int) -> None:
        """It is gone, for everybody."""
        await tx.execute(delete(personal_part).where(personal_part.c.reminder == reminder))
        await self._drop_empty(tx)

    async def forget(self, tx: Tx, person: int) -> None:
        """Nothing of this person is left."""
        theirs = select(personal_reminder.c.id).where(personal_reminder.c.person == person)
        mine = (personal_part.c.person == person) | personal_part.c.reminder.in_(theirs)
        await tx.execute(delete(personal_part).where(mine))
        await self._drop_empty(tx)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The first gets what the second has; what both have stays as the first has it."""
        for part in await self._all_of(tx, other):
            joined = await self.join(tx, part.reminder, kept, part.due)
            mine = (personal_part.c.reminder == part.reminder) & (personal_part.c.person == kept)
            if joined:
                await tx.execute(update(personal_part).where(mine).values(told_at=part.told_at))
        await tx.execute(delete(personal_part).where(personal_part.c.person == other))
        theirs = personal_reminder.c.person == other
        await tx.execute(update(personal_reminder).where(theirs).values(person=kept))

    async def just_shown(self, tx: Tx, where: Address, kind: str, since: datetime) -> Sequence[int]:
        """The things of a kind that the bot's last message there that shows any shows, if it is that new."""
        here = (shown.c.platform == where.platform) & (shown.c.conversation == where.conversation)
        last = (
            select(func.max(shown.c.row))
            .join(outbox, outbox.c.id == shown.c.row)
            .where(here, shown.c.thing == kind, outbox.c.created_at >= since)
            .scalar_subquery()
        )
        rows = await tx.execute(
            select(shown.c.thing_id).where(here, shown.c.thing == kind, shown.c.row == last).distinct()
        )
        return [row.thing_id for row in rows]

    async def _all_of(self, tx: Tx, person: int) -> Sequence[Any]:
        rows = await tx.execute(
            select(personal_part).where(personal_part.c.person == person).order_by(personal_part.c.number)
        )
        return rows.all()

    async def _drop_empty(self, tx: Tx) -> None:
        used = select(personal_part.c.reminder).where(personal_part.c.reminder == personal_reminder.c.id)
        statement = delete(personal_reminder).where(~used.exists()).returning(personal_reminder.c.id)
        gone = [row.id for row in await tx.execute(statement)]
        if gone:
            of_it = (shown.c.thing == PERSONAL) & shown.c.thing_id.in_(gone)
            await tx.execute(delete(shown).where(of_it))

    async def _parts(self, tx: Tx, *conditions: Any) -> Sequence[Part]:
        statement = _PARTS.where(_STANDS, *conditions).order_by(
            personal_part.c.due, personal_part.c.number, personal_part.c.person
        )
        rows = await tx.execute(statement)
        return [
            Part(_reminder(row), row.of, row.number, row.due, told=row.told_at is not None) for row in rows
        ]


def _place(under: Address | None) -> Mapping[str, str | None]:
    return {
        "platform": under.platform if under else None,
        "conversation": under.conversation if under else None,
        "thread": under.thread if under else None,
    }


def _reminder(row: Any) -> Reminder:
    under = Address(row.platform, row.conversation, row.thread) if row.platform else None
    return Reminder(row.id, row.person, row.words, row.moment, under, row.withdrawn_at is not None)
