"""Folding and telling German from English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.detect import detect
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
