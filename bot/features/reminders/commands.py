"""Starring by words, button or reaction, and the list of one's stars."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import (
    At,
    Block,
    Choice,
    Message,
    Names,
    Phrase,
    Plain,
    Strong,
    Words,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.outgoing import CardRef
from bot.core.people import SHOW_NAME
from bot.core.ports import Agenda, HostOf, Outbox, Tx
from bot.core.roles import Role
from bot.core.sessions import SESSION, Programme, Session, session_line, session_list, when
from bot.core.shortcuts import Shortcut
from bot.errors import SaySo
from bot.features.reminders.service import Reminders, clashing, due_at, short_notice
from bot.features.reminders.store import DEFAULT_LEAD, Star, StarStore
from bot.storage.people import People

STAR = "⭐"
LONGEST_LEAD = 24 * 60
STAR_THIS = Shortcut(name="reminders-star-this", twin="reminders-star", on_message=True)


def feature(stars: StarStore, programme: Programme, hosts: HostOf, people: People, outbox: Outbox) -> Feature:
    """The reminders' part in the house."""
    reminders = Reminders(stars, programme, outbox)
    commands = _Stars(stars, programme, reminders, hosts, people, outbox)
    return Feature(
        name="reminders",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="reminders-star", run=commands.star, takes=Takes.LABEL),
            Command(name="reminders-unstar", run=commands.unstar, takes=Takes.LABEL),
            Command(name="reminders-mine", run=commands.mine),
            Command(name="reminders-lead", run=commands.lead, takes=Takes.ANYTHING),
            Command(name="reminders-who", run=commands.who, takes=Takes.LABEL),
        ),
        buttons={"star": commands.star, "unstar": commands.unstar},
        reactions={(SESSION, STAR): commands.reacted},
        shortcuts={STAR_THIS: commands.star_this},
        retract=commands.retract,
        timed=(reminders,),
        person_data=_StarData(stars, programme),
        home=_MyStars(stars, programme),
    )


class _Stars:
    def __init__(
        self,
        stars: StarStore,
        programme: Programme,
        agenda: Agenda,
        hosts: HostOf,
        people: People,
        outbox: Outbox,
    ) -> None:
        self._stars = stars
        self._programme = programme
        self._agenda = agenda
        self._hosts = hosts
        self._people = people
        self._outbox = outbox

    async def star(self, context: Context, label: str) -> None:
        """`merk #12`: a bookmark and a reminder."""
        session = await self._meant(context, label, "star")
        lead = await self._stars.lead(context.tx, context.person.id)
        if session.cancelled:
            raise SaySo(say("reminders-cancelled", title=Strong(session.title)))
        if context.now >= session.end:
            raise SaySo(say("reminders-over", title=Strong(session.title)))
        person, cause = context.person.id, context.cause
        if not await self._stars.add(context.tx, person, session.id, context.now, cause):
            already = say("reminders-already", title=Strong(session.title), label=session.label)
            await context.reply(already, passing=True)
            return
        minutes = await self._arm(context, session, lead)
        await context.outbox.refresh(context.tx, CardRef(SESSION, session.id))
        await context.confirm(await self._starred(context, session, minutes))

    async def _arm(self, context: Context, session: Session, lead: timedelta) -> int | None:
        """How many minutes before the start the reminder comes; None: it is too late for one.

        A reminder whose moment is still ahead needs nothing: the alarm finds it.
        """
        if context.now < due_at(session, lead):
            return int(lead.total_seconds()) // 60
        person = context.person.id
        await self._stars.mark_reminded(context.tx, person, session.id, session.start)
        usual = short_notice(Star(person, session.id, None, lead), session, context.now)
        if usual is None:
            return None
        await context.outbox.put(context.tx, usual)
        return int(DEFAULT_LEAD.total_seconds()) // 60

    async def _starred(self, context: Context, session: Session, minutes: int | None) -> Message:
        title, label = Strong(session.title), session.label
        if context.now >= session.start:
            return message(say("reminders-starred-running", title=title, label=label))
        begins = when(session, context.now)
        parts = [say("reminders-starred", title=title, when=begins, label=label)]
        busy = await self._agenda.busy(context.tx, context.person.id)
        clashes = [await self._programme.session(context.tx, other) for other in clashing(session, busy)]
        parts += [say("reminders-clash", title=Strong(one.title), label=one.label) for one in clashes if one]
        gap = At(session.start, session.zone, "gap")
        promised = say("reminders-promised", minutes=minutes) if minutes is not None else None
        parts.append(promised or say("reminders-starts-already", gap=gap))
        return message(paragraph(*_spaced(parts)))

    async def unstar(self, context: Context, label: str) -> None:
        """`vergiss #12`: no star, no reminder."""
        session = await self._meant(context, label, "unstar")
        await self._take_off(context, context.person.id, session)

    async def _take_off(self, context: Context, person: int, session: Session) -> None:
        if not await self._stars.remove(context.tx, person, session.id):
            none = say("reminders-none", title=Strong(session.title), label=session.label)
            await context.reply(none, passing=True)
            return
        await self._recall(context.tx, person, session)
        await context.confirm(say("reminders-unstarred", title=Strong(session.title), label=session.label))

    async def _recall(self, tx: Tx, person: int, session: Session) -> None:
        key = f"reminder:{session.id}:{session.start.isoformat()}:{person}"
        await self._outbox.cancel(tx, key)
        await self._outbox.refresh(tx, CardRef(SESSION, session.id))

    async def reacted(self, context: Context, added: bool) -> None:
        """A star put on, or taken off, a message that shows sessions."""
        shown = context.shown(SESSION)
        if len(shown) == 1:
            await (self.star if added else self.unstar)(context, str(shown[0]))
        elif added:
            await context.reply(say("reminders-which", label=f"#{shown[0]}"), passing=True)

    async def star_this(self, context: Context) -> None:
        """The shortcut on a message that shows a session."""
        if not context.shown(SESSION):
            raise SaySo(say("reminders-shows-none"))
        await self.reacted(context, added=True)

    async def mine(self, context: Context, _: str) -> None:
        """`meine sterne`: what I want to see, in my direct conversation."""
        labels = await self._stars.of(context.tx, context.person.id)
        sessions = await _known(context.tx, self._programme, labels)
        ahead = [one for one in sessions if one.end > context.now]
        if not ahead:
            nothing = "reminders-empty" if not sessions else "reminders-all-over"
            await context.reply(say(nothing), private=True)
            return
        title = say("reminders-list", count=len(ahead))
        await context.reply(session_list(title, ahead, context.now), private=True)

    async def lead(self, context: Context, rest: str) -> None:
        """`vorlauf 15`: how many minutes before the start."""
        numbers = re.findall(r"(?<![-\d])\d{1,4}(?!\d)", rest)
        minutes = int(numbers[0]) if len(numbers) == 1 else None
        if minutes is None or minutes > LONGEST_LEAD:
            raise SaySo(say("reminders-lead-unclear", longest=str(LONGEST_LEAD)))
        person = context.person.id
        await self._stars.set_lead(context.tx, person, minutes)
        for star in await self._stars.waiting(context.tx, person):
            session = await self._programme.session(context.tx, star.session)
            if session and star.reminded_of != session.start and context.now < session.start:
                await self._arm(context, session, timedelta(minutes=minutes))
        await context.reply(say("reminders-lead-set", minutes=minutes))

    async def who(self, context: Context, label: str) -> None:
        """`wer kommt zu #12`: for its hosts and the organisers, names of those who said yes to that."""
        session = await self._meant(context, label, "who")
        hosts = await self._hosts.hosts(context.tx, session.id)
        if context.role < Role.ORGANISER and context.person.id not in hosts:
            raise SaySo(say("reminders-hosts-only"))
        persons = await self._stars.who(context.tx, session.id)
        willing = [one for one in persons if await self._people.consents(context.tx, one, SHOW_NAME)]
        names = await self._people.names(context.tx, willing)
        shown = tuple(names[one] for one in willing)
        count = say("reminders-who", count=len(persons), title=Strong(session.title))
        named = [say("reminders-who-names", names=Names(shown))] if shown else []
        await context.reply(message(count, *named), private=True)

    async def retract(self, tx: Tx, cause: str) -> None:
        """The message that starred is gone or says something else: its star goes."""
        for star in await self._stars.caused_by(tx, cause):
            session = await self._programme.session(tx, star.session)
            await self._stars.remove(tx, star.person, star.session)
            if session:
                await self._recall(tx, star.person, session)

    async def _meant(self, context: Context, label: str, command: str) -> Session:
        """The session with that label, or the one that is shown where this was said."""
        shown = context.shown(SESSION)
        if not label and len(shown) != 1:
            raise SaySo(say("reminders-which-label", command=Choice(command)))
        session = await self._programme.session(context.tx, int(label) if label else shown[0])
        if session is None:
            raise SaySo(say("session-no-such", label=f"#{label}"))
        return session


def _spaced(parts: Sequence[Phrase]) -> list[Words]:
    """Sentences, one after the other in a paragraph."""
    spaced: list[Words] = []
    for part in parts:
        spaced += [Plain(" "), part] if spaced else [part]
    return spaced


async def _known(tx: Tx, programme: Programme, labels: Sequence[int]) -> list[Session]:
    sessions = [await programme.session(tx, label) for label in labels]
    return sorted((one for one in sessions if one), key=lambda one: (one.start, one.id))


class _StarData:
    """The port `PersonData`: stars and the chosen lead time."""

    name = "reminders"

    def __init__(self, stars: StarStore, programme: Programme) -> None:
        self._stars = stars
        self._programme = programme

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """The titles of what is starred, and the lead time."""
        sessions = await _known(tx, self._programme, await self._stars.of(tx, person))
        minutes = await self._stars.chosen_lead(tx, person)
        return {
            "my-data-stars": [Plain(f"{one.label} {one.title}") for one in sessions],
            "my-data-lead": [] if minutes is None else [say("reminders-minutes", count=minutes)],
        }

    async def forget(self, tx: Tx, person: int) -> None:
        """All stars."""
        await self._stars.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Both people's stars."""
        await self._stars.merge(tx, kept, other)


class _MyStars:
    """The port `HomeSection`."""

    def __init__(self, stars: StarStore, programme: Programme) -> None:
        self._stars = stars
        self._programme = programme

    async def section(self, tx: Tx, person: int, now: datetime) -> Sequence[Block]:
        """What is still to come of what this person starred."""
        sessions = await _known(tx, self._programme, await self._stars.of(tx, person))
        ahead = [one for one in sessions if one.end > now]
        if not ahead:
            return []
        lines = bullets(*(session_line(one, now) for one in ahead))
        return [heading(say("home-stars")), lines]
