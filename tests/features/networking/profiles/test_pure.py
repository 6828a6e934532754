"""What sentences about oneself say, which days are meant, who fits a wish: pure."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.features.networking.profiles.counting import counts, shared_by_many, who_else
from bot.features.networking.profiles.days import days_named
from bot.features.networking.profiles.fits import best_first
from bot.features.networking.profiles.matched import as_matched
from bot.features.networking.profiles.model import Profile, Tag, TagKind
from bot.features.networking.profiles.own_aliases import OwnAlias, changed
from bot.features.networking.profiles.sentences import kind_and_rest, two_names
from bot.features.networking.profiles.suggesting import suggestions
from bot.features.networking.profiles.told import Told, is_about_oneself, read_told, tags_listed
from bot.features.networking.profiles.tongues import language_names, languages_named
from bot.language.tags.aliases import shipped_aliases
from bot.language.tags.names import same
from bot.language.tags.tongues import _NAMES  # every language that can be said has to survive the form

ALIASES = shipped_aliases()
EVENT = [date(2011, 11, day) for day in (3, 4, 5)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "ich bin Fotografin, suche jemanden für SEO, biete Bildbearbeitung; Deutsch/English",
            Told(
                {"interests": ("Fotografie",), "offers": ("Bildbearbeitung",), "needs": ("SEO",)},
                ("de", "en"),
            ),
        ),
        (
            "I build maps in Rust, look for a designer, can offer accounting help; Deutsch/English",
            Told(
                {"interests": ("maps", "Rust"), "offers": ("accounting",), "needs": ("designer",)},
                ("de", "en"),
            ),
        ),
        ("I look for a designer, first time here", Told({"needs": ("designer",)}, (), True)),
    ],
)
def test_a_sentence_is_a_profile(text: str, told: Told) -> None:
    assert read_told(text, ALIASES) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ich suche jemanden für SEO",
        "ich biete Bildbearbeitung",
        "I'm looking for a designer",
        "I can offer accounting help",
        "I offer yoga classes",
        "Hallo, ich bin Fotografin und suche jemanden für SEO",
        "I build maps in Rust and look for a designer",
    ],
)
def test_who_speaks_of_themselves_is_understood_without_a_command(text: str) -> None:
    assert is_about_oneself(text, ALIASES)


@pytest.mark.parametrize(
    "text",
    [
        "ich suche den Raum Saal",
        "Ich suche einen Vortrag über Rust",
        "ich suche die Toilette",
        "I'm looking for a talk on design",
        "Ich biete eine Session zu Rust an",
        "ich suche was zu Datenschutz?",
        "ich bin müde",
        "I am late",
        "Ich interessiere mich für Datenschutz",
        "ich brauche einen Kaffee",
        "was läuft jetzt",
        "",
    ],
)
def test_a_question_on_the_programme_stays_one(text: str) -> None:
    assert not is_about_oneself(text, ALIASES)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("Donnerstag", EVENT[:1]),
        ("Do, Fr", EVENT[:2]),
        ("Thu-Sat", []),
        ("3.-4.", EVENT[:2]),
        ("only Friday", EVENT[1:2]),
        ("am 4. November", EVENT[1:2]),
        ("Tag 2 und 3. November", EVENT[:2]),
        ("alle", []),
        ("", []),
        ("next year", None),
        ("Sonntag", None),
    ],
)
def test_days_are_those_of_the_event(said: str, days: list[date] | None) -> None:
    assert days_named(said, EVENT, date(2011, 10, 1)) == (None if days is None else tuple(days))


@pytest.mark.parametrize(
    ("sentence", "kind", "rest"),
    [
        ("add interest Rust", "interests", "Rust"),
        ("ergänze Angebot: Bildbearbeitung", "offers", "Bildbearbeitung"),
        ("Entferne Suche Designer", "needs", "Designer"),
        ("entferne Rust", None, "Rust"),
        ("remove need designer", "needs", "designer"),
        ("ergänze Größenwahn", None, "Größenwahn"),
        ("ergänze mein Profil um Rust", None, "Rust"),
    ],
)
def test_a_change_names_its_kind(sentence: str, kind: TagKind | None, rest: str) -> None:
    assert kind_and_rest(sentence) == (kind, rest)


def test_two_names_need_two_sides() -> None:
    assert two_names("Phyton = Python") == ("Phyton", "Python")
    assert two_names("Phyton durch Python") == ("Phyton", "Python")
    assert two_names("Python") is None
    assert two_names("= Python") is None


def test_a_list_keeps_what_stood_there() -> None:
    assert tags_listed("Rust und Karten; I like cooking", ALIASES) == ("Rust", "Karten", "cooking")
    assert tags_listed("R and D of kites, Rust", ALIASES, ("R and D of kites",)) == (
        "R and D of kites",
        "Rust",
    )
    assert tags_listed("nichts", ALIASES) == ()


def test_likeness_only_asks() -> None:
    assert suggestions("Phyton", "en", ALIASES) == ["Python"]
    assert suggestions("Kubernets", "de", ALIASES) == ["Kubernetes"]
    assert suggestions("Java", "en", ALIASES) == []
    assert suggestions("zzzzzzzz", "en", ALIASES) == []


@pytest.mark.parametrize("language", ["de", "en", "fr", "zh"])
def test_every_language_survives_the_form(language: str) -> None:
    lost = [code for code in _NAMES if languages_named(language_names([code], language)) != (code,)]
    assert lost == []


def _with(person: int, **tags: tuple[str, ...]) -> Profile:
    kinds: tuple[TagKind, ...] = ("interests", "offers", "needs")
    said = [Tag(number, kind, one) for kind in kinds for number, one in enumerate(tags.get(kind, ()))]
    return Profile(person=person, tags=tuple(said), agreed=True)


def test_offers_fit_a_wish_best_first() -> None:
    people = [
        _with(1, offers=("Kochen", "k8s", "Rust")),
        _with(2, offers=("Kubernetes",)),
        _with(3, needs=("Kubernetes",)),
        _with(4, offers=("Rust", "Kubernetes")),
        _with(5, offers=("Java",)),
    ]
    assert best_first("Wer zeigt uns Kubernetes und Rust?", people, ALIASES) == [4, 1, 2]
    assert best_first("JavaScript für Anfänger", people, ALIASES) == []


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("Wer interessiert sich noch für Rust?", "Rust"),
        ("wer sonst interessiert sich für maschinelles Lernen?", "maschinelles Lernen"),
        ("who else is interested in Rust?", "Rust"),
        ("Who's interested in machine learning too?", "machine learning"),
        ("wer redet über Rust?", None),
        ("who talks about Rust?", None),
    ],
)
def test_who_else_is_recognised(asked: str, topic: str | None) -> None:
    assert who_else(asked) == topic


def test_only_what_three_share_is_counted_aloud() -> None:
    people = [
        _with(1, interests=("ML",)),
        _with(2, offers=("maschinelles Lernen",)),
        _with(3, needs=("Rust",)),
    ]
    assert shared_by_many(people, ALIASES, "en") == []
    people.append(_with(4, interests=("machine learning", "ML")))
    assert shared_by_many(people, ALIASES, "en") == [("machine learning", 3)]
    assert max(counts(people, ALIASES).values()) == 3


def test_organisers_make_and_unmake_aliases() -> None:
    own = (
        OwnAlias("kuber", "k8s"),
        OwnAlias("kub", "Kuber"),
        OwnAlias("Wanderschule", "Walz"),
        OwnAlias("ML", None),
    )
    aliases = changed(own)
    assert same("kuber", "Kubernetes", aliases)
    assert same("kub", "Kubernetes", aliases)
    assert same("Wanderschule", "walz", aliases)
    assert not same("ML", "machine learning", aliases)
    assert same("ML", "machine learning", ALIASES)


def test_matching_sees_keys() -> None:
    matched = as_matched(_with(7, interests=("ML", "Dinge, die niemand kennt")), ALIASES)
    assert matched.interests == as_matched(_with(8, interests=("maschinelles Lernen", "dinge die niemand kennt")), ALIASES).interests  # fmt: skip
    assert matched.organisation is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    read_told(text, ALIASES)
    is_about_oneself(text, ALIASES)
    who_else(text)
    two_names(text)
    assert len(tags_listed(text, ALIASES)) <= len(text)
    for sentence in (text, f"ergänze {text}", f"add interest {text}"):
        kind_and_rest(sentence)
    days_named(text, EVENT, date(2011, 11, 3))
    languages_named(text)
    suggestions(text, "de", ALIASES)
