"""Tells those concerned what moved; the port `Timed` that keeps the promise."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.core.changes import AnnouncedIn, ChangeLog, Concern, Concerned
from bot.core.feature import Feature
from bot.core.outgoing import CardRef, Outgoing, ToPerson
from bot.core.ports import Outbox, Tx
from bot.core.sessions import SESSION, Programme
from bot.features.notices.clashes import clashing, maybe_clashing
from bot.features.notices.moved import Moved
from bot.features.notices.window import by_session, ripe, told_at
from bot.features.notices.wording import Item

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
    """Looks at what changed and was not told; what is told is marked in the same transaction."""

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

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the changes of the first session have settled."""
        waiting = by_session(await self._log.untold(tx))
        return min(map(told_at, waiting.values()), default=None)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Tell what has settled."""
        settled = ripe(await self._log.untold(tx), now)
        changes = [one for these in settled.values() for one in these]
        if not changes:
            return
        for label in dict.fromkeys(one.session for one in changes if one.by is None):
            # A source may have been read by another process, which could not refresh what is shown.
            await self._outbox.refresh(tx, CardRef(SESSION, label))
        known = {one.id: one for one in await self._programme.sessions(tx)}
        moved = Moved({known[label]: these for label, these in settled.items() if label in known}, now)
        batch = max(one.id for one in changes)
        telling = [*await self._to_persons(tx, moved, batch), *await self._to_conversations(tx, moved, batch)]
        await self._outbox.put_many(tx, telling)
        await self._log.told(tx, changes)

    async def _to_persons(self, tx: Tx, moved: Moved, batch: int) -> list[Outgoing]:
        others = maybe_clashing(moved.changes, await self._programme.sessions(tx))
        labels = [one.id for one in (*moved.sessions, *others)]
        counted_on = _by_person([one for port in self._concerned for one in await port.persons(tx, labels)])
        found = []
        for number, (person, concerns) in enumerate(sorted(counted_on.items()), 1):
            if number % AT_A_TIME == 0:
                await asyncio.sleep(0)
            news = moved.news(list(concerns.values()), person)
            theirs = [one for one in others if one.id in concerns]
            clashes = clashing(news, theirs)
            items = [Item(one, concerns[one.now.id].starred, clashes.get(one.now.id, ())) for one in news]
            if items:
                found.append(moved.outgoing(f"notice:{batch}:{person}", ToPerson(person), items))
        return found

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
