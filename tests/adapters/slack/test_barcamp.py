"""What Slack alone has: a menu on messages that makes a session of one, and a form that opens."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.slack_platform import SlackPlatform, SlackStage, set_slack_stage

HERE = "#general"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[SlackStage]:
    """The demo's bot in a workspace, with a barcamp in its channel."""
    made = await set_slack_stage(tmp_path)
    await SlackPlatform(made).say("olga", HERE, "@stammtisch barcamp here", None)
    yield made
    await made.stop()


def _cards(stage: SlackStage) -> list[str]:
    said = stage.slack.said(stage.channels[HERE])
    return [text.split("\n")[0] for text in said]


async def test_what_others_wrote_becomes_a_wish(stage: SlackStage) -> None:
    slack, mira = stage.slack, stage.user("mira")
    general = stage.channels[HERE]
    written = slack.say(stage.user("tom"), general, "We never talk about tenancy law")
    await stage.settle()
    await slack.answered(slack.shortcut(mira, "barcamp-make-session", written))
    await stage.settle()
    assert _cards(stage) == ["🙋 Wunsch: We never talk about tenancy law · #43"]


async def test_what_one_wrote_oneself_opens_the_form_with_it(stage: SlackStage) -> None:
    slack, tom = stage.slack, stage.user("tom")
    written = slack.say(tom, stage.channels[HERE], "Ceramic mugs, 30 min")
    await stage.settle()
    used = slack.shortcut(tom, "barcamp-make-session", written)
    await slack.answered(used)
    [view] = slack.modals(tom)
    await slack.until(lambda: view.body.get("callback_id") == "barcamp-form")
    assert view.body["blocks"][0]["element"]["initial_value"] == "Ceramic mugs"
    values = {"title": "Ceramic mugs", "length": "30", "language": "en", "capacity": "many"}
    await slack.answered(slack.submit(tom, values))
    assert _cards(stage) == []
    await slack.answered(slack.submit(tom, {**values, "capacity": "12"}))
    await stage.settle()
    assert _cards(stage) == ["Ceramic mugs · #43"]
    assert slack.modals(tom) == []
