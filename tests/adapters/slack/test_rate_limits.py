"""Mass sending goes as fast as Slack allows and no faster, loses nothing, and lets nobody wait for an answer."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.core.message import Plain, message
from bot.core.outgoing import Outgoing, Priority, ToOpened, ToPerson, Variant, open_group, post
from tests.adapters.slack.hurried import Hurried, hurried
from tests.benchmarks.figures import Figure, percentile

OPENED_A_MINUTE = 50  # conversations.open is of tier 3
POSTED_A_MINUTE = 300  # "several hundred a minute" for a workspace
SPARE = 1.05
EVERY = timedelta(seconds=10)
A_MINUTE = timedelta(minutes=1)


async def _groups(town: Hurried, count: int) -> None:
    """Pairs that are opened a conversation and greeted there."""
    people = await town.people(2 * count)
    async with town.app.database.transaction() as tx:
        for number in range(count):
            pair = open_group(f"pair:{number}", "Lunch", tuple(people[2 * number : 2 * number + 2]))
            opened = await town.app.outbox.put(tx, pair)
            hello = message(Plain(f"Hello, pair {number}."))
            await town.app.outbox.put(tx, post(f"hello:{number}", ToOpened(opened), hello, Priority.MASS))


def _to_all(people: list[int], word: str) -> list[Outgoing]:
    """One message for each of them."""
    return [
        Outgoing(
            key=f"{word}:{one}",
            to=ToPerson(one),
            variants=(Variant(message(Plain(f"{word}, {one}."))),),
            priority=Priority.MASS,
        )
        for one in people
    ]


def _said(town: Hurried, kind: str) -> list[str]:
    """All that the bot said in conversations of that kind."""
    places = [one.id for one in town.slack.world.channels.values() if one.kind == kind]
    return sorted(text for place in places for text in town.slack.said(place))


def _beside(name: str, took: timedelta, allowed: timedelta) -> Figure:
    return Figure(
        name, f"{took / allowed:.3f} of the time that the published limits allow", "1.05, no refusal"
    )


@pytest.mark.figure
async def test_three_hundred_groups_are_opened_and_greeted(tmp_path: Path, table: list[Figure]) -> None:
    async with hurried(tmp_path) as town:
        await _groups(town, 300)
        took = await town.until_sent(EVERY)
        allowed = 300 / OPENED_A_MINUTE * A_MINUTE
        table.append(_beside("Slack: 300 groups opened and greeted", took, allowed))
        assert took <= SPARE * allowed
        assert town.slack.limits.refused == 0
        assert percentile(town.answered_after(), 95) < 1
        assert _said(town, "mpim") == sorted(f"Hello, pair {number}." for number in range(300))


@pytest.mark.figure
@pytest.mark.parametrize("count", [100, pytest.param(1_000, marks=pytest.mark.long)])
async def test_all_are_written_to_first_and_once_more(
    tmp_path: Path, count: int, table: list[Figure]
) -> None:
    async with hurried(tmp_path) as town:
        people = await town.people(count)
        await town.promise(*_to_all(people, "Hello"))
        # For each a conversation is opened.
        assert await town.until_sent(EVERY) <= SPARE * count / OPENED_A_MINUTE * A_MINUTE
        before = len(town.asked)
        await town.promise(*_to_all(people, "Hello again"))
        took = await town.until_sent(EVERY)
        posts = count + len(town.asked) - before
        allowed = posts / POSTED_A_MINUTE * A_MINUTE
        table.append(_beside(f"Slack: {count:,} direct messages, of {posts:,} in all", took, allowed))
        assert took <= SPARE * allowed
        assert town.slack.limits.refused == 0
        assert percentile(town.answered_after(), 95) < 1
        assert _said(town, "im") == sorted(
            f"{word}, {one}." for word in ("Hello", "Hello again") for one in people
        )


@pytest.mark.parametrize("factor", [0.5, 2.0])
@pytest.mark.parametrize(("groups", "count"), [(60, 60), pytest.param(300, 1_000, marks=pytest.mark.long)])
async def test_nothing_is_lost_where_the_limits_are_others(
    tmp_path: Path, factor: float, groups: int, count: int
) -> None:
    async with hurried(tmp_path, factor) as town:
        await _groups(town, groups)
        people = await town.people(count)
        await town.promise(*_to_all(people, "Hello"))
        await town.until_sent(EVERY)
        await town.promise(*_to_all(people, "Hello again"))
        await town.until_sent(EVERY)
        assert _said(town, "mpim") == sorted(f"Hello, pair {number}." for number in range(groups))
        assert _said(town, "im") == sorted(
            f"{word}, {one}." for word in ("Hello", "Hello again") for one in people
        )
        assert len(town.answered_after()) == len(town.asked)
        assert bool(town.slack.limits.refused) is (factor < 1)
        assert set(await town.states()) == {"sent"}
