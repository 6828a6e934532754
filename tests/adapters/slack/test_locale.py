"""Language and zone are what Slack says until somebody chooses: at first sight and from each change on."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.storage.tables import person
from tests.fakes.slack import Message
from tests.slack_platform import SlackPlatform, SlackStage, set_slack_stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[SlackStage]:
    """The demo's bot in a workspace whose community speaks German."""
    made = await set_slack_stage(tmp_path)
    yield made
    await made.stop()


async def _card(stage: SlackStage) -> Message:
    """A message that shows one session, in the channel."""
    shown = await SlackPlatform(stage).say("tom", "#general", "@stammtisch show #3", None)
    return stage.slack.last(stage.channels["#general"], shown.partition("/")[2])


async def _reacts(stage: SlackStage, user: str, card: Message) -> str:
    """Somebody puts a star on it and takes it off: wordlessly; what they are told then."""
    stage.slack.react(user, card, "star")
    await stage.settle()
    stage.slack.unreact(user, card, "star")
    await stage.settle()
    return stage.slack.ephemerals(user)[-1].text


async def _kept(stage: SlackStage, name: str) -> tuple[str | None, str | None]:
    async with stage.app.database.reading() as tx:
        columns = select(person.c.told_language, person.c.told_zone).where(person.c.name == name)
        row = (await tx.execute(columns)).one()
        return row.told_language, row.told_zone


async def test_somebody_new_is_spoken_to_in_their_language(stage: SlackStage) -> None:
    card = await _card(stage)
    ann = stage.slack.new_person("Ann", locale="en-GB", tz="Asia/Tokyo")
    stage.slack.world.channels[card.channel].members.append(ann)
    await stage.settle()
    assert (
        await _reacts(stage, ann, card) == "All right, “Nobody Came for the Desk” (#3) is no longer starred."
    )
    assert await _kept(stage, "Ann") == ("en", "Asia/Tokyo")
    await SlackPlatform(stage).say("tom", None, "hello", None)
    stage.slack.say(ann, stage.slack.dm(ann), "my data")
    await stage.settle()
    assert "Your time zone\n- Asia/Tokyo" in stage.slack.said(stage.slack.dm(ann))[-1]


async def test_a_change_counts_until_they_choose_and_nonsense_never(stage: SlackStage) -> None:
    slack, card = stage.slack, await _card(stage)
    bo = slack.person("Bo", locale="en-US", tz="Europe/Berlin")
    slack.world.channels[card.channel].members.append(bo)
    assert (await _reacts(stage, bo, card)).startswith("All right")
    slack.change_person(bo, locale="de-DE", tz="America/Chicago")
    await stage.settle()
    assert await _kept(stage, "Bo") == ("de", "America/Chicago")
    assert (await _reacts(stage, bo, card)).startswith("Gut")
    slack.change_person(bo, locale="xx", tz="../../etc/passwd")
    await stage.settle()
    assert await _kept(stage, "Bo") == ("de", "America/Chicago")
    slack.say(bo, slack.dm(bo), "language english")
    await stage.settle()
    slack.change_person(bo, locale="de-AT", tz="Europe/Vienna")
    await stage.settle()
    assert await _kept(stage, "Bo") == ("de", "Europe/Vienna")
    assert (await _reacts(stage, bo, card)).startswith("All right")
