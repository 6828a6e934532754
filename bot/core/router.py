"""Finds the handler of a signal, and checks roles: here and nowhere else.

What is said goes, in this order, to a dialogue that waits for this person's answer, a command, a listener of
the thread it stands in, and, when the bot is addressed, the question answerer; then to whoever listens to
what is said aloud.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from bot.core.clock import Clock
from bot.core.commands import Commands, Match
from bot.core.context import Context
from bot.core.feature import Feature, FormSpec, Listener, OnReaction, Place
from bot.core.form_dialogue import FORM_STEP, FormDialogue
from bot.core.forms import Answer, FieldErrors, Form
from bot.core.length import LONGEST, beginning, is_too_long, too_long, without_gaps
from bot.core.message import About, At, Line, Phrase, message, say
from bot.core.outgoing import ToPerson, post
from bot.core.people import Person
from bot.core.ports import Outbox, Tx
from bot.core.roles import Role, role_of
from bot.core.shortcuts import Shortcut
from bot.core.signals import (
    AnySignal,
    ButtonPressed,
    CommandGiven,
    ConversationChanged,
    FormSubmitted,
    Invited,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    PersonChanged,
    ReactionAdded,
    ReactionRemoved,
    ShortcutUsed,
)
from bot.core.stage import Scene, Stage
from bot.core.texts import Reader, Texts
from bot.errors import SaySo
from bot.language.detect import detect_writers

EDITS_COUNT_FOR = timedelta(minutes=15)
"""So long after a question was heard, an edit of it still changes the answer."""


_DONE = (
    MessageSaid | MessageEdited | ReactionAdded | ButtonPressed | CommandGiven | FormSubmitted | ShortcutUsed
)
"""What people do; the rest happens to them, or takes back what they did."""

Handled: TypeAlias = tuple[Answer, str]


class Router:
    """The signals' way to the features."""

    def __init__(
        self,
        features: Sequence[Feature],
        texts: Texts,
        stage: Stage,
        outbox: Outbox,
        clock: Clock,
        organisers: Collection[str],
        language: str,
        zone: str,
        opens_forms: Callable[[str], bool],
        whispers: Callable[[str], bool],
    ) -> None:
        self._features = tuple(features)
        self._commands = Commands(features, texts)
        self._texts = texts
        self._stage = stage
        self._outbox = outbox
        self._clock = clock
        self._organisers = organisers
        self._language = language
        self._zone = zone
        self._whispers = whispers
        self._forms: Mapping[str, FormSpec] = _merged(feature.forms for feature in features)
        self._form_dialogue = FormDialogue(self._forms, opens_forms, texts)
        self._buttons = _merged(feature.buttons for feature in features)
        self._reactions = _merged(feature.reactions for feature in features)
        self._shortcuts = {
            shortcut.name: handle
            for shortcut, handle in _merged(feature.shortcuts for feature in features).items()
        }
        self._roles: Mapping[str, Role] = _merged(feature.roles for feature in features)
        self._always = frozenset(name for feature in features for name in feature.always)
        self._steps = _merged(feature.dialogues for feature in features) | {
            FORM_STEP: self._form_dialogue.step
        }
        self._answerers = [feature.answerer for feature in features if feature.answerer]

    @property
    def texts(self) -> Texts:
        """The words of all features."""
        return self._texts

    @property
    def features(self) -> tuple[Feature, ...]:
        """All of them."""
        return self._features

    @property
    def shortcuts(self) -> frozenset[Shortcut]:
        """All that features offer in the menus of platforms."""
        return frozenset(shortcut for feature in self._features for shortcut in feature.shortcuts)

    @property
    def commands(self) -> Commands:
        """All commands of all features; the port `House`, as is what follows."""
        return self._commands

    def says(self, key: str) -> bool:
        """Whether there is a text of that key."""
        return self._texts.has(key)

    def words(self, phrase: Phrase, language: str) -> str:
        """The phrase in that language, as bare text."""
        return self._texts.plain(phrase, Reader(language, self._clock.now(), {}))

    async def hints(self, context: Context) -> list[Line]:
        """What can be said in this very place without calling the bot, a line each."""
        asked = [feature.hints for feature in self._features if feature.hints is not None]
        return [line for hints in asked for line in await hints(context)]

    async def give(self, context: Context, text: str) -> bool:
        """Give the command that the text is, as if it had been typed; False: it is none."""
        match = self._find(context, text)
        if match is not None:
            await self._command(context, match)
        return match is not None

    def _find(self, context: Context, text: str) -> Match | None:
        return self._commands.find(text, lambda command: command.is_for_whom(context))

    async def take_answer(self, context: Context, step: str, data: Mapping[str, Any]) -> bool:
        """Wait no longer for this person's answer to that very question; whether it was still open."""
        return await self._stage.take_dialogue(context.tx, context.person.id, step, data)

    async def route(self, tx: Tx, signal: AnySignal) -> Handled:
        """Handle one signal; what the platform gets back, and what became of it."""
        handled = await self._route(tx, signal)
        for feature in self._features:
            if feature.settle:
                await feature.settle(tx, signal)
        return handled

    async def _route(self, tx: Tx, heard: AnySignal) -> Handled:
        signal = without_gaps(heard)
        endless = is_too_long(signal)
        if endless:
            signal = beginning(signal)
        if isinstance(signal, ConversationChanged):
            await self._stage.conversation_changed(tx, signal)
        if isinstance(signal, Invited):
            await self._stage.conversation_changed(tx, _reopened(signal))
        if isinstance(signal, PersonChanged):
            await self._stage.person_changed(tx, signal)
        if signal.who is None or isinstance(signal, MessageDeleted):
            return None, await self._of_nobody(tx, signal)
        about = await self._about(tx, signal)
        meant = self._is_meant(signal, about)
        scene = await self._stage.scene(tx, signal, meet=meant)
        if scene.person is None or not (meant or scene.step or isinstance(signal, MessageEdited)):
            return None, "ignored"
        context = await self._context(tx, signal, scene.person, scene, about)
        if scene.muted is not None and self._is_hushed(context, scene):
            return None, await self._hush(context, scene.muted)
        if endless:
            return None, await self._too_long(context)
        outcome = await self._dispatch(context, scene)
        return self._worded(context), outcome

    def _is_hushed(self, context: Context, scene: Scene) -> bool:
        """Whether nothing is done, since an organiser muted who did this. To take something back stays
        possible, and so does what nobody may be refused."""
        signal = context.signal
        if context.role is Role.ORGANISER or not isinstance(signal, _DONE):
            return False
        if not context.direct or not isinstance(signal, MessageSaid | CommandGiven):
            return True
        match = self.commands.find(signal.text)
        return (match.command.name if match else scene.step) not in self._always

    async def _hush(self, context: Context, until: datetime) -> str:
        """They are told, once and alone."""
        if await self._stage.first_told(context.tx, context.person.id):
            end = At(until, context.person.zone or self._zone, "daytime")
            key = f"muted:{context.person.id}:{context.signal.platform}:{context.signal.key}"
            told = post(key, ToPerson(context.person.id), message(say("muted", until=end)))
            await self._outbox.put(context.tx, replace(told, language=context.language))
        return "refused"

    async def _too_long(self, context: Context) -> str:
        """Whoever meant the bot is told, and nothing else changes."""
        if isinstance(context.signal, MessageSaid | MessageEdited) and not context.signal.addressed:
            return "ignored"
        await context.reply(say("too-long", longest=LONGEST), passing=True)
        return "answered"

    def _worded(self, context: Context) -> Answer:
        reader = Reader(context.language, context.now, {})
        match context.answer:
            case Form() as form:
                return self._texts.form(form, reader)
            case FieldErrors() as wrong:
                return self._texts.errors(wrong, reader)
            case None:
                return None

    async def apologise(self, tx: Tx, signal: AnySignal, phrase: Phrase, *, not_theirs: bool = False) -> None:
        """Say this in answer to the signal, as the only thing. `not_theirs`: write down that it was tried."""
        scene = await self._stage.scene(tx, signal, meet=True)
        if scene.person is not None:
            about = await self._about(tx, signal)
            context = await self._context(tx, signal, scene.person, scene, about)
            await context.reply(phrase, passing=True)
            if not_theirs:
                await self._stage.audit(tx, context, f"refused {self._named(signal)}")

    def _named(self, signal: AnySignal) -> str:
        """What somebody tried to do, in the words of the house."""
        match signal:
            case MessageSaid(text=text) | MessageEdited(text=text) | CommandGiven(text=text):
                match = self.commands.find(text)
                return match.command.name if match else signal.kind
            case ButtonPressed(action=name) | FormSubmitted(form=name) | ShortcutUsed(name=name):
                return name
            case _:
                return signal.kind

    async def _of_nobody(self, tx: Tx, signal: AnySignal) -> str:
        """What matters whoever did it: a deletion, or news of the platform."""
        if isinstance(signal, MessageDeleted):
            if cause := _cause(signal):
                await self._retract(tx, cause)
                await self._stage.withdraw_answers(tx, cause, frozenset())
            return "answered"
        heard = [feature.news[signal.kind] for feature in self._features if signal.kind in feature.news]
        for handle in heard:
            await handle(tx, signal)
        return "answered" if heard else "ignored"

    def _is_meant(self, signal: AnySignal, about: tuple[About, ...]) -> bool:
        """Whether somebody here may want it; of people who merely talk nothing is written down."""
        match signal:
            case MessageSaid() | MessageEdited():
                if signal.addressed or about:
                    return True
                return any(ear.wants(signal.text) for feature in self._features for ear in feature.ears)
            case ReactionAdded() | ReactionRemoved():
                return self._reaction(about, signal.emoji) is not None
            case ButtonPressed() | CommandGiven() | FormSubmitted() | ShortcutUsed():
                return True
            case _:
                return any(signal.kind in feature.signals for feature in self._features)

    async def _context(
        self, tx: Tx, signal: AnySignal, person: Person, scene: Scene, about: tuple[About, ...]
    ) -> Context:
        text = signal.text if isinstance(signal, MessageSaid | MessageEdited | CommandGiven) else ""
        spoken = self._spoken(text)
        if spoken or isinstance(signal, MessageSaid):
            # A single command word tells less of somebody's language than a sentence did before.
            sure = spoken if detect_writers(text) or not person.heard else None
            await self._stage.heard(tx, signal, person, sure)
        public = scene.conversation if not signal.direct else None
        place = public.language if public else None
        return Context(
            tx=tx,
            signal=signal,
            now=self._clock.now(),
            person=person,
            role=role_of(signal.who, self._organisers, appointed=scene.appointed),
            conversation=scene.conversation,
            language=person.language or spoken or place or person.reads(self._language),
            about=about,
            cause=_cause(signal),
            outbox=self._outbox,
            open_dialogue=self._stage.open_dialogue,
            open_form=self._form_dialogue.open,
            whispers=self._whispers(signal.platform),
        )

    def _spoken(self, text: str) -> str | None:
        if not text:
            return None
        match = self._commands.find(text, lambda _: False)
        return (match.language if match else None) or detect_writers(text)

    async def _about(self, tx: Tx, signal: AnySignal) -> tuple[About, ...]:
        where = signal.beside if isinstance(signal, ShortcutUsed) else signal.where
        if where is None:
            return ()
        anchors = [where.thread]
        match signal:
            case MessageSaid(reply_to=replied):
                anchors = [replied, where.thread]
            case MessageEdited(reply_to=replied, message=edited):
                anchors = [replied, where.thread, edited]
            case ReactionAdded() | ReactionRemoved() | ButtonPressed() | ShortcutUsed():
                anchors = [signal.message]
        for anchor in anchors:
            if anchor and (about := await self._stage.about(tx, where, anchor)):
                return about
        return ()

    def _reaction(self, about: tuple[About, ...], emoji: str) -> OnReaction | None:
        return self._reactions.get((about[0].kind, emoji)) if about else None

    async def _dispatch(self, context: Context, scene: Scene) -> str:
        match context.signal:
            case MessageSaid(text=text, addressed=addressed):
                return await self._said(context, scene, text, addressed)
            case CommandGiven(text=text):
                return await self._said(context, scene, text, addressed=True)
            case MessageEdited(text=text, addressed=addressed):
                return await self._edited(context, scene, text, addressed)
            case ButtonPressed(action=action, value=value) if action in self._buttons:
                if await self._may(context, action):
                    await self._buttons[action](context, value)
                return "answered"
            case ReactionAdded(emoji=emoji) | ReactionRemoved(emoji=emoji):
                if (react := self._reaction(context.about, emoji)) is not None:
                    await react(context, isinstance(context.signal, ReactionAdded))
                return "answered"
            case FormSubmitted(form=form, subject=subject, values=values) if form in self._forms:
                if not await self._may(context, form):
                    return "answered"
                errors = too_long(values) or await self._forms[form].submit(context, subject, values)
                context.answer = FieldErrors(errors) if errors else None
                return "answered"
            case ShortcutUsed(name=name):
                if name not in self._shortcuts:  # of a manifest that is older or newer than the bot
                    await context.reply(say("not-understood"), passing=True)
                elif await self._may(context, name):
                    await self._shortcuts[name](context)
                return "answered"
            case other:
                heard = [f.signals[other.kind] for f in self._features if other.kind in f.signals]
                for handle in heard:
                    await handle(context)
                return "answered" if heard else "ignored"

    async def _said(self, context: Context, scene: Scene, text: str, addressed: bool) -> str:
        match = self._find(context, text) if addressed else None
        if scene.step is not None:
            if match is None or match.command.yields:
                return await self._continue(context, scene, text, addressed)
            await self._close(context)
        if match is not None:
            await self._command(context, match)
            return "answered"
        threads = [listener for feature in self._features for listener in feature.threads]
        if context.about and await _first(threads, context, text):
            return "answered"
        if addressed:
            if not context.signal.late:
                await self._answer(context, text)
            return "answered"
        ears = [ear for feature in self._features for ear in feature.ears]
        heard = await _first([ear.hear for ear in ears if ear.wants(text)], context, text)
        return "answered" if heard else "ignored"

    async def _continue(self, context: Context, scene: Scene, text: str, addressed: bool) -> str:
        await self._close(context)
        context.in_dialogue = True
        step = self._steps.get(scene.step or "")
        if step is None:
            await self._answer(context, text)
            return "answered"
        if not await self._may(context, scene.step or ""):
            return "answered"
        if await step(context, scene.data, text) is False:
            context.in_dialogue = False
            return await self._said(context, replace(scene, step=None), text, addressed)
        return "dialogue"

    async def _close(self, context: Context) -> None:
        await self._stage.close_dialogue(context.tx, context.signal, context.person.id)

    async def _command(self, context: Context, match: Match) -> None:
        command = match.command
        theirs = [one.own[command.name] for one in self._features if command.name in one.own]
        if context.role < command.role and await _first(theirs, context, match.rest):
            return
        if not await self._may(context, command.name, command.role):
            return
        if command.place is Place.DIRECT and not context.direct:
            raise SaySo(say("refused-direct-only"))
        if command.place is Place.PUBLIC and context.direct:
            raise SaySo(say("refused-public-only"))
        before = [one.precedes[command.name] for one in self._features if command.name in one.precedes]
        if await _first(before, context, match.rest):
            return
        await command.run(context, match.rest)

    async def _may(self, context: Context, name: str, needed: Role | None = None) -> bool:
        """Whether this person has the role that it needs; what organisers do, and what is refused, is
        written down."""
        role = self._roles.get(name, Role.ATTENDEE) if needed is None else needed
        if context.role < role:
            await self._stage.audit(context.tx, context, f"refused {name}")
            await context.reply(say("refused-organisers-only"), passing=True)
            return False
        if role is Role.ORGANISER:
            await self._stage.audit(context.tx, context, name)
        return True

    async def _answer(self, context: Context, text: str) -> None:
        if not await _first(self._answerers, context, text):
            await context.reply(say("not-understood"), passing=True)

    async def _edited(self, context: Context, scene: Scene, text: str, addressed: bool) -> str:
        """What the message made is undone, and it is handled as if it had said this from the start."""
        if context.cause is None:
            return "ignored"
        before = await self._stage.went_before(context.tx, context.cause)
        # What is said in a thread of ours may change for as long as it counts; an answer grows old.
        # What counts is when it was edited: the bot may have been away, and hear of it late.
        old = before.at and context.signal.at > before.at + EDITS_COUNT_FOR and not context.about
        if before.outcome == "dialogue" or old:
            return "ignored"
        await self._retract(context.tx, context.cause)
        outcome = await self._said(context, replace(scene, step=None), text, addressed)
        await self._stage.withdraw_answers(context.tx, context.cause, frozenset(context.slots))
        return outcome

    async def _retract(self, tx: Tx, cause: str) -> None:
        for feature in self._features:
            if feature.retract:
                await feature.retract(tx, cause)


async def _first(listeners: Sequence[Listener], context: Context, text: str) -> bool:
    """Whether one of them took it."""
    for listener in listeners:
        if await listener(context, text):
            return True
    return False


def _cause(signal: AnySignal) -> str | None:
    if isinstance(signal, MessageSaid | MessageEdited | MessageDeleted) and signal.where:
        return f"{signal.platform}:{signal.where.conversation}:{signal.message}"
    return None


def _reopened(signal: Invited) -> ConversationChanged:
    """Whoever is asked in again can speak there again."""
    return ConversationChanged(
        key=signal.key, platform=signal.platform, at=signal.at, where=signal.where, change="reopened"
    )


def _merged(parts: Any) -> dict[Any, Any]:
    """All parts in one; two features that claim the same name are a mistake in the house."""
    merged: dict[Any, Any] = {}
    for part in parts:
        doubled = merged.keys() & part.keys()
        if doubled:
            raise ValueError(f"two features claim {sorted(doubled)}")
        merged |= part
    return merged
