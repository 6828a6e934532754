"""Keeps what Slack knows of people, in memory, and asks for whom it does not know yet."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import timedelta

import structlog

from bot.adapters.slack.calls import Calls, Refused
from bot.adapters.slack.directory import NOBODY, Known, read_user
from bot.adapters.slack.inbound import PLATFORM, is_id
from bot.core.shape import items, mapping, part, text
from bot.errors import SendError

A_MOMENT = timedelta(seconds=1)
AT_ONCE = 8
PAGE = 200
MOST = 100_000
ONE_BY_ONE = 20
"""Where more than these are unknown, everybody is asked for at once."""

log = structlog.get_logger()


class People:
    """The workspace's people, as far as they were told of. `team`: the bot's own."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._known: dict[str, Known] = {}
        self._told: dict[str, Known] = {}
        self._few = asyncio.Semaphore(AT_ONCE)
        self.team = ""

    def known(self, user: str) -> Known:
        """What is known of them."""
        return self._known.get(user, NOBODY)

    def take(self, user: object) -> None:
        """Slack says who somebody is."""
        id = text(user, "id")
        if is_id(id) and (len(self._known) < MOST or id in self._known):
            self._known[id] = read_user(user, self.team)

    def told_of(self, user: object) -> bool:
        """Slack tells that somebody changed; whether that is news. Mostly it is not: every status is told."""
        self.take(user)
        id = text(user, "id")
        known = self.known(id)
        news = self._told.get(id) != known
        if len(self._told) < MOST:
            self._told[id] = known
        return news

    async def learn(self, users: Iterable[str]) -> None:
        """Ask for those who are not known yet, for a moment only: they are waiting for an acknowledgement."""
        unknown = [user for user in users if user not in self._known and is_id(user)]
        if unknown:
            await asyncio.gather(*(self._ask(user) for user in unknown[:10]))

    async def learn_if_idle(self, user: str) -> None:
        """The same, unless enough others are being asked for: they are known later, too."""
        if not self._few.locked():
            await self.learn([user])

    async def know(self, users: Sequence[str]) -> Sequence[str]:
        """Ask for those of these who are not known yet, for as long as it takes; who of them is known then:
        the others Slack does not show to the bot. Raises what a call raises."""
        if sum(user not in self._known for user in users) > ONE_BY_ONE:
            await self.load()
        unknown = [user for user in users if user not in self._known and is_id(user)]
        await asyncio.gather(*(self._look_up(user) for user in unknown))
        return [user for user in users if user in self._known]

    async def load(self) -> None:
        """Ask for everybody. Raises what a call raises."""
        cursor = ""
        while True:
            answer = await self._calls(
                "users.list", counts="users.list", limit=PAGE, cursor=cursor or None, include_locale=True
            )
            for user in items(answer, "members"):
                self.take(user)
            cursor = text(answer, "response_metadata", "next_cursor")
            if not cursor:
                return

    async def _look_up(self, user: str) -> None:
        async with self._few:
            try:
                answer = await self._calls("users.info", counts="users.info", user=user, include_locale=True)
            except Refused:
                return
        self.take(part(answer, "user"))

    async def _ask(self, user: str) -> None:
        try:
            async with asyncio.timeout(A_MOMENT.total_seconds()), self._few:
                answer = await self._calls("users.info", counts="users.info", user=user, include_locale=True)
        except (SendError, TimeoutError) as error:
            log.info("somebody is not known yet", platform=PLATFORM, cause=type(error).__name__)
            return
        if mapping(answer, "user"):
            self.take(part(answer, "user"))
