"""Who hosts what; the port `Circles`."""

from collections.abc import Collection
from datetime import datetime

from bot.core.audiences import Circle, Kind
from bot.core.ports import HostOf, Tx
from bot.core.sessions import Programme, Session, same_day

_NO_TALK = frozenset({"tour", "break", "party", "barcamp"})


class HostCircles:
    """Hosts of one session, of today's or of all; and speakers."""

    def __init__(self, programme: Programme, hosts: HostOf) -> None:
        self._programme = programme
        self._hosts = hosts

    async def members(self, tx: Tx, circle: Circle, now: datetime) -> Collection[int] | None:
        """The persons, as far as the bot knows them; see the port."""
        if circle.kind not in (Kind.HOSTS, Kind.SPEAKERS):
            return None
        sessions = [one for one in await self._programme.sessions(tx) if _is_meant(one, circle, now)]
        by_session = await self._hosts.all_hosts(tx)
        return frozenset(person for one in sessions for person in by_session.get(one.id, ()))


def _is_meant(session: Session, circle: Circle, now: datetime) -> bool:
    if circle.session is not None:
        return session.id == circle.session
    if session.cancelled or (circle.kind is Kind.SPEAKERS and session.kind in _NO_TALK):
        return False
    return not circle.today or same_day(session, now)
