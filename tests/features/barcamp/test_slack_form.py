"""A pitch by Slack's form: refused with the reason, kept, shown where people pitch."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.features.barcamp.conftest import HERE, card_of
from tests.slack_platform import SlackPlatform, SlackStage, set_slack_stage
from tests.talk import Talk


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[SlackStage]:
    """The demo's bot in a workspace."""
    made = await set_slack_stage(tmp_path)
    yield made
    await made.stop()


async def test_a_pitch_by_form(stage: SlackStage) -> None:
    talk, slack, mira = Talk(SlackPlatform(stage)), stage.slack, stage.user("mira")
    await talk("olga", "@stammtisch barcamp hier", where=HERE, says=None)
    await talk("mira", "sprache deutsch", says=None)
    await slack.answered(slack.command(mira, stage.channels[HERE], "/stammtisch pitch"))
    await slack.until(lambda: bool(slack.modals(mira)))
    wrong = {"title": "Messer schärfen", "length": "ewig"}
    await slack.answered(slack.submit(mira, wrong))
    refused = {"length": "Wie lang, in Minuten? Zum Beispiel 45, höchstens 480."}
    assert slack.modals(mira)[-1].errors == refused
    await slack.answered(slack.submit(mira, {"length": "20", "needs": "Beamer", "capacity": "12"}))
    assert slack.modals(mira) == []
    await stage.settle()
    card = card_of(
        "Messer schärfen",
        "mit Mira",
        "20 Minuten",
        "braucht: Beamer",
        count="noch niemand dabei, Platz für 12",
    )
    thanks = "Danke! Dein Pitch ist #43: „Messer schärfen“."
    said = await talk.reads("mira")
    assert card in said
    assert thanks in said
