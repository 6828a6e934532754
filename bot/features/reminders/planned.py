"""Which reminders, digests and outlooks are due; the port `Planned`."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.planned import Batch
from bot.core.ports import Tx
from bot.core.sessions import Programme, Session
from bot.features.reminders.agenda import day_of
from bot.features.reminders.rules import LOOK_BACK
from bot.features.reminders.store import StarStore
from bot.features.reminders.wishes import WishStore

EVERYBODY = 2**31 - 1


class RemindersPlanned:
    """One reminder for each person and start."""

    def __init__(self, stars: StarStore, programme: Programme) -> None:
        self._stars = stars
        self._programme = programme

    async def planned(self, tx: Tx, now: datetime, until: datetime) -> Sequence[Batch]:
        """By the moment they are due."""
        sessions = {one.id: one for one in await self._programme.sessions(tx) if not one.cancelled}
        due: dict[datetime, set[tuple[int, datetime]]] = defaultdict(set)
        for star in await self._stars.due(tx, until):
            session = sessions.get(star.session)
            if session is None or star.due_at is None or now >= session.start + LOOK_BACK:
                continue
            if star.reminded_of != session.start:
                due[max(star.due_at, now)].add((star.person, session.start))
        return [
            Batch(at=at, kind="reminders", persons=tuple(person for person, _ in sorted(reminders)))
            for at, reminders in sorted(due.items())
        ]


class DigestsPlanned:
    """For those who have something to be told of."""

    def __init__(self, stars: StarStore, wishes: WishStore, programme: Programme, zone: str) -> None:
        self._stars = stars
        self._wishes = wishes
        self._programme = programme
        self._zone = zone

    async def planned(self, tx: Tx, now: datetime, until: datetime) -> Sequence[Batch]:
        """By the moment they are due."""
        wishes = await self._wishes.due(tx, until, EVERYBODY)
        days = await self._days(tx, [person for person, *_ in wishes])
        found: dict[tuple[datetime, str], list[int]] = defaultdict(list)
        for person, wish, digest_due, outlook_due in wishes:
            zone = ZoneInfo(wish.zone or self._zone)
            for kind, due, later in (("digests", digest_due, 0), ("outlooks", outlook_due, 1)):
                if due is None or due > until or wish.paused:
                    continue
                day = due.astimezone(zone).date() + timedelta(days=later)
                if any(start > due for start in days[person].get(day, ())):
                    found[max(due, now), kind].append(person)
        return [
            Batch(at=at, kind=kind, persons=tuple(persons)) for (at, kind), persons in sorted(found.items())
        ]

    async def _days(self, tx: Tx, persons: Sequence[int]) -> Mapping[int, Mapping[date, Sequence[datetime]]]:
        """When what each of them starred begins, by day."""
        found: dict[int, dict[date, list[datetime]]] = defaultdict(lambda: defaultdict(list))
        sessions: dict[int, Session] = {one.id: one for one in await self._programme.sessions(tx)}
        standing = [label for label, one in sessions.items() if not one.cancelled]
        for star in await self._stars.of_persons(tx, persons, standing) if persons else ():
            if not star.duty:
                session = sessions[star.session]
                found[star.person][day_of(session)].append(session.start)
        return found
