"""What is still to be read back is kept through breaks and deaths, and nothing of it is forgotten."""

from hypothesis import given
from hypothesis import strategies as some

from bot.adapters.slack.owed import Owed, from_written, owe, was_fathomed, was_read, written

CHANNELS = ("C1", "C2", "D1")
MOMENTS = some.floats(min_value=1.0, max_value=2e9)
TIMES = some.dictionaries(some.sampled_from(CHANNELS), MOMENTS)


def test_a_break_asks_for_everything_again_but_only_for_what_is_new() -> None:
    owed = owe(None, 100.0, 200.0, deeply=False)
    assert [owed.waits(one) for one in CHANNELS] == [True, True, True]
    owed = was_read(owed, "C1", 210.0, 205.0)
    assert [owed.waits(one) for one in CHANNELS] == [False, True, True]
    owed = owe(owed, 150.0, 220.0, deeply=False)
    assert [owed.waits(one) for one in CHANNELS] == [True, True, True]
    assert [owed.since_in(one) for one in CHANNELS] == [205.0, 100.0, 100.0]


def test_what_is_owed_deeply_stays_so_when_a_short_break_follows() -> None:
    owed = owe(owe(None, 100.0, 200.0, deeply=True), 150.0, 220.0, deeply=False)
    assert (owed.since, owed.until, owed.deeply) == (100.0, 220.0, 200.0)
    owed = was_fathomed(owed, "C1", 201.0)
    assert [owed.waits_deeply(one) for one in CHANNELS] == [False, True, True]


@given(MOMENTS, MOMENTS, some.none() | MOMENTS, MOMENTS, MOMENTS, TIMES, TIMES, TIMES)
def test_what_is_written_is_read_as_it_was(
    since: float,
    until: float,
    deeply: float | None,
    said_by: float,
    fathomed_by: float,
    read: dict[str, float],
    seen: dict[str, float],
    fathomed: dict[str, float],
) -> None:
    owed = Owed(since, until, deeply, said_by, fathomed_by, read, seen, fathomed)
    assert from_written(written(owed)) == owed
