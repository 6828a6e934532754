"""Profiles: queries. Only `willing` may feed what others get to see."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import and_, delete, exists, func, insert, select, update

from bot.core.people import INTRODUCED
from bot.core.ports import Tx
from bot.features.networking.profiles.blocks import Blocks, Pair
from bot.features.networking.profiles.model import Profile, Tag, TagKind
from bot.features.networking.profiles.tables import profile, tag
from bot.storage.database import upsert
from bot.storage.people import People
from bot.storage.tables import consent, identity

_AGREED = func.coalesce(consent.c.given, False).label("agreed")
_PROFILES = select(profile, _AGREED).outerjoin(
    consent, and_(consent.c.person == profile.c.person, consent.c.topic == INTRODUCED)
)


class ProfileStore:
    """The profiles of all people, and who blocked whom. `zone`: the community's, whose days count."""

    def __init__(self, people: People, zone: str) -> None:
        self.blocks = Blocks(people)
        self._people = people
        self._zone = ZoneInfo(zone)

    async def profile(self, tx: Tx, person: int) -> Profile | None:
        """What this person said of themselves, agreed or not: for their own eyes."""
        found = await self._found(tx, person)
        return found[0] if found else None

    async def willing(self, tx: Tx, now: datetime) -> Sequence[Profile]:
        """All who said yes, are not paused, can be reached, have something to be introduced by, and whose
        days on site, where they named any, are not over; by person."""
        reached = exists().where(identity.c.person == profile.c.person, identity.c.active.is_(True))
        rows = await tx.execute(
            _PROFILES.where(consent.c.given.is_(True), profile.c.paused.is_(False), reached).order_by(
                profile.c.person
            )
        )
        today = now.astimezone(self._zone).date()
        found = await self._with_tags(tx, [_profile(row) for row in rows])
        return [one for one in found if not one.is_empty and (not one.days or max(one.days) >= today)]

    async def blocked(self, tx: Tx) -> frozenset[Pair]:
        """All pairs that must not meet, in whichever direction it was said."""
        return await self.blocks.blocked(tx)

    async def block(self, tx: Tx, who: int, whom: int, now: datetime) -> None:
        """`who` never meets `whom` (again); nobody is told."""
        await self.blocks.block(tx, who, whom, now)

    async def keep(self, tx: Tx, person: int, now: datetime, **values: Any) -> None:
        """Write down these fields of their profile, which is made if there is none: `languages` and `days` as
        sequences, the others as in `Profile`."""
        kept = dict(values)
        for name in {"languages", "days"} & kept.keys():
            kept[name] = ",".join(str(one) for one in kept[name])
        made = await tx.execute(
            upsert(tx, profile)
            .values(person=person, changed_at=now, **kept)
            .on_conflict_do_nothing()
            .returning(profile.c.person)
        )
        if made.first() is not None:
            await self.blocks.come_back(tx, person, now)
            return
        await tx.execute(update(profile).where(profile.c.person == person).values(changed_at=now, **kept))

    async def add_tags(
        self, tx: Tx, person: int, kind: TagKind, said: Iterable[str], cause: str | None = None
    ) -> None:
        """These as well. `cause`: the message that told them."""
        for one in said:
            await tx.execute(insert(tag).values(person=person, kind=kind, said=one, cause=cause))

    async def all_tags(self, tx: Tx) -> Sequence[str]:
        """Whatever somebody says of themselves, each once: never to be shown as such."""
        return [row.said for row in await tx.execute(select(tag.c.said).distinct().order_by(tag.c.said))]

    async def tags_by_person(self, tx: Tx) -> Mapping[int, Sequence[Tag]]:
        """Each person's own, for their own eyes."""
        found: dict[int, list[Tag]] = {}
        for row in await tx.execute(select(tag).order_by(tag.c.person, tag.c.id)):
            found.setdefault(row.person, []).append(Tag(row.id, row.kind, row.said))
        return found

    async def drop_tags(self, tx: Tx, person: int, ids: Sequence[int]) -> None:
        """These of theirs no more."""
        await tx.execute(delete(tag).where(tag.c.person == person, tag.c.id.in_(ids)))

    async def call_tag(self, tx: Tx, person: int, id: int, said: str) -> None:
        """This one of theirs is called so from now on."""
        await tx.execute(update(tag).where(tag.c.person == person, tag.c.id == id).values(said=said))

    async def retract(self, tx: Tx, cause: str) -> None:
        """What that message told is not said any more."""
        await tx.execute(delete(tag).where(tag.c.cause == cause))

    async def agree(self, tx: Tx, person: int, given: bool, now: datetime) -> None:
        """Write down a yes or a no to being introduced."""
        await self._people.set_consent(tx, person, INTRODUCED, given, now)

    async def forget(self, tx: Tx, person: int) -> None:
        """The profile is gone; blocks and the yes or no stay."""
        await tx.execute(delete(tag).where(tag.c.person == person))
        await tx.execute(delete(profile).where(profile.c.person == person))

    async def merge(self, tx: Tx, kept: int, other: int, now: datetime) -> None:
        """One profile of two: all tags; the first's words where it has any; paused where either was, and
        agreed only where each that is there did."""
        mine, theirs = await self.profile(tx, kept), await self.profile(tx, other)
        await self.blocks.merge(tx, kept, other)
        if theirs is None:
            return
        if mine is not None and mine.agreed != theirs.agreed:
            await self.agree(tx, kept, False, now)
        first = mine or replace(theirs, person=kept)
        await self.keep(
            tx,
            kept,
            now,
            languages=tuple(dict.fromkeys((*first.languages, *theirs.languages))),
            days=tuple(sorted({*first.days, *theirs.days})) if first.days and theirs.days else (),
            wants=first.wants if first.wants != "any" else theirs.wants,
            team=first.team or theirs.team,
            newcomer=theirs.newcomer if first.newcomer is None else first.newcomer,
            line=first.line or theirs.line,
            paused=first.paused or theirs.paused,
        )
        await tx.execute(update(tag).where(tag.c.person == other).values(person=kept))
        await tx.execute(delete(profile).where(profile.c.person == other))

    async def _found(self, tx: Tx, person: int) -> list[Profile]:
        rows = await tx.execute(_PROFILES.where(profile.c.person == person))
        return await self._with_tags(tx, [_profile(row) for row in rows], person)

    async def _with_tags(self, tx: Tx, profiles: Sequence[Profile], only: int | None = None) -> list[Profile]:
        statement = select(tag.c.id, tag.c.person, tag.c.kind, tag.c.said).order_by(tag.c.id)
        if only is not None:
            statement = statement.where(tag.c.person == only)
        of: dict[int, list[Tag]] = {}
        for row in await tx.execute(statement):
            of.setdefault(row.person, []).append(Tag(row.id, row.kind, row.said))
        return [replace(one, tags=tuple(of.get(one.person, ()))) for one in profiles]


def _profile(row: Any) -> Profile:
    return Profile(
        person=row.person,
        languages=_listed(row.languages),
        days=tuple(date.fromisoformat(one) for one in _listed(row.days)),
        wants=row.wants,
        team=row.team,
        newcomer=row.newcomer,
        line=row.line,
        paused=row.paused,
        agreed=bool(row.agreed),
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()
