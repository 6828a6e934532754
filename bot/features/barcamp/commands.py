"""A barcamp in chat: what listens, what is typed, what is pressed."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.core.barcamp import BARCAMP
from bot.core.clock import Clock
from bot.core.context import Context
from bot.core.feature import Command, Ear, Feature, FormSpec, Takes
from bot.core.message import say
from bot.core.ports import Tx
from bot.core.roles import Role
from bot.core.sessions import Events
from bot.core.signals import AnySignal, ConversationChanged
from bot.errors import SaySo
from bot.features.barcamp.asked import OfTheBarcamp
from bot.features.barcamp.bookables import PitchSeats
from bot.features.barcamp.cards import PitchCard
from bot.features.barcamp.cohosts import CoHosts
from bot.features.barcamp.data import MyPitches, PitchData
from bot.features.barcamp.forms import PitchForm
from bot.features.barcamp.hints import Hints
from bot.features.barcamp.hosting import Hosting
from bot.features.barcamp.lists import Lists
from bot.features.barcamp.merging import Merging
from bot.features.barcamp.pitching import FORM, Taking
from bot.features.barcamp.places import Places
from bot.features.barcamp.reading import is_meant, is_plainly_meant
from bot.features.barcamp.service import Pitching, Ports
from bot.features.barcamp.shortcut import MAKE_SESSION, FromMessage
from bot.features.barcamp.targets import Targets
from bot.features.barcamp.wishes import Wishes
from bot.storage.people import People

TO_STAR = "reminders-star"
"""The command that stars a session of the programme."""
TO_REMIND = "personal-remind"
TO_CANCEL = "programme-cancel"


def feature(ports: Ports, bookables: PitchSeats, events: Events, people: People, clock: Clock) -> Feature:
    """The barcamp's part in the house: the pitches."""
    store, pitching, targets = ports.store, Pitching(ports), Targets(ports.store)
    wishes, merging = Wishes(ports, targets, pitching), Merging(ports, pitching)
    hosting = Hosting(store, targets, pitching)
    cohosts = CoHosts(store, targets, pitching, people)
    taking = Taking(ports, pitching, _Made(ports, wishes, merging).follow, events, clock)
    lists, forms = Lists(ports), PitchForm(taking)
    places = _Conversations(ports.places, pitching)
    data = PitchData(store, pitching, people, clock)
    return Feature(
        name=BARCAMP,
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="barcamp-pitch", run=taking.pitch, takes=Takes.ANYTHING, wants=is_plainly_meant),
            Command(name="barcamp-wish", run=taking.wish, takes=Takes.TEXT, rare=True),
            Command(name="barcamp-list", run=lists.all),
            Command(name="barcamp-mine", run=lists.mine, rare=True),
            *wishes.commands,
            *hosting.commands,
            *cohosts.commands,
            *merging.commands,
            Command(name="barcamp-here", run=places.here, role=Role.ORGANISER),
            Command(name="barcamp-stop", run=places.stop, role=Role.ORGANISER),
        ),
        buttons={**wishes.buttons, **cohosts.buttons, **merging.buttons},
        forms={FORM: FormSpec(fill=forms.fill, submit=forms.submit)},
        threads=(hosting.hear, cohosts.hear, wishes.hear),
        ears=(Ear(is_meant, taking.hear),),
        answerer=OfTheBarcamp(ports, lists).answer,
        precedes={TO_STAR: lists.not_yet, TO_REMIND: lists.not_yet_reminded},
        own={TO_CANCEL: hosting.theirs},
        hints=Hints(store, ports.places),
        shortcuts={MAKE_SESSION: FromMessage(taking).use},
        news={"conversation changed": places.changed},
        retract=taking.retract,
        settle=taking.settle,
        cards=(PitchCard(store, bookables, ports.seats, ports.board),),
        person_data=data,
        own_words=data,
        stakes=data,
        home=MyPitches(store, lists),
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """What is new is compared with what is there; a wish is offered to those who could do it."""

    ports: Ports
    wishes: Wishes
    merging: Merging

    async def follow(self, tx: Tx, label: int, now: datetime) -> None:
        kept = await self.ports.store.kept(tx, label)
        if kept is not None and kept.pitch.is_wish:
            await self.wishes.offer(tx, kept.pitch, kept.author)
        else:
            await self.merging.propose(tx, label, now)


class _Conversations:
    """Organisers say where people pitch."""

    def __init__(self, places: Places, pitching: Pitching) -> None:
        self._places = places
        self._pitching = pitching

    async def here(self, context: Context, _: str) -> None:
        """`barcamp here`."""
        if context.direct or context.conversation is None:
            raise SaySo(say("barcamp-where"))
        place = await self._places.open(context.tx, context.conversation)
        if place is None:
            raise SaySo(say("barcamp-no-event"))
        await context.reply(say("barcamp-is-here"))
        await self._pitching.show_all(context.tx, place)

    async def stop(self, context: Context, _: str) -> None:
        """`barcamp stop`: what was pitched stays."""
        if context.direct or context.conversation is None:
            raise SaySo(say("barcamp-where"))
        if not await self._places.close(context.tx, context.conversation):
            raise SaySo(say("barcamp-not-here"))
        await context.reply(say("barcamp-is-not-here"))

    async def changed(self, tx: Tx, signal: AnySignal) -> None:
        """A conversation that takes another's place is the barcamp's as well, and shows what is open."""
        if not isinstance(signal, ConversationChanged) or signal.where is None:
            return
        if signal.successor:
            await self._places.succeed(tx, signal.platform, signal.where.conversation, signal.successor)
        if signal.change in ("upgraded", "assigned", "reopened"):
            for place in await self._places.all(tx):
                await self._pitching.show_all(tx, place)
