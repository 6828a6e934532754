"""The channels that the configuration means, by role."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import structlog

from bot.adapters.slack.calls import Calls
from bot.adapters.slack.inbound import PLATFORM, is_id
from bot.core.shape import items, text
from bot.core.signals import Address, ConversationChanged

MINE = "users.conversations"
PAGE = 200

log = structlog.get_logger()


class Channels:
    """`configured`: id or `#name` for each role; names are looked for where the bot is in."""

    def __init__(self, calls: Calls, configured: Mapping[str, str]) -> None:
        self._calls = calls
        self._configured = configured
        self.by_role: dict[str, str] = {}

    async def assigned(self, now: datetime) -> list[ConversationChanged]:
        """Which channels the configuration means, said once in each life of the bot. Raises what a call
        raises."""
        found = await self._found()
        news = [(role, channel) for role, channel in found.items() if self.by_role.get(role) != channel]
        self.by_role.update(news)
        return [
            ConversationChanged(
                key=f"assigned:{role}:{channel}:{now.timestamp()}",
                platform=PLATFORM,
                at=now,
                where=Address(PLATFORM, channel),
                change="assigned",
                role=role,
            )
            for role, channel in news
        ]

    async def _found(self) -> dict[str, str]:
        wanted = self._configured.items()
        ids = {role: name for role, name in wanted if not name.startswith("#")}
        named = {role: name.removeprefix("#") for role, name in wanted if name.startswith("#")}
        if not named:
            return ids
        mine = await names_of(self._calls)
        for role, name in named.items():
            if name not in mine and role not in self.by_role:
                log.error("the bot is not in a channel of its configuration", platform=PLATFORM, kind=role)
        return ids | {role: mine[name] for role, name in named.items() if name in mine}


async def names_of(calls: Calls) -> dict[str, str]:
    """The channels that the bot is in, by name. Raises what a call raises."""
    found: dict[str, str] = {}
    cursor: str | None = None
    kinds = "public_channel,private_channel"
    while True:
        answer = await calls(MINE, counts=MINE, types=kinds, exclude_archived=True, limit=PAGE, cursor=cursor)
        channels: Sequence[object] = items(answer, "channels")
        found |= {text(one, "name"): text(one, "id") for one in channels if is_id(text(one, "id"))}
        cursor = text(answer, "response_metadata", "next_cursor") or None
        if cursor is None:
            return found
