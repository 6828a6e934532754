"""Help on one topic: its few commands for who asks, where they ask, and every example of it works."""

import json

import pytest

from bot.core.feature import Command
from bot.core.message import Code, say
from bot.core.rights import Right, Spot, right
from bot.core.roles import Role
from bot.core.texts import SPOKEN, Reader
from bot.demo.event import OPENING
from bot.demo.stage import Stage
from bot.features.topics.asking import Wanted, wanted
from bot.features.topics.choosing import choose
from bot.features.topics.commands import HELP, Topics
from tests.features.question_sets.sidecar import sets
from tests.talk import Talk

DATA = (
    "- my data – everything I know about you\n"
    "- my data file – the same as a file, to take with you\n"
    "- language german – I write to you in German\n"
    "- my consents – what is shown of you to whom, and how to change it"
)
"""What does not need a direct conversation."""

pytestmark = pytest.mark.the_same_everywhere

CALLS = frozenset({"help", "help me", "hilfe", "hilf mir", "aide"})


@pytest.fixture
def topics(stage: Stage) -> Topics:
    """All that is known of the bot's commands."""
    return Topics(lambda: stage.app.router, lambda: pytest.fail("no question is asked"))


def named(talked: str) -> list[str]:
    """What stands first in each line."""
    return [line.removeprefix("- ").partition(" – ")[0] for line in talked.splitlines()]


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("help announce", Wanted(("announce",))),
        ("Hilfe zu Erinnerungen", Wanted(("erinnerungen",))),
        ("how do I announce something?", Wanted(("announce",), True)),
        ("Wie kündige ich etwas an?", Wanted(("kuendige", "an"), True)),
        ("wie merke ich mir einen Talk?", Wanted(("merke",), True)),
        ("how do I sign up for a tour?", Wanted(("sign", "up", "tour"), True)),
        ("how does voting work?", Wanted(("voting",), True)),
        ("Wie kann ich einen Pitch machen?", Wanted(("pitch",), True)),
        ("comment puis-je voter ?", Wanted(("voter",), True)),
        ("how do I get to the Saal?", None),
        ("wie komme ich zum Saal?", None),
        ("wie finde ich Mira?", None),
        ("hilfe, wo ist der Saal", None),
        ("help me find the Saal", None),
        ("help, where is everybody", None),
        ("hilfe", None),
        ("wie viele Plätze hat Tour 3?", None),
        ("wie lange dauert die Keynote?", None),
        ("how long is the keynote?", None),
        ("how many people are coming?", None),
    ],
)
def test_what_help_is_asked_for(said: str, means: Wanted | None) -> None:
    assert wanted(said, CALLS) == means


@pytest.mark.parametrize(
    ("who", "said", "shown"),
    [
        (
            "nora",
            "how do I sign up for a tour?",
            [
                "join #7 (or ✋ under it)",
                "my seats",
                "leave #7",
                "which sessions have seats left?",
                "maybe #7",
                "who's in #7",
            ],
        ),
        (
            "mira",
            "wie merke ich mir einen Talk?",
            [
                "merk #12 (oder ⭐ darunter)",
                "merk mir die Keynote",
                "vergiss #12",
                "meine sterne",
                "meine agenda",
                "vorlauf 15",
            ],
        ),
        (
            "mira",
            "hilfe erinnerungen",
            [
                "vorlauf 15",
                "erinnere mich morgen um 9 daran, im Büro anzurufen",
                "pause",
                "weiter",
                "meine Erinnerungen",
                "lösche Erinnerung 2",
            ],
        ),
        (
            "olga",
            "help announce",
            [
                "announce room Saal here 10 minutes before",
                "announcements",
                "stop announcing 2",
                "to everyone from tour 3 except the waitlist: …",
                "write announcement",
                "announcement 7 send",
            ],
        ),
        (
            "olga",
            "how do I announce something?",
            [
                "announce room Saal here 10 minutes before",
                "announcements",
                "stop announcing 2",
                "to everyone from tour 3 except the waitlist: …",
                "write announcement",
                "announcement 7 send",
            ],
        ),
        (
            "olga",
            "wie kündige ich etwas an?",
            [
                "kündige Raum Saal hier an, 10 Minuten vorher",
                "ankündigungen",
                "an alle von Tour 3 außer der Warteliste: …",
                "ankündigung schreiben",
                "ankündigung stopp 2",
                "ankündigung 7 senden",
            ],
        ),
        ("mira", "wie melde ich mich an?", ["dabei #7 (oder ✋ darunter)"]),
        ("nora", "help calendar", ["calendar", "calendar reset", "calendar file", "to my calendar #12"]),
        ("olga", "how do I move a session?", ["move #12 to 2:30pm in Saal"]),
        (
            "nora",
            "how do I change my language?",
            ["language german", "settings", "my data", "forget me", "my data file", "my consents"],
        ),
        ("olga", "wie schalte ich jemanden stumm?", ["stumm @tom 2 Stunden"]),
    ],
)
async def test_it_names_the_few_commands_of_that(talk: Talk, who: str, said: str, shown: list[str]) -> None:
    assert named(await talk.asks(who, said)) == shown


async def test_what_only_organisers_do_is_not_shown_to_others(talk: Talk) -> None:
    refused = "Only the organisers can do that. Type help to see what you can do."
    await talk("nora", "how do I announce something?", says=[refused])


async def test_what_is_not_known_names_the_topics(talk: Talk) -> None:
    told = (
        "I have no help on that. There is some on: programme, stars, seats, announcements, calendar, your own "
        "reminders, full rooms, barcamp, voting and the grid, profile, introductions, organisers, reports, your "
        "data, and overview."
    )
    await talk("nora", "help quantum", says=[told])
    organisers = (
        "Dazu kenne ich keine Hilfe. Es gibt sie zu: Programm, Programmquellen, Sterne, Plätze, Ankündigungen, "
        "Kalender, eigene Erinnerungen, volle Räume, Barcamp, Abstimmung und Raster, praktische Antworten, "
        "Profil, Kennenlernen, Orga-Team, Melden, deine Daten, Aufbewahrung und Übersicht."
    )
    await talk("olga", "hilfe quanten", says=[organisers])


async def test_aloud_only_what_can_be_said_there(talk: Talk) -> None:
    direct = named(await talk.asks("nora", "help your data"))
    assert "settings" in direct
    await talk("nora", "@stammtisch help your data", where="#general", says=[DATA])


@pytest.mark.parametrize(
    "question",
    [
        "how do I get to the Saal?",
        "hilfe, wo ist der Saal",
        "wie komme ich zum Saal?",
        "how do I join the wifi?",
        "help wifi",
        "Hilfe, es brennt",
        "help me find Mira",
        "wie finde ich Tom Fiction?",
        "how do I recharge my phone?",
        "how do I cook rice?",
    ],
)
async def test_questions_stay_questions(talk: Talk, question: str) -> None:
    answered = await talk.asks("mira", question)
    assert " – " not in answered
    assert "Dazu kenne ich keine Hilfe" not in answered
    assert "I have no help on that" not in answered


def test_no_question_about_a_programme_is_taken(topics: Topics) -> None:
    known = topics.known()
    taken = [
        question
        for one in sets()
        for line in one.questions.read_text(encoding="utf-8").splitlines()
        for question in [json.loads(line)["question"]]
        if (asked := wanted(question, CALLS)) and choose(asked, known, lambda _: True).commands
    ]
    assert taken == []


@pytest.mark.parametrize("language", SPOKEN)
def test_every_example_is_understood_as_that_command_by_whoever_is_shown_it(
    stage: Stage, topics: Topics, language: str
) -> None:
    router, wrong = stage.app.router, []
    for command in [one.command for one in topics.known()]:
        spans = router.texts.line(say(f"{command.name}-help"), Reader(language, OPENING, {}))
        first, *more = [span.text for span in spans if isinstance(span, Code)]
        for role in Role:
            for spot in Spot:
                if right(command, role, spot) not in (Right.YES, Right.OWN):
                    continue

                def may(one: Command, role: Role = role, spot: Spot = spot) -> bool:
                    return right(one, role, spot) in (Right.YES, Right.OWN)

                found = router.commands.find(first, may)
                if found is None or found.command is not command:
                    wrong.append((first, role, spot))
                others = [router.commands.find(one, may) for one in more]
                wrong += [(more, role, spot) for one in others if one is None or not may(one.command)]
    assert wrong == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_topic_that_is_named_has_commands(topics: Topics, stage: Stage, language: str) -> None:
    house = stage.app.router
    without = [
        one.name for one in house.features if one.commands and not house.says(f"{one.name}-help-topic")
    ]
    assert without == ["questions", HELP]
    names = [
        house.words(say(f"{one.name}-help-topic"), language).split("|")[0].strip()
        for one in house.features
        if house.says(f"{one.name}-help-topic")
    ]
    known = topics.known()
    empty = [
        name
        for name in names
        if not (asked := wanted(f"help {name}", CALLS)) or not choose(asked, known, lambda _: True).commands
    ]
    assert empty == []
