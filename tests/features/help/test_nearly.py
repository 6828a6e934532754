"""A command with a slip of the pen is asked about; a question never is."""

import json

import pytest

from bot.core.feature import Command
from bot.demo.stage import Stage
from tests.features.question_sets.sidecar import QuestionSet, sets
from tests.talk import Talk


def _anybody(_: Command) -> bool:
    return True


STARRED = "Gemerkt: „Nobody Came for the Desk“, 10:00–10:45 (#3). Ich erinnere dich 10 Minuten vorher."


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("hlep", "help"),
        ("Hiilfe!", "hilfe"),
        ("merkk #3", "merk #3"),
        ("bitte merk mri #3", "merk mir #3"),
        ("stra 3", "star 3"),
        ("programmm", "programm"),
        ("kalneder", "kalender"),
        ("meinesterne", "meine sterne"),
        ("my agneda all", "my agenda all"),
        ("forget em", "forget me"),
        ("was kanst du?", "was kannst du"),
        ("vorlaf 15", "vorlauf 15"),
        ("remnid me in an hour to call mum", "remind me in an hour to call mum"),
        ("remindme tomorrow at 9 to call", "remind me tomorrow at 9 to call"),
        ("erinere mich morgen um 9 an Tee", "erinnere mich morgen um 9 an Tee"),
        ("staar the keynote", "star the keynote"),
        ("pitsch: Async für Köche", "pitch: Async für Köche"),
        ("verschibe #12 auf 14:30", "verschieb #12 auf 14:30"),
    ],
)
def test_what_is_nearly_a_command(stage: Stage, text: str, meant: str) -> None:
    near = stage.app.router.commands.nearly(text, _anybody)
    assert near is not None
    assert near.text == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "hilfe",
        "merk #3",
        "was läuft jetzt?",
        "what's next?",
        "what is next in the Saal?",
        "ist das barrierefrei?",
        "change of plans, I'm not coming",
        "spricht Kerem heute noch?",
        "brauchst du noch einen Beamer?",
        "Kurze Frage an alle: wer hat einen Stift?",
        "raum?",
        "Raum 2",
        "morgen",
        "morgen um 9?",
        "same",
        "ich auch nicht",
        "remnid " * 60,
    ],
)
def test_what_is_not(stage: Stage, text: str) -> None:
    assert stage.app.router.commands.nearly(text, _anybody) is None


@pytest.mark.parametrize("chosen", sets(), ids=lambda one: one.name)
def test_no_question_of_any_set_is_taken_for_one(stage: Stage, chosen: QuestionSet) -> None:
    lines = chosen.questions.read_text(encoding="utf-8").splitlines()
    asked = [str(json.loads(line)["question"]) for line in lines]
    commands = stage.app.router.commands
    assert [one for one in asked if commands.nearly(one, _anybody)] == []


async def test_a_yes_does_it(talk: Talk) -> None:
    await talk("mira", "merkk #3", says=["Meintest du merk #3?\n[✓ Ja]"])
    await talk("mira", "ja", says=[STARRED])
    await talk("mira", "programmm", says=["Meintest du programm?\n[✓ Ja]"])
    await talk("mira", "nein", says=["Gut, dann nicht. Mit hilfe siehst du, was ich verstehe."])
    await talk("mira", "merkk #5", says=["Meintest du merk #5?\n[✓ Ja]"])
    on = "09:30–10:00 · Guten Morgen, Schreibtisch! · Saal · Mira Beispiel, Bram Voorbeeld · #2"
    await talk("mira", "was läuft jetzt?", says=[f"Jetzt läuft:\n- {on}"])


async def test_the_button_does_it_once(talk: Talk) -> None:
    await talk("nora", "remnid me in an hour to call mum", says=None)
    asked = talk.shown
    set_ = "I will remind you today at 10:40: “call mum”. (Reminder 1)\n[Cancel] [10 min later]"
    await talk.presses("nora", asked, "✓ Yes", says=[set_])
    over = "That question is no longer open. Just write remind me in an hour to call mum."
    await talk.presses("nora", asked, "✓ Yes", says=[over])


async def test_a_question_that_was_not_answered_is_over_after_a_while(talk: Talk) -> None:
    await talk("mira", "merkk #3", says=["Meintest du merk #3?\n[✓ Ja]"])
    asked = talk.shown
    await talk.waits("mira", minutes=16, says=[])
    await talk.presses(
        "mira", asked, "✓ Ja", says=["Die Frage ist nicht mehr offen. Schreib einfach merk #3."]
    )


async def test_in_a_channel_only_who_was_asked_can_say_yes(talk: Talk) -> None:
    await talk("mira", "@stammtisch merkk #3", where="#general", says=["Meintest du merk #3?\n[✓ Ja]"])
    asked = talk.shown
    await talk.presses(
        "tom", asked, "✓ Ja", says=["Die Frage ist nicht mehr offen. Schreib einfach merk #3."]
    )
    await talk.presses("mira", asked, "✓ Ja", says=[STARRED])


async def test_what_organisers_do_is_offered_to_organisers_only_and_shown_before_it_is_done(
    talk: Talk,
) -> None:
    unknown = await talk.asks("mira", "verschibe #5 auf 14:30")
    assert "Meintest" not in unknown
    await talk("olga", "verschibe #5 auf 14:30", says=["Meintest du verschieb #5 auf 14:30?\n[✓ Ja]"])
    shown = await talk.asks("olga", "ja")
    assert shown.startswith("Das würde sich ändern:")


async def test_a_word_of_the_programme_is_a_question(talk: Talk) -> None:
    assert "Lin Muster" in await talk.asks("mira", "Lin?")
    await talk("nora", "kalendr", says=["Meintest du kalender?\n[✓ Ja]"])
    await talk("olga", "neue Session: Kalendr, Freitag 14:00-14:45, Raum Saal", says=None)
    await talk("olga", "ja", says=None)
    assert "Kalendr · Saal" in await talk.asks("nora", "kalendr")
