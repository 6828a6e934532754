"""Queries over the shared tables of persons: link codes, merging two persons, forgetting one."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from bot.core.outgoing import Operation
from bot.core.ports import Tx
from bot.core.wire import group_from_text, group_to_text
from bot.storage.database import upsert
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


def code_hash(code: str) -> str:
    """What is kept of a code: somebody who reads the database cannot use it."""
    return hashlib.sha256(code.strip().upper().encode()).hexdigest()


async def keep_code(tx: Tx, code: str, of: int, expires: datetime) -> None:
    """Keep a one-time code; earlier ones of this person are void."""
    await tx.execute(delete(link_code).where(link_code.c.person == of))
    await tx.execute(insert(link_code).values(code_hash=code_hash(code), person=of, expires=expires))


async def use_code(tx: Tx, code: str, now: datetime) -> int | None:
    """Whose code it is; it is void from here on. None: unknown or too old."""
    statement = (
        delete(link_code)
        .where(link_code.c.code_hash == code_hash(code))
        .returning(link_code.c.person, link_code.c.expires)
    )
    row = (await tx.execute(statement)).first()
    return row.person if row and now < row.expires else None


async def merge_persons(tx: Tx, kept: int, other: int) -> None:
    """All identities and conversations of the second are the first's; of two consents the stricter holds."""
    await tx.execute(update(identity).where(identity.c.person == other).values(person=kept))
    await tx.execute(update(conversation).where(conversation.c.person == other).values(person=kept))
    await tx.execute(update(outbox).where(outbox.c.person == other).values(person=kept))
    await _merge_in_groups(tx, kept, other)
    await tx.execute(update(audit).where(audit.c.person == other).values(person=kept))
    await tx.execute(delete(dialogue).where(dialogue.c.person == other))
    await tx.execute(delete(link_code).where(link_code.c.person == other))
    for row in (await tx.execute(select(consent).where(consent.c.person == other))).all():
        await tx.execute(
            upsert(tx, consent)
            .values(person=kept, topic=row.topic, given=row.given, at=row.at)
            .on_conflict_do_update(
                index_elements=["person", "topic"],
                set_={"given": consent.c.given & row.given},
            )
        )
    await tx.execute(delete(consent).where(consent.c.person == other))
    theirs = (await tx.execute(select(person).where(person.c.id == other))).one()
    both = ("told_language", "told_zone", "welcomed_at")
    told = {name: func.coalesce(person.c[name], getattr(theirs, name)) for name in both}
    await tx.execute(update(person).where(person.c.id == kept).values(**told))
    await tx.execute(delete(person).where(person.c.id == other))


async def _merge_in_groups(tx: Tx, kept: int, other: int) -> None:
    """Groups that are still to be opened are for the first, too."""
    waiting = (outbox.c.operation == Operation.OPEN) & outbox.c.state.in_(("waiting", "sending"))
    for row in (await tx.execute(select(outbox.c.id, outbox.c.detail).where(waiting))).all():
        group = group_from_text(row.detail)
        persons = tuple(dict.fromkeys(kept if one == other else one for one in group.persons))
        detail = group_to_text(replace(group, persons=persons))
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(detail=detail))


async def erase_person(tx: Tx, gone: int, now: datetime, spent: Callable[[str], str]) -> None:
    """Delete the person and all shared rows about them; what was promised to them is void.

    Of messages only a hash of the key stays (`spent` makes it), so that nothing is said twice.
    """
    places = (
        await tx.execute(
            select(conversation.c.platform, conversation.c.platform_id).where(conversation.c.person == gone)
        )
    ).all()
    theirs: ColumnElement[bool] = outbox.c.person == gone
    for place in places:
        theirs |= (outbox.c.platform == place.platform) & (outbox.c.conversation == place.platform_id)
    open_rows = outbox.c.state.in_(("waiting", "sending"))
    await tx.execute(update(outbox).where(theirs, open_rows).values(state="cancelled", ended_at=now))
    for row in (await tx.execute(select(outbox.c.id, outbox.c.key).where(theirs))).all():
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(key=spent(row.key), **_WIPED))
    for place in places:
        here = (shown.c.platform == place.platform) & (shown.c.conversation == place.platform_id)
        await tx.execute(delete(shown).where(here))
        said = inbox.c.message.startswith(f"{place.platform}:{place.platform_id}:", autoescape=True)
        await tx.execute(update(inbox).where(said).values(message=None, signal=None, lane=""))
    await tx.execute(delete(conversation).where(conversation.c.person == gone))
    await tx.execute(update(audit).where(audit.c.person == gone).values(person=None))
    for table in (dialogue, link_code, consent, identity):
        await tx.execute(delete(table).where(table.c.person == gone))
    await tx.execute(delete(person).where(person.c.id == gone))


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


async def given_consents(tx: Tx, of: int) -> Sequence[tuple[str, bool, datetime]]:
    """Every yes and no of a person."""
    rows = await tx.execute(select(consent).where(consent.c.person == of).order_by(consent.c.topic))
    return [(row.topic, row.given, row.at) for row in rows]
