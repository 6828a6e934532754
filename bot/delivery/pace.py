"""How fast a platform lets the bot speak: one token bucket for each limit that it has.

People's answers may use every token; mass sending stops while a reserve is left, so that an answer never
waits behind two thousand reminders.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.outgoing import Priority
from bot.core.ports import Limit

RESERVE = 0.25
"""The share of a bucket that mass sending leaves to people's answers (at least one token)."""


@dataclass(slots=True)
class _Bucket:
    limit: Limit
    tokens: float
    seen: datetime

    def fill(self, now: datetime) -> None:
        gained = max(0.0, (now - self.seen).total_seconds()) * self.limit.per_second
        self.tokens = min(float(self.limit.burst), self.tokens + gained)
        self.seen = now

    def wait_for(self, floor: float) -> timedelta:
        """How long until a token can be taken that leaves `floor` tokens."""
        missing = floor + 1 - self.tokens
        return timedelta(seconds=max(0.0, missing) / self.limit.per_second)


class Pace:
    """The buckets and pauses of all platforms. Pure: the moment is always given."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[str, str], _Bucket] = {}
        self._pauses: dict[tuple[str, str], datetime] = {}

    def pause(self, platform: str, until: datetime, limit: str = "") -> None:
        """The platform asked for silence until then, in all or in what counts against one limit."""
        key = (platform, limit)
        self._pauses[key] = max(until, self._pauses.get(key, until))

    def take(
        self, platform: str, limits: Sequence[Limit], priority: Priority, now: datetime
    ) -> datetime | None:
        """Take one token of each limit. None: taken; else nothing was taken, ask again at that moment."""
        asked = [self._pauses.get((platform, name)) for name in ("", *(limit.name for limit in limits))]
        paused = max((until for until in asked if until and now < until), default=None)
        if paused is not None:
            return paused
        buckets = [self._bucket(platform, limit, now) for limit in limits]
        waits = [bucket.wait_for(_floor(bucket.limit, priority)) for bucket in buckets]
        longest = max(waits, default=timedelta())
        if longest > timedelta():
            return now + longest
        for bucket in buckets:
            bucket.tokens -= 1
        return None

    def lacking(
        self, platform: str, limits: Sequence[Limit], priority: Priority, now: datetime
    ) -> frozenset[str]:
        """The names of those of these limits that have nothing to give at this moment; "" is a pause
        of the whole platform."""
        paused = {name for (there, name), until in self._pauses.items() if there == platform and now < until}
        buckets = [self._bucket(platform, limit, now) for limit in limits]
        short = {one.limit.name for one in buckets if one.wait_for(_floor(one.limit, priority)) > timedelta()}
        return frozenset(short | paused & {"", *(limit.name for limit in limits)})

    def in_store(self, platform: str, limit: Limit, now: datetime) -> float:
        """How many tokens of this limit there are now."""
        return self._bucket(platform, limit, now).tokens

    def give_back(self, platform: str, limits: Sequence[Limit]) -> None:
        """What was taken was not used."""
        for limit in limits:
            if (bucket := self._buckets.get((platform, limit.name))) is not None:
                bucket.tokens = min(float(bucket.limit.burst), bucket.tokens + 1)

    def _bucket(self, platform: str, limit: Limit, now: datetime) -> _Bucket:
        found = self._buckets.get((platform, limit.name))
        if found is None:
            found = self._buckets[platform, limit.name] = _Bucket(limit, float(limit.burst), now)
        found.fill(now)
        if found.limit != limit:
            # A limit that was learnt anew does not fill the bucket.
            found.limit, found.tokens = limit, min(found.tokens, float(limit.burst))
        return found


def how_long(
    count: int, limit: Limit, priority: Priority = Priority.MASS, tokens: float | None = None
) -> timedelta:
    """When the last of so many goes if nobody else speaks: those above the reserve at once, each of the
    others as soon as there is a token for it. `tokens`: what is in the bucket now; None: it is full."""
    if count <= 0:
        return timedelta()
    in_store = limit.burst if tokens is None else tokens
    return timedelta(seconds=max(0.0, count + _floor(limit, priority) - in_store) / limit.per_second)


def _floor(limit: Limit, priority: Priority) -> float:
    """What has to be left in the bucket; a bucket of one token has nothing to reserve."""
    if priority is not Priority.MASS or limit.burst < 2:
        return 0.0
    return max(1.0, limit.burst * RESERVE)
