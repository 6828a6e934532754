"""Brings a database to the schema that this version of the bot knows."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from bot.errors import StorageError
from bot.storage.database import Database, told
from bot.storage.tables import metadata

if TYPE_CHECKING:
    from alembic.config import Config

_VERSION_TABLE = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"

HEAD = "0027"
"""The newest step; a test holds it against the files."""


async def upgrade(database: Database) -> None:
    """Make an empty database, or bring an older one up to date; all or nothing.

    Raises StorageError when the database is newer than the bot, or cannot be used at all.
    """
    with told(database.name):
        async with database.transaction() as tx:
            await tx.run_sync(bring_up)


def alembic_config(connection: Connection) -> "Config":
    """What Alembic needs to run our steps on this connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def version_of(connection: Connection) -> str | None:
    """The step that the database is at; None when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def bring_up(connection: Connection) -> None:
    """`upgrade`, within a transaction that does more. The tables of all features are known by now."""
    version = version_of(connection)
    if version == HEAD:
        return
    if version is None:
        # A new database is made in one go: the same tables as all steps make, in a tenth of the time.
        metadata.create_all(connection, checkfirst=False)
        connection.execute(text(_VERSION_TABLE))
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})
        return
    if version > HEAD:
        raise StorageError(f"the data is of version {version}, this program knows {HEAD}: update it")
    from alembic import command

    command.upgrade(alembic_config(connection), HEAD)
