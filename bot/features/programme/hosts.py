"""Organisers say whose session it is: `host #12 @lin`. From then on they may do with it what hosts may."""

import re

from bot.core.barcamp import BARCAMP
from bot.core.context import Context
from bot.core.feature import Command, Takes
from bot.core.message import About, Strong, message, say
from bot.core.outgoing import Priority, ToPerson, post
from bot.core.roles import Role
from bot.core.sessions import SESSION, Session
from bot.core.signals import Who
from bot.errors import SaySo
from bot.features.programme.store import ProgrammeStore
from bot.storage.accounts import account_meant, person_of, shown_name
from bot.storage.notes import write_audit
from bot.storage.people import People

_LABELLED = re.compile(r"\s*#(\d{1,9})(?!\w)[\s:,–-]*(.*)", re.ASCII | re.DOTALL)


class Hosts:
    """The commands of it."""

    def __init__(self, store: ProgrammeStore, people: People) -> None:
        self._store = store
        self._people = people
        organisers = Role.ORGANISER
        self.commands = (
            Command(name="programme-host", run=self.add, takes=Takes.TEXT, role=organisers, rare=True),
            Command(name="programme-no-host", run=self.remove, takes=Takes.TEXT, role=organisers, rare=True),
        )

    async def add(self, context: Context, text: str) -> None:
        """`host #12 @lin`: they are told."""
        session, who = await self._meant(context, text)
        tx, title = context.tx, Strong(session.title)
        person = await person_of(tx, who) or (await self._people.meet(tx, who, context.now)).id
        if not await self._store.add_host(tx, session.id, person):
            raise SaySo(say("programme-is-host", account=shown_name(who), title=title, label=session.label))
        await write_audit(tx, context.now, context.person.id, "named a host", session.label)
        told = message(
            say("programme-you-host", title=title, label=session.label), about=(About(SESSION, session.id),)
        )
        key = f"host:{session.id}:{person}:{context.signal.platform}:{context.signal.key}"
        await context.outbox.put(tx, post(key, ToPerson(person), told, Priority.TIMED))
        await context.confirm(
            say("programme-hosts", account=shown_name(who), title=title, label=session.label)
        )

    async def remove(self, context: Context, text: str) -> None:
        """`remove host #12 @lin`."""
        session, who = await self._meant(context, text)
        tx, title = context.tx, Strong(session.title)
        person = await person_of(tx, who)
        if person is None or not await self._store.remove_host(tx, session.id, person):
            raise SaySo(
                say("programme-is-no-host", account=shown_name(who), title=title, label=session.label)
            )
        await write_audit(tx, context.now, context.person.id, "took a host away", session.label)
        await context.confirm(
            say("programme-hosts-not", account=shown_name(who), title=title, label=session.label)
        )

    async def _meant(self, context: Context, text: str) -> tuple[Session, Who]:
        """The session and the account. Raises SaySo."""
        found = _LABELLED.match(text)
        shown = context.shown(SESSION)
        label, name = (int(found[1]), found[2]) if found else (shown[0] if len(shown) == 1 else None, text)
        if label is None or not name.strip():
            raise SaySo(say("programme-host-example"))
        session = await self._store.session(context.tx, label)
        if session is None:
            raise SaySo(say("session-no-such", label=f"#{label}"))
        if session.source == BARCAMP:
            raise SaySo(say("programme-host-of-pitch", label=session.label))
        return session, await account_meant(context, name)
