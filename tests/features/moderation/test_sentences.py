"""Whom to mute, and for how long."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.features.moderation.sentences import name_and_span, to_mute, to_unmute

HOUR = timedelta(hours=1)
NOW = datetime(2011, 11, 3, 9, 40, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("@tom", HOUR),
        ("@tom for an hour", HOUR),
        ("@tom 10 minutes", timedelta(minutes=10)),
        ("@tom für 2 Stunden", 2 * HOUR),
        ("@tom eine Stunde", HOUR),
        ("@tom einen Tag", timedelta(days=1)),
        ("@tom for 3 days.", timedelta(days=3)),
        ("@tom for a week", timedelta(weeks=1)),
        ("@tom for 99 weeks", timedelta(days=30)),
        ("@tom until 18:00", timedelta(hours=8, minutes=20)),
        ("@tom bis 18 Uhr", timedelta(hours=8, minutes=20)),
        ("@tom until tomorrow at 9", timedelta(hours=23, minutes=20)),
        ("@tom bis morgen um 9", timedelta(hours=23, minutes=20)),
        ("@tom for half an hour", timedelta(minutes=30)),
        ("@tom eine halbe Stunde", timedelta(minutes=30)),
        ("@tom for one hour and a half", timedelta(minutes=90)),
        ("@tom anderthalb Stunden", timedelta(minutes=90)),
        ("@tom for 0 minutes", timedelta(minutes=1)),
    ],
)
def test_how_long(text: str, span: timedelta) -> None:
    assert name_and_span(text, NOW) == ("@tom", span)


@pytest.mark.parametrize(
    ("text", "mutes", "unmutes"),
    [
        ("schalte @tom stumm", "@tom", None),
        ("Bitte schalte @tom für 2 Stunden stumm", "@tom für 2 Stunden", None),
        ("schalte @tom stumm für 2 Stunden", "@tom für 2 Stunden", None),
        ("schalte @tom wieder laut", None, "@tom"),
        ("schalte das Licht aus", None, None),
        ("unmute @tom", None, "@tom"),
        ("please unmute @tom.", None, "@tom"),
        ("stell @tom stumm", "@tom", None),
        ("mach @tom für eine Stunde stumm", "@tom für eine Stunde", None),
        ("mach @tom wieder laut", None, "@tom"),
        ("schalte @tom nicht mehr stumm", None, "@tom"),
        ("hebe die Stummschaltung von @tom auf", None, "@tom"),
        ("stumm aufheben @tom", None, "@tom"),
        ("entstumme @tom bitte", None, "@tom"),
        ("mach die Musik leise", None, None),
        ("unmute", None, None),
        ("unmute my reminders", None, None),
        ("stumm @tom", None, None),
    ],
)
def test_in_a_sentence(text: str, mutes: str | None, unmutes: str | None) -> None:
    assert (to_mute(text), to_unmute(text)) == (mutes, unmutes)
