"""Small shared tables: what a message shows, who did what, an adapter's values, the bot's own secret."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from sqlalchemy import bindparam, delete, func, insert, select, tuple_

from bot.core.message import About
from bot.core.ports import Tx
from bot.core.signals import Address
from bot.storage.database import Database, scalar, told, upsert
from bot.storage.tables import adapter_state, audit, meta, shown

LONGEST_NAME = 100
_NO_ROW = 0
"""Stands for the row of a message that the outbox did not send."""

_PLACE = tuple_(shown.c.platform, shown.c.conversation, shown.c.message)
# For every message that is sent, and so built once.
_THREADS = select(shown.c.platform, shown.c.conversation, shown.c.message, shown.c.thread).where(
    _PLACE.in_(bindparam("places", expanding=True))
)
_NOT_SHOWN = delete(shown).where(_PLACE.in_(bindparam("places", expanding=True)))
_SHOW = insert(shown)


@dataclass(frozen=True, slots=True)
class Shows:
    """A message, the row of the outbox that sent it, and what can be seen in it."""

    where: Address
    message: str
    row: int
    about: Sequence[About]


async def remember_shown(tx: Tx, where: Address, message: str, row: int, about: Sequence[About]) -> None:
    """Keep what a message shows now, so that a reaction or reply to it knows what is meant.

    What it showed before it was edited is forgotten; it stays in the thread it was posted in.
    """
    await remember_all_shown(tx, [Shows(where, message, row, about)])


async def remember_all_shown(tx: Tx, messages: Sequence[Shows]) -> None:
    """The same for several messages at once; of one that comes twice, the later holds."""
    latest: dict[tuple[str, str, str], Shows] = {}
    for one in messages:
        place = (one.where.platform, one.where.conversation, one.message)
        before = latest.pop(place, None)
        thread = one.where.thread or (before.where.thread if before else None)
        latest[place] = replace(one, where=replace(one.where, thread=thread))
    if not latest:
        return
    given = {"places": list(latest)}
    threads = {tuple(found[:3]): found.thread for found in await tx.execute(_THREADS, given)}
    await tx.execute(_NOT_SHOWN, given)
    rows = [
        {
            "platform": one.where.platform,
            "conversation": one.where.conversation,
            "message": one.message,
            "position": position,
            "thread": one.where.thread or threads.get(place),
            "row": one.row,
            "thing": thing.kind,
            "thing_id": thing.id,
        }
        for place, one in latest.items()
        for position, thing in enumerate(one.about)
    ]
    if rows:
        await tx.execute(_SHOW, rows)


async def say_it_is_about(tx: Tx, where: Address, message: str, about: Sequence[About]) -> None:
    """From now on this message, which somebody else wrote, is about that: what is said in its thread, an
    edit of it at any time, and a reaction to it."""
    await remember_shown(tx, where, message, _NO_ROW, about)


async def what_is_shown(tx: Tx, where: Address, message: str) -> tuple[About, ...]:
    """What that message shows, in its order; empty when the bot did not write it or it shows nothing.

    Asked for the root of a thread that shows nothing itself: what the bot showed last in that thread.
    """
    here = (shown.c.platform == where.platform) & (shown.c.conversation == where.conversation)
    columns = select(shown.c.thing, shown.c.thing_id).order_by(shown.c.position)
    found = (await tx.execute(columns.where(here, shown.c.message == message))).all()
    if not found and where.thread == message:
        last = select(func.max(shown.c.row)).where(here, shown.c.thread == message).scalar_subquery()
        found = (await tx.execute(columns.where(here, shown.c.thread == message, shown.c.row == last))).all()
    return tuple(About(row.thing, row.thing_id) for row in found)


async def write_audit(tx: Tx, at: datetime, person: int | None, act: str, subject: str = "") -> None:
    """Write down who did what. `subject` is a label or count, never a text of an attendee."""
    await tx.execute(insert(audit).values(at=at, person=person, act=act, subject=subject))


async def last_act(tx: Tx, person: int) -> str:
    """What this person did last of what is written down; "": nothing."""
    mine = select(audit.c.act).where(audit.c.person == person)
    return (await tx.execute(mine.order_by(audit.c.id.desc()).limit(1))).scalar() or ""


# Asked for again and again, and so built once.
_STATE = select(adapter_state.c.value).where(
    adapter_state.c.adapter == bindparam("of"), adapter_state.c.name == bindparam("named")
)


class StoredState:
    """The small values of one adapter; the port `AdapterState`. Raises StorageError when it cannot."""

    def __init__(self, database: Database, adapter: str) -> None:
        self._database = database
        self._adapter = adapter

    async def get(self, name: str) -> str | None:
        """The value last set, or None."""
        with told(self._database.name):
            async with self._database.reading() as tx:
                found = await tx.execute(_STATE, {"of": self._adapter, "named": _kept_as(name)})
                value: str | None = found.scalar()
                return value

    async def set(self, name: str, value: str) -> None:
        """Keep it; durable on return."""
        with told(self._database.name):
            async with self._database.transaction(quiet=True) as tx:
                await tx.execute(
                    upsert(tx, adapter_state)
                    .values(adapter=self._adapter, name=_kept_as(name), value=value)
                    .on_conflict_do_update(index_elements=["adapter", "name"], set_={"value": value})
                )

    async def drop(self, name: str) -> None:
        """Keep it no more; durable on return."""
        mine = (adapter_state.c.adapter == self._adapter) & (adapter_state.c.name == _kept_as(name))
        with told(self._database.name):
            async with self._database.transaction(quiet=True) as tx:
                await tx.execute(delete(adapter_state).where(mine))


def _kept_as(name: str) -> str:
    """Platforms name things at greater length than the column has room for."""
    return name if len(name) <= LONGEST_NAME else sha256(name.encode()).hexdigest()


async def own_secret(database: Database) -> bytes:
    """The key of all hashes that leave the database, made when it is first asked for."""
    async with database.transaction() as tx:
        await tx.execute(
            upsert(tx, meta).values(name="secret", value=secrets.token_hex(32)).on_conflict_do_nothing()
        )
        value: str = await scalar(tx, select(meta.c.value).where(meta.c.name == "secret"))
    return bytes.fromhex(value)
