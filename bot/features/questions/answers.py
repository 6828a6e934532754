"""The answer to a question: the one door for the chat and for the command line. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.message import Phrase, message, say
from bot.core.sessions import Session
from bot.features.questions.choose import Chosen, choose
from bot.features.questions.follow import Turn, lean
from bot.features.questions.index import Index
from bot.features.questions.question import Question, Scope, Wants
from bot.features.questions.reply import Said, reply, small_reply
from bot.features.questions.understand import understand

NOTHING = Chosen()
INSTANT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said, how the question was understood, and what the next one may lean on (None: nothing new).

    `missed`: nothing was found; `unclear`: it was no question that could be understood;
    `changes`: what changed was asked for, which others know.
    """

    said: Said
    question: Question
    turn: Turn | None
    chosen: Chosen = NOTHING
    missed: bool = False
    unclear: bool = False
    changes: bool = False

    @property
    def kind_of_miss(self) -> str:
        """What was asked for in vain: `unclear`, `topic`, `person`, `room` or `time`."""
        if self.unclear:
            return "unclear"
        return {"stranger": "person", "room": "room", "topic": "topic"}.get(self.chosen.why, "time")


def ask(
    text: str,
    index: Index,
    now: datetime,
    turn: Turn | None = None,
    notes: Sequence[Phrase] = (),
    full: Collection[int] = (),
) -> Answer:
    """Answer the text. `turn`: the question that this person asked just before."""
    question = understand(text, index, now)
    if question.small is not None:
        return Answer(small_reply(question), question, None)
    leaning = lean(question, turn, index, now)
    asked, question = question, leaning.question
    if question.wants is Wants.CHANGES and not question.has_object:
        return Answer(Said(message(say("questions-no-changes"))), question, None, changes=True)
    if leaning.focus:
        chosen = Chosen(leaning.focus)
    elif leaning.after is not None:
        chosen = choose(question, index, leaning.after - INSTANT)
    elif not question.has_filter:
        return _of_nothing(question, index, now, notes, full)
    else:
        chosen = choose(question, index, now)
    if question.wants is Wants.CHANGES and not chosen.sessions:
        return Answer(Said(message(say("questions-no-changes"))), question, None, changes=True)
    if not chosen.sessions and question is not asked and asked.has_object:
        # What it seemed to lean on leaves nothing: then it stands by itself.
        alone = choose(asked, index, now)
        question, chosen = (asked, alone) if alone.sessions else (question, chosen)
    if not chosen.sessions and (gone := _cancelled(question, index, now)):
        chosen = gone
    said = reply(question, chosen, now, notes, full)
    # What is asked of sessions that were shown leaves standing what they were asked for by.
    base = turn.question if turn and leaning.focus else question
    new = Turn(base, tuple(one.id for one in said.sessions))
    return Answer(said, question, new, chosen, missed=not chosen.sessions)


def _cancelled(question: Question, index: Index, now: datetime) -> Chosen | None:
    """What was asked for, if it was to take place and does not."""
    if index.cancelled is None or not (question.groups or question.quoted):
        return None
    anywhere = replace(question, times=(), scope=Scope.ANY, definite=True, past=True)
    gone = choose(anywhere, index.cancelled, now).sessions
    return Chosen(tuple(replace(one, cancelled=True) for one in gone)) if gone else None


def _of_nothing(
    question: Question, index: Index, now: datetime, notes: Sequence[Phrase], full: Collection[int]
) -> Answer:
    """A question that names nothing: "was läuft?" means now; anything else is asked back."""
    if question.wants is Wants.LIST and question.only_what_is_on:
        question = replace(question, scope=Scope.NOW)
        chosen = choose(question, index, now)
        said = reply(question, chosen, now, notes, full)
        return Answer(said, question, Turn(question, tuple(one.id for one in said.sessions)), chosen)
    return Answer(Said(message(say("questions-unclear"))), question, None, unclear=True)


def facts(sessions: Sequence[Session]) -> dict[str, object]:
    """What is known of a single session, in the form that programs read; nothing of several."""
    if len(sessions) != 1:
        return {}
    (one,) = sessions
    zone = ZoneInfo(one.zone)
    known: dict[str, object] = {
        "start": one.start.astimezone(zone).isoformat(timespec="minutes"),
        "end": one.end.astimezone(zone).isoformat(timespec="minutes"),
        "duration": round((one.end - one.start).total_seconds() / 60),
    }
    if one.room or one.place:
        known["room"] = one.room or one.place
    if one.people:
        known["speaker"] = list(one.people)
    if one.language:
        known["language"] = one.language
    return known
