"""Many people write to the bot in Slack while everything breaks: each is answered, and none twice."""

from pathlib import Path
from random import Random

from bot.core.clock import ShiftedClock
from bot.demo.event import OPENING
from tests.slack_platform import SlackStage, set_slack_stage

EVENTS = {"duplicate": 0.1, "swap": 0.1, "kill_socket": 0.03}
CALLS = {"drop_after": 0.05, "500": 0.05}
PATIENCE = 1.0
RETRIES = (0.0, *[1.0] * 20)
"""Sooner than Slack's and more: whoever waits for its second try learns nothing in that minute."""


async def _storm(stage: SlackStage, count: int) -> None:
    slack = stage.slack
    for kind, share in EVENTS.items():
        slack.faults.on("event", kind, share=share)
    for kind, share in CALLS.items():
        slack.faults.on("chat.postMessage", kind, share=share)
    slack.faults.on("ack", "lost", share=0.1)
    slack.desk.ack_seconds, slack.desk.retry_after = PATIENCE, RETRIES
    rng = Random(6)
    people = [slack.person(f"P{number}") for number in range(max(1, count // 4))]
    asked = [slack.dm(people[rng.randrange(len(people))]) for _ in range(count)]
    for number, channel in enumerate(asked):
        person = next(one for one in slack.world.channels[channel].members if one != slack.app.bot_user)
        slack.say(person, channel, f"show #{number % 30 + 1}")
    await slack.until(lambda: len(slack.said_anywhere()) >= count, 120)
    slack.faults.clear()
    await slack.until(lambda: slack.desk.quiet, 120)
    await stage.app.settle()
    answers = {channel: len(slack.said(channel)) for channel in set(asked)}
    assert answers == {channel: asked.count(channel) for channel in set(asked)}


async def test_everybody_is_answered_once(tmp_path: Path) -> None:
    stage = await set_slack_stage(tmp_path, clock=ShiftedClock(OPENING))
    try:
        await _storm(stage, 40)
    finally:
        await stage.stop()
