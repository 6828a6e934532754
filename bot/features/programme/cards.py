"""How a session looks on its own, and the live card that keeps looking so."""

from datetime import datetime

from bot.core.message import (
    About,
    Block,
    Button,
    Line,
    Message,
    Plain,
    Strong,
    bullets,
    heading,
    message,
    paragraph,
    say,
)
from bot.core.ports import Tx
from bot.core.sessions import SESSION, Popularity, Programme, Session, when


class SessionCard:
    """The live card of a session; the port `Card`."""

    kind = SESSION

    def __init__(self, programme: Programme, popularity: Popularity) -> None:
        self._programme = programme
        self._popularity = popularity

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """The session with all that is known of it, and a button to star it."""
        session = await self._programme.session(tx, id)
        if session is None:
            return None
        return session_card(session, await self._popularity.stars(tx, id), now)


def session_card(session: Session, stars: int, now: datetime) -> Message:
    """Everything about one session. A count of stars, never a name."""
    facts: list[Line] = [(when(session, now),)]
    facts += [(Plain(text),) for text in (session.place or session.room,) if text]
    if session.people:
        facts.append((say("session-with", people=", ".join(session.people)),))
    if session.capacity:
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
    buttons = () if session.cancelled or now >= session.end else (star,)
    return message(*blocks, buttons=buttons, about=(About(SESSION, session.id),))
