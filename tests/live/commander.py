"""Somebody in Matrix rooms who uses matrix-commander: plain text in a shell. It lives in a venv of its own."""

import asyncio
import os
from pathlib import Path

from tests.live.homeserver import Account

PROGRAM = Path(os.environ.get("STAMMTISCH_MATRIX_COMMANDER", "matrix-commander"))
PATIENCE = 60.0


class Commander:
    """Each command is a process; what it keeps lies in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def log_in(self, homeserver: str, account: Account, room: str) -> None:
        """Once; from then on it reads and writes in that room."""
        who = ["--user-login", account.user, "--password", account.password, "--device", "shell"]
        await self.run("--login", "PASSWORD", "--homeserver", homeserver, *who, "--room-default", room)

    async def say(self, text: str) -> None:
        """Write a message."""
        await self.run("--message", text)

    async def last(self) -> str:
        """The last message as it stands in the shell, without where and when it was said."""
        return (await self.run("--tail", "1")).split(" | ", 3)[3].rstrip("\n")

    async def run(self, *words: str) -> str:
        """One command; what it prints."""
        assert PROGRAM.is_file(), (
            "matrix-commander is missing; install matrix-commander==8.0.6 with pip in a venv of its own, "
            "and let STAMMTISCH_MATRIX_COMMANDER say where its program is"
        )
        kept = [
            "--credentials",
            str(self._folder / "credentials.json"),
            "--store",
            str(self._folder / "store"),
        ]
        process = await asyncio.create_subprocess_exec(
            str(PROGRAM),
            *kept,
            *words,
            cwd=self._folder,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        said, complaint = await asyncio.wait_for(process.communicate(), PATIENCE)
        assert process.returncode == 0, complaint.decode()
        return said.decode()
