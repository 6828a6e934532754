"""Who has a copy of an announcement: queries, and what the outbox made of them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, func, or_, select, update

from bot.core.outgoing import POSTS
from bot.core.people import NAME_ALOUD
from bot.core.ports import Tx
from bot.features.announcements.model import Announcement, Copy, State
from bot.features.announcements.store import announcement_of
from bot.features.announcements.tables import announcement, announcement_copy
from bot.storage.database import scalar, upsert
from bot.storage.tables import consent, outbox

OUTCOMES = ("waiting", "sending", "sent", "dead", "dropped")
"""What can become of a copy that was neither taken back nor replaced by a newer one."""


class CopyStore:
    """The copies. One whose `held_until` is set waits for the end of somebody's quiet hours."""

    async def willing(self, tx: Tx, persons: Collection[int]) -> frozenset[int]:
        """Of these, who agreed to be called by name in a channel."""
        agreed = (consent.c.topic == NAME_ALOUD) & consent.c.given & consent.c.person.in_(persons)
        return frozenset((await tx.execute(select(consent.c.person).where(agreed))).scalars())

    async def add_copies(
        self, tx: Tx, copies: Sequence[Copy], held: Mapping[int, datetime] | None = None
    ) -> None:
        """These have theirs, or get it when their quiet hours end."""
        rows = [
            {
                "announcement": one.announcement,
                "person": one.person,
                "told_in": one.told_in,
                "version": one.version,
                "held_until": (held or {}).get(one.person),
            }
            for one in copies
        ]
        if rows:
            await tx.execute(upsert(tx, announcement_copy).on_conflict_do_nothing(), rows)

    async def held(self, tx: Tx, number: int, now: datetime, at_most: int) -> list[int]:
        """The next persons who wait for this one, and whose quiet hours are over."""
        table = announcement_copy
        mine = (table.c.announcement == number) & (table.c.held_until <= now)
        rows = await tx.execute(select(table.c.person).where(mine).order_by(table.c.person).limit(at_most))
        return list(rows.scalars())

    async def waiting_for(self, tx: Tx, persons: Collection[int], now: datetime) -> dict[int, list[int]]:
        """All that waits for each of these, and is still to be said."""
        table = announcement_copy
        rows = await tx.execute(
            select(table.c.person, table.c.announcement)
            .join(announcement, announcement.c.id == table.c.announcement)
            .where(
                table.c.person.in_(persons),
                table.c.held_until <= now,
                announcement.c.state.in_((State.SENDING, State.SENT)),
            )
            .order_by(table.c.person, table.c.announcement)
        )
        found: dict[int, list[int]] = {}
        for row in rows:
            found.setdefault(row.person, []).append(row.announcement)
        return found

    async def let_go(self, tx: Tx, copy: Copy) -> None:
        """What was held is told in that message."""
        table = announcement_copy
        mine = (table.c.announcement == copy.announcement) & (table.c.person == copy.person)
        values = {"told_in": copy.told_in, "version": copy.version, "held_until": None}
        await tx.execute(update(table).where(mine).values(**values))

    async def drop_held(self, tx: Tx, number: int) -> None:
        """Nobody waits for it any more."""
        table = announcement_copy
        await tx.execute(delete(table).where(table.c.announcement == number, table.c.held_until.is_not(None)))

    async def drop_copies(self, tx: Tx, keys: Collection[str]) -> None:
        """These were taken back before anybody saw them."""
        await tx.execute(delete(announcement_copy).where(announcement_copy.c.told_in.in_(keys)))

    async def keys(self, tx: Tx, number: int, above: int, at_most: int) -> list[tuple[int, str]]:
        """Person and key of the next copies that were promised."""
        table = announcement_copy
        mine = (table.c.announcement == number) & (table.c.person > above) & table.c.held_until.is_(None)
        rows = await tx.execute(
            select(table.c.person, table.c.told_in).where(mine).order_by(table.c.person).limit(at_most)
        )
        return [(row.person, row.told_in) for row in rows]

    async def untrue(self, tx: Tx, one: Announcement, at_most: int) -> list[Copy]:
        """The next copies that say what is not so any more."""
        table = announcement_copy
        old = (table.c.announcement == one.id) & (table.c.version < one.version)
        rows = await tx.execute(
            select(table).where(old, table.c.held_until.is_(None)).order_by(table.c.person).limit(at_most)
        )
        return [Copy(row.announcement, row.person, row.told_in, row.version) for row in rows]

    async def told_with(self, tx: Tx, keys: Collection[str]) -> dict[str, list[Announcement]]:
        """What each of these messages tells, in its order."""
        rows = await tx.execute(
            select(announcement_copy.c.told_in, announcement)
            .join(announcement, announcement.c.id == announcement_copy.c.announcement)
            .where(announcement_copy.c.told_in.in_(keys), announcement_copy.c.held_until.is_(None))
            .order_by(announcement_copy.c.told_in, announcement.c.id)
        )
        found: dict[str, list[Announcement]] = {}
        for row in rows:
            found.setdefault(row.told_in, []).append(announcement_of(row))
        return found

    async def standing(self, tx: Tx, keys: Collection[str]) -> dict[str, bool]:
        """Which of these messages are there: True where a platform has it, False where it still waits."""
        rows = await tx.execute(
            select(outbox.c.slot, outbox.c.state).where(
                outbox.c.slot.in_(keys),
                outbox.c.operation.in_(POSTS),
                outbox.c.state.in_(("waiting", "sending", "sent")),
            )
        )
        found: dict[str, bool] = {}
        for row in rows:
            found[row.slot] = found.get(row.slot, False) or row.state != "waiting"
        return found

    async def made_true(self, tx: Tx, one: Announcement, persons: Collection[int]) -> None:
        """Their copies say what is so now."""
        table = announcement_copy
        mine = (table.c.announcement == one.id) & table.c.person.in_(persons)
        await tx.execute(update(table).where(mine).values(version=one.version))

    async def held_count(self, tx: Tx, number: int) -> int:
        """How many wait for the end of their quiet hours."""
        table = announcement_copy
        mine = (table.c.announcement == number) & table.c.held_until.is_not(None)
        return int(await scalar(tx, select(func.count()).select_from(table).where(mine)))

    async def outcomes(self, tx: Tx, number: int) -> list[tuple[str, str, int]]:
        """What became of its copies: state of the outbox, reason, how many."""
        table = announcement_copy
        told = or_(outbox.c.slot == table.c.told_in, outbox.c.key == table.c.told_in)
        rows = await tx.execute(
            select(
                outbox.c.state,
                func.coalesce(outbox.c.reason, "").label("reason"),
                func.count(func.distinct(table.c.person)).label("many"),
            )
            .select_from(table.join(outbox, told))
            .where(
                table.c.announcement == number,
                table.c.held_until.is_(None),
                outbox.c.operation.in_(POSTS),
                outbox.c.state.in_(OUTCOMES),
            )
            .group_by(outbox.c.state, outbox.c.reason)
        )
        return [(row.state, row.reason, row.many) for row in rows]
