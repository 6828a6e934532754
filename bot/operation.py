"""What an operator does beside running the bot: check, back up, restore. Returns what is to be said."""

import asyncio
import os
from pathlib import Path

from sqlalchemy import URL, make_url

from bot.config import Config, read_all, read_config
from bot.errors import ConfigError
from bot.language.tags.likeness import installed
from bot.storage.backup import back_up_rows, check_backup, copy_sqlite, put_back, restore_rows
from bot.storage.database import LEADS, Database, open_database
from bot.storage.lock import only_one

DATABASE = "stammtisch.db"
NO_SIMILARITY = (
    "networking.similarity: the extra `similarity` is not installed; install it (32 MB) or set this to false"
)
PASSWORD = "STAMMTISCH_DB_PASSWORD"  # noqa: S105


def open_configured(config: Config, *, leads: bool = False) -> Database:
    """The database that the configuration names; `leads`: for the one process that leads there."""
    if config.storage.url is None:
        return open_database(config.storage.file)
    url = server_url(config.storage.url)
    return open_database(url, LEADS) if leads else open_database(url)


def server_url(configured: str) -> URL:
    """The address of the database server, with the password from the environment."""
    url = make_url(configured)
    return url.set(password=os.environ.get(PASSWORD) or url.password)


def check(config_file: Path) -> str:
    """Everything that can be known of the configuration without starting. Raises ConfigError."""
    config, _ = read_all(config_file)
    if config.networking.similarity and not installed():
        raise ConfigError([NO_SIMILARITY])
    where = "PostgreSQL" if config.storage.url else str(config.storage.file)
    return f"{config_file}: no mistake in it. Data: {where}. Organisers: {len(config.organisers.identities)}."


def backup(target: Path, config_file: Path, data: Path | None) -> str:
    """Write a backup, also of a running bot. Raises StorageError or ConfigError."""
    config = None if data is not None else read_config(config_file)
    if config is not None and config.storage.url:
        asyncio.run(_back_up_rows(config, target))
    else:
        copy_sqlite(_file(config, data), target)
    return f"{target}: {target.stat().st_size:,} bytes written."


def restore(file: Path, config_file: Path, data: Path | None) -> str:
    """Put a backup back while no bot runs. Raises StorageError or ConfigError; then nothing has changed."""
    config = None if data is not None else read_config(config_file)
    check_backup(file)
    if config is not None and config.storage.url:
        return asyncio.run(_restore_rows(file, config))
    target = _file(config, data)
    with only_one(target.parent):
        kept = put_back(file, target)
    return f"{target}: restored." + (f" What was there is in {kept}." if kept else "")


def _file(config: Config | None, data: Path | None) -> Path:
    return config.storage.file if config is not None else (data or Path()) / DATABASE


async def _back_up_rows(config: Config, target: Path) -> None:
    _know_all_tables()
    database = open_configured(config)
    try:
        await back_up_rows(database, target)
    finally:
        await database.close()


async def _restore_rows(file: Path, config: Config) -> str:
    _know_all_tables()
    database = open_configured(config)
    try:
        count = await restore_rows(file, database)
    finally:
        await database.close()
    return f"{count:,} rows restored."


def _know_all_tables() -> None:
    """Each feature's tables are known once its code is imported; rows are copied table by table."""
    import bot.app  # noqa: F401
