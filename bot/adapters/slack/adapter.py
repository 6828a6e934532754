"""Connects the bot to a workspace: hands in what happens there, and does there what the outbox says."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

import structlog

from bot.adapters.slack import pace
from bot.adapters.slack.calls import Calls
from bot.adapters.slack.catching_up import CALM, CatchingUp
from bot.adapters.slack.channels import Channels
from bot.adapters.slack.doors import AT_DOORS, Doors
from bot.adapters.slack.files import Files, with_bytes
from bot.adapters.slack.inbound import PLATFORM, Reader
from bot.adapters.slack.looking import BETWEEN, Looking
from bot.adapters.slack.markup import user_id
from bot.adapters.slack.members import members_of
from bot.adapters.slack.missed import GIVEN_UP_AFTER, TOLD_AGAIN_FOR
from bot.adapters.slack.people import People
from bot.adapters.slack.reading import Installed
from bot.adapters.slack.receiving import Receiver, make_app
from bot.adapters.slack.sending import Sender, carry_out
from bot.adapters.slack.settings import SlackSettings
from bot.adapters.slack.socket import Patience, Socket
from bot.adapters.slack.views import to_home
from bot.adapters.slack.web import serving
from bot.core.clock import Clock
from bot.core.message import WordedAttachment
from bot.core.outgoing import POSTS, Delivery, Operation
from bot.core.parts import Parts
from bot.core.ports import AdapterState, Limit, Receive
from bot.core.shape import text
from bot.core.signals import Address, Who
from bot.core.standing import Connection, Standing
from bot.errors import Gone, SendError, Shut, StorageError, TryLater

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Waits:
    """How long to wait before the next try: first so long, doubled each time, at most so long; and when
    somebody has to mend something first. `reread`: so often everybody in the workspace is asked for;
    `note`: so often is written down that the bot hears; `between`: two looks at what was missed;
    `told_again`: so long at least Slack goes on telling an event that it could not tell; `given_up`: so long
    at most; `calm`: so long after it last held events back it does so no more."""

    first: timedelta = timedelta(seconds=1)
    blink: timedelta = timedelta(milliseconds=200)
    longest: timedelta = timedelta(seconds=30)
    shut: timedelta = timedelta(minutes=1)
    reread: timedelta = timedelta(days=1)
    note: timedelta = timedelta(seconds=20)
    between: timedelta = BETWEEN
    told_again: timedelta = TOLD_AGAIN_FOR
    given_up: timedelta = GIVEN_UP_AFTER
    calm: timedelta = CALM


class SlackAdapter:
    """The port `Adapter` over a workspace. `rng` jitters the waiting between tries; `may_call`: as
    `Calls` has it."""

    platform = PLATFORM
    opens_forms = True
    whispers = True

    def __init__(
        self,
        settings: SlackSettings,
        clock: Clock,
        rng: Random | None = None,
        waits: Waits | None = None,
        patience: Patience | None = None,
        may_call: Callable[[], bool] = lambda: True,
    ) -> None:
        self.card_pause = settings.card_pause
        self.port: int | None = None
        self._settings = settings
        self._clock = clock
        self._rng = rng or Random()
        self._waits = waits or Waits()
        self._patience = patience or Patience()
        self._calls = Calls(settings.bot_token, settings.api_url, may_call)
        self._people = People(self._calls)
        self._channels = Channels(self._calls, settings.channels)
        self._doors = Doors(self._calls, lambda: tuple(self._channels.by_role.values()))
        self._sender: Sender
        self._files: Files
        self._reader: Reader | None = None
        self._url = ""
        self._socket: Socket | None = None
        self._news = asyncio.Condition()
        self._listening = False
        self._lines = 0
        self._tasks: list[asyncio.Task[None]] = []
        self._shut: Shut | None = None
        self._down_since: datetime | None = None
        self._over: asyncio.Future[str] | None = None
        self._link = Connection()

    @property
    def standing(self) -> Standing:
        """Whether Slack said hello, and has not fallen silent since."""
        return self._link.standing

    async def start(self, receive: Receive, state: AdapterState) -> None:
        """Begin to connect; see the port."""
        parts = Parts(state)
        self._sender = Sender(self._calls, self._me, self._clock, parts, self._settings.command)
        self._files = Files(self._calls, self._sender, state)
        catching_up = CatchingUp(
            Looking(self._calls, receive, self._waits.between),
            self._people,
            state,
            receive,
            lambda: tuple(self._channels.by_role.values()),
            self._waits.told_again,
            self._waits.given_up,
            self._waits.calm,
        )
        receiver = Receiver(
            self._calls,
            self._people,
            parts,
            receive,
            lambda: self._reader,
            catching_up.heard,
            catching_up.held_back,
            self._hang_up,
            self._settings.until_forms,
        )
        self._tasks = [
            asyncio.create_task(self._listen(receive, receiver)),
            asyncio.create_task(self._know_people()),
            asyncio.create_task(self._note(catching_up)),
            asyncio.create_task(self._read_back(catching_up.read_said)),
            asyncio.create_task(self._read_back(catching_up.read_deeply)),
        ]

    async def stop_listening(self) -> None:
        """Hand in no more; what is not acknowledged is told again."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []

    async def close(self) -> None:
        """Close the connections."""
        await self._calls.close()

    async def connected(self) -> None:
        """Return when the bot hears and can speak."""
        async with self._news:
            await self._news.wait_for(lambda: self._listening)

    async def send(self, delivery: Delivery) -> str | None:
        """Do it; see the port."""
        self._raise_if_away()
        if delivery.operation in AT_DOORS:
            return await self._doors.carry_out(delivery)
        if delivery.operation is Operation.PUBLISH:
            await self._publish(delivery)
            return None
        address = _there(delivery.address)
        file = _file_of(delivery)
        done = await carry_out(self._sender, delivery, address)
        if delivery.operation in POSTS and self._socket is not None and self._socket.line is not None:
            self._socket.line.notice_speaking(asyncio.get_running_loop().time())
        if file is not None and done is not None:
            await self._files.share(address, done, file)
        return done

    async def find(self, delivery: Delivery) -> str | None:
        """The message that carries its op_id, if it is there; opening a group again is nothing new."""
        self._raise_if_away()
        if delivery.operation is Operation.OPEN:
            return await self._doors.carry_out(delivery)
        address = _there(delivery.address)
        found = await self._sender.find(delivery, address)
        if found is not None and delivery.worded is not None and delivery.worded.attachment is not None:
            await self._files.share(address, found, delivery.worded.attachment)
        return found

    async def open_direct(self, user: str) -> str:
        """The direct conversation with this user, made if need be."""
        self._raise_if_away()
        return await self._doors.open_direct(user)

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """Which files were brought to them; see the port. What Slack tells of everybody in the workspace, it
        tells of them as well."""
        await self._files.forget(places)

    async def members(self, conversation: str) -> Sequence[Who]:
        """Those who are heard; see the port. Of a public channel Slack tells them from outside, too."""
        self._raise_if_away()
        if self._reader is None:
            raise TryLater("not connected to Slack yet", everything=True)
        return await members_of(self._calls, self._people, self._reader, conversation)

    def link(self, where: Address, message: str) -> str | None:
        """What “Copy link” gives."""
        if not self._url:
            return None
        thread = f"?thread_ts={where.thread}&cid={where.conversation}" if where.thread else ""
        return f"{self._url}archives/{where.conversation}/p{message.replace('.', '')}{thread}"

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        """What Slack publishes."""
        return pace.limits_of(operation, address)

    async def _publish(self, delivery: Delivery) -> None:
        """A person's own page; `detail` says whose."""
        if delivery.worded is None:
            raise Gone("nothing to show")
        view = to_home(delivery.worded)
        await self._calls(pace.PUBLISH, counts=pace.PUBLISH, user_id=user_id(delivery.detail), view=view)

    def _me(self) -> str:
        return self._reader.me.user if self._reader else ""

    def _raise_if_away(self) -> None:
        if self._shut is not None:
            raise Shut(str(self._shut))
        if self._reader is None:
            raise TryLater("not connected to Slack yet", everything=True)

    async def _listen(self, receive: Receive, receiver: Receiver) -> None:
        """Listen for as long as it takes; wait longer after each failure, and never less than a moment."""
        failures = 0
        while True:
            began = asyncio.get_running_loop().time()
            try:
                await self._begin(receive)
                cause = await self._connection(receiver)
            except (SendError, StorageError) as error:
                failures = failures + 1
                cause = str(error)
                wait = self._wait(failures, error)
            except Exception as error:
                # A fault of ours: seen in the log, and listened on; what was not taken is told again.
                failures += 1
                log.exception("listening failed", platform=PLATFORM)
                cause, wait = type(error).__name__, self._wait(failures, error)
            else:
                # A line that was good is opened again at once, since meanwhile events find nobody; one that
                # never was, or only for a blink, not in a circle.
                lasted = asyncio.get_running_loop().time() - began > self._waits.blink.total_seconds()
                failures = 0 if self._listening else failures + 1
                wait = self._wait(failures, TryLater(cause)) if failures else 0.0
                wait = wait if lasted or failures else self._waits.blink.total_seconds()
            self._say_once(cause)
            await asyncio.sleep(wait)

    async def _begin(self, receive: Receive) -> None:
        """Learn who the bot is, once, and which channels the configuration means."""
        try:
            answer = await self._calls("auth.test")
        except Shut as error:
            self._shut = error
            raise
        team, user, bot = (text(answer, key) for key in ("team_id", "user_id", "bot_id"))
        if not (team and user):
            raise TryLater("Slack does not say who the bot is")
        self._people.team = team
        self._url = text(answer, "url")
        me = Installed(team, user, bot, text(answer, "user"))
        settings = self._settings
        self._reader = Reader(
            me, self._clock, self._people.known, settings.guests, settings.strangers, settings.admins
        )
        self._shut = None
        await receive(*await self._channels.assigned(self._clock.now()))

    async def _connection(self, receiver: Receiver) -> str:
        """Be connected, until it ends; why it did."""
        app = make_app(self._calls, self._settings.signing_secret, receiver)
        if self._settings.mode == "http":
            async with serving(app, self._settings.host, self._settings.port) as self.port:
                self._over = asyncio.get_running_loop().create_future()
                await self._be_heard()
                return await self._over
        self._socket = Socket(
            app, self._calls, self._settings.app_token or "", self._be_heard, self._patience
        )
        return await self._socket.live()

    def _hang_up(self, reason: str) -> None:
        """Begin anew, which tells whether the bot is let in, and what its operator has to know."""
        log.error("Slack shuts the bot out; install the app again", platform=PLATFORM, cause=reason)
        if self._socket is not None:
            self._socket.hang_up(reason)
        if self._over is not None and not self._over.done():
            self._over.set_result(reason)

    async def _know_people(self) -> None:
        """Everybody, from time to time: a name is then there before they speak."""
        await self.connected()
        while True:
            wait = self._waits.reread
            try:
                await self._people.load()
            except SendError as error:
                wait = max(getattr(error, "after", None) or self._waits.longest, self._waits.longest)
            await asyncio.sleep(wait.total_seconds())

    async def _note(self, catching_up: CatchingUp) -> None:
        """Each time that the bot is connected anew, what may have been missed; then that it hears. A line
        that broke for a blink only has lost something, too."""
        while True:
            await self.connected()
            line = self._lines
            if self._reader is not None:
                try:
                    await catching_up.begin(self._reader)
                    while self._listening and self._lines == line:
                        await catching_up.note(self._reader)
                        await self._other_line(line, self._waits.note)
                except StorageError as error:
                    log.error("what was missed cannot be noted yet", platform=PLATFORM, cause=str(error))
            await asyncio.sleep(self._waits.blink.total_seconds())

    async def _other_line(self, line: int, at_most: timedelta) -> None:
        """Return when the bot is connected anew, or after so long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(at_most.total_seconds()), self._news:
                await self._news.wait_for(lambda: self._lines != line)

    async def _read_back(self, read: Callable[[Reader], Awaitable[None]]) -> None:
        """Read what was missed, as soon as something was."""
        while True:
            await self.connected()
            if self._reader is not None:
                try:
                    await read(self._reader)
                except (SendError, StorageError) as error:
                    log.error("what was missed cannot be read yet", platform=PLATFORM, cause=str(error))
            await asyncio.sleep(self._waits.first.total_seconds())

    async def _be_heard(self) -> None:
        if self._down_since is not None:
            away = (self._clock.now() - self._down_since).total_seconds()
            log.info("Slack is heard again", platform=PLATFORM, seconds=round(away))
        self._link.up(self._clock.now())
        async with self._news:
            self._down_since, self._listening = None, True
            self._lines += 1
            self._news.notify_all()

    def _say_once(self, cause: str) -> None:
        """One line when it breaks, and one when it is over."""
        self._listening = False
        self._link.down(self._clock.now(), cause)
        if self._down_since is None:
            self._down_since = self._clock.now()
            log.error("Slack is not heard", platform=PLATFORM, cause=cause)

    def _wait(self, failures: int, error: Exception) -> float:
        waits = self._waits
        after = getattr(error, "after", None) or timedelta()
        doubled = min(waits.first * 2 ** min(failures - 1, 20), waits.longest)
        least = max(after, waits.shut if isinstance(error, Shut) else doubled)
        return float(least.total_seconds()) * (1 + self._rng.random() / 2)


def _file_of(delivery: Delivery) -> WordedAttachment | None:
    file = delivery.worded.attachment if delivery.worded is not None else None
    return with_bytes(file) if file is not None else None


def _there(address: Address | None) -> Address:
    if address is None:
        raise Gone("nowhere to send it")
    return address
