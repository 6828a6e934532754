"""Conversations that the bot opens: with one person, or for a few. Done twice it is done once.

A group is a group DM of eight people and the bot at most, and who is in it stays. Slack lets nobody in later:
an invitation is given up, and organisers hear of it; one more person means another group with a history of
its own. Nobody can leave, the bot included: it closes the conversation, which takes it off its list and
leaves those in it where they are.
"""

from collections.abc import Callable, Collection, Sequence

from bot.adapters.slack import pace
from bot.adapters.slack.calls import Calls, Refused
from bot.adapters.slack.inbound import is_id
from bot.adapters.slack.markup import user_id
from bot.core.outgoing import Delivery, Operation
from bot.core.shape import text
from bot.errors import Gone, TryLater

AT_DOORS = (Operation.OPEN, Operation.INVITE, Operation.LEAVE)
MOST_PEOPLE = 8
NOT_TO_BE_HAD = frozenset(
    {"user_disabled", "user_not_found", "user_not_visible", "invalid_user_combination", "cannot_dm_bot"}
)
"""What is said when one of those asked in is no one to talk to."""
NOT_OF_THIS_KIND = "method_not_supported_for_channel_type"


class Doors:
    """Raises what a call raises. `kept`: the conversations of the configuration, which are never closed."""

    def __init__(self, calls: Calls, kept: Callable[[], Collection[str]]) -> None:
        self._calls = calls
        self._kept = kept

    async def open_direct(self, user: str) -> str:
        """The conversation with this person."""
        return await self._open([user_id(user)])

    async def carry_out(self, delivery: Delivery) -> str:
        """Open, invite or leave; the conversation. Raises Gone for whom or what cannot be had."""
        if delivery.operation is Operation.OPEN:
            return await self.open_group(delivery.users)
        if delivery.address is None:
            raise Gone("nowhere to do it")
        channel = delivery.address.conversation
        if delivery.operation is Operation.INVITE:
            await self._invite(channel, user_id(delivery.user or ""))
        else:
            await self._close(channel)
        return channel

    async def open_group(self, users: Sequence[str]) -> str:
        """The conversation of exactly these and the bot. Who cannot be had is left out.

        Slack lets in eight at most, and nobody later on.
        """
        wanted = [user_id(user) for user in users]
        if len(wanted) > MOST_PEOPLE:
            raise Gone(f"Slack opens a group for {MOST_PEOPLE} people at most")
        try:
            return await self._open(wanted)
        except Refused as error:
            if error.code not in NOT_TO_BE_HAD or len(wanted) < 2:
                raise
            return await self._open([user for user in wanted if await self._can_be_had(user)])

    async def _can_be_had(self, user: str) -> bool:
        try:
            await self._open([user])
        except Refused as error:
            if error.code not in NOT_TO_BE_HAD:
                raise
            return False
        return True

    async def _open(self, users: Sequence[str]) -> str:
        if not users:
            raise Gone("nobody of them can be had")
        answer = await self._calls(pace.OPEN, counts=pace.OPEN, users=",".join(users))
        channel = text(answer, "channel", "id")
        if not is_id(channel):
            raise TryLater("Slack's answer names no conversation")
        return channel

    async def _invite(self, channel: str, user: str) -> None:
        try:
            await self._calls(pace.INVITE, counts=pace.INVITE, channel=channel, users=user)
        except Refused as error:
            if error.code == NOT_OF_THIS_KIND:
                raise Gone("Slack lets nobody into a group later on") from error
            if error.code != "already_in_channel":
                raise

    async def _close(self, channel: str) -> None:
        """A group stays where it is for those in it, and is opened again when it is spoken in."""
        if channel in self._kept():
            raise Gone("the bot does not leave a channel of its configuration")
        try:
            await self._calls(pace.CLOSE, counts=pace.CLOSE, channel=channel)
        except Refused:
            return  # where the bot is out already, there is nothing to do
