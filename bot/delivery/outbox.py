"""What was promised: rows that a feature writes together with its own change, and the worker sends.

Keys are readable and stay in the database; platforms see only their HMAC (`op_id`).
"""

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import String, bindparam, cast, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite

from bot.core.clock import Clock
from bot.core.message import Message
from bot.core.outgoing import (
    POSTS,
    CardRef,
    Operation,
    Outgoing,
    Priority,
    ToGroup,
    ToOpened,
    ToPerson,
    ToPersonThere,
    post,
)
from bot.core.people import ORGANISERS_ROOM
from bot.core.ports import Audience, Tx
from bot.core.signals import Address
from bot.core.wire import group_to_text, phrase_to_text, variants_to_text
from bot.storage.database import scalar, upsert
from bot.storage.tables import conversation, outbox

# Statements that every answer needs are built once: building takes longer than SQLite does.
_KEYED = select(outbox.c.id).where(outbox.c.key == bindparam("key"))
_VERSIONS = (
    select(outbox.c.id, outbox.c.key, outbox.c.state, outbox.c.operation, outbox.c.version)
    .where((outbox.c.slot == bindparam("slot")) | (outbox.c.key == bindparam("key")))
    .order_by(outbox.c.version.desc())
)
_INSERT = {
    "sqlite": sqlite.insert(outbox).on_conflict_do_nothing().returning(outbox.c.id),
    "postgresql": postgresql.insert(outbox).on_conflict_do_nothing().returning(outbox.c.id),
}


def op_id(secret: bytes, key: str) -> str:
    """What a platform may see of a key: 32 hexadecimal digits, always the same for the same row."""
    return hmac.new(secret, key.encode(), hashlib.sha256).hexdigest()[:32]


class StoredOutbox:
    """The port `Outbox` over the outbox table."""

    def __init__(self, clock: Clock, organisers: Audience) -> None:
        self._clock = clock
        self._organisers = organisers

    async def put(self, tx: Tx, outgoing: Outgoing) -> int:
        """Promise it; see the port."""
        values = _values(outgoing, self._clock.now())
        if outgoing.slot:
            rows = (await tx.execute(_VERSIONS, {"slot": outgoing.slot, "key": outgoing.key})).all()
            same = [row.id for row in rows if row.key == outgoing.key]
            if same:
                return int(same[0])
            values |= await self._next_version(tx, rows, outgoing.operation)
        row = (await tx.execute(_INSERT[tx.dialect.name], values)).scalar()
        if row is None:
            row = (await tx.execute(_KEYED, {"key": outgoing.key})).scalar_one()
        return int(row)

    async def put_many(self, tx: Tx, outgoing: Iterable[Outgoing]) -> None:
        """Promise many that have no target, and whose slots are new."""
        now = self._clock.now()
        # What is said to many is one object, and turned into text once. All are held while that is so: of
        # one that is gone another might have the identity.
        held = list(outgoing)
        texts: dict[int, str] = {}
        rows = [_values(one, now, texts) for one in held]
        if rows:
            await tx.execute(upsert(tx, outbox).on_conflict_do_nothing(), rows)

    async def cancel(self, tx: Tx, key: str) -> bool:
        """Take back a row that was not handed over yet; its key is free again, since nobody saw it."""
        spent = outbox.c.key + literal(":cancelled:") + cast(outbox.c.id, String)
        result = await tx.execute(
            update(outbox)
            .where(outbox.c.key == key, outbox.c.state == "waiting")
            .values(state="cancelled", ended_at=self._clock.now(), variants=None, key=spent)
        )
        return bool(result.rowcount)

    async def cancel_many(self, tx: Tx, slots: Sequence[str]) -> Sequence[str]:
        """Take back what nobody saw yet of these slots; see the port."""
        spent = outbox.c.key + literal(":cancelled:") + cast(outbox.c.id, String)
        rows = await tx.execute(
            update(outbox)
            .where(outbox.c.slot.in_(slots), outbox.c.state == "waiting", outbox.c.operation.in_(POSTS))
            .values(state="cancelled", ended_at=self._clock.now(), variants=None, key=spent)
            .returning(outbox.c.slot)
        )
        return list(rows.scalars())

    async def withdraw(self, tx: Tx, key: str) -> None:
        """Take it back wherever it is by now, with all versions of its slot."""
        slot = await scalar(tx, select(outbox.c.slot).where(outbox.c.key == key))
        these = outbox.c.slot == slot if slot is not None else outbox.c.key == key
        keys = (await tx.execute(select(outbox.c.key).where(these, outbox.c.state == "waiting"))).scalars()
        for waiting in keys.all():
            await self.cancel(tx, waiting)
        standing = outbox.c.state.in_(("sending", "sent")) & outbox.c.operation.in_(POSTS)
        for row in (await tx.execute(select(outbox).where(these, standing))).all():
            await self._delete_of(tx, row)

    async def refresh(self, tx: Tx, card: CardRef) -> None:
        """Bring every place that shows the card up to date."""
        statement = (
            select(outbox)
            .where(
                outbox.c.card_kind == card.kind,
                outbox.c.card_id == card.id,
                outbox.c.operation == Operation.POST,
                outbox.c.slot.is_not(None),
                outbox.c.state.in_(("waiting", "sending", "sent")),
            )
            .order_by(outbox.c.id)
        )
        for row in (await tx.execute(statement)).all():
            if row.state == "waiting":
                continue
            version = await scalar(
                tx,
                select(outbox.c.version).where(outbox.c.slot == row.slot).order_by(outbox.c.version.desc()),
            )
            await self.put(
                tx,
                Outgoing(
                    key=f"{row.key}:{version + 1}",
                    to=_to(row),
                    card=card,
                    slot=row.slot,
                    priority=Priority.CARD,
                    language=row.language,
                ),
            )

    async def tell_organisers(self, tx: Tx, key: str, message: Message, *, slot: str | None = None) -> bool:
        """To the organisers' conversation where there is one, else to each of them."""
        places = await self._to_organisers(tx)
        for own, to in places:
            report = post(f"{key}{own}", to, message, Priority.TIMED)
            await self.put(tx, replace(report, slot=f"{slot}{own}" if slot else None))
        return bool(places)

    async def show_organisers(self, tx: Tx, card: CardRef) -> None:
        """The card at the same places; see the port."""
        for own, to in await self._to_organisers(tx):
            slot = f"organisers:{card.kind}:{card.id}{own}"
            await self.put(tx, Outgoing(key=slot, to=to, card=card, slot=slot, priority=Priority.TIMED))

    async def _to_organisers(self, tx: Tx) -> list[tuple[str, Address | ToPerson]]:
        """Where they are told, each with an ending for keys."""
        statement = select(conversation).where(
            conversation.c.role == ORGANISERS_ROOM, conversation.c.archived.is_(False)
        )
        room = (await tx.execute(statement.order_by(conversation.c.id))).first()
        if room is not None:
            return [("", Address(room.platform, room.platform_id))]
        persons = await self._organisers.members(tx, self._clock.now())
        return [(f":{person}", ToPerson(person)) for person in persons]

    async def answers(self, tx: Tx, cause: str) -> Sequence[Any]:
        """The posts that answer this message and still stand, oldest first."""
        statement = (
            select(outbox)
            .where(
                outbox.c.cause == cause,
                outbox.c.operation.in_(POSTS),
                outbox.c.state.in_(("waiting", "sending", "sent")),
            )
            .order_by(outbox.c.id)
        )
        return (await tx.execute(statement)).all()

    async def withdraw_answers(self, tx: Tx, cause: str, *, keep: frozenset[str] = frozenset()) -> None:
        """Remove what answers this message, but for the slots in `keep`. Whispers are gone already."""
        await tx.execute(
            update(outbox)
            .where(
                outbox.c.cause == cause,
                outbox.c.operation == Operation.WHISPER,
                outbox.c.state == "waiting",
                outbox.c.key.not_in([f"answer:{one}" for one in keep]),
            )
            .values(state="cancelled", ended_at=self._clock.now(), variants=None)
        )
        for row in await self.answers(tx, cause):
            if row.slot in keep:
                continue
            await tx.execute(
                update(outbox)
                .where(outbox.c.slot == row.slot, outbox.c.state == "waiting")
                .values(state="cancelled", ended_at=self._clock.now(), variants=None)
            )
            if row.state != "waiting":
                await self._delete_of(tx, row)

    async def _delete_of(self, tx: Tx, row: Any) -> None:
        await self.put(
            tx,
            Outgoing(
                key=f"{row.key}:deleted:{row.id}",
                to=_to(row),
                operation=Operation.DELETE,
                target=row.id,
                priority=Priority(row.priority),
            ),
        )
        await tx.execute(update(outbox).where(outbox.c.id == row.id).values(cause=None, slot=None))

    async def _next_version(self, tx: Tx, rows: Sequence[Any], operation: Operation) -> dict[str, Any]:
        """A row of a slot: replaces the version that still waits, edits the one already sent. No file becomes
        another by an edit: where one is involved, what was sent is taken back."""
        version = rows[0].version + 1 if rows else 1
        waiting = [row.id for row in rows if row.state == "waiting"]
        if waiting:
            await tx.execute(
                update(outbox)
                .where(outbox.c.id.in_(waiting))
                .values(state="replaced", ended_at=self._clock.now(), variants=None)
            )
        posted = [row for row in rows if row.operation in POSTS and row.state in ("sending", "sent")]
        if posted and Operation.UPLOAD in (operation, posted[0].operation):
            for row in (await tx.execute(select(outbox).where(outbox.c.id == posted[0].id))).all():
                await self._delete_of(tx, row)
            return {"version": version}
        if posted:
            return {"version": version, "operation": Operation.EDIT, "target": posted[0].id}
        return {"version": version}


def _values(outgoing: Outgoing, now: datetime, texts: dict[int, str] | None = None) -> dict[str, Any]:
    """The row. `texts`: variants that were written before, by identity; they have to live for as long."""
    to = outgoing.to
    place = to.where if isinstance(to, ToPersonThere) else to if isinstance(to, Address) else None
    return {
        "key": outgoing.key,
        "operation": outgoing.operation.value,
        "platform": place.platform if place else None,
        "conversation": place.conversation if place else None,
        "thread": place.thread if place else None,
        "person": to.person if isinstance(to, ToPerson | ToPersonThere) else None,
        "target": to.row if isinstance(to, ToOpened) and outgoing.target is None else outgoing.target,
        "slot": outgoing.slot,
        "version": 1,
        "priority": int(outgoing.priority),
        "variants": _variants_text(outgoing, {} if texts is None else texts),
        "card_kind": outgoing.card.kind if outgoing.card else None,
        "card_id": outgoing.card.id if outgoing.card else None,
        "language": outgoing.language,
        "detail": group_to_text(to) if isinstance(to, ToGroup) else outgoing.detail,
        "on_message": outgoing.on,
        "missed": phrase_to_text(outgoing.missed) if outgoing.missed else None,
        "cause": outgoing.cause,
        "due": outgoing.due,
        "expires": outgoing.expires,
        "state": "waiting",
        "created_at": now,
    }


def _variants_text(outgoing: Outgoing, texts: dict[int, str]) -> str | None:
    if not outgoing.variants:
        return None
    same = id(outgoing.variants)
    if same not in texts:
        texts[same] = variants_to_text(outgoing.variants)
    return texts[same]


def _to(row: Any) -> Address | ToPerson | ToOpened:
    if row.person is not None:
        return ToPerson(row.person)
    if row.conversation is None and row.target is not None:
        return ToOpened(row.target)
    return Address(row.platform, row.conversation, row.thread)
