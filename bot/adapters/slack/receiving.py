"""What Slack sends: stored first, then acknowledged. The same for Socket Mode and HTTP."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import structlog

from bot.adapters.slack.calls import QUIET, Calls
from bot.adapters.slack.inbound import PLATFORM, Reader, from_event, people_of
from bot.adapters.slack.interactions import from_interaction, user_of
from bot.adapters.slack.markup import Json
from bot.adapters.slack.people import People
from bot.adapters.slack.views import to_errors, to_modal, to_next, to_waiting
from bot.core.forms import Answer, WordedErrors, WordedForm
from bot.core.parts import Parts
from bot.core.ports import Receive
from bot.core.shape import items, mapping, part, text
from bot.core.shortcuts import Meanwhile
from bot.core.signals import AnySignal, FormSubmitted, PersonChanged, ShortcutUsed
from bot.errors import SendError, StorageError

if TYPE_CHECKING:
    from slack_bolt.app.async_app import AsyncApp

OPEN_VIEW, UPDATE_VIEW = "views.open", "views.update"
IN_AN_OPEN_VIEW = timedelta(seconds=20)
"""So long a form may take where somebody looks at what stands in its place."""

T = TypeVar("T")

Take = Callable[[Mapping[str, object]], Awaitable[Json | None]]
"""Takes a payload; what is acknowledged with it, if anything. Raises StorageError: then nothing is."""

log = structlog.get_logger()


class Receiver:
    """Hands in what payloads say. `reader`: None until the bot knows who it is; `heard`: told of each event
    that was stored; `held_back`: of events that Slack does not tell; `shut_out`: when it takes the app's
    tokens back; `until_forms`: by shortcut, what is shown until its form is there."""

    def __init__(
        self,
        calls: Calls,
        people: People,
        parts: Parts,
        receive: Receive,
        reader: Callable[[], Reader | None],
        heard: Callable[[object], None],
        held_back: Callable[[], None],
        shut_out: Callable[[str], None],
        until_forms: Mapping[str, Meanwhile],
    ) -> None:
        self._calls = calls
        self._people = people
        self._parts = parts
        self._receive = receive
        self._reader = reader
        self._heard = heard
        self._held_back = held_back
        self._shut_out = shut_out
        self._until_forms = until_forms
        self._tasks: set[asyncio.Task[Any]] = set()

    async def __call__(self, payload: Mapping[str, object]) -> Json | None:
        """Take a payload; see `Take`."""
        reader = self._reader()
        if reader is None:
            raise StorageError("the bot does not know yet who it is")
        match text(payload, "type"):
            case "event_callback":
                await self._event(payload, reader)
                return None
            case "app_rate_limited":
                self._hold_back()
                return None
        return await self._interaction(payload, reader)

    async def _event(self, payload: Mapping[str, object], reader: Reader) -> None:
        event = mapping(payload, "event")
        match text(event, "type"):
            case "app_rate_limited":
                self._hold_back()
                return
            case "app_uninstalled":
                self._shut_out("the app was removed from the workspace")
                return
            case "tokens_revoked" if items(event, "tokens", "bot"):
                self._shut_out("the app's tokens were taken back")
                return
        changed = text(event, "type") in ("user_change", "team_join")
        news = changed and self._people.told_of(part(event, "user"))
        await self._people.learn(people_of(event))
        signal = from_event(payload, reader)
        if signal is not None and (news or not isinstance(signal, PersonChanged)):
            await self._receive(await self._parts.about_the_whole(signal))
        self._heard(payload)

    def _hold_back(self) -> None:
        log.error("Slack holds events back, since there are too many", platform=PLATFORM)
        self._held_back()

    async def _interaction(self, payload: Mapping[str, object], reader: Reader) -> Json | None:
        user = user_of(payload)
        if reader.guests:
            # Whoever presses is no bot: five hundred at once need not all be asked for before they are heard.
            self._soon(self._people.learn_if_idle(user))
        else:
            await self._people.learn([user])
        signal = from_interaction(payload, reader)
        if signal is None:
            return None
        signal = await self._parts.about_the_whole(signal)
        if isinstance(signal, FormSubmitted):
            return _said_to_form(await self._receive.ask(signal))
        stored = asyncio.Event()
        task = self._soon(self._answer(signal, stored.set))
        waiting = asyncio.create_task(stored.wait())
        try:
            await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
        if not stored.is_set():
            await task  # it was heard before, or raises why it was not stored
        return None

    async def _answer(self, signal: AnySignal, stored: Callable[[], None]) -> None:
        meanwhile = self._until_forms.get(signal.name) if isinstance(signal, ShortcutUsed) else None
        if meanwhile is not None and signal.trigger:
            await self._answer_in_view(signal, stored, meanwhile, signal.trigger)
            return
        answer = await self._receive.ask(signal, stored)
        if isinstance(answer, WordedForm) and signal.trigger:
            await self._open(signal.trigger, to_modal(answer))

    async def _answer_in_view(
        self, signal: AnySignal, stored: Callable[[], None], meanwhile: Meanwhile, trigger: str
    ) -> None:
        """A view is opened at once, since a trigger lasts three seconds, and becomes the form later."""
        opening = self._soon(self._open(trigger, to_waiting(meanwhile, meanwhile.waiting)))
        shown = to_waiting(meanwhile, meanwhile.broken)
        try:
            answer = await self._receive.ask(signal, stored, IN_AN_OPEN_VIEW)
            elsewhere = to_waiting(meanwhile, meanwhile.elsewhere)
            shown = to_modal(answer) if isinstance(answer, WordedForm) else elsewhere
        finally:
            if view := await opening:
                await self._fill(view, shown)

    async def _fill(self, view: str, shown: Json) -> None:
        try:
            await self._calls(UPDATE_VIEW, counts=UPDATE_VIEW, view_id=view, view=shown)
        except SendError as error:
            log.error("a form could not be filled", platform=PLATFORM, cause=str(error))

    def _soon(self, work: Coroutine[None, None, T]) -> "asyncio.Task[T]":
        """Work that no acknowledgement waits for."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _open(self, trigger: str, view: Json) -> str:
        """Its id; empty where it could not be opened."""
        try:
            answer = await self._calls(OPEN_VIEW, counts=OPEN_VIEW, trigger_id=trigger, view=view)
        except SendError as error:
            log.error("a form could not be opened", platform=PLATFORM, cause=str(error))
            return ""
        return text(answer, "view", "id")


def _said_to_form(answer: Answer) -> Json | None:
    match answer:
        case WordedErrors():
            return to_errors(answer)
        case WordedForm():
            return to_next(answer)
        case None:
            return None


def make_app(calls: Calls, signing_secret: str | None, take: Take) -> "AsyncApp":
    """The SDK's app, with the one thing that it does: take what comes before it is acknowledged.

    A global middleware answers everything, so that no event is left without a listener, and so without an
    acknowledgement. What could not be stored is not acknowledged: Slack tells it again.
    """
    from slack_bolt.app.async_app import AsyncApp
    from slack_bolt.response import BoltResponse

    app = AsyncApp(
        name=__name__,  # else it looks for the caller's in the source of every frame
        client=calls.client,
        signing_secret=signing_secret or "",
        ignoring_self_events_enabled=False,  # that the bot was invited is such an event
        logger=QUIET,
    )

    async def receive(body: dict[str, Any]) -> BoltResponse:
        try:
            said = await take(body)
        except Exception as error:
            log.error("something was not taken in", platform=PLATFORM, cause=type(error).__name__)
            return BoltResponse(status=500, body="")
        return BoltResponse(status=200, body=said if said is not None else "")

    app.middleware(receive)
    return app
