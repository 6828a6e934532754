"""How changes look before and after they are made, and how a conflict with a source is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.message import (
    About,
    At,
    Block,
    Button,
    Choice,
    Line,
    Message,
    Phrase,
    Plain,
    Strong,
    Value,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.sessions import SESSION, Session, session_line
from bot.features.programme.acts import Act, Step
from bot.features.programme.cards import change_line
from bot.features.programme.foresight import Clash
from bot.features.programme.organising import NEW, change_of
from bot.features.programme.overrides import Override
from bot.features.programme.values import from_text, human


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many starred what would change, and how many seats are taken there."""

    stars: int
    seats: int = 0


def preview(
    steps: Sequence[Step],
    before: Sequence[Session],
    after: Sequence[Session],
    wanted: Wanted,
    clashes: Sequence[Clash],
    act: int,
    now: datetime,
    *first: Phrase,
) -> Message:
    """What would change, who wanted to see it, what it clashes with; and the two ways to decide."""
    lines = _new_lines(after, now) if steps[0].session == NEW else _lines(steps, before, now)
    blocks: list[Block] = [paragraph(one) for one in first]
    blocks += [heading(say("programme-change-preview")), bullets(*lines)]
    if steps[0].session != NEW:
        blocks.append(paragraph(*_wanted(wanted)))
    if clashes:
        blocks += [heading(say("programme-change-clashes")), bullets(*(_clash_line(one) for one in clashes))]
    buttons = (
        Button("programme-apply", say("programme-apply-button"), str(act), say("programme-apply-twin")),
        Button("programme-leave", say("programme-leave-button"), str(act), say("programme-leave-twin")),
    )
    return message(*blocks, buttons=buttons, about=_about(before))


def _wanted(wanted: Wanted) -> Line:
    stars: Line = (say("programme-change-stars", count=wanted.stars),)
    if not wanted.seats:
        return stars
    return (*stars, Plain(" "), say("programme-change-seats", count=wanted.seats))


def done(
    act: Act, sessions: Sequence[Session], now: datetime, title: Phrase, *, new: bool = False
) -> Message:
    """What was changed (`new`: added), and how it is undone."""
    undo = Button("programme-undo", say("programme-undo-button"), str(act.id), say("programme-undo-twin"))
    lines = [session_line(one, now) for one in sessions] if new else _lines(act.steps, sessions, now)
    return message(heading(title), bullets(*lines), buttons=(undo,), about=_about(sessions))


def conflict(session: Session, overrides: Sequence[Override]) -> Message:
    """What the source says, what the organisers set, and the two ways to decide."""
    label = str(session.id)
    buttons = (
        Button(
            "programme-keep",
            say("programme-keep-button"),
            label,
            say("programme-keep-twin", label=session.label),
        ),
        Button(
            "programme-take",
            say("programme-take-button"),
            label,
            say("programme-take-twin", label=session.label),
        ),
    )
    return message(
        heading(say("programme-conflict", title=session.title, label=session.label)),
        bullets(*(_conflict_line(one, session) for one in overrides)),
        buttons=buttons,
        about=(About(SESSION, session.id),),
    )


def conflict_lines(session: Session, overrides: Sequence[Override]) -> list[Line]:
    """The same in the list of all."""
    named: Line = (Strong(session.title), Plain(f" · {session.label}: "))
    return [(*named, *_conflict_line(one, session)) for one in overrides]


def _conflict_line(one: Override, session: Session) -> Line:
    says, mine = (_shown(one.field, text, session.zone) for text in (one.says, one.value))
    return (
        say(
            "programme-conflict-line",
            field=say("programme-field", field=Choice(one.field)),
            says=says,
            mine=mine,
        ),
    )


def _shown(field: str, text: str, zone: str) -> Value:
    value = from_text(field, text)
    if isinstance(value, datetime):
        return At(value, zone, "daytime")
    return human(field, text) or "–"


def _new_lines(after: Sequence[Session], now: datetime) -> list[Line]:
    """The label is still to come."""
    return [session_line(one, now)[:-1] for one in after]


def _lines(steps: Sequence[Step], sessions: Sequence[Session], now: datetime) -> list[Line]:
    known = {one.id: one for one in sessions}
    return [
        change_line(change_of(step, known[step.session], now), known[step.session])
        for step in steps
        if step.session in known
    ]


def _clash_line(clash: Clash) -> Line:
    kind, what, first, second = clash
    named = [say("programme-change-new") if one == NEW else Plain(f"#{one}") for one in (first, second)]
    return (say(f"programme-clash-{kind}", what=what, first=named[0], second=named[1]),)


def _about(sessions: Sequence[Session]) -> tuple[About, ...]:
    return tuple(About(SESSION, one.id) for one in sessions if one.id != NEW)
