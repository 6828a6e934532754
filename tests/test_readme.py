"""Every word in the README that a machine can check is true."""

import asyncio
import io
import re
import sys
from pathlib import Path

import pytest
import typer
from typer.main import get_command

from bot.census import purposes
from bot.cli import app as command_line
from bot.config import Config, options
from bot.core.feature import Command, Place
from bot.core.message import say
from bot.core.roles import Role
from bot.core.texts import Reader
from bot.demo.event import OPENING
from bot.demo.run import run_demo
from bot.demo.stage import Stage
from tests.rights_table import table, written

README = Path(__file__).parent.parent / "README.md"
TEXT = README.read_text(encoding="utf-8")


def _part(name: str) -> str:
    """What stands between a marker and the next empty line after a table or block."""
    return TEXT.split(f"<!-- {name} -->\n", 1)[1]


def _table(name: str) -> list[list[str]]:
    lines = []
    for line in _part(name).lstrip("\n").splitlines():
        if not line.startswith("|"):
            break
        lines.append([cell.strip() for cell in line.strip("|").split(" | ")])
    return lines[2:]


def test_the_transcript_is_what_the_demo_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = _part("transcript").split("```text\n", 1)[1].split("```", 1)[0]
    typed = [
        line.split("> ", 1)[1]
        for line in shown.splitlines()
        if re.match(r"\w{3} \d\d:\d\d \w+ in .*> ", line)
    ]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(typed) + "\n"))
    asyncio.run(run_demo(None))
    assert capsys.readouterr().out == shown


def test_every_command_of_the_command_line_is_there_and_no_other() -> None:
    group = get_command(command_line)
    assert isinstance(group, typer.core.TyperGroup)
    said = re.findall(r"`stammtisch (\w+)([^`]*)`", TEXT)
    assert {name for name, _ in said} == set(group.commands)
    for name, rest in said:
        known = {option for parameter in group.commands[name].params for option in parameter.opts}
        assert set(re.findall(r"--\w+", rest)) <= known


def _role(command: Command) -> str:
    return "organisers" if command.role is Role.ORGANISER else "everybody"


def _place(command: Command) -> str:
    return {Place.ANYWHERE: "anywhere", Place.DIRECT: "direct conversation", Place.PUBLIC: "channels"}[
        command.place
    ]


async def test_the_table_of_commands_is_the_routers(stage: Stage) -> None:
    expected = []
    for command in stage.app.router.commands.all:
        row = []
        for language in ("en", "de"):
            reader = Reader(language, OPENING, {})
            spans = stage.app.texts.line(say(f"{command.name}-help"), reader)
            row.append(
                "".join(
                    f"`{span.text}`" if span.span == "code" else span.text
                    for span in spans
                    if hasattr(span, "text")
                )
            )
        expected.append([*row, _role(command), _place(command)])
    assert _table("commands") == expected


async def test_the_table_of_rights_is_the_routers(stage: Stage) -> None:
    assert written() == table(stage)


def test_the_table_of_options_is_the_configurations() -> None:
    values = Config()
    expected = []
    for key, purpose in options().items():
        part, name = key.split(".")
        value = getattr(getattr(values, part), {"json": "json_lines"}.get(name, name))
        shown = (
            "" if value in (None, (), {}) else f"`{str(value).lower() if isinstance(value, bool) else value}`"
        )
        expected.append([f"`{part}.{name}`", shown, purpose])
    assert _table("options") == expected


def test_the_table_of_what_is_kept_is_the_declarations() -> None:
    assert _table("kept") == [list(row) for row in purposes()]


def test_every_file_and_folder_named_is_there() -> None:
    root = README.parent
    named = set(re.findall(r"`((?:bot|tests|\.ci)/[\w./-]+|[\w.]+\.toml|LICENSE)`", TEXT)) - {"config.toml"}
    assert [name for name in sorted(named) if not (root / name).exists()] == []


def test_every_marker_is_registered() -> None:
    marked = set(re.findall(r"-m (\w+)(?: |$)", TEXT, re.MULTILINE)) - {"venv", "pytest"}
    declared = (README.parent / "pyproject.toml").read_text(encoding="utf-8")
    assert [marker for marker in sorted(marked) if f'"{marker}: ' not in declared] == []


def test_what_is_said_to_be_measured_is_printed_by_one_command() -> None:
    """Whatever test is named beside a figure is one of those that the one command runs."""
    how_good = TEXT.split("## How good it is", 1)[1].split("## How to develop", 1)[0]
    assert '-m "benchmark or figure" -s --data=DIR' in how_good
    named = {match for match in re.findall(r"tests/[\w/]+\.py", how_good) if "test_" in match}
    assert {name for name in named if not re.search(r"mark\.(figure|benchmark)", _source(name))} == set()


def _source(name: str) -> str:
    return (README.parent / name).read_text(encoding="utf-8")
