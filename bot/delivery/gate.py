"""Keeps one account from taking the bot's time from all others: so much a minute, and the rest is not heard.

It is asked before anything is stored or looked up, so that what is too much costs next to nothing.
"""

from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from bot.core.clock import Clock
from bot.core.roles import identity_key
from bot.core.signals import (
    AnySignal,
    ButtonPressed,
    CommandGiven,
    HomeOpened,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    ReactionAdded,
    ReactionRemoved,
    ShortcutUsed,
    Who,
)

BURST = timedelta(seconds=40)
"""Somebody who was quiet may do at once what the limit allows in this time."""

PATIENCE = 10
"""So many times as much is heard of organisers, of what is taken back, and of what is read back after an
outage, where it comes all at once."""

MOST = 10_000
"""So many accounts are kept in mind; those that did nothing for longest are forgotten."""

_TAKEN_BACK = MessageDeleted | ReactionRemoved
_LIMITED = (
    MessageSaid
    | MessageEdited
    | ReactionAdded
    | ButtonPressed
    | CommandGiven
    | ShortcutUsed
    | HomeOpened
    | _TAKEN_BACK
)
"""Not forms, which can only be sent off once they were opened, and hold what somebody wrote."""


class Admission(Enum):
    """What is to become of a signal: it is heard, or not; the first that is not, its sender is told."""

    HEARD = "heard"
    TOLD = "told"
    DROPPED = "dropped"


@dataclass(slots=True)
class _Bucket:
    left: float
    at: datetime
    told: bool = False


class Gate:
    """Counts what each account does. `per_minute` 0: all is heard. `dropped`: how much was not."""

    def __init__(self, clock: Clock, per_minute: int, organisers: Collection[str] = ()) -> None:
        self._clock = clock
        self._per_minute = per_minute
        self._configured = frozenset(organisers)
        self._appointed: set[str] = set()
        self._buckets: OrderedDict[tuple[str, bool], _Bucket] = OrderedDict()
        self.dropped = 0

    @property
    def limits(self) -> bool:
        """Whether anything is ever too much."""
        return self._per_minute > 0

    def trust(self, who: Who, appointed: bool) -> None:
        """Whether this account was appointed an organiser's, as it was found when it was last heard."""
        (self._appointed.add if appointed else self._appointed.discard)(identity_key(who))

    def admit(self, signal: AnySignal) -> Admission:
        """Whether it is heard. What nobody in particular did always is."""
        if not self._per_minute or signal.who is None or not isinstance(signal, _LIMITED):
            return Admission.HEARD
        bucket = self._bucket(signal.who, signal)
        if bucket.left >= 1:
            bucket.left -= 1
            return Admission.HEARD
        self.dropped += 1
        if bucket.told or not _is_meant(signal):
            return Admission.DROPPED
        bucket.told = True
        return Admission.TOLD

    def _bucket(self, who: Who, signal: AnySignal) -> _Bucket:
        """The account's bucket, filled up for the time that went by."""
        patient = signal.late or isinstance(signal, _TAKEN_BACK)
        name = identity_key(who)
        trusted = who.organises is True or name in self._configured or name in self._appointed
        a_second = self._per_minute / 60 * (PATIENCE if patient else 1) * (PATIENCE if trusted else 1)
        full = a_second * BURST.total_seconds()
        key, now = (name, patient), self._clock.now()
        if (bucket := self._buckets.get(key)) is None:
            self._buckets[key] = bucket = _Bucket(full, now)
            if len(self._buckets) > MOST:
                self._buckets.popitem(last=False)
        self._buckets.move_to_end(key)
        went_by = max(0.0, (now - bucket.at).total_seconds())
        bucket.left = min(full, bucket.left + a_second * went_by)
        bucket.at = now
        # Who was quiet for so long that all is allowed again hears of the next time, too.
        bucket.told = bucket.told and bucket.left < full
        return bucket


def _is_meant(signal: AnySignal) -> bool:
    """Whether an answer is waited for."""
    match signal:
        case MessageSaid(addressed=addressed) | MessageEdited(addressed=addressed):
            return addressed
        case ButtonPressed() | CommandGiven() | ShortcutUsed():
            return True
        case _:
            return False
