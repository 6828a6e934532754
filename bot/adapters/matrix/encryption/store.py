"""Where the keys lie: a folder that only the bot's own user may read, with one file for each device."""

import hashlib
import os
import secrets
from pathlib import Path

MINE = 0o600
MINE_ALONE = 0o700
LOCK = "lock"


class KeyFolder:
    """The folder of keys. Raises OSError where it cannot be used."""

    def __init__(self, folder: Path) -> None:
        self.path = folder
        folder.mkdir(mode=MINE_ALONE, parents=True, exist_ok=True)
        folder.chmod(MINE_ALONE)

    def has_keys_of(self, user: str, device: str) -> bool:
        """Whether this device's keys are here."""
        return self._file_of(user, device).exists()

    def file_of(self, user: str, device: str) -> Path:
        """The file of this device's keys, made empty where there is none."""
        file = self._file_of(user, device)
        _create(file)
        return file

    def lock(self) -> str:
        """What the keys are locked with at rest; made once."""
        return self.secret(LOCK, secrets.token_hex(32))

    def secret(self, name: str, new: str) -> str:
        """The secret of that name; where there is none yet, `new`, and kept from then on."""
        file = self.path / name
        if not file.exists():
            self.replace(name, new)
        return file.read_text(encoding="ascii")

    def replace(self, name: str, new: str) -> None:
        """Keep this secret from now on; it is there whole or not at all."""
        half_done = self.path / f"{name}.new"
        half_done.unlink(missing_ok=True)
        handle = os.open(half_done, os.O_WRONLY | os.O_CREAT | os.O_EXCL, MINE)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        half_done.replace(self.path / name)

    def _file_of(self, user: str, device: str) -> Path:
        name = hashlib.sha256(f"{user} {device}".encode()).hexdigest()[:16]
        return self.path / f"device-{name}.db"


def _create(file: Path) -> None:
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, MINE))
    file.chmod(MINE)
