"""The announcements' part in the house: what listens, and to which words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.core.audiences import Circles, QuietHours
from bot.core.clock import Clock
from bot.core.context import Context
from bot.core.feature import Command, Feature, FormSpec, Takes
from bot.core.message import At, Choice, Line, bullets, heading, message, say
from bot.core.ports import Forecast, Membership, Outbox
from bot.core.roles import Role
from bot.core.sessions import Meant, Programme
from bot.features.announcements.acting import Acting
from bot.features.announcements.asking import STEP, AskingFirst
from bot.features.announcements.copies import CopyStore
from bot.features.announcements.data import AnnouncementData
from bot.features.announcements.describing import Describing
from bot.features.announcements.figures import Counting
from bot.features.announcements.model import ANNOUNCEMENT
from bot.features.announcements.named import Known
from bot.features.announcements.places import PlaceStore
from bot.features.announcements.planned import AnnouncementsPlanned
from bot.features.announcements.posting import Posting
from bot.features.announcements.reading import Reading
from bot.features.announcements.sending import Channels, Sending, Stores
from bot.features.announcements.sentences import asks_to_announce, read_wish
from bot.features.announcements.store import AnnouncementStore, Reachable
from bot.features.announcements.there import There
from bot.features.announcements.waiting import Waiting
from bot.features.announcements.wording import READ
from bot.features.announcements.writing import FORM, Writing
from bot.storage.people import People

LISTED = 10
TICKS = ("✅", "👍")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whom it asks. `circles`: of which features know which people; `membership`: who is in a channel.
    `forecast` is made last. `approval`: whether a second organiser has to look at each; `zone`: whose clock
    organisers mean."""

    programme: Programme
    meant: Meant
    circles: Sequence[Circles]
    people: People
    membership: Membership
    clock: Clock
    quiet: QuietHours
    outbox: Outbox
    forecast: Callable[[], Forecast]
    zone: str
    approval: bool = False


def feature(asked: Asked) -> Feature:
    """All parts of it."""
    stores = Stores(AnnouncementStore(), CopyStore(), PlaceStore())
    there = There(stores.places, asked.people, asked.membership)
    waiting = Waiting(there, asked.zone)
    known = Known(asked.programme, asked.meant, stores.places, (Reachable(), there, *asked.circles))
    posting = Posting(stores.places, stores.copies, asked.outbox, asked.forecast, asked.zone)
    channels = Channels(there, waiting, asked.people)
    sending = Sending(stores, known, asked.quiet, asked.outbox, posting, channels, asked.zone)
    counting = Counting(stores.announcements, stores.copies, stores.places)
    describing = Describing(
        stores.announcements, stores.places, counting, known, there, asked.forecast, asked.zone
    )
    asking = AskingFirst(stores.announcements, there, waiting, describing, asked.outbox, asked.clock)
    writing = Writing(stores, known, describing, asking, approval=asked.approval)
    acting = Acting(stores, writing, sending, describing, asked.outbox, asked.zone)
    reading = Reading(stores, sending)
    listing = _Listing(stores.announcements, describing, asked.zone)
    buttons = acting.buttons
    return Feature(
        name="announcements",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(
                name="announcements-write",
                run=writing.write,
                takes=Takes.SENTENCE,
                fits=lambda rest: ":" in rest,
                wants=asks_to_announce,
                role=Role.ORGANISER,
            ),
            Command(name="announcements-form", run=writing.open_form, role=Role.ORGANISER),
            Command(
                name="announcements-act",
                run=acting.act,
                takes=Takes.TEXT,
                fits=lambda rest: read_wish(rest) is not None,
                role=Role.ORGANISER,
            ),
            Command(name="announcements-list", run=listing.show, role=Role.ORGANISER),
            Command(name="announcements-read", run=reading.read, takes=Takes.LABEL, rare=True),
        ),
        buttons={**buttons, READ: reading.read},
        reactions={(ANNOUNCEMENT, tick): reading.reacted for tick in TICKS},
        dialogues={STEP: acting.answer},
        forms={FORM: FormSpec(fill=writing.fill, submit=writing.submit)},
        precedes={"seats-message": writing.instead_of_seats},
        roles=dict.fromkeys((*buttons, STEP, FORM), Role.ORGANISER),
        answerer=acting.hear,
        retract=writing.take_back,
        settle=reading.came_late,
        timed=(sending,),
        jobs=(asking.job,),
        planned=(AnnouncementsPlanned(stores.announcements, stores.places, known),),
        cards=(describing,),
        person_data=AnnouncementData(stores.announcements),
    )


class _Listing:
    def __init__(self, store: AnnouncementStore, describing: Describing, zone: str) -> None:
        self._store = store
        self._describing = describing
        self._zone = zone

    async def show(self, context: Context, _: str) -> None:
        """`gesendete ankündigungen`: the last ones, and where they stand."""
        lines: list[Line] = []
        for one in await self._store.latest(context.tx, LISTED):
            line = say(
                "announcements-card",
                number=str(one.id),
                state=Choice(one.state.value),
                whom=await self._describing.whom(context.tx, one),
                at=At(one.at or one.sent_at or one.written_at, self._zone, "daytime"),
            )
            lines.append((line,))
        if not lines:
            await context.reply(say("announcements-none"), private=True)
            return
        await context.reply(message(heading(say("announcements-sent")), bullets(*lines)), private=True)
