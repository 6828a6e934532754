"""Practical questions: found in people's own words, answered by what organisers wrote, never guessed."""

import pytest

from bot.core.texts import Texts
from bot.demo.stage import Stage
from bot.features.practical.find import Entry, asked_topic, find_practical
from bot.features.practical.writing import Name, Written, read_written
from bot.language.topics import TOPICS
from tests.storage.rows import all_rows
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

WLAN = "Netz CLUBOFFICE, das Passwort steht am Empfang. Wenn es klemmt: Im Saal ist es am schnellsten."
WIFI = "Network CLUBOFFICE, the password is at the reception desk. If it is slow, it is fastest in the Saal."
NOTHING = "Zu „Parken“ hat das Orga-Team noch nichts aufgeschrieben. Frag am besten vor Ort am Empfang."

LISTED = """Das antworte ich auf praktische Fragen:
- WLAN (Deutsch): Netz CLUBOFFICE, das Passwort steht am Empfang. Wenn es klemmt: Im Saal ist es …
- WLAN (Englisch): Network CLUBOFFICE, the password is at the reception desk. If it is slow, it is…
- Anfahrt (Deutsch): CLUBOFFICE, Wilmersdorf: drei Minuten vom U-Bahnhof, durch den Hof, zweiter Ein…
- Anfahrt (Englisch): CLUBOFFICE, Wilmersdorf: three minutes from the underground, through the courty…
- Toiletten (Deutsch): Im Gang hinter der Werkstatt, links. Eine barrierefreie ist am Empfang.
- Toiletten (Englisch): In the corridor behind the Werkstatt, on the left. A step-free one is at the re…
- Getränke und Kaffee (Deutsch): Kaffee und Tee stehen den ganzen Tag im Salon Wilmersdorf, Wasser überall.
- Getränke und Kaffee (Englisch): Coffee and tea are in the Salon Wilmersdorf all day, water is everywhere.
- Notfall und Erste Hilfe (Deutsch): Notruf 112. Ersthelferin ist Greta am Empfang, der Verbandskasten hängt neben d…
- Notfall und Erste Hilfe (Englisch): Call 112. Greta at the reception desk gives first aid; the first-aid kit is nex…
- Garderobe (Deutsch): Gleich rechts vom Eingang, bis 18 Uhr besetzt. Koffer dürfen am Samstag im Ruhe…
- Garderobe (Englisch): Right of the entrance, staffed until 6 pm. Suitcases may wait in the Ruheraum o…

Gefragt wurde auch, und es fehlt:
- Parken: 2-mal

Neu oder anders: antwort wlan: …, auf Englisch antwort wlan en: …. Weg damit: lösche antwort wlan."""


async def test_in_the_readers_language(talk: Talk) -> None:
    await talk("mira", "Wie komme ich ins WLAN?", says=[WLAN])
    await talk("tom", "How do I get into the wifi?", says=[WIFI])
    await talk("tom", "@stammtisch what is the wifi password?", where="#general", says=[WIFI])


async def test_what_the_programme_has_stands_beside_it(talk: Talk) -> None:
    coffee = (
        "Coffee and tea are in the Salon Wilmersdorf all day, water is everywhere.\n\nIn the programme there is:\n"
        "- Fri 15:45–16:30 · Kaffee, Reste, Adressen tauschen · Salon Wilmersdorf · #34"
    )
    await talk.waits("nora", hours=8, says=[])
    await talk("nora", "where is the Kaffee, please?", says=[coffee])
    lunch = "“Mittagessen” is here: Saal\n- Fri 13:00–14:00 · #29"
    await talk("nora", "where is the Mittagessen?", says=[lunch])


async def test_an_emergency_comes_first(talk: Talk) -> None:
    doctor = (
        "Call 112. Greta at the reception desk gives first aid; the first-aid kit is next to the cloakroom."
    )
    await talk("tom", "I need a doctor in the talk about wifi", says=[doctor])


async def test_nothing_written_is_said_and_counted(talk: Talk, stage: Stage) -> None:
    await talk("mira", "Wo kann ich parken?", says=[NOTHING])
    await talk("mira", "gibt es hier einen Parkplatz?", says=[NOTHING])
    rows = await all_rows(stage.app.database)
    assert rows["practical_missing"] == [
        {"event": "coworking-konferenz-2011", "topic": "parking", "count": 2}
    ]
    await talk("olga", "antworten", says=[LISTED])
    written = "Gut, das sage ich zu „Parken“ (Deutsch):\n\n> Im Hof, aber nur Räder."
    await talk("olga", "antwort parken: Im Hof, aber nur Räder.", says=[written])
    await talk("mira", "Wo kann ich parken?", says=["Im Hof, aber nur Räder."])
    assert (await all_rows(stage.app.database))["practical_missing"] == []


async def test_another_language_is_marked_and_chat_comes_before_the_configuration(talk: Talk) -> None:
    await talk("olga", "answer parking en: In the yard.", says=None)
    await talk("mira", "Wo kann ich parken?", says=["Das gibt es bisher nur auf Englisch:\n\nIn the yard."])
    await talk("olga", "antwort wlan: Netz GAST", says=None)
    await talk("mira", "wie komme ich ins Internet?", says=["Netz GAST"])
    await talk("tom", "where is the wifi?", says=[WIFI])
    await talk("olga", "lösche antwort wlan", says=["Gut, zu „WLAN“ sage ich das nicht mehr."])
    await talk("mira", "wie komme ich ins Internet?", says=[WLAN])


async def test_words_of_their_own_and_no_markup(talk: Talk, stage: Stage) -> None:
    written = (
        "Gut, das sage ich zu „Grillplatz“ (Deutsch):\n\n> Hinter dem *Haus* @channel <https://x.example>"
    )
    await talk(
        "olga",
        "antwort Grillplatz, Feuerstelle: Hinter dem *Haus* @channel <https://x.example>",
        says=[written],
    )
    await talk(
        "mira", "Wo ist denn die Feuerstelle?", says=["Hinter dem *Haus* @channel <https://x.example>"]
    )
    await talk(
        "olga",
        "lösche antwort Quatsch",
        says=["Dazu ist im Chat nichts geschrieben. Mit antworten siehst du, was es gibt."],
    )
    example = "Sag mir, worum es geht und was ich antworten soll, höchstens 2000 Zeichen. Zum Beispiel: antwort wlan: Netz CLUBOFFICE, das Passwort steht am Empfang."
    await talk("olga", "antwort wlan", says=[example])
    only = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
    await talk("mira", "antwort wlan: Netz X", says=[only])
    audit = (await all_rows(stage.app.database))["audit"]
    assert [(row["act"], row["subject"]) for row in audit if row["act"].endswith("answer")] == [
        ("wrote an answer", "grillplatz")
    ]
    assert [row["act"] for row in audit if row["act"].startswith("refused")] == ["refused practical-write"]


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("wie komme ich ins WLAN?", "wifi"),
        ("wifi password?", "wifi"),
        ("Wi-Fi", "wifi"),
        ("WLAN-Passwort bitte", "wifi"),
        ("où sont les toilettes ?", "toilets"),
        ("wo gibt's Kaffee?", "drinks"),
        ("厕所在哪里", "toilets"),
        ("I need a doctor", "emergency"),
        ("Hilfe, jemand ist verletzt", "emergency"),
        ("wo ist der Verbandskasten, Erste Hilfe?", "emergency"),
        ("wie komme ich zum CLUBOFFICE?", "directions"),
        ("how do I get to the venue?", "directions"),
        ("where can I park?", "parking"),
        ("gibt es was Veganes zu essen?", "food"),
        ("wo kann ich meinen Koffer lassen?", "cloakroom"),
        ("bis wann ist die Garderobe besetzt, wann macht sie zu?", "cloakroom"),
        ("where do I register?", "tickets"),
        ("is it wheelchair accessible?", "accessibility"),
        ("gibt es Kinderbetreuung?", "childcare"),
        ("ich habe meine Jacke verloren", "lost"),
        ("is there a code of conduct?", "conduct"),
        ("wo finde ich eine Steckdose?", "power"),
        ("有没有插座", "power"),
        ("where can I pray?", "quiet"),
        ("darf man hier rauchen?", "smoking"),
        ("welches Hotel könnt ihr empfehlen?", "hotel"),
        ("Öffnungszeiten?", "hours"),
        ("gibt es einen Livestream?", "recording"),
        ("wen kann ich am Infostand fragen?", "contact"),
        ("y a-t-il du café ?", "drinks"),
        ("wann ist das Abendessen?", None),
        ("when is lunch?", None),
        ("Talk about Wi-Fi security", None),
        ("welcher Vortrag über Internet läuft jetzt?", None),
        ("was läuft jetzt?", None),
        ("merk #12", None),
        ("WLAN Sicherheit", None),
        ("关于网络的讲座", None),
        ("danke", None),
    ],
)
def test_topics_in_four_languages(question: str, topic: str | None) -> None:
    assert asked_topic(question, ()) == topic


def test_the_entry_is_found_by_topic_or_by_its_own_word() -> None:
    wifi = Entry("wifi", {"de": "Netz"})
    grill = Entry("grillplatz", {"de": "Hof"}, ("Grillplatz", "烧烤"))
    assert find_practical("wifi?", [grill, wifi]) is wifi
    assert find_practical("Wo ist der Grillplatz?", [wifi, grill]) is grill
    assert find_practical("烧烤在哪里", [wifi, grill]) is grill
    assert find_practical("Wo sind die Toiletten?", [wifi, grill]) is None


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("wlan: Netz und so", Written(Name("wifi", ("wlan",), None), "de", "Netz und so")),
        ("wifi en: Network", Written(Name("wifi", ("wifi",), "en"), "en", "Network")),
        ("wlan, Gästenetz englisch: X: Y", Written(Name("wifi", ("wlan", "Gästenetz"), "en"), "en", "X: Y")),
        ("厕所: 在二楼", Written(Name("toilets", ("厕所",), None), "zh", "在二楼")),
        ("Schnitzeljagd: XY", Written(Name("schnitzeljagd", ("Schnitzeljagd",), None), "fr", "XY")),
        ("wlan", None),
        (": Text", None),
        ("wlan:  ", None),
        (f"wlan: {'x' * 2001}", None),
    ],
)
def test_what_organisers_write(said: str, written: Written | None) -> None:
    assert read_written(said, "fr") == written


async def test_every_topic_has_a_name(stage: Stage) -> None:
    texts: Texts = stage.app.texts
    names = {texts._format("en", "practical-topic", {"topic": topic}) for topic in TOPICS}
    assert len(names) == len(TOPICS)
