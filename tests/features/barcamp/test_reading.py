"""What is a pitch, a wish, or talk; and that no text whatsoever breaks the reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.barcamp.details import LONGEST_TITLE, LONGEST_WHAT, Details, is_possible, split_title
from bot.features.barcamp.reading import is_meant, read
from tests.features.barcamp.examples import EXAMPLES, PITCHES, TALK, WISHES, Example


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.text[:40])
def test_what_is_said(example: Example) -> None:
    said = read(example.text)
    if said is None:
        assert example.kind is None
    else:
        found = (said.kind, said.title, said.details)
        assert found == (example.kind, example.title, Details(**example.details))


_WORDS = st.sampled_from(
    "pitch : session wish wunsch ich biete würde gern eine Session zu über X an erzählen I'd like to offer a talk on "
    "30 min max 20 Beamer - – ( ) , . ? ! \n Raum in English für Anfänger #7 > aber".split(" ")
)


@given(st.text() | st.lists(_WORDS, max_size=25).map(" ".join))
def test_no_text_breaks_it(text: str) -> None:
    said = read(text)
    assert is_meant(text) == (said is not None)
    if said is not None:
        assert said.title.strip()
        assert len(said.title) <= LONGEST_TITLE
        assert "\n" not in said.title
        assert len(said.details.what) <= LONGEST_WHAT
        assert is_possible(said.details)


@given(st.text(max_size=300))
def test_a_title_keeps_to_its_length(text: str) -> None:
    title, details = split_title(text)
    assert len(title) <= LONGEST_TITLE
    assert len(details.what) <= LONGEST_WHAT


def test_the_examples_are_many_and_most_kinds_are_there() -> None:
    assert [len(one) >= least for one, least in ((PITCHES, 30), (WISHES, 12), (TALK, 40))] == [True] * 3
