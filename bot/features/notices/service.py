"""Tells those concerned what moved; the port `Timed` that keeps the promise."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.core.changes import Among, AnnouncedIn, ChangeLog, Concern, Concerned
from bot.core.feature import Feature
from bot.core.outgoing import CardRef, Outgoing, ToPerson
from bot.core.ports import Outbox, Tx
from bot.core.sessions import SESSION, Programme, Session
from bot.features.notices.clashes import clashing, maybe_clashing
from bot.features.notices.moved import Moved
from bot.features.notices.telling import Telling, TellingStore, begun
from bot.features.notices.window import by_session, told_at
from bot.features.notices.wording import Item

AT_ONCE = 250
"""So many people are told in one transaction, since all else waits meanwhile."""

AT_A_TIME = 100
"""After so many persons others have their turn."""


def feature(
    log: ChangeLog,
    programme: Programme,
    outbox: Outbox,
    concerned: Sequence[Concerned],
    announced: Sequence[AnnouncedIn] = (),
) -> Feature:
    """The notices' part in the house. Whoever is concerned in several ways hears once."""
    notices = Notices(log, programme, outbox, concerned, announced)
    return Feature(name="notices", texts=Path(__file__).parent / "texts", timed=(notices,))


class Notices:
    """Looks at what changed and was not told. How far it is told is marked in the same transaction."""

    name = "notices"

    def __init__(
        self,
        log: ChangeLog,
        programme: Programme,
        outbox: Outbox,
        concerned: Sequence[Concerned],
        announced: Sequence[AnnouncedIn],
    ) -> None:
        self._log = log
        self._programme = programme
        self._outbox = outbox
        self._concerned = concerned
        self._announced = announced
        self._tellings = TellingStore()
        self.at_once = AT_ONCE

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the changes of the first session have settled; now, where others are told already."""
        if await self._tellings.current(tx):
            return now
        waiting = by_session(await self._log.untold(tx))
        return min(map(told_at, waiting.values()), default=None)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Tell what has settled to so many people; who is left then hears next."""
        untold = await self._log.untold(tx)
        going_on = await self._tellings.current(tx)
        telling = going_on or begun(untold, now)
        if telling is None:
            return
        known = {one.id: telling.as_told(one, untold) for one in await self._programme.sessions(tx)}
        settled = telling.changes(untold)
        moved = Moved({known[label]: these for label, these in settled.items() if label in known}, now)
        if not going_on:
            await self._in_public(tx, moved, telling.batch)
        up_to = await self._to_persons(tx, moved, telling, list(known.values()))
        if up_to is not None:
            await self._tellings.keep(tx, replace(telling, told_up_to=up_to))
            return
        await self._tellings.over(tx)
        await self._log.told(tx, [one for these in settled.values() for one in these])

    async def _in_public(self, tx: Tx, moved: Moved, batch: int) -> None:
        for session, changes in moved.changes.items():
            if any(one.by is None for one in changes):
                # A source may have been read by another process, which could not refresh what is shown.
                await self._outbox.refresh(tx, CardRef(SESSION, session.id))
        await self._outbox.put_many(tx, await self._to_conversations(tx, moved, batch))

    async def _to_persons(
        self, tx: Tx, moved: Moved, telling: Telling, sessions: Sequence[Session]
    ) -> int | None:
        """Tell the next of them. The last person that was looked at; None: there is nobody left."""
        others = maybe_clashing(moved.changes, sessions)
        counted_on, up_to = await self._portion(tx, moved, others, telling.told_up_to)
        found = []
        for number, (person, concerns) in enumerate(sorted(counted_on.items()), 1):
            if number % AT_A_TIME == 0:
                await asyncio.sleep(0)
            news = moved.news(list(concerns.values()), person)
            theirs = [one for one in others if one.id in concerns]
            clashes = clashing(news, theirs)
            items = [Item(one, concerns[one.now.id].starred, clashes.get(one.now.id, ())) for one in news]
            if items:
                found.append(moved.outgoing(f"notice:{telling.batch}:{person}", ToPerson(person), items))
        await self._outbox.put_many(tx, found)
        return up_to

    async def _portion(
        self, tx: Tx, moved: Moved, others: Sequence[Session], above: int
    ) -> tuple[dict[int, dict[int, Concern]], int | None]:
        """The next persons and their sessions, and up to whom these are all; None: up to the last."""
        labels = [one.id for one in moved.sessions]
        some = Among(above, at_most=self.at_once)
        found = [await port.persons(tx, labels, some) for port in self._concerned]
        persons = [{one.person for one in these} for these in found]
        up_to = min((max(these) for these in persons if len(these) >= self.at_once), default=None)
        mine = [one for these in found for one in these if up_to is None or one.person <= up_to]
        last = max((one.person for one in mine), default=above)
        beside = [one.id for one in others if one.id not in labels]
        for port in self._concerned if beside and mine else ():
            mine += await port.persons(tx, beside, Among(above, up_to=last))
        concerned = {person for these in persons for person in these}
        return _by_person([one for one in mine if one.person in concerned]), up_to

    async def _to_conversations(self, tx: Tx, moved: Moved, batch: int) -> list[Outgoing]:
        labels = [one.id for one in moved.sessions]
        spots = [one for port in self._announced for one in await port.conversations(tx, labels)]
        found = []
        for address in dict.fromkeys(one.address for one in spots):
            here = {one.session: one for one in spots if one.address == address}
            items = [Item(one) for one in moved.news(list(here.values()))]
            place = f"{address.platform}:{address.conversation}:{address.thread or ''}"
            if items:
                found.append(moved.outgoing(f"notice:{batch}:{place}", address, items))
        return found


def _by_person(concerns: Sequence[Concern]) -> dict[int, dict[int, Concern]]:
    """For each person their sessions; who counts on one in two ways has known it since the earlier moment."""
    found: dict[int, dict[int, Concern]] = {}
    for one in concerns:
        theirs = found.setdefault(one.person, {})
        other = theirs.get(one.session)
        theirs[one.session] = one if other is None else _both(one, other)
    return found


def _both(one: Concern, other: Concern) -> Concern:
    since = min(one.since, other.since) if one.since and other.since else None
    return Concern(one.person, one.session, since, one.starred or other.starred)
