"""Reminders that will be too many for direct messages: what is to be expected."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.core.crowd import Crowd, Crowded, Gathering
from bot.core.ports import Tx
from bot.core.sessions import Programme
from bot.features.reminders.promising import Group
from bot.features.reminders.rules import LOOK_BACK
from bot.features.reminders.store import Star, StarStore

AHEAD = timedelta(days=1)


def gatherings(groups: Mapping[Group, Sequence[Star]], due: datetime) -> list[tuple[Gathering, list[int]]]:
    """What is due at that moment by start, the earliest first; beside each, the hosts. Pure."""
    wanted: dict[datetime, dict[int, list[int]]] = defaultdict(dict)
    hosts: dict[datetime, list[int]] = defaultdict(list)
    for (person, start), stars in sorted(groups.items()):
        if any(star.hosts for star in stars):
            hosts[start].append(person)
        else:
            wanted[start][person] = [star.session for star in stars]
    starts = sorted({*wanted, *hosts})
    return [(Gathering(start, due, wanted.get(start, {})), hosts.get(start, [])) for start in starts]


class CrowdsAhead:
    """The port `Crowds` over the reminders that are set."""

    def __init__(self, stars: StarStore, programme: Programme, crowd: Crowd) -> None:
        self._stars = stars
        self._programme = programme
        self._crowd = crowd

    async def crowds(self, tx: Tx, now: datetime) -> Sequence[Crowded]:
        """Looks at each moment at which reminders are due; see the port."""
        sessions = {one.id: one for one in await self._programme.sessions(tx) if not one.cancelled}
        moments: dict[datetime, dict[Group, list[Star]]] = defaultdict(lambda: defaultdict(list))
        for star in await self._stars.due(tx, now + AHEAD):
            session = sessions.get(star.session)
            if session is not None and star.due_at is not None and now < session.start + LOOK_BACK:
                moments[star.due_at][star.person, session.start].append(star)
        found: list[Crowded] = []
        for due, groups in sorted(moments.items()):
            before: list[int] = []
            for gathering, hosts in gatherings(groups, due):
                before += hosts
                ahead = await self._crowd.foresee(tx, gathering, before) if gathering.wanted else None
                before += gathering.wanted
                found += [ahead] if ahead else []
        return sorted(found, key=lambda one: one.start)
