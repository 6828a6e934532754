"""One bot for one data folder: a second one would steal half of the signals."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from bot.errors import StorageError
from bot.storage.database import told


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the folder while the block runs; the operating system lets go of it if we die.

    Raises StorageError when another process holds it, or the folder cannot be used.
    """
    with _lock_file(folder) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise StorageError(f"{folder}: a bot runs on this data already; stop it first") from error
        yield


def _lock_file(folder: Path) -> TextIO:
    with told(str(folder)):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return (folder / "lock").open("w")
