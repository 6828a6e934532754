"""`stammtisch demo`: at a terminal a prompt with history, completion and colour; from a pipe a script."""

import sys
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.adapters.terminal.world import Line, World
from bot.core.clock import HandClock, ShiftedClock
from bot.demo.commands import USAGE, Quit, read
from bot.demo.console import Console
from bot.demo.event import BARCAMP, OPENING, PLAYERS, assign, demo_config
from bot.demo.stage import Stage, set_stage
from bot.storage.lock import only_one


async def run_demo(data: Path | None) -> None:
    """Play until the end of input or `/quit`. With a data folder, go on where it was left."""
    if data is not None:
        with only_one(data):
            await _play(data)
        return
    with TemporaryDirectory(prefix="stammtisch-") as folder:
        await _play(Path(folder))


async def _play(folder: Path) -> None:
    config = demo_config()
    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    clock: HandClock | ShiftedClock = HandClock(OPENING)
    world = World(lambda: clock.now(), folder / "world.jsonl")
    last = world.entries[-1].at if world.entries else OPENING
    clock = ShiftedClock(last) if at_terminal else HandClock(last)
    names = dict(PLAYERS)
    stage = await set_stage(folder, config, clock, names, world=world)
    await assign(stage.app, BARCAMP, "barcamp")
    try:
        if at_terminal:
            await _prompt(stage, config.community.zone, names)
        else:
            await _script(stage, config.community.zone, names)
    finally:
        await stage.stop()


async def _script(stage: Stage, zone: str, names: dict[str, str]) -> None:
    """Every line is echoed behind its prompt, so that the transcript reads like the screen."""
    console = Console(stage, zone, _print_plain, names)
    console.open()
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    for line in sys.stdin:
        typed = "".join(sign for sign in line.rstrip("\n") if sign.isprintable() or sign == "\t")
        if not typed or typed.startswith("# "):
            continue
        _print_plain([("plain", f"{console.prompt}{typed}")])
        if isinstance(read(typed, stage.clock.now(), zone), Quit):
            return
        await console.enter(typed)


async def _prompt(stage: Stage, zone: str, names: dict[str, str]) -> None:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.patch_stdout import patch_stdout
    from rich.console import Console as Screen
    from rich.text import Text

    screen = Screen(highlight=False)
    styles = {"strong": "bold", "code": "cyan", "link": "underline", "head": "dim", "button": "green"}

    def show(line: Line) -> None:
        screen.print(Text.assemble(*((text, styles.get(style, "")) for style, text in line)))

    console = Console(stage, zone, show, names)
    console.open()
    words = [*USAGE, "hilfe", "help", "was läuft jetzt?", "what's next?", "programm", "programme"]
    session: PromptSession[str] = PromptSession(completer=WordCompleter(words, sentence=True))
    while True:
        try:
            with patch_stdout(raw=True):
                typed = await session.prompt_async(lambda: console.prompt, refresh_interval=1)
        except (EOFError, KeyboardInterrupt):
            return
        if not typed.strip():
            continue
        if isinstance(read(typed, stage.clock.now(), zone), Quit):
            return
        await console.enter(typed)


def _print_plain(line: Line) -> None:
    pieces = (f"`{text}`" if style == "code" else text for style, text in line)
    sys.stdout.write("".join(pieces).rstrip() + "\n")
    sys.stdout.flush()
