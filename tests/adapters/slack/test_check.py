"""What `stammtisch check` finds in a workspace, and what to do about it; and that `run` starts there."""

import asyncio
import copy
import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.adapters.slack.checking import look_around
from bot.adapters.slack.manifest import manifest
from bot.adapters.slack.settings import SlackSettings
from tests.adapters.slack.workshop import settings_for
from tests.fakes.slack import SlackStandIn
from tests.fakes.slack.world import TEAM

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    """A workspace."""
    async with SlackStandIn(manifest=copy.deepcopy(manifest("socket", "/stammtisch"))) as made:
        yield made


async def _told(settings: SlackSettings, *organisers: str) -> list[str]:
    found = [finding async for finding in look_around(settings, organisers)]
    return [f"{'✓' if finding.good else '✗'} {finding.text}" for finding in found]


async def test_all_is_well(slack: SlackStandIn) -> None:
    ada = slack.person("Ada")
    hall = slack.channel("hall", ada)
    settings = replace(settings_for(slack), channels={"general": "#hall", "organisers": hall})
    assert await _told(settings, f"{TEAM}:{ada}") == [
        "✓ bot token: works, as stammtisch in Stammtisch Test",
        "✓ scopes: all 17 are there",
        "✓ app token: works",
        f"✓ organiser {TEAM}:{ada}: is there",
        "✓ channel general (#hall): the bot is in it",
        f"✓ channel organisers ({hall}): the bot is in it",
    ]


async def test_all_that_is_wrong_is_told_with_what_to_do(slack: SlackStandIn) -> None:
    ada, gone = slack.person("Ada"), slack.person("Gone", deleted=True)
    away, old = slack.channel("away", ada, bot=False), slack.channel("old", ada)
    slack.archive(ada, old)
    slack.app.manifest["oauth_config"]["scopes"]["bot"].remove("reactions:write")
    slack.app.revoked.add(slack.app.app_token)
    channels = {"general": "#away", "barcamp": away, "announcements": old, "organisers": "C0NOWHERE"}
    told = await _told(
        replace(settings_for(slack), channels=channels), f"{TEAM}:{gone}", f"{TEAM}:U0NOBODY", ada
    )
    assert told == [
        "✓ bot token: works, as stammtisch in Stammtisch Test",
        "✗ scopes: reactions:write missing; paste `stammtisch manifest slack` into the app's manifest, and "
        "install the app again",
        "✗ app token: Slack says token_revoked; make one under “Basic Information”, “App-Level Tokens”, with "
        "connections:write",
        f"✗ organiser {TEAM}:{gone}: is deactivated; look at organisers.identities",
        f"✗ organiser {TEAM}:U0NOBODY: there is no such member; look at organisers.identities",
        f"✗ organiser {ada}: should be slack:{TEAM}:U…, the team's and the member's id",
        "✗ channel general (#away): the bot is not in it; type `/invite` and the bot's name there",
        f"✗ channel barcamp ({away}): the bot is not in it; type `/invite` and the bot's name there",
        f"✗ channel announcements ({old}): is archived; write another one",
        "✗ channel organisers (C0NOWHERE): there is none of this id, or it is private and the bot not in it",
    ]


async def test_with_a_wrong_token_nothing_else_is_looked_at(slack: SlackStandIn) -> None:
    wrong = replace(settings_for(slack), bot_token="xoxb-wrong")
    assert await _told(wrong) == [
        "✗ bot token: Slack says invalid_auth; copy it anew from the app's page, under “OAuth & Permissions”"
    ]
    assert "cannot be reached" in (await _told(replace(wrong, api_url="http://127.0.0.1:1/api/")))[0]


async def _run(slack: SlackStandIn, folder: Path, token: str) -> asyncio.subprocess.Process:
    file = folder / "config.toml"
    file.write_text(f'[storage]\nfolder = "{folder / "data"}"\n[logs]\njson = true\n', encoding="utf-8")
    secrets = {
        "SLACK_BOT_TOKEN": token,
        "SLACK_APP_TOKEN": slack.app.app_token,
        "SLACK_API_URL": slack.api_url,
    }
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", "--config", str(file)),
        cwd=ROOT,
        env={**os.environ, **secrets},
        stderr=asyncio.subprocess.PIPE,
    )


async def test_the_whole_bot_runs_there_until_it_is_told_to_stop(slack: SlackStandIn, tmp_path: Path) -> None:
    process = await _run(slack, tmp_path, slack.app.bot_token)
    try:
        await slack.until(lambda: any(one.greeted for one in slack.sockets.open), 60)
        ada = slack.person("Ada")
        dm = slack.dm(ada)
        slack.say(ada, dm, "help")
        await slack.until(lambda: len(slack.said(dm)) == 1, 30)
        process.send_signal(signal.SIGTERM)
        _, said = await asyncio.wait_for(process.communicate(), 30)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()
    assert process.returncode == 0
    assert b"Traceback" not in said
    assert slack.app.bot_token.encode() not in said


async def test_a_refused_token_ends_it_with_a_sentence(slack: SlackStandIn, tmp_path: Path) -> None:
    process = await _run(slack, tmp_path, "xoxb-wrong")
    _, said = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 1
    assert said.decode().splitlines()[-1] == "slack: Slack says invalid_auth; `stammtisch check` says more"
    assert b"Traceback" not in said
