"""How a session looks on its own, and the live card that keeps looking so."""

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
from bot.core.ports import Tx
from bot.core.seats import Bookable, Bookables, Occupancy, Seats, seat_buttons, seat_facts
from bot.core.sessions import SESSION, Popularity, Programme, Session, when
from bot.features.programme.store import Change


class SessionCard:
    """The live card of a session; the port `Card`."""

    kind = SESSION

    def __init__(
        self, programme: Programme, popularity: Popularity, bookables: Bookables, seats: Seats
    ) -> None:
        self._programme = programme
        self._popularity = popularity
        self._bookables = bookables
        self._seats = seats

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """The session with all that is known of it, and a button to star it."""
        session = await self._programme.session(tx, id)
        if session is None:
            return None
        stars, bookable = await self._popularity.stars(tx, id), await self._bookables.bookable(tx, id)
        if bookable is None:
            return session_card(session, stars, now)
        occupancy = (await self._seats.occupancy(tx, [id]))[id]
        return session_card(session, stars, now, (bookable, occupancy))


def session_card(
    session: Session, stars: int, now: datetime, seats: tuple[Bookable, Occupancy] | None = None
) -> Message:
    """Everything about one session. A count of stars and of seats, never a name."""
    facts: list[Line] = [(when(session, now),)]
    facts += [(Plain(text),) for text in (session.place or session.room,) if text]
    if session.people:
        facts.append((say("session-with", people=", ".join(session.people)),))
    if seats is not None:
        facts += [(line,) for line in seat_facts(seats[1])]
    elif session.capacity:
        facts.append((say("session-seats", count=session.capacity),))
    facts.append((say("session-stars", count=stars),))
    title: Line = (Strong(session.title), Plain(f" · {session.label}"))
    if session.cancelled:
        title += (Plain(" · "), say("session-cancelled"))
    elif now >= session.end:
        title += (Plain(" · "), say("session-over"))
    blocks: list[Block] = [heading(*title), bullets(*facts)]
    if session.abstract:
        blocks.append(paragraph(Plain(session.abstract)))
    star = Button("star", say("button-star"), str(session.id), say("button-star-twin", label=session.label))
    twin = say("button-calendar-twin", label=session.label)
    calendar = Button("calendar-one", say("button-calendar"), str(session.id), twin)
    buttons = () if session.cancelled or now >= session.end else (star, calendar)
    if seats is not None:
        buttons = (*seat_buttons(*seats, now), *buttons)
    return message(*blocks, buttons=buttons, about=(About(SESSION, session.id),))


def change_line(change: Change, session: Session) -> Line:
    """One change, old and new, in a line."""
    named: Line = (Strong(session.title), Plain(f" · {session.label}: "))
    return (*named, _what_changed(change, session))


def _what_changed(change: Change, session: Session) -> Phrase:
    if change.field in ("new", "cancelled", "back"):
        return say(f"programme-now-{change.field}", start=At(session.start, session.zone, "daytime"))
    values = [_shown(change.field, text, session.zone) for text in (change.old, change.new)]
    return say("programme-change", field=Choice(change.field), old=values[0], new=values[1])


def _shown(field: str, text: str, zone: str) -> Value:
    if field in ("start", "end") and text:
        return At(datetime.fromisoformat(text), zone, "daytime")
    return text or "–"
