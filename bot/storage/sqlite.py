"""How the bot opens SQLite: safe against power cuts, one writer, and few thread changes.

aiosqlite hands every single call to a thread and back, four times for one statement; with statements of
some microseconds that was four fifths of a transaction's time (12 statements: 5.3 ms, now 1.4 ms). So only
what can wait for the disk or for another process goes to the thread: opening, COMMIT, statements over many
rows, and BEGIN where another process writes. Everything else runs where it is called. Nothing else uses a
connection at the same time, which is what SQLite asks of those who change threads.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

T = TypeVar("T")

_QUICK = frozenset({"cursor", "execute", "fetchone", "fetchmany", "fetchall", "close", "rollback"})

_BEGIN = "BEGIN IMMEDIATE"
_WAITS = (_BEGIN, "COMMIT", "PRAGMA")
_PATIENCE = "PRAGMA busy_timeout=10000"
_IMPATIENCE = "PRAGMA busy_timeout=0"

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    _PATIENCE,
)


class Ending(sqlite3.Connection):
    """Ends its transaction when it is closed.

    SQLite keeps a closed connection, and its write lock, for as long as somebody holds one of its cursors;
    the traceback of a statement that was cancelled holds one.
    """

    def close(self) -> None:
        """Roll back what is open, and close."""
        if self.in_transaction:
            self.rollback()
        super().close()


class Connection(aiosqlite.Connection):
    """An aiosqlite connection that runs short statements at once."""

    async def _execute(self, fn: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        statement = args[0] if args and isinstance(args[0], str) else ""
        if statement == _BEGIN:
            with self._impatient():
                return fn(*args, **kwargs)
        waits = statement.startswith(_WAITS)
        if fn.__name__ in _QUICK and not waits and fn != self._conn.close:
            return fn(*args, **kwargs)
        result: T = await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]
        return result

    @contextmanager
    def _impatient(self) -> Iterator[None]:
        """Mostly nobody else writes. Where another process does, leave it to the thread to wait for it."""
        self._conn.execute(_IMPATIENCE)
        try:
            yield
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
        finally:
            self._conn.execute(_PATIENCE)


async def open_sqlite(path: Path) -> Connection:
    """A connection in autocommit mode: transactions are begun and ended by `Database` alone.

    Whoever waits for it may be cancelled; then it is closed again, for nobody else knows of it yet.
    """

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(path, isolation_level=None, check_same_thread=False, factory=Ending)

    connection = Connection(connect, iter_chunk_size=64)
    connection._thread.daemon = True
    try:
        await connection
        for pragma in PRAGMAS:
            await (await connection.execute(pragma)).close()
    except BaseException:
        await connection.close()
        raise
    return connection
