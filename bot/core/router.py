"""Finds the handler of a signal, and checks roles: here and nowhere else.

What is said goes, in this order, to a dialogue that waits for this person's answer, a command, a listener of
the thread it stands in, and, when the bot is addressed, the question answerer; then to whoever listens to
what is said aloud.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeAlias

from bot.core.clock import Clock
from bot.core.commands import Commands, Match
from bot.core.context import Context
from bot.core.feature import Feature, FormSpec, Listener, Place
from bot.core.form_dialogue import FORM_STEP, FormDialogue
from bot.core.forms import Answer, FieldErrors
from bot.core.message import About, Phrase, say
from bot.core.people import Person
from bot.core.ports import Outbox, Tx
from bot.core.roles import Role, role_of
from bot.core.signals import (
    AnySignal,
    ButtonPressed,
    CommandGiven,
    FormSubmitted,
    MessageDeleted,
    MessageEdited,
    MessageSaid,
    ReactionAdded,
    ReactionRemoved,
)
from bot.core.stage import Scene, Stage
from bot.core.texts import Texts
from bot.errors import SaySo
from bot.language.detect import detect

EDITS_COUNT_FOR = timedelta(minutes=15)
"""So long after an answer was given, an edit of the question still changes it."""


_MAY_UNDO = MessageEdited | MessageDeleted

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
        opens_forms: Callable[[str], bool],
    ) -> None:
        self._features = tuple(features)
        self.commands = Commands(features, texts)
        self._stage = stage
        self._outbox = outbox
        self._clock = clock
        self._organisers = organisers
        self._language = language
        self._forms: Mapping[str, FormSpec] = _merged(feature.forms for feature in features)
        self._form_dialogue = FormDialogue(self._forms, opens_forms, texts)
        self._buttons = _merged(feature.buttons for feature in features)
        self._reactions = _merged(feature.reactions for feature in features)
        self._steps = _merged(feature.dialogues for feature in features) | {
            FORM_STEP: self._form_dialogue.step
        }
        self._answerer = next((feature.answerer for feature in features if feature.answerer), None)

    async def route(self, tx: Tx, signal: AnySignal) -> Handled:
        """Handle one signal; what the platform gets back, and what became of it."""
        about = await self._about(tx, signal)
        meant = self._is_meant(signal, about)
        scene = await self._stage.scene(tx, signal, meet=meant)
        if scene.person is None or not (meant or scene.step or isinstance(signal, _MAY_UNDO)):
            return None, "ignored"
        context = await self._context(tx, signal, scene.person, scene, about)
        outcome = await self._dispatch(context, scene)
        return context.answer, outcome

    async def apologise(self, tx: Tx, signal: AnySignal, phrase: Phrase) -> None:
        """Say this in answer to the signal, as the only thing."""
        scene = await self._stage.scene(tx, signal, meet=True)
        if scene.person is not None:
            about = await self._about(tx, signal)
            context = await self._context(tx, signal, scene.person, scene, about)
            await context.reply(phrase)

    def _is_meant(self, signal: AnySignal, about: tuple[About, ...]) -> bool:
        """Whether somebody here may want it; of people who merely talk nothing is written down."""
        match signal:
            case MessageSaid() | MessageEdited():
                if signal.addressed or about:
                    return True
                return any(ear.wants(signal.text) for feature in self._features for ear in feature.ears)
            case ReactionAdded() | ReactionRemoved():
                return bool(about) and signal.emoji in self._reactions
            case ButtonPressed() | CommandGiven() | FormSubmitted():
                return True
            case MessageDeleted():
                return False
            case _:
                return any(signal.kind in feature.signals for feature in self._features)

    async def _context(
        self, tx: Tx, signal: AnySignal, person: Person, scene: Scene, about: tuple[About, ...]
    ) -> Context:
        text = signal.text if isinstance(signal, MessageSaid | MessageEdited | CommandGiven) else ""
        spoken = self._spoken(text)
        if spoken or isinstance(signal, MessageSaid):
            # A single command word tells less of somebody's language than a sentence did before.
            sure = detect(text) or (None if person.heard else spoken)
            await self._stage.heard(tx, signal, person, sure)
        place = scene.conversation.language if scene.conversation else None
        return Context(
            tx=tx,
            signal=signal,
            now=self._clock.now(),
            person=person,
            role=role_of(signal.who, self._organisers),
            conversation=scene.conversation,
            language=person.language or spoken or place or person.heard or self._language,
            about=about,
            cause=_cause(signal),
            outbox=self._outbox,
            open_dialogue=self._stage.open_dialogue,
            open_form=self._form_dialogue.open,
        )

    def _spoken(self, text: str) -> str | None:
        if not text:
            return None
        match = self.commands.find(text)
        return detect(text) or (match.language if match else None)

    async def _about(self, tx: Tx, signal: AnySignal) -> tuple[About, ...]:
        if signal.where is None:
            return ()
        match signal:
            case MessageSaid(reply_to=str(replied)):
                anchor: str | None = replied
            case ReactionAdded() | ReactionRemoved() | ButtonPressed():
                anchor = signal.message
            case _:
                anchor = signal.where.thread
        return await self._stage.about(tx, signal.where, anchor) if anchor else ()

    async def _dispatch(self, context: Context, scene: Scene) -> str:
        match context.signal:
            case MessageSaid(text=text, addressed=addressed):
                return await self._said(context, scene, text, addressed)
            case CommandGiven(text=text):
                return await self._said(context, scene, text, addressed=True)
            case MessageEdited(text=text, addressed=addressed):
                return await self._edited(context, scene, text, addressed)
            case MessageDeleted():
                return await self._deleted(context)
            case ButtonPressed(action=action, value=value) if action in self._buttons:
                await self._buttons[action](context, value)
                return "answered"
            case ReactionAdded(emoji=emoji) if emoji in self._reactions and context.about:
                await self._reactions[emoji](context, True)
                return "answered"
            case ReactionRemoved(emoji=emoji) if emoji in self._reactions and context.about:
                await self._reactions[emoji](context, False)
                return "answered"
            case FormSubmitted(form=form, values=values) if form in self._forms:
                errors = await self._forms[form].submit(context, values)
                context.answer = FieldErrors(errors) if errors else None
                return "answered"
            case other:
                heard = [f.signals[other.kind] for f in self._features if other.kind in f.signals]
                for handle in heard:
                    await handle(context)
                return "answered" if heard else "ignored"

    async def _said(self, context: Context, scene: Scene, text: str, addressed: bool) -> str:
        match = self.commands.find(text) if addressed else None
        if scene.step is not None:
            if match is None:
                return await self._continue(context, scene, text)
            await self._close(context)
        if match is not None:
            await self._command(context, match)
            return "answered"
        threads = [listener for feature in self._features for listener in feature.threads]
        if context.about and await _first(threads, context, text):
            return "answered"
        if addressed:
            await self._answer(context, text)
            return "answered"
        ears = [ear for feature in self._features for ear in feature.ears]
        heard = await _first([ear.hear for ear in ears if ear.wants(text)], context, text)
        return "answered" if heard else "ignored"

    async def _continue(self, context: Context, scene: Scene, text: str) -> str:
        await self._close(context)
        context.in_dialogue = True
        step = self._steps.get(scene.step or "")
        if step is None:
            await self._answer(context, text)
            return "answered"
        await step(context, scene.data, text)
        return "dialogue"

    async def _close(self, context: Context) -> None:
        await self._stage.close_dialogue(context.tx, context.signal, context.person.id)

    async def _command(self, context: Context, match: Match) -> None:
        command = match.command
        if context.role < command.role:
            await self._stage.audit(context.tx, context, f"refused {command.name}")
            await context.reply(say("refused-organisers-only"))
            return
        if command.place is Place.DIRECT and not context.direct:
            raise SaySo(say("refused-direct-only"))
        if command.place is Place.PUBLIC and context.direct:
            raise SaySo(say("refused-public-only"))
        if command.role is Role.ORGANISER:
            await self._stage.audit(context.tx, context, command.name)
        await command.run(context, match.rest)

    async def _answer(self, context: Context, text: str) -> None:
        if self._answerer is None or not await self._answerer(context, text):
            await context.reply(say("not-understood"))

    async def _edited(self, context: Context, scene: Scene, text: str, addressed: bool) -> str:
        """What the message made is undone, and it is handled as if it had said this from the start."""
        if context.cause is None:
            return "ignored"
        before = await self._stage.went_before(context.tx, context.cause)
        if before.outcome == "dialogue" or (before.outcome and before.age > EDITS_COUNT_FOR):
            return "ignored"
        await self._retract(context)
        outcome = await self._said(context, replace(scene, step=None), text, addressed)
        await self._stage.withdraw_answers(context.tx, context.cause, frozenset(context.slots))
        return outcome

    async def _deleted(self, context: Context) -> str:
        if context.cause is None:
            return "ignored"
        await self._retract(context)
        await self._stage.withdraw_answers(context.tx, context.cause, frozenset())
        return "answered"

    async def _retract(self, context: Context) -> None:
        for feature in self._features:
            if feature.retract and context.cause:
                await feature.retract(context, context.cause)


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


def _merged(parts: Any) -> dict[str, Any]:
    """All parts in one; two features that claim the same name are a mistake in the house."""
    merged: dict[str, Any] = {}
    for part in parts:
        doubled = merged.keys() & part.keys()
        if doubled:
            raise ValueError(f"two features claim {sorted(doubled)}")
        merged |= part
    return merged
