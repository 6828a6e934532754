"""Forms that come back otherwise than they were sent: of an older bot, or broken on their way."""

from collections.abc import Mapping

import pytest

from bot.core.forms import WordedErrors
from bot.core.signals import FormSubmitted, Who
from bot.demo.event import OPENING, PLATFORM
from bot.demo.stage import Stage
from tests.talk import Talk


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({}, "language"),
        ({"name": "yes"}, "language"),
        ({"language": "en"}, "name"),
        ({"language": "en", "name": "whatever"}, "name"),
    ],
)
async def test_settings_without_an_answer_change_nothing(
    talk: Talk, stage: Stage, values: Mapping[str, str], wrong: str
) -> None:
    """What is not there is never taken for a yes."""
    await talk("tom", "hello", says=None)
    sent = FormSubmitted(
        key="form", platform=PLATFORM, at=OPENING, who=Who(PLATFORM, "tom"), form="profile", values=values
    )
    answer = await stage.app.inbox.ask(sent)
    assert isinstance(answer, WordedErrors)
    assert list(answer.errors) == [wrong]
    async with stage.app.database.reading() as tx:
        (person,) = await stage.app.people.find(tx, [f"{PLATFORM}:tom"])
        assert not await stage.app.people.consents(tx, person, "show name")
