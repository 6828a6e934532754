"""Stars: by words, button and reaction; what they promise, and how they are taken back."""

from tests.talk import Talk

CARD = (
    "Nobody Came for the Desk · #3\n- 10:00–10:45\n- Saal\n- with Tom Fiction\n- {stars}\n\n"
    "People rent a table and stay for the neighbours. A look at what members really pay for, with one surprising "
    "answer about biscuits.\n[⭐ Star] [📅 Calendar]"
)
STARRED = "Starred: “Nobody Came for the Desk”, 10:00–10:45 (#3). I will remind you 10 minutes before."
GEMERKT = "Gemerkt: „Nobody Came for the Desk“, 10:00–10:45 (#3). Ich erinnere dich 10 Minuten vorher."
REMINDER = "⏰ “Nobody Came for the Desk” starts in 10 minutes (10:00), Saal. #3"


async def test_a_star_is_a_reminder(talk: Talk) -> None:
    await talk("nora", "star #3", says=[STARRED])
    await talk.waits("nora", minutes=9, says=[])
    await talk.waits("nora", minutes=1, says=[REMINDER])
    await talk.waits("nora", minutes=60, says=[])


async def test_in_german_and_with_a_polite_word(talk: Talk) -> None:
    await talk("mira", "Bitte merk mir #3!", says=[GEMERKT])


async def test_a_button_stars_and_the_card_counts(talk: Talk) -> None:
    await talk("nora", "show #3", says=[CARD.format(stars="nobody has starred it yet")])
    card = talk.shown
    starred = CARD.format(stars="one person has starred it")
    await talk.presses("nora", card, "⭐ Star", says=[STARRED, starred])
    already = "You have already starred “Nobody Came for the Desk” (#3)."
    await talk.presses("nora", card, "⭐ Star", says=[already])


async def test_a_reaction_stars_and_its_removal_takes_the_star_off(talk: Talk) -> None:
    await talk("nora", "show #3", where="#general", says=None)
    await talk("nora", "@stammtisch show #3", where="#general", says=None)
    card = talk.shown
    await talk.reacts("lin", card, "⭐", says=None)
    await talk.reacts("mira", card, "⭐️", says=None)
    await talk("mira", "meine sterne", says=None)
    gone = "Gut, „Nobody Came for the Desk“ (#3) ist nicht mehr gemerkt."
    await talk.reacts(
        "mira", card, "⭐️", added=False, says=[gone, CARD.format(stars="one person has starred it")]
    )


async def test_a_reaction_on_a_list_asks_which(talk: Talk) -> None:
    await talk.waits("nora", minutes=90, says=[])
    await talk("nora", "what's next?", says=None)
    which = "There are several sessions there. Type star and the number, for example star #5."
    await talk.reacts("nora", talk.shown, "⭐", says=[which])


async def test_unstar_before_the_reminder_keeps_it_from_coming(talk: Talk) -> None:
    await talk("nora", "star #3", says=[STARRED])
    await talk("nora", "unstar #3", says=["All right, “Nobody Came for the Desk” (#3) is no longer starred."])
    await talk("nora", "unstar #3", says=["You had not starred “Nobody Came for the Desk” (#3)."])
    await talk.waits("nora", hours=2, says=[])


async def test_an_own_lead_time(talk: Talk) -> None:
    await talk("nora", "lead 20", says=["All right, I will remind you 20 minutes before the start."])
    await talk("nora", "star #5", says=None)
    await talk.waits(
        "nora",
        minutes=75,
        says=["⏰ “Das Homeoffice hat keine Kaffeeküche” starts in 20 minutes (11:15), Saal. #5"],
    )
    await talk(
        "nora",
        "lead tomorrow",
        says=["How many minutes before? For example lead 15, at most 1440, which is one day."],
    )


async def test_short_notice_is_said_as_it_is(talk: Talk) -> None:
    await talk.waits("nora", minutes=15, says=[])
    soon = "Starred: “Nobody Came for the Desk”, 10:00–10:45 (#3). It starts in 5 minutes already."
    await talk("nora", "star #3", says=[soon])
    await talk.waits("nora", hours=1, says=[])


async def test_too_late_for_the_own_lead_the_usual_one_still_holds(talk: Talk) -> None:
    await talk("nora", "lead 90", says=["All right, I will remind you 90 minutes before the start."])
    await talk("nora", "star #3", says=[STARRED])
    await talk("nora", "unstar #3", says=["All right, “Nobody Came for the Desk” (#3) is no longer starred."])
    await talk("nora", "star #3", says=[STARRED])
    await talk.waits("nora", minutes=10, says=[REMINDER])
    await talk.waits("nora", hours=1, says=[])


async def test_a_longer_lead_makes_nobody_late(talk: Talk) -> None:
    await talk("nora", "star #3", says=[STARRED])
    await talk("nora", "lead 60", says=["All right, I will remind you 60 minutes before the start."])
    await talk.waits("nora", minutes=10, says=[REMINDER])


async def test_a_lead_of_nothing_is_in_time_at_the_start(talk: Talk) -> None:
    await talk("nora", "lead 0", says=["All right, I will remind you when it starts."])
    starred = "Starred: “Nobody Came for the Desk”, 10:00–10:45 (#3). I will remind you when it starts."
    await talk("nora", "star #3", says=[starred])
    await talk.waits("nora", minutes=20, says=["⏰ “Nobody Came for the Desk” starts now, Saal. #3"])


async def test_a_clash_is_said_at_once(talk: Talk) -> None:
    await talk("nora", "star #5", says=None)
    clash = (
        "Starred: “What Is a Desk Worth? Pricing Without Guesswork”, 11:15–12:00 (#6). It overlaps with "
        "“Das Homeoffice hat keine Kaffeeküche” (#5). I will remind you 10 minutes before."
    )
    await talk("nora", "star #6", says=[clash])


async def test_what_is_running_needs_no_reminder(talk: Talk) -> None:
    running = "Starred: “Guten Morgen, Schreibtisch!” (#2). It has begun already, best go right now!"
    await talk("nora", "star #2", says=[running])
    await talk.waits("nora", hours=1, says=[])
    await talk("nora", "star #2", says=["“Guten Morgen, Schreibtisch!” is over already."])


async def test_an_edit_moves_the_star_and_the_answer(talk: Talk) -> None:
    wrote = await talk("nora", "star #5", says=None)
    await talk.edits("nora", wrote, "star #3", says=[STARRED])
    await talk(
        "nora",
        "my stars",
        says=["Your stars:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"],
    )


async def test_a_deletion_takes_the_star_and_the_answer_back(talk: Talk) -> None:
    wrote = await talk("nora", "star #3", says=[STARRED])
    await talk.deletes("nora", wrote, says=["(gone)"])
    await talk(
        "nora",
        "my stars",
        says=["You have not starred anything yet. Ask “what's next?”, then type star and the number."],
    )


async def test_a_late_edit_changes_nothing(talk: Talk) -> None:
    wrote = await talk("nora", "star #6", says=None)
    await talk.waits("nora", minutes=16, says=[])
    await talk.edits("nora", wrote, "star #3", says=[])


async def test_no_such_session(talk: Talk) -> None:
    await talk(
        "nora",
        "star #999",
        says=["There is no session #999. Type programme to see what is still to come today."],
    )
    await talk("nora", "star", says=["Which session do you mean? Tell me its number, for example star #12."])


async def test_in_the_thread_of_a_card_the_number_is_not_needed(talk: Talk) -> None:
    await talk("nora", "@stammtisch show #3", where="#general", says=None)
    card = talk.shown
    await talk(
        "lin",
        "@stammtisch star",
        where="#general",
        thread=card,
        says=[STARRED, CARD.format(stars="one person has starred it")],
    )


class TestLate:
    """The late policy: in time, late but useful, running, too late."""

    async def test_late_but_before_the_start(self, talk: Talk) -> None:
        await talk("nora", "star #3", says=[STARRED])
        late = "⏰ A little late, sorry: “Nobody Came for the Desk” starts in 5 minutes (10:00), Saal. #3"
        await talk.sleeps("nora", minutes=15, says=[late])

    async def test_running(self, talk: Talk) -> None:
        await talk("nora", "star #3", says=[STARRED])
        running = "⏰ Already on, sorry for the delay: “Nobody Came for the Desk” started at 10:00, Saal. #3"
        await talk.sleeps("nora", minutes=25, says=[running])

    async def test_too_late_is_one_line_for_all(self, talk: Talk) -> None:
        await talk("nora", "star #3", says=[STARRED])
        await talk("nora", "star #5", says=None)
        missed = (
            "Sorry, there are 2 things I could not tell you in time:\n- “Nobody Came for the Desk”, Thu 10:00\n"
            "- “Das Homeoffice hat keine Kaffeeküche”, Thu 11:15"
        )
        await talk.sleeps("nora", hours=5, says=[missed])
        await talk.sleeps("nora", hours=5, says=[])


async def test_names_only_for_hosts_and_only_of_those_who_agreed(talk: Talk) -> None:
    for who, words in (("mira", ("merk #10", "einstellungen", "deutsch", "nein")), ("lin", ("star #10",))):
        for text in words:
            await talk(who, text, says=None)
    await talk("tom", "star #10", says=None)
    await talk("tom", "settings", says=None)
    await talk("tom", "keep", says=None)
    await talk("tom", "yes", says=["Saved."])
    only = "Das sehen nur das Orga-Team und wer die Session leitet."
    await talk("mira", "wer kommt zu #10", says=[only])
    shown = "3 Leute haben sich „Steuern ohne Tränen“ gemerkt.\n\nNamentlich: Tom"
    await talk("kerem", "wer kommt zu #10?", says=[shown])
    await talk("olga", "wer kommt zu #10?", says=[shown])


async def test_in_the_thread_in_which_the_card_was_shown_as_well(talk: Talk) -> None:
    asked = await talk("tom", "@stammtisch show #3", where="#general", says=None)
    starred = CARD.format(stars="one person has starred it")
    await talk("lin", "@stammtisch star", where="#general", thread=asked, says=[STARRED, starred])
