"""Questions that lean on the one before: "und danach?", "who gives it?", "nur die englischen". Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.sessions import Session
from bot.features.questions import intents
from bot.features.questions.index import Index
from bot.features.questions.question import OF_ONE, Question, Scope, Wants
from bot.language.times import TimeMention
from bot.language.trace import trace

FEW_WORDS = 6


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was answered: as it was understood, and the sessions that the answer named."""

    question: Question
    shown: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Leaning:
    """A question with what it takes over. `focus`: it is about these sessions; `after`: about what follows
    that moment; `among`: about some of these."""

    question: Question
    focus: tuple[Session, ...] = ()
    after: datetime | None = None


def lean(question: Question, turn: Turn | None, index: Index, now: datetime) -> Leaning:
    """The whole question, with what the one before says of it."""
    if turn is None or question.small or question.labels or question.quoted:
        return Leaning(question)
    shown = tuple(index.sessions[index.positions[one]] for one in turn.shown if one in index.positions)
    said = trace(question.says).text
    of_those = intents.OF_THOSE.search(said) is not None
    bare = not question.has_object
    if bare and not question.times and not question.rooms and not question.tracks and not question.languages:
        if (
            question.scope is Scope.NEXT
            and shown
            and (question.leans or question.points or question.words <= FEW_WORDS)
        ) and (question.wants not in OF_ONE or "danach" in said or "after" in said or "apres" in said):
            return Leaning(_without_time(turn.question, question), after=_after(shown, now))
        if question.wants in OF_ONE and shown:
            return Leaning(question, focus=shown)
    if (
        of_those
        or question.leans
        or (bare and question.points and question.words <= FEW_WORDS and question.has_filter)
    ):
        return Leaning(_merged(turn.question, question))
    if bare and question.wants in OF_ONE and shown and question.points:
        return Leaning(question, focus=shown)
    return Leaning(question)


def _after(shown: Sequence[Session], now: datetime) -> datetime:
    """When what follows these may begin."""
    if len(shown) == 1:
        return shown[0].end
    return max(now, max(one.start for one in shown)) + timedelta(seconds=1)


def _without_time(before: Question, question: Question) -> Question:
    return replace(
        before,
        times=(),
        scope=Scope.NEXT,
        wants=question.wants if question.wants is not Wants.LIST else Wants.LIST,
        groups=(),
        quoted=(),
        kind=None,
        definite=False,
        spoken=question.spoken or before.spoken,
        says=question.says,
    )


def _merged(before: Question, question: Question) -> Question:
    """The question before, with what is new put in the place of what was said then."""
    merged = replace(
        before,
        spoken=question.spoken or before.spoken,
        says=before.says,
        wants=question.wants if question.wants is not Wants.LIST else before.wants,
    )
    if question.has_object:
        merged = replace(
            merged,
            groups=question.groups,
            loose=False,
            quoted=question.quoted,
            title=question.title,
            kind=question.kind,
            people=question.people,
            stranger=question.stranger,
            tracks=question.tracks,
        )
    if question.times:
        merged = replace(merged, times=_moved(before.times, question.times), scope=Scope.ANY)
    elif question.scope is not Scope.ANY:
        merged = replace(merged, scope=question.scope, times=())
    if question.rooms or question.no_room:
        merged = replace(merged, rooms=question.rooms, no_room=question.no_room)
    if question.tracks:
        merged = replace(merged, tracks=question.tracks)
    if question.languages:
        merged = replace(merged, languages=question.languages)
    return merged


def _moved(before: Sequence[TimeMention], new: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Another day for the same time of the day."""
    if not before or new[0].kind != "day" or before[0].kind == "day":
        return tuple(new)
    day = new[0].start.date()
    return tuple(
        replace(
            one,
            start=one.start.replace(year=day.year, month=day.month, day=day.day),
            end=one.end + (one.start.replace(year=day.year, month=day.month, day=day.day) - one.start),
            day_named=True,
        )
        for one in before
    )
