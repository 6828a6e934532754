"""`mein tisch` for everybody, `status` for organisers."""

from collections.abc import Sequence
from pathlib import Path

from bot.core.clock import Clock
from bot.core.context import Context
from bot.core.feature import Command, Feature, Place, Takes
from bot.core.message import Block, Button, message, paragraph, say
from bot.core.outgoing import Operation, Outgoing, Variant
from bot.core.ports import HomeSection, Outbox, Tx
from bot.core.roles import Role
from bot.core.sessions import Events
from bot.core.shortcuts import Shortcut
from bot.core.signals import AnySignal
from bot.features.desk.acting import Acting, fits
from bot.features.desk.asking import log_of
from bot.features.desk.looking import Looked, Looking
from bot.features.desk.rehearsing import Rehearsing
from bot.features.desk.rehearsing import fits as is_a_day
from bot.features.desk.today import Today

MY_DESK = Shortcut(name="desk-home", twin="desk-home")


def feature(
    sections: Sequence[HomeSection],
    events: Events,
    outbox: Outbox,
    clock: Clock,
    looked: Looked,
) -> Feature:
    """The desk's part in the house. `sections`: what the other features put on a person's page; `looked`:
    whom it asks how the bot is."""
    desk, looking = _Desk(sections, outbox), Looking(looked)
    inside = looked.inside
    today = Today(inside.planned, inside.forecast, outbox, inside.zone)
    rehearsing = Rehearsing(inside.rehearsal, events, outbox, clock, inside.zone)
    acting = Acting(looked.people, inside.zone, inside.named)
    return Feature(
        name="desk",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="desk-home", run=desk.home),
            Command(name="desk-status", run=looking.status, role=Role.ORGANISER),
            Command(name="desk-today", run=today.ask, role=Role.ORGANISER),
            Command(
                name="desk-today-here",
                run=today.at_desk,
                role=Role.ORGANISER,
                place=Place.DESK,
                rare=True,
                yields=True,
            ),
            Command(
                name="desk-rehearse",
                run=rehearsing.ask,
                takes=Takes.ANYTHING,
                fits=is_a_day,
                role=Role.ORGANISER,
            ),
            Command(
                name="desk-audit",
                run=acting.tell,
                takes=Takes.ANYTHING,
                fits=fits,
                role=Role.ORGANISER,
            ),
            Command(
                name="desk-audit-asked",
                run=acting.asked,
                takes=Takes.SENTENCE,
                fits=lambda rest: log_of(f"who did what {rest}") is not None,
                role=Role.ORGANISER,
                rare=True,
                wants=lambda text: log_of(text) is not None,
                yields=True,
            ),
            Command(name="desk-retry", run=looking.retry, role=Role.ORGANISER, rare=True),
            Command(name="desk-drop", run=looking.drop, role=Role.ORGANISER, rare=True),
        ),
        shortcuts={MY_DESK: lambda context: desk.home(context, "")},
        signals={"home opened": desk.home_opened},
        jobs=(rehearsing.job, today.job),
        news={"keys replaced": desk.keys_replaced},
    )


class _Desk:
    def __init__(self, sections: Sequence[HomeSection], outbox: Outbox) -> None:
        self._outbox = outbox
        self._sections = sections

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
