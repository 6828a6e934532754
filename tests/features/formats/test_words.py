"""What is said of files reads as sentences, in both languages."""

from pathlib import Path

import pytest

from bot.core.texts import Reader, Texts
from bot.features.programme.commands import __file__ as programme
from bot.features.programme.formats import Parsed
from tests.features.formats import examples
from tests.features.formats.examples import HINTS
from tests.features.formats.reading import parse, refused

FOLDER = Path(programme).parent / "texts"
TEXTS = Texts([FOLDER])
GERMAN, ENGLISH = (Reader(language, HINTS.now, {}) for language in ("de", "en"))


def test_a_refusal_names_the_place() -> None:
    said = refused("Titel,Start\nA,2011-11-03 09:00\nB,neun Uhr")
    assert TEXTS.plain(said, GERMAN) == "Zeile 3: „neun Uhr“ verstehe ich nicht als Zeit."
    assert TEXTS.plain(said, ENGLISH) == "Line 3: I do not understand “neun Uhr” as a time."
    element = refused(examples.FRAB_XML.replace("2011-11-03T09:30:00+01:00", "bald"))
    assert TEXTS.plain(element, ENGLISH).startswith(
        "“event 7 Guten Morgen, Schreibtisch!”: I do not understand “bald”"
    )


@pytest.mark.parametrize("reader", [GERMAN, ENGLISH], ids=["de", "en"])
@pytest.mark.parametrize("name", examples.EXAMPLES)
def test_every_note_of_every_example_has_its_number_and_its_example(name: str, reader: Reader) -> None:
    parsed: Parsed = parse(examples.EXAMPLES[name])
    for note in (*parsed.repaired, *parsed.left_out):
        words = TEXTS.plain(note, reader)
        assert words
        assert note.key not in words
        assert "{" not in words
        assert str(note.values["example"]) in words or str(note.values["count"]) in words
