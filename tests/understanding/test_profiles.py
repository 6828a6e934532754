"""What people say about themselves: labelled texts, and what must hold of any."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli import app
from bot.language.tags.aliases import shipped_aliases
from bot.language.tags.names import key_of
from bot.language.tags.profile import Profile, understand_profile
from bot.language.tags.table import Row
from tests.benchmarks.figures import Figure
from tests.understanding.score import score_profiles


@pytest.mark.figure
@pytest.mark.parametrize(("name", "bar"), [("profiles", 0.95), ("profiles_held", 0.85)])
def test_tags_are_found_in_their_kind(name: str, bar: float, table: list[Figure]) -> None:
    tags, _, _ = score_profiles(name)
    table.append(
        Figure(f"{name}, tags: precision; recall", f"{tags.precision:.0%}; {tags.recall:.0%}", f"{bar:.0%}")
    )
    assert min(tags.precision, tags.recall) >= bar


@pytest.mark.figure
@pytest.mark.parametrize("name", ["profiles", "profiles_held"])
def test_languages_are_found_where_they_are_spoken(name: str, table: list[Figure]) -> None:
    _, languages, _ = score_profiles(name)
    measured = f"{languages.precision:.0%}; {languages.recall:.0%}"
    table.append(Figure(f"{name}, languages: precision; recall", measured, "100 %; 90 %"))
    assert (languages.precision, languages.recall >= 0.9) == (1.0, True)


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        (
            "I build maps in Rust, look for a designer, can offer accounting help; Deutsch/English",
            Profile(("maps", "Rust"), ("accounting",), ("designer",), ("de", "en")),
        ),
        (
            "Biete: Webdesign, SEO. Suche: Texter. Interessen: Klettern, Jazz. DE/EN",
            Profile(("Klettern", "Jazz"), ("Webdesign", "SEO"), ("Texter",), ("de", "en")),
        ),
        (
            "Ich bin Fotografin, brauche Hilfe bei der Buchhaltung und spreche Deutsch und etwas Französisch.",
            Profile(("Fotografie",), (), ("Buchhaltung",), ("de", "fr")),
        ),
        (
            "ich koche gern und wandere viel, kann Gitarre beibringen",
            Profile(("Kochen", "Wandern"), ("Gitarre",), (), ()),
        ),
        (
            "I'm into machine learning, no crypto please. Can teach yoga.",
            Profile(("machine learning",), ("yoga",), (), ()),
        ),
        ("Web- und Grafikdesign biete ich an.", Profile((), ("Webdesign", "Grafikdesign"), (), ())),
        ("#rust #python looking for #design", Profile(("rust", "python"), (), ("design",), ())),
        (
            "Can help with German tax law. I love Spanish.",
            Profile(("Spanish",), ("German tax law",), (), ()),
        ),
        (
            "Tausche Videoschnitt gegen Steuerberatung.",
            Profile((), ("Videoschnitt",), ("Steuerberatung",), ()),
        ),
        ("Looking for people who love board games.", Profile((), (), ("board games",), ())),
        ("Ich bin Freelancer und Hobbyimkerin.", Profile(("Freiberuflichkeit", "Imkerei"), (), (), ())),
        ("Früher Lehrer, heute Tischler.", Profile(("Holzarbeiten",), (), (), ())),
        ("Hi, I'm Anna! Nice to meet you all.", Profile()),
        ("", Profile()),
    ],
)
def test_one_text(text: str, profile: Profile) -> None:
    assert understand_profile(text) == profile


def test_what_organisers_call_one_is_said_once() -> None:
    aliases = shipped_aliases().adding(Row("Wendland", "Wendland", ("Hitzacker",)))
    assert understand_profile("Interests: Hitzacker, Wendland", aliases).interests == ("Hitzacker",)


@given(st.text(max_size=200))
def test_any_text_has_a_profile_without_doubles(text: str) -> None:
    said = understand_profile(text)
    for kind in (said.interests, said.offers, said.needs):
        assert len({key_of(tag, shipped_aliases()) for tag in kind}) == len(kind)
        assert [tag for tag in kind if not tag.strip()] == []


def test_the_command_reads_texts_and_says_which_line_is_none() -> None:
    line = json.dumps({"id": 7, "text": "Suche Texterin", "needs": ["never looked at"]})
    said = CliRunner().invoke(app, ["understand", "profile"], input=line + "\n")
    expected = {"id": 7, "interests": [], "offers": [], "needs": ["Texterin"], "languages": []}
    assert (said.exit_code, json.loads(said.stdout)) == (0, expected)
    refused = CliRunner().invoke(app, ["understand", "profile"], input=line + '\n{"id": 8}\n')
    assert (refused.exit_code, refused.stderr) == (1, 'line 2: "text" is missing or no text\n')
