"""Organisers bring a programme in chat, see how fresh it is, and stop watching it."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.demo.stage import Stage
from bot.features.programme.watching.commands import Asked, asked_for, of_one
from bot.storage.tables import audit
from tests.features.watching.web import FIRST, Web, table
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

URL = "https://example.org/tours.csv"
EVENT = "coworking-konferenz-2011"
READING = "Ich lese es und melde mich gleich."
READING_EN = "I'm reading it, and will write to you in a moment."
NO_ZONE = "- Die Datei nennt keine Zeitzone; ich habe Europe/Berlin genommen."
NO_ZONE_EN = "- The file names no time zone; I took Europe/Berlin."
BY_HAND = f"- programme für {EVENT} · 42 Sessions · von Hand gebracht"


def _watched(name: str, minutes: int = 5) -> str:
    return (
        f"- Ob sich etwas ändert, sehe ich ab jetzt von selbst nach, das nächste Mal in {minutes} Minuten. "
        f"Nicht mehr: quelle {name} stopp"
    )


async def test_a_programme_is_brought_listed_and_let_go(talk: Talk, web: Web) -> None:
    web.puts(URL, "a", "b")
    summary = f"2 Sessions gelesen (csv) für {EVENT}.\n- 2 neu\n{NO_ZONE}\n{_watched('touren')}"
    await talk("olga", f"importiere {URL} als touren", says=[READING, summary])
    listed = (
        "Daher kommt das Programm:\n"
        f"- touren für {EVENT} · 2 Sessions · zuletzt gelesen Do. 09:40 · ich sehe wieder nach in 5 Minuten\n"
        f"{BY_HAND}"
    )
    await talk("olga", "quellen", says=[listed])
    stopped = f"Gut, „touren“ für {EVENT} beobachte ich nicht mehr. Das Programm bleibt, wie es ist."
    await talk("olga", "quelle touren stopp", says=[stopped])
    await talk("olga", "quelle touren stopp", says=["„touren“ beobachte ich gar nicht."])
    await talk.waits("olga", hours=5, says=[])
    assert len(web.asked) == 1
    listed = (
        "Daher kommt das Programm:\n"
        f"- touren für {EVENT} · 2 Sessions · zuletzt gelesen Do. 09:40 · nicht beobachtet\n{BY_HAND}"
    )
    await talk("olga", "quellen", says=[listed])


async def test_the_same_in_english_and_in_a_thread(talk: Talk, web: Web) -> None:
    await talk("olga", "language english", says=None)
    web.puts(URL, "a")
    summary = (
        f"One session read (csv) for {EVENT}.\n- 1 new\n{NO_ZONE_EN}\n"
        "- From now on I look by myself whether anything changes, next in 5 minutes. "
        "No more: source tours stop"
    )
    await talk(
        "olga",
        f"@stammtisch import {URL} for {EVENT} as tours",
        where="#general",
        says=[READING_EN, summary],
    )
    listed = (
        "The programme comes from:\n"
        f"- tours for {EVENT} · one session · last read Thu 09:40 · I look again in 5 minutes\n"
        f"- programme for {EVENT} · 42 sessions · brought by hand"
    )
    await talk("olga", "sources", says=[listed])
    stopped = f"All right, I watch “tours” for {EVENT} no more. The programme stays as it is."
    await talk("olga", f"source {EVENT}/tours stop", says=[stopped])
    await talk("olga", "source x stop", says=["I know no source “x”. sources shows them all."])
    await talk("olga", "source tours accept", says=["“tours” is not waiting for anything."])


async def test_what_is_wrong_is_said_and_changes_nothing(talk: Talk, web: Web) -> None:
    await talk(
        "olga",
        "importiere schedule.xml",
        says=["Das ist keine Web-Adresse. Sie beginnt mit https:// oder http://."],
    )
    not_read = "Das hat nicht geklappt, am Programm hat sich nichts geändert.\n\n"
    await talk(
        "olga",
        f"importiere {URL}",
        says=[READING, not_read + "Unter der Adresse liegt nichts (Antwort 404). Stimmt sie noch?"],
    )
    web.pages[URL] = b"<!doctype html><p>Hallo"
    page = "Das ist eine Webseite und kein Export. Gib mir die Adresse oder die Datei von schedule.xml, schedule.json, iCalendar oder CSV."
    await talk("olga", f"importiere {URL}", says=[READING, not_read + page])
    web.breaks(URL)
    away = "Der Server sagt, dass er gerade nicht kann (Antwort 503)."
    await talk("olga", f"importiere {URL}", says=[READING, not_read + away])
    bad = "„a/b“ geht nicht als Name. Nimm Buchstaben, Ziffern, Punkt und Bindestrich, höchstens 64 Zeichen."
    await talk("olga", f"importiere {URL} für a/b", says=[bad])
    await talk("olga", "quellen", says=[f"Daher kommt das Programm:\n{BY_HAND}"])


async def test_only_organisers_may(talk: Talk, stage: Stage, web: Web) -> None:
    refusal = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
    for said in (f"importiere {URL}", "quellen", "quelle programme stopp"):
        await talk("mira", said, says=[refusal])
    web.puts(URL, "a")
    await talk("olga", f"importiere {URL} als touren", says=None)
    async with stage.app.database.reading() as tx:
        acts = [row.act for row in await tx.execute(select(audit).order_by(audit.c.id))]
    assert acts == [
        "refused sources-bring",
        "refused sources-list",
        "refused sources-one",
        "sources-bring",
    ]


async def test_words_that_only_begin_like_a_command_are_a_question(talk: Talk) -> None:
    unknown = "I can't find anything about that in the programme."
    await talk("tom", "import feelings for chinchillas?", says=[unknown])
    await talk("tom", "source of all problems?", says=[unknown])


async def test_half_a_file_is_asked_about_first(talk: Talk, web: Web) -> None:
    web.puts(URL, "a", "b", "c", "d", "e", "f")
    await talk("olga", f"importiere {URL} als touren", says=None)
    web.puts(URL, "a", "b")
    question = (
        f"Ich habe noch nichts geändert: Von 6 Sessions in {EVENT}, die noch kommen, würden 4 ausfallen. "
        "Vielleicht ist die Datei nur halb da. Wenn es so sein soll, antworte „ja, übernehmen“. "
        "Alles andere heißt nein."
    )
    await talk("olga", f"importiere {URL} als touren", says=[READING, question])
    await talk("olga", "lieber nicht", says=["Gut, das Programm bleibt, wie es ist."])
    await talk("olga", f"importiere {URL} als touren", says=[READING, question])
    summary = f"2 Sessions gelesen (csv) für {EVENT}.\n- 4 abgesagt\n{NO_ZONE}\n{_watched('touren')}"
    await talk("olga", "ja, übernehmen", says=[READING, summary])


async def test_a_yes_is_only_for_what_was_asked_about(talk: Talk, web: Web) -> None:
    await talk("olga", "language english", says=None)
    web.puts(URL, "a", "b", "c", "d", "e", "f")
    await talk("olga", f"import {URL} as tours", says=None)
    web.puts(URL, "a", "b")
    await talk("olga", f"import {URL} as tours", says=None)
    web.puts(URL, "a")
    question = (
        f"I have not changed anything yet: of 6 sessions still to come in {EVENT}, 5 would be cancelled. "
        "Perhaps only half of the file is there. If that is how it should be, answer “yes, apply”. "
        "Anything else means no."
    )
    await talk("olga", "yes, apply", says=[READING_EN, question])
    await talk("olga", "no", says=["All right, the programme stays as it is."])


async def test_a_watched_source_that_lost_half_waits_for_a_yes(talk: Talk, web: Web) -> None:
    web.puts(URL, "a", "b", "c", "d", "e", "f")
    await talk("olga", f"importiere {URL} als touren", says=None)
    web.puts(URL, "a", "b")
    told = (
        f"In der Quelle „touren“ für {EVENT} fehlen 4 von 6 Sessions, die noch kommen. Vielleicht ist die "
        "Datei nur halb da, deshalb habe ich nichts geändert. Wenn sie wirklich ausfallen: "
        f"quelle {EVENT}/touren übernehmen"
    )
    await talk.waits("olga", hours=2, says=[told])
    await talk("olga", "was hat sich geändert", says=["Seit Mi. 11:40 hat sich nichts geändert."])
    summary = f"2 Sessions gelesen (csv) für {EVENT}.\n- 4 abgesagt\n{NO_ZONE}\n{_watched('touren')}"
    await talk("olga", "quelle touren übernehmen", says=[READING, summary])
    web.puts(URL, "a", "b", "c", "d", "e", "f")
    await talk.waits("olga", minutes=10, says=[])
    assert len(web.asked) > 20


async def test_with_several_events_an_import_names_its_own(talk: Talk, web: Web) -> None:
    web.puts(URL, "x", "y")
    await talk("olga", f"importiere {URL} für fest", says=None)
    which = (
        f"Es gibt mehrere Veranstaltungen: {EVENT}, fest. Nenn die, die du meinst: "
        "importiere https://… für EVENT."
    )
    await talk("olga", f"importiere {URL}", says=[which])
    await talk("olga", f"importiere {URL} für {EVENT} als touren", says=None)
    await talk("olga", f"importiere {URL} für fest als touren", says=None)
    several = f"Davon gibt es mehrere: {EVENT}/touren, fest/touren. Nenn sie bitte so, mit dem Schrägstrich."
    await talk("olga", "quelle touren stopp", says=[several])
    stopped = "Gut, „touren“ für fest beobachte ich nicht mehr. Das Programm bleibt, wie es ist."
    await talk("olga", "quelle fest/touren stopp", says=[stopped])


async def test_what_changed_covers_the_sources_of_all_events(talk: Talk, web: Web) -> None:
    other = "https://example.org/fest.csv"
    web.puts(URL, "a", "b")
    web.puts(other, "x")
    await talk("olga", f"importiere {URL} für {EVENT} als touren", says=None)
    await talk("olga", f"importiere {other} für fest", says=None)
    await talk.waits("nora", minutes=1, says=[])
    await talk("nora", "what changed?", says=None)
    web.puts(URL, "a", "b", room="Saal")
    web.puts(other, "x", "y", room="Keller")
    await talk.waits("nora", minutes=20, says=[])
    changed = (
        "Since Thu 09:41 this has changed:\n"
        "- Session a · #43: room Hof → Saal\n"
        "- Session b · #44: room Hof → Saal\n"
        "- Session y · #46: new, Fri 13:00\n"
        "- Session x · #45: room Hof → Keller"
    )
    await talk("nora", "what changed?", says=[changed])
    web.puts(URL, "a", "b")
    await talk.waits("nora", minutes=10, says=[])
    web.puts(URL, "a", "b", room="Saal")
    await talk.waits("nora", minutes=10, says=[])
    await talk("nora", "what changed?", says=["Nothing has changed since Thu 10:01."])


async def test_clashes_and_a_slow_server_are_told_to_who_asked(stage: Stage, web: Web) -> None:
    start = FIRST + timedelta(minutes=30)
    web.pages[URL] = table("a", "b") + b"\n" + table("c", first=start).split(b"\n", 1)[1]
    web.shut()
    asked = stage.world.say("olga", "dm:olga", f"importiere {URL} als touren")
    await web.begun.wait()
    told = asyncio.Event()
    stage.world.watchers.append(lambda entry: told.set() if entry.kind == "post" else None)
    stage.clock.move_to(stage.clock.now() + timedelta(seconds=5))
    slow = "Das dauert etwas länger. Ich lese noch und melde mich, sobald ich fertig bin."
    async with asyncio.timeout(20):
        await told.wait()
    web.open.set()
    clash = "2-mal sind Räume oder Leute doppelt belegt. Welche, zeigt prüfe programm."
    await stage.settle()
    said = [one.text for one in stage.world.in_conversation("dm:olga")]
    summary = f"3 Sessions gelesen (csv) für {EVENT}.\n- 3 neu\n{NO_ZONE}\n- {clash}\n{_watched('touren')}"
    assert said[-3:] == [READING, slow, summary]
    assert asked


async def test_who_takes_the_message_back_wants_nothing_any_more(stage: Stage, web: Web) -> None:
    web.puts(URL, "a")
    web.shut()
    message = stage.world.say("olga", "dm:olga", f"importiere {URL} als touren")
    await web.begun.wait()
    stage.world.delete("olga", message)
    await stage.adapter.idle()
    await stage.app.inbox.idle()
    web.open.set()
    await stage.settle()
    stage.world.say("olga", "dm:olga", "quellen")
    await stage.settle()
    listed = stage.world.in_conversation("dm:olga")[-1].text
    assert listed == f"Daher kommt das Programm:\n{BY_HAND}"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("https://a.org/x", Asked("https://a.org/x", None, "programme")),
        ("<https://a.org/x> für camp", Asked("https://a.org/x", "camp", "programme")),
        ("https://a.org/x for camp as tours.", Asked("https://a.org/x", "camp", "tours")),
        ("https://a.org/x als touren", Asked("https://a.org/x", None, "touren")),
        ("x.csv", Asked("x.csv", None, "programme")),
        ("duties for coffee", None),
        ("taxes", None),
        ("https://a.org/x und noch was", None),
    ],
)
def test_what_is_asked_for(said: str, expected: Asked | None) -> None:
    assert asked_for(said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("touren stopp", ("touren", "stop")),
        ("camp/touren Übernehmen!", ("camp/touren", "accept")),
        ("code talk", None),
        ("touren", None),
        ("of the problem", None),
    ],
)
def test_what_is_said_of_one(said: str, expected: tuple[str, str] | None) -> None:
    assert of_one(said) == expected


async def test_an_answer_says_how_old_the_programme_is_when_it_could_not_be_read(
    talk: Talk, web: Web
) -> None:
    web.puts(URL, "a")
    await talk("olga", f"importiere {URL} als touren", says=None)
    web.breaks(URL)
    await talk.waits("olga", hours=1, says=None)
    await talk(
        "mira",
        "wo ist Nein sagen, freundlich?",
        says=[
            "„Nein sagen, freundlich“ ist hier: Salon Wilmersdorf\n- Fr. 12:00–12:45 · Hanna Probe · #28\n\n"
            "Stand Do. 09:40: Seitdem konnte ich das Programm nicht neu lesen."
        ],
    )
