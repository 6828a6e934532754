"""What the house itself keeps of a person, deleted; done last, since everything else refers to the person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select, update

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
    await _unhear(tx, who, places, people)
    for platform, place in places:
        there = (shown.c.platform == platform) & (shown.c.conversation == place)
        await tx.execute(delete(shown).where(there))
    await tx.execute(delete(conversation).where(here))
    await tx.execute(update(audit).where(audit.c.person == gone).values(person=None))
    for table in (dialogue, link_code, consent, identity):
        await tx.execute(delete(table).where(table.c.person == gone))
    await tx.execute(delete(person).where(person.c.id == gone))


async def _void(tx: Tx, gone: int, places: Sequence[tuple[str, str]], now: datetime, people: People) -> None:
    """What was said to them, and what waits to be."""
    theirs: ColumnElement[bool] = outbox.c.person == gone
    for platform, place in places:
        theirs |= (outbox.c.platform == platform) & (outbox.c.conversation == place)
    await tx.execute(update(outbox).where(theirs, OPEN).values(state="cancelled", ended_at=now))
    for row in (await tx.execute(select(outbox.c.id, outbox.c.key).where(theirs))).all():
        key = people.spent_key(row.key)
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(key=key, **_WIPED))


async def _leave_groups(tx: Tx, gone: int, now: datetime) -> None:
    """A conversation that is yet to be opened is for the others, if there are two of them."""
    opening = (outbox.c.operation == Operation.OPEN) & outbox.c.detail.contains(str(gone))
    for row in (await tx.execute(select(outbox.c.id, outbox.c.detail, outbox.c.state).where(opening))).all():
        group = group_from_text(row.detail)
        rest = tuple(one for one in group.persons if one != gone)
        if rest == group.persons:
            continue
        values: dict[str, Any] = {"detail": group_to_text(replace(group, persons=rest))}
        if row.state == "waiting" and len(rest) < 2:
            values |= {"state": "cancelled", "ended_at": now}
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(**values))


async def _unhear(tx: Tx, who: Sequence[Who], places: Sequence[tuple[str, str]], people: People) -> None:
    """What was heard from them: no text, and no key that names their account."""
    for platform, place in places:
        said = inbox.c.message.startswith(f"{platform}:{place}:", autoescape=True)
        await tx.execute(update(inbox).where(said).values(message=None, signal=None, lane=""))
    for one in who:
        named = [column.contains(one.user, autoescape=True) for column in (inbox.c.key, inbox.c.lane)]
        aside = (inbox.c.state == "aside") & inbox.c.signal.contains(one.user, autoescape=True)
        mine = inbox.c.key.startswith(f"{one.platform}:", autoescape=True) & or_(*named, aside)
        for row in (await tx.execute(select(inbox.c.id, inbox.c.key).where(mine))).all():
            key = people.spent_key(row.key) if one.user in row.key else row.key
            values = {"key": key, "signal": None, "lane": "", "message": None}
            await tx.execute(update(inbox).where(inbox.c.id == row.id).values(**values))
