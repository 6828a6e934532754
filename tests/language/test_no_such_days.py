"""Dates that no calendar has are found wherever a date may stand, and no others."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.no_such_days import NoSuchDay, no_such_days

TODAY = date(2010, 11, 3)


@pytest.mark.parametrize(
    ("text", "said", "year"),
    [
        ("am 31. April um 9", "31. April", None),
        ("on April 31st at 9", "April 31st", None),
        ("on the 30th of February", "30th of February", None),
        ("le 31 novembre", "31 novembre", None),
        ("am 31.4. um 9", "31.4.", None),
        ("am 31.04.2012", "31.04.2012", None),
        ("2012-02-30", "2012-02-30", None),
        ("2月30日开会", "2月30日", None),
        ("am 45. März", "45. März", None),
        ("on 29 February", "29 February", 2011),
        ("on 29 February 2013", "29 February 2013", None),
    ],
)
def test_it_is_found_as_it_was_said(text: str, said: str, year: int | None) -> None:
    assert [(one.said, one.year) for one in no_such_days(text, TODAY)] == [(said, year)]


def test_the_text_with_another_day_is_the_same_otherwise() -> None:
    [one] = no_such_days("Für den 31. April: das Café", TODAY)
    assert one == NoSuchDay("31. April", None, "Für den 28. April: das Café", "28. April")


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_that_exists_is_none_of_them(day: date) -> None:
    ways = [
        f"{day:%d.%m.%Y}",
        f"{day:%Y-%m-%d}",
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
    ]
    assert [one for way in ways for one in no_such_days(way, TODAY)] == []


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_the_day_after_the_last_of_a_short_month_is_one(day: date) -> None:
    last = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    if last.day < 31:
        [one] = no_such_days(f"on {last.day + 1} {last:%B} {last.year}", day)
        assert one.said == f"{last.day + 1} {last:%B} {last.year}"


@pytest.mark.parametrize(
    "text", ["um 14.30 Uhr", "Version 3.14.", "13.13.", "on the 31st", "29 February 2012", "31/4"]
)
def test_what_is_no_date_is_none_of_them(text: str) -> None:
    assert list(no_such_days(text, TODAY)) == []
