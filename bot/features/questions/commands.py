"""Answers questions from the programme, and says so when it finds nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.core.context import Context
from bot.core.feature import Feature
from bot.core.message import About, Message, Phrase, message, paragraph, say
from bot.core.ports import Practical
from bot.core.sessions import SESSION, Programme, Session, coming, running, session_list
from bot.features.questions.find import find
from bot.features.questions.understand import Asks, Question, understand

SHOWN_AT_MOST = 8
ALSO_SHOWN = 3


def feature(programme: Programme, practical: Practical) -> Feature:
    """The questions' part in the house."""
    answerer = _Answerer(programme, practical)
    return Feature(name="questions", texts=Path(__file__).parent / "texts", answerer=answerer)


class _Answerer:
    def __init__(self, programme: Programme, practical: Practical) -> None:
        self._programme = programme
        self._practical = practical

    async def __call__(self, context: Context, text: str) -> bool:
        """Answer it; False when it is no question that can be understood here."""
        practical = await self._practical.answer(context.tx, text, context.language)
        question = understand(text)
        if practical is not None:
            await context.reply(await self._with_sessions(context, practical, question))
            return True
        if question is None:
            return False
        if question.asks is Asks.NOTED:
            return True
        sessions = await self._programme.sessions(context.tx)
        said = answer(question, sessions, context.now)
        if said is not None:
            await context.reply(said)
        return said is not None

    async def _with_sessions(self, context: Context, said: Message, question: Question | None) -> Message:
        """The practical answer, and what the programme has by that name."""
        if question is None or question.asks not in (Asks.ABOUT, Asks.WHEN):
            return said
        sessions = await self._programme.sessions(context.tx)
        ahead = [one for one in find(sessions, question.topic) if one.end > context.now]
        if not ahead:
            return said
        listed = session_list(say("questions-also"), ahead[:ALSO_SHOWN], context.now)
        return replace(listed, blocks=(*said.blocks, *listed.blocks))


def answer(question: Question, sessions: Sequence[Session], now: datetime) -> Message | None:
    """What is said to a question. Names the sessions it is based on, or says that there are none.

    None: a few words that were no question, and name nothing.
    """
    match question.asks:
        case Asks.HELLO | Asks.HOW | Asks.WHO | Asks.THANKS | Asks.BYE | Asks.NOTED | Asks.DAY:
            return message(say(f"questions-{question.asks.value}"))
        case Asks.LABEL:
            return _of_label(int(question.topic[0]), sessions)
        case Asks.NOW:
            found, title, nothing = running(sessions, now), say("questions-now"), say("questions-nothing-now")
        case Asks.NEXT:
            found, title, nothing = (
                coming(sessions, now),
                say("questions-next"),
                say("questions-nothing-next"),
            )
        case Asks.WHEN | Asks.ABOUT:
            found, nothing = find(sessions, question.topic), say("questions-nothing-found")
            title = say("questions-found", count=len(found))
    if not found and question.asks is Asks.ABOUT:
        return None
    if not found:
        return _nothing(question.asks, nothing, sessions, now)
    listed = session_list(title, found[:SHOWN_AT_MOST], now)
    left = len(found) - SHOWN_AT_MOST
    more = (paragraph(say("questions-more", count=left)),) if left > 0 else ()
    return replace(listed, blocks=listed.blocks + more)


def _nothing(asks: Asks, nothing: Phrase, sessions: Sequence[Session], now: datetime) -> Message:
    """Nothing now is easier to take with what comes next."""
    following = coming(sessions, now) if asks is Asks.NOW else []
    if not following:
        return message(nothing)
    listed = session_list(say("questions-next"), following[:SHOWN_AT_MOST], now)
    return replace(listed, blocks=(paragraph(nothing), *listed.blocks))


def _of_label(label: int, sessions: Sequence[Session]) -> Message:
    """A label with words around it that nobody understood: what can be done with it."""
    meant = next((one for one in sessions if one.id == label), None)
    if meant is None:
        return message(say("session-no-such", label=f"#{label}"))
    said = message(say("questions-label", label=meant.label, title=meant.title))
    return replace(said, about=(About(SESSION, meant.id),))
