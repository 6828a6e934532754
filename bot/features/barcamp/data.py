"""What the barcamp keeps of people, and their part of the desk."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.core.clock import Clock
from bot.core.message import Block, Plain, Words, bullets, heading, say
from bot.core.ports import Tx
from bot.core.stake import Stake
from bot.core.unnamed import NOBODY
from bot.features.barcamp.details import Details
from bot.features.barcamp.lists import Lists
from bot.features.barcamp.service import Pitching
from bot.features.barcamp.store import PitchStore
from bot.features.barcamp.tables import pitch, pitch_host, pitch_interest, pitch_invited, pitch_merge
from bot.storage.database import upsert
from bot.storage.people import People

FORGOTTEN = NOBODY


class PitchData:
    """The port `PersonData`."""

    name = "barcamp"

    def __init__(self, store: PitchStore, pitching: Pitching, people: People, clock: Clock) -> None:
        self._store = store
        self._pitching = pitching
        self._people = people
        self._clock = clock

    async def words(self, tx: Tx, person: int) -> Sequence[str]:
        """Title and description of what nobody else hosts; the port `OwnWords`."""
        mine = [*await self._store.hosted(tx, person), *await self._store.wished(tx, person)]
        alone = [one for one in mine if not set(one.hosts) - {person}]
        return [text for one in alone for text in (one.title, *one.what.splitlines()) if text]

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """What somebody pitched, wished for, would come to, and was asked to host."""
        hosted = [Plain(f"{one.label} {one.title}") for one in await self._store.hosted(tx, person)]
        wished = [Plain(f"{one.label} {one.title}") for one in await self._store.wished(tx, person)]
        interest = select(pitch.c.label, pitch.c.title).join(
            pitch_interest, pitch_interest.c.pitch == pitch.c.label
        )
        invited = select(pitch.c.label, pitch.c.title).join(
            pitch_invited, pitch_invited.c.pitch == pitch.c.label
        )
        merging = select(pitch.c.label, pitch.c.title).join(pitch_merge, pitch_merge.c.kept == pitch.c.label)
        to_merge = await tx.execute(merging.where(pitch_merge.c.person == person).order_by(pitch.c.label))
        wanted = await tx.execute(interest.where(pitch_interest.c.person == person).order_by(pitch.c.label))
        asked = await tx.execute(invited.where(pitch_invited.c.person == person).order_by(pitch.c.label))
        return {
            "my-data-pitched": hosted,
            "my-data-wished": wished,
            "my-data-would-come": [Plain(f"#{row.label} {row.title}") for row in wanted],
            "my-data-cohost": [Plain(f"#{row.label} {row.title}") for row in asked],
            "my-data-merging": [Plain(f"#{row.label} {row.title}") for row in to_merge],
        }

    async def stake(self, tx: Tx, person: int, now: datetime) -> Stake:
        """What they pitched, wished for, or would come to; the port `Stakes`."""
        mine = [*await self._store.hosted(tx, person), *await self._store.wished(tx, person)]
        pitched = [one.id for one in mine]
        tables = (pitch_interest, pitch_invited)
        found = [await tx.execute(select(one.c.pitch).where(one.c.person == person)) for one in tables]
        others = [row.pitch for rows in found for row in rows]
        return Stake(frozenset((*pitched, *others)), counts={"pitches": len(pitched)})

    async def forget(self, tx: Tx, person: int) -> None:
        """They host nothing: what nobody else hosts is cancelled, and what they wrote of it is gone."""
        now = self._clock.now()
        called = list((await self._people.names(tx, [person])).values())
        mine = [*await self._store.hosted(tx, person), *await self._store.wished(tx, person)]
        await tx.execute(delete(pitch_merge).where(pitch_merge.c.person == person))
        await tx.execute(delete(pitch_interest).where(pitch_interest.c.person == person))
        await tx.execute(delete(pitch_invited).where(pitch_invited.c.person == person))
        await tx.execute(update(pitch_invited).where(pitch_invited.c.by == person).values(by=None))
        for one in mine:
            if not set(one.hosts) - {person}:
                kept = await self._store.kept(tx, one.id)
                if kept is not None and kept.open:
                    await self._pitching.cancel(tx, kept, now, person)
                if kept is not None and kept.author in (person, None):
                    await self._store.write(tx, one.id, FORGOTTEN, Details())
                    await self._pitching.unsay(tx, one.id, person, None)
            await self._store.drop_host(tx, one.id, person)
            await self._pitching.changed(tx, one.id, now, None)
            await self._pitching.unsay(tx, one.id, person, called)
        await tx.execute(update(pitch).where(pitch.c.author == person).values(author=None, cause=None))

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """What either hosts, wrote or would come to, the first does; its cards say so."""
        hosted = await self._store.hosted(tx, other)
        for table in (pitch_host, pitch_interest, pitch_invited, pitch_merge):
            theirs = table.c.person == other
            for row in (await tx.execute(delete(table).where(theirs).returning(*table.c))).all():
                values = {**row._mapping, "person": kept}
                await tx.execute(upsert(tx, table).values(**values).on_conflict_do_nothing())
        await tx.execute(update(pitch_invited).where(pitch_invited.c.by == other).values(by=kept))
        await tx.execute(update(pitch).where(pitch.c.author == other).values(author=kept))
        for one in hosted:
            await self._pitching.changed(tx, one.id, self._clock.now(), kept)


class MyPitches:
    """The port `HomeSection`."""

    def __init__(self, store: PitchStore, lists: Lists) -> None:
        self._store = store
        self._lists = lists

    async def section(self, tx: Tx, person: int, now: datetime) -> Sequence[Block]:
        """What somebody hosts and has not cancelled."""
        mine = [one for one in await self._store.hosted(tx, person) if not one.cancelled]
        if not mine:
            return []
        return [heading(say("barcamp-home")), bullets(*[await self._lists.line(tx, one) for one in mine])]
