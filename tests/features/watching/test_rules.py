"""When a source is looked at again, and when somebody hears of it."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.programme.store import Event
from bot.features.programme.watching.rules import (
    AFTERWARDS,
    DURING,
    JITTER,
    NEAR,
    USUAL,
    is_stale,
    looks_like_half,
    next_look,
    rhythm,
    sign_of,
    span_of,
    worth_telling,
)

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
CAMP = span_of(Event("camp", "Camp", "Europe/Berlin", date(2011, 11, 3), date(2011, 11, 5), None))
CALENDAR = span_of(Event("calendar", "C", "Europe/Berlin", date(2011, 1, 1), date(2011, 12, 31), None))
START = datetime(2011, 11, 3, tzinfo=ZoneInfo("Europe/Berlin"))
NOW = datetime(2011, 11, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "expected"),
    [(-30, USUAL), (-1.1, USUAL), (-1, NEAR), (-0.1, NEAR), (0, DURING), (2.9, DURING), (3, AFTERWARDS)],
)
def test_the_nearer_the_event_the_more_often(days: float, expected: timedelta) -> None:
    assert rhythm(START + days * DAY, CAMP, USUAL) == expected


def test_an_organiser_may_want_it_more_or_less_often() -> None:
    assert rhythm(START - 30 * DAY, CAMP, 2 * MINUTE) == 2 * MINUTE
    assert rhythm(START, CAMP, 2 * MINUTE) == 2 * MINUTE
    assert rhythm(START, CAMP, 6 * HOUR) == DURING
    assert rhythm(START, None, 6 * HOUR) == 6 * HOUR
    assert rhythm(START, CALENDAR, USUAL) == NEAR


@given(
    st.integers(0, 60), st.sampled_from([DURING, NEAR, USUAL, AFTERWARDS]), st.integers(0, 90), st.integers()
)
def test_no_wait_is_too_short_or_too_long(failures: int, every: timedelta, after: int, seed: int) -> None:
    asked = after * MINUTE
    due = next_look(NOW, every, Random(seed), failures=failures, after=asked)
    assert due >= NOW + asked
    longest = every if not failures else max(MINUTE, min(3 * every, HOUR))
    assert NOW + 0.9 * min(MINUTE, every) <= due <= NOW + max(longest * (1 + JITTER), asked)


def test_waits_grow_from_a_minute_and_are_a_little_off() -> None:
    waits = [next_look(NOW, USUAL, Random(0), failures=count) - NOW for count in range(1, 10)]
    ratios = [wait / MINUTE for wait in waits]
    assert [round(ratio / ratios[0]) for ratio in ratios] == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    rng = Random(1)
    assert len({next_look(NOW, USUAL, rng) for _ in range(20)}) == 20


def test_what_waits_to_be_decided_is_looked_at_sooner() -> None:
    assert next_look(NOW, USUAL, Random(1), sooner=NOW + 10 * MINUTE) == NOW + 10 * MINUTE
    assert next_look(NOW, USUAL, Random(1), failures=1, sooner=NOW) > NOW


def test_stale_is_when_two_looks_were_in_vain() -> None:
    assert not is_stale(NOW, NOW - 2 * HOUR, USUAL)
    assert is_stale(NOW, NOW - 3 * HOUR, USUAL)
    assert not is_stale(NOW, NOW - 25 * MINUTE, DURING)
    assert is_stale(NOW, NOW - 27 * MINUTE, DURING)


def test_a_hiccup_is_nobodys_concern() -> None:
    assert not worth_telling(1, NOW, NOW + HOUR)
    assert not worth_telling(5, NOW, NOW + 9 * MINUTE)
    assert worth_telling(3, NOW, NOW + 10 * MINUTE)


@pytest.mark.parametrize(
    ("missing", "to_come", "half"), [(0, 0, False), (2, 2, False), (3, 9, False), (3, 8, True), (9, 9, True)]
)
def test_half_a_file(missing: int, to_come: int, half: bool) -> None:
    assert looks_like_half(missing, to_come) is half


def test_who_agrees_to_one_thing_has_not_agreed_to_another() -> None:
    assert sign_of(["a", "b"]) != sign_of(["a"])
