"""The manifest asks for what the code needs, for nothing else, and is one that Slack takes."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.adapters.slack.calls import IN_THE_QUERY
from bot.adapters.slack.manifest import EVENTS, LONGEST_HELP, LONGEST_LABEL, METHODS, SCOPES, manifest
from bot.app import SHORTCUTS, build, shortcuts
from bot.cli import app
from bot.core.texts import LANGUAGES
from bot.demo.event import demo_config
from bot.storage.database import open_database
from tests.fakes.slack.facts import EVENT_SCOPES
from tests.fakes.slack.facts import METHODS as KNOWN

FOLDER = Path(__file__).parent.parent.parent.parent / "bot" / "adapters" / "slack"
CODE = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.py")}


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Path:
    """The folder with Slack's own documents, beside that of the real files."""
    folder: Path | None = request.config.getoption("--data")
    if folder is None:
        pytest.skip("no documents: give the folder of the real files with --data DIR")
    return folder.parent / "slack-reference"


def test_all_methods_that_are_called_are_named_and_no_other() -> None:
    text = "\n".join(code for name, code in CODE.items() if name not in ("manifest.py", "calls.py"))
    called = {one for one in re.findall(r'"([a-z]+(?:\.[a-zA-Z]+)+)"', text) if one in KNOWN}
    assert called == set(METHODS)
    assert {name for name in METHODS if not KNOWN[name].json} | {"apps.connections.open"} == set(IN_THE_QUERY)


def test_all_events_are_read_and_no_other_is_asked_for() -> None:
    text = CODE["inbound.py"] + CODE["receiving.py"]
    read = {
        name for name in EVENT_SCOPES | {"channel_id_changed": "", "group_deleted": ""} if f'"{name}"' in text
    } - {"app_rate_limited"}
    messages = {name for name in EVENTS if name.startswith("message.")}
    assert read | messages == set(EVENTS)


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_slack_takes_it(reference: Path, mode: str) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="the schema's validator is not installed")
    schema = json.loads((reference / "manifest" / "manifest.schema.2.0.0.json").read_text(encoding="utf-8"))
    url = "https://bot.example.org/slack/events"
    jsonschema.validate(manifest(mode, "/stammtisch", url, shortcuts("de")), schema)


async def test_the_menus_offer_what_the_code_handles_and_all_of_it_can_be_typed(tmp_path: Path) -> None:
    bot = await build(demo_config(), open_database(tmp_path / "stammtisch.db"))
    try:
        handled = bot.router.shortcuts
        commands = {command.name for command in bot.router.commands.all}
    finally:
        await bot.database.close()
    assert handled == frozenset(SHORTCUTS)
    assert {one.twin for one in handled} <= commands
    for language in LANGUAGES:
        listed = manifest("socket", "/stammtisch", shortcuts=shortcuts(language))["features"]["shortcuts"]
        assert {(one["callback_id"], one["type"] == "message") for one in listed} == {
            (one.name, one.on_message) for one in handled
        }
        cut = [one.label for one in shortcuts(language) if len(one.label) > LONGEST_LABEL]
        assert cut + [one.help for one in shortcuts(language) if len(one.help) > LONGEST_HELP] == []


def test_each_scope_is_one_that_slack_documents_for_it(reference: Path) -> None:
    methods = json.loads((reference / "docs" / "methods.json").read_text(encoding="utf-8"))
    events = json.loads((reference / "docs" / "events.json").read_text(encoding="utf-8"))
    # Where the document says nothing of scopes, an event needs that of its conversation.
    of_events = {event["name"]: event["scopes"] for event in events if event.get("scopes") is not None}
    for name, scopes in METHODS.items():
        assert set(scopes) <= set(methods[name]["scope"].get("bot", []))
    for name, scope in EVENTS.items():
        documented = [one.replace(".", ":") for one in of_events.get(name, [scope])]
        assert scope in (documented or [""]), name
    for_events = {one for one in EVENTS.values() if one}
    assert set(SCOPES) == for_events | {one for many in METHODS.values() for one in many} | {"commands"}


def test_it_is_printed(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(
        '[community]\nlanguage = "en"\n[slack]\nmode = "http"\nurl = "https://b.example.org/slack/events"\ncommand = "/club"\n'
    )
    runner = CliRunner()
    bare: dict[str, Any] = json.loads(runner.invoke(app, ["manifest", "slack"]).stdout)
    own: dict[str, Any] = json.loads(runner.invoke(app, ["manifest", "slack", "--config", str(file)]).stdout)
    assert bare == manifest("socket", "/stammtisch", shortcuts=shortcuts("de"))
    assert own == manifest("http", "/club", "https://b.example.org/slack/events", shortcuts("en"))
    [slash] = own["features"]["slash_commands"]
    assert (slash["command"], slash["url"]) == ("/club", "https://b.example.org/slack/events")
    assert runner.invoke(app, ["manifest", "matrix"]).exit_code == 1
