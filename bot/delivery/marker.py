"""Writes down what became of a delivery, in the transaction that is given."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import String, bindparam, select, update

from bot.core.outgoing import CardRef, Delivery, Operation, Outgoing, Priority, ToPerson
from bot.core.ports import Tx
from bot.core.signals import Address
from bot.delivery.claims import Ended
from bot.delivery.courier import Again, Outcome, Sent
from bot.delivery.outbox import StoredOutbox
from bot.delivery.reports import CATCH_UP, forget_missed, report_dead
from bot.storage.database import upsert
from bot.storage.notes import Shows, remember_all_shown
from bot.storage.tables import Moment, conversation, outbox

log = structlog.get_logger()

# For every message that is sent, and so built once.
_STILL_SENDING = (
    select(outbox.c.id)
    .where(outbox.c.id.in_(bindparam("rows", expanding=True)), outbox.c.state == "sending")
    .with_for_update()
)
_SENT = (
    update(outbox)
    .where(outbox.c.id == bindparam("of_row"))
    .values(
        state="sent",
        ended_at=bindparam("now", type_=Moment()),
        platform_id=bindparam("sent_as", type_=String()),
        retry_at=None,
    )
)
_SENT_TO = _SENT.values(
    platform=bindparam("on_platform", type_=String()), conversation=bindparam("in_there", type_=String())
)


class Marker:
    """Marks rows as sent, to be tried again, or ended; and tells those who need to know."""

    def __init__(self, store: StoredOutbox) -> None:
        self._store = store

    async def mark(self, tx: Tx, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Whatever they were. Of mass sending nearly all are sent, and marked together."""
        await self._mark_sent(tx, [one for one in outcomes if isinstance(one, Sent)], now)
        for outcome in outcomes:
            match outcome:
                case Ended():
                    await self.end(tx, outcome, now)
                case Again(claim, reason, at, maybe_done):
                    state = "sending" if maybe_done or claim.uncertain else "waiting"
                    await tx.execute(
                        update(outbox)
                        .where(outbox.c.id == claim.row, outbox.c.state == "sending")
                        .values(state=state, retry_at=at, reason=reason[:200])
                    )

    async def _mark_sent(self, tx: Tx, sent: Sequence[Sent], now: datetime) -> None:
        if not sent:
            return
        rows = await tx.execute(_STILL_SENDING, {"rows": [one.claim.row for one in sent]})
        # A row that was called back while it was on its way stays called back.
        still = set(rows.scalars())
        mine = [one for one in sent if one.claim.row in still]
        placed = [
            {**_values(one, now), "on_platform": one.address.platform, "in_there": one.address.conversation}
            for one in mine
            if one.address is not None
        ]
        nowhere = [_values(one, now) for one in mine if one.address is None]
        for statement, values in ((_SENT_TO, placed), (_SENT, nowhere)):
            if values:
                await tx.execute(statement, values)
        shows = [await self._follow(tx, one) for one in mine]
        await remember_all_shown(tx, [one for one in shows if one is not None])

    async def _follow(self, tx: Tx, sent: Sent) -> Shows | None:
        """What else is written down of it; what it shows now, where that has to be known."""
        address = sent.address
        if sent.claim.card and sent.claim.card.kind == CATCH_UP:
            named_until = sent.claim.delivery.first_at if sent.found else sent.claim.at
            await forget_missed(tx, sent.claim.card.id, named_until)
        if address is None:
            return None
        if sent.claim.delivery.operation in (Operation.OPEN, Operation.LEAVE):
            await self._remember_group(tx, sent.claim.delivery, address)
            return None
        before = sent.claim.delivery.address
        if sent.claim.delivery.operation is Operation.WHISPER:
            if before != address:
                await self._remember_direct(tx, sent.claim.row, address, None)
            return None
        if sent.claim.delivery.user is not None and (
            before is None or before.conversation != address.conversation
        ):
            await self._remember_direct(tx, sent.claim.row, address, before)
        delivery, message = sent.claim.delivery, sent.claim.message
        edited = delivery.target if delivery.operation in (Operation.EDIT, Operation.DELETE) else None
        if edited is None and not (message and message.about and sent.platform_id):
            return None
        shows = message.about if message else ()
        return Shows(address, edited or sent.platform_id or "", sent.claim.row, shows)

    async def _remember_direct(self, tx: Tx, row: int, address: Address, before: Address | None) -> None:
        """A direct conversation was opened, perhaps in place of one that is gone."""
        if before is not None:
            old = (conversation.c.platform == before.platform) & (
                conversation.c.platform_id == before.conversation
            )
            await tx.execute(update(conversation).where(old).values(archived=True))
        owner = select(outbox.c.person).where(outbox.c.id == row).scalar_subquery()
        await tx.execute(
            upsert(tx, conversation)
            .values(platform=address.platform, platform_id=address.conversation, kind="direct", person=owner)
            .on_conflict_do_nothing()
        )

    async def _remember_group(self, tx: Tx, delivery: Delivery, address: Address) -> None:
        """A group conversation was opened, or is over."""
        if delivery.operation is Operation.OPEN:
            values: dict[str, Any] = {"kind": "group", "name": delivery.detail, "archived": False}
        else:
            values = {"archived": True}
        place = {"platform": address.platform, "platform_id": address.conversation, "kind": "group"}
        await tx.execute(
            upsert(tx, conversation)
            .values(place | values)
            .on_conflict_do_update(index_elements=["platform", "platform_id"], set_=values)
        )

    async def end(self, tx: Tx, ended: Ended, now: datetime) -> None:
        """It will not be sent: a person may have missed something, the organisers may have to know."""
        values = {"state": ended.state, "reason": ended.reason[:200], "ended_at": now, "retry_at": None}
        open_still = (outbox.c.id == ended.row) & outbox.c.state.in_(("waiting", "sending"))
        if not (await tx.execute(update(outbox).where(open_still).values(**values))).rowcount:
            return
        if ended.missed and ended.person is not None:
            await self._catch_up(tx, ended.row, ended.person)
        if ended.state == "dead":
            log.warning("a message was given up", row=ended.row, cause=ended.reason)
            await report_dead(tx, self._store, ended.row, now)

    async def _catch_up(self, tx: Tx, row: int, person: int) -> None:
        await self._store.put(
            tx,
            Outgoing(
                key=f"{CATCH_UP}:{person}:{row}",
                to=ToPerson(person),
                card=CardRef(CATCH_UP, person),
                priority=Priority.TIMED,
            ),
        )


def _values(sent: Sent, now: datetime) -> dict[str, Any]:
    return {"of_row": sent.claim.row, "now": now, "sent_as": sent.platform_id}
