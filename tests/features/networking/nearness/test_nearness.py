"""Tags that mean nearly the same: asked about later, and worth a little. The encoder is a stand-in."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.core.clock import HandClock
from bot.demo.event import OPENING, PLAYERS, demo_config
from bot.demo.stage import Stage, set_stage
from bot.errors import ConfigError
from bot.features.networking.introductions.model import NearBy, Reasons
from bot.features.networking.introductions.reasons import reasons_of, without
from bot.features.networking.matching.field import SCALE, Field
from bot.features.networking.matching.model import Past, Person, Terms, Wish
from bot.features.networking.matching.rounds import round_of
from bot.features.networking.matching.worth import Near as NearTags
from bot.features.networking.matching.worth import Rarity, worth_of
from bot.features.networking.nearness import tables
from bot.features.networking.nearness.computing import Near, near_among
from bot.operation import check
from tests.talk import Talk
from tests.terminal_platform import TerminalPlatform

ENCODER = Path(__file__).parents[3] / "fakes" / "encoder"
TERMS = Terms(near=(("pottery", "potterswheel", 0.8), ("rust", "zig", 0.7)))
PEOPLE = (
    Person("1", interests=frozenset({"pottery", "rust"})),
    Person("2", interests=frozenset({"potterswheel"})),
    Person("3", interests=frozenset({"pottery", "potterswheel", "zig"})),
    Person("4", interests=frozenset({"maps"})),
)
ASKED = (
    "Zu deinem Profil ist mir etwas eingefallen: Meintest du eins von denen unten? Wenn nicht, bleibt es so, "
    "wie du es geschrieben hast.\n[{} → Töpfern]"
)
YES = (
    "Danke! Ab jetzt stelle ich dich vor: Wer dir vorgestellt wird, sieht deinen Namen, deine Zeile über dich und "
    "was euch verbindet, sonst niemand. Mit stell mich nicht vor nimmst du das zurück."
)


@pytest.fixture
async def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """A bot whose organisers turned it on."""
    monkeypatch.syspath_prepend(ENCODER)
    config = demo_config()
    networking = config.networking.model_copy(update={"similarity": True})
    config = config.model_copy(update={"networking": networking})
    stage = await set_stage(tmp_path, config, HandClock(OPENING), dict(PLAYERS))
    yield stage
    await stage.stop()


async def test_who_may_have_meant_a_topic_of_others_is_asked_once_they_agreed(stage: Stage) -> None:
    talk = Talk(TerminalPlatform(stage))
    await talk("mira", "mein profil: ich interessiere mich für Keramik; Deutsch", says=None)
    await talk("mira", "ja", says=[YES])
    await talk("tom", "mein profil: ich interessiere mich für Töpferscheibe; Deutsch", says=None)
    await talk("tom", "ja", says=[YES, ASKED.format("Töpferscheibe")])
    asked = talk.shown
    await talk.presses(
        "tom",
        asked,
        "Töpferscheibe → Töpfern",
        says=[
            "Gespeichert.\n\nDein Profil\n- Interessen: Töpfern\n- Sprachen: Deutsch\n\n"
            "Damit stelle ich dich vor: Wer dir vorgestellt wird, sieht deinen Namen, deine Zeile über dich und "
            "was euch verbindet, und sonst sieht das niemand.\n[Ändern] [Pausieren] [Nicht mehr vorstellen]"
        ],
    )


async def test_near_interests_introduce_two_and_nothing_is_left_of_who_goes(stage: Stage) -> None:
    talk = Talk(TerminalPlatform(stage))
    for who, tag in (("mira", "Keramik"), ("tom", "Töpferscheibe")):
        await talk(who, f"mein profil: ich interessiere mich für {tag}; Deutsch", says=None)
        await talk(who, "ja", says=None)
    await talk("olga", "Runde jetzt", says=None)
    greeting = await talk.reads("mira")
    assert "- Nah beieinander: Töpfern (Mira) ~ Töpferscheibe (Tom)" in greeting
    await talk("tom", "vergiss mein profil", says=None)
    async with stage.app.database.reading() as tx:
        left = (await tx.execute(select(tables.vector.c.tag))).scalars().all()
        pairs = (await tx.execute(select(func.count()).select_from(tables.near))).scalar()
    assert (left, pairs) == (["pottery"], 0)


def test_what_is_near_is_found_once_and_among_old_and_new() -> None:
    new = {"b": (1.0, 0.0), "c": (0.0, 1.0)}
    assert near_among(new, {"a": (1.0, 0.1)}) == (Near("a", "b", 0.995),)
    assert near_among({}, {"a": (1.0, 0.1), "b": (1.0, 0.0)}) == ()


def test_near_interests_are_worth_part_of_the_less_rare_and_only_where_each_has_one() -> None:
    rarity = Rarity(PEOPLE, TERMS)
    less = min(rarity["pottery"], rarity["potterswheel"])
    both = worth_of(PEOPLE[0], PEOPLE[1], rarity, TERMS)
    assert both.near == (NearTags("1", "pottery", "2", "potterswheel"),)
    assert both.value == pytest.approx(0.5 * 0.8 * less)
    third = worth_of(PEOPLE[0], PEOPLE[2], rarity, TERMS)
    assert third.near == (NearTags("1", "rust", "3", "zig"),)
    assert worth_of(PEOPLE[0], PEOPLE[3], rarity, TERMS).near == ()


def test_a_whole_table_of_worths_says_the_same_as_each_pair() -> None:
    rarity = Rarity(PEOPLE, TERMS)
    field = Field(PEOPLE, rarity, Past(), Wish(terms=TERMS))
    count = len(PEOPLE)
    told = field.weights(range(count)) / SCALE
    for one in range(count):
        for other in range(count):
            if one != other:
                assert told[one, other] == pytest.approx(field.worth(one, other).value, abs=1e-5)


def test_what_is_near_brings_together_and_what_is_shared_counts_more() -> None:
    near = (Person("1", frozenset({"pottery"})), Person("2", frozenset({"potterswheel"})))
    others = (Person("3", frozenset({"maps"})), Person("4", frozenset({"steam"})))
    found = round_of((*near, *others), Past(), Wish(terms=TERMS))
    assert [one.people for one in found.introductions] == [("1", "2"), ("3", "4")]
    shared = (*near, Person("3", frozenset({"pottery"})))
    assert round_of(shared[:1] + shared[2:], Past(), Wish(terms=TERMS)).introductions[0].value > (
        round_of(near, Past(), Wish(terms=TERMS)).introductions[0].value
    )


def test_the_reason_goes_with_whoever_it_was_about() -> None:
    rarity = Rarity(PEOPLE, TERMS)
    couples = {("1", "2"): worth_of(PEOPLE[0], PEOPLE[1], rarity, TERMS)}
    found = reasons_of(couples)
    assert found == Reasons(near=(NearBy(1, "pottery", 2, "potterswheel"),))
    assert without(found, [1, 3]) == Reasons()


def test_check_says_that_the_extra_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.operation.installed", lambda: False)
    file = tmp_path / "config.toml"
    file.write_text(
        '[community]\nname = "Test"\nlanguage = "de"\nzone = "Europe/Berlin"\n[networking]\nsimilarity = true\n',
        encoding="utf-8",
    )
    with pytest.raises(ConfigError) as error:
        check(file)
    assert error.value.mistakes == (
        "networking.similarity: the extra `similarity` is not installed; install it (32 MB) or set this to false",
    )
