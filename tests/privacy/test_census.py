"""Every table and every column is declared: what it holds, and whose it is."""

from collections import Counter
from pathlib import Path

from sqlalchemy import Connection, inspect

from bot import app
from bot.census import HOLDS
from bot.storage.database import Database, open_database
from bot.storage.schema import upgrade
from bot.storage.tables import metadata

assert app  # with it, the tables of all features are known

VERSIONS = "alembic_version"
"""The migrations' own table."""


def test_every_table_is_declared_once_and_no_other() -> None:
    assert Counter(one.table for one in HOLDS) == Counter(metadata.tables.keys())


def test_every_column_is_declared_once_and_no_other() -> None:
    declared = {one.table: sorted(one.columns) for one in HOLDS}
    assert declared == {name: sorted(table.c.keys()) for name, table in metadata.tables.items()}


async def test_the_database_itself_has_no_other_columns(tmp_path: Path) -> None:
    database = open_database(tmp_path / "stammtisch.db")
    await upgrade(database)
    await every_column_there_is_declared(database)
    await database.close()


async def every_column_there_is_declared(database: Database) -> None:
    """The proof, on whatever the migrations made."""
    async with database.reading() as tx:
        made = await tx.run_sync(_columns)
    assert {one.table: sorted(one.columns) for one in HOLDS} == made


def _columns(connection: Connection) -> dict[str, list[str]]:
    looked = inspect(connection)
    tables = (name for name in looked.get_table_names() if name != VERSIONS)
    return {name: sorted(column["name"] for column in looked.get_columns(name)) for name in tables}


def test_what_refers_to_a_person_says_so() -> None:
    who = {(one.table, name) for one in HOLDS for name in one.who.split()}
    refers = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.c
        if any(key.column.table.name == "person" for key in column.foreign_keys)
    }
    assert refers <= who


def test_what_is_nobodys_holds_nothing_of_anybody() -> None:
    assert [one.table for one in HOLDS if one.whose == "nobody" and (one.who or one.words or one.trace)] == []
    assert [one.table for one in HOLDS if one.whose == "person" and not (one.who or one.trace)] == []
