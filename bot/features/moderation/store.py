"""Queries over who is muted.

A mute is kept under the keyed hash of the account, so that it outlives the wish to be forgotten without
keeping who it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select, update

from bot.core.ports import Tx
from bot.core.signals import Who
from bot.storage.database import scalar, upsert
from bot.storage.people import People
from bot.storage.tables import Moment, identity, mute


@dataclass(frozen=True, slots=True)
class Muted:
    """An account that is muted; `who` is None where it was forgotten since."""

    who: Who | None
    until: datetime


class MuteStore:
    """Who is muted, and until when."""

    def __init__(self, people: People) -> None:
        self._people = people

    async def mute(
        self, tx: Tx, accounts: Sequence[Who], person: int | None, until: datetime, by: int
    ) -> None:
        """Nothing that these accounts say is acted on until then; what held before is replaced."""
        for who in accounts:
            values = {"person": person, "until": until, "by": by, "told": False}
            await tx.execute(
                upsert(tx, mute)
                .values(identity_hash=self._people.hash_of(who), **values)
                .on_conflict_do_update(index_elements=["identity_hash"], set_=values)
            )

    async def unmute(self, tx: Tx, accounts: Sequence[Who], person: int | None, now: datetime) -> bool:
        """They are heard again; False when they were anyway."""
        hashes = [self._people.hash_of(who) for who in accounts]
        theirs: ColumnElement[bool] = mute.c.identity_hash.in_(hashes)
        if person is not None:
            theirs |= mute.c.person == person
        ended = (await tx.execute(delete(mute).where(theirs).returning(mute.c.until))).all()
        return any(row.until > now for row in ended)

    async def all(self, tx: Tx, now: datetime) -> Sequence[Muted]:
        """Who is muted now, the one first whom it ends for first."""
        statement = (
            select(mute.c.until, identity.c.platform, identity.c.user, identity.c.name)
            .select_from(mute.outerjoin(identity, identity.c.person == mute.c.person))
            .where(mute.c.until > now)
            .order_by(mute.c.until, mute.c.id, identity.c.id)
        )
        return [
            Muted(Who(row.platform, row.user, row.name) if row.user is not None else None, row.until)
            for row in (await tx.execute(statement)).all()
        ]

    async def until(self, tx: Tx, person: int) -> datetime | None:
        """Until when somebody is muted."""
        statement = select(func.max(mute.c.until, type_=Moment())).where(mute.c.person == person)
        until: datetime | None = await scalar(tx, statement)
        return until

    async def next_end(self, tx: Tx) -> datetime | None:
        """When the next one ends."""
        end: datetime | None = await scalar(tx, select(func.min(mute.c.until, type_=Moment())))
        return end

    async def drop_ended(self, tx: Tx, now: datetime) -> None:
        """What is over is kept no more."""
        await tx.execute(delete(mute).where(mute.c.until <= now))

    async def give(self, tx: Tx, other: int, kept: int | None) -> None:
        """What holds for one person, and what they did, is another's, or nobody's who is known any more."""
        await tx.execute(update(mute).where(mute.c.person == other).values(person=kept))
        await tx.execute(update(mute).where(mute.c.by == other).values(by=kept))
