"""Whom to mute, and for how long."""

from datetime import timedelta

import pytest

from bot.features.moderation.sentences import name_and_span, to_mute, to_unmute

HOUR = timedelta(hours=1)


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
        ("@tom for 0 minutes", timedelta(minutes=1)),
    ],
)
def test_how_long(text: str, span: timedelta) -> None:
    assert name_and_span(text) == ("@tom", span)


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
