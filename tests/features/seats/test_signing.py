"""Signing up and off, by command, button and hand, in both languages."""

import pytest

from tests.talk import Talk

SIGN = "„Schicht für Schicht: ein Türschild aus dem 3D-Drucker“ (#7), 11:15, Werkstatt"
DOOR = "“Schicht für Schicht: ein Türschild aus dem 3D-Drucker” (#7), 11:15, Werkstatt"
INVOICES = "“Python for Freelancers: Invoices by Tea Time” (#13), 13:45, Werkstatt"
SEAT = f"✅ You have a seat: {DOOR}.\n[Sign me off]"
PLATZ = f"✅ Du hast einen Platz: {SIGN}.\n[Abmelden]"
OFF = f"You are signed off: {DOOR}. If you change your mind: join #7."
AB = f"Du bist abgemeldet: {SIGN}. Falls doch: dabei #7."
FREE = f"🎉 A seat became free, and it is yours: {DOOR}.\n[Sign me off]"
MORE = f"🎉 There are more seats now, and one is yours: {DOOR}.\n[Sign me off]"
FREI = f"🎉 Ein Platz ist frei geworden, und er gehört dir: {SIGN}.\n[Abmelden]"


def waits(position: int) -> str:
    return (
        f"⏳ Full for now. You are number {position} on the waitlist: {DOOR}. I will write to you as soon as a "
        "seat is free.\n[Sign me off]"
    )


def wartet(position: int) -> str:
    return (
        f"⏳ Gerade voll. Du bist Nummer {position} auf der Warteliste: {SIGN}. Ich schreibe dir, sobald ein "
        "Platz frei ist.\n[Abmelden]"
    )


async def test_in_and_out_by_command(talk: Talk) -> None:
    await talk("nora", "join #7", says=[SEAT])
    await talk("nora", "join #7", says=[SEAT])
    await talk("nora", "leave #7", says=[OFF])
    await talk("nora", "leave #7", says=[f"You were not signed up: {DOOR}."])
    await talk("mira", "Dabei #7!", says=[PLATZ])
    await talk("mira", "raus #7", says=[AB])
    await talk("mira", "raus #7", says=[f"Du warst nicht angemeldet: {SIGN}."])


async def test_a_waitlist_moves_up_in_its_order(talk: Talk) -> None:
    await talk("olga", "capacity #7 1", says=[f"One seat from now on: {DOOR}."])
    await talk("nora", "join #7", says=[SEAT])
    await talk("lin", "join #7", says=[waits(1)])
    await talk("mira", "dabei #7", says=[wartet(2)])
    await talk("tom", "vielleicht #7", says=None)
    await talk("nora", "leave #7", says=[OFF])
    await talk.hears("lin", says=[FREE])
    await talk.hears("mira", says=[])
    await talk("lin", "leave #7", says=[OFF])
    await talk.hears("mira", says=[FREI])


async def test_more_room_is_given_to_several_at_once(talk: Talk) -> None:
    await talk("olga", "plätze #7 0", says=[f"Ab jetzt 0 Plätze: {SIGN}."])
    nothing = f"There are no seats: {DOOR}."
    await talk("nora", "join #7", says=[nothing])
    await talk("olga", "plätze #7 1", says=None)
    await talk("tom", "dabei #7", says=None)
    await talk("nora", "join #7", says=[waits(1)])
    await talk("lin", "join #7", says=[waits(2)])
    await talk("olga", "plätze #7 ohne", says=[f"Ab jetzt ohne Grenze: {SIGN}."])
    await talk.hears("nora", says=[MORE])
    await talk.hears("lin", says=[MORE])


async def test_fewer_seats_take_none_away(talk: Talk) -> None:
    await talk("nora", "join #7", says=[SEAT])
    await talk("lin", "join #7", says=[SEAT])
    lowered = f"One seat from now on: {DOOR}.\n\n2 are given already, and whoever was told keeps theirs."
    await talk("olga", "capacity #7 1", says=[lowered])
    await talk.hears("nora", says=[])
    await talk.hears("lin", says=[])
    await talk("tom", "join #7", says=[waits(1)])
    await talk("nora", "leave #7", says=[OFF])
    await talk.hears("tom", says=[])
    await talk("lin", "leave #7", says=[OFF])
    await talk.hears("tom", says=[FREE])


async def test_a_party_is_seated_whole_or_waits(talk: Talk) -> None:
    await talk("olga", "capacity #7 3", says=None)
    two = f"✅ You have 2 seats: {DOOR}.\n[Sign me off]"
    await talk("nora", "join #7 for two", says=[two])
    party = (
        f"⏳ Gerade ist kein Platz für 2. Du bist Nummer 1 auf der Warteliste: {SIGN}. Ich schreibe dir, "
        "sobald ihr alle hineinpasst.\n[Abmelden]"
    )
    await talk("mira", "dabei #7 +1", says=[party])
    await talk("lin", "join #7", says=[SEAT])
    never = f"There are only 3 seats altogether, and you asked for 4: {DOOR}."
    await talk("tom", "join #7 with 3 others", says=[never])
    most = "How many seats, at most 20? For example join #7, join #7 for two, or join #7 +1."
    await talk("tom", "join #7 for 99", says=[most])
    await talk("nora", "leave #7", says=[OFF])
    await talk.hears("mira", says=[f"🎉 Jetzt ist Platz für euch alle 2: {SIGN}.\n[Abmelden]"])


async def test_who_has_a_seat_and_asks_for_more(talk: Talk) -> None:
    await talk("olga", "capacity #7 2", says=None)
    await talk("nora", "join #7", says=[SEAT])
    await talk("lin", "join #7", says=[SEAT])
    more = f"✅ You have a seat: {DOOR}. For one more you are number 1 on the waitlist.\n[Sign me off]"
    await talk("nora", "join #7 for two", says=[more])
    await talk("lin", "leave #7", says=[OFF])
    await talk.hears("nora", says=[f"✅ You have 2 seats: {DOOR}.\n[Sign me off]"])


CARD = (
    "Schicht für Schicht: ein Türschild aus dem 3D-Drucker · #7\n- 11:15–12:30\n- Werkstatt\n"
    "- with Ole Ausgedacht\n{seats}\n- nobody has starred it yet\n\n"
    "Wir zeichnen ein kleines Schild und sehen ihm beim Wachsen zu. Vorkenntnisse braucht niemand, ein wenig "
    "Geduld schon.\n[{join}] [Maybe] [Sign me off] [⭐ Star] [📅 Calendar]"
)
IN, WAIT = "✋ I'm coming", "⏳ Waitlist"


def card(*seats: str, join: str = IN) -> str:
    return CARD.format(seats="\n".join(f"- {line}" for line in seats), join=join)


async def test_by_the_buttons_of_the_card(talk: Talk) -> None:
    await talk("olga", "capacity #7 2", says=None)
    await talk("nora", "show #7", says=[card("2 seats")])
    shown = talk.shown
    await talk.presses("nora", shown, IN, says=[SEAT, card("2 seats, 1 left")])
    perhaps = f"You stay signed up: {DOOR}. If you cannot come, say leave #7.\n[Sign me off]"
    await talk.presses("nora", shown, "Maybe", says=[perhaps])
    await talk("lin", "join #7", says=None)
    await talk("tom", "maybe #7", says=None)
    await talk.hears("nora", says=[card("2 seats, all taken", "one might come", join=WAIT)])
    await talk.presses("nora", shown, "Sign me off", says=[OFF, card("2 seats, 1 left", "one might come")])


async def test_by_a_hand_on_the_card(talk: Talk) -> None:
    await talk("nora", "@stammtisch show #7", where="#general", says=None)
    shown = talk.shown
    await talk("lin", "my seats", says=None)
    await talk.reacts("lin", shown, "✋", says=[SEAT, card("12 seats, 11 left")])
    await talk.reacts("lin", shown, "🙋", says=[SEAT])
    await talk.reacts("lin", shown, "✋", added=False, says=[])
    await talk.reacts("lin", shown, "🙋", added=False, says=[OFF, card("12 seats")])
    await talk("lin", "join #7", says=None)
    await talk.reacts("lin", shown, "✋", says=[SEAT])
    await talk.reacts("lin", shown, "✋", added=False, says=[])
    await talk("lin", "my seats", says=[f"Your seats:\n- ✅ {DOOR}"])


async def test_undoing_is_one_tap(talk: Talk) -> None:
    await talk("nora", "join #7", says=[SEAT])
    await talk.presses("nora", talk.shown, "Sign me off", says=[OFF])


async def test_maybe_and_coming_are_two_things(talk: Talk) -> None:
    perhaps = f"❔ Noted that you might come: {DOOR}. That is no seat; say so when you know.\n[Sign me off]"
    await talk("nora", "maybe #7", says=[perhaps])
    await talk("nora", "my seats", says=[f"Your seats:\n- ❔ {DOOR}"])
    await talk("nora", "join #7", says=[SEAT])
    vielleicht = f"Du bleibst angemeldet: {SIGN}. Wenn du nicht kommen kannst, sag raus #7.\n[Abmelden]"
    await talk("mira", "dabei #7", says=[PLATZ])
    await talk("mira", "vielleicht #7", says=[vielleicht])


async def test_an_edit_and_a_deletion_of_a_command(talk: Talk) -> None:
    wrote = await talk("nora", "join #7", says=[SEAT])
    other = f"✅ You have a seat: {INVOICES}.\n[Sign me off]"
    await talk.edits("nora", wrote, "join #13", says=[other])
    await talk("nora", "my seats", says=[f"Your seats:\n- ✅ {INVOICES}"])
    await talk.deletes("nora", wrote, says=["(gone)"])
    none = "You have not signed up for anything. Ask “which sessions have seats left?”"
    await talk("nora", "my seats", says=[none])


@pytest.mark.the_same_everywhere
async def test_two_at_the_same_time_are_a_choice(talk: Talk) -> None:
    await talk("olga", "capacity #6 20", says=None)
    await talk("nora", "join #7", says=[SEAT])
    desk = "“What Is a Desk Worth? Pricing Without Guesswork” (#6), 11:15, Salon Wilmersdorf"
    title = "“Schicht für Schicht: ein Türschild aus dem 3D-Drucker” (#7)"
    which = f"You have a seat at the same time: {title}. Which one? The new one would be {desk}."
    choice = f"{which}\n[Swap to #6] [Stay with #7]"
    await talk("nora", "join #6", says=[choice])
    asked = talk.shown
    await talk.presses("nora", asked, "Stay with #7", says=[f"All right, it stays as it is: {DOOR}."])
    await talk("nora", "my seats", says=[f"Your seats:\n- ✅ {DOOR}"])
    await talk.presses("nora", asked, "Swap to #6", says=[f"✅ You have a seat: {desk}.\n[Sign me off]"])
    await talk("nora", "my seats", says=[f"Your seats:\n- ✅ {desk}"])
    await talk("nora", "swap to #7", says=[SEAT])
    await talk("nora", "keep both #6", says=None)
    await talk("nora", "my seats", says=[f"Your seats:\n- ✅ {DOOR}"])


@pytest.mark.the_same_everywhere
async def test_what_cannot_be_signed_up_for_says_why(talk: Talk) -> None:
    none = "Nobody needs to sign up for #3, just come. With star #3 I will remind you."
    await talk("nora", "join #3", says=[none])
    keine = "Für #3 brauchst du keine Anmeldung, komm einfach. Mit merk #3 erinnere ich dich."
    await talk("mira", "dabei #3", says=[keine])
    which = "Which one do you mean? Tell me its number, for example join #7."
    await talk("nora", "join", says=[which])
    await talk("olga", "cancel #7", says=None)
    await talk("olga", "yes", says=None)
    gone = "“Schicht für Schicht: ein Türschild aus dem 3D-Drucker” is cancelled, sorry."
    await talk("nora", "join #7", says=[gone])
    await talk.waits("nora", hours=6, says=[])
    await talk("nora", "join #13", says=["“Python for Freelancers: Invoices by Tea Time” is over already."])


@pytest.mark.the_same_everywhere
async def test_where_seats_are_left(talk: Talk) -> None:
    await talk("olga", "capacity #7 1", says=None)
    await talk("olga", "capacity #13 none", says=None)
    tours = (
        "There are seats left in:\n"
        "- “Tour 1: Kreuzberg zu Fuß” (#37), Sat 10:00, Treffpunkt: U-Bahnhof Moritzplatz, Ausgang "
        "Oranienstraße · 15 seats\n"
        "- “Tour 2: Neukölln by Bicycle” (#38), Sat 10:30, Meeting point: Hermannplatz, in the middle of the "
        "market square · 8 seats\n"
        "- “Tour 3: Mitte und Prenzlauer Berg mit der Tram” (#39), Sat 13:00, Treffpunkt: Rosenthaler Platz, "
        "an der Tramhaltestelle · 12 seats\n"
        "- “Tour 4: Friedrichshain Between Two Bridges” (#40), Sat 13:30, Meeting point: on the bridge in "
        "front of S-Bahnhof Warschauer Straße · 10 seats\n"
        "- “Tour 5: Wilmersdorf bei Laternenlicht” (#41), Sat 16:00, Treffpunkt: CLUBOFFICE, Wilmersdorf, am "
        "Empfang · 14 seats"
    )
    await talk("nora", "which tours have seats left?", says=[tours])
    frei = (
        f"Plätze gibt es noch bei:\n- {SIGN} · ein Platz\n- „Python for Freelancers: Invoices by Tea Time“ "
        "(#13), 13:45, Werkstatt · ohne Grenze"
    )
    await talk("mira", "Welche Workshops haben noch Plätze?", says=[frei])
    await talk("tom", "dabei #7", says=None)
    await talk("olga", "close #13", says=None)
    voll = "Alle 2 sind voll. Auf eine Warteliste kannst du noch."
    await talk("mira", "welche Workshops haben noch freie Plätze?", says=[voll])


@pytest.mark.the_same_everywhere
async def test_who_cannot_come_and_does_not_say_to_what_is_asked(talk: Talk) -> None:
    which = (
        "Which one can you not come to? Tell me its number, for example leave #7; my seats shows them all."
    )
    await talk("nora", "I can't come", says=[which])
    welche = "Wozu kannst du nicht kommen? Sag mir die Nummer, zum Beispiel raus #7; mit meine plätze siehst du alle."
    await talk("mira", "ich kann nicht kommen", says=[welche])
