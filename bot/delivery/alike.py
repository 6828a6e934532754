"""What is said to many is read and worded once for all who are claimed together."""

from datetime import datetime

from bot.core.late import still_true
from bot.core.message import Message, Worded
from bot.core.texts import Reader, Texts
from bot.core.wire import variants_from_text


class Alike:
    """The messages that are claimed at one moment, and how they read."""

    def __init__(self, texts: Texts, now: datetime) -> None:
        self._texts = texts
        self._now = now
        self._read: dict[str, Message | None] = {}
        self._worded: dict[tuple[int, str, str | None], tuple[Message, Worded]] = {}

    def message(self, variants: str) -> Message | None:
        """Of these stored variants the first that is still true."""
        if variants not in self._read:
            self._read[variants] = still_true(variants_from_text(variants), self._now)
        return self._read[variants]

    def word(self, message: Message, reader: Reader) -> Worded:
        """The message for this reader; see `Texts.word`."""
        if reader.names:
            return self._texts.word(message, reader)
        same = id(message), reader.language, reader.zone
        if same not in self._worded:
            # The message is kept: of one that is gone another might have the identity.
            self._worded[same] = message, self._texts.word(message, reader)
        return self._worded[same][1]
