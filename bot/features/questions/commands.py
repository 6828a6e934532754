"""Answers questions from the programme, in chat, and says so when it finds nothing."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Command, Feature
from bot.core.message import say
from bot.core.ports import Tx
from bot.core.sessions import SESSION, Programme
from bot.errors import SaySo
from bot.features.questions.answers import Answer, ask
from bot.features.questions.follow import Turn
from bot.features.questions.index import Index, build_index
from bot.features.questions.question import Question
from bot.features.questions.reply import page

MORE = "questions-more"
REMEMBERED_FOR = timedelta(minutes=15)
REMEMBERED_AT_MOST = 5000


def feature(programme: Programme) -> Feature:
    """The questions' part in the house."""
    answerer = Answerer(programme)
    return Feature(
        name="questions",
        texts=Path(__file__).parent / "texts",
        commands=(Command(name="questions-further", run=answerer.further),),
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

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._built: tuple[object, Index] | None = None
        self._remembered: OrderedDict[tuple[int, str], _Remembered] = OrderedDict()

    async def __call__(self, context: Context, text: str) -> bool:
        """Answer it; False when it is no question that can be understood here."""
        index = await self.index(context.tx)
        turn = self._turn(context, index)
        answer = ask(text, index, context.now, turn)
        if answer.unclear and answer.question.labels == ():
            return False
        if answer.question.labels and not answer.turn:
            return False
        self._remember(context, answer, turn)
        await context.reply(answer.said.message)
        return True

    async def index(self, tx: Tx) -> Index:
        """The index over the programme as it is now; built when the programme changed."""
        sessions = await self._programme.sessions(tx)
        if self._built is None or self._built[0] is not sessions:
            self._built = (sessions, build_index(sessions))
        return self._built[1]

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
