"""Introductions: queries."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import combinations
from typing import Any, TypeAlias

from pydantic import TypeAdapter
from sqlalchemy import delete, func, insert, select, update

from bot.core.ports import Tx
from bot.features.networking.introductions.model import (
    Choice,
    Draft,
    Introduction,
    Member,
    Reasons,
    Stage,
)
from bot.features.networking.introductions.tables import choice, introduced, introduction
from bot.storage.database import scalar, upsert
from bot.storage.tables import Moment

Pair: TypeAlias = frozenset[int]

_REASONS: TypeAdapter[Reasons] = TypeAdapter(Reasons)


class IntroductionStore:
    """Who was introduced to whom, and what became of it."""

    async def plan(self, tx: Tx, round: int, drafts: Sequence[Draft], now: datetime) -> None:
        """Write down what a round found; it happens as soon as its turn comes."""
        if not drafts:
            return
        made = await tx.execute(
            insert(introduction).returning(introduction.c.id, sort_by_parameter_order=True),
            [
                {
                    "round": round,
                    "stage": "planned",
                    "due": now,
                    "made_at": now,
                    "reasons": _REASONS.dump_json(draft.reasons).decode(),
                }
                for draft in drafts
            ],
        )
        members = [
            {"introduction": row.id, "person": person}
            for row, draft in zip(made.all(), drafts, strict=True)
            for person in draft.persons
        ]
        await tx.execute(insert(introduced), members)

    async def first_due(self, tx: Tx) -> datetime | None:
        """When the next thing happens to any of them."""
        moment: datetime | None = await scalar(tx, select(func.min(introduction.c.due, type_=Moment())))
        return moment

    async def due(self, tx: Tx, now: datetime, most: int) -> list[Introduction]:
        """Those to which something happens by now, so many at most."""
        statement = (
            select(introduction)
            .where(introduction.c.due <= now)
            .order_by(introduction.c.due, introduction.c.id)
            .limit(most)
        )
        return await self._with_members(tx, (await tx.execute(statement)).all())

    async def one(self, tx: Tx, id: int) -> Introduction | None:
        """That one."""
        rows = (await tx.execute(select(introduction).where(introduction.c.id == id))).all()
        return next(iter(await self._with_members(tx, rows)), None)

    async def of(self, tx: Tx, person: int) -> list[Introduction]:
        """All of this person's, the latest first."""
        mine = select(introduced.c.introduction).where(introduced.c.person == person)
        statement = select(introduction).where(introduction.c.id.in_(mine)).order_by(introduction.c.id.desc())
        return await self._with_members(tx, (await tx.execute(statement)).all())

    async def of_round(self, tx: Tx, round: int) -> list[Introduction]:
        """All that a round made, by id."""
        statement = select(introduction).where(introduction.c.round == round).order_by(introduction.c.id)
        return await self._with_members(tx, (await tx.execute(statement)).all())

    async def change(self, tx: Tx, id: int, stage: Stage, due: datetime | None, **values: Any) -> None:
        """It is at that stage from now on."""
        await tx.execute(
            update(introduction).where(introduction.c.id == id).values(stage=stage, due=due, **values)
        )

    async def over(self, tx: Tx, id: int) -> None:
        """Nothing more happens to it, and why it was made is not kept."""
        await self.change(tx, id, "over", None, reasons="")

    async def note(self, tx: Tx, id: int, person: int, **values: Any) -> None:
        """What one of them said: `said`, `outcome`, `again`."""
        mine = (introduced.c.introduction == id) & (introduced.c.person == person)
        await tx.execute(update(introduced).where(mine).values(**values))

    async def met(self, tx: Tx) -> Mapping[Pair, int]:
        """How often each two were introduced, or were to be. A pair that both would like again does not
        count."""
        groups: dict[int, list[tuple[int, bool]]] = {}
        rows = await tx.execute(select(introduced.c.introduction, introduced.c.person, introduced.c.again))
        for row in rows:
            groups.setdefault(row.introduction, []).append((row.person, row.again))
        found: Counter[Pair] = Counter()
        for group in groups.values():
            for (one, gladly), (other, too) in combinations(group, 2):
                found[frozenset((one, other))] += not (gladly and too)
        return {pair: count for pair, count in found.items() if count}

    async def choice(self, tx: Tx, person: int) -> Choice:
        """What this person wants."""
        row = (await tx.execute(select(choice).where(choice.c.person == person))).first()
        return Choice(row.ask_first, row.share_account) if row else Choice()

    async def choose(self, tx: Tx, person: int, **values: bool | None) -> None:
        """They want it otherwise from now on: `ask_first`, `share_account`."""
        await tx.execute(
            upsert(tx, choice)
            .values(person=person, **values)
            .on_conflict_do_update(index_elements=["person"], set_=values)
        )

    async def forget(self, tx: Tx, person: int) -> list[Introduction]:
        """This person was in none of them; returns those that were theirs."""
        theirs = await self.of(tx, person)
        await tx.execute(delete(introduced).where(introduced.c.person == person))
        await tx.execute(delete(choice).where(choice.c.person == person))
        for one in theirs:
            await self.over(tx, one.id)
        return theirs

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """The introductions of both are the first's; the stricter of two choices."""
        mine = {one.id for one in await self.of(tx, kept)}
        for one in await self.of(tx, other):
            if one.id in mine:
                same = (introduced.c.introduction == one.id) & (introduced.c.person == other)
                await tx.execute(delete(introduced).where(same))
                if len(one.members) < 3:
                    await self.over(tx, one.id)
        await tx.execute(update(introduced).where(introduced.c.person == other).values(person=kept))
        first, second = await self.choice(tx, kept), await self.choice(tx, other)
        asks = True if True in (first.ask_first, second.ask_first) else first.ask_first
        shares = first.share_account and second.share_account
        await tx.execute(delete(choice).where(choice.c.person == other))
        await self.choose(tx, kept, ask_first=asks, share_account=shares)

    async def _with_members(self, tx: Tx, rows: Sequence[Any]) -> list[Introduction]:
        ids = [row.id for row in rows]
        statement = select(introduced).where(introduced.c.introduction.in_(ids)).order_by(introduced.c.person)
        members: dict[int, list[Member]] = {}
        for row in await tx.execute(statement) if ids else ():
            one = Member(row.person, row.said, row.outcome, row.again)
            members.setdefault(row.introduction, []).append(one)
        return [
            Introduction(
                id=row.id,
                stage=row.stage,
                due=row.due,
                members=_of_it(row, members.get(row.id, ())),
                greeted=row.greeted_at is not None,
                reasons=_REASONS.validate_json(row.reasons) if row.reasons else Reasons(),
                opened=row.opened,
                meets_at=row.meets_at,
                zone=row.zone,
                postponed=row.postponed,
            )
            for row in rows
        ]


def _of_it(row: Any, members: Sequence[Member]) -> tuple[Member, ...]:
    """Who is (still) part of it: whoever did not want it is not, once the others know of each other."""
    return tuple(one for one in members if row.greeted_at is None or one.said != "no")
