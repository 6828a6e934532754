"""Keeps what was promised with an announcement, a portion at a time; the port `Timed`.

How far it is stands in the same transaction as what is promised, so that a crash neither loses nor doubles a
copy. Whatever was sent and is not so any more is said anew in its place.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import func, select

from bot.core.audiences import QuietHours
from bot.core.message import message, say
from bot.core.outgoing import CardRef, Outgoing, Priority, ToPerson, Variant
from bot.core.ports import Outbox, Tx
from bot.errors import SaySo
from bot.features.announcements.copies import CopyStore
from bot.features.announcements.figures import Counting
from bot.features.announcements.model import (
    ANNOUNCEMENT,
    Announcement,
    Copy,
    State,
    key_of,
    next_moment,
    report_again,
)
from bot.features.announcements.named import Known
from bot.features.announcements.places import PlaceStore
from bot.features.announcements.posting import Posting
from bot.features.announcements.store import AnnouncementStore
from bot.features.announcements.there import There, channels_in
from bot.features.announcements.waiting import Waiting, valid_for
from bot.features.announcements.wording import copy_of
from bot.storage.people import People
from bot.storage.tables import person

log = structlog.get_logger()

AT_ONCE = 250
"""So many copies are promised in one transaction."""
MET_AT_ONCE = 50
"""So many are met in one transaction."""
ANEW_AT_ONCE = 50
"""So many are said anew, or after quiet hours, in one transaction: each takes several statements."""


@dataclass(frozen=True, slots=True)
class Stores:
    """What is kept."""

    announcements: AnnouncementStore
    copies: CopyStore
    places: PlaceStore


@dataclass(frozen=True, slots=True)
class Channels:
    """Whom one asks for the people of channels, and who meets those who are new."""

    there: There
    waiting: Waiting
    people: People


class Sending:
    """Does what is due with announcements. `zone`: the community's, whose days count."""

    name = "announcements"

    def __init__(
        self,
        stores: Stores,
        known: Known,
        quiet: QuietHours,
        outbox: Outbox,
        posting: Posting,
        channels: Channels,
        zone: str,
    ) -> None:
        self._store = stores.announcements
        self._copies = stores.copies
        self._places = stores.places
        self._counting = Counting(stores.announcements, stores.copies, stores.places)
        self._known = known
        self._quiet = quiet
        self._outbox = outbox
        self._posting = posting
        self._there = channels.there
        self._waiting = channels.waiting
        self._people = channels.people
        self._zone = zone
        self.at_once = AT_ONCE

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the first of them needs something."""
        return await self._store.first_due(tx)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """One step of the most urgent one; with others it goes on when this is asked again."""
        one = await self._store.due(tx, now)
        if one is None:
            return
        if one.state is State.SCHEDULED and one.at is not None and one.at <= now:
            one = await self.begin(tx, one, now)
        if one.state is State.SENDING:
            one = await self._go_on(tx, one, now)
        elif one.state in (State.SENT, State.STOPPED) and one.until is not None and one.until <= now:
            one = await self.change(tx, one, now, state=State.OVER)
        else:
            one = await self._after_quiet_hours(tx, one, now)
            await self._say_anew(tx, one)
        one = await self._report(tx, one, now)
        await self.arm(tx, one, now)

    async def begin(self, tx: Tx, one: Announcement, now: datetime) -> Announcement:
        """It goes out from now on: to whom belongs to the audience now."""
        # Who is in a channel when it is sent gets it, and nobody later.
        ends = one.whom is None or channels_in(one.whom)
        valid = None if ends else one.until or valid_for(now, ZoneInfo(self._zone))
        changed = await self._store.change(
            tx,
            one.id,
            state=State.SENDING,
            sent_at=now,
            valid_until=valid,
            report_at=now,
            due_at=now,
        )
        await self._waiting.ask(tx, changed, now)
        await self._outbox.show_organisers(tx, CardRef(ANNOUNCEMENT, one.id))
        await self._outbox.refresh(tx, CardRef(ANNOUNCEMENT, one.id))
        return changed

    async def change(self, tx: Tx, one: Announcement, now: datetime, **values: object) -> Announcement:
        """Something of what was sent is different now: where it stands, it will say so."""
        anew = {"version": one.version + 1} if one.can_change(now) else {}
        changed = await self._store.change(tx, one.id, **values, **anew, report_at=now, due_at=now)
        if changed.state not in (State.SENDING, State.SENT):
            await self._copies.drop_held(tx, one.id)
        await self._outbox.refresh(tx, CardRef(ANNOUNCEMENT, one.id))
        return changed

    async def stop(self, tx: Tx, one: Announcement, now: datetime) -> Announcement:
        """Whatever was not handed to a platform yet is taken back, at once."""
        self._waiting.done(one.id)
        above = 0
        while keys := await self._copies.keys(tx, one.id, above, AT_ONCE):
            gone = await self._outbox.cancel_many(tx, [key for _, key in keys])
            await self._copies.drop_copies(tx, gone)
            above = keys[-1][0]
        await self._copies.drop_held(tx, one.id)
        await self._posting.stop(tx, one)
        changed = await self._store.change(
            tx, one.id, state=State.STOPPED, valid_until=None, report_at=now, due_at=now
        )
        await self._outbox.refresh(tx, CardRef(ANNOUNCEMENT, one.id))
        return changed

    async def give(self, tx: Tx, one: Announcement, who: int, now: datetime) -> None:
        """Who came later gets what is still valid, if it is for them."""
        if one.whom is None or who not in await self._known.people(tx, one.whom, now):
            return
        await self._copies.add_copies(tx, [Copy(one.id, who, key_of(one.id, who), one.version)])
        await self._outbox.put(tx, self._copy(key_of(one.id, who), who, [one]))
        await self.arm(tx, await self._store.change(tx, one.id, report_at=now), now)

    async def arm(self, tx: Tx, one: Announcement, now: datetime) -> None:
        """Set when something has to be done with it next."""
        again_at = self._waiting.again_at(one.id) if one.state is State.SENDING else None
        due = again_at or next_moment(one, await self._store.pending(tx, one), now)
        if due != one.due_at:
            await self._store.change(tx, one.id, due_at=due)

    async def _go_on(self, tx: Tx, one: Announcement, now: datetime) -> Announcement:
        """The next portion, as soon as it is known who they all are and each of them was met."""
        if await self._waiting.is_over(tx, one):
            people = await self._audience(tx, one, now)
            if strangers := await self._there.strangers(tx, people):
                for who in strangers[:MET_AT_ONCE]:
                    await self._people.meet(tx, who, now)
                return one
            return await self._portion(tx, one, people, now)
        if now < self._waiting.deadline(one):
            await self._waiting.ask(tx, one, now)
            return one
        told = message(say("announcements-gave-up", number=str(one.id)))
        await self._outbox.tell_organisers(tx, f"announcement:{one.id}:gave-up", told)
        return await self.stop(tx, one, now)

    async def _portion(
        self, tx: Tx, one: Announcement, audience: Collection[int], now: datetime
    ) -> Announcement:
        """The next persons get their copies; in conversations it is posted first."""
        people = [who for who in audience if who > 0]
        if one.up_to == 0:
            await self._posting.post(tx, one, people)
        some = sorted(who for who in people if who > one.up_to)[: self.at_once]
        mine = await self._posting.left_to_write_to(tx, one, some)
        held = {} if one.urgent else await self._quiet.quiet_until(tx, mine, now)
        copies = [Copy(one.id, who, key_of(one.id, who), one.version) for who in mine]
        await self._copies.add_copies(tx, copies, held)
        said = _said_to_all(self._copy("", 0, [one]))
        await self._outbox.put_many(
            tx, [said(copy.told_in, copy.person) for copy in copies if copy.person not in held]
        )
        if len(some) == self.at_once:
            return await self._store.change(tx, one.id, up_to=some[-1])
        self._waiting.done(one.id)
        last = (await tx.execute(select(func.max(person.c.id)))).scalar()
        return await self._store.change(tx, one.id, up_to=last or 0, state=State.SENT)

    async def _audience(self, tx: Tx, one: Announcement, now: datetime) -> frozenset[int]:
        """Who belongs to the audience now."""
        if one.whom is None:
            return frozenset()
        try:
            return await self._known.people(tx, one.whom, now)
        except SaySo as error:
            # It was known when it was written: a part of the bot was turned off since. The report counts 0.
            log.error("nobody knows this audience any more", cause=type(error).__name__, row=one.id)
            return frozenset()

    async def _after_quiet_hours(self, tx: Tx, one: Announcement, now: datetime) -> Announcement:
        """Whose quiet hours are over hears all that waited for them, in one message."""
        persons = await self._copies.held(tx, one.id, now, ANEW_AT_ONCE)
        if not persons:
            return one
        waiting = await self._copies.waiting_for(tx, persons, now)
        known = {number: await self._store.one(tx, number) for these in waiting.values() for number in these}
        for who, numbers in waiting.items():
            told = [it for number in numbers if (it := known[number]) is not None]
            key = key_of(numbers[0], who)
            for it in told:
                await self._copies.let_go(tx, Copy(it.id, who, key, it.version))
            await self._outbox.put(tx, self._copy(key, who, told))
        for number in known.keys() - {one.id}:
            await self._store.change(tx, number, report_at=now, due_at=now)
        return await self._store.change(tx, one.id, report_at=now)

    async def _say_anew(self, tx: Tx, one: Announcement) -> None:
        """The next copies say what is so now, or are taken back."""
        if one.version == 0:
            return
        await self._posting.say_anew(tx, one)
        untrue = await self._copies.untrue(tx, one, ANEW_AT_ONCE)
        keys = [copy.told_in for copy in untrue]
        told = await self._copies.told_with(tx, keys)
        standing = await self._copies.standing(tx, keys)
        for copy in untrue:
            left = [it for it in told[copy.told_in] if it.state is not State.WITHDRAWN]
            if copy.told_in not in standing:
                continue  # it never came to be, and need not be corrected
            if not left or (not standing[copy.told_in] and all(it.state is State.OVER for it in left)):
                await self._outbox.withdraw(tx, copy.told_in)
                continue
            said = self._copy(copy.told_in, copy.person, left)
            await self._outbox.put(tx, replace(said, key=f"{copy.told_in}:{one.id}.{one.version}"))
        await self._copies.made_true(tx, one, [copy.person for copy in untrue])

    async def _report(self, tx: Tx, one: Announcement, now: datetime) -> Announcement:
        """The report shows new figures, for as long as there are any."""
        if one.report_at is None or one.report_at > now:
            return one
        figures = await self._counting.figures(tx, one)
        if repr(figures) != one.reported:
            await self._outbox.refresh(tx, CardRef(ANNOUNCEMENT, one.id))
        going_on = figures.is_going_on or one.state is State.SENDING
        again = report_again(one, now) if going_on else None
        return await self._store.change(tx, one.id, reported=repr(figures), report_at=again)

    def _copy(self, key: str, who: int, told: Sequence[Announcement]) -> Outgoing:
        ends = [it.until for it in told if it.until is not None and it.state is not State.OVER]
        return Outgoing(
            key=key,
            to=ToPerson(who),
            variants=(Variant(copy_of(told, self._zone)),),
            slot=key,
            priority=Priority.TIMED if any(it.urgent for it in told) else Priority.MASS,
            expires=max(ends) if len(ends) == len(told) else None,
        )


def _said_to_all(one: Outgoing) -> Callable[[str, int], Outgoing]:
    """The same message for each of many: one object, which is turned into text once."""
    return lambda key, who: replace(one, key=key, slot=key, to=ToPerson(who))
