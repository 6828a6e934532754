"""Wipes texts that can no longer be corrected, and codes that no longer open anything."""

from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update

from bot.core.outgoing import Operation
from bot.core.ports import Tx
from bot.storage.database import scalar
from bot.storage.tables import Moment, dialogue, inbox, link_code, outbox

CORRECTABLE_FOR = timedelta(days=2)
"""So long a sent message is kept as it was worded."""

KEPT_ASIDE_FOR = timedelta(days=7)
"""So long a signal that could not be handled is kept for whoever looks into it."""

_OPENED = outbox.c.operation == Operation.OPEN
_NAMES_GROUP = _OPENED & (outbox.c.detail != "")
_HAS_WORDS = (
    outbox.c.variants.is_not(None) | outbox.c.missed.is_not(None) | outbox.c.cause.is_not(None) | _NAMES_GROUP
)

# Asked whenever the alarm rings, and so built once.
_OLDEST = (
    (select(func.min(outbox.c.ended_at, type_=Moment())).where(_HAS_WORDS), CORRECTABLE_FOR),
    (select(func.min(inbox.c.handled_at, type_=Moment())).where(inbox.c.signal.is_not(None)), KEPT_ASIDE_FOR),
    (select(func.min(link_code.c.expires, type_=Moment())), timedelta()),
    (select(func.min(dialogue.c.expires, type_=Moment())), timedelta()),
)


class Tidy:
    """The port `Timed`."""

    name = "tidy"

    async def next_due(self, tx: Tx, now: datetime) -> datetime | None:
        """When the oldest text, code or question is to go."""
        moments = [(await scalar(tx, oldest), kept) for oldest, kept in _OLDEST]
        return min((moment + kept for moment, kept in moments if moment is not None), default=None)

    async def run_due(self, tx: Tx, now: datetime) -> None:
        """Wipe what is old. The rows stay: their keys keep a repetition from being a new message."""
        old = outbox.c.ended_at <= now - CORRECTABLE_FOR
        wiped = dict.fromkeys(("variants", "missed", "cause"))
        # Where a live card stands has to be known for as long as it is kept up to date, and what a row
        # opened for as long as others refer to it.
        placed = dict.fromkeys(("conversation", "thread", "platform_id", "slot"))
        no_card = outbox.c.card_kind.is_(None) & outbox.c.conversation.is_not(None)
        await tx.execute(update(outbox).where(old, no_card, ~_OPENED).values(**placed))
        await tx.execute(update(outbox).where(old, _NAMES_GROUP).values(detail=""))
        await tx.execute(update(outbox).where(old, _HAS_WORDS).values(**wiped))
        aside = inbox.c.handled_at <= now - KEPT_ASIDE_FOR
        await tx.execute(update(inbox).where(aside, inbox.c.signal.is_not(None)).values(signal=None, lane=""))
        await tx.execute(delete(link_code).where(link_code.c.expires <= now))
        await tx.execute(delete(dialogue).where(dialogue.c.expires <= now))
