"""When a reminder is due, at the moments at which clocks and calendars do something odd. Pure."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.reminders.rules import Quiet, Wish, due_again, due_at, next_time

BERLIN = "Europe/Berlin"
LEAD = timedelta(minutes=10)
LONG_AGO = datetime(2010, 1, 1, tzinfo=UTC)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def quiet(begins: str, ends: str) -> Wish:
    return Wish(quiet=Quiet(time.fromisoformat(begins), time.fromisoformat(ends)))


@pytest.mark.parametrize(
    ("start", "wish", "due"),
    [
        # The night of 27 March 2011 has no 02:00 to 03:00, that of 30 October has it twice.
        ("2011-03-27 01:05", Wish(), "2011-03-27 00:55"),
        ("2011-10-30 01:05", Wish(), "2011-10-30 00:55"),
        ("2011-03-27 07:00", quiet("22:00", "08:00"), "2011-03-27 06:50"),
        ("2011-03-27 05:55", quiet("22:00", "08:00"), "2011-03-26 21:00"),
        ("2011-10-30 07:30", quiet("22:00", "08:00"), "2011-10-30 07:20"),
        ("2011-10-30 06:55", quiet("22:00", "08:00"), "2011-10-29 20:00"),
        # Ends at a time that the clock shows twice: after the second.
        ("2011-10-30 02:00", quiet("22:00", "02:30"), "2011-10-30 01:50"),
        ("2011-10-30 01:35", quiet("22:00", "02:30"), "2011-10-30 01:30"),
        # Begins at a time that it shows twice: before the first.
        ("2011-10-30 01:45", quiet("02:30", "08:00"), "2011-10-30 00:30"),
        # Begins or ends at a time that it never shows: all that the clock shows of it is quiet.
        ("2011-03-27 01:15", quiet("02:30", "08:00"), "2011-03-27 00:30"),
        ("2011-03-27 01:35", quiet("22:00", "02:30"), "2011-03-27 01:30"),
        # Midnight as a border.
        ("2011-11-03 23:05", quiet("00:00", "08:00"), "2011-11-03 22:55"),
        ("2011-11-03 23:15", quiet("00:00", "08:00"), "2011-11-03 23:00"),
        ("2011-11-03 23:05", quiet("22:00", "00:00"), "2011-11-03 23:00"),
        ("2011-11-03 23:00", quiet("22:00", "00:00"), "2011-11-03 21:00"),
        # A leap day, and the night into it and out of it.
        ("2012-02-29 06:30", quiet("22:00", "08:00"), "2012-02-28 21:00"),
        ("2012-02-29 23:30", quiet("22:00", "08:00"), "2012-02-29 21:00"),
        ("2012-02-29 23:30", quiet("22:00", "00:15"), "2012-02-29 23:20"),
    ],
)
def test_when_it_is_due(start: str, wish: Wish, due: str) -> None:
    assert due_at(utc(start), LEAD, wish, BERLIN, LONG_AGO) == utc(due)


@pytest.mark.parametrize(
    ("now", "clock", "moment"),
    [
        ("2011-03-26 07:00", "08:00", "2011-03-27 06:00"),
        ("2011-10-29 06:00", "08:00", "2011-10-30 07:00"),
        ("2011-10-29 05:59", "08:00", "2011-10-29 06:00"),
        # A time that is not shown comes when it would have been; one that is shown twice, once.
        ("2011-03-26 12:00", "02:30", "2011-03-27 01:30"),
        ("2011-03-27 01:30", "02:30", "2011-03-28 00:30"),
        ("2011-10-29 12:00", "02:30", "2011-10-30 00:30"),
        ("2011-10-30 00:30", "02:30", "2011-10-31 01:30"),
        ("2012-02-28 23:30", "00:00", "2012-02-29 23:00"),
        ("2012-02-29 23:00", "00:00", "2012-03-01 23:00"),
        ("2011-12-31 22:59", "00:00", "2011-12-31 23:00"),
    ],
)
def test_the_next_time(now: str, clock: str, moment: str) -> None:
    assert next_time(time.fromisoformat(clock), BERLIN, utc(now)) == utc(moment)


CLOCKS = st.times().map(lambda one: one.replace(second=0, microsecond=0, tzinfo=None))
ZONES = st.sampled_from([BERLIN, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"])
MINUTES = st.integers(0, 366 * 24 * 60).map(lambda one: utc("2011-11-03 00:00") + timedelta(minutes=one))


@given(MINUTES, st.integers(0, 24 * 60), CLOCKS, CLOCKS, ZONES)
def test_it_rings_before_the_start_and_never_in_quiet_hours(
    start: datetime, lead: int, begins: time, ends: time, zone: str
) -> None:
    """But for the very moment at which they begin."""
    wish = Wish(quiet=Quiet(begins, ends), zone=zone)
    if begins == ends:
        return
    due = due_at(start, timedelta(minutes=lead), wish, "UTC", LONG_AGO)
    assert due is not None
    assert due <= start
    shown = (due - timedelta(minutes=1)).astimezone(ZoneInfo(zone)).time(), due.astimezone(ZoneInfo(zone))
    assert not _is_quiet(shown[1].time(), begins, ends) or not _is_quiet(shown[0], begins, ends)


@given(MINUTES, st.integers(0, 24 * 60), st.integers(-600, 600), CLOCKS, CLOCKS)
def test_what_was_not_missed_is_ahead(start: datetime, lead: int, ago: int, begins: time, ends: time) -> None:
    now, span = start - timedelta(minutes=ago), timedelta(minutes=lead)
    wish = Wish(quiet=Quiet(begins, ends) if begins != ends else None)
    due, again = due_at(start, span, wish, BERLIN, now), due_again(start, span, wish, BERLIN, now)
    assert due is None or now < due <= start
    assert (again is None) == (start <= now)
    assert again is None or now <= again <= start


def _is_quiet(clock: time, begins: time, ends: time) -> bool:
    return begins <= clock < ends if begins < ends else clock >= begins or clock < ends
