"""`mein tisch` for everybody, `status` for organisers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Table, func, select

from bot.core.context import Context
from bot.core.crowd import Crowded, Crowds
from bot.core.feature import Command, Feature
from bot.core.freshness import Freshness
from bot.core.message import (
    At,
    Block,
    Button,
    Choice,
    Line,
    Phrase,
    Plain,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.outgoing import Operation, Outgoing, Variant
from bot.core.ports import HomeSection, Outbox, Tx, Unanswered
from bot.core.roles import Role
from bot.core.shortcuts import Shortcut
from bot.core.signals import AnySignal
from bot.storage.database import scalar
from bot.storage.people import People
from bot.storage.tables import inbox, outbox

A_WEEK = timedelta(days=7)
MY_DESK = Shortcut(name="desk-home", twin="desk-home")


def feature(
    sections: Sequence[HomeSection],
    people: People,
    freshness: Freshness,
    unanswered: Unanswered,
    outbox: Outbox,
    crowds: Crowds,
) -> Feature:
    """The desk's part in the house. `sections`: what the other features put on a person's page."""
    desk = _Desk(sections, people, freshness, unanswered, outbox, crowds)
    return Feature(
        name="desk",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="desk-home", run=desk.home),
            Command(name="desk-status", run=desk.status, role=Role.ORGANISER),
        ),
        shortcuts={MY_DESK: lambda context: desk.home(context, "")},
        signals={"home opened": desk.home_opened},
        news={"keys replaced": desk.keys_replaced},
    )


class _Desk:
    def __init__(
        self,
        sections: Sequence[HomeSection],
        people: People,
        freshness: Freshness,
        unanswered: Unanswered,
        outbox: Outbox,
        crowds: Crowds,
    ) -> None:
        self._crowds = crowds
        self._outbox = outbox
        self._unanswered = unanswered
        self._sections = sections
        self._people = people
        self._freshness = freshness

    async def home(self, context: Context, _: str) -> None:
        """Everything of mine on one page."""
        blocks = await self._page(context)
        if not blocks:
            await context.reply(say("desk-empty"), private=True)
            return
        await context.reply(message(*blocks), private=True)

    async def home_opened(self, context: Context) -> None:
        """The same as a page of the platform's, where it has such pages."""
        who, where = context.signal.who, context.signal.where
        if who is None or where is None:
            return
        blocks = await self._page(context) or [paragraph(say("desk-empty"))]
        calendar = Button("calendar", say("button-calendar"), twin=say("desk-calendar-twin"))
        settings = Button("profile-settings", say("desk-settings"), twin=say("desk-settings-twin"))
        await self._outbox.put(
            context.tx,
            Outgoing(
                key=f"home:{who.platform}:{context.signal.key}",
                to=where,
                operation=Operation.PUBLISH,
                variants=(Variant(message(*blocks, buttons=(calendar, settings))),),
                slot=f"home:{who.platform}:{who.user}",
                language=context.language,
                detail=who.user,
            ),
        )

    async def _page(self, context: Context) -> list[Block]:
        blocks: list[Block] = []
        for section in self._sections:
            blocks += await section.section(context.tx, context.person.id, context.now)
        return blocks

    async def keys_replaced(self, tx: Tx, signal: AnySignal) -> None:
        """Whoever verified the bot sees a warning now: organisers know why."""
        await self._outbox.tell_organisers(tx, f"keys:{signal.key}", message(say("desk-keys-replaced")))

    async def status(self, context: Context, _: str) -> None:
        """How the bot is: what waits, what was given up."""
        tx = context.tx
        lines = bullets(
            (say("desk-people", count=await self._people.count(tx)),),
            (say("desk-waiting", count=await _count(tx, outbox, "waiting", "sending")),),
            (say("desk-dead", count=await _count(tx, outbox, "dead")),),
            (say("desk-aside", count=await _count(tx, inbox, "aside")),),
            (await self._sources(tx, context.now),),
            *(await self._misses(tx, context.now)),
            *(_crowd(one) for one in await self._crowds.crowds(tx, context.now)),
        )
        await context.reply(message(heading(say("desk-status")), lines), private=True)

    async def _misses(self, tx: Tx, now: datetime) -> list[Line]:
        """What people asked for in vain in the last week, by kind."""
        found = await self._unanswered.unanswered(tx, (now - A_WEEK).date())
        return [(say("desk-unanswered", kind=Choice(kind), count=count),) for kind, count in found.items()]

    async def _sources(self, tx: Tx, now: datetime) -> Phrase:
        """Whether what the programme comes from is as fresh as it should be."""
        stale = await self._freshness.stale(tx, now)
        if stale:
            names = ", ".join(f"{one.event}/{one.source}" for one in stale)
            return say("desk-stale", count=len(stale), names=names)
        return say("desk-fresh", count=await self._freshness.watched(tx))


def _crowd(crowded: Crowded) -> Line:
    """That a start will have more reminders than can be delivered in time."""
    minutes = max(1, round(crowded.takes.total_seconds() / 60))
    start = At(crowded.start, crowded.zone, "daytime")
    line: Line = (say("desk-crowd", start=start, count=crowded.reminders, minutes=minutes),)
    for place, count in crowded.mentioned:
        line += (Plain(" "), say("desk-crowd-named", place=place, count=count))
    return line


async def _count(tx: Tx, table: Table, *states: str) -> int:
    return int(await scalar(tx, select(func.count()).where(table.c.state.in_(states))))
