"""Which moment is meant: whatever is said in words comes out as the moment that was put into words."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.features.personal.phrase import Wish, asks, read_wish

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = st.sampled_from(
    [
        ZoneInfo(name)
        for name in ("Europe/Berlin", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "UTC")
    ]
)
NOWS = st.builds(
    lambda moment, zone: moment.replace(tzinfo=UTC).astimezone(zone),
    st.datetimes(datetime(2010, 1, 1), datetime(2030, 12, 31)),
    ZONES,
)
CLOCKS = st.builds(time, st.integers(0, 23), st.integers(0, 59))
WHATS = st.sampled_from(
    ["call the office", "im Büro anrufen", "den Tee", "the 14:00 meeting", "Ada's slides", "x", "100 % 🎉"]
)
GERMAN_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
ENGLISH_MONTHS = (
    "January February March April May June July August September October November December".split()
)
GERMAN_DAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
ENGLISH_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def on(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """That wall-clock time: one that is skipped moves forward, of two it is the first."""
    return datetime.combine(day, clock, zone).astimezone(UTC)


def said(when: str, what: str, order: str) -> str:
    """A whole sentence."""
    return {
        "en": f"remind me {when} to {what}",
        "en, behind": f"remind me to {what} {when}",
        "de": f"erinnere mich {when} an {what}",
        "de, behind": f"Erinnere mich bitte an {what} {when}!",
    }[order]


SOME = settings(max_examples=40, deadline=None)
ENGLISH = st.sampled_from(["en", "en, behind"])
GERMAN = st.sampled_from(["de", "de, behind"])


@SOME
@given(NOWS, st.integers(1, 999), WHATS, ENGLISH)
def test_in_so_many_minutes(now: datetime, minutes: int, what: str, order: str) -> None:
    wish = read_wish(said(f"in {minutes} minutes", what, order), now)
    assert wish == Wish(what, now.astimezone(UTC) + timedelta(minutes=minutes))


@SOME
@given(NOWS, st.integers(1, 99), st.integers(1, 59), WHATS, GERMAN)
def test_in_hours_and_minutes(now: datetime, hours: int, minutes: int, what: str, order: str) -> None:
    wish = read_wish(said(f"in {hours} Stunden und {minutes} Minuten", what, order), now)
    assert wish == Wish(what, now.astimezone(UTC) + timedelta(hours=hours, minutes=minutes))


@SOME
@given(NOWS, CLOCKS, WHATS, ENGLISH)
def test_tomorrow_at(now: datetime, clock: time, what: str, order: str) -> None:
    assume(clock.hour == 0 or clock.hour > 9)
    wish = read_wish(said(f"tomorrow at {clock:%H:%M}", what, order), now)
    assert wish == Wish(what, on(now.date() + timedelta(days=1), clock, ZoneInfo(str(now.tzinfo))))


@SOME
@given(NOWS, st.integers(1, 12), st.sampled_from(["am", "pm"]), WHATS, ENGLISH)
def test_with_its_half_of_the_day(now: datetime, hour: int, half: str, what: str, order: str) -> None:
    wish = read_wish(said(f"tomorrow at {hour} {half}", what, order), now)
    clock = time(hour % 12 + (12 if half == "pm" else 0))
    assert wish == Wish(what, on(now.date() + timedelta(days=1), clock, ZoneInfo(str(now.tzinfo))))


@SOME
@given(NOWS, st.integers(0, 6), st.integers(10, 23), st.integers(0, 59), WHATS, st.booleans())
def test_on_a_weekday_it_is_the_next_one(
    now: datetime, weekday: int, hour: int, minute: int, what: str, german: bool
) -> None:
    names = GERMAN_DAYS if german else ENGLISH_DAYS
    clock = time(hour, minute)
    when = f"am {names[weekday]} um {clock:%H:%M}" if german else f"on {names[weekday]} at {clock:%H:%M}"
    wish = read_wish(said(when, what, "de" if german else "en"), now)
    days = (weekday - now.weekday()) % 7
    zone = ZoneInfo(str(now.tzinfo))
    first = on(now.date() + timedelta(days=days), clock, zone)
    later = on(now.date() + timedelta(days=days + 7), clock, zone)
    assert wish == Wish(what, first if first > now.astimezone(UTC) else later)


@SOME
@given(NOWS, st.integers(1, 300), st.integers(10, 23), st.integers(0, 59), WHATS, st.booleans())
def test_on_a_date_leap_days_included(
    now: datetime, ahead: int, hour: int, minute: int, what: str, german: bool
) -> None:
    day, clock = now.date() + timedelta(days=ahead), time(hour, minute)
    if german:
        when = f"am {day.day}. {GERMAN_MONTHS[day.month - 1]} {day.year} um {clock:%H:%M} Uhr"
    else:
        when = f"on {ENGLISH_MONTHS[day.month - 1]} {day.day}, {day.year} at {clock:%H:%M}"
    wish = read_wish(said(when, what, "de" if german else "en"), now)
    assert wish == Wish(what, on(day, clock, ZoneInfo(str(now.tzinfo))))


@SOME
@given(NOWS, CLOCKS, st.sampled_from(["at {}", "um {}", "um {} Uhr", "{}"]))
def test_a_bare_time_is_the_next_such_moment(now: datetime, clock: time, form: str) -> None:
    wish = read_wish(f"remind me {form.format(f'{clock:%H:%M}')}", now)
    assert wish.what == ""
    assert wish.moment is not None
    local = wish.moment.astimezone(now.tzinfo)
    # What is skipped when clocks change shows as the moment to which it moved.
    possible = {
        on(now.date() + timedelta(days=days), time(hour, clock.minute), ZoneInfo(str(now.tzinfo)))
        for days in (0, 1)
        for hour in {clock.hour, (clock.hour + 12) % 24 if clock.hour < 12 else clock.hour}
    }
    assert wish.moment in possible
    assert now.astimezone(UTC) < wish.moment <= now.astimezone(UTC) + timedelta(hours=25, minutes=1), local


RELATIVE = st.one_of(
    st.integers(1, 999).map(lambda n: f"in {n} min"),
    st.integers(1, 99).map(lambda n: f"in {n} hours"),
    st.integers(1, 30).map(lambda n: f"in {n} days"),
    st.integers(1, 20).map(lambda n: f"in {n} Wochen"),
    st.integers(1, 11).map(lambda n: f"in {n} months"),
    st.integers(1, 12).map(lambda n: f"um halb {n}"),
    st.integers(1, 12).map(lambda n: f"at half past {n}"),
    st.integers(1, 12).map(lambda n: f"at {n}"),
    st.sampled_from(
        ["tomorrow", "übermorgen", "tonight at 11pm", "morgen früh", "in the evening", "mittags"]
    ),
    st.sampled_from(["on Monday", "am Freitag", "next week", "am Samstagabend", "明天", "demain à 9h"]),
)


@SOME
@given(NOWS, RELATIVE)
def test_what_lies_ahead_in_words_is_never_in_the_past(now: datetime, when: str) -> None:
    assume(not (when.startswith("tonight") and now.hour >= 23))
    wish = read_wish(f"remind me {when} to call", now)
    assert wish.moment is not None
    assert wish.moment > now.astimezone(UTC)
    assert wish.what == "call"


@SOME
@given(st.text(max_size=80), NOWS)
def test_any_text_is_read_without_an_error(text: str, now: datetime) -> None:
    asks(text)
    read_wish(text, now)
    read_wish(f"remind me {text}", now)


@pytest.mark.parametrize(
    ("now", "text", "moment"),
    [
        # Clocks go forward on 25 March 2012: 02:30 does not exist, and moves forward.
        ("2012-03-24 12:00", "remind me tomorrow at 02:30", "2012-03-25T01:30+00:00"),
        # They go back on 28 October 2012: of two moments the first is meant.
        ("2012-10-27 12:00", "remind me tomorrow at 02:30", "2012-10-28T00:30+00:00"),
        ("2012-10-27 12:00", "remind me tomorrow at 03:30", "2012-10-28T02:30+00:00"),
        # Spans are spans, whatever the clocks do meanwhile.
        ("2012-03-25 01:30", "remind me in 90 minutes", "2012-03-25T02:00+00:00"),
        ("2012-10-28 01:30", "remind me in 2 hours", "2012-10-28T01:30+00:00"),
        # The same time of the day, whatever the clocks do meanwhile.
        ("2012-10-27 09:40", "remind me in 2 days", "2012-10-29T08:40+00:00"),
        ("2012-02-28 12:00", "remind me tomorrow at 10:00", "2012-02-29T09:00+00:00"),
        ("2011-02-28 12:00", "remind me tomorrow at 10:00", "2011-03-01T09:00+00:00"),
        ("2012-01-31 12:00", "remind me in a month", "2012-02-29T11:00+00:00"),
        ("2011-11-03 12:00", "remind me on 29 February at 10:00", "2012-02-29T09:00+00:00"),
    ],
)
def test_clocks_that_change_and_days_that_leap(now: str, text: str, moment: str) -> None:
    wish = read_wish(text, datetime.fromisoformat(now).replace(tzinfo=BERLIN))
    assert wish.moment == datetime.fromisoformat(moment)


HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("remind me of #12 an hour before", Wish("#12", lead=HOUR)),
        ("remind me an hour before #12", Wish("#12", lead=HOUR)),
        ("erinnere mich an #12 eine Stunde vorher", Wish("#12", lead=HOUR)),
        ("erinnere mich eine Stunde vorher", Wish("", lead=HOUR)),
        ("erinnere mich 30 Minuten vor dem Beginn von #12", Wish("#12", lead=HOUR / 2)),
        ("remind me 90 minutes before it starts", Wish("", lead=HOUR * 1.5)),
        ("remind me of this in an hour", Wish("", datetime(2011, 11, 3, 9, 40, tzinfo=UTC))),
        ("erinnere mich daran", Wish("")),
        ("erinnere mich täglich um 8 an die Pille", Wish("", recurs=True)),
        ("remind me at 9 every day to breathe", Wish("", recurs=True)),
        ("remind me to drink daily", Wish("", recurs=True)),
        ("erinnere mich, alle Folien zu drucken", Wish("alle Folien zu drucken")),
        ("remind me to read the noon report", Wish("read the noon report")),
        ("rappelle-moi demain à 9h d'appeler", Wish("appeler", datetime(2011, 11, 4, 8, tzinfo=UTC))),
        ("提醒我明天九点打电话", Wish("打电话", datetime(2011, 11, 4, 8, tzinfo=UTC))),
        ("半小时后提醒我喝茶", Wish("喝茶", datetime(2011, 11, 3, 9, 10, tzinfo=UTC))),
    ],
)
def test_other_sentences(text: str, wish: Wish) -> None:
    assert asks(text)
    read = read_wish(text, datetime(2011, 11, 3, 9, 40, tzinfo=BERLIN))
    assert replace(read, names_thing=False) == wish
