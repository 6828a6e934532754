"""In Slack, what matters only now is seen by one person where they asked; what counts is in their messages."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.fakes.slack import Message
from tests.slack_platform import SlackPlatform, SlackStage, set_slack_stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[SlackStage]:
    """The demo's bot in a workspace."""
    made = await set_slack_stage(tmp_path)
    yield made
    await made.stop()


def _texts(messages: list[Message]) -> list[tuple[str, str]]:
    """What was whispered, and in which thread."""
    return [(one.text, one.thread_ts) for one in messages]


async def test_a_refusal_is_seen_by_who_asked_alone(stage: SlackStage) -> None:
    platform, slack, general = SlackPlatform(stage), stage.slack, stage.channels["#general"]
    asked = await platform.say("tom", "#general", "@stammtisch status", None)
    tom = stage.user("tom")
    [(first, thread)] = _texts(slack.ephemerals(tom))
    assert thread == "", "in a thread that nobody has replied to Slack shows it to nobody"
    await platform.say("mira", "#general", "me too", asked)
    await platform.say("tom", "#general", "@stammtisch status", asked)
    ts = asked.partition("/")[2]
    assert _texts(slack.ephemerals(tom)) == [(first, ""), (first, ts)]
    assert slack.said(general) == slack.said(general, ts) == slack.said(slack.dm(tom)) == []


async def test_a_press_is_confirmed_in_place_and_what_counts_is_said_directly(stage: SlackStage) -> None:
    platform, slack, general = SlackPlatform(stage), stage.slack, stage.channels["#general"]
    shown = await platform.say("tom", "#general", "@stammtisch show #3", None)
    thread = shown.partition("/")[2]
    card = slack.last(general, thread)
    for _ in range(2):
        await slack.answered(slack.press(stage.user("mira"), card, "0|star"))
        await stage.settle()
    mira = stage.user("mira")
    assert _texts(slack.ephemerals(mira, general)) == [
        (
            "Gemerkt: „Nobody Came for the Desk“, 10:00–10:45 (#3). Ich erinnere dich 10 Minuten vorher.",
            thread,
        ),
        ("„Nobody Came for the Desk“ (#3) hast du dir schon gemerkt.", thread),
    ]
    assert slack.said(slack.dm(mira)) == []
    await stage.move(minutes=15)
    assert len(slack.said(slack.dm(mira))) == 1


async def test_where_the_bot_is_not_in_it_answers_directly(stage: SlackStage) -> None:
    slack, tom = stage.slack, stage.user("tom")
    elsewhere = slack.channel("elsewhere", tom, bot=False)
    hidden = slack.channel("hidden", tom, private=True, bot=False)
    for place in (elsewhere, hidden):
        await slack.answered(slack.command(tom, place, "/stammtisch help"))
        await stage.settle()
    helped = slack.said(slack.dm(tom))
    assert len(helped) == 2
    assert slack.ephemerals(tom) == []
    await slack.answered(slack.command(tom, stage.channels["#general"], "/stammtisch help"))
    await stage.settle()
    assert len(slack.ephemerals(tom, stage.channels["#general"])) == 1
    assert slack.said(slack.dm(tom)) == helped
