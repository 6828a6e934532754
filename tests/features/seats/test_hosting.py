"""What hosts do: lists, check-in, the door, messages; and who may not."""

import pytest

from tests.features.seats.test_signing import DOOR, INVOICES, OFF, SEAT, waits
from tests.talk import Talk

TOUR = "“Tour 1: Kreuzberg zu Fuß” (#37), Sat 10:00, Treffpunkt: U-Bahnhof Moritzplatz, Ausgang Oranienstraße"
TOUR_DE = TOUR.replace("“T", "„T").replace("Fuß”", "Fuß“").replace("Sat", "Sa.")
ONLY = "Only the organisers and those who host it can do that."


async def agree(talk: Talk, who: str) -> None:
    """They may be named to hosts."""
    for text in ("settings", "english", "yes"):
        await talk(who, text, says=None)


@pytest.mark.the_same_everywhere
async def test_everybody_sees_counts_and_hosts_see_names(talk: Talk) -> None:
    await agree(talk, "tom")
    await talk("tom", "join #13 +1", says=[f"✅ You have 2 seats: {INVOICES}.\n[Sign me off]"])
    await talk("mira", "dabei #13", says=None)
    counts = f"{INVOICES}\n- 14 seats, 11 left"
    await talk("nora", "who's in #13", says=[counts])
    listed = f"{counts}\n\nWith a seat\n- Tom · 2 seats\n- one person who did not agree to be named"
    await talk("lin", "who's in #13", says=[listed])
    await talk("olga", "list #13", says=[listed])
    await talk("nora", "capacity #13 2", says=[ONLY])
    das = "Das können nur das Orga-Team und wer es leitet."
    await talk("mira", "schließe #13", says=[das])


@pytest.mark.the_same_everywhere
async def test_check_in_and_the_hint_next_time(talk: Talk) -> None:
    await agree(talk, "lin")
    await agree(talk, "tom")
    for who in ("lin", "tom", "mira"):
        await talk(who, "join #7", says=None)
    there = f"1 of 3 are there: {DOOR}."
    await talk("olga", "check in Lin #7", says=[there])
    await talk("olga", "check in Lin and Tom in #7", says=[f"2 of 3 are there: {DOOR}."])
    how = f"2 of 3 are there: {DOOR}.\n\nType for example check in Mira #7, or check in all #7."
    listed = "\n- 12 seats, 9 left\n\nWith a seat\n- Lin\n- Tom\n- one person who did not agree to be named"
    await talk("olga", "check in #7", says=[f"{how}\n{listed}"])
    none = f"There is no “Kasimir” on the list: {DOOR}."
    await talk("olga", "check in Kasimir #7", says=[none])
    await talk.waits("olga", hours=3, says=[])
    python = INVOICES
    last = "Last time 2 of 3 came."
    await talk("olga", "capacity #13 20", says=[f"20 seats from now on: {python}.\n\n{last}"])


@pytest.mark.the_same_everywhere
async def test_the_door(talk: Talk) -> None:
    await talk("olga", "capacity #7 2", says=None)
    await talk("olga", "walk-in #7", says=[f"One more at the door, let in: {DOOR}."])
    await talk("nora", "join #7", says=[SEAT])
    await talk("lin", "join #7", says=[waits(1)])
    await talk("olga", "walk-in #7 2", says=[f"There is no seat left: {DOOR}."])
    await talk("olga", "walk-in #7 two", says=["How many stood at the door? For example walk-in #7 2."])


@pytest.mark.the_same_everywhere
async def test_a_seat_ahead_of_the_waitlist_and_off_the_list(talk: Talk) -> None:
    await talk("olga", "capacity #7 1", says=None)
    await talk("mira", "join #7", says=None)
    await talk("lin", "join #7", says=[waits(1)])
    await talk("tom", "join #7", says=[waits(2)])
    await talk("olga", "seat for Tom #7", says=[f"Tom – seated: {DOOR}."])
    promoted = f"🎉 A seat became free, and it is yours: {DOOR}.\n[Sign me off]"
    await talk.hears("tom", says=[promoted])
    await talk("olga", "take off Mira #7", says=[f"Mira – off the list: {DOOR}."])
    off = (
        f"You are no longer on the list: {DOOR}. Whoever runs it changed that; please ask them if it is a "
        "mistake."
    )
    await talk.hears("mira", says=[off])
    await talk.hears("lin", says=[])
    await talk("tom", "leave #7", says=[OFF])
    await talk.hears("lin", says=[promoted])


@pytest.mark.the_same_everywhere
async def test_a_message_reaches_those_it_is_for(talk: Talk) -> None:
    await talk("olga", "capacity #13 1", says=None)
    await talk("nora", "join #13", says=None)
    await talk("tom", "join #13", says=None)
    sent = f"One person gets your message: {INVOICES}."
    told = f"Lin writes to all of {INVOICES}:\n\nBring a laptop. @channel"
    await talk("lin", "message all in #13: Bring a laptop. @channel", says=[sent])
    await talk.hears("nora", says=[told])
    await talk.hears("tom", says=[])
    await talk("lin", "message waitlist of #13: Be there early.", says=[sent])
    await talk.hears("tom", says=[f"Lin writes to all of {INVOICES}:\n\nBe there early."])
    await talk("lin", "message everybody in #13: Thanks!", says=[f"2 people get your message: {INVOICES}."])
    await talk("nora", "message all in #13: hello", says=None)
    await talk("lin", "message all in #13: Bring a laptop.", says=[sent])
    await talk.hears("nora", says=None)
    written = talk.last
    await talk.edits("lin", written, "message all in #13: Bring a laptop and a pen.", says=[sent])
    await talk.hears("nora", says=[f"Lin writes to all of {INVOICES}:\n\nBring a laptop and a pen."])
    await talk.deletes("lin", written, says=["(gone)"])
    await talk.hears("nora", says=["(gone)"])
    unclear = "What shall I say? For example message all in #13: We meet at the other door."
    await talk("lin", "message all in #13", says=[unclear])


@pytest.mark.the_same_everywhere
async def test_the_guide_gets_a_list_in_time(talk: Talk) -> None:
    await agree(talk, "tom")
    await talk("tom", "join #37 for two", says=[f"✅ You have 2 seats: {TOUR}.\n[Sign me off]"])
    await talk("kerem", "meine plätze", says=None)
    await talk.waits("kerem", hours=47, says=None)
    today = TOUR_DE.replace("Sa. 10:00", "10:00")
    listed = f"{today}\n- 15 Plätze, 13 frei\n\nMit Platz\n- Tom · 2 Plätze"
    hosts = (
        "🎤 Deine Session „Tour 1: Kreuzberg zu Fuß“ beginnt in 30 Minuten (10:00), Treffpunkt: U-Bahnhof "
        "Moritzplatz, Ausgang Oranienstraße. #37 Bisher hat sie sich niemand gemerkt. Eine Person hat einen "
        "Platz."
    )
    await talk.waits("kerem", minutes=50, says=[hosts, listed])


async def test_who_has_a_seat_is_reminded_and_can_give_it_back(talk: Talk) -> None:
    await talk("olga", "capacity #7 1", says=None)
    await talk("nora", "join #7", says=[SEAT])
    await talk("lin", "join #7", says=[waits(1)])
    soon = (
        "⏰ “Schicht für Schicht: ein Türschild aus dem 3D-Drucker” starts in 10 minutes (11:15), Werkstatt. "
        "#7\n[I can't come]"
    )
    await talk.waits("nora", minutes=85, says=[soon])
    await talk.hears("lin", says=[])
    await talk.presses("nora", talk.shown, "I can't come", says=[OFF])
    free = f"🎉 A seat became free, and it is yours: {DOOR}.\n[Sign me off]"
    await talk.hears("lin", says=[free])
