"""What those hear who watch the process: a supervisor, a proxy, a monitoring system. Nobody's data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.core.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Whether the bot does what it is there for. `standing by` is well by itself: another process leads."""

    role: Literal["starting", "standing by", "leading"]
    database: bool = False
    worker: bool = False
    alarm: bool = False
    adapters: Mapping[str, bool] = field(default_factory=dict)

    @property
    def good(self) -> bool:
        """Whether it needs nobody."""
        if self.role != "leading":
            return self.role == "standing by"
        return self.database and self.worker and self.alarm and all(self.adapters.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What is counted at one moment. `stored` None: the database did not answer.

    waiting     what could go now, by platform and priority
    heard       so many seconds ago something was last heard, by platform
    """

    waiting: Mapping[tuple[str, str], int]
    adapters: Mapping[str, Standing]
    heard: Mapping[str, float]
    stored: "Stored | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What the database says. Seconds are how long something waits that could go, or is overdue.

    dead, aside, unanswered  of the last week
    """

    people: int
    oldest_seconds: float
    later: int
    dead: int
    aside: int
    inbox: int
    alarm_lag_seconds: float
    sources: int
    stale: int
    unanswered: Mapping[str, int]
