"""From what somebody says to a pitch: heard in a barcamp conversation, or told to the bot anywhere."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import TypeAlias
from weakref import WeakKeyDictionary

from bot.core.barcamp import PITCH, Phase
from bot.core.clock import Clock
from bot.core.context import Context
from bot.core.message import About, Choice, Strong, say
from bot.core.outgoing import mark
from bot.core.ports import Tx
from bot.core.sessions import EventFacts, Events, event_meant
from bot.core.signals import AnySignal, MessageEdited, MessageSaid
from bot.errors import SaySo
from bot.features.barcamp.places import Barcamp, event_of
from bot.features.barcamp.reading import Said, read, read_body
from bot.features.barcamp.service import Pitching, Ports
from bot.features.barcamp.store import Kept
from bot.storage.notes import say_it_is_about

FORM = "barcamp-form"
HEARD = "✅"
"""Put on a message that pitches or wishes."""

Made: TypeAlias = Callable[[Tx, int, datetime], Awaitable[None]]
"""What a new pitch or wish leads to."""


class Taking:
    """Takes pitches and wishes, their edits and deletions."""

    def __init__(self, ports: Ports, pitching: Pitching, made: Made, events: Events, clock: Clock) -> None:
        self._made = made
        self._ports = ports
        self._store = ports.store
        self._pitching = pitching
        self._events = events
        self._clock = clock
        self._taken_back: WeakKeyDictionary[Tx, set[str]] = WeakKeyDictionary()

    async def hear(self, context: Context, text: str) -> bool:
        """Said in a barcamp conversation, to everybody; in threads people talk."""
        signal, said = context.signal, read(text)
        if said is None or signal.where is None or signal.where.thread is not None:
            return False
        place = await self._ports.places.here(context.tx, context.conversation)
        if place is None:
            return False
        await self.take(context, said, place.event)
        return True

    async def pitch(self, context: Context, text: str) -> None:
        """`pitch Async for cooks – 30 min`, or a sentence that says so; without words, a form."""
        if not text:
            await context.open_form(context, FORM, "")
            return
        said = read(text) or read_body("pitch", text)
        if said is None:
            raise SaySo(say("barcamp-what"))
        await self.take(context, said, await self.event(context))

    async def wish(self, context: Context, text: str) -> None:
        """`wish something on insurance`."""
        said = read_body("wish", text)
        if said is None:
            raise SaySo(say("barcamp-what"))
        await self.take(context, said, await self.event(context))

    async def take(self, context: Context, said: Said, event: str) -> int | None:
        """Make it, or let the one that this message made before say this now. Its label; None where it is
        others' by now."""
        tx, cause, host = context.tx, _message(context), said.kind == "pitch"
        self._taken_back.get(tx, set()).discard(cause or "")
        kept = await self._store.made_by_message(tx, cause) if cause else None
        if kept is not None:
            if not is_still_theirs(kept):
                return None
            await self._pitching.rewrite(tx, kept, said.title, said.details, context.now, host=host)
            label = kept.pitch.id
        else:
            label = await self._pitching.make(
                tx, event, said.title, said.details, context.person.id, cause, context.now, host=host
            )
        await self._say_so(context, said, label, event, new=kept is None)
        if kept is None:
            await self._made(tx, label, context.now)
        return label

    async def retract(self, tx: Tx, cause: str) -> None:
        """The message is gone, or says something else; perhaps the same signal says it anew."""
        self._taken_back.setdefault(tx, set()).add(cause)

    async def settle(self, tx: Tx, _: AnySignal) -> None:
        """What was taken back and not said anew is cancelled."""
        for cause in sorted(self._taken_back.pop(tx, set())):
            kept = await self._store.made_by_message(tx, cause)
            if kept is not None and kept.open and is_still_theirs(kept):
                await self._pitching.cancel(tx, kept, self._clock.now(), kept.author, gone=True)

    async def event(self, context: Context) -> str:
        """The event that somebody pitches for. Raises SaySo where no conversation is a barcamp's."""
        here = await self._ports.places.here(context.tx, context.conversation)
        if here is not None:
            return here.event
        known = await self._ports.places.all(context.tx)
        slug = event_of(known, await self._nearest(context))
        if slug is None:
            raise SaySo(say("barcamp-nowhere"))
        return slug

    async def _nearest(self, context: Context) -> Sequence[str]:
        events: list[EventFacts] = list(await self._events.events(context.tx))
        nearest = []
        asked_in = context.conversation.event if context.conversation else None
        while (one := event_meant(events, asked_in, context.now)) is not None:
            nearest.append(one.slug)
            events.remove(one)
        return nearest

    async def _say_so(self, context: Context, said: Said, label: int, event: str, *, new: bool) -> None:
        """The card is the answer where it stands; elsewhere, and to those who are late, something is said."""
        signal = context.signal
        if isinstance(signal, MessageSaid | MessageEdited) and signal.where and not context.in_dialogue:
            await say_it_is_about(context.tx, signal.where, signal.message, (About(PITCH, label),))
            if not signal.direct:
                key = f"pitch:{label}:heard:{signal.platform}:{signal.key}"
                heard = mark(key, signal.where, signal.message, HEARD)
                await self._ports.outbox.put(context.tx, heard)
        here = await self._ports.places.here(context.tx, context.conversation)
        phase = await self._ports.board.phase(context.tx, event)
        late = [] if phase is Phase.PITCHING or not new else [say("barcamp-late", phase=Choice(phase.value))]
        if here is None:
            places = await self._ports.places.all(context.tx, event)
            done = say(
                "barcamp-pitched",
                kind=Choice(said.kind),
                title=Strong(said.title),
                label=f"#{label}",
                places=", ".join(_name(one) for one in places),
            )
            await context.reply(done, *late)
        elif late:
            await context.reply(*late)


def _message(context: Context) -> str | None:
    """The message that says all of it; the last answer of a form does not."""
    return None if context.in_dialogue else context.cause


def is_still_theirs(kept: Kept) -> bool:
    """Whether the message that made it still says what it is: nobody else took it over, nor is it a part of
    another one."""
    hosts = kept.pitch.hosts
    return kept.merged_into is None and (not hosts or kept.author in hosts)


def _name(place: Barcamp) -> str:
    name = place.name or place.address.conversation
    return name if name.startswith(("#", "!")) else f"#{name}"
