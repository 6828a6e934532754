"""An event loop that never waits: where nothing happens for a moment, it is already the time of the next timer.

    run_hurried(an_hour_without_homeserver())

Whatever sleeps for an hour in it, sleeps for a moment of ours; the order of everything is as it would be.
"""

import asyncio
import selectors
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from bot.core.clock import HandClock

GLANCE = 0.003
"""So long is waited for a line or a file before nothing is said to happen."""


class _Selector(selectors.DefaultSelector):
    ahead = 0.0

    def select(self, timeout: float | None = None) -> Any:
        if timeout is None or timeout <= GLANCE:
            return super().select(timeout)
        found = super().select(GLANCE)
        if not found:
            self.ahead += timeout - GLANCE
        return found


class HurriedLoop(asyncio.SelectorEventLoop):
    """The loop; its time runs ahead of ours."""

    def __init__(self) -> None:
        self._hurry = _Selector()
        super().__init__(self._hurry)

    def time(self) -> float:
        return super().time() + self._hurry.ahead


class LoopClock(HandClock):
    """A clock that goes as the loop does."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start)
        self._loop = asyncio.get_running_loop()
        self._began = self._loop.time()

    def now(self) -> datetime:
        return self._now.astimezone(UTC) + timedelta(seconds=self._loop.time() - self._began)


class Tries(Random):
    """Jitters, and notes when: whoever waits for the next try asks for it once."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.at: list[float] = []

    def random(self) -> float:
        self.at.append(asyncio.get_running_loop().time())
        return super().random()

    @property
    def gaps(self) -> list[float]:
        """How long it took from each try to the next."""
        return [after - before for before, after in zip(self.at, self.at[1:], strict=False)]


def run_hurried(work: Coroutine[Any, Any, None]) -> None:
    """Run it to its end."""
    with asyncio.Runner(loop_factory=HurriedLoop) as runner:
        runner.run(work)
