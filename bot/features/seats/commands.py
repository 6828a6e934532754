"""The part of seats in the house: what listens, and to which words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.core.barcamp import PITCH
from bot.core.clock import Clock
from bot.core.context import Context
from bot.core.feature import Command, Feature, Takes
from bot.core.message import Line, Plain, bullets, heading, message, say
from bot.core.ports import HostOf, Outbox
from bot.core.seats import JOIN, LEAVE, MAYBE, Bookables, SeatHolders
from bot.core.sessions import SESSION, Programme
from bot.features.seats.bookables import OfProgramme
from bot.features.seats.data import Mine
from bot.features.seats.engine import Engine, Policy
from bot.features.seats.hosting import Hosting
from bot.features.seats.listing import Listing
from bot.features.seats.meaning import cannot_come, seats_asked
from bot.features.seats.outages import Outages
from bot.features.seats.signing import HANDS, Signing, label_and_rest
from bot.features.seats.store import SeatStore
from bot.features.seats.timed import SeatsTimed
from bot.features.seats.wording import ACCEPT, BOTH, DECLINE, STAY, SWAP, what
from bot.language.fold import words
from bot.storage.people import People

SHOWN = 15
_FREE = re.compile(
    r"(?:wo|wofuer|welche\w*|which|where|what|gibt es|is there|are there|any)\b.*"
    r"(?:platz|plaetze|seats?|spots?|places?|room)\b"
    r"(?: (?:noch|frei|freie|left|free|still|available|uebrig|there|are|is|da|in|on|at|for|bei|auf|fuer|the|"
    r"a|an|den|der|dem|"
    r"einer|einem|irgendwo|anywhere|touren?|tours?|fuehrung(?:en)?|workshops?|barcamp|sessions?))*"
)
"""What is named after the seats is a kind; one thing of its own is asked about as any question asks."""
_NOT_ABOUT = re.compile(r"#|\bmein|\bmy\b|\broom\b.*\b(?:is|which room|in which)|\bin welch|sitzplatz|find")


@dataclass(frozen=True, slots=True)
class Parts:
    """What the house makes of it: the feature, who is in, and what of the programme can be signed up for."""

    feature: Feature
    engine: Engine
    of_programme: OfProgramme


def build(
    programme: Programme,
    hosts: HostOf,
    people: People,
    outbox: Outbox,
    clock: Clock,
    policy: Policy,
    kinds: Sequence[str],
    holders: SeatHolders,
    more: Sequence[Bookables] = (),
) -> Parts:
    """All parts of it. `more`: what else can be signed up for, which goes before the programme."""
    store = SeatStore()
    of_programme = OfProgramme(programme, hosts, store, kinds)
    engine = Engine(store, (*more, of_programme), of_programme, outbox, policy, holders, clock)
    signing, listing, mine = Signing(engine, outbox), Listing(engine, people), Mine(engine)
    hosting = Hosting(engine, signing, listing, outbox)
    asked = _Asked(engine, mine)
    in_time = SeatsTimed(engine, listing, programme, outbox)
    part = Feature(
        name="seats",
        texts=Path(__file__).parent / "texts",
        commands=(
            Command(name="seats-join", run=signing.join, takes=Takes.LABELLED, fits=_a_number),
            Command(name="seats-leave", run=signing.leave, takes=Takes.LABEL, wants=cannot_come, rare=True),
            Command(name="seats-maybe", run=signing.maybe, takes=Takes.LABEL, fits=bool, rare=True),
            Command(name="seats-mine", run=asked.mine),
            Command(name="seats-left", run=asked.left, takes=Takes.NOTHING, wants=asks_for_room),
            Command(name="seats-who", run=hosting.who, takes=Takes.LABEL, rare=True),
            Command(
                name="seats-capacity",
                run=hosting.capacity,
                takes=Takes.ANYTHING,
                fits=_a_capacity,
                rare=True,
                hosts=True,
            ),
            Command(name="seats-close", run=hosting.close, takes=Takes.LABEL, rare=True, hosts=True),
            Command(name="seats-reopen", run=hosting.reopen, takes=Takes.LABEL, rare=True, hosts=True),
            Command(name="seats-check-in", run=hosting.check_in, takes=Takes.ANYTHING, rare=True, hosts=True),
            Command(name="seats-give", run=hosting.give, takes=Takes.TEXT, rare=True, hosts=True),
            Command(name="seats-take", run=hosting.take, takes=Takes.TEXT, rare=True, hosts=True),
            Command(name="seats-walk-in", run=hosting.walk_in, takes=Takes.LABELLED, rare=True, hosts=True),
            Command(name="seats-message", run=hosting.tell, takes=Takes.SENTENCE, rare=True, hosts=True),
            Command(name="seats-accept", run=signing.accept, takes=Takes.LABEL, fits=bool, rare=True),
            Command(name="seats-decline", run=signing.decline, takes=Takes.LABEL, fits=bool, rare=True),
            Command(name="seats-swap", run=signing.swap_to, takes=Takes.LABEL, fits=bool, rare=True),
            Command(name="seats-both", run=signing.both, takes=Takes.LABEL, fits=bool, rare=True),
        ),
        buttons={
            JOIN: signing.join,
            MAYBE: signing.maybe,
            LEAVE: signing.leave,
            ACCEPT: signing.accept,
            DECLINE: signing.decline,
            SWAP: signing.swap,
            BOTH: signing.both,
            STAY: signing.stay,
        },
        reactions={(kind, hand): signing.reacted for kind in (SESSION, PITCH) for hand in HANDS},
        threads=(hosting.hear, signing.hear),
        hints=hosting.hints,
        retract=engine.take_back,
        settle=engine.handled,
        news={"outage ended": Outages(engine, outbox).ended},
        timed=(in_time,),
        planned=(in_time,),
        person_data=mine,
        stakes=mine,
        home=mine,
    )
    return Parts(part, engine, of_programme)


class _Asked:
    """`meine plätze`, and where there is room."""

    def __init__(self, engine: Engine, mine: Mine) -> None:
        self._engine = engine
        self._mine = mine

    async def mine(self, context: Context, _: str) -> None:
        """What I signed up for."""
        lines = await self._mine.lines(context.tx, context.person.id, context.now)
        if not lines:
            await context.reply(say("seats-mine-none"), private=True)
            return
        await context.reply(message(heading(say("seats-mine")), bullets(*lines)), private=True)

    async def left(self, context: Context, said: str) -> None:
        """`wo ist noch Platz?`: what can still be signed up for, and how many seats are left."""
        kinds = _kinds(said)
        lines: list[Line] = []
        full = 0
        for one in sorted(
            await self._engine.bookables(context.tx),
            key=lambda it: (it.start is None, it.start or context.now, it.id),
        ):
            over = one.cancelled or (one.end is not None and context.now >= one.end)
            if over or (kinds and one.kind not in kinds):
                continue
            occupancy = await self._engine.fullness(context.tx, one, context.now)
            if occupancy.left == 0:
                full += 1
                continue
            count = (
                say("seats-free", left=occupancy.left)
                if occupancy.left is not None
                else say("seats-free-all")
            )
            lines.append((what(one, context.now), Plain(" · "), count))
        if not lines:
            await context.reply(say("seats-none-left", count=full))
            return
        more = [say("seats-more-lines", count=len(lines) - SHOWN)] if len(lines) > SHOWN else []
        title = say("seats-left-list")
        await context.reply(message(heading(title), bullets(*lines[:SHOWN]), *more))


def asks_for_room(text: str) -> bool:
    """Whether somebody asks where seats are left. Pure."""
    said = " ".join(words(text))
    if len(said) > 90 or _NOT_ABOUT.search(text.lower()):
        return False
    left = re.search(r"\b(?:noch|frei|freie|left|free|still|available|uebrig)\b", said)
    return left is not None and _FREE.fullmatch(said) is not None


def _kinds(said: str) -> frozenset[str]:
    """The kinds that are named; none: all of them."""
    found = {"tour": "tour", "fuehrung": "tour", "workshop": "workshop", "barcamp": "barcamp"}
    folded = " ".join(words(said))
    return frozenset(kind for word, kind in found.items() if word in folded)


def _a_number(rest: str) -> bool:
    return seats_asked(label_and_rest(rest)[1]) is not None


def _a_capacity(rest: str) -> bool:
    return not rest or re.fullmatch(r"#?\d+[ =:]*(?:\d+|[a-zA-Z]+)?|[a-zA-Z]+", rest.strip()) is not None
