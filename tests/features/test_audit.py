"""Who did what: for organisers, by person or day, page by page, and nobody's words in it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.demo.stage import Stage
from bot.features.desk.acting import Asked, read
from bot.features.desk.asking import log_of
from bot.storage.notes import write_audit
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2011, 11, 3, 9, 40, tzinfo=ZONE)
TODAY = datetime(2011, 11, 3, tzinfo=ZONE)
A_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("", Asked()),
        ("2", Asked(page=2)),
        ("Seite 3", Asked(page=3)),
        ("olga", Asked("olga")),
        ("von @olga 2", Asked("@olga", page=2)),
        ("gestern", Asked("", TODAY - A_DAY, TODAY)),
        ("olga yesterday 2", Asked("olga", TODAY - A_DAY, TODAY, 2)),
        ("am 2.11.", Asked("", TODAY - A_DAY, TODAY)),
        ("mittwoch", Asked("", TODAY - A_DAY, TODAY)),
        ("slack:T1:U2", Asked("slack:T1:U2")),
    ],
)
def test_what_is_asked_for(said: str, means: Asked) -> None:
    assert read(said, NOW) == means


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("who did what?", ""),
        ("who did what today?", "today"),
        ("Who has done what on Friday", "on Friday"),
        ("wer hat was gemacht", ""),
        ("wer hat heute was gemacht?", "heute"),
        ("Wer hat was gestern Abend gemacht?", "gestern Abend"),
        ("wer hat gestern alles was geändert?", "gestern"),
        ("what did Tom do?", "Tom"),
        ("what has @olga done since yesterday?", "@olga since yesterday"),
        ("what did Ada Lovelace change yesterday?", "Ada Lovelace yesterday"),
        ("what did the organisers do today?", "today"),
        ("what have we done today", "today"),
        ("was hat Olga gestern gemacht?", "Olga gestern"),
        ("was hat das Orga-Team heute gemacht?", "heute"),
        ("bitte was haben wir heute alles gemacht", "heute"),
        ("who did what in the Saal?", None),
        ("who does what?", None),
        ("what did he do?", None),
        ("what did the speaker of #3 do?", None),
        ("what did I star?", None),
        ("was hat sich geändert?", None),
        ("was hast du gemacht?", None),
        ("was hat der Workshop mit Agilität gemacht?", None),
        ("wer macht heute was zu Recht?", None),
        ("what do you do today?", None),
    ],
)
def test_the_log_is_asked_for_in_a_sentence(said: str, asks: str | None) -> None:
    assert log_of(said) == asks


async def test_who_did_what_and_what_somebody_did(talk: Talk) -> None:
    await talk("olga", "verschiebe #3 auf 10:30", says=None)
    await talk("olga", "lassen", says=None)
    told = [
        "3 Handlungen, die letzte zuerst:\n"
        "- Do. 09:40 · Olga · wer hat was gemacht\n"
        "- Do. 09:40 · Olga · lassen\n"
        "- Do. 09:40 · Olga · verschiebe"
    ]
    await talk("olga", "wer hat heute was gemacht?", says=told)
    await talk("olga", "was hat Tom gemacht?", says=["Davon steht nichts im Protokoll."])
    await talk("olga", "wer hat gestern was gemacht?", says=["Davon steht nichts im Protokoll."])
    await talk("olga", "language english", says=None)
    told = [
        "6 acts, the last first:\n"
        "- Thu 09:40 · Olga · who did what\n"
        "- Thu 09:40 · Olga · who did what\n"
        "- Thu 09:40 · Olga · who did what\n"
        "- Thu 09:40 · Olga · who did what\n"
        "- Thu 09:40 · Olga · leave it\n"
        "- Thu 09:40 · Olga · move"
    ]
    await talk("olga", "what did Olga do today?", says=told)


async def test_others_ask_the_programme_with_the_same_words(talk: Talk) -> None:
    asked = await talk.asks("tom", "what did Mira do?")
    assert "organisers" not in asked
    assert "protokoll" not in await talk.asks("mira", "wer hat heute was gemacht?")
    log = await talk.asks("olga", "protokoll")
    assert log.splitlines() == ["Eine Handlung:", "- Do. 09:40 · Olga · protokoll"]


async def test_acts_and_refusals_are_told_to_organisers_alone(talk: Talk) -> None:
    refused = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
    await talk("mira", "protokoll", says=[refused])
    await talk("mira", "pausier #3 Aardvark", says=None)
    await talk("olga", "verschiebe #3 auf 10:30", says=None)
    await talk("olga", "ja", says=None)
    told = [
        "5 Handlungen, die letzte zuerst:\n"
        "- Do. 09:40 · Olga · protokoll\n"
        "- Do. 09:40 · Olga · Programm geändert #3\n"
        "- Do. 09:40 · Olga · Antwort auf eine Rückfrage\n"
        "- Do. 09:40 · Olga · verschiebe\n"
        "- Do. 09:40 · Mira · protokoll (abgelehnt)"
    ]
    await talk("olga", "protokoll", says=told)
    await talk("olga", "audit mira", says=["Eine Handlung:\n- Do. 09:40 · Mira · protokoll (abgelehnt)"])
    await talk("olga", "protokoll gestern", says=["Davon steht nichts im Protokoll."])
    unknown = (
        "Ich kenne niemanden, der „zora“ heißt. Nimm den Namen, wie die Plattform ihn zeigt, oder einen Tag: "
        "protokoll gestern."
    )
    await talk("olga", "protokoll zora", says=[unknown])


async def test_what_was_done_to_whom_and_with_what_is_told_in_words(talk: Talk) -> None:
    await talk("tom", "was läuft jetzt?", says=None)
    await talk("olga", "stumm @tom", says=None)
    await talk("olga", "an alle: Essen!", says=None)
    await talk("olga", "senden", says=None)
    told = [
        "6 Handlungen, die letzte zuerst:\n"
        "- Do. 09:40 · Olga · protokoll\n"
        "- Do. 09:40 · Olga · gesendet oder geplant: Ankündigung 1\n"
        "- Do. 09:40 · Olga · Antwort auf eine Rückfrage\n"
        "- Do. 09:40 · Olga · ankündigung an\n"
        "- Do. 09:40 · Olga · stumm geschaltet: Tom\n"
        "- Do. 09:40 · Olga · stumm"
    ]
    await talk("olga", "protokoll", says=told)


async def test_a_question_about_some_minutes_is_no_question_for_the_log(talk: Talk) -> None:
    await talk("mira", "Protokoll der Keynote?", says=["Dazu finde ich nichts im Programm."])


async def test_it_is_told_page_by_page(talk: Talk, stage: Stage) -> None:
    async with stage.app.database.transaction() as tx:
        for number in range(16):
            await write_audit(tx, stage.clock.now(), None, "desk-status", f"#{number}")
    first = [f"- Thu 09:40 · somebody whom I forgot · status #{number}" for number in range(15, 1, -1)]
    await talk("olga", "language english", says=None)
    page = ["17 acts, the last first:", "- Thu 09:40 · Olga · audit", *first, "", "Page 1 of 2."]
    await talk("olga", "audit", says=["\n".join(page)])
    rest = [
        "18 acts, the last first:",
        *(f"- Thu 09:40 · somebody whom I forgot · status #{number}" for number in (2, 1, 0)),
        "",
        "Page 2 of 2.",
    ]
    await talk("olga", "audit 2", says=["\n".join(rest)])
