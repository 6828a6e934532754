"""How often an app may call, as published."""

import math
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.fakes.slack.facts import CHANNEL_BURST, CHANNEL_SECOND, MINUTE, PER_MINUTE
from tests.fakes.slack.refusal import Refusal

POSTS = "chat.postMessage"


@dataclass(slots=True)
class Limits:
    """In any minute at most so many calls of a method; one message a second into a channel, and a small burst.

    `factor` 0.5 halves, 2 doubles; `off` lets all pass. `given` counts the 429s of each method.
    """

    now: Callable[[], float]
    factor: float = 1.0
    off: bool = False
    per_minute: dict[int, int] = field(default_factory=lambda: dict(PER_MINUTE))
    burst: int = CHANNEL_BURST
    given: Counter[str] = field(default_factory=Counter)
    _calls: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _channels: dict[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def refused(self) -> int:
        """How many 429s were given."""
        return self.given.total()

    def take(self, method: str, tier: int) -> None:
        """Count a call, or refuse it."""
        if self.off:
            return
        calls, now = self._calls[method], self.now()
        while calls and calls[0] <= now - MINUTE:
            calls.popleft()
        if len(calls) >= max(1, int(self.per_minute[tier] * self.factor)):
            self.refuse(method, calls[0] + MINUTE - now)
        calls.append(now)

    def post(self, channel: str) -> None:
        """Count a message into a channel, or refuse it."""
        if self.off:
            return
        now, rate = self.now(), self.factor / CHANNEL_SECOND
        tokens, since = self._channels.get(channel, (float(self.burst), now))
        tokens = min(float(self.burst), tokens + (now - since) * rate)
        if tokens < 1 - 1e-6:
            self._channels[channel] = (tokens, now)
            self._calls[POSTS].pop()
            self.refuse(POSTS, (1 - tokens) / rate)
        self._channels[channel] = (tokens - 1, now)

    def refuse(self, method: str, wait: float) -> None:
        """Say 429 and when to come again."""
        self.given[method] += 1
        raise Refusal("ratelimited", status=429, after=max(1, math.ceil(wait)))
