"""Who is in a channel: asked of Slack page by page, and who is no person left out."""

from collections.abc import Sequence

from bot.adapters.slack.calls import Calls
from bot.adapters.slack.inbound import Reader, is_id
from bot.adapters.slack.people import People
from bot.core.shape import items, text
from bot.core.signals import Who

MEMBERS = "conversations.members"
PAGE = 200


async def members_of(calls: Calls, people: People, reader: Reader, channel: str) -> Sequence[Who]:
    """Those in the channel whom the bot hears and whose account is open, by their ids. Raises what a call
    raises."""
    users = [user for user in await _ids(calls, channel) if user != reader.me.user]
    known = await people.know(users)
    return [reader.who(user) for user in known if people.known(user).active and reader.hears(user)]


async def _ids(calls: Calls, channel: str) -> list[str]:
    found: set[str] = set()
    cursor = ""
    while True:
        answer = await calls(MEMBERS, counts=MEMBERS, channel=channel, limit=PAGE, cursor=cursor or None)
        found.update(one for one in items(answer, "members") if isinstance(one, str) and is_id(one))
        cursor = text(answer, "response_metadata", "next_cursor")
        if not cursor:
            return sorted(found)
