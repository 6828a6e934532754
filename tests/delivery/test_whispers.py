"""What matters only now is said to one person where they asked: at most once, and never to others."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.context import WHISPER_LASTS, Context
from bot.core.feature import Feature
from bot.core.message import Plain
from bot.core.outgoing import Operation, Outgoing, ToPersonThere
from bot.core.signals import MessageDeleted, MessageEdited
from bot.errors import Gone, TryLater
from tests.fakes.house import START, House, hears, there
from tests.fakes.platform import NAME

WHISPERED = "whisper to mira in #a: no"


async def refuse(context: Context, text: str) -> bool:
    """Says no in passing, and everything else as an answer."""
    await context.reply(Plain(text), passing=text == "no")
    return True


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A running bot on a platform that can whisper."""
    house = House(tmp_path, extra=[Feature(name="refusing", texts=tmp_path, threads=(refuse,))])
    await _start(house)
    yield house
    await house.stop()


async def _start(house: House) -> None:
    await house.start()
    house.adapter.whispers = True
    house.app.router._answerers = [refuse]  # instead of the questions'


async def _says(house: House, key: str, text: str, conversation: str | None) -> None:
    await house.app.inbox(hears(key, text, conversation=conversation))
    await house.settle()


@pytest.mark.parametrize(
    ("whispers", "conversation", "acts"),
    [(True, "#a", [WHISPERED]), (True, None, ["post no"]), (False, "#a", ["post no"])],
)
async def test_it_is_whispered_only_among_others_and_only_where_that_can_be(
    house: House, whispers: bool, conversation: str | None, acts: list[str]
) -> None:
    house.adapter.whispers = whispers
    await _says(house, "1", "no", conversation)
    assert house.world.acts == acts


async def test_after_a_kill_between_saying_and_marking_it_is_not_said_again(house: House) -> None:
    house.adapter.after.append(TryLater("who knows", maybe_done=True))
    await _says(house, "1", "no", "#a")
    await house.move(timedelta(seconds=30))
    assert house.world.acts == [WHISPERED]
    house.adapter.holding.clear()
    house.adapter.trying.clear()
    await house.app.inbox(hears("2", "no", conversation="#a"))
    await house.adapter.trying.wait()
    await house.kill()
    await _start(house)
    await house.settle()
    assert house.world.acts == [WHISPERED]
    assert house.world.searches == 0


async def test_what_was_certainly_not_said_is_said_later_but_not_for_long(house: House) -> None:
    house.adapter.before.append(TryLater("away"))
    await _says(house, "1", "no", "#a")
    await house.move(timedelta(seconds=30))
    assert house.world.acts == [WHISPERED]
    house.adapter.before.append(TryLater("away", after=WHISPER_LASTS))
    await _says(house, "2", "no", "#a")
    await house.move(WHISPER_LASTS + timedelta(minutes=1))
    assert house.world.acts == [WHISPERED]


async def test_who_is_not_there_is_told_directly(house: House) -> None:
    house.adapter.broken["#a"] = Gone("not in it")
    await _says(house, "1", "no", "#a")
    assert house.world.standing("dm:mira") == ["no"]
    assert house.world.acts == ["post no"]


async def test_an_edit_is_answered_anew_and_a_deletion_takes_back_what_waits(house: House) -> None:
    await _says(house, "1", "no", "#a")
    asked = hears("1", "no", conversation="#a")
    edit = MessageEdited(
        key="2",
        platform=NAME,
        at=START,
        who=asked.who,
        where=asked.where,
        message="1",
        text="yes",
        addressed=True,
    )
    await house.app.inbox(edit)
    await house.settle()
    assert house.world.acts == [WHISPERED, "post yes"]
    house.adapter.before.append(TryLater("away"))
    await _says(house, "3", "no", "#a")
    gone = MessageDeleted(key="4", platform=NAME, at=START, where=asked.where, message="3")
    await house.app.inbox(gone)
    await house.move(timedelta(seconds=30))
    assert house.world.acts == [WHISPERED, "post yes"]


async def test_a_whisper_is_for_one_person_and_nothing_else_is(house: House) -> None:
    to = ToPersonThere(await house.meet("tom"), there())
    with pytest.raises(ValueError, match="whisper"):
        Outgoing(key="1", to=to)
    with pytest.raises(ValueError, match="whisper"):
        Outgoing(key="1", to=there(), operation=Operation.WHISPER)
    Outgoing(key="1", to=to, operation=Operation.WHISPER)
