"""How fast Slack lets an app speak, as published. Pure.

A method's tier says how often it may be called in any minute. A bucket that holds a few and is filled as fast
as leaves room for these keeps to it in every minute, and is at most a twentieth slower than it could be.
"""

from collections.abc import Sequence

from bot.adapters.slack.inbound import PLATFORM
from bot.core.outgoing import Operation
from bot.core.ports import Limit
from bot.core.signals import Address

POST = "chat.postMessage"
WHISPER = "chat.postEphemeral"
UPDATE = "chat.update"
DELETE = "chat.delete"
REACT = "reactions.add"
UNREACT = "reactions.remove"
OPEN = "conversations.open"
INVITE = "conversations.invite"
CLOSE = "conversations.close"
PUBLISH = "views.publish"
UPLOAD = "files.getUploadURLExternal"

_A_MINUTE = {
    POST: 300,  # "several hundred a minute" for a workspace
    WHISPER: 100,
    UPDATE: 50,
    DELETE: 50,
    REACT: 50,
    UNREACT: 20,
    OPEN: 50,
    INVITE: 50,
    CLOSE: 20,
    PUBLISH: 100,
    UPLOAD: 100,
}
_METHODS: dict[Operation, tuple[str, ...]] = {
    Operation.POST: (POST,),
    Operation.WHISPER: (WHISPER,),
    Operation.UPLOAD: (POST, UPLOAD),
    Operation.EDIT: (UPDATE,),
    Operation.DELETE: (DELETE,),
    Operation.REACT: (REACT,),
    Operation.UNREACT: (UNREACT,),
    Operation.OPEN: (OPEN,),
    Operation.INVITE: (INVITE,),
    Operation.LEAVE: (CLOSE,),
    Operation.PUBLISH: (PUBLISH,),
}
CHANNEL_BURST = 2
"""So many messages at once go into a conversation; from then on one a second. Slack takes a few more."""


def limit_of(method: str) -> Limit:
    """The bucket of a method: what it holds and gains in a minute is what is allowed in one, but for a few
    that spare it a refusal when calls arrive closer together than they were made."""
    count = _A_MINUTE[method]
    burst, spare = max(1, count // 33), count // 50
    return Limit(method, (count - burst - spare) / 60, burst)


def limits_of(operation: Operation, address: Address | None) -> Sequence[Limit]:
    """All that a delivery counts against; without an address a direct conversation is opened first."""
    limits = [limit_of(method) for method in _METHODS[operation]]
    if POST not in _METHODS[operation]:
        return limits
    if address is None:
        return [*limits, limit_of(OPEN)]
    if address.platform == PLATFORM:
        limits.append(Limit(f"channel {address.conversation}", 1.0, CHANNEL_BURST))
    return limits
