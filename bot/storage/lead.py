"""Several processes on one PostgreSQL: one leads, the others stand by.

Who leads holds an advisory lock on a connection of its own, and asks the server for a sign of life twice a
second. A process that hangs, or whose host or line is gone, does not ask any more: the server ends that
connection after `SERVER_WAITS`, and with it the lock. The leader itself trusts its lead for a shorter time,
`TRUSTED`, counted from before it asked: so it has stopped speaking before another one can begin.

Whoever wins ends the connections of the one before, which may sleep in the middle of a transaction, and
writes its own mark into the database. Every transaction of a leader looks for its mark: one that was deposed
and does not know it yet can neither claim nor mark nor store anything.
"""

import asyncio
import secrets
import time
from contextlib import suppress
from datetime import timedelta

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

SERVER_WAITS = timedelta(seconds=2.5)
TRUSTED = timedelta(seconds=2)
SIGN_OF_LIFE = timedelta(seconds=0.5)
LOOK_AGAIN = timedelta(seconds=0.25)
AWAY_AGAIN = timedelta(seconds=1)

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
    """The lead among all processes on that database. `lost` is set when this one has it no more."""

    def __init__(self, url: URL) -> None:
        self._name = f"{url.database} at {url.host}"
        with told(self._name):
            self._engine = _engine(url)
        self._line: AsyncConnection | None = None
        self._keeping: asyncio.Task[None] | None = None
        self._trusted_until = 0.0
        self._mark = ""
        self.lost = asyncio.Event()

    def holds(self) -> bool:
        """Whether nobody else can lead at this moment."""
        return self._line is not None and not self.lost.is_set() and _now() < self._trusted_until

    async def win(self) -> None:
        """Return when this process leads. Raises StorageError when the server cannot be reached at first."""
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
        self.lost.clear()
        self._mark = secrets.token_hex(16)
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
        if self._keeping is not None:
            self._keeping.cancel()
            await asyncio.gather(self._keeping, return_exceptions=True)
            self._keeping = None
        await self._hang_up()

    async def close(self) -> None:
        """The same, for good."""
        await self.give_up()
        await self._engine.dispose()

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
        """Ask for a sign of life, for as long as there is one."""
        line = self._line
        while line is not None and not self.lost.is_set():
            await asyncio.sleep(SIGN_OF_LIFE.total_seconds())
            asked = _now()
            try:
                async with asyncio.timeout(TRUSTED.total_seconds()):
                    await line.execute(text("SELECT 1"))
            except (SQLAlchemyError, OSError, TimeoutError) as error:
                self._lose(type(error).__name__)
                return
            self._trusted_until = asked + TRUSTED.total_seconds()

    def _lose(self, cause: str) -> None:
        if not self.lost.is_set():
            self.lost.set()
            log.error("the lead is lost; nothing is sent from here on", cause=cause)

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
