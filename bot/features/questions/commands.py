"""Answers questions from the programme, in chat, and says so when it finds nothing."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature
from bot.core.freshness import Freshness
from bot.core.house import Welcoming
from bot.core.message import At, Phrase, paragraph, say
from bot.core.ports import Practical, Tx
from bot.core.seats import Seats
from bot.core.sessions import SESSION, Events, Fullness, Programme, Session, WhatChanged
from bot.errors import SaySo
from bot.features.questions.answers import Answer, ask
from bot.features.questions.follow import Turn
from bot.features.questions.index import Index, build_index
from bot.features.questions.question import Question, Small, Wants
from bot.features.questions.reply import beside, page
from bot.features.questions.store import MissStore

MORE = "questions-more"
REMEMBERED_FOR = timedelta(minutes=15)
REMEMBERED_AT_MOST = 5000
_GREETS = (Small.HELLO, Small.HOW, Small.WHO)
SMALL = 200
LONGEST = 1_000
"""Signs of a question; of a longer message its two ends are looked at."""
"""An index over so many sessions is built while the question waits: it takes a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom the answerer asks: the programme and its events, what changed, how fresh it all is, which rooms
    are reported full, what organisers wrote on practical things, which seats are free, and who welcomes."""

    programme: Programme
    events: Events
    changed: WhatChanged
    freshness: Freshness
    fullness: Fullness
    practical: Practical
    seats: Seats
    welcome: Welcoming


def feature(answerer: "Answerer") -> Feature:
    """The questions' part in the house."""
    return Feature(
        name="questions",
        texts=Path(__file__).parent / "texts",
        commands=(Command(name="questions-further", run=answerer.further, rare=True),),
        buttons={MORE: answerer.more},
        answerer=answerer,
    )


@dataclass(frozen=True, slots=True)
class _Remembered:
    """What somebody asked in a place, when, and by which message."""

    turn: Turn
    at: datetime
    cause: str | None
    before: Turn | None
    left: tuple[int, ...]


class Answerer:
    """Answers in chat. What was asked just before is kept in memory only, for a quarter of an hour."""

    def __init__(self, asked: Asked, missed: MissStore) -> None:
        self._asked = asked
        self._missed = missed
        self._built: tuple[object, Index] | None = None
        self._building: asyncio.Task[None] | None = None
        self._remembered: OrderedDict[tuple[int, str], _Remembered] = OrderedDict()

    async def __call__(self, context: Context, text: str) -> bool:
        """Answer it; False when it is no question that can be understood here."""
        tx, now = context.tx, context.now
        index = await self.index(tx)
        turn = self._turn(context, index)
        full = await self._asked.fullness.full(tx, now)
        answer = ask(_asked(text), index, now, turn, await self._notes(tx, index, now), full)
        practical = await self._asked.practical.answer(tx, text, context.language)
        if practical is not None:
            await context.reply(beside(practical, answer.question, answer.said, now))
            return True
        if answer.changes:
            await self._asked.changed.tell(context, text)
            return True
        if answer.missed or answer.unclear:
            await self._missed.count(tx, answer.kind_of_miss, now.date())
        if answer.unclear:
            return await self._asked.welcome.greet(context, understood=False)
        if answer.question.small in _GREETS and await self._asked.welcome.greet(context, understood=True):
            return True
        self._remember(context, answer, turn)
        free = [paragraph(one) for one in await self._free(tx, answer)]
        said = answer.said.message
        await context.reply(replace(said, blocks=(*said.blocks, *free)))
        return True

    async def _free(self, tx: Tx, answer: Answer) -> list[Phrase]:
        """How many seats are free of the one session that this was asked of."""
        if answer.question.wants is not Wants.SEATS or len(answer.said.sessions) != 1:
            return []
        (one,) = answer.said.sessions
        known = (await self._asked.seats.occupancy(tx, [one.id]))[one.id]
        if known.capacity is None:
            return []
        waiting = [say("questions-seats-waiting", count=known.waiting)] if known.waiting else []
        return [say("questions-seats-free", left=known.left or 0), *waiting]

    async def _notes(self, tx: Tx, index: Index, now: datetime) -> list[Phrase]:
        """How old the programme is, when a source could not be read for too long."""
        stale = await self._asked.freshness.stale(tx, now)
        if not stale:
            return []
        read = [one.last_good for one in stale if one.last_good is not None]
        if len(read) < len(stale):
            return [say("questions-never-read")]
        return [say("questions-stale", since=At(min(read), str(index.zone), "daytime"))]

    async def shown_for(self, tx: Tx, question: str, now: datetime) -> Sequence[int]:
        """What it would be answered with; the port `Answers`."""
        answer = ask(question, await self.index(tx), now)
        return [] if answer.missed or answer.unclear else [one.id for one in answer.said.sessions]

    async def index(self, tx: Tx) -> Index:
        """The index over the programme as it is now.

        It is built anew when the programme changed; a large one beside the questions, which are answered from
        the one before for the second that this takes.
        """
        sessions = await self._asked.programme.sessions(tx)
        built = self._built
        if built is not None and built[0] is sessions:
            return built[1]
        events = await self._asked.events.events(tx)
        names = [name for one in events for name in (one.title, one.slug)]
        if built is None or len(sessions) <= SMALL:
            index = build_index(sessions, names)
            self._built = (sessions, index)
            return index
        if self._building is None or self._building.done():
            self._building = asyncio.create_task(self._build(sessions, names))
        return built[1]

    async def _build(self, sessions: Sequence[Session], names: Sequence[str]) -> None:
        index = await asyncio.to_thread(build_index, sessions, names)
        self._built = (sessions, index)

    async def further(self, context: Context, _: str) -> None:
        """`mehr`: the rest of the last list."""
        remembered = self._remembered.get(self._place(context))
        if remembered is None or not remembered.left:
            raise SaySo(say("questions-no-more"))
        await self._page(context, remembered.left)

    async def more(self, context: Context, value: str) -> None:
        """The button under a long list."""
        labels = tuple(int(one) for one in value.split(",") if one.isdecimal())
        await self._page(context, labels)

    async def _page(self, context: Context, labels: tuple[int, ...]) -> None:
        index = await self.index(context.tx)
        sessions = [index.sessions[index.positions[one]] for one in labels if one in index.positions]
        if not sessions:
            raise SaySo(say("questions-no-more"))
        said = page(sessions, context.now)
        shown = tuple(one.id for one in said.sessions)
        left = tuple(one.id for one in sessions[len(shown) :])
        key = self._place(context)
        before = self._remembered.get(key)
        turn = Turn(before.turn.question if before else Question(), shown)
        self._keep(key, _Remembered(turn, context.now, context.cause, None, left))
        await context.reply(said.message)

    def _turn(self, context: Context, index: Index) -> Turn | None:
        """What this question may lean on: what this person asked here just before, else what the message
        shows that it answers."""
        remembered = self._remembered.get(self._place(context))
        if remembered and context.now - remembered.at <= REMEMBERED_FOR:
            return remembered.before if remembered.cause == context.cause else remembered.turn
        shown = context.shown(SESSION)
        return Turn(Question(), shown) if shown else None

    def _remember(self, context: Context, answer: Answer, before: Turn | None) -> None:
        if answer.turn is None:
            return
        shown = set(answer.turn.shown)
        left = tuple(one.id for one in answer.chosen.sessions if one.id not in shown)
        remembered = _Remembered(answer.turn, context.now, context.cause, before, left)
        self._keep(self._place(context), remembered)

    def _keep(self, key: tuple[int, str], remembered: _Remembered) -> None:
        self._remembered[key] = remembered
        self._remembered.move_to_end(key)
        while len(self._remembered) > REMEMBERED_AT_MOST:
            self._remembered.popitem(last=False)

    def _place(self, context: Context) -> tuple[int, str]:
        where = context.signal.where
        return context.person.id, where.conversation if where else context.signal.platform


def _asked(text: str) -> str:
    """Of a long message its beginning and its end, where a question stands."""
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"
