"""Announcements as organisers and people see them. The same on every platform."""

import pytest

from bot.demo.event import assign
from bot.demo.stage import Played
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

FROM, URGENT = "📢 Vom Orga-Team\n", "🚨 Dringend, vom Orga-Team\n"
ONE_LANGUAGE = "- nur in einer Sprache: alle bekommen diesen Text\n"
HOW = "\n\nSoll ich? Schreib senden, um 14:00 senden, korrigiere: … oder verwerfen; später ankündigung {} senden."
BUTTONS = "\n[Senden] [Zweite Meinung] [Dringend] [Lesebestätigung] [Als Beitrag] [Verwerfen]"
SENT = "\n[Erledigt] [Zurückziehen]"


@pytest.fixture(autouse=True)
async def german(talk: Talk, stage: Played, platform: str) -> None:
    """Everybody is written to in German, and every platform has a general conversation."""
    if platform == "terminal":
        await assign(stage.app, "#general", "general")
    for who in ("olga", "mira"):
        await talk(who, "sprache deutsch", says=None)


@pytest.fixture
def people(platform: str) -> str:
    """How the preview counts all five."""
    return f"- {platform.split()[0].capitalize()}: 5 Leute, unter einer Minute\n"


def _card(number: int, text: str, *lines: str, state: str = ", Do. 09:40", buttons: str = SENT) -> str:
    counted = "".join(f"\n- {line}" for line in lines)
    return f"Ankündigung {number}{state}, an: alle\n> {text}\n{counted}{buttons}"


async def test_seen_sent_corrected_and_taken_back(talk: Talk, people: str) -> None:
    text = "Die Garderobe schließt um 18 Uhr."
    preview = (
        f"Ankündigung 1, noch nicht gesendet, an: alle\n{ONE_LANGUAGE}{people}\n"
        f"So liest es sich:\n\n{FROM}{text}{HOW.format(1)}{BUTTONS}"
    )
    await talk("olga", f"an alle: {text}", says=[preview])
    await talk.hears("mira", [])
    sending = _card(1, text, "angekommen: 0", state=" wird gesendet", buttons="\n[Stopp]")
    await talk("olga", "senden", says=["Ankündigung 1 geht an 5 Leute, unter einer Minute.", sending])
    await talk.waits("mira", minutes=1, says=[f"{FROM}{text}"])
    await talk.hears("olga", [_card(1, text, "angekommen: 5"), f"{FROM}{text}"])
    correcting = "Ich korrigiere Ankündigung 1 überall, wo sie angekommen ist."
    better = "Die Garderobe schließt um 19 Uhr."
    await talk(
        "olga", f"ankündigung 1 korrigiere: {better}", says=[correcting, _card(1, better, "angekommen: 5")]
    )
    await talk.waits("mira", minutes=1, says=[f"{FROM}{better}\n\n✏️ Korrigiert um 09:41."])
    await talk.hears("olga", [f"{FROM}{better}\n\n✏️ Korrigiert um 09:41."])
    over = "Bei Ankündigung 1 steht ab jetzt, dass sie sich erledigt hat."
    card = _card(1, better, "angekommen: 5", state=", Do. 09:40, erledigt", buttons="\n[Zurückziehen]")
    await talk("olga", "ankündigung 1 erledigt", says=[over, card])
    await talk.waits("mira", minutes=1, says=[f"{FROM}{better}\n\n✔️ Das hat sich erledigt."])
    await talk.hears("olga", [f"{FROM}{better}\n\n✔️ Das hat sich erledigt."])
    back = "Ich nehme Ankündigung 1 überall zurück, wo sie angekommen ist."
    card = _card(1, better, "angekommen: 5", state=", Do. 09:40, zurückgezogen", buttons="")
    await talk("olga", "ankündigung 1 zurückziehen", says=[back, card])
    await talk.waits("mira", minutes=1, says=["(gone)"])
    again = "Ankündigung 1 ist zurückgezogen."
    await talk("olga", "ankündigung 1 erledigt", says=["(gone)", again])


async def test_in_words_of_ones_own(talk: Talk) -> None:
    nothing = (
        "Dazu finde ich nichts im Programm.\n\nVielleicht meinst du:\n"
        "- 15:15–15:45 · Kaffee und Kuchen · Salon Wilmersdorf · #16"
    )
    await talk("olga", "nimm das zurück", says=[nothing])
    text = "Die Garderobe schließt um 18 Uhr."
    await talk("olga", f"an alle: {text}", says=None)
    await talk("olga", "senden", says=None)
    await talk.waits("mira", minutes=1, says=[f"{FROM}{text}"])
    await talk.hears("olga", None)
    await talk("olga", "wer hat das bekommen?", says=[_card(1, text, "angekommen: 5")])
    better = "Die Garderobe schließt um 19 Uhr."
    correcting = "Ich korrigiere Ankündigung 1 überall, wo sie angekommen ist."
    card = _card(1, better, "angekommen: 5")
    await talk("olga", f"korrigiere: {better}", says=[correcting, card, card])
    await talk.waits("mira", minutes=1, says=[f"{FROM}{better}\n\n✏️ Korrigiert um 09:41."])
    # Something else came between: what "that" is may not be guessed, so what can be done is shown.
    await talk("olga", "status", says=None)
    await talk("olga", "nimm das zurück", says=[card])
    await talk.waits("mira", minutes=1, says=[])
    await talk("olga", "verschiebe #3 auf 10:15", says=None)
    await talk("olga", "ja", says=None)
    which = (
        "Deine letzte Änderung am Programm nimmt rückgängig zurück, "
        "die Ankündigung ankündigung 1 zurückziehen."
    )
    await talk("olga", "nimm das zurück", says=[which])
    back = "Ich nehme Ankündigung 1 überall zurück, wo sie angekommen ist."
    gone = _card(1, better, "angekommen: 5", state=", Do. 09:40, zurückgezogen", buttons="")
    await talk("olga", "zieh ankündigung 1 zurück", says=[back, gone, gone, gone])
    await talk.waits("mira", minutes=1, says=["(gone)"])
    unknown = "Eine Ankündigung 9 gibt es nicht. Sieh nach mit gesendete ankündigungen."
    await talk("olga", "zieh ankündigung 9 zurück", says=["(gone)", unknown])
    await talk("mira", "nimm das zurück", says=[nothing])


async def test_planned_and_held_back(talk: Talk, people: str) -> None:
    await talk("olga", "an alle: Kuchen!", says=None)
    planned = (
        "Ankündigung 1 ist für Do. 14:00 geplant. Sie geht an alle, die dann dazugehören; "
        "ankündigung 1 verwerfen hält sie auf."
    )
    card = (
        f"Ankündigung 1, geplant für Do. 14:00, an: alle\n{ONE_LANGUAGE}{people}\n"
        f"So liest es sich:\n\n{FROM}Kuchen!\n[Verwerfen]"
    )
    await talk("olga", "schick das um 14 Uhr", says=[planned, card])
    await talk.waits("mira", hours=4, says=None)
    draft = card.replace("geplant für Do. 14:00", "ein Entwurf")
    await talk("olga", "nimm das zurück", says=["Ankündigung 1 wird nicht gesendet.", draft])
    await talk.waits("mira", minutes=30, says=[])


async def test_two_languages_and_who_read_it(talk: Talk, people: str) -> None:
    await talk("lin", "language english", says=None)
    await talk("olga", "dringend an alle: de: Bitte alle raus. / en: Everybody out, please.", says=None)
    preview = (
        f"Ankündigung 1, noch nicht gesendet, an: alle\n- dringend: auch in Ruhezeiten\n"
        f"- fragt, wer es gelesen hat\n{people}\n"
        f"So liest es sich auf Deutsch:\n\n{URGENT}Bitte alle raus.\n\n"
        "So liest es sich auf Englisch:\n\n🚨 Urgent, from the organisers\nEverybody out, please."
        f"{HOW.format(1)}\n[Senden] [Zweite Meinung] [Nicht dringend] [Als Beitrag] [Verwerfen]"
    )
    await talk("olga", "lesebestätigung", says=[preview])
    await talk.presses(
        "olga",
        talk.shown,
        "Senden",
        says=[
            "Ankündigung 1 geht an 5 Leute, unter einer Minute.",
            _card(
                1,
                "Bitte alle raus. / Everybody out, please.",
                "angekommen: 0",
                "gelesen: 0",
                state=" wird gesendet",
                buttons="\n[Stopp]",
            ),
        ],
    )
    await talk.waits(
        "lin", minutes=1, says=["🚨 Urgent, from the organisers\nEverybody out, please.\n[I read it]"]
    )
    await talk.presses("lin", talk.shown, "I read it", says=["Thanks, I counted you."])
    await talk.hears("mira", [f"{URGENT}Bitte alle raus.\n[Gelesen]"])
    await talk("mira", "gelesen 1", says=["Danke, ich habe dich gezählt."])
    await talk("mira", "gelesen 1", says=["Danke, ich habe dich gezählt."])
    await talk.hears("olga", None)
    card = _card(1, "Bitte alle raus. / Everybody out, please.", "angekommen: 5", "gelesen: 2")
    await talk.waits("olga", minutes=1, says=[card])


async def test_quiet_hours_are_kept_and_bundle(talk: Talk) -> None:
    await talk("mira", "ruhe 9-11", says=None)
    for text in ("an alle: Erstens.", "an alle: Zweitens.", "dringend an alle: Drittens."):
        await talk("olga", text, says=None)
        await talk("olga", "senden", says=None)
    await talk.waits("mira", minutes=1, says=[f"{URGENT}Drittens."])
    await talk.waits("mira", minutes=85, says=[f"{FROM}Erstens.\n\n{FROM}Zweitens."])
    await talk("olga", "ankündigung 2 korrigiere: Zweitens, genauer.", says=None)
    corrected = f"{FROM}Erstens.\n\n{FROM}Zweitens, genauer.\n\n✏️ Korrigiert um 11:06."
    await talk.waits("mira", minutes=1, says=[corrected])
    await talk("olga", "ankündigung 2 zurückziehen", says=None)
    await talk.waits("mira", minutes=1, says=[f"{FROM}Erstens."])
    await talk("olga", "ankündigung 1 zurückziehen", says=None)
    await talk.waits("mira", minutes=1, says=["(gone)"])


async def test_what_is_not_understood_is_asked_and_nothing_is_sent(talk: Talk) -> None:
    unknown = (
        "Ich weiß nicht, wen du mit „Zwerge“ meinst, und sende nichts. "
        "Zum Beispiel: alle, Hosts von heute, Tour 3, #12."
    )
    await talk("olga", "an die Zwerge: hi", says=[unknown])
    near = "Ich weiß nicht, wen du mit „Saall“ meinst, und sende nichts. Meinst du „Saal“?"
    await talk("olga", "an alle jetzt in Saall: hi", says=[near])
    of_what = "Von welcher Session? Sag es noch einmal mit ihrer Nummer, etwa #12; gesendet ist nichts."
    await talk("olga", "an die Warteliste: hi", says=[of_what])
    apart = "Ein Kanal und Leute sind zwei Ankündigungen. Schreib eine für den Kanal und eine für die Leute."
    await talk("olga", "an #general und alle von Tour 3: hi", says=[apart])
    unknown = "Einen Kanal #zwerge kenne ich nicht; gesendet ist nichts. Hol mich dorthin und schreib mir dort einmal."
    await talk("olga", "an alle aus #zwerge: hi", says=[unknown])
    which = (
        "Welchen Kanal meinst du? Sag es noch einmal mit seinem Namen, etwa an alle aus #general: …; "
        "gesendet ist nichts."
    )
    await talk("olga", "an alle in diesem Kanal: hi", says=[which])
    refused = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
    await talk("mira", "an alle: hi", says=[refused])
    await talk("olga", "an alle von Tour 3 außer der Warteliste: hi", says=None)
    nobody = "Im Moment ist da niemand, den ich erreiche. Später geht: um 14:00 senden."
    await talk("olga", "senden", says=[nobody])
    await talk.waits("mira", minutes=5, says=[])


async def test_for_the_people_of_a_channel(talk: Talk, people: str) -> None:
    text = "Die Garderobe schließt um 18 Uhr."
    await talk("mira", "merk #5", says=None)
    whom = (
        "alle aus #general, soweit sie auch hierzu gehören: "
        "alle, die sich „Das Homeoffice hat keine Kaffeeküche“ (#5) gemerkt haben"
    )
    preview = (
        f"Ankündigung 1, noch nicht gesendet, an: {whom}\n{ONE_LANGUAGE}"
        f"{people.replace('5 Leute', 'eine Person')}\n"
        f"So liest es sich:\n\n{FROM}{text}{HOW.format(1)}{BUTTONS}"
    )
    await talk("olga", f"an alle aus #general, die #5 gemerkt haben: {text}", says=[preview])
    sending = _card(1, text, "angekommen: 0", state=" wird gesendet", buttons="\n[Stopp]")
    sends = [
        "Ankündigung 1 geht an eine Person, unter einer Minute.",
        sending.replace("an: alle", f"an: {whom}"),
    ]
    await talk.presses("olga", talk.shown, "Senden", says=sends)
    await talk.waits("mira", minutes=1, says=[f"{FROM}{text}"])
    card = _card(1, text, "angekommen: 1").replace("an: alle", f"an: {whom}")
    await talk.hears("olga", [card])


async def test_a_post_that_rings_only_if_asked_twice(talk: Talk, stage: Played) -> None:
    await talk("olga", "an #general: de: Hallo zusammen / en: Hello all", says=None)
    await talk("olga", "klingeln", says=None)
    await talk("olga", "senden", says=None)
    both = f"{FROM}Hallo zusammen\n\n📢 From the organisers\nHello all"
    await talk.waits("mira", minutes=1, says=[both])
    await talk("olga", "an #general: Noch einmal", says=None)
    for said in ("klingeln", "wirklich klingeln", "senden"):
        await talk("olga", said, says=None)
    await stage.move(minutes=1)
    rung = await talk.reads("mira")
    assert rung.endswith(f"{FROM}Noch einmal")
    assert rung != f"{FROM}Noch einmal"  # each platform has its own sign that rings all


async def test_asked_for_question_by_question(talk: Talk) -> None:
    await talk("olga", "neue ankündigung", says=["Eine Ankündigung\n\n(1/4) Für wen?"])
    await talk("olga", "die Zwerge", says=["(2/4) Auf Deutsch"])
    await talk("olga", "Kaffee ist da.", says=["(3/4) Auf Englisch"])
    urgency = (
        "(4/4) Wie dringend?\n1. normal\n2. dringend, auch in Ruhezeiten\n\n"
        "Jetzt: normal. Mit behalten bleibt es so, mit abbrechen bleibt alles beim Alten."
    )
    await talk("olga", "Coffee is ready.", says=[urgency])
    unknown = (
        "Ich weiß nicht, wen du mit „Zwerge“ meinst, und sende nichts. "
        "Zum Beispiel: alle, Hosts von heute, Tour 3, #12.\n\n(1/4) Für wen?"
    )
    await talk("olga", "1", says=[unknown])
    for said in ("alle Hosts", "Kaffee ist da.", "Coffee is ready."):
        await talk("olga", said, says=None)
    await talk("olga", "2", says=None)
    await talk("olga", "senden", says=None)
    await talk.waits("mira", minutes=1, says=["🚨 Dringend, vom Orga-Team\nKaffee ist da."])
