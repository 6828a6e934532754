"""matrix-nio as the bot uses it: its store, its state machine with the bot's own idea of trust, and a careful
way to give it what others wrote.

The library was seen to raise all sorts of errors at input that nobody well-meaning writes; its core is in
another language, whose panics are no `Exception`. So what others wrote goes through `carefully`.
"""

import logging
from collections.abc import Callable
from typing import TypeVar

import structlog
from nio.crypto import Olm, OutgoingKeyRequest
from nio.events import ForwardedRoomKeyEvent
from nio.store import SqliteStore
from peewee import SqliteDatabase

from bot.core.shape import text

MEGOLM = "m.megolm.v1.aes-sha2"

T = TypeVar("T")

# The library writes the whole of what it cannot read to the log, private words and all.
logging.getLogger("nio").setLevel(logging.CRITICAL)

log = structlog.get_logger()


class KeyStore(SqliteStore):  # type: ignore[misc]  # the library tells no types
    """The library's store with a journal that needs one write to be safe, and no more."""

    def _create_database(self) -> SqliteDatabase:
        pragmas = {"foreign_keys": 1, "secure_delete": 1, "journal_mode": "wal", "synchronous": "full"}
        return SqliteDatabase(self.database_path, pragmas=pragmas)


class OlmMachine(Olm):  # type: ignore[misc]
    """The library's state machine, with the bot's own idea of trust.

    Nobody sits beside the bot who could compare emoji: every device of a room's members gets the key. And a
    key that was asked for is taken from the very device that made it, of whomever it is.
    """

    def is_device_verified(self, device: object) -> bool:
        return True

    def is_device_blacklisted(self, device: object) -> bool:
        return False

    def _should_accept_forward(self, sender: str, sender_key: str, event: ForwardedRoomKeyEvent) -> bool:
        asked = self.outgoing_key_requests.get(event.session_id)
        return (
            asked is not None
            and (event.algorithm, event.room_id) == (MEGOLM, asked.room_id)
            and self.device_store.device_from_sender_key(sender, sender_key) is not None
            and text(event.source, "content", "sender_key") == sender_key
        )


class KeyRequest:
    """A request for a room's key, as a message to devices."""

    type = "m.room_key_request"

    def __init__(self, request: OutgoingKeyRequest, user: str, device: str, mine: str) -> None:
        self._request, self._user, self._device, self._mine = request, user, device, mine

    def as_dict(self) -> dict[str, object]:
        """The body of the call."""
        content = {
            "action": "request",
            "request_id": self._request.request_id,
            "requesting_device_id": self._mine,
            "body": {
                "algorithm": self._request.algorithm,
                "room_id": self._request.room_id,
                "session_id": self._request.session_id,
                "sender_key": "",
            },
        }
        return {"messages": {self._user: {self._device or "*": content}}}


def carefully(what: str, act: Callable[..., T], *values: object) -> T | None:
    """What the library makes of something that anybody may have written; None when it fails at it."""
    try:
        return act(*values)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        log.warning("something encrypted was not understood", kind=what, cause=type(error).__name__)
        return None
