"""Rules of reminders: when one is due, and what it says; and the port `Timed` that keeps the promise."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.late import STILL_USEFUL, late_policy
from bot.core.message import About, At, Message, Phrase, Strong, message, say
from bot.core.outgoing import Outgoing, Priority, ToPerson
from bot.core.ports import Busy, Outbox, Tx
from bot.core.sessions import SESSION, Programme, Session
from bot.features.reminders.store import DEFAULT_LEAD, Star, StarStore

LOOK_BACK = timedelta(days=1)
"""A reminder that was missed for longer is not even mentioned any more."""


def due_at(session: Session, lead: timedelta) -> datetime:
    """When the reminder of this session is due."""
    return session.start - lead


def is_owed(star: Star, session: Session, now: datetime) -> bool:
    """Whether a reminder of this start has still to be promised."""
    return (
        not session.cancelled
        and star.reminded_of != session.start
        and due_at(session, star.lead) <= now < session.start + LOOK_BACK
    )


def reminder(star: Star, session: Session) -> Outgoing:
    """The promise, with all that it may say by the time it is sent."""
    variants = late_policy(
        due=due_at(session, star.lead),
        start=session.start,
        in_time=_wording("reminders-soon" if star.lead else "reminders-now", session),
        late=_wording("reminders-late", session),
        running=_wording("reminders-running", session),
    )
    return Outgoing(
        key=f"reminder:{session.id}:{session.start.isoformat()}:{star.person}",
        to=ToPerson(star.person),
        variants=variants,
        expires=session.start + STILL_USEFUL,
        priority=Priority.TIMED,
        missed=say(
            "reminders-missed", title=Strong(session.title), start=At(session.start, session.zone, "daytime")
        ),
    )


def short_notice(star: Star, session: Session, now: datetime) -> Outgoing | None:
    """For a star whose moment has passed already: a reminder at the usual moment, if that is still ahead."""
    usual = replace(star, lead=DEFAULT_LEAD)
    due = due_at(session, DEFAULT_LEAD)
    return replace(reminder(usual, session), due=due) if now < due else None


def clashing(session: Session, busy: Sequence[Busy]) -> list[int]:
    """The labels of what somebody already wants to see at the same time."""
    return [
        one.session
        for one in busy
        if one.session != session.id and one.start < session.end and session.start < one.end
    ]


def _wording(key: str, session: Session) -> Message:
    said = message(
        say(
            key,
            title=Strong(session.title),
            gap=At(session.start, session.zone, "gap"),
            start=At(session.start, session.zone),
            where=_where(session),
            label=session.label,
        ),
        about=(About(SESSION, session.id),),
    )
    return replace(said, notify=True)


def _where(session: Session) -> Phrase:
    place = session.place or session.room
    return say("reminders-where", place=place) if place else say("reminders-nowhere")


class Reminders:
    """The ports `Timed` and `Agenda` over the stars."""

    name = "reminders"

    def __init__(self, stars: StarStore, programme: Programme, outbox: Outbox) -> None:
        self._stars = stars
        self._programme = programme
        self._outbox = outbox

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the next promise has to be made."""
        sessions = await self._ahead(tx, now)
        leads = await self._stars.longest_leads(tx, [one.id for one in sessions])
        moments = [
            due_at(one, lead)
            for one in sessions
            for reminded_of, lead in leads.get(one.id, ())
            if reminded_of != one.start
        ]
        return min(moments, default=None)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Promise what is due."""
        sessions = {one.id: one for one in await self._ahead(tx, now)}
        owed = [
            star
            for star in await self._stars.all(tx, list(sessions))
            if is_owed(star, sessions[star.session], now)
        ]
        await self._outbox.put_many(tx, [reminder(star, sessions[star.session]) for star in owed])
        await self._stars.mark_all_reminded(tx, [(star, sessions[star.session].start) for star in owed])

    async def busy(self, tx: Tx, person: int) -> Sequence[Busy]:
        """What this person starred, by start."""
        sessions = [await self._programme.session(tx, label) for label in await self._stars.of(tx, person)]
        found = [Busy(one.start, one.end, one.id) for one in sessions if one and not one.cancelled]
        return sorted(found, key=lambda busy: (busy.start, busy.session))

    async def _ahead(self, tx: Tx, now: datetime) -> list[Session]:
        return [
            one
            for one in await self._programme.sessions(tx)
            if now < one.start + LOOK_BACK and not one.cancelled
        ]
