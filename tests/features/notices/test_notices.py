"""Something moved: those concerned hear it once, old and new, when it has settled."""

import pytest

from bot.demo.stage import Played
from tests.features.notices.programme import source_says
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere


MOVED = "🔁 Changed: “Nobody Came for the Desk” (#3): 10:00 → 17:30, Saal → Salon Wilmersdorf."
VERSCHOBEN = "🔁 Geändert: „Nobody Came for the Desk“ (#3): 10:00 → 17:30, Saal → Salon Wilmersdorf."
CHOICE = "\n[Keep it] [Unstar #3]"
WAHL = "\n[Behalten] [Vergiss #3]"


async def _stars(talk: Talk, who: str, word: str, *labels: int) -> None:
    for label in labels:
        await talk(who, f"{word} #{label}", says=None)


async def _organiser(talk: Talk, *sentences: str) -> None:
    for sentence in sentences:
        await talk("olga", sentence, says=None)
        if sentence != "rückgängig":
            await talk("olga", "ja", says=None)


async def test_all_concerned_hear_of_a_move_once_but_not_who_made_it(talk: Talk) -> None:
    await _stars(talk, "lin", "star", 3)
    await _stars(talk, "mira", "merk", 3)
    await _stars(talk, "olga", "merk", 3)
    await _stars(talk, "tom", "star", 3)
    await _stars(talk, "kerem", "star", 5)
    await _organiser(talk, "verschiebe #3 auf 17:30 in den Salon")
    await talk.waits("lin", seconds=59, says=[])
    await talk.waits("lin", seconds=1, says=[MOVED + CHOICE])
    await talk.hears("mira", [VERSCHOBEN + WAHL])
    await talk.hears("tom", [MOVED + CHOICE])
    for who in ("kerem", "olga"):
        await talk.hears(who, [])
    await talk.waits("lin", minutes=30, says=[])
    for who in ("mira", "tom", "olga"):
        await talk.hears(who, [])


async def test_a_host_hears_without_a_star_and_has_nothing_to_decide(talk: Talk) -> None:
    await talk("tom", "language english", says=None)
    await _organiser(talk, "verschiebe #3 auf 17:30 in den Salon")
    await talk.waits("tom", minutes=1, says=[MOVED])


async def test_kept_or_let_go_with_a_button(talk: Talk) -> None:
    await _stars(talk, "lin", "star", 3)
    await _organiser(talk, "verschiebe #3 auf 17:30 in den Salon")
    await talk.waits("lin", minutes=1, says=[MOVED + CHOICE])
    moved = talk.shown
    already = "You have already starred “Nobody Came for the Desk” (#3)."
    await talk.presses("lin", moved, "Keep it", says=[already])
    gone = "All right, “Nobody Came for the Desk” (#3) is no longer starred."
    await talk.presses("lin", moved, "Unstar #3", says=[gone])


async def test_the_notice_shows_the_session(talk: Talk) -> None:
    await talk("tom", "language english", says=None)
    await _organiser(talk, "verschiebe #3 auf 17:30 in den Salon")
    await talk.waits("tom", minutes=1, says=[MOVED])
    starred = "Starred: “Nobody Came for the Desk”, 17:30–18:15 (#3). I will remind you 10 minutes before."
    await talk.reacts("tom", talk.shown, "⭐", says=[starred])


async def test_what_is_taken_back_in_time_nobody_hears_of(talk: Talk) -> None:
    await _stars(talk, "lin", "star", 3)
    await _organiser(talk, "verschiebe #3 auf 17:30 in den Salon")
    await talk.waits("olga", seconds=50, says=[])
    await _organiser(talk, "rückgängig")
    await talk.waits("lin", minutes=9, says=[])


async def test_steps_in_between_are_left_out(talk: Talk) -> None:
    await _stars(talk, "lin", "star", 3)
    for sentence in ("#3 auf 16:00", "#3 in die Werkstatt", "#3 auf 17:30 in den Salon"):
        await _organiser(talk, sentence)
        await talk.waits("lin", seconds=40, says=[])
    await talk.waits("lin", seconds=20, says=[MOVED + CHOICE])


async def test_it_does_not_wait_for_ever(talk: Talk) -> None:
    await _stars(talk, "lin", "star", 5)
    for number in range(1, 6):
        await _organiser(talk, f"#5 auf 16:{number}0")
        await talk.waits("lin", seconds=50, says=[])
    await _organiser(talk, "#5 auf 16:00")
    line = "🔁 Changed: “Das Homeoffice hat keine Kaffeeküche” (#5): 11:15 → 16:00.\n[Keep it] [Unstar #5]"
    await talk.waits("lin", seconds=50, says=[line])
    await talk.waits("lin", minutes=5, says=[])


async def test_cancelled_and_on_after_all(talk: Talk) -> None:
    await _stars(talk, "lin", "star", 5)
    await _stars(talk, "mira", "merk", 5)
    await _organiser(talk, "#5 fällt aus")
    off = "❌ “Das Homeoffice hat keine Kaffeeküche” (#5), 11:15, is cancelled, sorry."
    await talk.waits("lin", minutes=1, says=[off])
    await talk.hears("mira", ["❌ „Das Homeoffice hat keine Kaffeeküche“ (#5), 11:15, fällt leider aus."])
    await _organiser(talk, "#5 auf 16:00")
    await talk.waits("lin", minutes=1, says=[])
    await _organiser(talk, "#5 findet doch statt")
    back = "✅ “Das Homeoffice hat keine Kaffeeküche” (#5) takes place after all: 16:00, Saal."
    await talk.waits("lin", minutes=1, says=[f"{back}\n[Keep it] [Unstar #5]"])
    wieder = "✅ „Das Homeoffice hat keine Kaffeeküche“ (#5) findet doch statt: 16:00, Saal."
    await talk.hears("mira", [f"{wieder}\n[Behalten] [Vergiss #5]"])


async def test_a_new_time_that_clashes_with_another_star_or_an_own_session_says_so(talk: Talk) -> None:
    await _stars(talk, "lin", "star", 5, 10)
    await _organiser(talk, "#5 auf 13:40")
    clash = (
        "🔁 Changed: “Das Homeoffice hat keine Kaffeeküche” (#5): 11:15 → 13:40. "
        "It now overlaps with “Steuern ohne Tränen” (#10). "
        "It now overlaps with “Python for Freelancers: Invoices by Tea Time” (#13).\n[Keep it] [Unstar #5]"
    )
    await talk.waits("lin", minutes=1, says=[clash])
    await _organiser(talk, "#5 5 min länger")
    longer = "🔁 Changed: “Das Homeoffice hat keine Kaffeeküche” (#5), 13:40: end 14:25 → 14:30."
    await talk.waits("lin", minutes=1, says=[longer])


async def test_another_day_another_length_and_no_room_yet(talk: Talk, stage: Played) -> None:
    await _stars(talk, "lin", "star", 3, 5)
    async with stage.app.database.reading() as tx:
        found = await stage.app.programme.session(tx, 3)
    assert found
    await source_says(stage, {3: {"later": 24 * 60, "room": None}, 5: {"start": found.start}})
    several = (
        "🔁 This has changed:\n"
        "- “Das Homeoffice hat keine Kaffeeküche” (#5): 11:15–12:00 → 10:00–12:00.\n"
        "- “Nobody Came for the Desk” (#3): Thu 10:00 → Fri 10:00, no longer Saal, "
        "the new place is not known yet.\n[Unstar #5] [Unstar #3]"
    )
    await talk.waits("lin", minutes=1, says=[several])
    await source_says(stage, {3: {"room": "Garten"}})
    placed = "🔁 Changed: “Nobody Came for the Desk” (#3), Fri 10:00: place: Garten."
    await talk.waits("lin", minutes=1, says=[placed])


async def test_an_import_is_one_message_with_a_line_for_each(talk: Talk, stage: Played) -> None:
    await _stars(talk, "mira", "merk", 5, 10, 11)
    await _stars(talk, "lin", "star", 5, 6)
    await source_says(stage, {5: {"room": "Garten"}, 10: {"later": 15}, 11: {"title": "Visa"}}, without=(6,))
    mine = (
        "🔁 Das hat sich geändert:\n"
        "- „Das Homeoffice hat keine Kaffeeküche“ (#5), 11:15: Saal → Garten.\n"
        "- „Steuern ohne Tränen“ (#10): 13:30 → 13:45.\n[Vergiss #10]"
    )
    await talk.waits("mira", minutes=1, says=[mine])
    theirs = (
        "🔁 This has changed:\n"
        "- “Das Homeoffice hat keine Kaffeeküche” (#5), 11:15: Saal → Garten.\n"
        "- “What Is a Desk Worth? Pricing Without Guesswork” (#6), 11:15, is cancelled, sorry."
    )
    await talk.hears("lin", [theirs])


async def test_very_many_are_told_in_short(talk: Talk, stage: Played) -> None:
    labels = (3, 5, 7, 8, 10, 13, 14, 17)
    await _stars(talk, "lin", "star", *labels)
    await source_says(stage, {label: {"room": "Garten"} for label in labels})
    short = (
        "🔁 8 sessions have changed. The next ones:\n"
        "- “Nobody Came for the Desk” (#3), 10:00: Saal → Garten.\n"
        "- “Das Homeoffice hat keine Kaffeeküche” (#5), 11:15: Saal → Garten.\n"
        "- “Schicht für Schicht: ein Türschild aus dem 3D-Drucker” (#7), 11:15: Werkstatt → Garten.\n\n"
        "… and 5 more: #8, #10, #13, #14, and #17. what changed shows you everything."
    )
    await talk.waits("lin", minutes=1, says=[short])


async def test_who_starred_it_as_it_is_has_nothing_to_hear(talk: Talk, stage: Played) -> None:
    await source_says(stage, {5: {"room": "Garten"}})
    await talk.waits("lin", seconds=30, says=[])
    await _stars(talk, "lin", "star", 5)
    await talk.waits("lin", minutes=5, says=[])


async def test_in_french_and_chinese(talk: Talk, stage: Played) -> None:
    await _stars(talk, "lin", "star", 5)
    await _stars(talk, "kerem", "star", 5)
    await talk("lin", "il y a quoi en ce moment ?", says=None)
    await talk("kerem", "现在有什么？", says=None)
    await source_says(stage, {5: {"later": 300, "room": "Garten"}})
    french = "🔁 Changement : « Das Homeoffice hat keine Kaffeeküche » (#5) : 11:15 → 16:15, Saal → Garten."
    chinese = "🔁 有变动：“Das Homeoffice hat keine Kaffeeküche”（#5）：11:15 → 16:15，Saal → Garten。"
    await talk.waits("lin", minutes=1, says=[f"{french}\n[Garder] [Oublier #5]"])
    await talk.hears("kerem", [f"{chinese}\n[保留] [取消收藏 #5]"])
