"""The command line: arguments and exit codes, nothing else.

Exit codes: 0 done, 1 it could not be done (one sentence on standard error says why), 2 wrong arguments;
130 interrupted at the keyboard, 143 told to stop (SIGTERM): nothing is half done then. `run` ends with 0.
"""

import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Annotated

import typer

from bot import __version__

if TYPE_CHECKING:
    from bot.importing import Place

app = typer.Typer(
    help="The community bot for conferences, barcamps and coworking communities.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

understanding = typer.Typer(
    help="Understand texts from standard input, a line of JSON each, as the bot does in chat.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(understanding, name="understand")

DataFolder = Annotated[Path, typer.Option("--data", help="The data folder.", file_okay=False)]
ConfigFile = Annotated[Path, typer.Option("--config", help="The configuration file.", dir_okay=False)]


@app.callback(invoke_without_command=True)
def stammtisch(
    version: Annotated[bool, typer.Option("--version", help="Show the version and leave.")] = False,
) -> None:
    """Everything else is said by the commands."""
    if version:
        typer.echo(f"stammtisch {__version__}")
        raise typer.Exit


@app.command()
def demo(
    data: Annotated[
        Path | None, typer.Option("--data", help="Keep everything in this folder and go on there next time.")
    ] = None,
) -> None:
    """Play the reference event in this terminal, or read a script from standard input."""
    import asyncio

    from bot.demo.run import run_demo
    from bot.log import set_up_logs

    set_up_logs(json=False, level="ERROR")
    _said_plainly(lambda: asyncio.run(run_demo(data)))


@app.command()
def run(config: ConfigFile = Path("config.toml")) -> None:
    """Run the bot on the platforms that are configured, until it is told to stop."""

    def act() -> None:
        from bot.running import run

        run(config)

    _said_plainly(act)


@app.command()
def check(config: ConfigFile = Path("config.toml")) -> None:
    """Say every mistake in the configuration at once, and what would not work on the platforms."""
    from bot.operation import check as read

    def act() -> None:
        import asyncio

        from bot.running import look

        typer.echo(read(config))

        async def tell() -> bool:
            good = True
            async for finding in look(config):
                typer.echo(f"{'✓' if finding.good else '✗'} {finding.text}")
                good = good and finding.good
            return good

        if not asyncio.run(tell()):
            raise typer.Exit(1)

    _said_plainly(act)


@app.command()
def manifest(
    platform: Annotated[str, typer.Argument(help="The platform; today only slack has one.")],
    config: Annotated[
        Path | None, typer.Option("--config", help="The configuration file, if it names mode or command.")
    ] = None,
) -> None:
    """Print what is pasted where Slack makes an app, so that it may do what the bot does."""

    def act() -> None:
        from bot.running import manifest

        typer.echo(manifest(platform, config))

    _said_plainly(act)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; it must not exist.")],
    config: ConfigFile = Path("config.toml"),
    data: Annotated[Path | None, typer.Option("--data", help="The data folder, instead of a file.")] = None,
) -> None:
    """Write a copy of all data into one file, also while the bot runs."""
    from bot.operation import backup as run

    _in_order(lambda: typer.echo(run(file, config, data)))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="The file that `backup` wrote.")],
    config: ConfigFile = Path("config.toml"),
    data: Annotated[Path | None, typer.Option("--data", help="The data folder, instead of a file.")] = None,
) -> None:
    """Put a copy back, while the bot is stopped; what was there is kept beside it."""
    from bot.operation import restore as run

    _in_order(lambda: typer.echo(run(file, config, data)))


@app.command("import")
def import_(
    source: Annotated[str, typer.Argument(help="A file, a web address, or - for standard input.")],
    event: Annotated[str | None, typer.Option("--event", help="The event's short name.")] = None,
    name: Annotated[
        str, typer.Option("--source", help="The source's name, where an event has several.")
    ] = "programme",
    zone: Annotated[str | None, typer.Option("--zone", help="The time zone, if the file names none.")] = None,
    day: Annotated[
        datetime | None, typer.Option("--day", formats=["%Y-%m-%d"], help="The first day, if it names none.")
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Look at the address again from now on.")] = False,
    all_of_it: Annotated[
        bool, typer.Option("--all", help="Also if more than a third of what is to come would be cancelled.")
    ] = False,
    config: ConfigFile = Path("config.toml"),
    data: Annotated[Path | None, typer.Option("--data", help="The data folder, instead of a file.")] = None,
) -> None:
    """Take a programme in, in whatever format the other tool exports it."""

    def act(run: ModuleType, place: "Place") -> str:
        wanted = run.Wanted(source, event, name, zone, day and day.date(), watch, all_of_it)
        with _progress() as tell:
            return str(run.import_programme(place, wanted, tell))

    _programme(config, data, act)


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Shows how far something is while it lasts, on standard error, and only where somebody looks."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console

    with Console(stderr=True).status("…") as status:
        yield lambda step: status.update(step)


@app.command("export")
def export_(
    target: Annotated[str, typer.Argument(help="The file; .json, .xml, .ics or .csv says the kind.")],
    event: Annotated[str | None, typer.Option("--event", help="The event's short name.")] = None,
    config: ConfigFile = Path("config.toml"),
    data: Annotated[Path | None, typer.Option("--data", help="The data folder, instead of a file.")] = None,
) -> None:
    """Write the programme into a file that other tools read."""
    _programme(config, data, lambda run, place: run.export_programme(place, target, event))


@app.command()
def answer(
    programme: Annotated[Path, typer.Option("--programme", help="The programme's file.", dir_okay=False)],
    zone: Annotated[str | None, typer.Option("--zone", help="The time zone, if the file names none.")] = None,
) -> None:
    """Answer questions from standard input, a line of JSON each, as the bot would in chat."""
    import sys

    from bot.answering import answer_all
    from bot.errors import SaySo
    from bot.importing import in_words

    def run() -> None:
        try:
            for line in answer_all(sys.stdin, programme, zone):
                typer.echo(line)
        except SaySo as refusal:
            typer.echo(in_words(refusal.phrase, "en"), err=True)
            raise typer.Exit(1) from refusal

    _said_plainly(run)


@app.command()
def match(
    file: Annotated[Path, typer.Argument(help="People, what they are about, and what was before.")],
) -> None:
    """Introduce the people of a file to each other, as the bot would in chat; prints who, and why."""
    from bot.matching import match_file

    _said_plainly(lambda: typer.echo(match_file(file)))


@understanding.command()
def signup() -> None:
    """What each message says about its writer's sign-up: join (and how many seats), leave, maybe or none."""
    from bot.understanding import signups

    _understood(signups)


@understanding.command()
def profile() -> None:
    """What each text says about its writer: interests, offers, needs and languages."""
    from bot.understanding import profiles

    _understood(profiles)


@understanding.command()
def tags() -> None:
    """Whether the two tags of each line, a and b, are the same."""
    from bot.understanding import pairs

    _understood(pairs)


def _understood(read: Callable[[Iterable[str]], Iterable[str]]) -> None:
    def run() -> None:
        try:
            for line in read(sys.stdin):
                typer.echo(line)
        except UnicodeDecodeError as error:
            typer.echo("the input is not UTF-8", err=True)
            raise typer.Exit(1) from error

    _said_plainly(run)


def _programme(config: Path, data: Path | None, act: "Callable[[ModuleType, Place], str]") -> None:
    from bot import importing
    from bot.config import Config, read_config
    from bot.errors import SaySo

    def run() -> None:
        settings = read_config(config) if data is None else Config()
        try:
            typer.echo(act(importing, importing.Place(settings, data)))
        except SaySo as refusal:
            typer.echo(importing.in_words(refusal.phrase, settings.community.language), err=True)
            raise typer.Exit(1) from refusal

    _in_order(run)


def _said_plainly(run: Callable[[], None]) -> None:
    """What the operator can mend is one sentence each, without a trace."""
    from bot.errors import ConfigError, Shut, StorageError

    try:
        run()
    except ConfigError as error:
        for mistake in error.mistakes:
            typer.echo(mistake, err=True)
        raise typer.Exit(1) from error
    except (StorageError, Shut) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _in_order(run: Callable[[], None]) -> None:
    """The same for what writes: told to stop, it ends by way of whoever is at work, so that what was begun is
    taken back and nothing of it lies about."""

    def stop(*_: object) -> None:
        raise SystemExit(128 + signal.SIGTERM)

    before = signal.signal(signal.SIGTERM, stop)
    try:
        _said_plainly(run)
    finally:
        signal.signal(signal.SIGTERM, before)


def main() -> None:
    """The console script."""
    app()
