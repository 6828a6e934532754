"""The errors of the bot, and what each one asks of whoever catches it.

    StammtischError
    ├── SaySo          tell the person, in their language; nothing has changed
    │   └── NotYours   the same, and write down that it was tried
    ├── ConfigError    tell the operator every mistake at once, and do not start
    ├── StorageError   tell the operator; the data is as it was
    │   └── Deposed    another process leads by now; this one stops
    └── SendError      what an adapter says when a message could not be delivered
        ├── TryLater   the same again, after a while
        ├── Gone       never again for this address: it no longer exists, or refuses us
        └── Shut       the platform as a whole no longer lets the bot in

Above an adapter nobody knows an SDK's exceptions: the adapter turns each into one of the last three.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.core.message import Phrase


class StammtischError(Exception):
    """Anything the bot raises on purpose."""


class SaySo(StammtischError):
    """What was asked cannot be done; `phrase` tells the person why, and the next step."""

    def __init__(self, phrase: "Phrase") -> None:
        super().__init__(phrase.key)
        self.phrase = phrase


class NotYours(SaySo):
    """Only those who host it, and organisers, may do that."""


class ConfigError(StammtischError):
    """The configuration cannot be used; `mistakes` holds one sentence for each mistake."""

    def __init__(self, mistakes: Sequence[str]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = tuple(mistakes)


class StorageError(StammtischError):
    """The database, a backup of it, or the data folder cannot be used as asked; nothing was changed."""


class Deposed(StorageError):
    """Another process leads by now, and nothing was written; it takes the work up."""


class SendError(StammtischError):
    """A message was not delivered. The text is a short reason without private words: it is logged."""


class TryLater(SendError):
    """The platform is busy or away.

    `after` is how long it asked us to wait, if it said so. `everything` means that the whole platform
    asks for the pause and not only this conversation; `limit` names the one limit that was hit, as the
    adapter's `limits` names it, so that all that counts against it waits. `maybe_done` means that nobody
    knows whether the platform did it (the line broke while we waited): it is looked for before it is sent
    again.
    """

    def __init__(
        self,
        reason: str,
        *,
        after: timedelta | None = None,
        everything: bool = False,
        limit: str | None = None,
        maybe_done: bool = False,
    ) -> None:
        super().__init__(reason)
        self.after = after
        self.everything = everything
        self.limit = limit
        self.maybe_done = maybe_done


class Gone(SendError):
    """This message can never be delivered there; other messages are not affected."""


class Shut(SendError):
    """The platform refuses the bot (a revoked token, a closed account) until somebody mends it."""
