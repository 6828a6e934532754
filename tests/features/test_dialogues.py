"""A dialogue waits where it was asked: in the direct conversation, or in one thread."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.core.context import Context
from bot.core.feature import Command, Feature
from bot.core.message import Plain
from bot.demo.stage import Played
from tests.conftest import SetStage
from tests.talk import Talk


async def _ask(context: Context, _: str) -> None:
    await context.ask("colour.answer", {"tries": 1}, Plain("Which colour?"))


async def _answer(context: Context, data: Mapping[str, Any], text: str) -> None:
    await context.reply(Plain(f"{text}, after {data['tries']}"))


@pytest.fixture
async def stage(tmp_path: Path, new_stage: SetStage) -> AsyncIterator[Played]:
    """A bot with one more feature, which asks for a colour."""
    for language in ("de", "en"):
        (tmp_path / f"{language}.ftl").write_text(
            "colour-words = colour\ncolour-help = x\n", encoding="utf-8"
        )
    colour = Feature(
        name="colour",
        texts=tmp_path,
        commands=(Command(name="colour", run=_ask),),
        dialogues={"colour.answer": _answer},
    )
    stage = await new_stage(extra=[colour])
    yield stage
    await stage.stop()


async def test_in_the_direct_conversation(talk: Talk) -> None:
    await talk("tom", "colour", says=["Which colour?"])
    await talk("tom", "blue", says=["blue, after 1"])
    await talk("tom", "colour", says=["Which colour?"])
    await talk("tom", "hello everybody", where="#general", says=[])
    await talk("tom", "green", says=["green, after 1"])


async def test_in_a_thread_and_nowhere_else(talk: Talk) -> None:
    asked = await talk("tom", "@stammtisch colour", where="#general", says=["Which colour?"])
    await talk("tom", "lunch, anybody?", where="#general", says=[])
    await talk("lin", "yellow!", where="#general", thread=asked, says=[])
    await talk("tom", "red", where="#general", thread=asked, says=["red, after 1"])
    await talk("tom", "or pink", where="#general", thread=asked, says=[])


async def test_the_answer_to_a_question_is_not_changed_by_an_edit(talk: Talk) -> None:
    await talk("tom", "colour", says=["Which colour?"])
    answered = await talk("tom", "blue", says=["blue, after 1"])
    await talk.edits("tom", answered, "bleu", says=[])
