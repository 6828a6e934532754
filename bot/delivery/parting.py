"""Has adapters forget whom the bot forgot; the port `Partings`.

That somebody is to be forgotten there is written down in the transaction that forgets them. The adapter hears
of it after the commit, and of what a crash came between at the next start.
"""

import asyncio
from collections.abc import Mapping

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.core.ports import Adapter, Tx
from bot.errors import StorageError
from bot.storage.database import Database
from bot.storage.parting import Parted, leave_word, word_was_heard, words_left

log = structlog.get_logger()


class Parting:
    """What is for a platform that is not configured at present waits until it is."""

    def __init__(self, database: Database, adapters: Mapping[str, Adapter]) -> None:
        self._database = database
        self._adapters = adapters
        self._expected: set[Parted] = set()
        self._woken = asyncio.Event()
        self._resting = asyncio.Event()
        self._stopping = False
        self._loop: asyncio.Task[None] | None = None

    async def leave(self, tx: Tx, person: int) -> None:
        """See the port."""
        self._expected.update(await leave_word(tx, person))

    def poke(self) -> None:
        """Something was written: perhaps that somebody was forgotten, if that was begun."""
        if self._expected:
            self._wake()

    async def start(self) -> None:
        """Take up what was left."""
        self._wake()
        self._loop = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Finish what is under way; the rest waits for the next start."""
        self._stopping = True
        self._wake()
        if self._loop:
            await self._loop

    async def idle(self) -> None:
        """Return when all adapters know."""
        await self._resting.wait()

    def _wake(self) -> None:
        self._resting.clear()
        self._woken.set()

    async def _run(self) -> None:
        while not self._stopping:
            self._woken.clear()
            try:
                await self._part()
            except (SQLAlchemyError, OSError, StorageError) as error:
                log.error("somebody is not forgotten everywhere yet", cause=type(error).__name__)
                await asyncio.sleep(1)
                continue
            if not self._woken.is_set():
                self._resting.set()
                await self._woken.wait()

    async def _part(self) -> None:
        async with self._database.reading() as tx:
            left = await words_left(tx)
        for one in left:
            adapter = self._adapters.get(one.platform)
            if adapter is not None:
                await adapter.forget(one.user, one.places)
                async with self._database.transaction(quiet=True) as tx:
                    await word_was_heard(tx, one)
            self._expected.discard(one)
