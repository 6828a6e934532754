"""Which tags are one: the labelled pairs, and what must hold of any tags and of the table of aliases."""

import json
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.cli import app
from bot.language.tags.aliases import Aliases, shipped_aliases
from bot.language.tags.names import canonical, key_of, merged, plain, same
from bot.language.tags.spelling import spelling
from bot.language.tags.suggest import likely
from bot.language.tags.table import Row, read_rows, shipped
from tests.benchmarks.figures import Figure
from tests.understanding.score import score_tags

ALIASES = shipped_aliases()
NAMES = [name for row in shipped() for name in row.names]
TAGS = st.one_of(st.sampled_from(NAMES), st.text(min_size=1, max_size=20))


@pytest.mark.parametrize("name", ["tags", "tags_held"])
def test_no_labelled_pair_is_merged_wrongly(name: str) -> None:
    assert score_tags(name)[0].wrong == 0


@pytest.mark.figure
@pytest.mark.parametrize(("name", "bar"), [("tags", 0.97), ("tags_held", 0.93)])
def test_pairs_that_are_one_topic_are_found(name: str, bar: float, table: list[Figure]) -> None:
    score, _ = score_tags(name)
    table.append(
        Figure(
            f"{name}: the same found; wrongly merged", f"{score.recall:.1%}; {score.wrong}", f"{bar:.0%}; 0"
        )
    )
    assert score.recall >= bar


@pytest.mark.parametrize(
    "tags",
    [
        ("maschinelles Lernen", "machine learning", "ML", "#MachineLearning", "Machine-Learning", "machine learning (ML)"),
        ("nachhaltiges Bauen", "nachhaltigem Bauen", "green building"),
        ("Online-Marketing", "Onlinemarketing", "online marketing", "digital marketing"),
        ("Künstliche Intelligenz", "kuenstliche intelligenz", "KI", "AI", "künstlicher Intelligenz"),
        ("Fotografie", "Photographie", "Fotograf*in", "Fotografinnen", "photography", "photographer"),
        ("C++", "cpp", "c plus plus"),
        ("erneuerbare Energien", "erneuerbarer Energie", "renewables"),
        ("Organisation colour centre", "organization color center"),
        ("Quittenringe", "quittenringe", "Quitten-Ringe"),
    ],
)  # fmt: skip
def test_names_of_one_topic(tags: tuple[str, ...]) -> None:
    assert [tag for tag in tags if not same(tag, tags[0], ALIASES)] == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Java", "JavaScript"), ("C", "C++"), ("C", "C#"), ("C++", "C#"), ("cycling", "hiking"), ("UX", "UI"),
        ("React", "React Native"), ("news", "new"), ("JS", "J"), ("AWS", "AW"), ("CSS", "CS"), ("Windows", "window"),
        ("Ruby on Rails", "Ruby"), ("Rails", "rail"), ("Kurs", "Kur"), ("Reisen", "Reis"), ("Wein", "weinen"),
        ("Westen", "Weste"), ("Darts", "Dart"), ("SEO", "SEM"), ("Haus", "Hau"), ("crypto", "cryptography"),
        ("sales", "sale"), ("Karten", "Kartenspiele"), ("PM", "PR"), ("Partie", "Party"), ("Go (Brettspiel)", "Go"),
    ],
)  # fmt: skip
def test_what_only_looks_alike_stays_apart(a: str, b: str) -> None:
    assert not same(a, b, ALIASES)


@given(TAGS, TAGS, TAGS)
def test_being_the_same_is_an_equivalence(a: str, b: str, c: str) -> None:
    assert same(a, a, ALIASES)
    assert same(a, b, ALIASES) is same(b, a, ALIASES)
    assert not (same(a, b, ALIASES) and same(b, c, ALIASES)) or same(a, c, ALIASES)


@given(TAGS, st.sampled_from(["de", "en"]), st.sampled_from(["de", "en"]))
def test_a_canonical_name_is_a_name_of_the_same_tag_and_stays(tag: str, first: str, second: str) -> None:
    named = canonical(tag, first, ALIASES)
    assert canonical(named, first, ALIASES) == named
    assert canonical(canonical(named, second, ALIASES), first, ALIASES) == named
    assert plain(tag) != tag or same(named, tag, ALIASES)


@given(st.sampled_from(NAMES))
def test_case_hyphens_spaces_and_umlauts_make_no_difference(name: str) -> None:
    written_out = name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    variants = (name.upper(), name.lower(), name.replace(" ", "-"), name.replace("-", " "), written_out)
    assert [one for one in variants if not same(one, name, ALIASES)] == []


def test_a_spelling_stands_in_one_row_only() -> None:
    rows: defaultdict[str, set[str]] = defaultdict(set)
    for row in shipped():
        for name in row.names:
            rows[spelling(name)].add(row.english)
    assert {spelled: names for spelled, names in rows.items() if len(names) > 1} == {}


def test_every_name_of_a_row_says_the_row() -> None:
    assert [
        name for row in shipped() for name in row.names if key_of(name, ALIASES) != spelling(row.english)
    ] == []


def test_the_table_is_as_large_as_promised() -> None:
    assert len(shipped()) >= 2_000
    assert len({name.casefold() for name in NAMES}) >= 8_500


def test_a_line_that_is_no_row_is_said_with_its_number() -> None:
    with pytest.raises(ValueError, match="line 3: a row is"):
        list(read_rows("# a table\nknitting | Stricken | \nno row\n"))


def test_organisers_add_a_name_to_a_topic_without_touching_the_others() -> None:
    own = ALIASES.adding(Row("machine learning", "machine learning", ("Lernkisten",)))
    assert same("Lernkisten", "ML", own)
    assert canonical("Lernkisten", "de", own) == "maschinelles Lernen"
    assert not same("Lernkisten", "ML", ALIASES)


def test_organisers_take_a_name_for_another_topic() -> None:
    own = ALIASES.adding(Row("project planning", "Projektplanung", ("ML",)))
    assert (same("ML", "project planning", own), same("ML", "machine learning", own)) == (True, False)


def test_organisers_add_a_topic_of_their_own() -> None:
    own = ALIASES.adding(Row("Wendland Weekend", "Wendlandwochenende", ("WWE",)))
    assert [canonical("#wwe", language, own) for language in ("de", "en")] == [
        "Wendlandwochenende",
        "Wendland Weekend",
    ]


def test_organisers_remove_a_name() -> None:
    own = ALIASES.without("ML")
    assert (same("ML", "machine learning", own), same("maschinelles Lernen", "machine learning", own)) == (
        False,
        True,
    )
    assert not same("ML", "machine learning", own.adding(Row("markup", "markup", ("ML",))))


def test_no_aliases_merge_nothing_but_spellings() -> None:
    none = Aliases((), {}, {})
    assert (same("AI", "KI", none), same("Brett-Spiele", "brettspiel", none)) == (False, True)


def test_a_list_of_tags_keeps_the_first_of_those_that_are_one() -> None:
    assert merged(["KI", "Jazz", "AI", "künstliche Intelligenz", "jazz"], ALIASES) == ["KI", "Jazz"]


class _ByHeart:
    """Likeness of the pairs that a test names."""

    def __init__(self, **alike: float) -> None:
        self._alike = alike

    def likeness(self, a: str, b: str) -> float:
        return self._alike.get(f"{a}_{b}", 0.0)


def test_misspelt_tags_are_asked_about_and_never_merged() -> None:
    known = ["JavaScript", "Java", "Jazz", "Javascript"]
    assert likely("Javascrpt", known, ALIASES) == ["JavaScript"]
    assert not same("Javascrpt", "JavaScript", ALIASES)
    assert likely("JS", known, ALIASES) == []


def test_what_means_something_like_it_is_asked_about_where_the_extra_is_on() -> None:
    by_heart = _ByHeart(Gartenlust_Gärtnern=0.7, Gartenlust_Jazz=0.65)
    assert likely("Gartenlust", ["Jazz", "Gärtnern"], ALIASES) == []
    assert likely("Gartenlust", ["Jazz", "Gärtnern"], ALIASES, by_heart) == ["Gärtnern"]


def test_the_command_reads_pairs_and_says_which_line_is_none() -> None:
    lines = [{"id": "t1", "a": "ML", "b": "machine learning"}, {"a": "Java", "b": "JavaScript", "same": True}]
    said = CliRunner().invoke(app, ["understand", "tags"], input="\n".join(map(json.dumps, lines)) + "\n\n")
    assert (said.exit_code, [json.loads(line) for line in said.stdout.splitlines()]) == (
        0,
        [
            {"id": "t1", "a": "ML", "b": "machine learning", "same": True},
            {"a": "Java", "b": "JavaScript", "same": False},
        ],
    )


@pytest.mark.parametrize("line", ["{", "[]", "7", '{"a": "x"}', '{"a": "x", "b": 3}'])
def test_a_line_that_is_no_pair_is_one_sentence(line: str) -> None:
    said = CliRunner().invoke(app, ["understand", "tags"], input='{"a": "x", "b": "y"}\n' + line + "\n")
    assert (said.exit_code, said.stderr.count("\n"), said.stderr.startswith("line 2: ")) == (
        1,
        1,
        True,
    )
