"""What was said to others of somebody who is forgotten: taken out of what stands in public, and not kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update

from bot.core.outgoing import Operation, Outgoing, Priority, Variant
from bot.core.ports import Outbox, Tx
from bot.core.signals import Address
from bot.core.unnamed import Gone, likely
from bot.core.wire import phrase_from_text, variants_from_text
from bot.features.profile.erasing import lately_said
from bot.storage.database import scalar
from bot.storage.tables import conversation, outbox


async def last_row(tx: Tx) -> int:
    """The newest row of the outbox: what is said later on is said because somebody is forgotten."""
    return int(await scalar(tx, select(func.max(outbox.c.id))) or 0)


async def unsay(tx: Tx, out: Outbox, gone: Gone, before: int, now: datetime) -> None:
    """Whatever was said, or is to be, up to that row: what stands in a channel is said anew without them, of
    what waits they are taken out, and of the rest no text is kept. What is older has no text any more."""
    rows = [
        row for row in await _naming(tx, gone, before, now) if gone.in_text(f"{row.variants} {row.missed}")
    ]
    for row in _standing(rows):
        await _say_anew(tx, out, gone, row)
    for row in rows:
        values = dict.fromkeys(("variants", "missed"))
        if row.state in ("waiting", "sending"):
            values = {name: _without(gone, getattr(row, name)) for name in values}
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(**values))


async def _naming(tx: Tx, gone: Gone, before: int, now: datetime) -> Sequence[Any]:
    signs = [
        column.icontains(sign, autoescape=True)
        for sign in likely(gone)
        for column in (outbox.c.variants, outbox.c.missed)
    ]
    place = (conversation.c.platform == outbox.c.platform) & (
        conversation.c.platform_id == outbox.c.conversation
    )
    statement = (
        select(outbox, conversation.c.kind.label("place_kind"))
        .select_from(outbox.outerjoin(conversation, place))
        .where(outbox.c.id.in_(lately_said(now)), or_(*signs))
    )
    found = (await tx.execute(statement)).all()
    return sorted((row for row in found if row.id <= before), key=lambda row: int(row.id))


def _standing(rows: Sequence[Any]) -> Sequence[Any]:
    """Of each message that stands in public, the row that says what it says now."""
    latest: dict[int, Any] = {}
    for row in rows:
        public = row.person is None and row.conversation is not None and row.place_kind != "direct"
        if not public or row.state != "sent" or row.variants is None:
            continue
        if row.operation == Operation.POST:
            latest[row.id] = row
        elif row.operation == Operation.EDIT and row.target is not None:
            latest[row.target] = row
    return list(latest.values())


async def _say_anew(tx: Tx, out: Outbox, gone: Gone, row: Any) -> None:
    first = row.id if row.operation == Operation.POST else row.target
    over = (outbox.c.target == first) & (outbox.c.operation == Operation.DELETE)
    text = gone.without(row.variants)
    if text is None or await scalar(tx, select(outbox.c.id).where(over).limit(1)):
        return
    said = _as_said(variants_from_text(text), row.ended_at)
    await out.put(
        tx,
        Outgoing(
            key=f"unsaid:{row.id}",
            to=Address(row.platform, row.conversation, row.thread),
            operation=Operation.EDIT,
            target=first,
            variants=(said,),
            priority=Priority.CARD,
            language=row.language,
        ),
    )


def _as_said(variants: Sequence[Variant], at: datetime) -> Variant:
    """The wording that was true when it was sent, true for ever."""
    still = (one for one in variants if one.until is None or one.until > at)
    return replace(next(still, variants[-1]), until=None)


def _without(gone: Gone, stored: str | None) -> str | None:
    """What waits to be said, without them; as it is where others wrote of them in a sentence of their own."""
    if stored is None:
        return None
    text = gone.without(stored)
    if text is None:
        return stored
    (variants_from_text if text.startswith("[") else phrase_from_text)(text)
    return text
