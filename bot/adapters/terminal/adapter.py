"""Connects the bot to a world: hands in what happens there, and does there what the outbox says."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot.adapters.terminal.inbound import to_signal
from bot.adapters.terminal.outbound import to_buttons, to_lines
from bot.adapters.terminal.world import BOT, DIRECT, Entry, World
from bot.core.clock import Clock
from bot.core.outgoing import Delivery, Operation
from bot.core.ports import AdapterState, Limit, Receive
from bot.core.signals import Address, AnySignal, Who
from bot.core.standing import Connection, Standing
from bot.errors import Gone, StorageError

POSITION = "position"
BETWEEN_TRIES = timedelta(seconds=1)


class TerminalAdapter:
    """The port `Adapter` over a world. `names`: how its users are called."""

    opens_forms = False
    whispers = False
    card_pause = timedelta()

    def __init__(
        self, world: World, clock: Clock, names: Mapping[str, str], platform: str = "terminal"
    ) -> None:
        self.platform = platform
        self._world = world
        self._clock = clock
        self._names = names
        self._queue: asyncio.Queue[Entry] = asyncio.Queue()
        self._pump: asyncio.Task[None] | None = None
        self._caught_up = asyncio.Event()
        self._connection = Connection()

    @property
    def standing(self) -> Standing:
        """Connected from its start on."""
        return self._connection.standing

    async def start(self, receive: Receive, state: AdapterState) -> None:
        """Hand in what happened since the stored position, then what happens."""
        self._connection.up(self._clock.now())
        known = int(await state.get(POSITION) or 0)
        for entry in self._world.entries[known:]:
            self._queue.put_nowait(entry)
        self._world.watchers.append(self._watch)
        self._pump = asyncio.create_task(self._hand_in(receive, state))

    async def stop_listening(self) -> None:
        """Hand in no more; what is not handed in yet is there at the next start."""
        self._world.watchers.remove(self._watch)
        if self._pump:
            self._pump.cancel()
            await asyncio.gather(self._pump, return_exceptions=True)

    async def close(self) -> None:
        """A world has no connection."""

    async def idle(self) -> None:
        """Return when all that happened is handed in."""
        await self._queue.join()

    async def send(self, delivery: Delivery) -> str | None:
        """Do it in the world. Raises Gone when the message it is about is gone, or the bot or whom it invites
        left the group."""
        try:
            return self._do(delivery)
        except KeyError as error:
            raise Gone("that is no longer there") from error

    async def find(self, delivery: Delivery) -> str | None:
        """Look it up by its op_id."""
        if delivery.operation is Operation.OPEN:
            return self._world.opened(delivery.op_id)
        found = self._world.find(delivery.op_id)
        return None if found is None else str(found)

    async def open_direct(self, user: str) -> str:
        """A direct conversation is simply there."""
        return f"{DIRECT}{user}"

    async def forget(self, user: str, places: Sequence[str]) -> None:
        """Nothing is kept of anybody."""

    async def members(self, conversation: str) -> Sequence[Who]:
        """A channel is open to all who are there or ever were, a group to those in it."""
        users = {*self._names, *(entry.user for entry in self._world.entries)} - {BOT}
        there = sorted(user for user in users if self._world.sees(user, conversation))
        return [Who(self.platform, user, self._names.get(user, user)) for user in there]

    def link(self, where: Address, message: str) -> None:
        """In a terminal there is nothing to follow."""

    def limits(self, operation: Operation, address: Address | None) -> Sequence[Limit]:
        """A world has none."""
        return ()

    def _watch(self, entry: Entry) -> None:
        self._queue.put_nowait(entry)

    async def _hand_in(self, receive: Receive, state: AdapterState) -> None:
        while True:
            entry = await self._queue.get()
            about = self._world.messages.get(entry.message)
            name = self._names.get(entry.user, entry.user)
            signal = to_signal(entry, about, self.platform, self._clock.of(entry.at), name)
            if signal is not None:
                await self._hand_over(signal, entry, receive, state)
            self._queue.task_done()

    async def _hand_over(
        self, signal: AnySignal, entry: Entry, receive: Receive, state: AdapterState
    ) -> None:
        """Until it is stored, and that it is; a signal that is handed in again is nothing."""
        while True:
            try:
                await receive(signal)
                await state.set(POSITION, str(entry.number))
            except StorageError:
                await asyncio.sleep(BETWEEN_TRIES.total_seconds())
            else:
                return

    def _do(self, delivery: Delivery) -> str | None:
        world, worded = self._world, delivery.worded
        target = int(delivery.target) if delivery.target else 0
        match delivery.operation:
            case Operation.POST | Operation.UPLOAD if worded and delivery.address:
                thread = delivery.address.thread
                posted = world.post(
                    BOT,
                    delivery.address.conversation,
                    to_lines(worded),
                    thread=int(thread) if thread else None,
                    buttons=to_buttons(worded),
                    op_id=delivery.op_id,
                )
                return str(posted)
            case Operation.EDIT if worded:
                world.edit(BOT, target, to_lines(worded), to_buttons(worded))
            case Operation.DELETE:
                if not world.messages[target].deleted:
                    world.delete(BOT, target)
            case Operation.REACT:
                world.react(BOT, target, delivery.detail)
            case Operation.UNREACT:
                world.unreact(BOT, target, delivery.detail)
            case Operation.OPEN:
                return world.open_group(BOT, delivery.detail, delivery.users, delivery.op_id)
            case Operation.INVITE if delivery.address and delivery.user:
                world.invite(BOT, delivery.address.conversation, delivery.user)
                return delivery.address.conversation
            case Operation.LEAVE if delivery.address:
                world.leave(BOT, delivery.address.conversation)
                return delivery.address.conversation
            case _:
                raise Gone(f"a terminal cannot {delivery.operation.value}")
        return str(target)
