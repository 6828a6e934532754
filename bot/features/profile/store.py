"""Queries over the shared tables of persons: link codes, merging two persons, what they agreed to."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update

from bot.core.outgoing import Operation
from bot.core.ports import Tx
from bot.core.wire import group_from_text, group_to_text
from bot.storage.database import scalar, upsert
from bot.storage.tables import (
    audit,
    consent,
    conversation,
    dialogue,
    identity,
    link_code,
    outbox,
    person,
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


async def given_consents(tx: Tx, of: int) -> Sequence[tuple[str, bool, datetime]]:
    """Every yes and no of a person."""
    rows = await tx.execute(select(consent).where(consent.c.person == of).order_by(consent.c.topic))
    return [(row.topic, row.given, row.at) for row in rows]


@dataclass(frozen=True, slots=True)
class Held:
    """How many questions wait for a person, codes of theirs are open, and acts of theirs are written down."""

    questions: int
    codes: int
    acts: int


async def held_of(tx: Tx, of: int) -> Held:
    """What the house holds of a person beside their accounts and consents."""
    counted = [
        await scalar(tx, select(func.count()).select_from(table).where(table.c.person == of))
        for table in (dialogue, link_code, audit)
    ]
    return Held(*counted)
