"""Rows of every table, made from what the database says of itself, and all rows of a database."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Integer,
    MetaData,
    Table,
    func,
    insert,
    inspect,
    select,
)

from bot.storage.database import Database, open_database
from bot.storage.tables import metadata

AT = datetime(2011, 11, 3, 9, 40, tzinfo=UTC)

Rows = dict[str, list[dict[str, Any]]]


def tables_in(connection: Connection) -> MetaData:
    """The tables that the database has, but for Alembic's own."""
    found = MetaData()
    found.reflect(connection, only=lambda name, _: name != "alembic_version")
    return found


def fill_empty_tables(connection: Connection) -> None:
    """Put one row into every table that has none."""
    for table in tables_in(connection).sorted_tables:
        if not connection.execute(select(func.count()).select_from(table)).scalar_one():
            connection.execute(insert(table).values(_row(connection, table)))


def rows_in(connection: Connection) -> Rows:
    """All rows of all tables that the database has."""
    return {
        table.name: [
            dict(row)
            for row in connection.execute(select(table).order_by(*table.primary_key.columns)).mappings()
        ]
        for table in tables_in(connection).sorted_tables
    }


async def all_rows(database: Database) -> Rows:
    """All rows as the bot reads them, whichever database they are in."""
    async with database.reading() as tx:
        return {
            table.name: [
                dict(row)
                for row in (await tx.execute(select(table).order_by(*table.primary_key.columns))).mappings()
            ]
            for table in metadata.sorted_tables
        }


async def rows_of(file: Path) -> Rows:
    """All rows of a SQLite file."""
    database = open_database(file)
    rows = await all_rows(database)
    await database.close()
    return rows


async def acts_in(file: Path) -> list[str]:
    """What was done, as the audit has it."""
    return [row["act"] for row in (await rows_of(file))["audit"]]


def everything_in(folder: Path) -> dict[str, bytes | None]:
    """All files and folders with their contents."""
    return {
        str(one.relative_to(folder)): one.read_bytes() if one.is_file() else None for one in folder.rglob("*")
    }


def dump(file: Path) -> list[str]:
    """Everything that a SQLite file holds."""
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def shape_of(connection: Connection) -> list[str]:
    """Everything that the database knows of its tables, a line for each column, key and index."""
    looked = inspect(connection)
    lines = []
    for name in tables_in(connection).tables:
        things = [
            *looked.get_columns(name),
            looked.get_pk_constraint(name),
            *looked.get_foreign_keys(name),
            *looked.get_unique_constraints(name),
            *looked.get_indexes(name),
        ]
        lines += [f"{name}: {_plain(thing)}" for thing in things]
    return sorted(lines)


def _plain(thing: Any) -> Any:
    """The same text for the same thing: SQL clauses print their address otherwise."""
    if isinstance(thing, Mapping):
        return {key: _plain(value) for key, value in sorted(thing.items())}
    return [str(one) for one in thing] if isinstance(thing, list) else str(thing)


def _row(connection: Connection, table: Table) -> dict[str, Any]:
    return {
        column.name: _value(connection, column)
        for column in table.columns
        if not (column.name == "id" and column.primary_key)
    }


def _value(connection: Connection, column: Column[Any]) -> Any:
    for key in column.foreign_keys:
        other = key.column
        return connection.execute(select(other).limit(1)).scalar()
    match column.type:
        case Boolean():
            return True
        case Integer():
            return 7
        case DateTime():
            return AT if connection.dialect.name == "postgresql" else AT.replace(tzinfo=None)
        case Date():
            return date(2011, 11, 3)
        case _:
            return column.name[:8]
