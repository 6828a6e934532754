"""Token buckets: how fast, who first, and when to ask again."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.outgoing import Priority
from bot.core.ports import Limit
from bot.delivery.pace import Pace, how_long

NOW = datetime(2011, 11, 3, 9, 0, tzinfo=UTC)
EIGHT = Limit("all", 1.0, 8)
MASS, ANSWER = Priority.MASS, Priority.ANSWER


def taken(pace: Pace, priority: Priority, tries: int, now: datetime = NOW, *limits: Limit) -> int:
    """How many of so many tries get a token."""
    return sum(pace.take("a", limits or (EIGHT,), priority, now) is None for _ in range(tries))


def test_mass_sending_leaves_a_reserve_and_answers_use_it() -> None:
    pace = Pace()
    assert [taken(pace, MASS, 20), taken(pace, ANSWER, 20), taken(pace, ANSWER, 1)] == [6, 2, 0]


def test_all_but_mass_sending_may_use_every_token() -> None:
    assert [taken(Pace(), priority, 20) for priority in Priority] == [8, 8, 8, 6]


def test_a_bucket_of_one_has_no_reserve() -> None:
    pace, single = Pace(), Limit("one", 1.0, 1)
    assert [taken(pace, MASS, 3, NOW, single), taken(pace, MASS, 3, NOW + timedelta(seconds=1), single)] == [
        1,
        1,
    ]


def test_tokens_come_back_with_time_and_never_exceed_the_burst() -> None:
    pace = Pace()
    counts = [taken(pace, ANSWER, 20, NOW + timedelta(seconds=seconds)) for seconds in (0, 3, 3, 3600)]
    assert counts == [8, 3, 0, 8]


def test_it_says_when_to_ask_again() -> None:
    pace = Pace()
    taken(pace, ANSWER, 8)
    assert [pace.take("a", (EIGHT,), priority, NOW) for priority in (ANSWER, MASS)] == [
        NOW + timedelta(seconds=1),
        NOW + timedelta(seconds=3),
    ]


def test_nothing_is_taken_when_one_of_several_limits_says_no() -> None:
    pace, small = Pace(), Limit("small", 0.5, 2)
    assert taken(pace, ANSWER, 5, NOW, EIGHT, small) == 2
    assert taken(pace, ANSWER, 20) == 6


def test_a_pause_silences_one_platform_until_its_end_and_the_longest_counts() -> None:
    pace, until = Pace(), NOW + timedelta(seconds=30)
    pace.pause("a", until)
    pace.pause("a", NOW + timedelta(seconds=5))
    assert [
        pace.take("a", (), ANSWER, NOW),
        pace.take("b", (), ANSWER, NOW),
        pace.take("a", (), ANSWER, until),
    ] == [until, None, None]


def test_platforms_and_limits_are_counted_apart() -> None:
    pace, other = Pace(), Limit("other", 1.0, 8)
    taken(pace, ANSWER, 8)
    assert [pace.take("b", (EIGHT,), ANSWER, NOW), pace.take("a", (other,), ANSWER, NOW)] == [None, None]


LIMITS = st.builds(
    Limit,
    name=st.sampled_from(["x", "y"]),
    per_second=st.floats(min_value=0.01, max_value=50),
    burst=st.integers(min_value=1, max_value=40),
)
ASKS = st.lists(
    st.tuples(st.sampled_from(list(Priority)), st.floats(min_value=0, max_value=20)), min_size=1, max_size=60
)


@given(limit=LIMITS, asks=ASKS)
def test_never_faster_than_the_platform_allows(limit: Limit, asks: list[tuple[Priority, float]]) -> None:
    pace, now, got = Pace(), NOW, 0
    for priority, pause in asks:
        now += timedelta(seconds=pause)
        got += pace.take("a", (limit,), priority, now) is None
        assert got <= limit.burst + (now - NOW).total_seconds() * limit.per_second + 1e-3


@given(limit=LIMITS, asks=ASKS)
def test_an_answer_never_waits_behind_mass_sending(limit: Limit, asks: list[tuple[Priority, float]]) -> None:
    pace, now = Pace(), NOW
    for _, pause in asks:
        now += timedelta(seconds=pause)
        pace.take("a", (limit,), MASS, now)
    assert limit.burst < 2 or pace.take("a", (limit,), ANSWER, now) is None


@given(limit=LIMITS, asks=ASKS)
def test_whoever_asks_again_when_told_gets_it(limit: Limit, asks: list[tuple[Priority, float]]) -> None:
    pace, now = Pace(), NOW
    for priority, pause in asks:
        now += timedelta(seconds=pause)
        when = pace.take("a", (limit,), priority, now)
        if when is not None:
            assert when > now
            again = pace.take("a", (limit,), priority, when)
            assert again is None or again - when <= timedelta(microseconds=2)
            now = when


# What a homeserver that nobody has changed grants: a message every 5 s, 10 at once (of which mass sending
# leaves 2.5), and a room every 62 s. Just met, a limit holds nothing in store.
MESSAGES, ROOMS = Limit("messages", 0.2, 10), Limit("rooms", 1 / 62, 10)
JUST_MET = Limit("messages", 0.2, 1)


@pytest.mark.parametrize(
    ("count", "limit", "priority", "seconds"),
    [
        (0, MESSAGES, MASS, 0),
        (7, MESSAGES, MASS, 0),
        (8, MESSAGES, MASS, 2.5),
        (10, MESSAGES, ANSWER, 0),
        (11, MESSAGES, ANSWER, 5),
        (100, MESSAGES, MASS, 462.5),
        (2000, MESSAGES, MASS, 9962.5),
        (1, JUST_MET, MASS, 0),
        (100, JUST_MET, MASS, 495),
        (100, ROOMS, MASS, 5735),
    ],
)
def test_how_long_many_take(count: int, limit: Limit, priority: Priority, seconds: float) -> None:
    assert how_long(count, limit, priority).total_seconds() == pytest.approx(seconds)


@given(limit=LIMITS, count=st.integers(0, 60), priority=st.sampled_from(list(Priority)))
def test_how_long_is_how_long_it_takes(limit: Limit, count: int, priority: Priority) -> None:
    pace, now = Pace(), NOW
    for _ in range(count):
        while (when := pace.take("a", (limit,), priority, now)) is not None:
            now = when
    told = how_long(count, limit, priority).total_seconds()
    assert told == pytest.approx((now - NOW).total_seconds(), abs=1e-3)
