"""The profile as Slack's form: filled with what is there, refused with the reason, kept, shown."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.slack_platform import SlackPlatform, SlackStage, set_slack_stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[SlackStage]:
    """The demo's bot in a workspace."""
    made = await set_slack_stage(tmp_path)
    yield made
    await made.stop()


async def test_change_opens_a_form(stage: SlackStage) -> None:
    platform, slack, nora = SlackPlatform(stage), stage.slack, stage.user("nora")
    await platform.say("nora", None, "my profile: I look for a designer; English", None)
    [(shown, _)] = await platform.heard("nora")
    await platform.press("nora", shown, "Change")
    await slack.until(lambda: bool(slack.modals(nora)))
    [view] = slack.modals(nora)
    fields = {block["block_id"]: block["element"].get("initial_value") for block in view.body["blocks"]}
    assert fields == {
        "interests": None,
        "offers": None,
        "needs": "designer",
        "languages": "English",
        "days": None,
        "wants": None,
        "team": None,
        "newcomer": None,
        "line": None,
    }
    await slack.answered(slack.submit(nora, {"languages": "English, Klingon", "interests": "Rust"}))
    wrong = {"languages": "I don't know one of these languages. For example: German, English"}
    assert slack.modals(nora)[-1].errors == wrong
    await slack.answered(slack.submit(nora, {"languages": "German", "newcomer": "no"}))
    assert slack.modals(nora) == []
    await stage.settle()
    [(_, text)] = await platform.heard("nora")
    assert text.splitlines()[:7] == [
        "Saved.",
        "",
        "Your profile",
        "- Interests: Rust",
        "- You look for: design",
        "- Languages: German",
        "- You have been here before",
    ]
