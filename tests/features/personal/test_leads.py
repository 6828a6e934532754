"""A session with a time before it means its star, with a lead time of its own: asked through a port."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

import bot.house
from bot.core.context import Context
from bot.core.message import say
from bot.core.sessions import Session
from bot.demo.stage import Played
from tests.conftest import SetStage
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere


class Stars:
    """The port `StarsWithLead`, which only says what it was asked for."""

    async def star_session(self, context: Context, session: Session, lead: timedelta | None) -> None:
        """Say it."""
        minutes = int(lead.total_seconds()) // 60 if lead is not None else 0
        await context.reply(say("session-seats", count=minutes), say("button-star-twin", label=session.label))


@pytest.fixture
async def stage(new_stage: SetStage, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Played]:
    """A bot whose stars take a lead time of their own."""
    build = bot.house.reminders.feature_and_stars

    def build_with_these(*parts: Any) -> tuple[Any, ...]:
        feature, _, *others = build(*parts)
        return feature, Stars(), *others

    monkeypatch.setattr(bot.house.reminders, "feature_and_stars", build_with_these)
    stage = await new_stage()
    yield stage
    await stage.stop()


def _starred(label: str, minutes: int) -> str:
    return f"{minutes} seats\n\nstar {label}"


async def test_by_its_label_or_its_title(talk: Talk) -> None:
    await talk("nora", "remind me of #12 an hour before", says=[_starred("#12", 60)])
    await talk("nora", "remind me half an hour before #12", says=[_starred("#12", 30)])
    await talk("nora", "remind me about #12", says=[_starred("#12", 0)])
    await talk("nora", "remind me of Nobody came for the desk", says=[_starred("#3", 0)])
    await talk("nora", "remind me 5 minutes before “Nobody Came for the Desk”", says=[_starred("#3", 5)])
    await talk("nora", "remind me of #99 an hour before", says=None)
    when = "When shall I remind you? For example “tomorrow at 9” or “in 20 minutes”."
    await talk("nora", "remind me an hour before the meeting with Tom", says=[when])


async def test_in_german(talk: Talk) -> None:
    await talk("mira", "erinnere mich an #12 eine Stunde vorher", says=["60 Plätze\n\nmerk #12"])
    await talk("mira", "erinnere mich 30 Minuten vor #12", says=["30 Plätze\n\nmerk #12"])


async def test_in_the_thread_of_a_session_and_right_after_it(talk: Talk) -> None:
    asked = await talk("nora", "@stammtisch show #5", where="#general", says=None)
    await talk(
        "nora",
        "@stammtisch remind me an hour before",
        where="#general",
        thread=asked,
        says=[_starred("#5", 60)],
    )
    await talk("nora", "show #6", says=None)
    await talk("nora", "remind me an hour before", says=[_starred("#6", 60)])
    await talk.waits("nora", minutes=16, says=[])
    which = "Before which session? Tell me its number, for example remind me an hour before #12."
    await talk("nora", "remind me an hour before", says=[which])


async def test_several_sessions_are_not_guessed_among(talk: Talk) -> None:
    await talk("nora", "programme", says=None)
    which = "Before which session? Tell me its number, for example remind me an hour before #12."
    await talk("nora", "remind me an hour before", says=[which])
