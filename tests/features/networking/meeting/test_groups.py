"""Introductions of three and four, as people see them. The same on every platform."""

from datetime import timedelta

import pytest

from bot.features.networking.introductions.staying import staying
from tests.talk import Talk

PROFILES = {
    "mira": "mein profil: ich interessiere mich für Rust und Karten, biete Buchhaltung; Deutsch",
    "tom": "mein profil: ich interessiere mich für Rust, suche Buchhaltung; Deutsch",
    "lin": "my profile: I am interested in Rust and maps, look for photography; German",
    "kerem": "mein profil: ich interessiere mich für Rust; Deutsch",
}
ASKED = "Runde {} wird gerechnet; gleich bekommst du die Zahlen."
BUTTONS = "\n[Wir haben uns getroffen / We met] [Anderes Mal / Another time]"
LAST_BUTTONS = "\n[Wir haben uns getroffen / We met]"
LATER = "Anderes Mal / Another time"


def greeting(german: str, english: str) -> str:
    return f"{german}\n\n{english}{BUTTONS}"


DREI = (
    "Darf ich vorstellen? Mira, Tom und Lin!\n\nWarum gerade ihr drei:\n\n"
    "- Mira bietet, was Tom sucht: Buchhaltung\n- Das interessiert euch alle: Rust\n"
    "- Das interessiert Mira und Lin: Karten\n\n"
    "Zum Anfangen: Was würdet ihr bei Rust gern einmal ausprobieren?\n\n"
    "Vorschlag: Do. 11:00, dann habt ihr Zeit. Wo, macht ihr hier aus.\n\n"
    "Was ihr euch hier schreibt, lese ich nicht, nur die Knöpfe."
)
THREE = (
    "May I introduce you? Mira, Tom, and Lin!\n\nWhy you three:\n\n"
    "- Mira offers what Tom is looking for: accounting\n- You are all interested in Rust\n"
    "- Mira and Lin are interested in maps\n\n"
    "To begin with: what would you love to try with Rust?\n\n"
    "How about Thu 11:00? You are free then. Where, you settle here.\n\n"
    "What you write here I do not read, only the buttons."
)


def another(german: str, english: str) -> str:
    return (
        f"Eine andere Zeit ist besser. Vorschlag: {german}, dann habt ihr Zeit. Wo, macht ihr hier aus.\n\n"
        f"Another time suits better. How about {english}? You are free then. Where, you settle here."
    )


async def _agree(talk: Talk, *names: str) -> None:
    for who in names:
        await talk(who, PROFILES[who], says=None)
        await talk(who, "ja" if PROFILES[who].startswith("mein") else "yes", says=None)


async def _introduced(talk: Talk) -> str:
    """Mira, Tom and Lin, to each other: the message."""
    await _agree(talk, "mira", "tom", "lin")
    await talk("olga", "Gruppen von 3 jetzt", says=None)
    await talk.hears("mira", [greeting(DREI, THREE)])
    return talk.shown


async def _later(talk: Talk, who: str, hours: int) -> list[str]:
    """What they hear by then, but for reminders: they have sessions of their own."""
    platform = talk._platform
    await platform.move_to(platform.now() + timedelta(hours=hours))
    return [text for _, text in await platform.heard(who) if "Session" not in text and "session" not in text]


async def test_three_find_another_time_and_each_presses_for_themselves(talk: Talk) -> None:
    shown = await _introduced(talk)
    first = another("Do. 11:30", "Thu 11:30") + BUTTONS
    await talk.presses("mira", shown, LATER, says=["Gut, ich schlage euch etwas anderes vor.", first])
    second = talk.shown
    already = "Eine andere Zeit ist schon vorgeschlagen: Do. 11:30"
    for who in ("tom", "lin"):  # whoever looks goes in
        await talk.hears(who, None)
    await talk.presses("tom", shown, LATER, says=[already])
    proposed = "All right, I propose something else to you."
    last = another("Do. 12:00", "Thu 12:00") + LAST_BUTTONS
    await talk.presses("lin", second, LATER, says=[proposed, last])
    none = "I have no other time left; best settle one yourselves."
    await talk("lin", "another time 1", says=[none])
    await talk.hears("tom", [])


async def test_who_says_no_is_never_named_and_the_two_others_meet(talk: Talk) -> None:
    await _agree(talk, "mira", "tom", "lin")
    await talk("tom", "frag mich vorher", says=None)
    await talk(
        "olga",
        "Gruppen von 3 jetzt",
        says=[
            ASKED.format(1),
            "Runde 1: 3 Leute, eine Vorstellung, 0 ohne. Im Schnitt ist eine 5,1 wert; "
            "0 ohne etwas Gemeinsames.",
        ],
    )
    asked = (
        "Ich kenne 2 Leute für dich. Namen nenne ich nur denen, die ja sagen, und wer nein sagt, "
        "bleibt ungenannt.\n\n{}\n\nSoll ich euch vorstellen? Sagst du nein oder nichts, erfährt das niemand."
        "\n[Ja, gern] [Lieber nicht]"
    )
    offers = "- Jemand davon sucht, was du bietest: Buchhaltung\n- Das interessiert nicht nur dich: Rust und Karten"
    needs = "- Jemand davon bietet, was du suchst: Buchhaltung\n- Das interessiert nicht nur dich: Rust"
    await talk.hears("tom", [asked.format(needs)])
    await talk("tom", "nicht kennenlernen 1", says=["Gut, dann nicht. Davon erfährt niemand."])
    await talk.hears("mira", [asked.format(offers)])
    await talk.presses(
        "mira",
        talk.shown,
        "Ja, gern",
        says=["Danke! Sobald alle geantwortet haben, stelle ich die vor, die ja sagen."],
    )
    await talk.hears(
        "lin",
        [
            "I know 2 people for you. I tell names only to those who say yes, and whoever says no is never "
            "named.\n\n- It is not only you who is interested in this: Rust and maps\n\n"
            "Shall I introduce you? If you say no, or nothing, nobody hears of it.\n[Yes, please] [Rather not]"
        ],
    )
    zwei = (
        "Darf ich vorstellen? Mira und Lin!\n\nWarum gerade ihr:\n\n"
        "- Das interessiert euch beide: Rust und Karten\n\n"
        "Zum Anfangen: Was würdet ihr bei Rust gern einmal ausprobieren?\n\n"
        "Vorschlag: Do. 10:00, dann habt ihr Zeit. Wo, macht ihr hier aus.\n\n"
        "Was ihr euch hier schreibt, lese ich nicht, nur die Knöpfe."
    )
    two = (
        "May I introduce you? Mira and Lin!\n\nWhy you:\n\n- You are both interested in Rust and maps\n\n"
        "To begin with: what would you love to try with Rust?\n\n"
        "How about Thu 10:00? You are free then. Where, you settle here.\n\n"
        "What you write here I do not read, only the buttons."
    )
    thanks = "Thank you! Once everybody has answered, I introduce those who say yes."
    await talk("lin", "meet 1", says=[thanks, greeting(zwei, two)])
    await talk.hears("tom", [])
    await talk("tom", "getroffen 1", says=["Diese Vorstellung finde ich bei dir nicht."])


async def test_three_of_four_meet_once_the_time_for_answers_is_over(talk: Talk) -> None:
    await _agree(talk, "mira", "tom", "lin", "kerem")
    await talk("kerem", "frag mich vorher", says=None)
    await talk("olga", "Gruppen von 4 jetzt", says=None)
    for who, yes in (("mira", "kennenlernen"), ("tom", "kennenlernen"), ("lin", "meet")):
        await talk.hears(who, None)
        await talk(who, yes, says=None)
    await talk.hears("kerem", None)
    late = greeting(DREI.replace("11:00", "12:00"), THREE.replace("11:00", "12:00"))
    assert await _later(talk, "lin", hours=2) == [late]
    await talk.hears("kerem", [])


async def test_of_three_only_one_wants_it_and_nothing_happens(talk: Talk) -> None:
    await _agree(talk, "mira", "tom", "lin")
    await talk("tom", "frag mich vorher", says=None)
    await talk("olga", "Gruppen von 3 jetzt", says=None)
    for who in ("mira", "tom", "lin"):
        await talk.hears(who, None)
    await talk("mira", "kennenlernen", says=None)
    await talk("tom", "nicht kennenlernen", says=None)
    await talk("lin", "do not meet", says=["All right, then not. Nobody hears of it."])
    assert [await _later(talk, who, hours=1) for who in ("mira", "tom", "lin")] == [[], [], []]


async def test_a_block_in_a_group_is_seen_by_nobody_and_the_group_goes_on(talk: Talk) -> None:
    shown = await _introduced(talk)
    whom = "Wen genau?\n[Nie wieder mit Tom] [Nie wieder mit Lin]"
    await talk("mira", "nie wieder 1", says=[whom])
    never = "Gut, Tom und dich bringe ich nie wieder zusammen. Davon erfährt niemand."
    await talk.presses("mira", talk.shown, "Nie wieder mit Tom", says=[never])
    await talk.hears("tom", [])
    await talk.hears("lin", [])
    other = another("Do. 11:30", "Thu 11:30") + BUTTONS
    await talk.presses("tom", shown, LATER, says=["Gut, ich schlage euch etwas anderes vor.", other])
    none = "Eine weitere Zeit habe ich nicht; macht am besten selbst eine aus."
    await talk("mira", "anderes mal 1", says=[none])
    met = "Hast du Mira und Lin getroffen?\n[Ja, getroffen] [Anderes Mal] [Nie wieder mit Mira] [Nie wieder mit Lin]"
    assert await _later(talk, "tom", hours=4) == [met]
    asked = talk._platform
    assert [text for _, text in await asked.heard("lin") if "ession" not in text] == [
        "Did you meet Mira and Tom?\n[Yes, we met] [Another time] [Never again with Mira] "
        "[Never again with Tom]"
    ]
    assert [text for _, text in await asked.heard("mira") if "ession" not in text] == []
    glad = "Schön! Möchtest du Mira und Lin noch einmal treffen?"
    buttons = "\n[Gern wieder] [Nie wieder mit Mira] [Nie wieder mit Lin]"
    await talk("tom", "getroffen 1", says=[glad + buttons])
    again = "Gemerkt. Wer davon auch möchte, den bringe ich gern noch einmal mit dir zusammen."
    await talk.presses("tom", talk.shown, "Gern wieder", says=[again])


async def test_three_are_reminded_once_and_whoever_was_busy_is_asked_again(talk: Talk) -> None:
    await _introduced(talk)
    nudge = (
        "Habt ihr euch schon getroffen? Ein Knopf genügt, und ich frage hier nicht noch einmal.\n\n"
        "Have you met already? A button is enough, and I will not ask here again."
    )
    assert await _later(talk, "mira", hours=3) == [nudge + BUTTONS]
    ask = "Hast du Tom und Lin getroffen?\n[Ja, getroffen] [Anderes Mal] [Nie wieder mit Tom] [Nie wieder mit Lin]"
    assert await _later(talk, "mira", hours=4) == [ask]
    await talk("mira", "anderes mal 1", says=None)
    assert (await _later(talk, "mira", hours=20))[-1] == ask


@pytest.mark.parametrize(
    ("blocks", "left"),
    [
        ([], (1, 2, 3)),
        ([(1, 2)], (2, 3)),
        ([(2, 1), (2, 3)], (1, 3)),
        ([(1, 9), (9, 2)], (1, 2, 3)),
        ([(1, 2), (2, 1)], (3,)),
    ],
)
def test_who_blocked_one_of_them_steps_out(blocks: list[tuple[int, int]], left: tuple[int, ...]) -> None:
    assert staying((1, 2, 3), blocks) == left
