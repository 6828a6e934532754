"""`stammtisch run`: the bot on the platforms that are configured; and what `check` finds there beforehand."""

import asyncio
import signal
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

from bot.app import App, build
from bot.config import Config, Secrets, read_all
from bot.core.clock import SystemClock
from bot.core.finding import Finding
from bot.errors import ConfigError, Shut, TryLater
from bot.log import set_up_logs
from bot.operation import open_configured
from bot.storage.lock import only_one
from bot.storage.notes import StoredState

if TYPE_CHECKING:
    from bot.adapters.matrix.settings import MatrixSettings

TIME_TO_KNOCK = timedelta(seconds=10)
TIME_TO_STOP = timedelta(seconds=8)
NOTHING = (
    "nothing is configured that the bot could connect to; add [matrix], as README shows in “Matrix in five "
    "minutes”, or try `stammtisch demo`"
)

log = structlog.get_logger()


def run(config_file: Path) -> None:
    """Run until told to stop. Raises ConfigError, StorageError, or Shut when a platform refuses the bot."""
    config, secrets = read_all(config_file)
    set_up_logs(json=config.logs.json_lines, level=config.logs.level)
    settings = matrix_settings(config, secrets)
    if settings is None:
        raise ConfigError([f"{config_file}: {NOTHING}"])
    # A database server has a lock of its own for each transaction; a folder is for one bot alone.
    with nullcontext() if config.storage.url else only_one(config.storage.folder):
        asyncio.run(_live(config, settings))


async def look(config_file: Path) -> AsyncIterator[Finding]:
    """What there is to find on the platforms that are configured. Raises ConfigError."""
    config, secrets = read_all(config_file)
    settings = matrix_settings(config, secrets)
    if settings is None:
        return
    from bot.adapters.matrix.checking import look_around

    async for finding in look_around(settings, _organisers(config)):
        yield finding


def matrix_settings(config: Config, secrets: Secrets) -> "MatrixSettings | None":
    """What the adapter is told; None where no homeserver is configured."""
    from bot.adapters.matrix.settings import InvitePolicy, MatrixSettings

    matrix = config.matrix
    if matrix.homeserver is None or matrix.user_id is None:
        return None
    own_server = matrix.user_id.partition(":")[2]
    invites = (f"@*:{own_server}",) if matrix.invites is None else matrix.invites
    return MatrixSettings(
        homeserver=matrix.homeserver,
        user_id=matrix.user_id,
        device_name=matrix.device_name,
        rooms={str(role): room for role, room in matrix.rooms.items()},
        invites=InvitePolicy(
            allowed=tuple(dict.fromkeys([*invites, *_organisers(config)])), per_hour=matrix.invites_per_hour
        ),
        ignored=matrix.ignored,
        prefix=matrix.prefix,
        password=secrets.matrix_password,
        access_token=secrets.matrix_access_token,
        encrypts=_encrypts(matrix.encryption),
        private=matrix.encrypt_direct,
        folder=config.storage.folder / "matrix",
    )


def _encrypts(wanted: bool | None) -> bool:
    """As configured, else where it is installed. Raises ConfigError when it is wanted and is not."""
    installed = all(find_spec(name) is not None for name in ("nio", "vodozemac"))
    if wanted and not installed:
        raise ConfigError(["matrix.encryption: is not installed; pip install 'stammtisch[e2ee]'"])
    return installed if wanted is None else wanted


def _organisers(config: Config) -> Sequence[str]:
    """Those of Matrix."""
    return [
        user
        for platform, _, user in (one.partition(":") for one in config.organisers.identities)
        if platform == "matrix"
    ]


async def _live(config: Config, settings: "MatrixSettings") -> None:
    from bot.adapters.matrix.adapter import MatrixAdapter

    clock, database = SystemClock(), open_configured(config)
    app = await build(config, database, [MatrixAdapter(settings, clock)], clock=clock)
    with _told_to_stop() as told:
        try:
            await _unless(told, _knock(settings, StoredState(database, "matrix")))
            if not told.is_set():
                await app.start()
                log.info("the bot is up")
            await told.wait()
        finally:
            await _stop(app)


async def _knock(settings: "MatrixSettings", state: StoredState) -> None:
    """Log in, so that a refusal is said at once; a homeserver that is away is waited for later on.

    Raises Shut when the homeserver does not let the bot in.
    """
    from bot.adapters.matrix.calls import Calls
    from bot.adapters.matrix.session import log_in

    async with Calls(settings.homeserver) as calls:
        try:
            async with asyncio.timeout(TIME_TO_KNOCK.total_seconds()):
                await log_in(calls, settings, state)
        except Shut as error:
            raise Shut(f"matrix: {error}; `stammtisch check` says more") from error
        except (TryLater, TimeoutError):
            return  # the adapter says so, and tries on


async def _unless(told: asyncio.Event, work: Coroutine[None, None, None]) -> None:
    """Do it, unless told to stop meanwhile."""
    tasks = [asyncio.create_task(work), asyncio.create_task(_wait_for(told))]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _wait_for(told: asyncio.Event) -> None:
    await told.wait()


@contextmanager
def _told_to_stop() -> Iterator[asyncio.Event]:
    """Set when the system or somebody at the keyboard asks for the end; asked again, it ends at once."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()

    def stop(which: signal.Signals) -> None:
        told.set()
        loop.remove_signal_handler(which)

    for which in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(which, stop, which)
    try:
        yield told
    finally:
        for which in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(which)


async def _stop(app: App) -> None:
    """Finish what was begun; what takes too long is done at the next start."""
    try:
        async with asyncio.timeout(TIME_TO_STOP.total_seconds()):
            await app.stop()
    except TimeoutError:
        log.warning("the bot stopped before all was done", seconds=TIME_TO_STOP.total_seconds())
    else:
        log.info("the bot is down")
