"""What the house itself keeps of a person, deleted; done last, since everything else refers to the person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, CompoundSelect, delete, or_, select, union_all, update

from bot.core.outgoing import Operation
from bot.core.ports import Tx
from bot.core.signals import Who
from bot.core.wire import group_from_text, group_to_text
from bot.storage.people import People
from bot.storage.tables import (
    audit,
    consent,
    conversation,
    dialogue,
    identity,
    inbox,
    link_code,
    outbox,
    person,
    shown,
)

OPEN = outbox.c.state.in_(("waiting", "sending"))
LATELY = timedelta(days=8)
"""Longer than any text is kept, or where it was said: what is older need not be looked at."""

_WIPED: dict[str, Any] = dict.fromkeys(
    (
        "person",
        "conversation",
        "thread",
        "platform_id",
        "slot",
        "cause",
        "variants",
        "missed",
        "reason",
        "card_kind",
        "card_id",
        "target",
    )
)


def lately_said(now: datetime) -> CompoundSelect[int]:
    """The rows of the outbox that are not sent, or not long ago. A query of its own for each index."""
    ids = select(outbox.c.id)
    return union_all(ids.where(outbox.c.ended_at.is_(None)), ids.where(outbox.c.ended_at >= now - LATELY))


async def erase_person(tx: Tx, gone: int, now: datetime, people: People) -> None:
    """Delete the person and all shared rows about them; what was promised to them is void.

    Of messages to them only a hash of the key stays, so that nothing is said twice.
    """
    who = await people.identities(tx, gone)
    here = conversation.c.person == gone
    columns = conversation.c.platform, conversation.c.platform_id
    places = [(row.platform, row.platform_id) for row in await tx.execute(select(*columns).where(here))]
    await _void(tx, gone, places, now, people)
    await _leave_groups(tx, gone, now)
    await _unhear(tx, who, places, now, people)
    for platform, place in places:
        there = (shown.c.platform == platform) & (shown.c.conversation == place)
        await tx.execute(delete(shown).where(there))
    await tx.execute(delete(conversation).where(here))
    await tx.execute(update(audit).where(audit.c.person == gone).values(person=None))
    for table in (dialogue, link_code, consent, identity):
        await tx.execute(delete(table).where(table.c.person == gone))
    await tx.execute(delete(person).where(person.c.id == gone))


async def _void(tx: Tx, gone: int, places: Sequence[tuple[str, str]], now: datetime, people: People) -> None:
    """What was said to them, and what waits to be. Where a card stands is known for as long as it is kept."""
    ids = [outbox.c.id.in_(lately_said(now)), outbox.c.card_kind > ""]
    theirs: list[ColumnElement[bool]] = [outbox.c.person == gone]
    for platform, place in places:
        there = (outbox.c.platform == platform) & (outbox.c.conversation == place)
        theirs += [there & one for one in ids]
    for condition in theirs:
        cancelled = update(outbox).where(condition, OPEN).values(state="cancelled", ended_at=now)
        await tx.execute(cancelled)
        for row in (await tx.execute(select(outbox.c.id, outbox.c.key).where(condition))).all():
            key = people.spent_key(row.key)
            await tx.execute(update(outbox).where(outbox.c.id == row.id).values(key=key, **_WIPED))


async def _leave_groups(tx: Tx, gone: int, now: datetime) -> None:
    """A conversation that is yet to be opened is for the others, if there are two of them."""
    lately = outbox.c.id.in_(lately_said(now))
    opening = lately & (outbox.c.operation == Operation.OPEN) & outbox.c.detail.contains(str(gone))
    for row in (await tx.execute(select(outbox.c.id, outbox.c.detail, outbox.c.state).where(opening))).all():
        group = group_from_text(row.detail)
        rest = tuple(one for one in group.persons if one != gone)
        if rest == group.persons:
            continue
        values: dict[str, Any] = {"detail": group_to_text(replace(group, persons=rest))}
        if row.state == "waiting" and len(rest) < 2:
            values |= {"state": "cancelled", "ended_at": now}
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(**values))


async def _unhear(
    tx: Tx, who: Sequence[Who], places: Sequence[tuple[str, str]], now: datetime, people: People
) -> None:
    """What was heard from them: no text, and no key that names their account."""
    for platform, place in places:
        said = _begins(tx, inbox.c.message, f"{platform}:{place}:")
        await tx.execute(update(inbox).where(said).values(message=None, signal=None, lane=""))
    aside = (inbox.c.state == "aside") & (inbox.c.handled_at >= now - LATELY)
    for one in who:
        here = inbox.c.key.startswith(f"{one.platform}:", autoescape=True)
        named = here & inbox.c.key.contains(one.user, autoescape=True)
        for row in (await tx.execute(select(inbox.c.id, inbox.c.key).where(named))).all():
            gone_too = {"key": people.spent_key(row.key), "lane": "", "message": None}
            await tx.execute(update(inbox).where(inbox.c.id == row.id).values(**gone_too))
        texts = [column.contains(one.user, autoescape=True) for column in (inbox.c.signal, inbox.c.lane)]
        theirs = update(inbox).where(here, aside, or_(*texts))
        await tx.execute(theirs.values(signal=None, lane="", message=None))


def _begins(tx: Tx, column: Column[Any], prefix: str) -> ColumnElement[bool]:
    """That a text begins so. SQLite finds it by its index only between two others."""
    begins = column.startswith(prefix, autoescape=True)
    if tx.dialect.name != "sqlite":
        return begins
    return begins & (column >= prefix) & (column < f"{prefix}\U0010ffff")
