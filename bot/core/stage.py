"""What the router needs of the storage: who is on, and what went before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.core.context import Asked, Context
from bot.core.message import About
from bot.core.people import Conversation, Person
from bot.core.ports import Tx
from bot.core.signals import Address, AnySignal, ConversationChanged, PersonChanged


@dataclass(frozen=True, slots=True)
class Scene:
    """Who is speaking where, and the dialogue that waits for them: its step and data. `appointed`: this
    account was made an organiser's in chat; `muted`: until when nothing is done that this person says."""

    person: Person | None
    conversation: Conversation | None
    step: str | None
    data: Mapping[str, Any]
    appointed: bool = False
    muted: datetime | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """What became of a message: `answered`, `dialogue`, `ignored`, or None when it was never seen; and when
    it was heard."""

    outcome: str | None
    at: datetime | None


class Stage(Protocol):
    """The port over the storage."""

    async def scene(self, tx: Tx, signal: AnySignal, *, meet: bool) -> Scene:
        """Who is speaking where; `meet`: somebody new is written down.

        Nobody is, in a signal that is older than its sender's wish to be forgotten.
        """
        ...

    async def conversation_changed(self, tx: Tx, signal: ConversationChanged) -> None:
        """Write down what a platform says of a conversation."""
        ...

    async def person_changed(self, tx: Tx, signal: PersonChanged) -> None:
        """Write down what a platform says of somebody whom the bot has met."""
        ...

    async def heard(self, tx: Tx, signal: AnySignal, person: Person, language: str | None) -> None:
        """They were heard, in this language."""
        ...

    async def about(self, tx: Tx, where: Address, message: str) -> tuple[About, ...]:
        """What that message shows."""
        ...

    async def open_dialogue(
        self, tx: Tx, person: int, to: Asked, step: str, data: Mapping[str, Any], expires: datetime
    ) -> None:
        """Wait for this person's next words where they were asked."""
        ...

    async def close_dialogue(self, tx: Tx, signal: AnySignal, person: int) -> None:
        """Wait no longer for the words that this signal brings."""
        ...

    async def take_dialogue(self, tx: Tx, person: int, step: str, data: Mapping[str, Any]) -> bool:
        """Wait no longer for this person's answer to that very question; whether it was still open."""
        ...

    async def went_before(self, tx: Tx, message: str) -> Before:
        """What became of a message when it was first handled."""
        ...

    async def withdraw_answers(self, tx: Tx, message: str, keep: frozenset[str]) -> None:
        """Remove what answers it, but for these slots."""
        ...

    async def first_told(self, tx: Tx, person: int) -> bool:
        """Whether somebody who is muted was not told so before; from now on they were."""
        ...

    async def audit(self, tx: Tx, context: Context, act: str) -> None:
        """Write down that an organiser's command was given, or tried."""
        ...
