"""What reminders say. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.late import STILL_USEFUL, late_policy
from bot.core.message import (
    About,
    At,
    Block,
    Button,
    Line,
    Message,
    Phrase,
    Plain,
    Strong,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.outgoing import Outgoing, Priority, ToPerson, Variant
from bot.core.seats import cannot_come_button
from bot.core.sessions import SESSION, Session

_ONE = {
    "soon": "reminders-soon",
    "now": "reminders-now",
    "late": "reminders-late",
    "running": "reminders-running",
}
_HOSTED = {
    "soon": "reminders-host-soon",
    "now": "reminders-host-now",
    "late": "reminders-host-late",
    "running": "reminders-host-running",
}
_MANY = {
    "soon": "reminders-many-soon",
    "now": "reminders-many-now",
    "late": "reminders-many-late",
    "running": "reminders-many-running",
}


@dataclass(frozen=True, slots=True)
class Item:
    """A session that somebody is reminded of; who hosts it hears how many starred it, and how many others
    have a seat (`seats`), and who has a `seat` can give it back."""

    session: Session
    stars: int | None = None
    seat: bool = False
    seats: int = 0


class Said:
    """What is promised at one moment. Many are told the same, which is made once."""

    def __init__(self) -> None:
        self._made: dict[tuple[datetime, tuple[Item, ...]], tuple[tuple[Variant, ...], Phrase]] = {}

    def promise(self, who: int, items: Sequence[Item], due: datetime) -> Outgoing:
        """One message for all that begins at one moment, with all that it may say by the time it is sent."""
        same = due, tuple(items)
        if same not in self._made:
            self._made[same] = _variants(items, due), _missed(items[0].session)
        variants, missed = self._made[same]
        key = promise_key(who, items, due)
        return Outgoing(
            key=key,
            to=ToPerson(who),
            variants=variants,
            slot=key,
            expires=items[0].session.start + STILL_USEFUL,
            priority=Priority.TIMED,
            missed=missed,
        )


def _variants(items: Sequence[Item], due: datetime) -> tuple[Variant, ...]:
    start = items[0].session.start
    return late_policy(
        due=due,
        start=start,
        in_time=_wording("soon" if due < start else "now", items),
        late=_wording("late", items),
        running=_wording("running", items),
    )


def _missed(one: Session) -> Phrase:
    return say("reminders-missed", title=Strong(one.title), start=At(one.start, one.zone, "daytime"))


def promise_key(who: int, items: Sequence[Item], due: datetime) -> str:
    """Readable, and another one for another start or other sessions, or where another lead was wished for."""
    first = min(item.session.id for item in items)
    return f"reminder:{first}:{items[0].session.start.isoformat()}:{who}:{due.isoformat()}"


def corrected(key: str, number: int, who: int, items: Sequence[Item], moved: frozenset[int]) -> Outgoing:
    """What stands in the old message's place: what is so now. `moved`: the sessions with another start."""
    about = tuple(About(SESSION, item.session.id) for item in items)
    lines = [_line_now(item, item.session.id in moved) for item in items]
    told = bullets(*lines) if len(lines) > 1 else paragraph(*lines[0])
    return Outgoing(
        key=f"{key}:{number}",
        to=ToPerson(who),
        variants=(Variant(message(told, about=about)),),
        slot=key,
        priority=Priority.TIMED,
    )


def _line_now(item: Item, moved: bool) -> Line:
    one = item.session
    title, label = Strong(one.title), one.label
    if one.cancelled:
        return (say("reminders-now-cancelled", title=title, label=label),)
    start = At(one.start, one.zone, "daytime", own=one.start)
    key = "reminders-now-moved" if moved else "reminders-now-there"
    return (say(key, title=title, start=start, where=_where(one), label=label),)


def which(sessions: Sequence[Session], now: datetime, line: Callable[[Session, datetime], Line]) -> Message:
    """The question which of these sessions, which overlap, somebody wants to see."""
    return replace(
        message(
            heading(say("reminders-overlap", count=len(sessions))),
            bullets(*(line(one, now) for one in sessions)),
            paragraph(say("reminders-overlap-choose", label=sessions[-1].label)),
            buttons=tuple(
                Button("unstar", say("reminders-drop", label=one.label), str(one.id)) for one in sessions
            ),
            about=tuple(About(SESSION, one.id) for one in sessions),
        ),
        notify=True,
    )


def _wording(mood: str, items: Sequence[Item]) -> Message:
    """`mood`: soon, now, late or running."""
    about = tuple(About(SESSION, item.session.id) for item in items)
    session = items[0].session
    # Nobody who sees that it is on needs another clock.
    own = None if mood == "running" else session.start
    facts = {"gap": At(session.start, session.zone, "gap"), "start": At(session.start, session.zone, own=own)}
    if len(items) == 1 and items[0].stars is None:
        told: list[Block] = [paragraph(_of_one(_ONE[mood], session, facts))]
    elif len(items) == 1:
        told = [paragraph(_of_one(_HOSTED[mood], session, facts), Plain(" "), *_stars(items[0]))]
    else:
        told = [heading(say(_MANY[mood], **facts)), bullets(*(_line(item) for item in items))]
    buttons = tuple(cannot_come_button(item.session.id, len(items) > 1) for item in items if item.seat)
    return replace(message(*told, buttons=buttons, about=about), notify=True)


def _of_one(key: str, session: Session, facts: Mapping[str, At]) -> Phrase:
    title = Strong(session.title)
    return say(key, title=title, where=_where(session), label=session.label, **facts)


def _line(item: Item) -> Line:
    one = item.session
    line: Line = (say("reminders-item", title=Strong(one.title), where=_where(one), label=one.label),)
    return (
        line if item.stars is None else (*line, Plain(" "), say("reminders-host"), Plain(" "), *_stars(item))
    )


def _stars(item: Item) -> Line:
    stars: Line = (say("reminders-host-stars", count=item.stars or 0),)
    if not item.seats:
        return stars
    return (*stars, Plain(" "), say("reminders-host-seats", count=item.seats))


def _where(session: Session) -> Phrase:
    place = session.place or session.room
    return say("reminders-where", place=place) if place else say("reminders-nowhere")


def minutes_of(lead: timedelta) -> int:
    """A lead time in minutes."""
    return int(lead.total_seconds()) // 60
