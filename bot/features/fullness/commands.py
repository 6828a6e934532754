"""`Raum Saal ist voll`: hosts and organisers hear of it once, and whoever said so hears what else is on."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import About, Message, Plain, Strong, Words, bullets, heading, message, say
from bot.core.outgoing import Outgoing, Priority, ToPerson, Variant
from bot.core.ports import HostOf, Outbox, Tx
from bot.core.roles import Role
from bot.core.sessions import SESSION, Programme, Session, session_line
from bot.errors import NotYours, SaySo
from bot.features.fullness.reports import Report, read_report
from bot.features.fullness.service import alternatives, is_around, meant_by
from bot.features.fullness.store import FullStore
from bot.storage.notes import write_audit


def feature(rooms: "FullRooms", hosts: HostOf, outbox: Outbox) -> Feature:
    """The part of full rooms in the house."""
    commands = _Reports(rooms, hosts, outbox)
    return Feature(
        name="fullness",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="fullness-full", run=commands.report, takes=Takes.SENTENCE, wants=_says_full),
            Command(
                name="fullness-room",
                run=commands.report,
                takes=Takes.SENTENCE,
                wants=_says_room,
                rare=True,
                hosts=True,
            ),
        ),
        threads=(commands.hear,),
        retract=commands.retract,
        person_data=_ReportData(rooms.store, rooms.programme),
    )


class FullRooms:
    """The port `Fullness`. A report holds until its session is over."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.store = FullStore()

    async def full(self, tx: Tx, now: datetime) -> frozenset[int]:
        """The labels of those that are reported full."""
        found = [await self.programme.session(tx, label) for label in await self.store.reported(tx)]
        return frozenset(one.id for one in found if one and not one.cancelled and now < one.end)


class _Reports:
    def __init__(self, rooms: FullRooms, hosts: HostOf, outbox: Outbox) -> None:
        self._rooms = rooms
        self._store = rooms.store
        self._programme = rooms.programme
        self._hosts = hosts
        self._outbox = outbox

    async def report(self, context: Context, text: str) -> None:
        """`Raum Saal ist voll`, or `#12 ist nicht voll`."""
        report = read_report(text)
        if report is None:
            raise SaySo(say("fullness-unclear"))
        session = await self._meant(context, report)
        await (self._full if report.full else self._room)(context, session)

    async def hear(self, context: Context, text: str) -> bool:
        """The same, in reply to a message that shows a session, without calling the bot."""
        report = read_report(text)
        if report is None or not report.full or len(context.shown(SESSION)) != 1:
            return False
        await self.report(context, text)
        return True

    async def _full(self, context: Context, session: Session) -> None:
        tx, now = context.tx, context.now
        if await self._store.add(tx, session.id, context.person.id, now, context.cause):
            await self._tell(tx, session)
        full = await self._rooms.full(tx, now)
        others = alternatives(session, await self._programme.sessions(tx), full, now)
        thanks = say("fullness-thanks", title=Strong(session.title), label=session.label)
        if not others:
            await context.reply(message(thanks, say("fullness-nothing-else")))
            return
        lines = [
            (*session_line(one, now), *((Plain(" · "), say("fullness-is-full")) if one.id in full else ()))
            for one in others
        ]
        listed = message(thanks, heading(say("fullness-else")), bullets(*lines))
        await context.reply(replace(listed, about=tuple(About(SESSION, one.id) for one in others)))

    async def _tell(self, tx: Tx, session: Session) -> None:
        """Hosts and organisers get one message, in which the number grows."""
        count = await self._store.count(tx, session.id)
        since = await self._store.since(tx, session.id)
        said = message(
            say(
                "fullness-told",
                title=Strong(session.title),
                label=session.label,
                room=session.place or session.room or "–",
                count=count,
            ),
            say("fullness-how", label=session.label),
            about=(About(SESSION, session.id),),
        )
        slot = f"full:{session.id}:{since.isoformat() if since else ''}"
        await self._send(tx, session, said, slot, f"{slot}:{count}")

    async def _send(self, tx: Tx, session: Session, said: Message, slot: str, key: str) -> None:
        await self._outbox.tell_organisers(tx, key, said, slot=slot)
        for host in await self._hosts.hosts(tx, session.id):
            await self._outbox.put(
                tx,
                Outgoing(
                    key=f"{key}:host:{host}",
                    to=ToPerson(host),
                    variants=(Variant(said, session.end),),
                    slot=f"{slot}:host:{host}",
                    priority=Priority.TIMED,
                    expires=session.end,
                ),
            )

    async def _room(self, context: Context, session: Session) -> None:
        hosts = await self._hosts.hosts(context.tx, session.id)
        if context.role < Role.ORGANISER and context.person.id not in hosts:
            raise NotYours(say("fullness-hosts-only"))
        if not await self._store.clear(context.tx, session.id):
            raise SaySo(say("fullness-was-not", title=Strong(session.title), label=session.label))
        await write_audit(context.tx, context.now, context.person.id, "room again", session.label)
        await context.reply(say("fullness-room-again", title=Strong(session.title), label=session.label))

    async def retract(self, tx: Tx, cause: str) -> None:
        """The message that said so is gone, or says something else."""
        for label in await self._store.take_back(tx, cause):
            session = await self._programme.session(tx, label)
            if session is not None and await self._store.count(tx, label):
                await self._tell(tx, session)

    async def _meant(self, context: Context, report: Report) -> Session:
        sessions = await self._programme.sessions(context.tx)
        if report.place:
            found = meant_by(report.place, sessions, context.now)
        else:
            shown = context.shown(SESSION)
            found = [one for one in sessions if one.id in shown and is_around(one, context.now)]
        if found and (report.place or len(found) == 1):
            return found[0]
        if report.place:
            raise SaySo(say("fullness-nothing-there", place=report.place))
        raise SaySo(say("fullness-where"))


def _says_full(text: str) -> bool:
    report = read_report(text)
    return report is not None and report.full


def _says_room(text: str) -> bool:
    report = read_report(text)
    return report is not None and not report.full


class _ReportData:
    """The port `PersonData`."""

    name = "fullness"

    def __init__(self, store: FullStore, programme: Programme) -> None:
        self._store = store
        self._programme = programme

    async def export(self, tx: Tx, person: int) -> Mapping[str, Sequence[Words]]:
        """What this person reported full."""
        found = [await self._programme.session(tx, label) for label in await self._store.of(tx, person)]
        return {"my-data-full": [Plain(f"{one.label} {one.title}") for one in found if one]}

    async def forget(self, tx: Tx, person: int) -> None:
        """All of it."""
        await self._store.forget(tx, person)

    async def merge(self, tx: Tx, kept: int, other: int) -> None:
        """Both people's reports."""
        await self._store.merge(tx, kept, other)
