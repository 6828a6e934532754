"""Time expressions in four languages, as people write them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.times import TimeMention, find_length, find_times

ZONE = ZoneInfo("Europe/Berlin")
DAYS = (date(2011, 11, 3), date(2011, 11, 4), date(2011, 11, 5))
NOON = datetime(2011, 11, 3, 12, 0, tzinfo=ZONE)
"""The Thursday of the reference event."""


def _shown(found: list[TimeMention]) -> str:
    """`Fri 14:00` a moment, `Fri 05:00-12:00` a window, `Fri` a day, `~` roughly; several with commas."""
    return ", ".join(_one(mention) for mention in found)


def _one(mention: TimeMention) -> str:
    day, start = f"{mention.start:%a}", f"{mention.start:%H:%M}"
    match mention.kind:
        case "moment":
            return f"{'~' if mention.about else ''}{day} {start}"
        case "day":
            return day
        case "window":
            later = mention.end.date() - mention.start.date()
            return f"{day} {start}-{mention.end:%H:%M}{'+' if later else ''}"


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("um 14 Uhr", "Thu 14:00"),
        ("um 14.30 Uhr", "Thu 14:30"),
        ("um viertel nach drei", "Thu 15:15"),
        ("um viertel vor vier", "Thu 15:45"),
        ("dreiviertel vier", "Thu 15:45"),
        ("halb drei", "Thu 14:30"),
        ("zehn nach drei", "Thu 15:10"),
        ("um 1515", "Thu 15:15"),
        ("morgen um 10", "Fri 10:00"),
        ("um 10 am Freitag", "Fri 10:00"),
        ("morgen früh", "Fri 05:00-12:00"),
        ("übermorgen früh um 8", "Sat 08:00"),
        ("heute Morgen", "Thu 05:00-12:00"),
        ("am Freitagnachmittag", "Fri 12:00-18:00"),
        ("Freitag Morgen", "Fri 05:00-12:00"),
        ("heute Abend", "Thu 17:30-05:00+"),
        ("abends um 8", "Thu 20:00"),
        ("Freitag 14 Uhr", "Fri 14:00"),
        ("Fr. 14:00", "Fri 14:00"),
        ("am zweiten Tag nach 17:30", "Fri 17:30-05:00+"),
        ("am letzten Tag", "Sat"),
        ("am 5.11.", "Sat"),
        ("am Samstag, dem 5. November", "Sat"),
        ("zwischen 12 und 13 Uhr", "Thu 12:00-13:00"),
        ("von 10 bis 12 Uhr morgen", "Fri 10:00-12:00"),
        ("ab 16 Uhr", "Thu 16:00-05:00+"),
        ("vor 10 Uhr", "Thu 00:00-10:00"),
        ("gegen 15 Uhr", "~Thu 15:00"),
        ("in einer halben Stunde", "~Thu 12:30"),
        ("in anderthalb Stunden", "~Thu 13:30"),
        ("in den nächsten zwei Stunden", "Thu 12:00-14:00"),
        ("nach dem Mittag", "Thu 13:00-05:00+"),
        ("Samstag oder Freitag", "Sat, Fri"),
        ("guten Morgen", ""),
        ("was ist hier los", ""),
        ("nach 3 Vorträgen", ""),
        ("at 4:30 pm today", "Thu 16:30"),
        ("Friday at 2pm", "Fri 14:00"),
        ("quarter past four", "Thu 16:15"),
        ("around half past four", "~Thu 16:30"),
        ("ten to three", "Thu 14:50"),
        ("between 3 and 4 pm on Saturday", "Sat 15:00-16:00"),
        ("from 10 to 12:30", "Thu 10:00-12:30"),
        ("5 in the morning tomorrow", "Fri 05:00"),
        ("tomorrow morning", "Fri 05:00-12:00"),
        ("tonight at 8", "Thu 20:00"),
        ("the day after tomorrow", "Sat"),
        ("on the 5th at noon", "Sat 12:00"),
        ("November 4 at 11:30", "Fri 11:30"),
        ("day 2 at 10:30", "Fri 10:30"),
        ("on the first day", "Thu"),
        ("in half an hour", "~Thu 12:30"),
        ("within the next hour", "Thu 12:00-13:00"),
        ("yesterday at 18:00", "Wed 18:00"),
        ("next Wednesday, the 9th", "Wed"),
        ("good morning everyone", ""),
        ("17 times 23", ""),
        ("version 2.0 of 2011", ""),
        ("samedi à 15h", "Sat 15:00"),
        ("demain matin à 11h30", "Fri 11:30"),
        ("dans une demi-heure", "~Thu 12:30"),
        ("vendredi après-midi", "Fri 12:00-18:00"),
        ("entre 14h et 16h", "Thu 14:00-16:00"),
        ("à midi", "Thu 12:00-14:00"),
        ("le 5 novembre à quatre heures et demie", "Sat 16:30"),
        ("下午四點十五分", "Thu 16:15"),
        ("下午两点半", "Thu 14:30"),
        ("明天上午", "Fri 05:00-12:00"),
        ("星期五下午3点", "Fri 15:00"),
        ("半小時後", "~Thu 12:30"),
        ("第二天", "Fri"),
    ],
)
def test_what_people_say_of_time(text: str, means: str) -> None:
    assert _shown(find_times(text, NOON, DAYS)) == means


@pytest.mark.parametrize(
    ("text", "now", "means"),
    [
        ("um 8", NOON.replace(hour=18), "Thu 20:00"),
        ("was lief um 8", NOON.replace(hour=18), "Thu 08:00"),
        ("was lief am Donnerstag", NOON + timedelta(days=1), "Thu"),
        ("am Donnerstag", NOON + timedelta(days=1), "Thu"),
        ("um 10 Uhr", NOON - timedelta(days=3), "Thu 10:00"),
        ("heute um 10 Uhr", NOON - timedelta(days=3), "Mon 10:00"),
    ],
)
def test_what_it_means_depends_on_when_it_is_said(text: str, now: datetime, means: str) -> None:
    assert _shown(find_times(text, now, DAYS)) == means


def test_it_says_where_in_the_text_the_time_stands() -> None:
    text = "Verschieb Äpfel für Köche auf morgen, 14:30, in den Saal"
    assert [text[start:end] for one in find_times(text, NOON, DAYS) for start, end in one.at] == [
        "morgen",
        "14:30",
    ]


def test_the_evening_stays_the_evening_when_clocks_change() -> None:
    before = datetime(2018, 10, 28, 1, 0, tzinfo=ZONE)
    (evening,) = find_times("heute Abend", before, [before.date()])
    assert (evening.start.hour, evening.start.minute) == (17, 30)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("um 20 Minuten nach hinten", 20), ("eine Stunde länger", 60), ("15 min", 15), ("nach hinten", None)],
)
def test_lengths(text: str, minutes: int | None) -> None:
    found = find_length(text)
    assert (found[0] if found else None) == minutes


_PIECES = st.sampled_from(
    "um ab nach vor bis zwischen und halb viertel 14 9 24 99 0 :30 . Uhr pm am Freitag morgen heute in 3 Minuten "
    "31.2. 5/11 下午 三 點 半 十十 the 45th day 7 h à 2400 1260 noon half past quarter to - 第 天".split(" ")
)


@given(st.lists(_PIECES | st.text(max_size=4), max_size=12).map(" ".join))
def test_no_text_is_too_strange(text: str) -> None:
    for one in find_times(text, NOON, DAYS):
        assert one.start <= one.end
        assert all(0 <= start < end <= len(text) for start, end in one.at)
