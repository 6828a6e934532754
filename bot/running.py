"""`stammtisch run`: the bot on the platforms that are configured; and what `check` finds there beforehand."""

import asyncio
import json
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import structlog
from sqlalchemy import URL
from sqlalchemy.exc import SQLAlchemyError

from bot.app import App, build, learn_words, shortcuts, until_forms
from bot.config import Config, Secrets, read_all, read_config
from bot.core.clock import SystemClock
from bot.core.finding import Finding
from bot.core.ports import Adapter
from bot.core.vitals import Mishaps
from bot.errors import ConfigError, Gone, Shut, StorageError, TryLater
from bot.health import Watch, watching
from bot.log import set_up_logs
from bot.operation import open_configured, server_url
from bot.storage.database import Database
from bot.storage.lead import Lead
from bot.storage.lock import only_one
from bot.storage.notes import StoredState

if TYPE_CHECKING:
    from bot.adapters.matrix.settings import MatrixSettings
    from bot.adapters.slack.settings import SlackSettings

TIME_TO_KNOCK = timedelta(seconds=10)
TIME_TO_STOP = timedelta(seconds=8)
STOPPED_HALF = "the lead was lost, and not all could be stopped; start it again"
NOTHING = (
    "nothing is configured that the bot could connect to; add [slack] or [matrix], as README shows in “Slack "
    "in five minutes” and “Matrix in five minutes”, or try `stammtisch demo`"
)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Platforms:
    """What is configured."""

    matrix: "MatrixSettings | None" = None
    slack: "SlackSettings | None" = None


def run(config_file: Path) -> None:
    """Run until told to stop. Raises ConfigError, StorageError, or Shut when a platform refuses the bot."""
    config, secrets = read_all(config_file)
    mishaps = Mishaps()
    set_up_logs(json=config.logs.json_lines, level=config.logs.level, listen=mishaps.note)
    settings = Platforms(matrix_settings(config, secrets), slack_settings(config, secrets))
    if settings == Platforms():
        raise ConfigError([f"{config_file}: {NOTHING}"])
    plan = Plan(config, settings, secrets.web, mishaps)
    if config.storage.url is not None:
        asyncio.run(_take_turns(plan, server_url(config.storage.url)))
        return
    # A folder is for one bot alone.
    with only_one(config.storage.folder):
        asyncio.run(_alone(plan))


async def look(config_file: Path) -> AsyncIterator[Finding]:
    """What there is to find on the platforms that are configured. Raises ConfigError."""
    config, secrets = read_all(config_file)
    if (on_matrix := matrix_settings(config, secrets)) is not None:
        from bot.adapters.matrix.checking import look_around

        async for finding in look_around(on_matrix, _organisers(config)):
            yield finding
    if (on_slack := slack_settings(config, secrets)) is not None:
        from bot.adapters.slack.checking import look_around as look_around_slack

        async for finding in look_around_slack(on_slack, _organisers(config, "slack")):
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
        power_level=matrix.power_level,
        password=secrets.matrix_password,
        access_token=secrets.matrix_access_token,
        encrypts=_encrypts(matrix.encryption),
        private=matrix.encrypt_direct,
        folder=config.storage.folder / "matrix",
    )


def slack_settings(config: Config, secrets: Secrets) -> "SlackSettings | None":
    """What the adapter is told; None where no app's token is given."""
    from bot.adapters.slack.settings import SlackSettings

    if secrets.slack_bot_token is None:
        return None
    slack = config.slack
    host, _, port = slack.listen.rpartition(":")
    return SlackSettings(
        bot_token=secrets.slack_bot_token,
        app_token=secrets.slack_app_token,
        signing_secret=secrets.slack_signing_secret,
        mode=slack.mode,
        command=slack.command,
        channels={str(role): channel for role, channel in slack.channels.items()},
        guests=slack.guests,
        strangers=slack.strangers,
        admins=slack.admins_are_organisers,
        host=host,
        port=int(port),
        api_url=slack.api_url,
        until_forms=until_forms(config.community.language),
    )


def manifest(platform: str, config_file: Path | None) -> str:
    """What is pasted where the platform makes an app. Raises ConfigError for a platform that has none."""
    if platform != "slack":
        raise ConfigError([f"{platform}: there is a manifest for slack only"])
    from bot.adapters.slack.manifest import manifest

    config = read_config(config_file) if config_file is not None else Config()
    slack, listed = config.slack, shortcuts(config.community.language)
    made = manifest(slack.mode, slack.command, slack.url, listed)
    return json.dumps(made, indent=2, ensure_ascii=False)


def _encrypts(wanted: bool | None) -> bool:
    """As configured, else where it is installed. Raises ConfigError when it is wanted and is not."""
    installed = all(find_spec(name) is not None for name in ("nio", "vodozemac"))
    if wanted and not installed:
        raise ConfigError(["matrix.encryption: is not installed; pip install 'stammtisch[e2ee]'"])
    return installed if wanted is None else wanted


def _organisers(config: Config, on: str = "matrix") -> Sequence[str]:
    """Those of a platform."""
    return [
        user
        for platform, _, user in (one.partition(":") for one in config.organisers.identities)
        if platform == on
    ]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be run."""

    config: Config
    settings: Platforms
    web_secret: str | None
    mishaps: Mishaps


async def _alone(plan: Plan) -> None:
    """The only bot on its folder, until told to stop."""
    async with watching(plan.config.web.operation_listen) as watch:
        with _told_to_stop() as told:
            database = open_configured(plan.config)
            await _live(plan, database, told, asyncio.Event(), lambda: True, None, watch)


async def _take_turns(plan: Plan, url: URL) -> None:
    """One of several on a database server: stand by, lead, and stand by again when the lead is lost."""
    lead = Lead(url)
    _get_ready(plan)
    async with watching(plan.config.web.operation_listen) as watch:
        await _turn_by_turn(plan, lead, watch)


async def _turn_by_turn(plan: Plan, lead: Lead, watch: Watch) -> None:
    with _told_to_stop() as told:
        try:
            while not told.is_set():
                watch.role = "standing by"
                await _unless(told, lead.win())
                watch.role = "starting"
                if told.is_set():
                    break
                try:
                    clean = await _lead(plan, lead, told, watch)
                except (StorageError, SQLAlchemyError, OSError) as error:
                    if not lead.lost.is_set():
                        raise
                    log.error("the lead was lost at once", cause=type(error).__name__)
                    clean = True
                if not clean and not told.is_set():
                    raise StorageError(STOPPED_HALF)
                await lead.give_up()
        finally:
            await lead.close()


def _get_ready(plan: Plan) -> None:
    """Import all that a leader needs, so that who takes over loses no time with it."""
    names = ["apscheduler.schedulers.asyncio", "babel.dates", "fluent.runtime"]
    if plan.settings.slack is not None:
        names += ["bot.adapters.slack.adapter", "slack_bolt.app.async_app"]
        names += ["slack_bolt.adapter.socket_mode.aiohttp"]
    if plan.settings.matrix is not None:
        encrypts = plan.settings.matrix.encrypts
        names += [f"bot.adapters.matrix.{'encryption.device' if encrypts else 'adapter'}"]
    if plan.config.web.listen is not None:
        names.append("bot.web.server")
    for name in names:
        import_module(name)
    learn_words()


async def _lead(plan: Plan, lead: Lead, told: asyncio.Event, watch: Watch) -> bool:
    """The bot, for as long as it leads; whether all of it was stopped then."""
    database = open_configured(plan.config, leads=True)
    try:
        await lead.take_over(database)
        return await _live(plan, database, told, lead.lost, lead.holds, lead.give_up, watch)
    finally:
        await database.close()


async def _live(
    plan: Plan,
    database: Database,
    told: asyncio.Event,
    lost: asyncio.Event,
    may_call: Callable[[], bool],
    silent: Callable[[], Coroutine[None, None, None]] | None,
    watch: Watch,
) -> bool:
    """The bot, until told to stop or the lead is lost; whether all of it was stopped then. `silent` is called
    when it says no more."""
    config, settings, clock = plan.config, plan.settings, SystemClock()
    adapters: list[Adapter] = []
    knocks: list[Callable[[], Coroutine[None, None, None]]] = []
    if settings.slack is not None:
        from bot.adapters.slack.adapter import SlackAdapter
        from bot.adapters.slack.checking import knock as knock_at_slack

        adapters.append(SlackAdapter(settings.slack, clock, may_call=may_call))
        knocks.append(partial(knock_at_slack, settings.slack))
    if settings.matrix is not None:
        from bot.adapters.matrix.adapter import MatrixAdapter

        adapters.append(MatrixAdapter(settings.matrix, clock, may_call=may_call))
        knocks.append(partial(_knock_at_matrix, settings.matrix, StoredState(database, "matrix")))
    app = await build(
        config, database, adapters, clock=clock, web_secret=plan.web_secret, mishaps=plan.mishaps
    )
    # Read when the first question comes, its words would hold up whatever else is said in that moment.
    await asyncio.to_thread(learn_words)
    try:
        for knock in knocks:
            await _unless(told, _knock(knock))
        if not told.is_set():
            await app.start()
            watch.app = app
            log.info("the bot is up")
        await _unless(told, _wait_for(lost))
    finally:
        watch.app, watch.role = None, "starting"
        stopped = await _stop(app, silent)
    return stopped


async def _knock(knock: Callable[[], Coroutine[None, None, None]]) -> None:
    """So that a refusal is said at once; a platform that is away is waited for later on.

    Raises Shut when the platform does not let the bot in.
    """
    try:
        async with asyncio.timeout(TIME_TO_KNOCK.total_seconds()):
            await knock()
    except Shut as error:
        raise Shut(f"{error}; `stammtisch check` says more") from error
    except (Gone, TryLater, TimeoutError):
        return  # the adapter says so, and tries on


async def _knock_at_matrix(settings: "MatrixSettings", state: StoredState) -> None:
    """Log in."""
    from bot.adapters.matrix.calls import Calls
    from bot.adapters.matrix.session import log_in

    async with Calls(settings.homeserver) as calls:
        try:
            await log_in(calls, settings, state)
        except Shut as error:
            raise Shut(f"matrix: {error}") from error


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


async def _stop(app: App, silent: Callable[[], Coroutine[None, None, None]] | None) -> bool:
    """Finish what was begun; what takes too long is done at the next start, or by who leads then.

    Whether all was stopped in time.
    """
    try:
        async with asyncio.timeout(TIME_TO_STOP.total_seconds()):
            await app.stop(silent)
    except TimeoutError:
        log.warning("the bot stopped before all was done", seconds=TIME_TO_STOP.total_seconds())
        return False
    log.info("the bot is down")
    return True
