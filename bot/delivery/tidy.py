"""Wipes texts that can no longer be corrected, and codes that no longer open anything."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Column, ColumnElement, delete, func, select, update

from bot.core.outgoing import Operation
from bot.core.ports import Tx
from bot.storage.database import scalar
from bot.storage.tables import Moment, dialogue, inbox, link_code, outbox

CORRECTABLE_FOR = timedelta(days=2)
"""So long a sent message is kept as it was worded."""

KEPT_ASIDE_FOR = timedelta(days=7)
"""So long a signal that could not be handled is kept for whoever looks into it."""

COMMITTED_WITHIN = timedelta(hours=1)
"""What ends is written down sooner than that."""

_OPENED = outbox.c.operation == Operation.OPEN
_NAMES_GROUP = _OPENED & (outbox.c.detail != "")
_HAS_WORDS = (
    outbox.c.variants.is_not(None) | outbox.c.missed.is_not(None) | outbox.c.cause.is_not(None) | _NAMES_GROUP
)

# Asked whenever the alarm rings, and so built once.
_OLDEST_CODES = (
    select(func.min(link_code.c.expires, type_=Moment())),
    select(func.min(dialogue.c.expires, type_=Moment())),
)


class _Kept:
    """The oldest of what is kept for so long.

    Rows that were wiped stay, and there are ever more of them: what is known to be wiped is not looked
    through again, and what is the oldest remains it until its time.
    """

    def __init__(self, ended: Column[datetime], words: ColumnElement[bool], kept: timedelta) -> None:
        self.ended = ended
        self.words = words
        self.kept = kept
        self._wiped_to = datetime(1970, 1, 1, tzinfo=UTC)
        self._oldest: datetime | None = None

    async def due(self, tx: Tx, now: datetime) -> datetime | None:
        """When it is to go."""
        if self._oldest is None:
            since = select(func.min(self.ended, type_=Moment())).where(
                self.words, self.ended >= self._wiped_to
            )
            self._oldest = await scalar(tx, since)
            self._wiped_to = min(self._oldest or now, now - COMMITTED_WITHIN)
        return self._oldest + self.kept if self._oldest else None

    def old(self, now: datetime) -> ColumnElement[bool]:
        """Which rows are to be wiped now. The oldest is asked for anew: it may not be done."""
        self._oldest = None
        return (self.ended <= now - self.kept) & (self.ended >= self._wiped_to)


class Tidy:
    """The port `Timed`."""

    name = "tidy"

    def __init__(self) -> None:
        self._said = _Kept(outbox.c.ended_at, _HAS_WORDS, CORRECTABLE_FOR)
        self._aside = _Kept(inbox.c.handled_at, inbox.c.signal.is_not(None), KEPT_ASIDE_FOR)

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the oldest text, code or question is to go."""
        moments = [await self._said.due(tx, now), await self._aside.due(tx, now)]
        moments += [await scalar(tx, oldest) for oldest in _OLDEST_CODES]
        return min((moment for moment in moments if moment is not None), default=None)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Wipe what is old. The rows stay: their keys keep a repetition from being a new message."""
        old = self._said.old(now)
        wiped = dict.fromkeys(("variants", "missed", "cause"))
        # Where a live card stands has to be known for as long as it is kept up to date, and what a row
        # opened for as long as others refer to it.
        placed = dict.fromkeys(("conversation", "thread", "platform_id", "slot"))
        no_card = outbox.c.card_kind.is_(None) & outbox.c.conversation.is_not(None)
        await tx.execute(update(outbox).where(old, no_card, ~_OPENED).values(**placed))
        await tx.execute(update(outbox).where(old, _NAMES_GROUP).values(detail=""))
        await tx.execute(update(outbox).where(old, _HAS_WORDS).values(**wiped))
        aside = self._aside.old(now)
        await tx.execute(update(inbox).where(aside, inbox.c.signal.is_not(None)).values(signal=None, lane=""))
        await tx.execute(delete(link_code).where(link_code.c.expires <= now))
        await tx.execute(delete(dialogue).where(dialogue.c.expires <= now))
