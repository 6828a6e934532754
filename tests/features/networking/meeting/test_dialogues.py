"""Rounds and introductions as people see them. The same on every platform."""

from datetime import timedelta

from tests.talk import Talk

MIRA = "mein profil: ich interessiere mich für Rust und Karten, biete Buchhaltung; Deutsch"
TOM = "mein profil: ich interessiere mich für Rust, suche Buchhaltung; Deutsch"
TOM_IN_ENGLISH = "my profile: I am interested in Rust, look for accounting; German"
ASKED = "Runde {} wird gerechnet; gleich bekommst du die Zahlen."
TWO = "Runde {}: 2 Leute, eine Vorstellung, 0 ohne. Im Schnitt ist eine 2,3 wert; 0 ohne etwas Gemeinsames."
GREETING = (
    "Darf ich vorstellen? Mira und Tom!\n\nWarum gerade ihr:\n\n- Mira bietet, was Tom sucht: Buchhaltung\n"
    "- Das interessiert euch beide: Rust\n\nZum Anfangen: Was würdet ihr bei Rust gern einmal ausprobieren?\n\n"
    "Vorschlag: Do. 11:00, dann habt ihr Zeit. Wo, macht ihr hier aus.\n\n"
    "Was ihr euch hier schreibt, lese ich nicht, nur die Knöpfe."
)
BUTTONS = "\n[Wir haben uns getroffen] [Anderes Mal]"
GLAD = "Schön! Möchtest du {} noch einmal treffen?\n[Gern wieder] [Nie wieder mit {}]"


async def _agree(
    talk: Talk, mira: str = MIRA, tom: str = TOM, names: tuple[str, str] = ("mira", "tom")
) -> None:
    for who, profile in zip(names, (mira, tom), strict=True):
        await talk(who, profile, says=None)
        await talk(who, "ja" if profile.startswith("mein") else "yes", says=None)


async def test_two_are_introduced_met_and_never_again(talk: Talk) -> None:
    await _agree(talk)
    await talk("olga", "Runde jetzt", says=[ASKED.format(1), TWO.format(1)])
    await talk.hears("mira", [GREETING + BUTTONS])
    await talk.presses("mira", talk.shown, "Wir haben uns getroffen", says=[GLAD.format("Tom", "Tom")])
    await talk.presses(
        "mira",
        talk.shown,
        "Nie wieder mit Tom",
        says=["Gut, Tom und dich bringe ich nie wieder zusammen. Davon erfährt niemand."],
    )
    await talk.hears("tom", [])
    await talk("tom", "getroffen 1", says=[GLAD.format("Mira", "Mira")])
    await talk(
        "olga",
        "Runde jetzt",
        says=[
            ASKED.format(2),
            "Runde 2: 2 Leute möchten vorgestellt werden, aber keine zwei davon passen zusammen. "
            "Wer mitmachen will, schreibt mir mein profil.",
        ],
    )
    await talk.hears("tom", [])
    await talk(
        "olga",
        "Runden",
        says=[
            "Die letzten Runden\n"
            "- Runde 2, Do. 09:40: 2 Leute, 0 Vorstellungen, 2 ohne, 0 ohne etwas Gemeinsames\n"
            "- Runde 1, Do. 09:40: 2 Leute, eine Vorstellung, 0 ohne, 0 ohne etwas Gemeinsames"
        ],
    )


async def test_a_dry_run_tells_numbers_and_nothing_else(talk: Talk) -> None:
    await _agree(talk)
    await talk(
        "olga",
        "Probelauf",
        says=[
            "Probelauf 1 wird gerechnet; vorgestellt wird niemand.",
            "Probelauf 1: 2 Leute, eine Vorstellung, 0 ohne. Im Schnitt ist eine 2,3 wert; "
            "0 ohne etwas Gemeinsames. Vorgestellt wurde niemand.",
        ],
    )
    await talk.waits("mira", minutes=1, says=[])
    await talk.hears("tom", [])
    await talk(
        "tom",
        "Runde jetzt",
        says=["Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."],
    )


async def test_who_wants_to_be_asked_is_and_names_come_after_both_said_yes(talk: Talk) -> None:
    await _agree(talk, tom=TOM_IN_ENGLISH)
    await talk(
        "tom",
        "ask me first",
        says=["All right, I ask you first. Only who says yes, like you, learns your name."],
    )
    await talk("olga", "Runde jetzt", says=[ASKED.format(1), TWO.format(1)])
    await talk.hears(
        "tom",
        [
            "I know somebody for you. I tell names only once both of you say yes.\n\n"
            "- Offers what you are looking for: accounting\n- Is interested in Rust as well\n\n"
            "Shall I introduce you? If you say no, or nothing, nobody hears of it.\n[Yes, please] [Rather not]"
        ],
    )
    asked = talk.shown
    await talk("tom", "we met 1", says=["I find no such introduction of yours."])
    await talk("tom", "never again 1", says=["I find no such introduction of yours."])
    await talk.presses(
        "tom", asked, "Yes, please", says=["Thank you! If everybody says yes, I introduce you."]
    )
    await talk.hears(
        "mira",
        [
            "Ich kenne jemanden für dich. Namen nenne ich erst, wenn ihr beide ja sagt.\n\n"
            "- Sucht, was du bietest: Buchhaltung\n- Interessiert sich auch für Rust\n\n"
            "Soll ich euch vorstellen? Sagst du nein oder nichts, erfährt das niemand.\n[Ja, gern] [Lieber nicht]"
        ],
    )
    english = (
        "May I introduce you? Mira and Tom!\n\nWhy you:\n\n- Mira offers what Tom is looking for: accounting\n"
        "- You are both interested in Rust\n\nTo begin with: what would you love to try with Rust?\n\n"
        "How about Thu 11:00? You are free then. Where, you settle here.\n\n"
        "What you write here I do not read, only the buttons."
    )
    both = "\n[Wir haben uns getroffen / We met] [Anderes Mal / Another time]"
    await talk(
        "mira",
        "kennenlernen 1",
        says=["Danke! Wenn alle ja sagen, stelle ich euch vor.", f"{GREETING}\n\n{english}{both}"],
    )
    await talk.hears("tom", [])


async def test_one_no_is_a_no_and_nobody_hears_of_it(talk: Talk) -> None:
    await _agree(talk, names=("nora", "paul"))
    await talk("paul", "frag mich vorher", says=None)
    await talk("olga", "Runde jetzt", says=None)
    await talk.hears("paul", None)
    await talk("paul", "nicht kennenlernen", says=["Gut, dann nicht. Davon erfährt niemand."])
    await talk("paul", "kennenlernen 1", says=["Dafür ist es zu spät, aber die nächste Runde kommt."])
    await talk.hears("nora", None)
    await talk("nora", "kennenlernen 1", says=["Dafür ist es zu spät, aber die nächste Runde kommt."])
    await talk.waits("nora", hours=3, says=[])
    await talk.hears("paul", [])


async def test_without_an_answer_quietly_nothing_happens(talk: Talk) -> None:
    await _agree(talk, names=("nora", "paul"))
    await talk("paul", "frag mich vorher", says=None)
    await talk("olga", "Runde jetzt", says=None)
    await talk.hears("paul", None)
    await talk.hears("nora", None)
    await talk("nora", "kennenlernen", says=["Danke! Wenn alle ja sagen, stelle ich euch vor."])
    await talk.waits("nora", hours=3, says=[])
    await talk.hears("paul", [])


async def test_between_rounds_those_who_wait_are_introduced(talk: Talk) -> None:
    await talk(
        "mira",
        "stell mich jemandem vor",
        says=["Dafür brauche ich dein Profil und dein Ja. Schreib mein profil."],
    )
    await _agree(talk)
    noted = "Gemerkt. Sobald noch jemand wartet, der zu dir passt, stelle ich euch vor, sonst in der nächsten Runde."
    await talk("mira", "stell mich jemandem vor", says=[noted])
    await talk("tom", "stell mich jemandem vor", says=[noted, GREETING + BUTTONS])


async def test_they_are_reminded_once_and_then_each_is_asked(talk: Talk) -> None:
    await _agree(talk)
    await talk("olga", "Runde jetzt", says=None)
    await talk.hears("mira", [GREETING + BUTTONS])
    nudge = "Habt ihr euch schon getroffen? Ein Knopf genügt, und ich frage hier nicht noch einmal."
    assert await _later(talk, "mira", hours=3) == [nudge + BUTTONS]
    ask = "Hast du {} getroffen?\n[Ja, getroffen] [Anderes Mal] [Nie wieder mit {}]"
    assert await _later(talk, "mira", hours=4) == [ask.format("Tom", "Tom")]
    assert await _later(talk, "tom", hours=0) == [ask.format("Mira", "Mira")]


async def _later(talk: Talk, who: str, hours: int) -> list[str]:
    """What they hear by then, but for reminders: both have sessions of their own."""
    platform = talk._platform
    await platform.move_to(platform.now() + timedelta(hours=hours))
    return [text for _, text in await platform.heard(who) if "Session" not in text]


async def test_rounds_are_held_by_the_clock_and_stopped(talk: Talk) -> None:
    await talk(
        "olga",
        "Runde jeden Konferenztag um 12:30",
        says=["Geplant:\n\n- Nr. 1: jeden Konferenztag um 12:30, zu zweit; die nächste Do. 12:30"],
    )
    nobody = "Runde 1: Noch möchte niemand vorgestellt werden. Wer mitmachen will, schreibt mir mein profil."
    await talk.waits("olga", hours=3, says=[nobody])
    await talk(
        "olga",
        "Runden",
        says=[
            "Geplante Runden\n- Nr. 1: jeden Konferenztag um 12:30, zu zweit; die nächste Fr. 12:30\n\n"
            "Die letzten Runden\n"
            "- Runde 1, Do. 12:30: 0 Leute, 0 Vorstellungen, 0 ohne, 0 ohne etwas Gemeinsames"
        ],
    )
    await talk.sleeps(
        "olga",
        hours=25,
        says=[
            "Die Runde von Fr. 12:30 habe ich nicht gehalten: Ich war weg, und jetzt wäre sie zu spät. "
            "Mit Runde jetzt holt ihr sie nach."
        ],
    )
    await talk("olga", "Runde stoppen 1", says=["Gut, Runde Nr. 1 findet nicht mehr statt."])
    await talk("olga", "Runde stoppen 1", says=["Welche? Die Nummern stehen unter Runden."])
    await talk("olga", "Gruppen von 7 jetzt", says=["Gruppen haben 2 bis 4 Leute."])
