"""What help says depends on where it is asked, and by whom."""

import pytest

from tests.features.barcamp.conftest import HERE
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

ASK = [
    "Ich kenne das Programm und erinnere dich. Schreib mich hier mit Namen an (@…), zum Beispiel:",
    "- „was läuft jetzt?“",
    "- „wann ist Nobody Came for the Desk?“",
    "- merk #3 – mit der Nummer, die hinter der Session steht",
    "",
    "Mehr zeige ich dir, wenn du mir direkt hilfe schreibst.",
]
THREAD = "Hier höre ich auch ohne Namen zu:"
SEATS = [
    "- „+1“ oder „bin dabei“ – du bist dabei; „+2“ – ihr kommt zu zweit",
    "- „vielleicht“ – noch kein Platz; „bin raus“ – dein Platz ist wieder frei",
]
RUN = "- „plätze 20“, „schließen“, „wer ist dabei?“ oder „nachricht an alle: …“ – geht bei dir, denn du leitest sie"
CHANGE = "- „titel: …“, „dauer: 45 Minuten“ oder „braucht: Beamer“ – ändert sie, denn es ist deine"
WANT = "- „ich auch“ – du würdest kommen; „mach ich“ – du bietest sie an"


@pytest.fixture
async def barcamp(talk: Talk) -> Talk:
    """A dialogue in which people pitch in that channel."""
    await talk("olga", "@stammtisch barcamp here", where=HERE, says=None)
    return talk


async def test_in_the_barcamp_it_names_what_is_heard_there(barcamp: Talk) -> None:
    heard = [
        "In diesem Kanal höre ich auch ohne Namen zu:",
        "- „pitch: Async für Köche – 30 min“ – eine Session anbieten",
        "- „kann jemand was zu Versicherungen machen?“ – dir eine wünschen",
        "",
    ]
    await barcamp("mira", "@stammtisch hilfe", where=HERE, says=["\n".join([*heard, *ASK])])
    await barcamp("mira", "pitch: Async für Köche – 30 min", where=HERE, says=None)
    await barcamp("tom", "kann jemand was zu Versicherungen machen?", where=HERE, says=None)
    await barcamp.reads("nora")
    pitch = "Async für Köche · Mira · noch niemand dabei · #43"
    wish = "Versicherungen · 🙋 Wunsch · noch niemand sonst · #44"
    assert await barcamp.asks("nora", "zeig die pitches") == f"Bisher 2:\n- {pitch}\n- {wish}"


async def test_in_the_thread_of_a_pitch_it_names_what_is_heard_there(barcamp: Talk) -> None:
    await barcamp("mira", "pitch: Async für Köche – 30 min", where=HERE, says=None)
    card = barcamp.shown
    of_hosts = "\n".join([THREAD, *SEATS, RUN, CHANGE, "", *ASK])
    await barcamp("mira", "@stammtisch hilfe", where=HERE, thread=card, says=[of_hosts])
    await barcamp.hears("kerem", says=None)
    of_others = "\n".join([THREAD, *SEATS, "", *ASK])
    await barcamp("kerem", "Hilfe?", where=HERE, thread=card, says=[of_others])
    await barcamp("kerem", "Hilfe ist immer gut", where=HERE, thread=card, says=[])


async def test_in_the_thread_of_a_wish_it_names_what_is_heard_there(barcamp: Talk) -> None:
    await barcamp("mira", "kann jemand was zu Versicherungen machen?", where=HERE, says=None)
    wish = barcamp.shown
    await barcamp.hears("kerem", says=None)
    said = "\n".join([THREAD, WANT, "", *ASK])
    await barcamp("kerem", "hilfe", where=HERE, thread=wish, says=[said])


async def test_among_people_who_talk_it_is_silent(talk: Talk) -> None:
    await talk("mira", "hilfe", where=HERE, says=[])
    first = talk.last
    await talk("tom", "help", where=HERE, thread=first, says=[])
