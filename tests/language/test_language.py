"""Folding and telling German from English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.detect import detect, detect_writers
from bot.language.fold import fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Größe", "groesse"), ("Café", "cafe"), ("What’s ON", "what's on"), ("ÄÖÜß", "aeoeuess")],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_words_are_without_punctuation_and_emoji() -> None:
    assert words("Hey 👋, was läuft — jetzt?! (what's on)") == [
        "hey",
        "was",
        "laeuft",
        "jetzt",
        "what's",
        "on",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("was läuft jetzt?", "de"),
        ("what's next?", "en"),
        ("Wann ist die Keynote", "de"),
        ("when is the keynote", "en"),
        ("Keynote", None),
        ("", None),
        ("12:30", None),
    ],
)
def test_detecting(text: str, language: str | None) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("an alle von Tour 3: Lunch is ready in the hall", "de"),
        ("an alle: Lunch is ready in the hall", "de"),
        ("dringend an alle: Everybody out of the hall", "de"),
        ("@stammtisch an #general: Hallo", "de"),
        ("make @tom an organiser", "en"),
        ("to everyone: Das Essen ist da", "en"),
        ("Sag allen von Tour 3: de: Wir sind am Tor. / en: We are at the gate.", "de"),
        ("korrigiere: de: Wir sind am Tor. / en: We are at the gate.", None),
        ("Pitch: Wie man den Ofen heizt", "de"),
        ("what's on at 14:30 in the hall?", "en"),
    ],
)
def test_what_is_written_for_others_tells_nothing_of_the_writer(text: str, language: str | None) -> None:
    assert detect_writers(text) == language
