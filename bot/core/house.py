"""What help needs to know of the house it stands in."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.core.commands import Commands
from bot.core.context import Context
from bot.core.message import Line, Phrase
from bot.core.ports import Tx


class House(Protocol):
    """The port over the router: all that can be said here."""

    @property
    def commands(self) -> Commands:
        """All commands of all features."""
        ...

    def words(self, phrase: Phrase, language: str) -> str:
        """The phrase in that language, as bare text."""
        ...

    async def hints(self, context: Context) -> Sequence[Line]:
        """What this person can say in this very place without calling the bot, a line each."""
        ...


class Answers(Protocol):
    """The port to what a question would be answered with."""

    async def shown_for(self, tx: Tx, question: str, now: datetime) -> Sequence[int]:
        """The labels of the sessions that the answer would show; the question counts as never asked."""
        ...
