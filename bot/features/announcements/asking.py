"""Before an announcement for the people of a channel is shown or sent, its platform is asked who they are.

The network is asked in a job, while no transaction is open. One channel of which it cannot be known holds all
of it up: who is to be left out must be known, too.
"""

import json
from collections.abc import Mapping
from datetime import datetime

from bot.core.clock import Clock
from bot.core.context import DIALOGUE_LASTS, Context
from bot.core.later import later_from_text, later_to_text
from bot.core.message import Choice, Names, message, say
from bot.core.ports import JobSpec, Outbox, Tx
from bot.features.announcements.describing import Describing
from bot.features.announcements.model import Announcement, State
from bot.features.announcements.store import AnnouncementStore
from bot.features.announcements.there import AWAY, OUT, There
from bot.features.announcements.waiting import JOB, Waiting
from bot.storage.jobs import ask_for_job
from bot.storage.people import open_dialogue, spot_of

STEP = "announcements.preview"


class AskingFirst:
    """Has it asked for previews, and takes the answers, also those that `Waiting` had asked for."""

    def __init__(
        self,
        store: AnnouncementStore,
        there: There,
        waiting: Waiting,
        describing: Describing,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._store = store
        self._there = there
        self._waiting = waiting
        self._describing = describing
        self._outbox = outbox
        self._clock = clock
        self.job = JobSpec(
            kind=JOB, read=self.read, compute=None, look=self.look, apply=self.apply, anyway=True
        )

    async def preview(self, context: Context, one: Announcement, *, asks: bool) -> None:
        """Show it to whoever writes as soon as it is known for whom it is; `asks`: their next words are an
        answer to that."""
        later, asked = await context.later(private=not asks), context.asked
        argument = {
            "number": one.id,
            "later": later_to_text(later),
            "person": context.person.id,
            "spot": dict(spot_of(asked.platform, asked.where, asked.direct)) if asks else None,
        }
        key = f"announcement:{one.id}:there"
        await ask_for_job(context.tx, JOB, key, json.dumps(argument), context.now)

    async def read(self, tx: Tx, argument: str) -> tuple[str, str]:
        """Which channels are to be asked for; none for an announcement that is no more."""
        one = await self._store.one(tx, json.loads(argument)["number"])
        return argument, await self._there.wanted(tx, one.whom if one is not None else None)

    async def look(self, wanted: str) -> str:
        """Ask for them; for which that failed, and why."""
        return await self._there.look(wanted, self._clock.now())

    async def apply(self, tx: Tx, argument: str, result: str) -> None:
        """Go on with it, or say why not."""
        asked, now = json.loads(argument), self._clock.now()
        failed: Mapping[str, str] = json.loads(result)
        one = await self._store.one(tx, asked["number"])
        if one is None:  # it was taken back meanwhile
            return
        if "later" in asked and one.state is State.DRAFT:
            await self._show(tx, one, asked, failed, now)
        elif "later" not in asked and one.state is State.SENDING:
            await self._go_on(tx, one, failed, now)

    async def _show(
        self, tx: Tx, one: Announcement, asked: Mapping[str, object], failed: Mapping[str, str], now: datetime
    ) -> None:
        later = later_from_text(str(asked["later"]))
        if failed:
            await self._store.discard(tx, [one.id])
            await self._outbox.put(tx, later.saying(message(say("announcements-unread", **_why(failed)))))
            return
        await self._outbox.put(tx, later.saying(await self._describing.preview(tx, one, now)))
        person, spot = asked["person"], asked["spot"]
        if isinstance(person, int) and isinstance(spot, dict):
            await open_dialogue(tx, person, spot, STEP, {"number": one.id}, now + DIALOGUE_LASTS)

    async def _go_on(self, tx: Tx, one: Announcement, failed: Mapping[str, str], now: datetime) -> None:
        if not failed:
            self._waiting.answered(one.id)
            await self._store.change(tx, one.id, due_at=now)
        elif OUT in failed.values() or self._waiting.tried(one.id):
            # A platform that is away for a moment is worth no word.
            key = f"announcement:{one.id}:waits:{_reason(failed)}"
            told = message(say("announcements-waits", number=str(one.id), **_why(failed)))
            await self._outbox.tell_organisers(tx, key, told)


def _why(failed: Mapping[str, str]) -> dict[str, Choice | Names]:
    """Which channels, and the reason that asks for a deed, if one of them does."""
    reason = _reason(failed)
    return {
        "reason": Choice(reason),
        "channels": Names(tuple(name for name, why in failed.items() if why == reason)),
    }


def _reason(failed: Mapping[str, str]) -> str:
    return OUT if OUT in failed.values() else AWAY
