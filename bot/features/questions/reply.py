"""How an answer is said: short on a phone, complete for a screen reader. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.message import (
    About,
    At,
    Block,
    Button,
    Choice,
    Line,
    Message,
    Names,
    Phrase,
    Plain,
    Strong,
    Words,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.sessions import SESSION, Session, session_line, when
from bot.features.questions.choose import Chosen
from bot.features.questions.question import OF_ONE, Question, Scope, Wants
from bot.language.fold import words

SHOWN_AT_MOST, SHOWN_OF_TOPIC, ALSO_SHOWN = 10, 8, 3
DAYS_APART_FROM = 4
LONGEST_ABSTRACT = 400
LONGEST_BUTTON = 60
"""So many more sessions a button remembers."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said, and the sessions it names: as the answer, and as what may have been meant instead."""

    message: Message
    sessions: tuple[Session, ...] = ()
    suggestions: tuple[Session, ...] = ()


def small_reply(question: Question) -> Said:
    """Small talk is answered in kind, in one line."""
    small = question.small.value if question.small else "noted"
    return Said(message(say(f"questions-{small}")))


def reply(
    question: Question,
    chosen: Chosen,
    now: datetime,
    notes: Sequence[Phrase] = (),
    full: Collection[int] = (),
) -> Said:
    """The answer. Names every session it rests on, or says that there is none.

    `notes`: what has to be said with it, such as how old the programme is; `full`: sessions reported full.
    """
    if not chosen.sessions:
        return _nothing(question, chosen, now, notes)
    at_most = SHOWN_OF_TOPIC if question.groups else SHOWN_AT_MOST
    shown = _in_order(chosen.sessions[:at_most])
    blocks: list[Block] = [heading(_title(question, chosen, now))]
    blocks += _listed(question, shown, now, full)
    if question.wants is Wants.ABOUT and len(shown) == 1 and (text := _text_of(shown[0])):
        blocks.append(paragraph(Plain(text)))
    left = chosen.sessions[at_most:]
    if left:
        blocks.append(paragraph(say("questions-more", count=len(left))))
    if chosen.following:
        blocks.append(heading(say("questions-next")))
        blocks += _listed(question, chosen.following[:SHOWN_AT_MOST], now, full)
    blocks += [paragraph(note) for note in notes]
    everything = (*shown, *chosen.following[:SHOWN_AT_MOST])
    about = tuple(About(SESSION, one.id) for one in everything)
    return Said(message(*blocks, buttons=_more(left), about=about), everything)


def beside(practical: Message, question: Question, answer: Said, now: datetime) -> Message:
    """A practical answer, and what the programme has by that name; when a meal is comes first."""
    said = {word.folded for group in question.groups for term in group for word in term.words}
    found = [one for one in answer.sessions if question.kind or said.intersection(words(one.title))][
        :ALSO_SHOWN
    ]
    if not found:
        return practical
    if question.kind is not None and question.wants in (Wants.WHEN, Wants.LENGTH, Wants.END):
        return replace(answer.message, blocks=(*answer.message.blocks, *practical.blocks))
    blocks = (*practical.blocks, heading(say("questions-also")), *_listed(Question(), found, now, ()))
    return replace(practical, blocks=blocks, about=tuple(About(SESSION, one.id) for one in found))


def page(sessions: Sequence[Session], now: datetime) -> Said:
    """The next ones of a list that was too long."""
    shown, left = tuple(sessions[:SHOWN_AT_MOST]), sessions[SHOWN_AT_MOST:]
    blocks = [heading(say("questions-further")), *_listed(Question(), shown, now, ())]
    if left:
        blocks.append(paragraph(say("questions-more", count=len(left))))
    about = tuple(About(SESSION, one.id) for one in shown)
    return Said(message(*blocks, buttons=_more(left), about=about), shown)


def _more(left: Sequence[Session]) -> tuple[Button, ...]:
    if not left:
        return ()
    value = ",".join(str(one.id) for one in left[:LONGEST_BUTTON])
    return (Button("questions-more", say("questions-more-button"), value, say("questions-more-twin")),)


def _in_order(sessions: Sequence[Session]) -> tuple[Session, ...]:
    return tuple(sorted(sessions, key=lambda one: (one.start, one.room or "", one.id)))


def _listed(
    question: Question, shown: Sequence[Session], now: datetime, full: Collection[int]
) -> list[Block]:
    """A line for each; over several days each day has its heading."""
    days: dict[object, list[Session]] = {}
    for one in shown:
        days.setdefault(one.start.astimezone(ZoneInfo(one.zone)).date(), []).append(one)
    if len(shown) == 1 and question.wants in OF_ONE:
        return [bullets(_rest_of(shown[0], question.wants, now, full))]
    if len(days) < 2 or len(shown) < DAYS_APART_FROM:
        return [bullets(*(_line(question, one, now, full) for one in shown))]
    blocks: list[Block] = []
    for sessions in days.values():
        first = sessions[0]
        blocks.append(heading(At(first.start, first.zone, "day")))
        blocks.append(bullets(*(_line(question, one, one.start, full) for one in sessions)))
    return blocks


def _line(question: Question, one: Session, now: datetime, full: Collection[int]) -> Line:
    line = session_line(one, now)
    if question.wants is Wants.LENGTH:
        line += (Plain(" · "), _length(one))
    if question.wants is Wants.LANGUAGE and one.language:
        line += (Plain(" · "), _language(one))
    if one.id in full:
        line += (Plain(" · "), say("questions-full"))
    return line


def _rest_of(one: Session, wants: Wants, now: datetime, full: Collection[int]) -> Line:
    """What is known of a session beside what was just said of it."""
    parts: list[Words] = [] if wants is Wants.WHEN else [when(one, now)]
    if one.cancelled:
        parts.append(say("session-cancelled"))
    place = "" if wants is Wants.WHERE else one.place or one.room or ""
    people = "" if wants is Wants.WHO else ", ".join(one.people)
    parts += [Plain(text) for text in (place, people) if text]
    if one.id in full:
        parts.append(say("questions-full"))
    line: Line = ()
    for part in (*parts, Plain(one.label)):
        line += (Plain(" · "), part) if line else (part,)
    return line


def _title(question: Question, chosen: Chosen, now: datetime) -> Phrase:
    """What is said above the list: of one session straight what was asked, else what the list is."""
    sessions = chosen.sessions
    one = sessions[0]
    if len(sessions) == 1 and question.wants in OF_ONE:
        return _of_one(question.wants, one, now)
    if one.cancelled:
        return say("questions-cancelled")
    if question.wants is Wants.SEATS and len(sessions) == 1:
        return _seats(one)
    if chosen.past:
        return say("questions-past", count=len(sessions))
    if question.scope is Scope.NOW and not question.times:
        return say("questions-now")
    if question.scope is Scope.NEXT and not question.times:
        return say("questions-next")
    if question.times:
        return say("questions-then", count=len(sessions))
    return say("questions-found", count=len(sessions))


def _of_one(wants: Wants, one: Session, now: datetime) -> Phrase:
    title = Strong(one.title)
    match wants:
        case Wants.WHERE:
            place = one.place or one.room
            return (
                say("questions-one-where", title=title, place=place)
                if place
                else say("questions-no-place", title=title)
            )
        case Wants.WHO:
            if not one.people:
                return say("questions-no-people", title=title)
            return say("questions-one-who", title=title, people=Names(one.people))
        case Wants.LENGTH:
            return say("questions-one-length", title=title, length=_length(one))
        case Wants.END:
            return say(
                "questions-one-end",
                title=title,
                end=At(one.end, one.zone),
                over=Choice("yes" if one.end <= now else "no"),
            )
        case Wants.LANGUAGE:
            if not one.language:
                return say("questions-no-language", title=title)
            return say("questions-one-language", title=title, language=_language(one))
        case Wants.ABOUT:
            return say("questions-one-about") if _text_of(one) else say("questions-no-text", title=title)
        case _:
            return say(
                "questions-one-when",
                title=title,
                when=when(one, now),
                over=Choice("yes" if one.end <= now else "no"),
            )


def _seats(one: Session) -> Phrase:
    """How many there are; how many of them are free is said beneath by who knows."""
    title = Strong(one.title)
    if one.capacity is None:
        return say("questions-no-seats", title=title)
    return say("questions-one-seats", title=title, count=one.capacity)


def _length(one: Session) -> Phrase:
    minutes = round((one.end - one.start).total_seconds() / 60)
    return say("questions-length", hours=minutes // 60, minutes=minutes % 60, shape=Choice(_shape(minutes)))


def _shape(minutes: int) -> str:
    if minutes < 60:
        return "minutes"
    return "both" if minutes % 60 else "hours"


def _language(one: Session) -> Phrase:
    code = (one.language or "").split(",")[0].strip()[:2]
    return say("questions-language", code=Choice(code), language=(one.language or "").upper())


def _text_of(one: Session) -> str:
    text = " ".join((one.abstract or one.description or one.subtitle).split())
    if len(text) <= LONGEST_ABSTRACT:
        return text
    return text[:LONGEST_ABSTRACT].rsplit(" ", 1)[0] + " …"


def _nothing(question: Question, chosen: Chosen, now: datetime, notes: Sequence[Phrase]) -> Said:
    """That there is nothing, and what comes near, marked as such."""
    match chosen.why:
        case "stranger":
            said = say("questions-stranger", name=question.stranger)
        case "room":
            said = say("questions-no-room", room=question.no_room)
        case "now":
            said = say("questions-nothing-now")
        case "next":
            said = say("questions-nothing-next")
        case "time" | "empty":
            said = say("questions-nothing-then")
        case _:
            said = say("questions-nothing-found")
    near = chosen.suggestions[:3]
    if not near:
        return Said(message(said, *notes))
    title = {
        "now": "questions-next",
        "next": "questions-now",
        "time": "questions-other-time",
        "empty": "questions-after-that",
    }
    parts = [
        paragraph(said),
        heading(say(title.get(chosen.why, "questions-near"))),
        *_listed(question, near, now, ()),
    ]
    about = tuple(About(SESSION, one.id) for one in near)
    return Said(message(*parts, *notes, about=about), (), near)
