"""What help needs to know of the house it stands in."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from bot.core.commands import Commands
from bot.core.context import Context
from bot.core.feature import Feature
from bot.core.message import Line, Phrase
from bot.core.ports import Tx


class House(Protocol):
    """The port over the router: all that can be said here."""

    @property
    def commands(self) -> Commands:
        """All commands of all features."""
        ...

    @property
    def features(self) -> Sequence[Feature]:
        """All of them."""
        ...

    def says(self, key: str) -> bool:
        """Whether there is a text of that key."""
        ...

    def words(self, phrase: Phrase, language: str) -> str:
        """The phrase in that language, as bare text."""
        ...

    async def give(self, context: Context, text: str) -> bool:
        """Give the command that the text is, as if it had been typed; False: it is none. Raises SaySo."""
        ...

    async def take_answer(self, context: Context, step: str, data: Mapping[str, Any]) -> bool:
        """Wait no longer for this person's answer to that very question, wherever it was asked; whether it
        was still open."""
        ...

    async def hints(self, context: Context) -> Sequence[Line]:
        """What this person can say in this very place without calling the bot, a line each."""
        ...


class Answers(Protocol):
    """The port to what a question would be answered with."""

    async def shown_for(self, tx: Tx, question: str, now: datetime) -> Sequence[int]:
        """The labels of the sessions that the answer would show; the question counts as never asked."""
        ...


class Welcoming(Protocol):
    """The port to the welcome."""

    async def greet(self, context: Context, *, understood: bool) -> bool:
        """Welcome a person who is greeting us; or, where they were not `understood`, who was never heard of.
        False: they know us already, or others read along."""
        ...
