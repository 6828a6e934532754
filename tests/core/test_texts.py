"""Words: marks act, values never do."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.message import (
    At,
    Choice,
    Code,
    Link,
    Mention,
    Names,
    Plain,
    Strong,
    WordedBlock,
    message,
    say,
)
from bot.core.texts import Reader, Texts

NOW = datetime(2011, 11, 4, 13, 20, tzinfo=UTC)
FTL = {
    "en": """
greet = Hello **{ $name }**, type `help`, { $count ->
    [one] one thing
   *[other] { $count } things
}.
steps = First.

    - one { $name }
    - two
pick = { $kind ->
    [talk] a talk
   *[other] something
}
words = a | b c
only-en = only here
outer = [{ $inner }]
names = { $names }
at = { $at }
""",
    "de": """
greet = Hallo **{ $name }**, tippe `hilfe`, { $count ->
    [one] ein Ding
   *[other] { $count } Dinge
}.
words = d
names = { $names }
at = { $at }
""",
}


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    """A small drawer."""
    for language, content in FTL.items():
        (tmp_path / f"{language}.ftl").write_text(content, encoding="utf-8")
    return Texts([tmp_path])


def _reader(language: str = "en") -> Reader:
    return Reader(language, NOW, {7: "Ada"})


def test_marks_become_spans_and_plurals_are_right(texts: Texts) -> None:
    said = texts.line(say("greet", name="Bo", count=2), _reader())
    assert said == (Plain("Hello "), Strong("Bo"), Plain(", type "), Code("help"), Plain(", 2 things."))
    assert texts.plain(say("greet", name="Bo", count=1), _reader("de")) == "Hallo Bo, tippe hilfe, ein Ding."


@given(st.text(max_size=40))
def test_no_value_ever_acts_as_markup(text: str) -> None:
    texts = Texts([])
    texts._bundles = {"en": _bundle()}
    spans = texts.line(say("hello", name=text), _reader())
    assert (spans[0], spans[-1], len(spans)) == (Plain("Hello "), Plain("!"), 3)
    value = spans[1]
    assert isinstance(value, Plain)
    assert value.text.replace("–", "-").split() == text.replace("–", "-").split()


def _bundle():  # type: ignore[no-untyped-def]
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle(["en"], use_isolating=False)
    bundle.add_resource(FluentResource("hello = Hello { $name }!"))
    return bundle


def test_paragraphs_and_lists(texts: Texts) -> None:
    worded = texts.word(message(say("steps", name="**x**")), _reader())
    assert worded.blocks == (
        WordedBlock(((Plain("First."),),)),
        WordedBlock(((Plain("one "), Plain("**x**")), (Plain("two"),)), "bullets"),
    )


def test_choices_select_and_are_not_shown(texts: Texts) -> None:
    assert texts.plain(say("pick", kind=Choice("talk")), _reader()) == "a talk"


def test_a_missing_language_falls_back_to_english_and_a_missing_text_is_an_error(texts: Texts) -> None:
    assert texts.plain(say("only-en"), _reader("de")) == "only here"
    with pytest.raises(KeyError):
        texts.line(say("nowhere"), _reader())
    with pytest.raises(KeyError):
        texts.line(say("greet", name="Bo"), _reader())


def test_phrases_nest_and_links_and_mentions_stay_what_they_are(texts: Texts) -> None:
    link = Link("here", "https://example.org")
    assert texts.line(say("outer", inner=link), _reader()) == (Plain("["), link, Plain("]"))
    assert texts.line(say("outer", inner=Mention(7)), _reader()) == (Plain("["), Mention(7), Plain("]"))
    assert texts.plain(say("outer", inner=say("outer", inner=Mention(7))), _reader()) == "[[Ada]]"


def test_commands_words_of_all_languages(texts: Texts) -> None:
    assert texts.triggers("words") == (("de", "d"), ("en", "a"), ("en", "b c"))


@pytest.mark.parametrize(
    ("language", "names", "said"),
    [
        ("de", ("Ada", "Bo", "Cem"), "Ada, Bo und Cem"),
        ("en", ("Ada", "Bo"), "Ada and Bo"),
        ("en", ("Ada",), "Ada"),
    ],
)
def test_lists_of_names(texts: Texts, language: str, names: tuple[str, ...], said: str) -> None:
    assert texts.plain(say("names", names=Names(names)), _reader(language)) == said


@pytest.mark.parametrize(
    ("style", "german", "english"),
    [
        ("time", "14:30", "14:30"),
        ("day", "Freitag, 4. November", "Friday, November 4"),
        ("date", "4. November 2011", "November 4, 2011"),
        ("daytime", "Fr. 14:30", "Fri 14:30"),
        ("gap", "in 10 Minuten", "in 10 minutes"),
    ],
)
def test_moments_on_the_wall_clock_of_their_zone(texts: Texts, style: str, german: str, english: str) -> None:
    at = At(datetime(2011, 11, 4, 13, 30, tzinfo=UTC), "Europe/Berlin", style)  # type: ignore[arg-type]
    assert texts.plain(say("at", at=at), _reader("de")) == german
    assert texts.plain(say("at", at=at), _reader("en")) == english


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (1, "in 1 minute"),
        (60, "in 60 minutes"),
        (90, "in 90 minutes"),
        (119, "in 119 minutes"),
        (180, "in 3 hours"),
    ],
)
def test_a_gap_is_not_rounded_to_where_nobody_would_be_in_time(texts: Texts, minutes: int, said: str) -> None:
    reader = _reader("en")
    at = At(NOW + timedelta(minutes=minutes), "Europe/Berlin", "gap")
    assert texts.plain(say("at", at=at), reader) == said
