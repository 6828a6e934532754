"""A PostgreSQL of our own: from Debian's package, as an ordinary user, on the loopback, gone afterwards."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from sqlalchemy import URL

BINARIES = Path("/usr/lib/postgresql")
MEMORY = Path("/dev/shm")
USERS = ("postgres", "nobody")
OWNER = "stammtisch"
PASSWORD = "open sesame: 100% @home/#1"
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50"
PATIENCE = 60
TRIES = 3


@dataclass(frozen=True, slots=True)
class Account:
    """The ordinary user that runs the server; PostgreSQL refuses to be run by root."""

    user: int
    group: int


class Server:
    """A running server."""

    def __init__(self, binaries: Path, folder: Path, account: Account) -> None:
        self._binaries = binaries
        self._folder = folder
        self._account = account
        self._numbers = count(1)
        self.port = 0

    def make(self) -> None:
        """Make its files."""
        password = self._folder / "password"
        password.write_text(PASSWORD)
        os.chown(password, self._account.user, self._account.group)
        access = f"--username={OWNER} --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync"
        self._run("initdb", "--pgdata", self._data, "--pwfile", password, *access.split())

    def start(self) -> None:
        """Return when it answers. A port that somebody took in the meantime is tried again."""
        for attempt in range(1, TRIES + 1):
            self.port = self.port or _free_port()
            try:
                self._start_on(self.port)
            except subprocess.CalledProcessError:
                if attempt == TRIES:
                    raise
                self.port = 0
            else:
                return

    def _start_on(self, port: int) -> None:
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {FAST}"
        log = self._folder / "log"
        self._control("start", "--log", log, "--options", options)

    def stop(self, mode: str = "fast") -> None:
        """Return when it is gone; connections are cut."""
        self._control("stop", "--mode", mode)

    async def new_database(self) -> URL:
        """An empty database."""
        import asyncpg  # not there where only the default run is meant to run

        name = f"test_{next(self._numbers)}"
        connection = await asyncpg.connect(
            host="127.0.0.1", port=self.port, user=OWNER, password=PASSWORD, database="postgres"
        )
        try:
            await connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        finally:
            await connection.close()
        return URL.create("postgresql+asyncpg", OWNER, PASSWORD, "127.0.0.1", self.port, name)

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _control(self, act: str, *words: str | Path) -> None:
        self._run("pg_ctl", act, "--pgdata", self._data, "--wait", "--timeout", str(PATIENCE), *words)

    def _run(self, program: str, *words: str | Path) -> None:
        """Run one of its programs as its user; the output goes to a file, which a server would keep open."""
        as_user: dict[str, Any] = {
            "user": self._account.user,
            "group": self._account.group,
            "extra_groups": [],
        }
        with (self._folder / f"{program}.log").open("ab") as output:
            subprocess.run(
                [self._binaries / program, *words],
                check=True,
                cwd=self._folder,
                env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                **(as_user if os.getuid() == 0 else {}),
            )

    def words(self) -> str:
        """What its programs said, for somebody who looks into a failure."""
        return "\n".join(
            file.read_text(errors="replace") for file in sorted(self._folder.iterdir()) if file.is_file()
        )


@contextmanager
def running_server() -> Iterator[Server]:
    """Start one, with its data in memory where that is possible; afterwards nothing is left."""
    account = _account()
    folder = Path(mkdtemp(prefix="stammtisch-pg-", dir=MEMORY if os.access(MEMORY, os.W_OK) else None))
    try:
        os.chown(folder, account.user, account.group)
        server = Server(_binaries(), folder, account)
        try:
            server.make()
            server.start()
        except subprocess.CalledProcessError as error:
            raise AssertionError(f"PostgreSQL did not start:\n{server.words()}") from error
        try:
            yield server
        finally:
            server.stop("immediate")
    finally:
        shutil.rmtree(folder)


def _binaries() -> Path:
    """The newest that is installed. Without any the tests fail: a skipped proof looks like a proof."""
    found = sorted(BINARIES.glob("*/bin/initdb"), key=lambda file: int(file.parent.parent.name))
    assert found, "PostgreSQL is not installed: apt-get install postgresql"
    return found[-1].parent


def _account() -> Account:
    if os.getuid() != 0:
        return Account(os.getuid(), os.getgid())
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = next(known[name] for name in USERS if name in known)
    return Account(entry.pw_uid, entry.pw_gid)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
