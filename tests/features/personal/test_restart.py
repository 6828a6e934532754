"""The power may go at any moment: a reminder comes once, a little late if need be, or is named as missed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.signals import AnySignal, MessageDeleted, ReactionAdded, Who
from tests.fakes.house import MINUTE, House, hears, there
from tests.fakes.platform import NAME

HOUR = 60 * MINUTE


async def _says(house: House, key: str, text: str) -> None:
    await house.app.inbox(hears(key, text, at=house.clock.now()))
    await house.settle()


def _stands(house: House, conversation: str) -> list[str]:
    """What stands there, first lines only: without promises, which do not begin with a clock."""
    standing = house.world.standing(conversation)
    return [text for text in standing if text.startswith(("⏰", "Sorry"))]


async def test_a_restart_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    await _says(house, "1", "remind me in 20 minutes to eat")
    await house.restart()
    await house.move(20 * MINUTE)
    assert _stands(house, "dm:mira") == ["⏰ “eat”"]
    await house.restart()
    await house.move(HOUR)
    assert _stands(house, "dm:mira") == ["⏰ “eat”"]
    await house.stop()


@pytest.mark.parametrize(
    ("away", "said"),
    [
        (21 * MINUTE, ["⏰ “eat”"]),
        (30 * MINUTE, ["⏰ A little late, sorry: “eat” (Thu 10:20)"]),
        (24 * HOUR, ["⏰ A little late, sorry: “eat” (Thu 10:20)"]),
        (25 * HOUR, ["Sorry, there is one thing I could not tell you in time:\n“eat”, Thu 10:20"]),
        (100 * HOUR, ["Sorry, there is one thing I could not tell you in time:\n“eat”, Thu 10:20"]),
    ],
)
async def test_away_at_its_moment(tmp_path: Path, away: timedelta, said: list[str]) -> None:
    house = House(tmp_path)
    await house.start()
    await _says(house, "1", "remind me in 20 minutes to eat")
    await house.stop()
    house.clock.move(away)
    await house.start()
    await house.settle()
    assert _stands(house, "dm:mira") == said
    await house.stop()


async def test_what_is_read_back_late_counts_from_when_it_was_said(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    asked = hears("1", "remind me in 20 minutes to eat", at=house.clock.now())
    house.clock.move(30 * MINUTE)
    await house.app.inbox(replace(asked, late=True))
    await house.settle()
    await house.move(timedelta())
    assert _stands(house, "dm:mira") == ["⏰ A little late, sorry: “eat” (Thu 10:20)"]
    await house.stop()


async def test_in_a_channel_it_is_said_however_late(tmp_path: Path) -> None:
    house = House(tmp_path)
    await house.start()
    asked = hears("2", "remind me in 20 minutes", conversation="#a", at=house.clock.now())
    await house.app.inbox(replace(asked, reply_to="1"))
    await house.settle()
    await house.stop()
    house.clock.move(20 * HOUR)
    await house.start()
    await house.settle()
    [post] = [post for post in house.world.posts if post.text.startswith("⏰")]
    late = "⏰ @mira, a little late, sorry: you wanted to be reminded of this (Thu 10:20)."
    assert (post.conversation, post.thread, post.text) == ("#a", "1", late)
    await house.stop()


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["ask", "join", "delete", "nothing"]),
        st.lists(st.integers(0, 25), max_size=3),
        st.sampled_from([0, 5, 10, 25]),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS)
async def test_wherever_the_power_goes_each_comes_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, list[int], int]]
) -> None:
    house = House(tmp_path_factory.mktemp("crash"))
    await house.start()
    asked: dict[str, set[str]] = {}
    deleted: set[str] = set()
    due: dict[str, int] = {}
    now = 0
    for number, (act, cuts, then) in enumerate(steps):
        key = str(number)
        last = next(reversed(asked), "")
        signals: list[AnySignal] = []
        if act == "ask":
            asked[key], due[key] = {"mira"}, now + 10
            text = f"remind me in 10 minutes to do {key}"
            signals.append(hears(key, text, conversation="#a", at=house.clock.now()))
        elif act == "join" and last and last not in deleted and now < due[last]:
            asked[last].add("tom")
            signals.append(
                ReactionAdded(
                    key=f"join {key}",
                    platform=NAME,
                    at=house.clock.now(),
                    who=Who(NAME, "tom", "Tom"),
                    where=there("#a"),
                    message=last,
                    emoji="⏰",
                )
            )
        elif act == "delete" and last and now < due[last]:
            deleted.add(last)
            signals.append(
                MessageDeleted(
                    key=f"delete {key}", platform=NAME, at=house.clock.now(), where=there("#a"), message=last
                )
            )
        await _through_cuts(house, signals, then * MINUTE, cuts)
        now += then
    await house.move(15 * MINUTE)
    expected = {
        who: Counter(key for key, people in asked.items() if who in people and key not in deleted)
        for who in ("mira", "tom")
    }
    found = {
        who: Counter(text.rsplit("do ", 1)[1].split("”")[0] for text in _stands(house, f"dm:{who}"))
        for who in ("mira", "tom")
    }
    assert found == expected
    await house.stop()


async def _through_cuts(
    house: House, signals: Sequence[AnySignal], then: timedelta, cuts: Sequence[int]
) -> None:
    """Hand these in, let time pass, and do what is due then, however often the power goes meanwhile."""
    waiting = list(signals)
    left = iter(cuts)

    async def hand_in() -> None:
        for signal in list(waiting):
            await house.app.inbox(signal)
            waiting.remove(signal)
        await house.settle()

    async def ring() -> None:
        await house.app.alarm.ring()
        house.app.worker.poke()
        await house.settle()

    house.power.left = next(left, None)
    for work in (hand_in, ring):
        while not await house.unless_cut(work()):
            await house.kill()
            while not await house.start_until_cut(next(left, None)):
                await house.kill()
        if work is hand_in:
            house.clock.move(then)
    house.power.left = None
