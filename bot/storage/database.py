"""Transactions, on SQLite (the default) or PostgreSQL.

There is one writer at a time: a transaction begins with the write lock in hand (`BEGIN IMMEDIATE`; on
PostgreSQL an advisory lock), and within the process they queue up here rather than at the database.
What a transaction has read therefore still holds when it writes, and row numbers become visible in the order
in which they were given; the outbox's slots and the worker's look for new rows rely on both.
"""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Column, ColumnElement, Table, event, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, DisconnectionError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.core.changes import Among
from bot.core.ports import Tx
from bot.errors import Deposed, StorageError
from bot.storage.kept import draw_revisions
from bot.storage.sqlite import open_sqlite
from bot.storage.turns import Turns

WRITE_LOCK = 0x5374616D
"""The advisory lock that a writing transaction holds on PostgreSQL; the number only has to stay the same."""

LEADS = "stammtisch leads"
"""What a leader's connections are called at the server, so that the next leader finds them."""

SERVER_SETTINGS = {
    # As long as SQLite waits for its write lock.
    "lock_timeout": "10s",
    # A process whose host is gone must not hold the write lock until TCP notices.
    "idle_in_transaction_session_timeout": "60s",
}


class Database:
    """The bot's database; `name` is for operators. `after_commit` is called when something was written.

    `fence` is asked at the beginning of every transaction, and raises Deposed when another process leads.
    """

    def __init__(self, engine: AsyncEngine, name: str) -> None:
        self.engine = engine
        self.name = name
        self.after_commit: list[Callable[[], None]] = []
        self._turns = Turns()
        self.fence: Callable[[Tx], Awaitable[None]] | None = None

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.engine.dialect.name == "sqlite"

    @asynccontextmanager
    async def transaction(self, *, quiet: bool = False, urgent: bool = False) -> AsyncIterator[Tx]:
        """All or nothing: commits at the end, rolls back at an exception.

        `quiet`: what is written is of no interest to those who wait for a commit. `urgent`: a platform waits
        for it, and so it goes before whatever else waits.
        """
        async with self._turns.turn(urgent=urgent), self.engine.begin() as tx:
            if self.fence is not None:
                await self.fence(tx)
            yield tx
        if not quiet:
            for callback in self.after_commit:
                callback()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Tx]:
        """A consistent look at the data; writing in it is a mistake."""
        async with self.engine.connect() as connection:
            # PostgreSQL's usual isolation would show every statement another state.
            look = (
                {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
            )
            tx = await connection.execution_options(read_only=True, **look)
            yield tx
            await tx.rollback()

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


def open_database(where: Path | URL, called: str = "stammtisch") -> Database:
    """The database in that SQLite file, or behind that PostgreSQL URL. Opens lazily. Raises StorageError.

    `called`: what the server calls its connections.
    """
    if isinstance(where, Path):
        return _sqlite(where)
    return _postgresql(where, called)


@contextmanager
def told(name: str) -> Iterator[None]:
    """What a driver or the operating system raises becomes a StorageError of one sentence."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        raise StorageError(f"{name}: {_why(error)}") from error


def _why(error: BaseException) -> str:
    """The driver's own words, without the statement around them."""
    if isinstance(error, OSError):
        return error.strerror or str(error) or type(error).__name__
    cause = getattr(error, "orig", None) or error
    lines = str(cause.__cause__ or cause).splitlines()
    return lines[0] if lines else type(error).__name__


def _sqlite(file: Path) -> Database:
    with told(str(file)):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # SQLite gives its side files the permissions of the database. Only a new file is opened here: to
        # close a file that SQLite has open as well would let go of SQLite's locks on it.
        with suppress(FileExistsError):
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=lambda: open_sqlite(file),
        hide_parameters=True,
        poolclass=AsyncAdaptedQueuePool,
    )
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    draw_revisions(engine.sync_engine)
    return Database(engine, str(file))


def _postgresql(url: URL, called: str) -> Database:
    try:
        engine = create_async_engine(
            url,
            hide_parameters=True,
            isolation_level="READ COMMITTED",
            connect_args={"server_settings": {**SERVER_SETTINGS, "application_name": called}},
        )
    except ImportError as error:
        raise StorageError('PostgreSQL needs the extra "postgres": install stammtisch[postgres]') from error
    event.listen(engine.sync_engine, "begin", _begin_postgresql)
    event.listen(engine.sync_engine, "checkout", _refuse_closed)
    draw_revisions(engine.sync_engine)
    return Database(engine, f"{url.database} at {url.host}")


def _begin_sqlite(connection: Connection) -> None:
    read_only = connection.get_execution_options().get("read_only")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def _begin_postgresql(connection: Connection) -> None:
    if not connection.get_execution_options().get("read_only"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITE_LOCK})")


def _refuse_closed(connection: DBAPIConnection, *_: object) -> None:
    """After a restart of the server the pool replaces what it kept, before somebody's work fails on it."""
    driver: Any = getattr(connection, "driver_connection", None)
    if driver is not None and driver.is_closed():
        raise DisconnectionError("the server closed the connection")


def upsert(tx: AsyncConnection, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """An INSERT that knows ON CONFLICT, in the database's dialect."""
    return sqlite.insert(table) if tx.dialect.name == "sqlite" else postgresql.insert(table)


def is_away(error: BaseException) -> bool:
    """Whether the database itself could not do its part just now, so that the same work may succeed later.

    A bare OSError is none of the database's: it comes from whoever did the work. To a process that was
    deposed the database is away as well: the one that leads takes the work up.
    """
    if isinstance(error, Deposed):
        return True
    if not isinstance(error, DBAPIError):
        return False
    code = str(getattr(error.orig, "sqlstate", "") or "")
    words = str(error.orig).lower()
    return (
        error.connection_invalidated
        or code.startswith(("08", "53", "57P", "55P03"))
        or any(sign in words for sign in ("is locked", "disk is full", "disk i/o", "readonly"))
    )


def some_of(column: Column[int], condition: ColumnElement[bool], among: Among) -> ColumnElement[bool]:
    """That a row meets the condition, and the person in this column of it is one of these."""
    mine = condition & (column > among.above)
    if among.up_to is not None:
        mine &= column <= among.up_to
    if among.at_most is not None:
        first = select(column).where(mine).distinct().order_by(column).limit(among.at_most)
        mine &= column.in_(first)
    return mine


async def scalar(tx: AsyncConnection, statement: Any) -> Any:
    """The first column of the first row, or None."""
    return (await tx.execute(statement)).scalar()


async def ping(database: Database) -> None:
    """Raise what the driver raises when the database cannot be reached."""
    async with database.reading() as tx:
        await tx.execute(text("SELECT 1"))
