"""Who hosts what; the port `Circles`."""

from collections.abc import Collection
from datetime import datetime

from bot.core.audiences import Circle, Kind
from bot.core.barcamp import BARCAMP, Pitches
from bot.core.ports import HostOf, Tx
from bot.core.sessions import Programme, Session, same_day

_NO_TALK = frozenset({"tour", "break", "party", "barcamp"})


class HostCircles:
    """Hosts of one session, of today's or of all, with those of pitches that have no place in the programme
    yet; of the barcamp alone; and speakers."""

    def __init__(self, programme: Programme, hosts: HostOf, pitches: Pitches) -> None:
        self._programme = programme
        self._hosts = hosts
        self._pitches = pitches

    async def members(self, tx: Tx, circle: Circle, now: datetime) -> Collection[int] | None:
        """The persons, as far as the bot knows them; see the port."""
        if circle.kind not in (Kind.HOSTS, Kind.SPEAKERS, Kind.BARCAMP_HOSTS):
            return None
        sessions = [one for one in await self._programme.sessions(tx) if _is_meant(one, circle, now)]
        by_session = await self._hosts.all_hosts(tx)
        found = {person for one in sessions for person in by_session.get(one.id, ())}
        if circle.kind is not Kind.SPEAKERS and circle.session is None and not circle.today:
            pitches = await self._pitches.pitches(tx)
            found.update(host for one in pitches if not one.cancelled for host in one.hosts)
        return frozenset(found)


def _is_meant(session: Session, circle: Circle, now: datetime) -> bool:
    if circle.session is not None:
        return session.id == circle.session
    if session.cancelled or (circle.kind is Kind.SPEAKERS and session.kind in _NO_TALK):
        return False
    if circle.kind is Kind.BARCAMP_HOSTS and session.kind != BARCAMP:
        return False
    return not circle.today or same_day(session, now)
