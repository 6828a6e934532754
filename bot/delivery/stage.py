"""The router's view of the storage: who is on, what a message shows, what went before."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select, update

from bot.core.clock import Clock
from bot.core.context import Asked, Context
from bot.core.message import About
from bot.core.people import Person
from bot.core.ports import Tx
from bot.core.signals import Address, AnySignal, ConversationChanged, PersonChanged
from bot.core.stage import Before, Scene
from bot.delivery.gate import Gate
from bot.delivery.outbox import StoredOutbox
from bot.storage.conversations import take_change
from bot.storage.notes import what_is_shown, write_audit
from bot.storage.people import People, close_dialogue, open_dialogue, spot_of, take_dialogue
from bot.storage.tables import inbox, mute


class StoredStage:
    """The port `Stage` over the database."""

    def __init__(self, people: People, outbox: StoredOutbox, clock: Clock, gate: Gate | None = None) -> None:
        self._gate = gate
        self._people = people
        self._outbox = outbox
        self._clock = clock

    async def scene(self, tx: Tx, signal: AnySignal, *, meet: bool) -> Scene:
        """Who is speaking where; see the port."""
        kind: Literal["direct", "channel"] = "direct" if signal.direct else "channel"
        found = await self._people.scene(tx, signal, kind=kind, meet=meet)
        if self._gate is not None and signal.who is not None:
            self._gate.trust(signal.who, found.appointed)
        waiting = found.dialogue if found.dialogue and found.dialogue.expires > self._clock.now() else None
        return Scene(
            found.person,
            found.conversation,
            waiting.step if waiting else None,
            waiting.data if waiting else {},
            found.appointed,
            found.muted if found.muted and found.muted > self._clock.now() else None,
        )

    async def conversation_changed(self, tx: Tx, signal: ConversationChanged) -> None:
        """Write down what a platform says of a conversation."""
        await take_change(tx, signal)

    async def person_changed(self, tx: Tx, signal: PersonChanged) -> None:
        """Write down what a platform says of somebody whom the bot has met."""
        if signal.who is not None:
            await self._people.told_of(tx, signal.who, active=signal.active)

    async def heard(self, tx: Tx, signal: AnySignal, person: Person, language: str | None) -> None:
        """They were heard, in this language."""
        if signal.who is not None:
            await self._people.heard(tx, signal.who, signal.at, language, person)

    async def about(self, tx: Tx, where: Address, message: str) -> tuple[About, ...]:
        """What that message shows."""
        return await what_is_shown(tx, where, message)

    async def open_dialogue(
        self, tx: Tx, person: int, to: Asked, step: str, data: Mapping[str, Any], expires: datetime
    ) -> None:
        """Wait for this person's next words where they were asked."""
        await open_dialogue(tx, person, spot_of(to.platform, to.where, to.direct), step, data, expires)

    async def close_dialogue(self, tx: Tx, signal: AnySignal, person: int) -> None:
        """Wait no longer for the words that this signal brings."""
        await close_dialogue(tx, person, spot_of(signal.platform, signal.where, signal.direct))

    async def take_dialogue(self, tx: Tx, person: int, step: str, data: Mapping[str, Any]) -> bool:
        """Wait no longer for this person's answer to that very question; whether it was still open."""
        return await take_dialogue(tx, person, step, data, self._clock.now())

    async def went_before(self, tx: Tx, message: str) -> Before:
        """What became of a message when it was first handled."""
        statement = (
            select(inbox.c.outcome, inbox.c.received_at)
            .where(inbox.c.message == message, inbox.c.kind == "message")
            .order_by(inbox.c.id)
        )
        row = (await tx.execute(statement)).first()
        if row is None:
            return Before(None, None)
        return Before(row.outcome, row.received_at)

    async def withdraw_answers(self, tx: Tx, message: str, keep: frozenset[str]) -> None:
        """Remove what answers it, but for these slots."""
        await self._outbox.withdraw_answers(tx, message, keep=keep)

    async def first_told(self, tx: Tx, person: int) -> bool:
        """Whether somebody who is muted was not told so before; see the port."""
        theirs = (mute.c.person == person) & mute.c.told.is_(False)
        untold = await tx.execute(update(mute).where(theirs).values(told=True).returning(mute.c.id))
        return bool(untold.all())

    async def audit(self, tx: Tx, context: Context, act: str) -> None:
        """Write down that an organiser's command was given, or tried."""
        await write_audit(tx, context.now, context.person.id, act)
