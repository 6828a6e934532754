"""Looks in a room for what a delivery did there, where nobody knows whether it did."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime

from bot.adapters.matrix.calls import Calls
from bot.adapters.matrix.outbound import OPERATION
from bot.core.shape import items, text, whole

PAGES = 50
PAGE = "100"

IsBefore = Callable[[datetime], bool]


async def find_parts(
    calls: Calls, me: str, room: str, operation: str, is_before: IsBefore
) -> dict[int, object]:
    """The events that this delivery made of a message, by their number, counted from 0.

    is_before  whether a moment lies so long ago that nothing of it can be older

    Raises what a call raises.
    """
    found: dict[int, object] = {}
    async for event in _own_events(calls, me, room, is_before):
        number = _number(event, operation)
        if number is not None:
            found.setdefault(number, event)
        if number == 0:
            break
    return found


async def _own_events(calls: Calls, me: str, room: str, is_before: IsBefore) -> AsyncIterator[object]:
    """What the bot did in a room, the newest first."""
    query = {"dir": "b", "limit": PAGE, "filter": f'{{"senders":["{me}"]}}'}
    for _ in range(PAGES):
        answer = await calls("GET", "rooms", room, "messages", query=query)
        for event in items(answer, "chunk"):
            yield event
            stamp = whole(event, "origin_server_ts")
            if stamp is not None and is_before(datetime.fromtimestamp(stamp / 1000, UTC)):
                return
        if not text(answer, "end") or text(answer, "end") == query.get("from"):
            return
        query["from"] = text(answer, "end")


def _number(event: object, operation: str) -> int | None:
    """Which part of what this delivery made an event is; None if it is none; see `part_operation`."""
    for name in (text(event, "content", OPERATION), text(event, "unsigned", "transaction_id")):
        head, _, number = name.partition(".")
        if head == operation and (not number or number.isdecimal()):
            return int(number) - 1 if number else 0
    return None
