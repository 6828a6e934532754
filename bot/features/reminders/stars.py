"""Starring by words, button or reaction, taking stars off, and who starred what."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.context import Context
from bot.core.feature import Command, Takes
from bot.core.message import At, Choice, Message, Names, Phrase, Plain, Strong, Words, message, paragraph, say
from bot.core.outgoing import CardRef
from bot.core.people import SHOW_NAME
from bot.core.ports import Agenda, HostOf, Outbox, Tx
from bot.core.roles import Role
from bot.core.sessions import SESSION, Meant, Programme, Session, session_list, when
from bot.core.shortcuts import Shortcut
from bot.errors import NotYours, SaySo
from bot.features.reminders.rules import overlapping
from bot.features.reminders.service import Reminders
from bot.features.reminders.store import Star, StarStore
from bot.features.reminders.wording import minutes_of
from bot.language.fold import words
from bot.storage.people import People

STAR = "⭐"
SHOWN = 5
STAR_THIS = Shortcut(name="reminders-star-this", twin="reminders-star", on_message=True)
LONGEST_LEAD = 24 * 60
_LEAD = re.compile(
    r"[\s,]*(?<![#\d])(?P<count>\d{1,4}|eine?|an?|halbe|half an)\s*"
    r"(?P<unit>min|mins|minuten?|minutes?|h|std|stunden?|hours?)\.?(?:\s+(?:vorher|davor|before|earlier|ahead))?"
    r"[.!]?\s*$",
    re.IGNORECASE,
)


class Stars:
    """The commands, buttons and reactions of it."""

    def __init__(
        self,
        stars: StarStore,
        programme: Programme,
        finder: Meant,
        reminders: Reminders,
        agenda: Agenda,
        hosts: HostOf,
        people: People,
        outbox: Outbox,
    ) -> None:
        self._stars = stars
        self._programme = programme
        self._finder = finder
        self._reminders = reminders
        self._agenda = agenda
        self._hosts = hosts
        self._people = people
        self._outbox = outbox
        self.commands = (
            Command(name="reminders-star", run=self.star, takes=Takes.LABELLED, fits=_nothing_but_lead),
            Command(name="reminders-star-named", run=self.star, takes=Takes.TEXT, rare=True),
            Command(name="reminders-unstar", run=self.unstar, takes=Takes.LABEL, rare=True),
            Command(name="reminders-unstar-named", run=self.unstar, takes=Takes.TEXT, rare=True),
            Command(name="reminders-who", run=self.who, takes=Takes.LABEL, rare=True, hosts=True),
        )

    async def star(self, context: Context, said: str) -> None:
        """`merk #12`, `merk mir die Keynote`, `star #12 30 minutes before`: a bookmark and a reminder."""
        named, lead = split_lead(said)
        if (session := await self._meant(context, named, "star")) is not None:
            await self.star_session(context, session, lead)

    async def star_session(self, context: Context, session: Session, lead: timedelta | None) -> None:
        """Star it, with a lead time of its own where one is given. Raises SaySo when it is over or off."""
        if session.cancelled:
            raise SaySo(say("reminders-cancelled", title=Strong(session.title)))
        if context.now >= session.end:
            raise SaySo(say("reminders-over", title=Strong(session.title)))
        if lead is not None and minutes_of(lead) > LONGEST_LEAD:
            raise SaySo(say("reminders-lead-unclear", longest=str(LONGEST_LEAD)))
        tx, person = context.tx, context.person.id
        new = await self._stars.add(tx, person, session.id, context.now, context.cause)
        if not new and lead is None:
            already = say("reminders-already", title=Strong(session.title), label=session.label)
            await context.reply(already, passing=True)
            return
        if lead is not None:
            await self._stars.set_lead(tx, person, session.id, minutes_of(lead))
        if new:
            await context.outbox.refresh(tx, CardRef(SESSION, session.id))
        star = await self._stars.one(tx, person, session.id) or Star(person, session.id, lead=lead)
        due = await self._reminders.arm(tx, star, session, context.now)
        await context.confirm(await self._starred(context, session, due))

    async def _starred(self, context: Context, session: Session, due: datetime | None) -> Message:
        title, label = Strong(session.title), session.label
        if context.now >= session.start:
            return message(say("reminders-starred-running", title=title, label=label))
        begins = when(session, context.now)
        parts = [say("reminders-starred", title=title, when=begins, label=label)]
        busy = await self._agenda.busy(context.tx, context.person.id)
        clashes = [await self._programme.session(context.tx, other) for other in overlapping(session, busy)]
        parts += [say("reminders-clash", title=Strong(one.title), label=one.label) for one in clashes if one]
        return message(paragraph(*_spaced([*parts, _promised(session, due)])))

    async def unstar(self, context: Context, said: str) -> None:
        """`vergiss #12`: no star, no reminder."""
        if (session := await self._meant(context, said, "unstar")) is None:
            return
        star = await self._stars.remove(context.tx, context.person.id, session.id)
        if star is None:
            none = say("reminders-none", title=Strong(session.title), label=session.label)
            await context.reply(none, passing=True)
            return
        await self._reminders.recall(context.tx, star)
        await context.outbox.refresh(context.tx, CardRef(SESSION, session.id))
        await context.confirm(say("reminders-unstarred", title=Strong(session.title), label=session.label))

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

    async def who(self, context: Context, label: str) -> None:
        """`wer kommt zu #12`: for its hosts and the organisers, names of those who said yes to that."""
        if (session := await self._meant(context, label, "who")) is None:
            return
        hosts = await self._hosts.hosts(context.tx, session.id)
        if context.role < Role.ORGANISER and context.person.id not in hosts:
            raise NotYours(say("reminders-hosts-only"))
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
            await self._stars.remove(tx, star.person, star.session)
            await self._reminders.recall(tx, star)
            await self._outbox.refresh(tx, CardRef(SESSION, star.session))

    async def _meant(self, context: Context, said: str, command: str) -> Session | None:
        """The session that these words name, or the one that is shown where this was said. None: several
        are meant, and which was asked. Raises SaySo where none is."""
        shown = context.shown(SESSION)
        if not words(said):
            if len(shown) != 1:
                raise SaySo(say("reminders-which-label", command=Choice(command)))
            said = str(shown[0])
        found = await self._finder.meant(context.tx, said, context.now)
        if len(found) == 1:
            return found[0]
        if found:
            which = say("reminders-which-of", command=Choice(command), label=found[0].label)
            await context.reply(session_list(which, found[:SHOWN], context.now))
            return None
        number = re.fullmatch(r"#?(\d+)", said.strip())
        if number:
            raise SaySo(say("session-no-such", label=f"#{number[1]}"))
        raise SaySo(say("reminders-no-such", said=Plain(said[:60]), command=Choice(command)))


def _nothing_but_lead(said: str) -> bool:
    """Whether nothing but a lead time follows the label: `star 12 monkeys` is a title."""
    return len(words(split_lead(said)[0])) <= 1


def split_lead(said: str) -> tuple[str, timedelta | None]:
    """What is named, and the lead time behind it: `#12 30 min vorher` → (`#12`, 30 minutes)."""
    found = _LEAD.search(said)
    if found is None:
        return said, None
    count, unit = found["count"].lower(), found["unit"].lower()
    number = 0.5 if count.startswith("hal") else float(count) if count.isdecimal() else 1.0
    hours = unit.startswith(("h", "st"))
    return said[: found.start()], timedelta(hours=number) if hours else timedelta(minutes=number)


def _promised(session: Session, due: datetime | None) -> Phrase:
    """When the reminder comes; or that it would come too late."""
    if due is None:
        return say("reminders-starts-already", gap=At(session.start, session.zone, "gap"))
    before = session.start - due
    if before > timedelta(minutes=LONGEST_LEAD) or before.total_seconds() % 60:
        return say("reminders-promised-at", when=At(due, session.zone, "daytime"))
    return say("reminders-promised", minutes=minutes_of(before))


def _spaced(parts: Sequence[Phrase]) -> list[Words]:
    """Sentences, one after the other in a paragraph."""
    spaced: list[Words] = []
    for part in parts:
        spaced += [Plain(" "), part] if spaced else [part]
    return spaced
