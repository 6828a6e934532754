"""What the bot says of its own failures: what a person missed, what could not be delivered."""

from datetime import datetime, timedelta

from sqlalchemy import func, select, update

from bot.core.message import Message, bullets, heading, message, say
from bot.core.ports import Tx
from bot.core.wire import phrase_from_text
from bot.delivery.outbox import StoredOutbox
from bot.storage.database import scalar
from bot.storage.tables import outbox

CATCH_UP = "catch-up"
DEAD_LETTERS = "dead-letters"
SHOWN_AT_MOST = 10


class CatchUp:
    """One message that names all that came too late for a person; the id of the card is the person."""

    kind = CATCH_UP

    async def message(self, tx: Tx, id: int, now: datetime) -> Message | None:
        """What was dropped and not named yet; None when they know of everything."""
        statement = (
            select(outbox.c.missed)
            .where(outbox.c.person == id, outbox.c.state == "dropped", outbox.c.missed.is_not(None))
            .order_by(outbox.c.id)
        )
        missed = [phrase_from_text(row.missed) for row in await tx.execute(statement)]
        if not missed:
            return None
        shown = [(phrase,) for phrase in missed[:SHOWN_AT_MOST]]
        more = len(missed) - len(shown)
        parts = [heading(say("catch-up", count=len(missed))), bullets(*shown)]
        return message(*parts, *([say("catch-up-more", count=more)] if more else []))


async def forget_missed(tx: Tx, person: int, until: datetime) -> None:
    """A catch-up named all that was dropped by then: the next one does not name it again."""
    named = (outbox.c.person == person) & (outbox.c.state == "dropped") & (outbox.c.ended_at <= until)
    await tx.execute(update(outbox).where(named, outbox.c.missed.is_not(None)).values(missed=None))


async def report_dead(tx: Tx, store: StoredOutbox, row: int, now: datetime) -> None:
    """Tell the organisers that messages were given up: one report an hour, which grows.

    A report that cannot be delivered is not reported.
    """
    key = await scalar(tx, select(outbox.c.key).where(outbox.c.id == row))
    if key.startswith(DEAD_LETTERS):
        return
    hour = now.replace(minute=0, second=0, microsecond=0)
    counted = await tx.execute(
        select(outbox.c.reason, func.count().label("how_many"))
        .where(
            outbox.c.state == "dead", outbox.c.ended_at >= hour, outbox.c.ended_at < hour + timedelta(hours=1)
        )
        .group_by(outbox.c.reason)
        .order_by(func.count().desc(), outbox.c.reason)
    )
    reasons = [(say("dead-letters-reason", count=line.how_many, reason=line.reason),) for line in counted]
    letters = message(heading(say("dead-letters")), bullets(*reasons))
    await store.tell_organisers(
        tx, f"{DEAD_LETTERS}:{row}", letters, slot=f"{DEAD_LETTERS}:{hour.isoformat()}"
    )
