"""Backups: one SQLite file, whichever database it comes from or goes to."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import func, insert, select, text

from bot.errors import StorageError
from bot.storage.database import Database, open_database
from bot.storage.schema import HEAD, upgrade, version_of
from bot.storage.tables import metadata

CHUNK = 500


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy a live SQLite database; writers are not held up. Raises StorageError; then nothing is left."""
    if not source.exists():
        raise StorageError(f"{source}: there is no data here")
    _must_be_new(target)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(part)) as new,
        ):
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
        part.chmod(0o600)
        part.rename(target)
    except (sqlite3.Error, OSError) as error:
        part.unlink(missing_ok=True)
        raise StorageError(f"{target}: the backup failed ({type(error).__name__})") from error


async def copy_rows(source: Database, target: Database) -> int:
    """Copy every row of every table, from one consistent look, in one transaction. Returns how many.

    Both have the same schema version; raises StorageError when they have not, or the target is not empty.
    """
    count = 0
    async with source.reading() as old, target.transaction() as new:
        if not source.is_sqlite:
            await old.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        for database in (old, new):
            if await database.run_sync(version_of) != HEAD:
                raise StorageError("the backup is of another version: start the bot once on it, then copy")
        for table in metadata.sorted_tables:
            if (await new.execute(select(func.count()).select_from(table))).scalar_one():
                raise StorageError("the database to restore into is not empty")
            rows = [dict(row) for row in (await old.execute(select(table))).mappings()]
            for start in range(0, len(rows), CHUNK):
                await new.execute(insert(table), rows[start : start + CHUNK])
            count += len(rows)
            if not target.is_sqlite and "id" in table.c and rows:
                # The next number must lie behind the highest that was copied.
                await new.execute(
                    text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), :highest)"),
                    {"highest": max(row["id"] for row in rows)},
                )
    return count


async def back_up_rows(database: Database, target: Path) -> None:
    """Write the backup file of a database that is no file. Raises StorageError."""
    _must_be_new(target)
    part = target.with_name(target.name + ".rows")
    part.unlink(missing_ok=True)
    copy = open_database(part)
    try:
        await upgrade(copy)
        await copy_rows(database, copy)
    finally:
        await copy.close()
    copy_sqlite(part, target)
    for leftover in part.parent.glob(f"{part.name}*"):
        leftover.unlink()


def check_backup(file: Path) -> None:
    """Raise StorageError with the reason, unless the file is a whole backup that this program can read."""
    if not file.exists():
        raise StorageError(f"{file}: there is no such file")
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as copy:
            if copy.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                raise StorageError(f"{file}: the file is damaged")
            version = copy.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    except sqlite3.Error as error:
        raise StorageError(f"{file}: this is not a backup of Stammtisch") from error
    if version > HEAD:
        raise StorageError(
            f"{file}: the backup is of version {version}, this program knows {HEAD}: update it"
        )


def put_back(file: Path, target: Path) -> Path | None:
    """Put the backup in the place of the SQLite file `target`, whose bot is stopped.

    What was there is kept beside it; returns where. Raises StorageError; then nothing has changed.
    """
    check_backup(file)
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = target.with_name(target.name + ".restored")
    part.unlink(missing_ok=True)
    copy_sqlite(file, part)
    kept = _keep(target)
    part.rename(target)
    return kept


def _keep(target: Path) -> Path | None:
    """Move the database and its side files out of the way, under the first free name."""
    if not target.exists():
        return None
    number = 1
    while (kept := target.with_name(f"{target.name}.before-restore-{number}")).exists():
        number += 1
    with closing(sqlite3.connect(target)) as old:
        old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        old.execute("PRAGMA journal_mode=DELETE")
    target.rename(kept)
    return kept


def _must_be_new(target: Path) -> None:
    if target.exists():
        raise StorageError(f"{target}: the file exists already; name a new one")
    if not target.parent.exists():
        raise StorageError(f"{target.parent}: there is no such folder")
