"""The events of a room since the bot last looked: what the homeserver left out is read back."""

import json
from collections.abc import Mapping, Sequence

from bot.adapters.matrix.calls import Calls
from bot.core.shape import items, mapping, part, text
from bot.errors import TryLater

PAGE = "100"


async def read_timeline(
    calls: Calls, me: str, room: str, joined: Mapping[str, object], since: str
) -> Sequence[object]:
    """The events of a room in a sync's answer, oldest first.

    joined  the room's part of the answer
    since   where the sync began, and known ground ends; empty at the very first

    Where the bot came in meanwhile, all that was before is left out. Raises what a call raises.
    """
    timeline = mapping(joined, "timeline")
    events = list(items(timeline, "events"))
    if _came_in(events, me) is None and part(timeline, "limited") is True and since:
        events = await _read_back(calls, me, room, text(timeline, "prev_batch"), since) + events
    came_in = _came_in(events, me)
    return events if came_in is None else events[came_in + 1 :]


async def _read_back(calls: Calls, me: str, room: str, start: str, since: str) -> list[object]:
    """What lies between `since` and `start`, oldest first; not further than to the bot's own coming."""
    newest_first: list[object] = []
    while start:
        query = {"dir": "b", "from": start, "to": since, "limit": PAGE}
        answer = await calls("GET", "rooms", room, "messages", query=query)
        page = part(answer, "chunk")
        if not isinstance(page, list):
            raise TryLater("the homeserver's answer has no chunk", everything=True)
        newest_first += page
        end = text(answer, "end")
        if end == start or _came_in(page, me) is not None:
            break
        start = end
    return newest_first[::-1]


def _came_in(events: Sequence[object], me: str) -> int | None:
    """Where in these events the bot itself came into the room, the last time."""
    for number in range(len(events) - 1, -1, -1):
        event = events[number]
        if (
            text(event, "type") == "m.room.member"
            and text(event, "state_key") == me
            and text(event, "content", "membership") == "join"
            and text(event, "unsigned", "prev_content", "membership") != "join"
        ):
            return number
    return None


def sync_filter(first: bool) -> str:
    """What a sync is asked for: no presence, members only as they speak, and at first nothing of old."""
    timeline = {"limit": 1 if first else 50, "lazy_load_members": True}
    return json.dumps(
        {
            "presence": {"types": []},
            "room": {
                "timeline": timeline,
                "state": {"lazy_load_members": True},
                "ephemeral": {"types": []},
            },
        }
    )
