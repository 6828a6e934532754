"""An announcement for the people of a channel waits until its platform said who they are."""

import json
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.ports import Tx
from bot.features.announcements.model import VALID_AT_LEAST, Announcement
from bot.features.announcements.there import There, channels_in
from bot.storage.jobs import ask_for_job

JOB = "announcements.there"
TRY_AGAIN = timedelta(seconds=20)


@dataclass(slots=True)
class _Tries:
    again_at: datetime
    many: int = 1


class Waiting:
    """Has it asked, and again after a while. What was tried is kept in memory: after a restart it is asked
    anew at once."""

    def __init__(self, there: There, zone: str) -> None:
        self._there = there
        self._zone = ZoneInfo(zone)
        self._tries: dict[int, _Tries] = {}
        self._answered: set[int] = set()

    async def is_over(self, tx: Tx, one: Announcement) -> bool:
        """Whether it was asked since it began to be sent who they are, and answered."""
        if one.whom is None or not channels_in(one.whom):
            return True
        return one.id in self._answered and await self._there.is_read(tx, one.whom)

    async def ask(self, tx: Tx, one: Announcement, now: datetime) -> None:
        """Ask, unless that was done a moment ago."""
        tries = self._tries.get(one.id)
        if not channels_in(one.whom) or (tries is not None and now < tries.again_at):
            return
        self._tries[one.id] = _Tries(now + TRY_AGAIN, tries.many + 1 if tries else 1)
        key = f"announcement:{one.id}:there:{now.isoformat()}"
        await ask_for_job(tx, JOB, key, json.dumps({"number": one.id}), now)

    def again_at(self, number: int) -> datetime | None:
        """When it is asked again; None: nobody waits for it."""
        return tries.again_at if (tries := self._tries.get(number)) else None

    def tried(self, number: int) -> bool:
        """Whether it was asked more than once."""
        return (tries := self._tries.get(number)) is not None and tries.many > 1

    def answered(self, number: int) -> None:
        """It is known for this one."""
        self._tries.pop(number, None)
        self._answered.add(number)

    def done(self, number: int) -> None:
        """Nobody wants to know it any more."""
        self._tries.pop(number, None)
        self._answered.discard(number)

    def deadline(self, one: Announcement) -> datetime:
        """Until when it may wait: later on it would be news of yesterday."""
        return one.until or valid_for(one.sent_at or one.written_at, self._zone)


def valid_for(sent_at: datetime, zone: ZoneInfo) -> datetime:
    """Until when what was sent then is still worth telling, where nobody said otherwise."""
    here = sent_at.astimezone(zone)
    end_of_day = datetime.combine(here.date() + timedelta(days=1), time(), here.tzinfo)
    return max(sent_at + VALID_AT_LEAST, end_of_day)
