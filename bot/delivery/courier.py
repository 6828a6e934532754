"""One delivery: hands it to the adapter, and says what became of it. Never raises."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import TypeAlias

import structlog

from bot.core.clock import Clock
from bot.core.outgoing import POSTS, Operation, only_confirms
from bot.core.ports import Adapter
from bot.core.signals import Address
from bot.delivery.claims import Ended, Ready
from bot.delivery.pace import Pace
from bot.errors import Gone, Shut, TryLater

LOOKED_FOR = (Operation.POST, Operation.UPLOAD, Operation.OPEN)
ON_A_MESSAGE = (Operation.EDIT, Operation.DELETE, Operation.REACT, Operation.UNREACT)
SHORT_PAUSE = timedelta(seconds=5)
SHUT_WAIT = timedelta(minutes=1)
DEADLINE = timedelta(seconds=60)
LONGEST_WAIT = timedelta(minutes=5)
GIVE_UP_AFTER = timedelta(hours=24)
CONFIRMS_WITHIN = timedelta(seconds=3)
"""A reaction that only confirms waits so long for its turn, and then is left out."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform did it."""

    claim: Ready
    address: Address | None
    platform_id: str | None
    found: bool = False


@dataclass(frozen=True, slots=True)
class Again:
    """The platform did not do it, or nobody knows (`maybe_done`): once more at `at`."""

    claim: Ready
    reason: str
    at: datetime
    maybe_done: bool = False


Outcome: TypeAlias = "Sent | Again | Ended"


class Courier:
    """Knows the adapters, and when to try again. `rng` jitters the waiting between tries."""

    def __init__(self, adapters: Mapping[str, Adapter], pace: Pace, clock: Clock, rng: Random) -> None:
        self._adapters = adapters
        self._pace = pace
        self._clock = clock
        self._rng = rng
        self._refusing: set[str] = set()

    async def deliver(self, claim: Ready) -> Outcome:
        """Do it, or find that it was done before."""
        try:
            async with asyncio.timeout(DEADLINE.total_seconds()):
                outcome = await self._do(claim)
        except TimeoutError:
            return self._again(claim, "the platform did not answer", timedelta(), maybe_done=True)
        except TryLater as later:
            if later.everything or later.limit:
                until = self._clock.now() + (later.after or SHORT_PAUSE)
                self._pace.pause(claim.platform, until, "" if later.everything else later.limit or "")
            return self._again(claim, str(later), later.after or timedelta(), later.maybe_done)
        except Gone as gone:
            if claim.delivery.operation in ON_A_MESSAGE:
                # What is gone needs no change any more; often it was the bot that took it back.
                return Ended(claim.row, "dropped", str(gone))
            return Ended(claim.row, "dead", str(gone))
        except Shut as shut:
            if claim.platform not in self._refusing:
                log.error("the platform refuses the bot", platform=claim.platform, cause=str(shut))
            self._refusing.add(claim.platform)
            self._pace.pause(claim.platform, self._clock.now() + SHUT_WAIT)
            return self._again(claim, str(shut), SHUT_WAIT, maybe_done=False)
        except Exception as error:
            log.exception("an adapter failed", platform=claim.platform, row=claim.row)
            return self._again(claim, type(error).__name__, timedelta(), maybe_done=True)
        if claim.platform in self._refusing:
            self._refusing.discard(claim.platform)
            log.info("the platform takes the bot again", platform=claim.platform)
        return outcome

    async def _do(self, claim: Ready) -> Outcome:
        delivery = claim.delivery
        adapter = self._adapters[claim.platform]
        address = delivery.address
        if address is None and delivery.user is not None:
            address = Address(claim.platform, await adapter.open_direct(delivery.user))
            delivery = replace(delivery, address=address)
        if claim.uncertain and delivery.operation in LOOKED_FOR:
            found = await adapter.find(delivery)
            if found is not None:
                return _sent(claim, address, found, found=True)
        if claim.too_late:
            return claim.too_late
        try:
            return _sent(claim, address, await adapter.send(delivery))
        except Gone:
            repeatable = (*POSTS, Operation.WHISPER)
            if (
                delivery.user is None
                or claim.delivery.address is None
                or delivery.operation not in repeatable
            ):
                raise
        # The direct conversation is gone, the person perhaps not; or they are not where others are.
        address = Address(claim.platform, await adapter.open_direct(delivery.user))
        operation = Operation.POST if delivery.operation is Operation.WHISPER else delivery.operation
        delivery = replace(delivery, address=address, operation=operation)
        return Sent(claim, address, await adapter.send(delivery))

    def _again(self, claim: Ready, reason: str, after: timedelta, maybe_done: bool) -> Again | Ended:
        """Another try, unless it was tried for a day without success."""
        now = self._clock.now()
        if now - claim.delivery.first_at >= GIVE_UP_AFTER:
            return Ended(claim.row, "dead", reason)
        pause = max(after, self._back_off(claim.attempts))
        if pause > CONFIRMS_WITHIN and only_confirms(claim.delivery.operation, claim.delivery.priority):
            return Ended(claim.row, "dropped", reason)
        return Again(claim, reason, now + pause, maybe_done)

    def _back_off(self, attempts: int) -> timedelta:
        """1, 2, 4 … seconds and at most five minutes, each up to half longer."""
        seconds = min(2.0 ** min(attempts, 20), LONGEST_WAIT.total_seconds())
        return timedelta(seconds=seconds * (1 + self._rng.random() / 2))


def _sent(claim: Ready, address: Address | None, platform_id: str | None, *, found: bool = False) -> Sent:
    """It was done; what was opened is where it was done."""
    if claim.delivery.operation is Operation.OPEN and platform_id is not None:
        address = Address(claim.platform, platform_id)
    return Sent(claim, address, platform_id, found)
