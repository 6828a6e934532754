"""Transactions, on SQLite (the default) or PostgreSQL.

SQLite has one writer: a transaction begins with the write lock in hand (`BEGIN IMMEDIATE`), and within the
process they queue up here, fairly, rather than at the file.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Table, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.core.ports import Tx
from bot.storage.sqlite import PRAGMAS, open_sqlite


class Database:
    """The bot's database. `after_commit` is called whenever something was written."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self.after_commit: list[Callable[[], None]] = []
        self._turn = asyncio.Lock()

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.engine.dialect.name == "sqlite"

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Tx]:
        """All or nothing: commits at the end, rolls back at an exception."""
        if self.is_sqlite:
            async with self._turn, self.engine.begin() as tx:
                yield tx
        else:
            async with self.engine.begin() as tx:
                yield tx
        for callback in self.after_commit:
            callback()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Tx]:
        """A consistent look at the data; writing in it is a mistake."""
        async with self.engine.connect() as connection:
            tx = await connection.execution_options(read_only=True)
            yield tx
            await tx.rollback()

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


def open_database(where: Path | URL) -> Database:
    """The database in that SQLite file, or behind that PostgreSQL URL. Opens lazily."""
    if isinstance(where, Path):
        where.parent.mkdir(parents=True, exist_ok=True)
        engine = create_async_engine(
            "sqlite+aiosqlite://",
            async_creator=lambda: open_sqlite(where),
            hide_parameters=True,
            poolclass=AsyncAdaptedQueuePool,
        )
        event.listen(engine.sync_engine, "connect", _set_pragmas)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        return Database(engine)
    return Database(create_async_engine(where, hide_parameters=True, isolation_level="READ COMMITTED"))


def _set_pragmas(connection: DBAPIConnection, _: object) -> None:
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    read_only = connection.get_execution_options().get("read_only")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def upsert(tx: AsyncConnection, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """An INSERT that knows ON CONFLICT, in the database's dialect."""
    return sqlite.insert(table) if tx.dialect.name == "sqlite" else postgresql.insert(table)


async def scalar(tx: AsyncConnection, statement: Any) -> Any:
    """The first column of the first row, or None."""
    return (await tx.execute(statement)).scalar()


async def ping(database: Database) -> None:
    """Raise what the driver raises when the database cannot be reached."""
    async with database.reading() as tx:
        await tx.execute(text("SELECT 1"))
