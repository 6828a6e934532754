"""What hosts change in the thread and elsewhere, who else may, and how somebody becomes a host."""

import pytest

from tests.features.barcamp.conftest import HERE, SIGN_UP
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

CARD = "{} · #43\n- mit {}\n- {}\n- noch niemand dabei" + SIGN_UP


@pytest.fixture
async def pitched(barcamp: Talk) -> Talk:
    """A dialogue after Mira pitched."""
    await barcamp("mira", "pitch: Async for cooks – 30 min", where=HERE, says=None)
    return barcamp


async def test_a_host_changes_it_in_the_thread_by_saying_so(pitched: Talk) -> None:
    card = pitched.shown
    said = "Geändert: „Async für Köche“ (#43)."
    changed = CARD.format("Async für Köche", "Mira", "30 Minuten")
    await pitched("mira", "Titel: Async für Köche", where=HERE, thread=card, says=[said, changed])
    longer = CARD.format("Async für Köche", "Mira", "60 Minuten")
    await pitched("mira", "@stammtisch dauer eine Stunde", where=HERE, thread=card, says=[said, longer])
    await pitched("tom", "Titel: Etwas anderes", where=HERE, thread=card, says=[])


async def test_a_host_runs_its_seats_in_the_thread_by_saying_so(pitched: Talk) -> None:
    card = pitched.shown
    await pitched("nora", "language english", says=None)
    await pitched("nora", "count me in", where=HERE, thread=card, says=None)

    def shown(count: str, sign_up: str = SIGN_UP) -> str:
        return CARD.format("Async for cooks", "Mira", "30 Minuten").replace(
            f"noch niemand dabei{SIGN_UP}", count + sign_up
        )

    async def says(text: str, *answers: str, who: str = "mira") -> None:
        await pitched(who, text, where=HERE, thread=card, says=list(answers))

    await says("Platz für 5", "Ab jetzt 5 Plätze: „Async for cooks“ (#43).", shown("1 von 5 dabei"))
    await says("Plätze: 6", "Ab jetzt 6 Plätze: „Async for cooks“ (#43).", shown("1 von 6 dabei"))
    closed = (
        "Anmeldung geschlossen: „Async for cooks“ (#43). Die Warteliste rückt weiter auf; öffne #43 öffnet sie "
        "wieder."
    )
    await says("schließen", closed, shown("1 von 6 dabei, geschlossen", "\n[Abmelden]"))
    await says("wieder öffnen", "Anmeldung wieder offen: „Async for cooks“ (#43).", shown("1 von 6 dabei"))
    sent = "Eine Person bekommt deine Nachricht: „Async for cooks“ (#43)."
    await says("Nachricht an alle: Bringt Tassen mit", sent)
    await pitched.hears("nora", says=["Mira writes to all of “Async for cooks” (#43):\n\nBringt Tassen mit"])
    for talk in ("Wer ist dabei, die Tassen zu holen?", "max 3 Tassen pro Person"):
        await says(talk)
    for text in ("schließen", "Plätze: 1", "wer ist dabei?"):
        await says(text, who="tom")


async def test_a_host_who_cancels_in_the_thread_reads_how(pitched: Talk) -> None:
    how = (
        "Du warst nicht angemeldet: „Async for cooks“ (#43). Soll es für alle ausfallen? Dann schreib pitch "
        "absagen #43."
    )
    card = pitched.shown
    await pitched("mira", "sprache deutsch", says=None)
    await pitched("mira", "absagen", where=HERE, thread=card, says=[how])


async def test_others_may_not_and_organisers_may(pitched: Talk) -> None:
    only = "Only its hosts and the organisers can change #43."
    await pitched("tom", "title #43 Something else", says=[only])
    await pitched("olga", "language english", says=None)
    changed = CARD.format("Something else", "Mira", "30 Minuten")
    await pitched("olga", "title #43 Something else", says=["Changed: “Something else” (#43).", changed])
    await pitched(
        "tom", "title #999 Something else", says=["There is no pitch #999. Type pitches to see them all."]
    )


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("language #43 English", "30 Minuten · auf Englisch"),
        ("sprache #43 Deutsch", "30 Minuten · auf Deutsch"),
        ("level #43 beginners", "30 Minuten · zum Einsteigen"),
        ("niveau #43 Fortgeschrittene", "30 Minuten · für Fortgeschrittene"),
        ("needs #43 projector and a quiet room", "30 Minuten\n- braucht: Beamer, ruhigen Raum"),
        ("braucht #43 Whiteboard", "30 Minuten\n- braucht: Whiteboard oder Flipchart"),
        ("raumwunsch #43 Saal", "30 Minuten\n- wünscht sich Raum Saal"),
        ("length #43 half an hour", "30 Minuten"),
        ("dauer #43 90", "90 Minuten"),
    ],
)
@pytest.mark.a_wording
async def test_each_part_of_it(pitched: Talk, text: str, fact: str) -> None:
    await pitched("mira", text, says=None)
    await pitched("mira", "einstellungen", says=None)
    await pitched("mira", "abbrechen", says=None)
    shown = CARD.format("Async for cooks", "Mira", fact)
    await pitched("mira", "sprache deutsch", says=None)
    await pitched("mira", "zeig #43", says=[shown])


async def test_what_is_no_length_changes_nothing(pitched: Talk) -> None:
    await pitched(
        "mira", "dauer #43 sehr lang", says=["Wie lang, in Minuten? Zum Beispiel 45, höchstens 480."]
    )
    await pitched(
        "mira",
        "niveau #43 Quatsch",
        says=["Für wen? Anfänger, mittleres Niveau, Fortgeschrittene oder für alle."],
    )


async def test_cancelled_and_there_again(pitched: Talk) -> None:
    cancelled = "“Async for cooks” (#43) is cancelled. Those who signed up will hear of it. revive pitch #43 brings it back."
    gone = "Async for cooks · #43 · abgesagt\n- mit Mira\n- 30 Minuten"
    await pitched("mira", "cancel pitch #43", says=[cancelled, gone])
    await pitched("mira", "cancel pitch #43", says=["#43 is cancelled."])
    back = "“Async for cooks” (#43) takes place after all."
    await pitched(
        "mira", "revive pitch #43", says=[back, CARD.format("Async for cooks", "Mira", "30 Minuten")]
    )


async def test_whoever_is_named_is_asked_and_hosts_only_after_a_yes(pitched: Talk) -> None:
    await pitched("tom", "hello", says=None)
    await pitched("lin", "hello", says=None)
    await pitched(
        "mira",
        "mit-host #43 @Nobody",
        says=["Ich kenne „@Nobody“ nicht. Sobald die Person mir einmal hallo schreibt, kann ich sie fragen."],
    )
    await pitched("mira", "mit-host #43 @Lin", says=None)
    ask = "Mira asks you to host “Async for cooks” (#43) together. Will you?\n[✓ Yes] [✗ No]"
    await pitched.hears("lin", [ask])
    asked = pitched.shown
    await pitched("tom", "accept co-host #43", says=["Nobody asked you to host #43."])
    both = CARD.format("Async for cooks", "Mira, Lin", "30 Minuten")
    await pitched.presses("lin", asked, "✓ Yes", says=["You host “Async for cooks” (#43) now, too.", both])
    await pitched.hears("mira", ["Lin leitet „Async for cooks“ (#43) mit dir."])
    await pitched(
        "lin", "my pitches", says=["Yours:\n- Async for cooks · Mira, Lin · nobody is in yet · #43"]
    )
