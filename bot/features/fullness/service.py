"""Rules of full rooms: which session is meant, and where else to go. Pure."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from bot.core.sessions import Session
from bot.language.fold import words

SOON = timedelta(minutes=15)
"""So long before its start a session's room may be full already."""

ELSEWHERE = timedelta(minutes=30)
"""What starts within this time is worth walking to instead."""

OFFERED_AT_MOST = 5


def meant_by(place: str, sessions: Sequence[Session], now: datetime) -> list[Session]:
    """The sessions on now, or soon, that a room, label or title names; those on now come first."""
    around = [one for one in sessions if is_around(one, now)]
    if place.startswith("#"):
        return [one for one in around if one.label == place]
    wanted = words(place)
    in_room = [one for one in around if one.room and words(one.room) == wanted]
    titled = [one for one in around if words(one.title) == wanted]
    return sorted(in_room or titled, key=lambda one: (one.start, one.id))


def is_around(session: Session, now: datetime) -> bool:
    """Whether it is on now or starts so soon that people stand at the door."""
    return not session.cancelled and session.start - SOON <= now < session.end


def alternatives(
    session: Session, sessions: Sequence[Session], full: Collection[int], now: datetime
) -> list[Session]:
    """What else is on now or starts soon, breaks aside: the same track first, then where there is room."""
    others = [
        one
        for one in sessions
        if one.id != session.id
        and not one.cancelled
        and one.kind != "break"
        and one.start <= now + ELSEWHERE
        and now < one.end
    ]
    same = session.track
    order = sorted(others, key=lambda one: (not (same and one.track == same), one.id in full, one.start))
    return order[:OFFERED_AT_MOST]
