"""Organisers change the programme in one sentence: preview, yes, and a way back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.demo.stage import Stage
from bot.features.programme.importing import take_in
from bot.features.programme.sentences import Kind, read
from tests.storage.rows import all_rows
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

DESK = "Nobody Came for the Desk · #3: "
NOBODY = "Das hat sich noch niemand gemerkt."
BUTTONS = "[Übernehmen] [Lassen]"


def _preview(*lines: str, stars: str = NOBODY, clashes: str = "") -> str:
    listed = "\n".join(f"- {line}" for line in lines)
    return f"Das würde sich ändern:\n{listed}\n\n{stars}\n{clashes}{BUTTONS}"


MOVED = (f"{DESK}Beginn Do. 10:00 → Do. 17:30", f"{DESK}Ende Do. 10:45 → Do. 18:15")
DONE = "Geändert:\n" + "\n".join(f"- {line}" for line in MOVED) + "\n[Rückgängig]"
UNDONE = (
    f"Zurückgenommen:\n- {DESK}Beginn Do. 17:30 → Do. 10:00\n- {DESK}Ende Do. 18:15 → Do. 10:45\n[Rückgängig]"
)


async def test_a_move_is_shown_first_then_made_then_undone(talk: Talk, stage: Stage) -> None:
    await talk("tom", "star #3", says=None)
    await talk("olga", "zeig #3", says=None)
    one = "Eine Person hat sich das gemerkt."
    room = f"{DESK}Raum Saal → Salon Wilmersdorf"
    shown = _preview(*MOVED, room, stars=one)
    await talk("olga", "verschiebe Nobody Came for the Desk auf 17:30 in den Salon", says=[shown])
    preview = talk.shown
    made = DONE.replace("\n[", f"\n- {room}\n[")
    card = (
        "Nobody Came for the Desk · #3\n- 17:30–18:15\n- Salon Wilmersdorf\n- mit Tom Fiction\n"
        "- eine Person hat es sich gemerkt\n\nPeople rent a table and stay for the neighbours. A look at what "
        "members really pay for, with one surprising answer about biscuits.\n[⭐ Merken] [📅 Kalender]"
    )
    await talk.presses("olga", preview, "Übernehmen", says=[made, card])
    await talk.presses("olga", preview, "Übernehmen", says=["Das ist schon übernommen."])
    await talk("olga", "rückgängig", says=None)
    await talk("tom", "show #3", says=None)
    rows = await all_rows(stage.app.database)
    wanted = [(row["act"], row["subject"]) for row in rows["audit"] if row["act"] == "changed the programme"]
    assert wanted == [("changed the programme", "#3"), ("changed the programme", "#3")]


async def test_yes_in_the_dialogue_and_undo_of_an_undo(talk: Talk) -> None:
    await talk("olga", "Verschieb #3 bitte auf 17:30", says=[_preview(*MOVED)])
    await talk("olga", "vielleicht", says=["Soll ich das übernehmen? ja oder nein."])
    await talk("olga", "ja", says=[DONE])
    await talk("olga", "rückgängig", says=[UNDONE])
    again = DONE.replace("Geändert", "Zurückgenommen")
    await talk("olga", "rückgängig #3", says=[again])
    await talk(
        "olga",
        "übernehmen",
        says=["Dieser Vorschlag gilt nicht mehr. Sag mir gern noch einmal, was sich ändern soll."],
    )


async def test_no_changes_nothing(talk: Talk) -> None:
    await talk("olga", "#3 auf 17:30", says=[_preview(*MOVED)])
    await talk("olga", "nein", says=["Gut, alles bleibt, wie es ist."])
    await talk("olga", "rückgängig", says=["Da gibt es nichts zurückzunehmen."])
    await talk(
        "olga",
        "#3 auf 10:00",
        says=["„Nobody Came for the Desk“ (#3) ist schon so. Geändert hat sich nichts."],
    )


async def test_only_organisers(talk: Talk, stage: Stage) -> None:
    only = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
    for sentence in ("verschiebe #3 auf 17:30", "#3 fällt aus", "sag #3 ab", "rückgängig #3", "konflikte"):
        await talk("mira", sentence, says=[only])
    await talk("mira", "Fällt #3 aus?", says=None)
    rows = await all_rows(stage.app.database)
    assert [row["act"] for row in rows["audit"]] == [
        "refused programme-move",
        "refused programme-cancel",
        "refused programme-cancel",
        "refused programme-undo",
        "refused programme-conflicts",
    ]
    assert rows["act"] == []


async def test_a_preview_goes_stale_safely(talk: Talk) -> None:
    await talk("olga", "#3 auf 17:30", says=[_preview(*MOVED)])
    preview = talk.shown
    await talk("olga", "#3 in die Werkstatt", says=None)
    await talk("olga", "ja", says=None)
    gone = "Dieser Vorschlag gilt nicht mehr. Sag mir gern noch einmal, was sich ändern soll."
    await talk.presses("olga", preview, "Übernehmen", says=[gone])


async def test_a_source_that_comes_between_makes_a_preview_stale(talk: Talk, stage: Stage) -> None:
    await talk("olga", "#3 auf 17:30", says=[_preview(*MOVED)])
    await _source_moves(stage, 3, hours=1)
    late = (
        "Inzwischen hat sich etwas geändert, also noch einmal:\n\nDas würde sich ändern:\n"
        f"- {DESK}Beginn Do. 11:00 → Do. 17:30\n- {DESK}Ende Do. 11:45 → Do. 18:15\n\n{NOBODY}\n{BUTTONS}"
    )
    await talk("olga", "ja", says=[late])
    made = (
        f"Geändert:\n- {DESK}Beginn Do. 11:00 → Do. 17:30\n- {DESK}Ende Do. 11:45 → Do. 18:15\n[Rückgängig]"
    )
    await talk("olga", "ja", says=[made])


async def _source_moves(stage: Stage, label: int, **span: int) -> None:
    app = stage.app
    async with app.database.transaction() as tx:
        known = await app.programme.of_source(tx, "coworking-konferenz-2011", "programme")
        by = timedelta(**span)
        told = [
            replace(one.draft, start=one.draft.start + by, end=one.draft.end + by)
            if one.label == label
            else one.draft
            for one in known.values()
        ]
        await take_in(tx, app.programme, "coworking-konferenz-2011", "programme", told, app.clock.now())
    await stage.settle()


async def test_a_conflict_with_the_source_is_told_once_and_decided(talk: Talk, stage: Stage) -> None:
    await talk("olga", "#3 auf 17:30", says=None)
    await talk("olga", "ja", says=[DONE])
    conflict = (
        "Die Quelle sagt zu „Nobody Came for the Desk“ (#3) etwas anderes als ihr. Bis ihr entscheidet, gilt eures:\n"
        "- Ende: Quelle sagt Do. 18:25, ihr habt Do. 18:15 gesetzt\n"
        "- Beginn: Quelle sagt Do. 17:40, ihr habt Do. 17:30 gesetzt\n"
        "[Unseres behalten] [Quelle nehmen]"
    )
    await _source_moves(stage, 3, minutes=10)
    await talk.waits("olga", minutes=2, says=[conflict])
    await _source_moves(stage, 3, minutes=10)
    await talk.waits("olga", minutes=2, says=[])
    listed = (
        "Eine Session, bei der die Quelle etwas anderes sagt als ihr:\n"
        f"- {DESK}Ende: Quelle sagt Do. 18:25, ihr habt Do. 18:15 gesetzt\n"
        f"- {DESK}Beginn: Quelle sagt Do. 17:40, ihr habt Do. 17:30 gesetzt\n\n"
        "Entscheide mit behalte #3 oder nimm quelle #3."
    )
    await talk("olga", "konflikte", says=[listed])
    newer = "Daran hat sich seitdem etwas Neueres geändert, deshalb nehme ich es nicht zurück. Mit was hat sich geändert siehst du alles."
    await talk("olga", "rückgängig", says=[newer])
    kept = "Gut, bei „Nobody Came for the Desk“ (#3) bleibt, was ihr gesetzt habt."
    await talk("olga", "behalte #3", says=[kept])
    await talk("olga", "konflikte", says=["Die Quelle und ihr sagt überall dasselbe."])
    await talk("olga", "nimm quelle #3", says=["Bei #3 gibt es nichts zu entscheiden."])


async def test_taking_what_the_source_says(talk: Talk, stage: Stage) -> None:
    await talk("olga", "#3 auf 17:30", says=None)
    await talk("olga", "ja", says=[DONE])
    await _source_moves(stage, 3, minutes=10)
    await talk.waits("olga", minutes=2, says=None)
    taken = (
        f"Geändert:\n- {DESK}Ende Do. 18:15 → Do. 18:25\n- {DESK}Beginn Do. 17:30 → Do. 17:40\n[Rückgängig]"
    )
    await talk("olga", "nimm Quelle #3", says=[taken])


async def test_in_english(talk: Talk) -> None:
    nobody = "\n\nNobody has starred that yet.\n[Apply] [Leave it]"
    shown = (
        f"This would change:\n- {DESK}start Thu 10:00 → Thu 14:30\n- {DESK}end Thu 10:45 → Thu 15:15\n"
        f"- {DESK}room Saal → Werkstatt\n\nNobody has starred that yet.\n\nCareful, this clashes:\n"
        "- Room Werkstatt: #13 and #3 at the same time\n[Apply] [Leave it]"
    )
    await talk("olga", "Please move nobody came for the desk to 2:30pm in Werkstatt", says=[shown])
    await talk("olga", "leave it", says=["All right, everything stays as it is."])
    later = (
        f"This would change:\n- {DESK}start Thu 10:00 → Thu 10:20\n- {DESK}end Thu 10:45 → Thu 11:05{nobody}"
    )
    await talk("olga", "move #3 20 minutes later", says=[later])
    await talk("olga", "cancel #3", says=[f"This would change:\n- {DESK}cancelled{nobody}"])
    await talk("olga", "yes", says=[f"Changed:\n- {DESK}cancelled\n[Undo]"])
    back = f"{DESK}takes place after all, Thu 10:00"
    await talk("olga", "reinstate #3", says=[f"This would change:\n- {back}{nobody}"])
    await talk("olga", "apply", says=[f"Changed:\n- {back}\n[Undo]"])
    title = f"{DESK}title Nobody Came for the Desk → Chairs"
    await talk("olga", "rename #3 to “Chairs”", says=[f"This would change:\n- {title}{nobody}"])
    people = f"{DESK}people Tom Fiction → Ada, Bo"
    await talk(
        "olga", "change speakers of #3 to Ada and Bo", says=[f"This would change:\n- {people}{nobody}"]
    )
    end = f"{DESK}end Thu 10:45 → Thu 11:00"
    await talk("olga", "#3 15 min longer", says=[f"This would change:\n- {end}{nobody}"])
    rooms = (
        "This would change:\n- The Coworking Visa: One Membership, Many Doors · #11: room Salon Wilmersdorf → Ruheraum\n"
        f"- Lärm, leise erklärt · #12: room Ruheraum → Salon Wilmersdorf{nobody}"
    )
    await talk("olga", "swap rooms of #11 and #12", says=[rooms])


async def test_in_german(talk: Talk) -> None:
    desk, flat = DESK, "Das Homeoffice hat keine Kaffeeküche · #5: "
    slots = [
        f"{desk}Beginn Do. 10:00 → Do. 11:15",
        f"{desk}Ende Do. 10:45 → Do. 12:00",
        f"{flat}Beginn Do. 11:15 → Do. 10:00",
        f"{flat}Ende Do. 12:00 → Do. 10:45",
    ]
    await talk("olga", "Tausche #3 und #5", says=[_preview(*slots)])
    done = "Geändert:\n" + "\n".join(f"- {line}" for line in slots) + "\n[Rückgängig]"
    await talk("olga", "übernehmen", says=[done])
    await talk("olga", "rückgängig #5", says=None)
    title = f"{desk}Titel Nobody Came for the Desk → Stühle"
    await talk("olga", "benenne #3 um in „Stühle“", says=[_preview(title)])
    people = f"{desk}Leute Tom Fiction → Ada, Bo"
    await talk("olga", "ändere die Sprecher von #3 auf Ada und Bo", says=[_preview(people)])
    longer = f"{desk}Ende Do. 10:45 → Do. 11:05"
    await talk("olga", "#3 länger: bis 11:05", says=[_preview(longer)])
    tomorrow = [f"{desk}Beginn Do. 10:00 → Fr. 10:00", f"{desk}Ende Do. 10:45 → Fr. 10:45"]
    clash = "\nVorsicht, das überschneidet sich:\n- Raum Saal: #3 und #23 zur selben Zeit\n"
    await talk("olga", "#3 auf morgen", says=[_preview(*tomorrow, clashes=clash)])
    await talk("olga", "sag #3 ab", says=[_preview(f"{desk}fällt aus")])
    await talk("olga", "ja", says=[f"Geändert:\n- {desk}fällt aus\n[Rückgängig]"])
    back = f"{desk}findet doch statt, Do. 10:00"
    await talk("olga", "#3 findet doch statt", says=[_preview(back)])
    await talk("olga", "lassen", says=["Gut, alles bleibt, wie es ist."])


async def test_a_new_session_and_one_that_no_import_takes_away(talk: Talk, stage: Stage) -> None:
    sentence = "Neue Session: Tee, viel Tee, Freitag 14:00-14:45, Raum Saal, mit Hanna Probe und Bo"
    line = "- Fr. 14:00–14:45 · Tee, viel Tee · Saal · Hanna Probe, Bo"
    clash = "Vorsicht, das überschneidet sich:\n- Raum Saal: die neue Session und #30 zur selben Zeit"
    await talk("olga", sentence, says=[f"Das würde sich ändern:\n{line}\n\n{clash}\n{BUTTONS}"])
    await talk("olga", "ja", says=[f"Aufgenommen:\n{line} · #43\n[Rückgängig]"])
    await _source_moves(stage, 3, hours=1)
    found = "„Tee, viel Tee“ ist Fr. 14:00–14:45:\n- Saal · Hanna Probe, Bo · #43"
    await talk("olga", "wann ist viel Tee?", says=[found])
    await talk("olga", "rückgängig", says=["Zurückgenommen:\n- Tee, viel Tee · #43: fällt aus\n[Rückgängig]"])
    example = "Das habe ich nicht verstanden, und geändert ist nichts. Sag es zum Beispiel so: neue Session: Titel, Freitag 14:00-14:45, Raum Saal, mit Hanna Probe."
    await talk("olga", "neue Session: irgendwas", says=[example])


async def test_what_is_unclear_changes_nothing(talk: Talk, stage: Stage) -> None:
    which = (
        "Welche meinst du? Nenn mir ihre Nummer:\n- 15:15–15:45 · Kaffee und Kuchen · Salon Wilmersdorf · #16\n"
        "- Fr. 15:45–16:30 · Kaffee, Reste, Adressen tauschen · Salon Wilmersdorf · #34"
    )
    await talk("olga", "verschiebe Kaffee auf 16:00", says=[which])
    cake = "Kaffee und Kuchen · #16: "
    later = _preview(
        f"{cake}Beginn Do. 15:15 → Do. 16:00",
        f"{cake}Ende Do. 15:45 → Do. 16:30",
        clashes="\nVorsicht, das überschneidet sich:\n- Raum Salon Wilmersdorf: #18 und #16 zur selben Zeit\n",
    )
    await talk("olga", "#16", says=[later])
    await talk("olga", "lassen", says=["Gut, alles bleibt, wie es ist."])
    near = "Einen Raum „Werkstadt“ kenne ich nicht. Meinst du „Werkstatt“? Wenn es wirklich ein neuer ist, schreib „in neuen Raum Werkstadt“."
    await talk("olga", "verschiebe #3 in Raum Werkstadt", says=[near])
    rooms = "Einen Raum „Kreuzberg“ kenne ich nicht; es gibt: Salon Wilmersdorf, Saal, Werkstatt, Ruheraum. Wenn es wirklich ein neuer ist, schreib „in neuen Raum Kreuzberg“."
    await talk("olga", "verschiebe #3 auf 15 Uhr nach Kreuzberg", says=[rooms])
    await talk("olga", "verschiebe #3 in neuen Raum Garten", says=[_preview(f"{DESK}Raum Saal → Garten")])
    await talk("olga", "nein", says=None)
    example = "Das habe ich nicht verstanden, und geändert ist nichts. Sag es zum Beispiel so: verschiebe #12 auf 14:30 in Raum Saal."
    await talk("olga", "verschiebe #3 irgendwohin", says=[example])
    none = "Eine Session „Async für Köche“ finde ich nicht. Nenn mir am besten ihre Nummer, zum Beispiel #12."
    await talk("olga", "verschiebe Async für Köche auf 14:30", says=[none])
    no_such = "Eine Session #99 gibt es nicht. Mit programm siehst du, was heute noch kommt."
    await talk("olga", "#99 fällt aus", says=[no_such])
    await talk(
        "olga", "#3 länger: bis 9:00", says=["Dann wäre das Ende vor dem Beginn. Geändert ist nichts."]
    )
    assert (await all_rows(stage.app.database))["change"] == []


async def test_in_reply_to_a_card_the_session_is_clear(talk: Talk) -> None:
    await talk("tom", "@stammtisch zeig #3", where="#general", says=None)
    shown = _preview(*MOVED)
    await talk("olga", "@stammtisch verschiebe auf 17:30", where="#general", thread=talk.last, says=[shown])
    await talk("olga", "ja", where="#general", thread=talk.last, says=None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Verlege #12 um 20 Minuten nach hinten!", Kind.MOVE),
        ("#12 auf morgen 10 Uhr", Kind.MOVE),
        ("#12 is now in Saal", Kind.MOVE),
        ("Sag „Kaffee“ ab", Kind.CANCEL),
        ("#12 findet leider nicht statt.", Kind.CANCEL),
        ("„Kaffee“ findet doch statt", Kind.REINSTATE),
        ("#12 heißt jetzt Neu", Kind.RENAME),
        ("Ändere die Sprecherin von #12 auf Ada", Kind.PEOPLE),
        ("Tausche die Zeiten von #3 und #5", Kind.SWAP),
        ("verlängere #12 um 10 Minuten", Kind.LENGTH),
        ("add a session: Tea at 3pm", Kind.ADD),
        ("sag mal, was läuft jetzt", None),
        ("#12 fällt aus?", None),
        ("was läuft in #12", None),
        ("merk #12", None),
        ("neuer Tag, neues Glück", None),
        ("what's new", None),
    ],
)
def test_sentences_are_told_apart(text: str, kind: Kind | None) -> None:
    found = read(text)
    assert (found.kind if found else None) == kind
