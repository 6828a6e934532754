"""What waits in the outbox: each row with its lane, that is what it must not overtake."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from bot.core.outgoing import Operation, Priority, only_confirms
from bot.core.ports import Adapter, Tx
from bot.core.signals import Address
from bot.core.wire import group_from_text
from bot.delivery.claims import Home, homes_of, persons_of
from bot.delivery.courier import CONFIRMS_WITHIN
from bot.delivery.groups import members_of
from bot.delivery.lanes import Row
from bot.storage.tables import conversation, outbox

EVERY = 2**31 - 1

_TARGET = outbox.alias("target_row")
# Asked in every transaction and after it, and so built once.
_DISCOVER = (
    select(
        outbox.c.id,
        outbox.c.operation,
        outbox.c.priority,
        outbox.c.person,
        outbox.c.platform,
        outbox.c.conversation,
        outbox.c.thread,
        outbox.c.due,
        outbox.c.retry_at,
        outbox.c.created_at,
        outbox.c.detail,
        outbox.c.target,
        _TARGET.c.target.label("target_target"),
        _TARGET.c.platform.label("target_platform"),
        _TARGET.c.conversation.label("target_conversation"),
        conversation.c.person.label("owner"),
    )
    .select_from(
        outbox.outerjoin(_TARGET, _TARGET.c.id == outbox.c.target).outerjoin(
            conversation,
            (conversation.c.platform == outbox.c.platform)
            & (conversation.c.platform_id == outbox.c.conversation),
        )
    )
    .where(outbox.c.id > bindparam("known"), outbox.c.state.in_(("waiting", "sending")))
    .order_by(outbox.c.id)
    .limit(bindparam("at_most"))
)


async def waiting_rows(
    tx: Tx, known: int, adapters: Mapping[str, Adapter], at_most: int = EVERY
) -> list[Row]:
    """Up to `at_most` rows with a number above `known` that are still to be sent, in the order of their
    numbers."""
    rows = (await tx.execute(_DISCOVER, {"known": known, "at_most": at_most})).all()
    homes = await homes_of(tx, persons_of(rows), adapters) if rows else {}
    to_open = {row.id: await _to_open(tx, row, adapters) for row in rows if row.operation == Operation.OPEN}
    return [_row(row, homes, to_open) for row in rows]


async def _to_open(tx: Tx, row: Any, adapters: Mapping[str, Adapter]) -> str:
    """The platform on which a group would be opened now; empty where there is none."""
    try:
        members = await members_of(tx, group_from_text(row.detail), adapters, row.platform)
    except ValueError:
        return ""  # claiming says so
    return members.platform if members else ""


def _row(row: Any, homes: Mapping[int, Home], to_open: Mapping[int, str]) -> Row:
    """What the order needs to know of a row."""
    lane, platform, address = _place(row, homes, to_open)
    return Row(
        id=row.id,
        lane=lane,
        priority=Priority(row.priority),
        operation=Operation(row.operation),
        platform=platform,
        address=address,
        due=row.due,
        retry_at=row.retry_at,
        dispensable=_dispensable(row),
        since=max(row.created_at, row.due or row.created_at),
    )


def _dispensable(row: Any) -> datetime | None:
    if not only_confirms(Operation(row.operation), Priority(row.priority)):
        return None
    born: datetime = row.created_at
    return max(born, row.due or born) + CONFIRMS_WITHIN


def _place(
    row: Any, homes: Mapping[int, Home], to_open: Mapping[int, str]
) -> tuple[str, str, Address | None]:
    """Lane, platform and address. A person's direct conversation and the person are one lane; so are a group
    that is still to be opened and all that is to happen in it."""
    if row.operation == Operation.OPEN:
        return lane_of_opened(row.id), to_open.get(row.id, ""), None
    if row.operation == Operation.INVITE or (row.person is None and row.conversation is None):
        if row.target_conversation is None:
            return lane_of_opened(row.target_target or row.target), "", None
        there = Address(row.target_platform, row.target_conversation)
        return f"{there.platform}:{there.conversation}", there.platform, there
    home = homes.get(row.person) if row.person is not None else None
    owner = row.person if row.person is not None else row.owner
    lane = f"person:{owner}" if owner is not None else f"{row.platform}:{row.conversation}"
    platform = home.platform if home and row.operation != Operation.WHISPER else row.platform or ""
    if row.conversation is not None:
        return lane, platform, Address(row.platform, row.conversation, row.thread)
    if home and home.conversation is not None:
        return lane, platform, Address(home.platform, home.conversation)
    return lane, platform, None


def lane_of_opened(row: int) -> str:
    """The lane of a group that this row opens."""
    return f"opened:{row}"
