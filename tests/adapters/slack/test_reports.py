"""“Report to organisers” in the menu of a message, and the link that Slack itself gives to it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.slack_platform import SlackPlatform, SlackStage, set_slack_stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[SlackStage]:
    """The demo's bot in a workspace."""
    stage = await set_slack_stage(tmp_path)
    yield stage
    await stage.stop()


async def test_a_message_is_reported_with_a_link_and_without_its_words(stage: SlackStage) -> None:
    slack, platform = stage.slack, SlackPlatform(stage)
    await platform.say("olga", None, "hilfe", None)
    await platform.heard("olga")
    written = slack.say(stage.user("tom"), stage.channels["#general"], "Rude words")
    await stage.settle()
    await slack.answered(slack.shortcut(stage.user("mira"), "moderation-report", written))
    await stage.settle()
    [(_, told)] = await platform.heard("olga")
    channel, ts = stage.channels["#general"], written.ts.replace(".", "")
    link = f"https://{slack.world.domain}.slack.com/archives/{channel}/p{ts}"
    assert "Rude words" not in told
    assert told.startswith(f"@Mira meldet etwas.\n\nEine Nachricht: {link}")
    [(_, thanks)] = await platform.heard("mira")
    assert thanks.startswith("Danke. Das Orga-Team weiß Bescheid, und sonst niemand.")
