"""The port `Crowd`: who is reminded in a conversation since direct messages would come too late."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from bot.core.crowd import Crowded, Gathering
from bot.core.people import Conversation
from bot.core.ports import Forecast, Outbox, Tx
from bot.core.sessions import Programme, Session
from bot.features.posts.posted import PostStore
from bot.features.posts.rules import announces, print_of
from bot.features.posts.store import RuleStore
from bot.features.posts.wording import announcement

MENTIONED_AT_ONCE = 150
"""A message that calls more people is too large for Slack: it would be cut, and only its first part rings."""


class PublicReminders:
    """Looks at the limits, and mentions those who agreed to it where their session is announced, else in the
    community's general conversation. `forecast` is asked for when it is needed: it is made last."""

    def __init__(
        self,
        rules: RuleStore,
        posts: PostStore,
        programme: Programme,
        outbox: Outbox,
        forecast: Callable[[], Forecast],
    ) -> None:
        self._rules = rules
        self._posts = posts
        self._programme = programme
        self._outbox = outbox
        self._forecast = forecast

    async def too_slow(self, tx: Tx, persons: Sequence[int], start: datetime, now: datetime) -> bool:
        """By the limits, as long as it has not begun; see the port."""
        return now < start and await self._takes_too_long(tx, persons, start - now) is not None

    async def mention(self, tx: Tx, gathering: Gathering, now: datetime) -> frozenset[int]:
        """Post who agreed to be mentioned; see the port."""
        sessions = await self._sessions(tx, gathering)
        reached: set[int] = set()
        for place, persons in (await self._by_place(tx, gathering, sessions)).values():
            for some in _portions(persons):
                wanted = {who: gathering.wanted[who] for who in some}
                await self._post(tx, place, gathering, wanted, sessions, now)
                reached.update(some)
        return frozenset(reached)

    async def foresee(self, tx: Tx, gathering: Gathering, before: Sequence[int]) -> Crowded | None:
        """What will be done at the moment they are due; see the port."""
        persons = [*before, *gathering.wanted]
        takes = await self._takes_too_long(tx, persons, gathering.start - gathering.due)
        if takes is None:
            return None
        sessions = await self._sessions(tx, gathering)
        places = (await self._by_place(tx, gathering, sessions)).values()
        return Crowded(
            start=gathering.start,
            zone=next(iter(sessions.values())).zone,
            reminders=len(gathering.wanted),
            takes=takes,
            mentioned=tuple((name_of(place), len(persons)) for place, persons in places),
        )

    async def _takes_too_long(self, tx: Tx, persons: Sequence[int], time_left: timedelta) -> timedelta | None:
        """How long it takes, where that is longer than there is time."""
        takes = await self._forecast().how_long(tx, persons)
        return takes if takes is not None and takes > time_left else None

    async def _sessions(self, tx: Tx, gathering: Gathering) -> dict[int, Session]:
        labels = sorted({label for mine in gathering.wanted.values() for label in mine})
        found = [await self._programme.session(tx, label) for label in labels]
        return {one.id: one for one in found if one is not None}

    async def _by_place(
        self, tx: Tx, gathering: Gathering, sessions: Mapping[int, Session]
    ) -> dict[int, tuple[Conversation, list[int]]]:
        """By conversation, who is to be mentioned in it."""
        rules, general = await self._rules.rules(tx), await self._rules.general(tx)
        willing = await self._posts.willing(tx, list(gathering.wanted))
        found: dict[int, tuple[Conversation, list[int]]] = {}
        for who, platform in willing.items():
            mine = [sessions[label] for label in gathering.wanted[who] if label in sessions]
            announced = [rule.place for one in mine for rule in rules if announces(rule, one)]
            place = next((one for one in (*announced, *general) if one.platform == platform), None)
            if place is not None:
                found.setdefault(place.id, (place, []))[1].append(who)
        return found

    async def _post(
        self,
        tx: Tx,
        place: Conversation,
        gathering: Gathering,
        wanted: Mapping[int, Sequence[int]],
        sessions: Mapping[int, Session],
        now: datetime,
    ) -> None:
        post = await self._posts.add_crowd(tx, place.id, gathering.start, wanted)
        told = [sessions[label] for label in post.labels]
        await self._outbox.put(tx, announcement(post, told, gathering.due, list(wanted)))
        await self._posts.said(tx, post, post.labels, print_of(told), 0, now)


def name_of(place: Conversation) -> str:
    """How people know a conversation."""
    if place.platform_id.startswith("#") or not (place.name or place.role):
        return place.platform_id
    return f"#{(place.name or place.role or '').removeprefix('#')}"


def _portions(persons: Sequence[int]) -> Iterator[Sequence[int]]:
    for at in range(0, len(persons), MENTIONED_AT_ONCE):
        yield persons[at : at + MENTIONED_AT_ONCE]
