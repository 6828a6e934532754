"""Promises the reminders that are due: a portion of the people at a time, since all else waits meanwhile.

Who hears in public is decided for all people of a start at once, before the first of them is promised
anything; the portions that follow keep to that.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from bot.core.crowd import Crowd, Gathering
from bot.core.ports import Outbox, Tx
from bot.core.sessions import Session
from bot.features.reminders.decided import DecidedStore
from bot.features.reminders.rules import LOOK_BACK
from bot.features.reminders.store import Star, StarStore
from bot.features.reminders.wording import Item, Said

AT_ONCE = 500
"""So many reminders are promised in one transaction."""

Group: TypeAlias = tuple[int, datetime]
"""A person and a start: there is one reminder for each."""


class Promises:
    """What is promised to those who starred or host, and what of it is marked beside their stars."""

    def __init__(self, stars: StarStore, outbox: Outbox, crowd: Crowd, at_once: int = AT_ONCE) -> None:
        self._stars = stars
        self._outbox = outbox
        self._crowd = crowd
        self._decided = DecidedStore()
        self.at_once = at_once

    async def promise_due(self, tx: Tx, now: datetime, sessions: Mapping[int, Session]) -> None:
        """Promise the most urgent of what is due; who is left then is due still."""
        latest = await self._stars.due_sessions(tx, now)
        if not latest:
            return
        over = [label for label in latest if not _is_told(sessions.get(label), now)]
        await self._stars.not_due(tx, over, now)
        due: dict[datetime, list[int]] = defaultdict(list)
        for label in sorted(latest.keys() - set(over)):
            due[sessions[label].start].append(label)
        if await self._decide(tx, now, due, latest, sessions):
            return
        await self._promise(tx, now, await self._most_urgent(tx, now, due), sessions)

    async def promise_again(
        self, tx: Tx, person: int, stars: Sequence[Star], sessions: Mapping[int, Session], now: datetime
    ) -> None:
        """Promise once more what is left of a promise that nobody saw."""
        left = [
            replace(star, told_in=None)  # what nobody saw is no earlier reminder
            for star in stars
            if star.session in sessions and not sessions[star.session].cancelled
        ]
        if not left:
            return
        items = await self.items(tx, left, sessions)
        again = Said().promise(person, items, now)
        await self._outbox.put(tx, again)
        await self._stars.mark(tx, [(star, items[0].session.start, again.key) for star in left])

    async def items(self, tx: Tx, stars: Sequence[Star], sessions: Mapping[int, Session]) -> list[Item]:
        """A line for each session; who hosts it and starred it as well gets one."""
        by_session: dict[int, Item] = {}
        for star in stars:
            if star.duty or star.session not in by_session:
                count = await self._stars.stars(tx, star.session) if star.hosts else None
                seats = len(await self._stars.seats_in(tx, star.session)) if star.hosts else 0
                by_session[star.session] = Item(sessions[star.session], count, star.seat, seats)
        return [by_session[label] for label in sorted(by_session)]

    async def _decide(
        self,
        tx: Tx,
        now: datetime,
        due: Mapping[datetime, Sequence[int]],
        latest: Mapping[int, datetime],
        sessions: Mapping[int, Session],
    ) -> bool:
        """Remind in public where that is faster, of each start that was not decided on before. Whether that
        is enough for one transaction."""
        decided = await self._decided.all(tx)
        new = [
            start
            for start, labels in due.items()
            if start not in decided or decided[start] < max(latest[label] for label in labels)
        ]
        if not new:
            return False
        directly: list[int] = []
        for start, labels in sorted(due.items()):
            hosts = await self._stars.due_people(tx, labels, now, hosts=True)
            others = await self._stars.due_people(tx, labels, now, hosts=False)
            reached: frozenset[int] = frozenset()
            if start in new:
                since = decided.get(start)
                asked = others if since is None else await self._since(tx, labels, now, since)
                everybody = [*directly, *hosts, *others]
                if asked and await self._crowd.too_slow(tx, everybody, start, now):
                    reached = await self._mention(tx, start, set(asked) - set(hosts), sessions, now)
            directly += sorted({*hosts, *others} - reached)
        await self._decided.drop(tx, decided.keys() - due.keys())
        if len(directly) <= self.at_once:
            return False
        await self._decided.decide(tx, new, now)
        return True

    async def _since(self, tx: Tx, labels: Sequence[int], now: datetime, since: datetime) -> list[int]:
        return await self._stars.due_people(tx, labels, now, hosts=False, after=since)

    async def _mention(
        self,
        tx: Tx,
        start: datetime,
        persons: Collection[int],
        sessions: Mapping[int, Session],
        now: datetime,
    ) -> frozenset[int]:
        """Who of these hears of that start in public. Who hosts is always written to."""
        groups, _ = await self._grouped(tx, [(person, start) for person in sorted(persons)], sessions)
        wanted = {
            person: [star.session for star in stars]
            for (person, _), stars in groups.items()
            if not any(star.duty for star in stars)
        }
        reached = await self._crowd.mention(tx, Gathering(start, now, wanted), now) if wanted else frozenset()
        told = [(star, start, None) for person in sorted(reached) for star in groups[person, start]]
        await self._stars.mark(tx, told)
        return reached

    async def _most_urgent(self, tx: Tx, now: datetime, due: Mapping[datetime, Sequence[int]]) -> list[Group]:
        """For the earliest start, those who host, then the others; as many as are promised at once."""
        found: dict[Group, None] = {}
        for start, labels in sorted(due.items()):
            for hosts in (True, False):
                room = self.at_once - len(found)
                persons = await self._stars.due_people(tx, labels, now, hosts=hosts, at_most=room)
                found.update(dict.fromkeys((person, start) for person in persons))
        return list(found)

    async def _promise(
        self, tx: Tx, now: datetime, portion: Sequence[Group], sessions: Mapping[int, Session]
    ) -> None:
        groups, told_before = await self._grouped(tx, portion, sessions)
        promises, said, told = [], Said(), []
        for person, start in sorted(groups, key=lambda one: _urgency(one, groups[one])):
            stars = groups[person, start]
            since = min((star.due_at for star in stars if star.due_at is not None), default=now)
            items = await self.items(tx, stars, sessions)
            promises.append(said.promise(person, items, min(since, now)))
            told += [(star, start, promises[-1].key) for star in stars]
        await self._outbox.put_many(tx, promises)
        await self._stars.mark(tx, told)
        await self._stars.set_due(tx, [(star, None) for star in told_before])

    async def _grouped(
        self, tx: Tx, portion: Sequence[Group], sessions: Mapping[int, Session]
    ) -> tuple[dict[Group, list[Star]], list[Star]]:
        """Whatever else these people starred for the same moment is told in the same message; beside it,
        what is due though they were told of it already."""
        wanted, starts = set(portion), {start for _, start in portion}
        beginning = {
            one.id: one.start for one in sessions.values() if one.start in starts and not one.cancelled
        }
        persons = sorted({person for person, _ in portion})
        found: dict[Group, list[Star]] = defaultdict(list)
        told_before: list[Star] = []
        for star in await self._stars.of_persons(tx, persons, sorted(beginning)):
            start = beginning[star.session]
            if star.reminded_of == start:
                told_before += [star] if star.due_at is not None else []
            elif (star.person, start) in wanted:
                found[star.person, start].append(star)
        return found, told_before


def _urgency(group: Group, stars: Sequence[Star]) -> tuple[datetime, bool, int]:
    """Who is written to first: for the earliest start, those who host, then the others."""
    person, start = group
    return start, not any(star.hosts for star in stars), person


def _is_told(session: Session | None, now: datetime) -> bool:
    """Whether its reminders are still told, or at least mentioned."""
    return session is not None and not session.cancelled and now < session.start + LOOK_BACK
