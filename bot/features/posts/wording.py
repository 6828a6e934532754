"""What posts on sessions say. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.late import STILL_USEFUL, late_policy
from bot.core.message import (
    About,
    At,
    Block,
    Line,
    Mention,
    Message,
    Plain,
    Strong,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.outgoing import Outgoing, Priority, Variant
from bot.core.sessions import SESSION, Session
from bot.features.posts.rules import Post, where

_MOODS = {
    "soon": "posts-soon",
    "now": "posts-now",
    "late": "posts-late",
    "running": "posts-running",
}


def announcement(post: Post, sessions: Sequence[Session], due: datetime, persons: Sequence[int]) -> Outgoing:
    """What begins at one moment, with all that may be said of it by the time it is sent; too late for all of
    it, nothing is. `persons` are reminded by it."""
    start = post.start
    variants = late_policy(
        due=due,
        start=start,
        in_time=_wording("soon" if due < start else "now", sessions, persons),
        late=_wording("late", sessions, persons),
        running=_wording("running", sessions, persons),
    )
    return Outgoing(
        key=post.key,
        to=post.address,
        variants=variants,
        slot=post.key,
        expires=start + STILL_USEFUL,
        priority=Priority.TIMED,
    )


def corrected(post: Post, sessions: Sequence[Session], persons: Sequence[int]) -> Outgoing:
    """What stands in the old message's place: what is so now. Of use until all that it speaks of is over."""
    start = At(post.start, sessions[0].zone)
    lines = bullets(*(_line_now(one, post.start) for one in sessions))
    said = message(
        heading(say("posts-corrected", start=start)), lines, *_called(persons), about=_of(sessions)
    )
    return Outgoing(
        key=f"{post.key}:{post.version + 1}",
        to=post.address,
        variants=(Variant(said),),
        slot=post.key,
        expires=max(one.end for one in sessions),
        priority=Priority.TIMED,
    )


def _wording(mood: str, sessions: Sequence[Session], persons: Sequence[int]) -> Message:
    """`mood`: soon, now, late or running."""
    first = sessions[0]
    facts = {"gap": At(first.start, first.zone, "gap"), "start": At(first.start, first.zone)}
    lines = bullets(*(_line(one) for one in sessions))
    told = message(heading(say(_MOODS[mood], **facts)), lines, *_called(persons), about=_of(sessions))
    return replace(told, notify=bool(persons))


def _called(persons: Sequence[int]) -> list[Block]:
    """The line that calls people by name."""
    if not persons:
        return []
    line: Line = (say("posts-for"), Plain(" "))
    for number, who in enumerate(persons):
        line += (Mention(who),) if number == 0 else (Plain(", "), Mention(who))
    return [paragraph(*line)]


def _line(session: Session) -> Line:
    details = [detail for detail in (where(session), ", ".join(session.people)) if detail]
    line: Line = (Strong(session.title),)
    for detail in details:
        line += (Plain(" · "), Plain(detail))
    return (*line, Plain(f" · {session.label}"))


def _line_now(session: Session, start: datetime) -> Line:
    line = _line(session)
    if session.cancelled:
        return (*line, Plain(" · "), say("session-cancelled"))
    if session.start != start:
        moved = say("posts-moved", start=At(session.start, session.zone, "daytime"))
        return (*line, Plain(" · "), moved)
    return line


def _of(sessions: Sequence[Session]) -> tuple[About, ...]:
    return tuple(About(SESSION, one.id) for one in sessions)
