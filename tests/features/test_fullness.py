"""`Raum Saal ist voll`: who hears of it, what is offered instead, and how it ends."""

import pytest

from bot.demo.stage import Stage
from bot.features.fullness.commands import FullRooms
from bot.features.fullness.reports import Report, read_report
from tests.storage.rows import all_rows
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

DESK = "„Das Homeoffice hat keine Kaffeeküche“ (#5)"
ELSE = (
    "Das läuft sonst oder beginnt gleich:\n"
    "- 11:15–12:00 · What Is a Desk Worth? Pricing Without Guesswork · Salon Wilmersdorf · Ruby Sampletext · #6\n"
    "- 11:15–12:30 · Schicht für Schicht: ein Türschild aus dem 3D-Drucker · Werkstatt · Ole Ausgedacht · #7"
)
THANKS = f"Danke, ich sage es weiter: {DESK} ist voll.\n\n{ELSE}"


async def _full(stage: Stage) -> set[int]:
    async with stage.app.database.reading() as tx:
        return set(await FullRooms(stage.app.programme).full(tx, stage.clock.now()))


async def test_organisers_hear_once_and_the_number_grows(talk: Talk, stage: Stage) -> None:
    await talk("olga", "hilfe", says=None)
    await talk.waits("mira", minutes=85, says=[])
    await talk("mira", "Raum Saal ist voll", says=[THANKS])
    one = f"Voll: {DESK}, Saal. Das sagt eine Person.\n\nStimmt nicht mehr? Schreib #5 ist nicht voll."
    await talk.hears("olga", [one])
    await talk("mira", "#5 ist leider schon voll!", says=[THANKS])
    await talk.hears("olga", [])
    english = (
        "Thank you, I pass it on: “Das Homeoffice hat keine Kaffeeküche” (#5) is full.\n\n"
        "This is on as well, or about to start:\n" + ELSE.split("\n", 1)[1]
    )
    await talk("nora", "Saal is full", says=[english])
    await talk.hears("olga", [one.replace("sagt eine Person", "sagen 2 Leute")])
    assert await _full(stage) == {5}
    await talk.waits("mira", minutes=60, says=[])
    assert await _full(stage) == set()


async def test_the_host_hears_and_can_take_it_back(talk: Talk, stage: Stage) -> None:
    await talk("tom", "hello", says=None)
    reminder = "🎤 Your session “Nobody Came for the Desk” starts in 10 minutes (10:00), Saal. #3 Nobody has starred it yet."
    await talk.waits("tom", minutes=25, says=[reminder])
    await talk("lin", "the Saal is completely full", says=None)
    told = "Full: “Nobody Came for the Desk” (#3), Saal. One person says so.\n\nNo longer true? Write #3 has room."
    await talk.hears("tom", [told])
    only = "Only the organisers and those who host the session can do that."
    await talk("lin", "#3 has room", says=[only])
    again = "All right, “Nobody Came for the Desk” (#3) has room again."
    await talk("tom", "#3 has room", says=[again])
    assert await _full(stage) == set()
    await talk("tom", "#3 is not full", says=["“Nobody Came for the Desk” (#3) had not been reported full."])
    audit = (await all_rows(stage.app.database))["audit"]
    acts = [("refused fullness-room", ""), ("room again", "#3")]
    assert [(row["act"], row["subject"]) for row in audit] == acts
    await talk.waits("tom", minutes=1, says=[])
    await talk("lin", "the Saal is full", says=None)
    await talk.hears("tom", [told])


async def test_in_reply_to_a_message_that_shows_it(talk: Talk, stage: Stage) -> None:
    question = await talk("tom", "@stammtisch zeig #2", where="#general", says=None)
    nothing = "Danke, ich sage es weiter: „Guten Morgen, Schreibtisch!“ (#2) ist voll."
    soon = "\n\nDas läuft sonst oder beginnt gleich:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"
    await talk("lin", "hier ist voll", where="#general", thread=question, says=[nothing + soon])
    assert await _full(stage) == {2}
    await talk.deletes("lin", talk.last, says=["(gone)"])
    assert await _full(stage) == set()


async def test_what_is_unclear_is_asked(talk: Talk, stage: Stage) -> None:
    where = "Welchen Raum meinst du? Zum Beispiel Raum Saal ist voll."
    await talk("mira", "hier ist voll", says=[where])
    nothing = "Zu „Werkstatt“ finde ich nichts, was gerade läuft oder gleich beginnt. Nenn mir den Raum oder die Nummer, zum Beispiel #12 ist voll."
    await talk("mira", "die Werkstatt ist voll", says=[nothing])
    assert await _full(stage) == set()


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("Raum Saal ist voll", Report("Saal", True)),
        ("Der Salon Wilmersdorf ist jetzt leider überfüllt.", Report("Salon Wilmersdorf", True)),
        ("voll: Saal", Report("Saal", True)),
        ("It is packed!", Report("", True)),
        ("Kein Platz mehr in der Werkstatt", Report("Werkstatt", True)),
        ("no seats left", Report("", True)),
        ("#12 ist nicht mehr voll", Report("#12", False)),
        ("#12 hat wieder Platz", Report("#12", False)),
        ("Raum Saal is not full anymore", Report("Saal", False)),
        ("ist der Saal voll?", None),
        ("Is the Saal full", None),
        ("wann ist der Saal voll", None),
        ("was läuft jetzt", None),
        ("Wie voll ist es heute", None),
    ],
)
def test_reports_are_told_apart(text: str, report: Report | None) -> None:
    assert read_report(text) == report
