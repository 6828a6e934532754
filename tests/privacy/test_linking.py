"""Two accounts become one person: what either had is kept, and the stricter of two answers holds."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core.people import NAME_ALOUD, SHOW_NAME
from bot.core.signals import CommandGiven, Who
from bot.features.networking.profiles.blocks import Blocks
from tests.privacy.two import MATRIX, SLACK, ZORRA, ZORRO, Two, numbered, two_platforms


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    """Two platforms, and an account on each that talked to the bot."""
    two = await two_platforms(tmp_path)
    await two.say(ZORRO, "language english")
    await two.say(ZORRA, "language english", on=MATRIX)
    yield two
    await two.app.stop()


async def _command(two: Two, text: str, user: str = ZORRO, platform: str = SLACK) -> None:
    """A command of the platform, which stands in no conversation."""
    who = Who(platform, user, "Zorro Quixote")
    key = f"command:{text}:{user}"
    await two.hear(CommandGiven(key=key, platform=platform, at=two.clock.now(), who=who, text=text))


async def _link(two: Two) -> None:
    await two.say(ZORRO, "link")
    code = two.told(ZORRO)[-1].split("link ")[1].split(".")[0]
    await two.say(ZORRA, f"link {code}", on=MATRIX)


async def test_consents_are_the_stricter_and_blocks_and_stars_are_both(two: Two) -> None:
    zorro, zorra, lin, tom = [
        await two.person(*who) for who in ((ZORRO, SLACK), (ZORRA, MATRIX), ("lin", SLACK), ("tom", SLACK))
    ]
    now = two.clock.now()
    async with two.app.database.transaction() as tx:
        for person, topic, given in (
            (zorro, SHOW_NAME, True),
            (zorra, SHOW_NAME, False),
            (zorra, NAME_ALOUD, True),
        ):
            await two.app.people.set_consent(tx, person, topic, given, now)
        blocks = Blocks(two.app.people)
        await blocks.block(tx, zorro, lin, now)
        await blocks.block(tx, tom, zorra, now)
    await two.say(ZORRO, "star #3")
    await two.say(ZORRA, "star #5", on=MATRIX)
    await _link(two)
    async with two.app.database.reading() as tx:
        said = {topic: await two.app.people.consents(tx, zorro, topic) for topic in (SHOW_NAME, NAME_ALOUD)}
        assert said == {SHOW_NAME: False, NAME_ALOUD: True}
        assert await Blocks(two.app.people).blocked(tx) == {frozenset((zorro, lin)), frozenset((tom, zorro))}
    await two.say(ZORRA, "my stars", on=MATRIX)
    assert [line.rsplit(" ", 1)[1] for line in two.told(ZORRA, MATRIX)[-1].splitlines()[1:]] == ["#3", "#5"]
    assert await numbered(two, zorra) == set()


async def test_the_earlier_seat_counts_and_who_waits_moves_up(two: Two) -> None:
    await two.say("olga", "capacity #38 2")
    await two.say(ZORRO, "join #38")
    await two.say(ZORRA, "join #38", on=MATRIX)
    await two.say("kerem", "join #38")
    assert two.told("kerem")[-1].startswith("⏳")
    await _link(two)
    assert two.told("kerem")[-1].startswith("🎉 A seat became free, and it is yours")
    await two.say(ZORRO, "my seats")
    assert two.told(ZORRO)[-1].count("#38") == 1


async def test_cards_of_what_either_hosts_say_the_one_name(two: Two) -> None:
    await two.say(ZORRA, "pitch: Async for cooks", on=MATRIX, where="#barcamp")
    await _link(two)
    card = "Async for cooks · #43\n- mit Zorro Quixote\n- noch niemand dabei"
    assert [two.seen("#barcamp", platform)[0] for platform in (SLACK, MATRIX)] == [card, card]


async def test_a_command_of_the_platform_links_and_is_answered(two: Two) -> None:
    await two.say(ZORRA, "link", on=MATRIX)
    code = two.told(ZORRA, MATRIX)[-1].split("link ")[1].split(".")[0]
    await _command(two, f"link {code}")
    assert two.told(ZORRO)[-1] == "Linked! I will reach you where you wrote last, and never twice."


async def test_a_command_of_the_platform_forgets_and_says_so_once(two: Two) -> None:
    person = await two.person(ZORRO)
    await _command(two, "forget me")
    await _command(two, "yes")
    assert [text for text in two.told(ZORRO) if text.startswith("Done: everything")] == [two.told(ZORRO)[-1]]
    assert await numbered(two, person) == set()
