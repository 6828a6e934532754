"""Connects the bot to a homeserver: hands in what happens in rooms, and does there what the outbox says."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar
from urllib.parse import quote

import structlog

from bot.adapters.matrix.calls import Calls, Refused
from bot.adapters.matrix.doors import Doors
from bot.adapters.matrix.groups import AT_DOORS, Groups
from bot.adapters.matrix.inbound import PLATFORM, to_members
from bot.adapters.matrix.listening import Batch, Listener, Position, read_position, write_position
from bot.adapters.matrix.pace import INVITATIONS, MESSAGES, ROOMS, UPLOADS, Learnt
from bot.adapters.matrix.ringing import Ringing
from bot.adapters.matrix.rooms import Recent, Rooms
from bot.adapters.matrix.sealing import KeysLost, Seal, mark_lost
from bot.adapters.matrix.sending import Sender, carry_out
from bot.adapters.matrix.session import log_in
from bot.adapters.matrix.settings import MatrixSettings
from bot.adapters.matrix.unread import Unread
from bot.core.clock import Clock
from bot.core.outgoing import Delivery, Operation
from bot.core.parts import Parts
from bot.core.ports import AdapterState, Limit, Receive
from bot.core.signals import Address, Who
from bot.core.standing import Connection, Standing
from bot.errors import Gone, SendError, Shut, StorageError, TryLater

T = TypeVar("T")

FLOOD = 5
"""So many turns that bring nothing but what the bot itself did are a flood of its own."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Waits:
    """How long to wait before the next try: first so long, doubled each time, at most so long; and when
    somebody has to mend something first. `position`: so long after it was reached, a position is stored;
    `flood`: between two looks while only the bot itself is heard."""

    first: timedelta = timedelta(seconds=1)
    longest: timedelta = timedelta(seconds=30)
    shut: timedelta = timedelta(minutes=1)
    doors: timedelta = timedelta(minutes=5)
    position: timedelta = timedelta(milliseconds=500)
    flood: timedelta = timedelta(milliseconds=500)


class MatrixAdapter:
    """The port `Adapter` over a homeserver. `rng` jitters the waiting between tries; `may_call`: as
    `Calls` has it."""

    platform = PLATFORM
    opens_forms = False
    whispers = False

    def __init__(
        self,
        settings: MatrixSettings,
        clock: Clock,
        rng: Random | None = None,
        waits: Waits | None = None,
        may_call: Callable[[], bool] = lambda: True,
    ) -> None:
        self.card_pause = settings.card_pause
        self._settings = settings
        self._clock = clock
        self._rng = rng or Random()
        self._waits = waits or Waits()
        self._calls = Calls(settings.homeserver, may_call)
        self._rooms = Rooms()
        self._seal = Seal()
        self._doors = Doors(self._calls, settings, clock, self._rooms, self._seal)
        self._groups = Groups(
            self._calls,
            settings.user_id,
            self._rooms,
            lambda: tuple(self._doors.by_role.values()),
            self._doors.private_state,
        )
        self._ringing = Ringing(self._rooms, settings.user_id)
        self._sender: Sender
        self._state: AdapterState
        self._unread: Unread
        self._learnt = Learnt()
        self._heard: Recent[str, bool] = Recent(5_000)
        self._news = asyncio.Condition()
        self._tasks: list[asyncio.Task[None]] = []
        self._connected = False
        self._empty = 0
        self._own_only = 0
        self._position: Position | None = None
        self._moved_on = asyncio.Event()
        self._shut: Shut | None = None
        self._down_since: datetime | None = None
        self._connection = Connection()
        self._listener: Listener | None = None

    @property
    def standing(self) -> Standing:
        """Whether the homeserver told news, and goes on answering."""
        return self._connection.standing

    @property
    def rooms(self) -> dict[str, str]:
        """The room of each configured role that the bot is in."""
        return dict(self._doors.by_role)

    async def start(self, receive: Receive, state: AdapterState) -> None:
        """Begin to connect; see the port."""
        self._sender = Sender(
            self._calls, self._settings.user_id, self._clock, self._rooms, self._seal, Parts(state)
        )
        self._unread = Unread(state)
        self._tasks = [
            asyncio.create_task(self._listen(receive, state)),
            asyncio.create_task(self._run_errands(state)),
            asyncio.create_task(self._keep_position(state)),
        ]
        self._state = state

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """What cannot be read yet, what is left to do at doors, who left; see the port. The keys of their
        devices stay: what is encrypted is encrypted for each of them."""
        await self._unread.forget(user, places)
        await self._doors.forget(user, places, self._state)
        if self._listener is not None:
            self._listener.forget(user)

    async def stop_listening(self) -> None:
        """Hand in no more; what is not handed in yet is there at the next start."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []
        if self._position is not None and self._moved_on.is_set():
            with suppress(StorageError):  # then the same is heard once more, which is nothing
                await write_position(self._state, self._position)

    async def close(self) -> None:
        """Close the connection."""
        self._seal.now.close_store()
        await self._calls.close()

    async def connected(self) -> None:
        """Return when the bot hears and can speak."""
        async with self._news:
            await self._news.wait_for(lambda: self._connected)

    async def heard(self, event: str) -> None:
        """Return when all up to this event was handed in."""
        async with self._news:
            await self._news.wait_for(lambda: self._heard.get(event) is not None)

    async def send(self, delivery: Delivery) -> str | None:
        """Do it; see the port."""
        if delivery.operation in AT_DOORS:
            self._raise_if_away()
            return await self._counted(self._groups.carry_out(delivery))
        address = self._ready(delivery.address)
        if delivery.user is not None:
            await self._counted(self._doors.check_private(address.conversation, delivery.user))
        direct = self._doors.is_direct(address.conversation)
        call = "" if direct else f"{self._settings.prefix} "
        if delivery.worded is not None:
            room, by_role = address.conversation, self._doors.by_role
            role = next((role for role, one in by_role.items() if one == room), "other")
            worded = self._ringing.within_power(delivery.worded, room, role)
            delivery = replace(delivery, worded=worded)
        return await self._counted(carry_out(self._sender, delivery, address, call))

    async def find(self, delivery: Delivery) -> str | None:
        """The message, or the group's room, that carries its op_id, if it is there."""
        if delivery.operation is Operation.OPEN:
            self._raise_if_away()
            return await self._counted(self._groups.find(delivery))
        address = self._ready(delivery.address)
        return await self._counted(self._sender.find(delivery, address.conversation))

    async def open_direct(self, user: str) -> str:
        """The direct conversation with this user, made if need be."""
        self._raise_if_away()
        return await self._counted(self._doors.open_direct(user))

    async def members(self, conversation: str) -> Sequence[Who]:
        """Who has joined the room; see the port."""
        self._raise_if_away()
        answer = await self._calls("GET", "rooms", conversation, "joined_members")
        me, ignores = self._settings.user_id, self._settings.ignores
        return [who for who in to_members(answer) if who.user != me and not ignores(who.user)]

    def link(self, where: Address, message: str) -> str:
        """As all clients know it."""
        room, event = (quote(one, safe="!$:@") for one in (where.conversation, message))
        server = self._settings.user_id.partition(":")[2]
        return f"https://matrix.to/#/{room}/{event}?via={quote(server, safe=':')}"

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        """What the homeserver was seen to grant; nothing before it was."""
        in_a_room = [MESSAGES]
        if address is None:
            in_a_room.append(ROOMS)
        if operation is Operation.UPLOAD:
            in_a_room.append(UPLOADS)
        return self._learnt.of(_AT_DOORS.get(operation, in_a_room), self._clock.now())

    def _ready(self, address: Address | None) -> Address:
        self._raise_if_away()
        if address is None:
            raise Gone("nowhere to send it")
        return address

    def _raise_if_away(self) -> None:
        if self._shut is not None:
            raise Shut(str(self._shut))
        if not self._connected:
            raise TryLater("not connected to the homeserver yet", everything=True)

    async def _counted(self, call: Awaitable[T]) -> T:
        """Learn from the homeserver's "too fast"."""
        try:
            return await call
        except TryLater as error:
            if error.limit is not None:
                self._learnt.too_fast(error.limit, error.after, self._clock.now())
            raise

    async def _listen(self, receive: Receive, state: AdapterState) -> None:
        """Listen for as long as it takes; wait longer after each failure, and never less than a moment."""
        failures = 0
        listener: Listener | None = None
        while True:
            try:
                if listener is None:
                    listener = await self._connect(state)
                await self._turn(listener, receive, state)
            except (SendError, StorageError, KeysLost) as error:
                failures += 1
                if isinstance(error, Shut | KeysLost):
                    listener = None
                if isinstance(error, Shut):
                    self._shut = error
                self._say_once(str(error))
                await asyncio.sleep(self._wait(failures, error))
            except Exception as error:
                # A fault of ours: seen in the log, and listened on, since nothing of it was handed in.
                failures += 1
                log.exception("listening failed", platform=PLATFORM)
                self._say_once(type(error).__name__)
                await asyncio.sleep(self._wait(failures, error))
            else:
                failures = 0

    async def _connect(self, state: AdapterState) -> Listener:
        device = await log_in(self._calls, self._settings, state)
        if self._settings.encrypts:
            await self._begin_encryption(device, state)
        listener = Listener(
            self._calls,
            self._settings,
            self._clock,
            self._rooms,
            self._doors,
            state,
            self._seal,
            self._unread,
        )
        self._listener = listener
        await listener.prepare()
        await self._doors.open(state)
        with suppress(TryLater):  # one room that is far away keeps nobody from being heard
            await self._doors.enter_configured()
        return listener

    async def _begin_encryption(self, device: str, state: AdapterState) -> None:
        from bot.adapters.matrix.encryption.device import begin_encryption

        self._seal.now.close_store()
        self._seal.now = await begin_encryption(self._calls, self._settings, device, self._clock, state)

    async def _tend_keys(self, state: AdapterState) -> None:
        """What keys need beside reading and writing. What is not done is done in the next turn."""
        try:
            await self._seal.now.tend()
        except TryLater as error:
            log.debug("keys wait", platform=PLATFORM, cause=str(error))
        except KeysLost:
            await mark_lost(state)
            raise

    async def _turn(self, listener: Listener, receive: Receive, state: AdapterState) -> None:
        position = self._position or await read_position(state, self._clock.now())
        began = asyncio.get_running_loop().time()
        try:
            batch = await listener.next_batch(position, self._down_since)
        except Refused as error:
            if not position.since or error.status != 400:
                raise
            # The homeserver knows the position no more, as after a restore: begin from now.
            log.error("the homeserver does not know the stored position", platform=PLATFORM, cause=error.code)
            batch = await listener.next_batch(replace(position, since=""), None)
        await self._hand_in(batch, receive)
        await self._move_on(batch.position, state)
        await listener.handed_in()
        await self._be_heard(batch)
        await self._tend_keys(state)
        quick = asyncio.get_running_loop().time() - began < self._waits.first.total_seconds()
        self._empty = self._empty + 1 if quick and not batch.events and not batch.signals else 0
        if self._empty > 1:
            # A homeserver that does not wait for news is not asked in a circle.
            await asyncio.sleep(self._waits.first.total_seconds())
        self._own_only = self._own_only + 1 if batch.events and not batch.signals else 0
        if self._own_only > FLOOD:
            # While much is sent, every message would wake the homeserver to say so.
            await asyncio.sleep(self._waits.flood.total_seconds())

    async def _move_on(self, position: Position, state: AdapterState) -> None:
        """All up to here is in the bot's hands. That is stored a little later: until then, a crash only has
        the same handed in again, which is nothing. The very first position is stored at once, since what
        comes after it is for the bot."""
        if self._position is None:
            await write_position(state, position)
        else:
            self._moved_on.set()
        self._position = position

    async def _keep_position(self, state: AdapterState) -> None:
        """Store the position, not at every turn: an answer must not wait for it."""
        while True:
            await self._moved_on.wait()
            await asyncio.sleep(self._waits.position.total_seconds())
            self._moved_on.clear()
            try:
                if self._position is not None:
                    await write_position(state, self._position)
            except StorageError as error:
                log.error("the position cannot be stored", platform=PLATFORM, cause=str(error))
                self._moved_on.set()

    async def _hand_in(self, batch: Batch, receive: Receive) -> None:
        """Until it is stored; a signal that is handed in again is nothing."""
        while True:
            try:
                await receive(*batch.signals)
            except StorageError as error:
                log.error("the storage does not take what was heard", platform=PLATFORM, cause=str(error))
                await asyncio.sleep(self._waits.first.total_seconds())
            else:
                return

    async def _be_heard(self, batch: Batch) -> None:
        if self._down_since is not None:
            away = (self._clock.now() - self._down_since).total_seconds()
            log.info("the homeserver is heard again", platform=PLATFORM, seconds=round(away))
        self._connection.up(self._clock.now())
        async with self._news:
            self._down_since, self._shut, self._connected = None, None, True
            for event in batch.events:
                self._heard.put(event, True)
            self._news.notify_all()

    def _say_once(self, cause: str) -> None:
        """One line when it breaks, and one when it is over."""
        self._connection.down(self._clock.now(), cause)
        if self._down_since is None:
            self._down_since = self._clock.now()
            log.error("the homeserver is not heard", platform=PLATFORM, cause=cause)

    def _wait(self, failures: int, error: Exception) -> float:
        waits = self._waits
        after = getattr(error, "after", None) or timedelta()
        doubled = min(waits.first * 2 ** min(failures - 1, 20), waits.longest)
        least = max(after, waits.shut if isinstance(error, Shut) else doubled)
        return least.total_seconds() * (1 + self._rng.random() / 2)

    async def _run_errands(self, state: AdapterState) -> None:
        """What has to be done at doors, beside listening: a slow door keeps nobody from being heard."""
        await self.connected()
        failures = 0
        while True:
            wait = self._waits.doors
            try:
                await self._doors.enter_configured()
                await self._doors.run_errands(state)
            except (SendError, StorageError) as error:
                failures += 1
                wait = timedelta(seconds=self._wait(failures, error))
            else:
                failures = 0
            await _first_of(self._doors.knocked(), asyncio.sleep(wait.total_seconds()))


_AT_DOORS: Mapping[Operation, tuple[str, ...]] = {
    Operation.OPEN: (ROOMS,),
    Operation.INVITE: (MESSAGES, INVITATIONS),
}


async def _first_of(*waits: Awaitable[object]) -> None:
    tasks = [asyncio.ensure_future(one) for one in waits]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
