"""Backups: one SQLite file, whichever database it comes from or goes to."""

import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from sqlalchemy import func, insert, select, text

from bot.core.ports import Tx
from bot.errors import StorageError
from bot.storage.database import Database, open_database, told
from bot.storage.kept import COPIES
from bot.storage.schema import HEAD, bring_up, upgrade, version_of
from bot.storage.tables import metadata

CHUNK = 500
SIDE_FILES = ("-wal", "-shm", "-journal")


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy a live SQLite database; writers are not held up. Raises StorageError; then nothing is left."""
    if not source.exists():
        raise StorageError(f"{source}: there is no data here")
    _must_be_new(target)
    part = target.with_name(target.name + ".part")
    try:
        with told(str(target)):
            _copy(source, part)
            _version_in(part, source)
            part.rename(target)
            _sync(target.parent)
    finally:
        _remove(part)


def _copy(source: Path, part: Path) -> None:
    _remove(part)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with _sqlite_told(source), closing(_open(source, "rw")) as old, closing(sqlite3.connect(part)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")


async def copy_rows(source: Database, target: Database) -> int:
    """Copy every row of every table into an empty database, as they are at one moment. Returns how many.

    The target gets its tables first if it has none; the source must be up to date. Numbers that the source
    has given once are not given again by the target. Raises StorageError; then nothing has changed.
    """
    async with source.reading() as old, target.transaction() as new:
        if await old.run_sync(version_of) != HEAD:
            raise StorageError(f"{source.name}: the data is of another version; start the bot on it once")
        await new.run_sync(bring_up)
        await _must_be_empty(new, target.name)
        count = await _copy_tables(old, await new.execution_options(**{COPIES: True}))
        await _copy_counters(old, new)
    return count


async def _must_be_empty(tx: Tx, name: str) -> None:
    for table in metadata.sorted_tables:
        if (await tx.execute(select(func.count()).select_from(table))).scalar_one():
            raise StorageError(f"{name}: the database to restore into is not empty")


async def _copy_tables(old: Tx, new: Tx) -> int:
    count = 0
    for table in metadata.sorted_tables:
        # In the order of their numbers: an outbox row comes after the row that it edits.
        rows = await old.stream(select(table).order_by(*table.primary_key))
        async for chunk in rows.mappings().partitions(CHUNK):
            await new.execute(insert(table), [dict(row) for row in chunk])
            count += len(chunk)
    return count


async def _copy_counters(old: Tx, new: Tx) -> None:
    """The highest number ever given goes along: its row may be deleted, and its number still means it."""
    for table in metadata.sorted_tables:
        highest = await _highest_given(old, table.name) if "id" in table.c else 0
        if highest:
            await _give_from(new, table.name, highest)


async def _highest_given(tx: Tx, table: str) -> int:
    if tx.dialect.name == "sqlite":
        statement = "SELECT seq FROM sqlite_sequence WHERE name = :table"
    else:
        statement = "SELECT pg_sequence_last_value(pg_get_serial_sequence(:table, 'id')::regclass)"
    return (await tx.execute(text(statement), {"table": table})).scalar() or 0


async def _give_from(tx: Tx, table: str, highest: int) -> None:
    values = {"table": table, "highest": highest}
    if tx.dialect.name == "sqlite":
        await tx.execute(text("DELETE FROM sqlite_sequence WHERE name = :table"), {"table": table})
        await tx.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :highest)"), values)
    else:
        await tx.execute(text("SELECT setval(pg_get_serial_sequence(:table, 'id'), :highest)"), values)


async def back_up_rows(database: Database, target: Path) -> None:
    """Write the backup file of a database that is no file. Raises StorageError; then nothing is left."""
    _must_be_new(target)
    with _workshop(target.parent) as folder:
        copy = open_database(folder / "rows.db")
        try:
            with told(database.name):
                await copy_rows(database, copy)
        finally:
            await copy.close()
        copy_sqlite(folder / "rows.db", target)


async def restore_rows(file: Path, database: Database) -> int:
    """Put a backup into an empty database. Returns how many rows. Raises StorageError; then nothing changed.

    The file is only read: one of an older version is brought up to date in a copy.
    """
    check_backup(file)
    with _workshop() as folder:
        copy_sqlite(file, folder / "rows.db")
        copy = open_database(folder / "rows.db")
        try:
            await upgrade(copy)
            with told(database.name):
                return await copy_rows(copy, database)
        finally:
            await copy.close()


@contextmanager
def _workshop(beside: Path | None = None) -> Iterator[Path]:
    """A folder for ourselves that goes away."""
    with told(str(beside or "temporary folder")):
        folder = TemporaryDirectory(prefix=".stammtisch-", dir=beside)
    with folder as name:
        yield Path(name)


def check_backup(file: Path) -> None:
    """Raise StorageError with the reason, unless the file is a whole backup that this program can read."""
    if not file.is_file():
        raise StorageError(f"{file}: there is no such file")
    version = _version_in(file, file)
    if version > HEAD:
        raise StorageError(f"{file}: it is of version {version}, this program knows {HEAD}: update it")


def _version_in(file: Path, named: Path) -> str:
    """The version of a whole database of ours; an error speaks of `named`."""
    with _sqlite_told(named), closing(_open(file, "ro")) as copy:
        if copy.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise StorageError(f"{named}: the file is damaged")
        tables = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        versions = (
            copy.execute("SELECT version_num FROM alembic_version").fetchall()
            if {"alembic_version", "outbox"} <= tables
            else []
        )
    if len(versions) != 1:
        raise StorageError(f"{named}: this is no data of Stammtisch")
    return str(versions[0][0])


def put_back(file: Path, target: Path) -> Path | None:
    """Put the backup in the place of the SQLite file `target`, whose bot is stopped.

    What was there is kept beside it; returns where. Raises StorageError; then nothing has changed.
    """
    check_backup(file)
    part = target.with_name(target.name + ".restored")
    with told(str(target)):
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _remove(part)
        try:
            copy_sqlite(file, part)
            with _in_one_go():
                kept = _keep(target)
                part.rename(target)
                _sync(target.parent)
        finally:
            _remove(part)
    return kept


@contextmanager
def _in_one_go() -> Iterator[None]:
    """Whoever tells the process to stop waits for these few steps: between them there is no database."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTERM, signal.SIGINT))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _keep(target: Path) -> Path | None:
    """Move the database and its side files out of the way, under the first free name.

    It is not opened for that: it may be damaged, which may be why somebody restores. A write-ahead log that
    stayed would be taken for the restored file's.
    """
    number = 1
    while (kept := target.with_name(f"{target.name}.before-restore-{number}")).exists():
        number += 1
    for side in SIDE_FILES:
        _move(target.with_name(target.name + side), kept.with_name(kept.name + side))
    return kept if _move(target, kept) else None


def _move(old: Path, new: Path) -> bool:
    if not old.exists():
        return False
    old.rename(new)
    return True


def _remove(file: Path) -> None:
    for side in ("", *SIDE_FILES):
        file.with_name(file.name + side).unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """The new name survives a power cut, as the file behind it does."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _open(file: Path, mode: Literal["ro", "rw"]) -> sqlite3.Connection:
    """Open what is there. Who may only read a database with a log cannot clear its side files away."""
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode={mode}", uri=True)


@contextmanager
def _sqlite_told(file: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_CORRUPT:
            raise StorageError(f"{file}: the file is damaged") from error
        if code == sqlite3.SQLITE_NOTADB:
            raise StorageError(f"{file}: this is no data of Stammtisch") from error
        raise StorageError(f"{file}: {error}") from error


def _must_be_new(target: Path) -> None:
    if target.exists():
        raise StorageError(f"{target}: the file exists already; name a new one")
    if not target.parent.is_dir():
        raise StorageError(f"{target.parent}: there is no such folder")
