"""Rounds, their ledger, schedules, and who waits between rounds: queries."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, time
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from bot.core.ports import Tx
from bot.features.networking.rounds.model import Numbers, Often, Round, RoundKind, Schedule
from bot.features.networking.rounds.tables import bye, round_, schedule, waiting
from bot.storage.database import scalar, upsert
from bot.storage.tables import Moment


class RoundStore:
    """What was asked for and what became of it."""

    async def ask(
        self,
        tx: Tx,
        kind: RoundKind,
        size: int,
        seed: int,
        now: datetime,
        *,
        dry: bool = False,
        asked_by: int | None = None,
    ) -> int:
        """One more round; its number."""
        values = {"kind": kind, "size": size, "seed": seed, "dry": dry, "asked_by": asked_by}
        statement = insert(round_).values(asked_at=now, state="asked", **values).returning(round_.c.id)
        return int((await tx.execute(statement)).scalar_one())

    async def one(self, tx: Tx, id: int) -> Round | None:
        """The round of that number."""
        row = (await tx.execute(select(round_).where(round_.c.id == id))).first()
        return _round(row) if row else None

    async def held(self, tx: Tx, id: int, numbers: Numbers, odd: Sequence[int], now: datetime) -> None:
        """It was held (or tried out); `odd`: whom the ledger spares next time."""
        values = asdict(numbers) | {"worth": round(100 * numbers.worth)}
        await tx.execute(update(round_).where(round_.c.id == id).values(state="held", held_at=now, **values))
        if odd:
            await tx.execute(insert(bye), [{"round": id, "person": person} for person in odd])

    async def first_asked(self, tx: Tx) -> datetime | None:
        """Since when the oldest round waits that was not held yet."""
        statement = select(func.min(round_.c.asked_at, type_=Moment())).where(round_.c.state == "asked")
        moment: datetime | None = await scalar(tx, statement)
        return moment

    async def give_up(self, tx: Tx, before: datetime) -> list[Round]:
        """Rounds asked for before that moment and not held will not be; which these are."""
        late = (round_.c.state == "asked") & (round_.c.asked_at <= before)
        rows = await tx.execute(update(round_).where(late).values(state="failed").returning(*round_.c))
        return [_round(row) for row in rows]

    async def is_asked(self, tx: Tx, id: int) -> bool:
        """Whether it still is to be held."""
        return bool((await scalar(tx, select(round_.c.state).where(round_.c.id == id))) == "asked")

    async def ledger(self, tx: Tx) -> Mapping[int, int]:
        """How often each person had a bye, or a group of odd size."""
        rows = await tx.execute(select(bye.c.person, func.count().label("times")).group_by(bye.c.person))
        return {row.person: row.times for row in rows}

    async def last(self, tx: Tx, most: int) -> list[tuple[int, datetime, Numbers]]:
        """The last rounds of everybody that were held, with their numbers, the latest first."""
        statement = (
            select(round_)
            .where(round_.c.state == "held", round_.c.kind == "round", round_.c.dry.is_(False))
            .order_by(round_.c.id.desc())
            .limit(most)
        )
        return [(row.id, row.held_at, _numbers(row)) for row in await tx.execute(statement)]

    async def plan(self, tx: Tx, size: int, often: Often, clock: time, next_at: datetime) -> int:
        """Rounds to come; their number."""
        values = {"size": size, "often": often, "clock": clock.strftime("%H:%M"), "next_at": next_at}
        return int(
            (await tx.execute(insert(schedule).values(**values).returning(schedule.c.id))).scalar_one()
        )

    async def plans(self, tx: Tx) -> list[Schedule]:
        """All that are to come, the next first."""
        statement = select(schedule).where(schedule.c.next_at.is_not(None))
        return [
            _schedule(row) for row in await tx.execute(statement.order_by(schedule.c.next_at, schedule.c.id))
        ]

    async def move(self, tx: Tx, id: int, next_at: datetime | None) -> bool:
        """Its next round is then; None: there is none any more. False: there was none before."""
        statement = update(schedule).where(schedule.c.id == id, schedule.c.next_at.is_not(None))
        return (
            await tx.execute(statement.values(next_at=next_at).returning(schedule.c.id))
        ).first() is not None

    async def next_planned(self, tx: Tx) -> datetime | None:
        """When the next planned round is."""
        moment: datetime | None = await scalar(tx, select(func.min(schedule.c.next_at, type_=Moment())))
        return moment

    async def wait(self, tx: Tx, person: int, now: datetime) -> None:
        """They do not want to wait for the next round."""
        await tx.execute(upsert(tx, waiting).values(person=person, since=now).on_conflict_do_nothing())

    async def waiting(self, tx: Tx) -> frozenset[int]:
        """Who does not want to wait."""
        return frozenset(row.person for row in await tx.execute(select(waiting.c.person)))

    async def served(self, tx: Tx, persons: Sequence[int]) -> None:
        """They were introduced, and wait no more."""
        await tx.execute(delete(waiting).where(waiting.c.person.in_(persons)))

    async def asked_by(self, tx: Tx, person: int) -> int:
        """How many rounds this person asked for."""
        mine = select(func.count()).select_from(round_).where(round_.c.asked_by == person)
        return int(await scalar(tx, mine))

    async def forget(self, tx: Tx, person: int) -> None:
        """This person took part in none of it."""
        await tx.execute(delete(bye).where(bye.c.person == person))
        await tx.execute(delete(waiting).where(waiting.c.person == person))
        await tx.execute(update(round_).where(round_.c.asked_by == person).values(asked_by=None))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The first had the byes of both."""
        for table in (bye, waiting):
            rows = (await tx.execute(delete(table).where(table.c.person == other).returning(*table.c))).all()
            for row in rows:
                values = {**row._mapping, "person": kept}
                await tx.execute(upsert(tx, table).values(**values).on_conflict_do_nothing())
        await tx.execute(update(round_).where(round_.c.asked_by == other).values(asked_by=kept))


def _round(row: Any) -> Round:
    return Round(
        id=row.id,
        kind=row.kind,
        size=row.size,
        seed=row.seed,
        dry=row.dry,
        asked_by=row.asked_by,
        asked_at=row.asked_at,
    )


def _numbers(row: Any) -> Numbers:
    return Numbers(row.people, row.introductions, row.byes, row.worth / 100, row.unlike)


def _schedule(row: Any) -> Schedule:
    return Schedule(
        id=row.id,
        size=row.size,
        often=row.often,
        clock=time.fromisoformat(row.clock),
        next_at=row.next_at,
    )
