"""What a handler gets: who said what where, and the ways to answer. Handlers take, ask, say."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.forms import FieldErrors, Form
from bot.core.later import Later
from bot.core.message import About, Message, Words, message, say
from bot.core.outgoing import CardRef, Outgoing, To, ToPerson, whisper
from bot.core.people import ORGANISERS_ROOM, Conversation, Person
from bot.core.ports import Outbox, Tx
from bot.core.roles import Role
from bot.core.signals import (
    Address,
    AnySignal,
    ButtonPressed,
    CommandGiven,
    FormSubmitted,
    MessageEdited,
    MessageSaid,
    ReactionAdded,
    ReactionRemoved,
    ShortcutUsed,
)

DIALOGUE_LASTS = timedelta(minutes=15)
WHISPER_LASTS = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a question was put: in a direct conversation, or in a thread."""

    platform: str
    where: Address | None
    direct: bool


OpenDialogue = Callable[[Tx, int, Asked, str, Mapping[str, Any], datetime], Awaitable[None]]

_QUIET = ButtonPressed | ReactionAdded | ReactionRemoved | CommandGiven | FormSubmitted

OpenForm = Callable[["Context", str, str], Awaitable[None]]
"""Opens a form by its name, on its subject, where the platform can; else asks it question by question."""


@dataclass(slots=True, kw_only=True)
class Context:
    """One signal being handled.

    language  to speak in: the person's, else that of what they said, else the conversation's
    about     what the message shows that was answered, reacted to, or whose thread this is
    cause     the message at hand, in one word; what it makes is undone when it is edited or deleted
    whispers  whether the platform can say something to one person alone where others read along
    answer    what the platform gets back at once
    """

    tx: Tx
    signal: AnySignal
    now: datetime
    person: Person
    role: Role
    conversation: Conversation | None
    language: str
    about: tuple[About, ...]
    cause: str | None
    outbox: Outbox
    open_dialogue: OpenDialogue
    open_form: "OpenForm"
    whispers: bool = False
    answer: Form | FieldErrors | None = None
    slots: list[str] = field(default_factory=list)
    in_dialogue: bool = False

    @property
    def direct(self) -> bool:
        """Whether this is between the person and the bot alone."""
        return self.signal.direct or self.signal.where is None

    @property
    def at_desk(self) -> bool:
        """Whether this is in the organisers' conversation."""
        return self.conversation is not None and self.conversation.role == ORGANISERS_ROOM

    @property
    def back(self) -> To:
        """Where an answer goes: a direct conversation, the thread of the question, or, where others
        would be disturbed (a press, a reaction, a command), the person."""
        signal = self.signal
        if signal.where is None or isinstance(signal, _QUIET):
            return self._quietly()
        if signal.direct:
            return signal.where
        if isinstance(signal, MessageSaid | MessageEdited) and signal.where.thread is None:
            return replace(signal.where, thread=signal.message)
        return signal.where

    def _quietly(self) -> To:
        where = self.signal.where
        return where if where is not None and self.signal.direct else ToPerson(self.person.id)

    @property
    def _among_others(self) -> Address | None:
        """Where this person alone can be told something though others are there; None where there is no such
        place. A thread that is yet to be begun is none: nobody looks into it."""
        signal = self.signal
        if not self.whispers or signal.direct:
            return None
        return signal.beside if isinstance(signal, CommandGiven | ShortcutUsed) else signal.where

    async def reply(self, *parts: Words | Message, private: bool = False, passing: bool = False) -> int:
        """Answer. Returns the row.

        private  to this person alone, who is told so where they asked
        passing  it matters only now, and nothing is lost with it (a refusal, a confirmation of what can be
                 seen elsewhere): said to this person alone where they asked, if the platform can
        """
        there = self._among_others
        if passing and there is not None:
            return await self._whisper(_whole(parts), there)
        return await self._put(_whole(parts), await self._to(private=private))

    async def later(self, *, private: bool = False) -> Later:
        """Where an answer will go that is not known yet; `private`: as with `reply`."""
        return self._next(await self._to(private=private))

    async def _to(self, *, private: bool) -> To:
        """Where the answer goes; who is answered elsewhere than they asked is told so there."""
        there = self._among_others
        aloud = isinstance(self.signal, MessageSaid | MessageEdited) and not self.signal.direct
        elsewhere = private if aloud else isinstance(self.signal, CommandGiven | ShortcutUsed)
        if elsewhere and there is not None:
            await self._whisper(message(say("answered-directly")), there)
        elif private and aloud:
            await self._put(message(say("answered-directly")), self.back)
        return self._quietly() if private else self.back

    async def confirm(self, *parts: Words | Message) -> int:
        """Say that it is done. What was pressed or put on a message is confirmed in passing; what was written
        is answered as everything is, so that the answer changes and goes with it."""
        return await self.reply(*parts, passing=self.cause is None)

    async def _whisper(self, whole: Message, there: Address) -> int:
        own = f"{self.signal.platform}:{self.signal.key}:{len(self.slots)}"
        self.slots.append(own)
        until = self.now + WHISPER_LASTS
        said = whisper(f"answer:{own}", self.person.id, there, whole, until)
        return await self.outbox.put(self.tx, replace(said, language=self.language, cause=self.cause))

    async def show_card(self, card: CardRef, *, private: bool = False) -> int:
        """Answer with a live card, which is kept up to date from now on; `private`: as with `reply`."""
        if private and isinstance(self.signal, MessageSaid | MessageEdited) and not self.signal.direct:
            await self._put(message(say("answered-directly")), self.back)
        to = self._quietly() if private else self.back
        number = len(self.slots)
        slot = f"card:{card.kind}:{card.id}:{self.signal.platform}:{self.signal.key}:{number}"
        self.slots.append(slot)
        return await self.outbox.put(
            self.tx,
            Outgoing(key=slot, to=to, card=card, slot=slot, language=self.language, cause=self.cause),
        )

    async def _put(self, whole: Message, to: To) -> int:
        return await self.outbox.put(self.tx, self._next(to).saying(whole))

    def _next(self, to: To) -> Later:
        number = len(self.slots)
        own = f"{self.signal.platform}:{self.signal.key}:{number}"
        slot = f"answer:{self.cause}:{number}" if self.cause and not self.in_dialogue else None
        self.slots.append(slot or own)
        return Later(f"answer:{own}", to, slot, self.language, self.cause if slot else None)

    async def ask(self, step: str, data: Mapping[str, Any], *parts: Words | Message) -> None:
        """Say this, and let `step` take this person's next words where it is said: in their direct
        conversation, or in the thread that the answer goes to."""
        await self.reply(*parts)
        until = self.now + DIALOGUE_LASTS
        await self.open_dialogue(self.tx, self.person.id, self.asked, step, data, until)

    @property
    def asked(self) -> Asked:
        """Where the answer to a question that is put now is waited for."""
        back = self.back
        public = isinstance(back, Address) and not self.signal.direct
        return Asked(self.signal.platform, back if isinstance(back, Address) else None, not public)

    def shown(self, kind: str) -> tuple[int, ...]:
        """The things of that kind that the message at hand shows."""
        return tuple(about.id for about in self.about if about.kind == kind)


def _whole(parts: tuple[Words | Message, ...]) -> Message:
    if len(parts) == 1 and isinstance(parts[0], Message):
        return parts[0]
    return message(*(part for part in parts if not isinstance(part, Message)))
