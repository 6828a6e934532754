"""Several processes on one PostgreSQL: one leads, the others stand by.

Who leads holds an advisory lock on a connection of its own, and asks the server for a sign of life more than
twice a second. A process that hangs, or whose host or line is gone, does not ask any more: the server ends
that connection after `SERVER_WAITS`, and with it the lock. The leader itself trusts its lead for a shorter
time, `TRUSTED`, counted from before it asked: so it has stopped speaking before another one can begin.

Whoever wins ends the connections of the one before, which may sleep in the middle of a transaction, and
writes its own mark into the database. Every transaction of a leader looks for its mark: one that was deposed
and does not know it yet can neither claim nor mark nor store anything.
"""

import asyncio
import secrets
import time
from collections.abc import Coroutine
from contextlib import suppress
from datetime import timedelta
from threading import Thread

import structlog
from sqlalchemy import URL, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from bot.core.ports import Tx
from bot.errors import Deposed, StorageError
from bot.storage.database import LEADS, Database, scalar, told, upsert
from bot.storage.schema import upgrade
from bot.storage.tables import meta

LEAD_LOCK = 0x4C656164
"""The advisory lock of who leads; the number only has to stay the same."""

SERVER_WAITS = timedelta(seconds=2)
TRUSTED = timedelta(seconds=1.6)
SIGN_OF_LIFE = timedelta(seconds=0.4)
LOOK_AGAIN = timedelta(seconds=0.2)
AWAY_AGAIN = timedelta(seconds=1)
HANGS_AFTER = timedelta(seconds=10)

SETTINGS = {
    "application_name": "stammtisch stands by",
    "idle_session_timeout": f"{int(SERVER_WAITS.total_seconds() * 1000)}ms",
}
_END_THE_OTHERS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND application_name = :leads"
)
_MARK = select(meta.c.value).where(meta.c.name == "leader")
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""Goes on while a process is stopped, and while the machine sleeps."""

log = structlog.get_logger()


class Lead:
    """The lead among all processes on that database. `lost` is set when this one has it no more.

    The line is kept by a thread: a start or an import may take the bot's own loop for seconds while others
    crowd the machine. A loop that hangs for longer loses the lead all the same.
    """

    def __init__(self, url: URL) -> None:
        self._name = f"{url.database} at {url.host}"
        with told(self._name):
            self._engine = _engine(url)
        self._line: AsyncConnection | None = None
        self._keeping: asyncio.Task[None] | None = None
        self._beating: asyncio.Task[None] | None = None
        self._trusted_until = 0.0
        self._beat_at = 0.0
        self._mark = ""
        self._has_lost = False
        self.lost = asyncio.Event()
        self._home = asyncio.get_running_loop()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="lead", daemon=True)
        self._thread.start()

    def holds(self) -> bool:
        """Whether nobody else can lead at this moment."""
        return self._line is not None and not self._has_lost and _now() < self._trusted_until

    async def win(self) -> None:
        """Return when this process leads. Raises StorageError when the server cannot be reached at first."""
        self._beat_at = _now()
        self.lost.clear()
        await self._there(self._win())
        self._beating = asyncio.create_task(self._beat())

    async def _there(self, work: Coroutine[None, None, None]) -> None:
        """Do it in the thread, and wait for it here."""
        await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop))

    async def _win(self) -> None:
        waits = away = False
        with told(self._name):
            await self._connect()
        while True:
            try:
                if await self._try():
                    await self._end_the_others()
                    break
                if not waits:
                    log.info("standing by: another process leads")
                waits, away = True, False
                await asyncio.sleep(LOOK_AGAIN.total_seconds())
            except (SQLAlchemyError, OSError, TimeoutError) as error:
                if not away:
                    log.error("standing by: the database is away", cause=type(error).__name__)
                away = True
                await self._hang_up()
                await asyncio.sleep(AWAY_AGAIN.total_seconds())
        self._mark = secrets.token_hex(16)
        self._has_lost = False
        self._beat_at = _now()
        self._keeping = asyncio.create_task(self._keep())
        log.info("this process leads")

    async def take_over(self, database: Database) -> None:
        """Bring the data up to date, and let only this process write from here on. Raises StorageError."""
        await upgrade(database)
        with told(database.name):
            async with database.transaction(quiet=True) as tx:
                await tx.execute(
                    upsert(tx, meta)
                    .values(name="leader", value=self._mark)
                    .on_conflict_do_update(index_elements=["name"], set_={"value": self._mark})
                )
        database.fence = self._check

    async def give_up(self) -> None:
        """Whoever stands by may lead at once."""
        if self._beating is not None:
            self._beating.cancel()
            self._beating = None
        await self._there(self._give_up())

    async def _give_up(self) -> None:
        if self._keeping is not None:
            self._keeping.cancel()
            await asyncio.gather(self._keeping, return_exceptions=True)
            self._keeping = None
        await self._hang_up()

    async def close(self) -> None:
        """The same, for good."""
        await self.give_up()
        await self._there(self._engine.dispose())
        self._loop.call_soon_threadsafe(self._loop.stop)
        await asyncio.to_thread(self._thread.join)
        self._loop.close()

    async def _check(self, tx: Tx) -> None:
        """Raise Deposed when another one leads by now. It waits until the writer before has committed."""
        if await scalar(tx, _MARK) != self._mark:
            self._lose("another process leads")
            raise Deposed("another process leads; nothing was written")

    async def _connect(self) -> AsyncConnection:
        if self._line is None:
            async with asyncio.timeout(SERVER_WAITS.total_seconds()):
                self._line = await self._engine.connect()
        return self._line

    async def _try(self) -> bool:
        asked = _now()
        async with asyncio.timeout(TRUSTED.total_seconds()):
            line = await self._connect()
            won = bool(await scalar(line, text(f"SELECT pg_try_advisory_lock({LEAD_LOCK})")))
        self._trusted_until = asked + TRUSTED.total_seconds()
        return won

    async def _end_the_others(self) -> None:
        """The leader before may sleep within a transaction, and nobody could write until it woke."""
        line = await self._connect()
        await line.execute(_END_THE_OTHERS, {"leads": LEADS})

    async def _keep(self) -> None:
        """Ask for a sign of life, for as long as there is one, and the bot itself gives one."""
        line = self._line
        while line is not None and not self._has_lost:
            await asyncio.sleep(SIGN_OF_LIFE.total_seconds())
            asked = _now()
            if asked - self._beat_at > HANGS_AFTER.total_seconds():
                self._lose("the bot hangs")
                await self._hang_up()
                return
            try:
                async with asyncio.timeout(TRUSTED.total_seconds()):
                    await line.execute(text("SELECT 1"))
            except (SQLAlchemyError, OSError, TimeoutError) as error:
                self._lose(type(error).__name__)
                return
            self._trusted_until = asked + TRUSTED.total_seconds()

    async def _beat(self) -> None:
        """The bot's own loop goes round."""
        while True:
            self._beat_at = _now()
            await asyncio.sleep(SIGN_OF_LIFE.total_seconds())

    def _lose(self, cause: str) -> None:
        if not self._has_lost:
            self._has_lost = True
            log.error("the lead is lost; nothing is sent from here on", cause=cause)
            self._home.call_soon_threadsafe(self.lost.set)

    async def _hang_up(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            with suppress(SQLAlchemyError, OSError, TimeoutError):
                async with asyncio.timeout(AWAY_AGAIN.total_seconds()):
                    await line.invalidate()
                    await line.close()


def _engine(url: URL) -> AsyncEngine:
    try:
        return create_async_engine(
            url,
            hide_parameters=True,
            isolation_level="AUTOCOMMIT",
            poolclass=NullPool,
            connect_args={"server_settings": SETTINGS},
        )
    except ImportError as error:
        raise StorageError('PostgreSQL needs the extra "postgres": install stammtisch[postgres]') from error


def _now() -> float:
    return time.clock_gettime(_CLOCK)
