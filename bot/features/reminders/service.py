"""The port `Timed` that keeps the promises, and `Agenda` over the stars.

Every star knows the moment at which its reminder is due, so that finding what is due takes no longer with
more people. When the programme changes, the moments of the sessions concerned are set anew.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.core.clock import Clock
from bot.core.crowd import Crowd
from bot.core.outgoing import Priority, ToPerson, post
from bot.core.ports import Busy, HostOf, Outbox, Tx
from bot.core.sessions import Programme, Session, session_line
from bot.features.reminders.armed import Armed, ArmedStore, Correction, armed
from bot.features.reminders.promising import Promises
from bot.features.reminders.rules import (
    ASK_BEFORE,
    DEFAULT_LEAD,
    HOST_LEAD,
    Wish,
    due_again,
    due_at,
    overlapping,
)
from bot.features.reminders.store import Star, StarStore
from bot.features.reminders.wishes import WishStore
from bot.features.reminders.wording import corrected, which

CORRECTIONS_AT_ONCE = 50
"""Each costs some statements, and all else waits meanwhile."""

ASKED_AT_ONCE = 50
"""The same for people who are asked which of two sessions they want."""


class Reminders:
    """Sets reminders, promises those that are due, and corrects those that were promised."""

    name = "reminders"

    def __init__(
        self,
        stars: StarStore,
        wishes: WishStore,
        programme: Programme,
        hosts: HostOf,
        outbox: Outbox,
        clock: Clock,
        crowd: Crowd,
    ) -> None:
        self._stars = stars
        self._wishes = wishes
        self._programme = programme
        self._hosts = hosts
        self._outbox = outbox
        self._clock = clock
        self.promises = Promises(stars, outbox, crowd)
        self._armed = ArmedStore()
        self._settled: Sequence[Session] | None = None

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When something has to be promised; now, where the programme changed."""
        sessions = await self._programme.sessions(tx)
        if sessions is not self._settled:
            if await self._unsettled(tx, sessions) or await self._hosts_changed(tx):
                return now
            self._settled = sessions
        if await self._armed.corrections(tx, 1):
            return now
        moments = [await self._stars.first_due(tx), await self._armed.first_question(tx)]
        return min((moment for moment in moments if moment is not None), default=None)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Set anew what changed, correct what was said, promise and ask what is due."""
        sessions = {one.id: one for one in await self._programme.sessions(tx)}
        await self._follow_hosts(tx, now, sessions)
        await self._follow(tx, now, sessions)
        await self._correct(tx, now, sessions)
        if await self._armed.corrections(tx, 1):
            return  # a promise is corrected before there is another in its place; it goes on at once
        await self.promises.promise_due(tx, now, sessions)
        await self._ask(tx, now, sessions)

    async def busy(self, tx: Tx, person: int) -> Sequence[Busy]:
        """What this person starred or has a seat in, by start."""
        kept = set(await self._stars.kept(tx, person))
        sessions = [one for one in await self._programme.sessions(tx) if one.id in kept]
        found = [Busy(one.start, one.end, one.id) for one in sessions if not one.cancelled]
        return sorted(found, key=lambda busy: (busy.start, busy.session))

    async def hold(self, tx: Tx, session: int, persons: Sequence[int], now: datetime) -> None:
        """These have a seat there: they are reminded like those who starred it; the port `SeatHolders`."""
        known = await self._programme.session(tx, session)
        if known is None:
            return
        before = {star.person: star for star in await self._stars.seats_in(tx, session)}
        for person, star in before.items():
            if person not in persons:
                await self.recall(tx, star)
                await self._stars.unseat(tx, person, session)
        for person in persons:
            if person not in before and (new := await self._stars.seat(tx, person, session)) is not None:
                await self.arm(tx, new, known, now)

    async def arm(self, tx: Tx, star: Star, session: Session, now: datetime) -> datetime | None:
        """Set the reminder of a new star, or of one whose lead time is new; when it is due.

        Who was reminded and now wishes otherwise is reminded once more, where that is still ahead.
        """
        wish = await self._wishes.of(tx, star.person)
        moment = due_at(session.start, lead_of(star, wish), wish, session.zone, now)
        if moment is not None and star.reminded_of is not None:
            unseen = await self.recall(tx, star)
            await self._stars.mark(tx, [(star, None, None if unseen else star.told_in)])
        await self._armed.keep(tx, session)
        await self._stars.set_due(tx, [(star, moment)])
        await self.watch_overlaps(tx, session, now, person=star.person)
        return moment

    async def arm_all(self, tx: Tx, person: int, now: datetime) -> None:
        """Set all reminders of this person anew: they wish otherwise now. What was promised stays so."""
        wish = await self._wishes.of(tx, person)
        set_anew = []
        sessions = {one.id: one for one in await self._programme.sessions(tx)}
        for star in (*await self._stars.all_of(tx, person), *await self._stars.duties_of(tx, person)):
            session = sessions.get(star.session)
            if session and not session.cancelled and star.reminded_of != session.start:
                moment = due_at(session.start, lead_of(star, wish), wish, session.zone, now)
                set_anew.append((star, moment))
        await self._stars.set_due(tx, set_anew)

    async def recall(self, tx: Tx, star: Star) -> bool:
        """A promise that nobody saw yet does not speak of this star any more. False: there is none."""
        if star.told_in is None or not await self._outbox.cancel(tx, star.told_in):
            return False
        sessions = {one.id: one for one in await self._programme.sessions(tx)}
        others = await self._stars.told_in(tx, star.told_in)
        same = (star.session, star.duty)
        left = [one for one in others if (one.session, one.duty) != same]
        await self.promises.promise_again(tx, star.person, left, sessions, self._clock.now())
        return True

    async def _unsettled(self, tx: Tx, sessions: Sequence[Session]) -> list[Session]:
        """The sessions whose reminders were set for something else."""
        known = await self._armed.all(tx)
        return [one for one in sessions if known.get(one.id) != armed(one)]

    async def _hosts_changed(self, tx: Tx) -> dict[int, Sequence[int]]:
        """The sessions with other hosts than those whose reminders are set, and these hosts."""
        now, before = await self._hosts.all_hosts(tx), await self._stars.all_duties(tx)
        changed = [
            label
            for label in now.keys() | before.keys()
            if set(now.get(label, ())) != before.get(label, set())
        ]
        return {label: now.get(label, ()) for label in sorted(changed)}

    async def _follow_hosts(self, tx: Tx, now: datetime, sessions: Mapping[int, Session]) -> None:
        for label, hosts in (await self._hosts_changed(tx)).items():
            await self._stars.set_hosts(tx, label, hosts)
            if (session := sessions.get(label)) is not None and not session.cancelled:
                await self._set_anew(tx, session, now, chosen=True, only_hosts=True)

    async def _follow(self, tx: Tx, now: datetime, sessions: Mapping[int, Session]) -> None:
        """The programme changed: whatever rests on the old one is set anew."""
        changed = await self._unsettled(tx, list(sessions.values()))
        known = await self._armed.all(tx) if changed else {}
        starred = await self._stars.starred(tx) if changed else set()
        for session in changed:
            if (before := known.get(session.id)) is not None:
                await self._moved(tx, session, before, now)
            elif session.id in starred and not session.cancelled:
                await self._set_anew(tx, session, now, chosen=True)
        await self._armed.set(tx, changed)

    async def _moved(self, tx: Tx, session: Session, before: Armed, now: datetime) -> None:
        concerned = [star for star, _ in await self._stars.of_session(tx, session.id)]
        over = now >= max(session.end, before.start)
        if armed(session).told != before.told and not over:  # what is over needs no correction
            told = await self._stars.promises_before(tx, session.id)
            told |= {one.told_in: one.person for one in concerned if one.told_in}
            await self._armed.correct(tx, list(told.items()))
        if (session.start, session.cancelled) == (before.start, before.cancelled):
            if session.end > before.end and not session.cancelled:
                await self.watch_overlaps(tx, session, now)
            return
        await self._stars.set_due(tx, [(one, None) for one in concerned])
        if not session.cancelled:
            await self._set_anew(tx, session, now, chosen=False)
            await self.watch_overlaps(tx, session, now)

    async def _set_anew(
        self, tx: Tx, session: Session, now: datetime, *, chosen: bool, only_hosts: bool = False
    ) -> None:
        """`chosen`: the people know this start; else they hear of it even at short notice."""
        due = due_at if chosen else due_again
        await self._stars.set_due(
            tx,
            [
                (star, due(session.start, lead_of(star, wish), wish, session.zone, now))
                for star, wish in await self._stars.of_session(tx, session.id)
                if (star.hosts or not only_hosts) and star.reminded_of != session.start
            ],
        )

    async def watch_overlaps(
        self, tx: Tx, session: Session, now: datetime, person: int | None = None
    ) -> None:
        """Who starred this and something at the same time is asked which, while there is time to choose."""
        times = [
            Busy(one.start, one.end, one.id)
            for one in await self._programme.sessions(tx)
            if not one.cancelled
        ]
        starts = {one.session: one.start for one in times}
        others = overlapping(session, times)
        if not others:
            return
        overlaps = [
            (who, session.id, other, min(session.start, starts[other]) - ASK_BEFORE)
            for who, other in await self._stars.both(tx, session.id, others, person)
        ]
        await self._armed.ask(tx, [one for one in overlaps if one[3] > now])

    async def _correct(self, tx: Tx, now: datetime, sessions: Mapping[int, Session]) -> None:
        corrections = await self._armed.corrections(tx, CORRECTIONS_AT_ONCE)
        if not corrections:
            return
        keys = list({one.told_in for one in corrections})
        told = await self._stars.told_in_each(tx, keys)
        before = await self._stars.told_before(tx, keys)
        done: set[str] = set()
        for one in corrections:
            if one.told_in not in done:  # what is said of it now is true of all that changed
                done.add(one.told_in)
                speaks_of = told.get(one.told_in, ()), before.get(one.told_in, ())
                await self._correct_one(tx, one, *speaks_of, now, sessions)
        await self._armed.corrected(tx, corrections)

    async def _correct_one(
        self,
        tx: Tx,
        one: Correction,
        speaks_of: Sequence[Star],
        spoke_of: Sequence[Star],
        now: datetime,
        sessions: Mapping[int, Session],
    ) -> None:
        told = [star for star in speaks_of if star.session in sessions]
        if await self._outbox.cancel(tx, one.told_in):
            await self._stars.unsay(tx, one.told_in)
            left = [star for star in told if star.reminded_of == sessions[star.session].start]
            await self.promises.promise_again(tx, one.person, left, sessions, now)
            return
        if told := [*told, *(star for star in spoke_of if star.session in sessions)]:
            items = await self.promises.items(tx, told, sessions)
            changed = frozenset(
                star.session for star in told if star.reminded_of != sessions[star.session].start
            )
            await self._outbox.put(tx, corrected(one.told_in, one.id, one.person, items, changed))

    async def _ask(self, tx: Tx, now: datetime, sessions: Mapping[int, Session]) -> None:
        together: dict[int, set[int]] = defaultdict(set)
        for person, one, other in await self._armed.questions(tx, now, ASKED_AT_ONCE):
            mine = set(await self._stars.of(tx, person))
            pair = [sessions[label] for label in (one, other) if label in mine and label in sessions]
            if len(pair) == 2 and _overlap(pair[0], pair[1], now):
                together[person] |= {one, other}
        for person, labels in together.items():
            if (await self._wishes.of(tx, person)).paused:
                continue
            asked = sorted((sessions[label] for label in labels), key=lambda one: (one.start, one.id))
            key = f"overlap:{person}:{'-'.join(f'{one.id}@{one.start.isoformat()}' for one in asked)}"
            question = post(key, ToPerson(person), which(asked, now, session_line), Priority.TIMED)
            await self._outbox.put(tx, question)


def lead_of(star: Star, wish: Wish) -> timedelta:
    """How long before the start: the star's own, else the person's, else the usual one."""
    if star.hosts:
        return max(HOST_LEAD, wish.lead or DEFAULT_LEAD)
    return next((lead for lead in (star.lead, wish.lead) if lead is not None), DEFAULT_LEAD)


def _overlap(one: Session, other: Session, now: datetime) -> bool:
    """Whether both still are, at the same time, and still to come."""
    ahead = now < min(one.start, other.start)
    return (
        ahead
        and not one.cancelled
        and not other.cancelled
        and one.start < other.end
        and other.start < one.end
    )
