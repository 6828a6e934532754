"""A Matrix homeserver of our own: Synapse from PyPI, on the loopback, gone afterwards.

It is run and never imported. Its data is on disk only where there is no memory disk, since it syncs at every
event; it outlives `kill`, so that a server can break down and come back.
"""

import hashlib
import hmac
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Literal
from urllib.error import URLError
from urllib.request import Request, urlopen

MEMORY = Path("/dev/shm")
NAME = "stammtisch.test"
PATIENCE = 60.0
GLANCE = 0.02
TRIES = 3

LIFTED = {"per_second": 100_000, "burst_count": 100_000}

QUIET = {
    "version": 1,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"level": "WARNING", "handlers": ["console"]},
    "disable_existing_loggers": False,
}
"""A line for every request would cost a fifth of its time."""

Limits = Literal["lifted", "stock"]


@dataclass(frozen=True, slots=True)
class Account:
    """A registered user, logged in."""

    user: str
    password: str
    token: str
    device: str


class Homeserver:
    """A Synapse in a folder. `limits`: as it comes, or none at all."""

    def __init__(self, folder: Path, limits: Limits = "lifted", **options: Any) -> None:
        self._folder = folder
        self._limits = limits
        self._options = options
        self._secret = secrets.token_hex(16)
        self._key = f"ed25519 a_test {b64encode(secrets.token_bytes(32)).decode().rstrip('=')}\n"
        self._process: subprocess.Popen[bytes] | None = None
        self.port = 0

    @property
    def url(self) -> str:
        """Where clients find it."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Return when it answers. At the first start, a port that somebody took meanwhile is tried again."""
        tries = 1 if self.port else TRIES
        for attempt in range(1, tries + 1):
            self.port = self.port or _free_port()
            if self._started():
                return
            assert attempt < tries, f"Synapse did not start:\n{self.words()}"
            self.port = 0

    def stop(self) -> None:
        """Let it finish what it does. Return when it is gone."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """As when the power fails. Return when it is gone."""
        self._end(signal.SIGKILL)

    def register(self, name: str, *, admin: bool = False) -> Account:
        """A new user. The shared secret lets whoever has the configuration make one."""
        password = secrets.token_hex(8)
        nonce = self.ask("GET", "/_synapse/admin/v1/register")["nonce"]
        signed = "\0".join([nonce, name, password, "admin" if admin else "notadmin"]).encode()
        made = self.ask(
            "POST",
            "/_synapse/admin/v1/register",
            {
                "nonce": nonce,
                "username": name,
                "displayname": name.partition("-")[0].capitalize(),
                "password": password,
                "admin": admin,
                "mac": hmac.new(self._secret.encode(), signed, hashlib.sha1).hexdigest(),
            },
        )
        return Account(made["user_id"], password, made["access_token"], made["device_id"])

    def ask(
        self, method: str, path: str, body: Mapping[str, Any] | None = None, token: str | None = None
    ) -> Any:
        """One request, and the JSON of its answer. Raises HTTPError where the server refuses."""
        data = None if body is None else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        with urlopen(Request(f"{self.url}{path}", data, headers, method=method), timeout=PATIENCE) as answer:
            return json.load(answer)

    def words(self) -> str:
        """What it said, for somebody who looks into a failure."""
        return self._log.read_text(errors="replace")[-20_000:]

    @property
    def config_file(self) -> Path:
        """What it was started with."""
        return self._folder / "homeserver.yaml"

    @property
    def _log(self) -> Path:
        return self._folder / "log"

    @property
    def _log_config(self) -> Path:
        return self._folder / "log.yaml"

    def _started(self) -> bool:
        """Whether it came up; if not, it is gone again."""
        (self._folder / "signing.key").write_text(self._key)
        # JSON is YAML, too.
        self.config_file.write_text(json.dumps(self._config()))
        self._log_config.write_text(json.dumps(QUIET))
        command = [sys.executable, "-m", "synapse.app.homeserver", "--config-path", str(self.config_file)]
        with self._log.open("ab") as output:
            self._process = subprocess.Popen(
                command,
                cwd=self._folder,
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            if self._answers():
                return True
            time.sleep(GLANCE)
        self.kill()
        return False

    def _answers(self) -> bool:
        try:
            return "versions" in self.ask("GET", "/_matrix/client/versions")
        except (URLError, OSError):
            return False

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _config(self) -> dict[str, Any]:
        listener = {
            "port": self.port,
            "type": "http",
            "bind_addresses": ["127.0.0.1"],
            "resources": [{"names": ["client", "media"]}],
        }
        alone = {"trusted_key_servers": [], "federation_domain_whitelist": [], "report_stats": False}
        quick = {"bcrypt_rounds": 4, "presence": {"enabled": False}, "url_preview_enabled": False}
        return {
            "server_name": NAME,
            "listeners": [listener],
            "database": {"name": "sqlite3", "args": {"database": str(self._folder / "homeserver.db")}},
            "signing_key_path": str(self._folder / "signing.key"),
            "media_store_path": str(self._folder / "media"),
            "registration_shared_secret": self._secret,
            "macaroon_secret_key": self._secret,
            "suppress_key_server_warning": True,
            "log_config": str(self._log_config),
            **alone,
            **quick,
            **(_no_limits() if self._limits == "lifted" else {}),
            **self._options,
        }


@contextmanager
def running_homeserver(limits: Limits = "lifted", **options: Any) -> Iterator[Homeserver]:
    """Start one, with its data in memory where that is possible; afterwards nothing is left."""
    folder = Path(mkdtemp(prefix="stammtisch-hs-", dir=MEMORY if os.access(MEMORY, os.W_OK) else None))
    server = Homeserver(folder, limits, **options)
    try:
        server.start()
        yield server
    finally:
        server.kill()
        shutil.rmtree(folder)


def _no_limits() -> dict[str, Any]:
    """Every limit that a client can meet."""
    return {
        "rc_message": LIFTED,
        "rc_room_creation": LIFTED,
        "rc_registration": LIFTED,
        "rc_login": {"address": LIFTED, "account": LIFTED, "failed_attempts": LIFTED},
        "rc_joins": {"local": LIFTED, "remote": LIFTED},
        "rc_joins_per_room": LIFTED,
        "rc_invites": {"per_room": LIFTED, "per_user": LIFTED, "per_issuer": LIFTED},
        "rc_admin_redaction": LIFTED,
        "rc_third_party_invite": LIFTED,
        "rc_media_create": LIFTED,
        "rc_reports": LIFTED,
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
