"""What the bot notes of itself while it runs: counts and moments, nothing that anybody said, nobody's name.

It is kept in memory, from start to end. What has to outlast that stands in the database.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.core.clock import Clock
from bot.core.outgoing import Priority

HANDLING = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
LATENESS = (0.5, 1.0, 2.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0)


@dataclass(slots=True)
class Spread:
    """How often something took how many seconds: a count for each bound, and one for all above."""

    bounds: Sequence[float]
    counts: list[int] = field(init=False)
    total: float = 0.0

    def __post_init__(self) -> None:
        self.counts = [0] * (len(self.bounds) + 1)

    def add(self, seconds: float) -> None:
        """Once more."""
        self.counts[bisect_left(self.bounds, seconds)] += 1
        self.total += seconds


@dataclass(frozen=True, slots=True)
class Mishap:
    """An error that was logged: when, which line, why, and the id of what it happened to. All of it is what
    may stand in a log."""

    at: datetime
    what: str
    cause: str = ""
    event_id: str = ""


class Mishaps:
    """Listens to the log for errors."""

    def __init__(self) -> None:
        self.count = 0
        self.last: Mishap | None = None

    def note(self, line: Mapping[str, object]) -> None:
        """A line of the log, as it is written."""
        if line.get("level") not in ("error", "critical"):
            return
        self.count += 1
        cause = line.get("cause") or line.get("error") or line.get("logger") or ""
        number = line.get("event_id") or line.get("row") or line.get("job") or ""
        self.last = Mishap(_moment(line), str(line.get("event", "")), str(cause), str(number))


class Vitals:
    """The counts. Labels are platforms, kinds of signals, priorities and outcomes: few, and known before."""

    def __init__(self, clock: Clock, mishaps: Mishaps | None = None) -> None:
        self._clock = clock
        self.mishaps = mishaps or Mishaps()
        self.received: Counter[tuple[str, str]] = Counter()
        self.handled: Counter[tuple[str, str]] = Counter()
        self.heard_at: dict[str, datetime] = {}
        self.handling = Spread(HANDLING)
        self.ended: Counter[tuple[str, str, str]] = Counter()
        self.lateness: dict[str, Spread] = {}

    def hears(self, platform: str) -> None:
        """A platform told something, new or not."""
        self.heard_at[platform] = self._clock.now()

    def stores(self, platform: str, kind: str) -> None:
        """A signal was stored that is new."""
        self.received[platform, kind] += 1

    def handles(self, platform: str, outcome: str, seconds: float) -> None:
        """A signal was handled, in so many seconds."""
        self.handled[platform, outcome] += 1
        self.handling.add(seconds)

    def gives_up_on(self, platform: str) -> None:
        """A signal was set aside, since it could not be handled."""
        self.handled[platform, "aside"] += 1

    def sends(self, platform: str, priority: Priority, since: datetime | None) -> None:
        """A message was taken by the platform; it might have gone from `since` on."""
        name = priority.name.lower()
        self.ended[platform, name, "sent"] += 1
        if since is not None:
            late = (self._clock.now() - since).total_seconds()
            self.lateness.setdefault(name, Spread(LATENESS)).add(max(0.0, late))

    def gives_up(self, platform: str, priority: Priority, state: str) -> None:
        """A message was `dead` or `dropped`."""
        self.ended[platform or "none", priority.name.lower(), state] += 1


def _moment(line: Mapping[str, object]) -> datetime:
    """When the line was written, by the system's own time; the log says it in UTC."""
    written = str(line.get("timestamp", "")).replace("Z", "+00:00")
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return datetime.now(UTC)
