"""The steps of the schema, taken one by one."""

from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

import bot.app  # noqa: F401 (with it come the tables of all features)
from bot.storage.schema import alembic_config
from bot.storage.tables import metadata
from tests.storage.rows import Rows, fill_empty_tables, rows_in


def step_numbers(connection: Connection) -> list[str]:
    """All steps, the oldest first."""
    script = ScriptDirectory.from_config(alembic_config(connection))
    return [step.revision for step in script.walk_revisions()][::-1]


def step_to(connection: Connection, number: str) -> None:
    """Bring the database to that step."""
    command.upgrade(alembic_config(connection), number)


def walk_with_rows(connection: Connection) -> list[tuple[str, Rows, Rows]]:
    """Take every step on a database with rows in all its tables: step, rows before, those rows after."""
    walked = []
    for number in step_numbers(connection):
        before = rows_in(connection)
        step_to(connection, number)
        after = rows_in(connection)
        walked.append((number, before, kept(before, after)))
        fill_empty_tables(connection)
    return walked


def kept(before: Rows, after: Rows) -> Rows:
    """Of the rows there are now, what was there before: the same tables and columns."""
    return {
        name: [{column: row.get(column) for column in rows[0]} for row in after.get(name, [])] if rows else []
        for name, rows in before.items()
    }


def differences(connection: Connection) -> list[Any]:
    """What the database has not, or has too much, compared with the tables in the code."""
    return list(compare_metadata(MigrationContext.configure(connection), metadata))
