"""Time as the bot sees it.

Nobody reads the system's time but a clock, so that a test, a rehearsal and the demo can move it.
Platform times (a message's time stamp) enter through `of`, and are moved along.
"""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What the rest of the bot knows of time. All moments are aware and in UTC."""

    def now(self) -> datetime:
        """The present moment."""
        ...

    def of(self, platform_time: datetime) -> datetime:
        """A time that a platform stated, as this clock sees it."""
        ...

    def seconds_until(self, moment: datetime) -> float | None:
        """Real seconds until `moment` comes by itself; None when this clock only moves by hand."""
        ...

    async def sleep_until(self, moment: datetime) -> None:
        """Return as soon as `now()` is not before `moment`."""
        ...


class SystemClock:
    """The real time."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def of(self, platform_time: datetime) -> datetime:
        return platform_time.astimezone(UTC)

    def seconds_until(self, moment: datetime) -> float:
        return max(0.0, (moment - self.now()).total_seconds())

    async def sleep_until(self, moment: datetime) -> None:
        await asyncio.sleep(self.seconds_until(moment))


class ShiftedClock:
    """The real time moved by a fixed span that can be changed; runs on by itself."""

    def __init__(self, start: datetime) -> None:
        self._shift = start.astimezone(UTC) - datetime.now(UTC)
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return datetime.now(UTC) + self._shift

    def of(self, platform_time: datetime) -> datetime:
        return platform_time.astimezone(UTC) + self._shift

    def seconds_until(self, moment: datetime) -> float:
        return max(0.0, (moment - self.now()).total_seconds())

    def move_to(self, moment: datetime) -> None:
        """Jump to `moment`, and wake whoever sleeps."""
        self._shift += moment - self.now()
        self._moved.set()
        self._moved = asyncio.Event()

    async def sleep_until(self, moment: datetime) -> None:
        while (left := (moment - self.now()).total_seconds()) > 0:
            moved = self._moved
            try:
                await asyncio.wait_for(moved.wait(), timeout=left)
            except TimeoutError:
                continue


class HandClock:
    """A clock that stands still until it is moved: for tests and for reproducible transcripts."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return self._now

    def of(self, platform_time: datetime) -> datetime:
        return platform_time.astimezone(UTC)

    def seconds_until(self, moment: datetime) -> None:
        return None

    def move_to(self, moment: datetime) -> None:
        """Stand at `moment` from now on, and wake whoever sleeps."""
        self._now = moment.astimezone(UTC)
        self._moved.set()
        self._moved = asyncio.Event()

    def move(self, by: timedelta) -> None:
        """Stand `by` later (or earlier) from now on."""
        self.move_to(self._now + by)

    async def sleep_until(self, moment: datetime) -> None:
        while self._now < moment:
            await self._moved.wait()
