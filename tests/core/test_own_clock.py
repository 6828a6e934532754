"""A reader's own clock: beside the first moment that offers it, where it differs, and nowhere else."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import bot.core
from bot.core.message import At, Message, Plain, bullets, heading, message, paragraph, say
from bot.core.texts import Reader, Texts

NOON = datetime(2011, 11, 3, 11, 0, tzinfo=UTC)
BERLIN = "Europe/Berlin"
TEXTS = Texts([Path(bot.core.__file__).parent / "words"], ("en", "de"))


def _offered(hours: int = 0) -> At:
    moment = NOON + timedelta(hours=hours)
    return At(moment, BERLIN, own=moment)


def _read(said: Message, zone: str | None, language: str = "en") -> list[str]:
    worded = TEXTS.word(said, Reader(language, NOON, {}, zone))
    return [
        "".join(span.text for span in line if not hasattr(span, "person"))
        for block in worded.blocks
        for line in block.lines
    ]


@pytest.mark.parametrize(
    ("zone", "language", "text"),
    [
        ("America/New_York", "en", "12:00, your time 07:00"),
        ("America/New_York", "de", "12:00, bei dir 07:00"),
        ("America/New_York", "fr", "12:00, chez toi 07:00"),
        ("America/New_York", "zh", "12:00，你那里 07:00"),
        ("Pacific/Auckland", "en", "12:00, your time Fri 00:00"),
        ("Europe/Paris", "en", "12:00"),
        (BERLIN, "en", "12:00"),
        (None, "en", "12:00"),
    ],
)
def test_it_is_named_where_it_shows_another_time(zone: str | None, language: str, text: str) -> None:
    assert _read(message(_offered()), zone, language) == [text]


def test_it_is_named_once_in_a_message() -> None:
    said = message(
        heading(Plain("Today")),
        paragraph(At(NOON, BERLIN)),
        bullets((say("session-when", start=At(NOON, BERLIN), end=_offered(1)),), (_offered(2),)),
        _offered(3),
    )
    assert _read(said, "Asia/Taipei") == ["Today", "12:00", "12:00–13:00, your time 20:00", "14:00", "15:00"]


def test_a_span_names_its_start_behind_its_end() -> None:
    span = say("session-when", start=At(NOON, BERLIN), end=At(NOON + timedelta(hours=1), BERLIN, own=NOON))
    assert _read(message(span), "Asia/Taipei") == ["12:00–13:00, your time 19:00"]
