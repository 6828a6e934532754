"""Reminders in people's own words: asked for, said in time, put off, joined, changed and taken back."""

import pytest

from bot.demo.stage import Played, Stage
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere


BUTTONS = "[Cancel] [10 min later]"
KNÖPFE = "[Löschen] [10 Min. später]"
DUE = "[10 min later] [1 h later] [Tomorrow] [Done]"
FÄLLIG = "[10 Min. später] [1 Std. später] [Morgen] [Erledigt]"
JOIN = "Put ⏰ under this to be reminded, too."
SNACK = f"I will remind you today at 10:00: “eat something”. (Reminder 1)\n{BUTTONS}"


async def test_in_twenty_minutes_and_once(talk: Talk) -> None:
    await talk("nora", "remind me in 20 minutes to eat something", says=[SNACK])
    await talk.waits("nora", minutes=19, says=[])
    await talk.waits("nora", minutes=1, says=[f"⏰ “eat something”\n{DUE}"])
    await talk.waits("nora", hours=30, says=[])


@pytest.mark.a_wording
@pytest.mark.parametrize(
    ("said", "when", "what"),
    [
        ("remind me tomorrow at 9 to call the office", "tomorrow at 09:00", "call the office"),
        ("please remind me to call the office tomorrow at 9!", "tomorrow at 09:00", "call the office"),
        ("Could you remind me tomorrow to call Ada at 9:15?", "tomorrow at 09:15", "call Ada"),
        ("remind me on Friday at 14:00 about the slides", "tomorrow at 14:00", "the slides"),
        ("remind me tonight of the party", "today at 19:00", "the party"),
        ("remind me at 9 to lock up", "today at 21:00", "lock up"),
        ("remind me at 09:00 to lock up", "tomorrow at 09:00", "lock up"),
        ("remind me about the 14:00 talk at 13:45", "today at 13:45", "the 14:00 talk"),
        ("remind me in 2 weeks to pay Tom", "on Thursday, November 17, at 09:40", "pay Tom"),
        ("remind me on 29 February at 8:00 to leap", "on Wednesday, February 29, at 08:00", "leap"),
    ],
)
async def test_in_english(talk: Talk, said: str, when: str, what: str) -> None:
    await talk("nora", said, says=[f"I will remind you {when}: “{what}”. (Reminder 1)\n{BUTTONS}"])


@pytest.mark.a_wording
@pytest.mark.parametrize(
    ("said", "when", "what"),
    [
        ("erinnere mich morgen um 9 daran, im Büro anzurufen", "morgen um 09:00", "im Büro anzurufen"),
        ("Erinnere mich bitte daran, morgen um 9 im Büro anzurufen.", "morgen um 09:00", "im Büro anzurufen"),
        ("erinnere mich in einer Stunde an den Tee", "heute um 10:40", "den Tee"),
        ("erinner mich um halb drei ans Mikro", "heute um 14:30", "Mikro"),
        ("Kannst du mich am Samstag um 18 Uhr an die Party erinnern?", "am Samstag, 5. November, um 18:00", "die Party"),
        ("erinnere mich morgen früh an die Schlüssel", "morgen um 09:00", "die Schlüssel"),
        ("erinnere mich am 29.2. um 8:00 an den Schalttag", "am Mittwoch, 29. Februar, um 08:00", "den Schalttag"),
    ],
)  # fmt: skip
async def test_in_german(talk: Talk, said: str, when: str, what: str) -> None:
    await talk("mira", said, says=[f"Ich erinnere dich {when}: „{what}“. (Erinnerung 1)\n{KNÖPFE}"])


async def test_what_is_missing_is_asked_for(talk: Talk) -> None:
    when = "Wann soll ich dich erinnern? Zum Beispiel „morgen um 9“ oder „in 20 Minuten“."
    await talk("mira", "erinnere mich an den Tee", says=[when])
    tea = f"Ich erinnere dich heute um 10:40: „den Tee“. (Erinnerung 1)\n{KNÖPFE}"
    await talk("mira", "in einer Stunde", says=[tea])
    await talk("nora", "remind me at 14:00", says=["What shall I remind you of?"])
    lunch = f"I will remind you today at 14:00: “lunch with Ada”. (Reminder 1)\n{BUTTONS}"
    await talk("nora", "lunch with Ada", says=[lunch])
    both = "What shall I remind you of, and when? For example “tomorrow at 9 to call the office”."
    await talk("nora", "remind me", says=[both])
    call = f"I will remind you tomorrow at 09:00: “call”. (Reminder 2)\n{BUTTONS}"
    await talk("nora", "tomorrow at 9 to call", says=[call])


async def test_asked_back_nobody_is_held(talk: Talk) -> None:
    when = "When shall I remind you? For example “tomorrow at 9” or “in 20 minutes”."
    await talk("nora", "remind me to call Ada", says=[when])
    unclear = "I did not get when. Say for example “tomorrow at 9”, “on Friday at 14:00” or “in 20 minutes”."
    await talk("nora", "some day", says=[unclear])
    await talk("nora", "never mind", says=["All right, no reminder."])
    await talk(
        "nora", "my reminders", says=["You have no reminders. Try “remind me in 20 minutes to stretch”."]
    )


async def test_what_cannot_be_kept_is_refused_with_one_sentence(talk: Talk) -> None:
    past = "That moment has passed already. Name one that is still to come."
    await talk("nora", "remind me yesterday at 9 to call", says=[past])
    far = "That is more than a year away; I remember for a year at most."
    await talk("nora", "remind me on 5 March 2013 at 9 to vote", says=[far])
    again = "I can't repeat reminders yet, sorry. I gladly remind you of the next time: just name its day and time."
    await talk("nora", "remind me every day at 9 to breathe", says=[again])
    wieder = (
        "Wiederholen kann ich Erinnerungen leider noch nicht. An das nächste Mal erinnere ich dich gern: "
        "Nenn mir dafür Tag und Uhrzeit."
    )
    await talk("mira", "erinnere mich jeden Montag um 9 an das Standup", says=[wieder])
    long = "Please say it in at most 500 characters, then I can repeat it."
    await talk("nora", f"remind me tomorrow at 9 to {'x' * 501}", says=[long])
    april = "There is no “31 April”. Which day do you mean?"
    await talk("nora", "remind me on 31 April at 9 to call", says=[april])
    leap = "There is no “February 29, 2013”. Which day do you mean?"
    await talk("nora", "remind me on February 29, 2013 to leap", says=[leap])
    februar = "„30. Februar“ gibt es nicht. Welchen Tag meinst du?"
    await talk("mira", "erinnere mich am 30. Februar um 9 an den Zahnarzt", says=[februar])
    none = "You have no reminders. Try “remind me in 20 minutes to stretch”."
    await talk("nora", "my reminders", says=[none])


async def test_no_more_than_fifty(talk: Talk) -> None:
    for number in range(50):
        await talk("nora", f"remind me tomorrow at 9 to do {number}", says=None)
    many = (
        "You have 50 reminders open already, and I keep no more. my reminders shows them; cancel one first."
    )
    await talk("nora", "remind me tomorrow at 9 to do more", says=[many])
    await talk("nora", "cancel reminder 7", says=["All right, I will not remind you of “do 6”."])
    one_more = f"I will remind you tomorrow at 09:00: “do more”. (Reminder 51)\n{BUTTONS}"
    await talk("nora", "remind me tomorrow at 9 to do more", says=[one_more])


async def test_the_list_and_its_numbers(talk: Talk) -> None:
    await talk("mira", "erinnere mich morgen um 9 an das Büro", says=None)
    await talk("mira", "erinnere mich in einer Stunde an den Tee", says=None)
    how = "lösche Erinnerung {0} löscht eine, verschiebe Erinnerung {0} um eine Stunde verschiebt sie."
    both = "Deine 2 Erinnerungen:\n- 2: heute um 10:40 „den Tee“\n- 1: morgen um 09:00 „das Büro“\n\n"
    await talk("mira", "meine Erinnerungen", says=[both + how.format(2)])
    await talk("mira", "lösche Erinnerung 2", says=["Gut, an „den Tee“ erinnere ich dich nicht."])
    moved = "Gut, dann morgen um 10:00. (Erinnerung 1)"
    await talk("mira", "verschiebe Erinnerung 1 um eine Stunde", says=[moved])
    one = "Deine Erinnerung:\n- 1: morgen um 10:00 „das Büro“\n\n"
    await talk("mira", "meine Erinnerungen", says=[one + how.format(1)])
    never = "„31. November“ gibt es nicht. Welchen Tag meinst du?"
    await talk("mira", "verschiebe Erinnerung 1 auf den 31. November um 9", says=[never])
    await talk("mira", "meine Erinnerungen", says=[one + how.format(1)])
    missing = "Eine Erinnerung 2 hast du nicht. meine Erinnerungen zeigt deine."
    await talk("mira", "lösche Erinnerung 2", says=[missing])
    await talk.waits("mira", hours=3, says=[])


async def test_put_off_and_done_by_buttons(talk: Talk) -> None:
    await talk("nora", "remind me in 20 minutes to eat something", says=[SNACK])
    await talk.presses(
        "nora", talk.shown, "10 min later", says=["All right, today at 10:10 then. (Reminder 1)"]
    )
    await talk.waits("nora", minutes=20, says=[])
    await talk.waits("nora", minutes=10, says=[f"⏰ “eat something”\n{DUE}"])
    first = talk.shown
    await talk.presses("nora", first, "1 h later", says=["All right, today at 11:10 then. (Reminder 1)"])
    await talk.waits("nora", hours=1, says=[f"⏰ “eat something”\n{DUE}"])
    second = talk.shown
    await talk.presses("nora", second, "Tomorrow", says=["All right, tomorrow at 11:10 then. (Reminder 1)"])
    await talk.waits("nora", hours=24, says=[f"⏰ “eat something”\n{DUE}"])
    await talk.presses("nora", talk.shown, "Done", says=["Done."])
    await talk.presses("nora", second, "Done", says=["That reminder is over already."])
    await talk.waits("nora", hours=24, says=[])


async def test_words_are_repeated_as_they_are(talk: Talk) -> None:
    words = "tell @room and @channel that *all* is `well` <b> { $x }"
    promised = f"I will remind you today at 10:00: “{words}”. (Reminder 1)\n{BUTTONS}"
    await talk("nora", f"remind me in 20 minutes to {words}", says=[promised])
    await talk.waits("nora", minutes=20, says=[f"⏰ “{words}”\n{DUE}"])


async def test_an_edit_changes_it_and_a_deletion_cancels_it(talk: Talk) -> None:
    asked = await talk("nora", "remind me in 20 minutes to eat something", says=[SNACK])
    changed = f"I will remind you today at 10:10: “eat lunch”. (Reminder 1)\n{BUTTONS}"
    await talk.edits("nora", asked, "remind me in 30 minutes to eat lunch", says=[changed])
    await talk.waits("nora", minutes=25, says=[])
    later = f"I will remind you tomorrow at 12:00: “eat lunch”. (Reminder 1)\n{BUTTONS}"
    await talk.edits("nora", asked, "remind me tomorrow at noon to eat lunch", says=[later])
    await talk.waits("nora", minutes=30, says=[])
    await talk.deletes("nora", asked, says=["(gone)"])
    await talk.waits("nora", hours=30, says=[])
    none = "You have no reminders. Try “remind me in 20 minutes to stretch”."
    await talk("nora", "my reminders", says=[none])


async def test_others_join_with_a_clock_and_each_gets_their_own(talk: Talk) -> None:
    await talk("lin", "language english", says=None)
    asked = await talk("nora", "@stammtisch remind me in 20 minutes to eat", where="#general", says=None)
    promise = talk.shown
    joined = "I will remind you, too, today at 10:00: “eat”. (Reminder 1)"
    await talk.hears("lin", None)
    await talk.reacts("lin", promise, "⏰", says=[joined])
    await talk.reacts("nora", promise, "⏰", says=[])
    await talk("zoe", "language english", says=None)
    await talk.reacts("zoe", asked, "⏰", says=[joined])
    dropped = "All right, I will not remind you of “eat”."
    await talk.reacts("zoe", asked, "⏰", added=False, says=[dropped])
    await talk.waits("lin", minutes=20, says=[f"⏰ “eat”\n{DUE}"])
    assert talk.is_direct(talk.shown)
    await talk.hears("nora", [f"⏰ “eat”\n{DUE}"])
    await talk.hears("zoe", [])
    await talk.reacts("zoe", promise, "⏰", says=["That reminder is over already."])


async def test_who_joined_hears_what_becomes_of_it(talk: Talk) -> None:
    await talk("lin", "language english", says=None)
    asked = await talk("nora", "@stammtisch remind me in 20 minutes to eat", where="#general", says=None)
    await talk.hears("lin", None)
    await talk.reacts("lin", talk.shown, "⏰", says=None)
    await talk.edits("nora", asked, "@stammtisch remind me in 30 minutes to eat", says=None)
    changed = "Your joint reminder changed. I will remind you today at 10:10: “eat”."
    await talk.hears("lin", [changed])
    await talk.deletes("nora", asked, says=["(gone)"])
    gone = "Reminder 1 was taken back by whoever asked for it, so I will not remind you."
    await talk.hears("lin", [gone])
    await talk.waits("lin", hours=1, says=[])


def _called(stage: Played, platform: str) -> str:
    """How a person who is called by name shows."""
    if isinstance(stage, Stage):
        return "@nora"
    return f"<@{stage.user('nora')}>" if platform.startswith("slack") else "@Nora"  # type: ignore[attr-defined]


async def test_in_reply_to_any_message_it_is_said_under_that_very_one(
    talk: Talk, stage: Played, platform: str
) -> None:
    await talk("nora", "language english", says=None)
    keys = await talk("lin", "Who has the keys?", where="#general", says=[])
    here = f"I will remind you today at 11:40, right here. (Reminder 1)\n\n{JOIN}\n{BUTTONS}"
    await talk("nora", "@stammtisch remind me in 2 hours", where="#general", thread=keys, says=[here])
    await talk.waits(
        "nora", hours=2, says=[f"⏰ {_called(stage, platform)}, you wanted to be reminded of this.\n{DUE}"]
    )
    assert not talk.is_direct(talk.shown)


async def test_buttons_under_a_public_promise_are_its_owners(talk: Talk) -> None:
    await talk("lin", "language english", says=None)
    await talk("nora", "@stammtisch remind me in 20 minutes to eat", where="#general", says=None)
    promise = talk.shown
    await talk.hears("lin", None)
    theirs = "That is somebody else's reminder. Put ⏰ under it to be reminded, too."
    await talk.presses("lin", promise, "Cancel", says=[theirs])
    await talk.presses("nora", promise, "Cancel", says=["All right, I will not remind you of “eat”."])


async def test_my_data_and_forget_me(talk: Talk) -> None:
    await talk("nora", "@stammtisch remind me tomorrow at 9 to call Ada", where="#general", says=None)
    promise = talk.shown
    await talk("zoe", "language english", says=None)
    await talk.reacts("zoe", promise, "⏰", says=None)
    await talk("nora", "my data", says=None)
    await talk("nora", "forget me", says=None)
    await talk("nora", "yes", says=["Done, your data is deleted. If you write to me again, we meet anew."])
    gone = "Reminder 1 was taken back by whoever asked for it, so I will not remind you."
    await talk.hears("zoe", [gone])
    await talk.waits("nora", hours=30, says=[])
    await talk.hears("zoe", [])


async def test_after_a_while_away_it_is_said_late_or_named(talk: Talk) -> None:
    await talk("nora", "remind me in 20 minutes to eat something", says=[SNACK])
    late = f"⏰ A little late, sorry: “eat something” (Thu 10:00)\n{DUE}"
    await talk.sleeps("nora", minutes=90, says=[late])
    await talk("nora", "remind me in 20 minutes to drink", says=None)
    await talk.sleeps(
        "nora",
        hours=26,
        says=["Sorry, there is one thing I could not tell you in time:\n- “drink”, Thu 11:30"],
    )


async def test_a_session_is_starred_instead(talk: Talk) -> None:
    starred = "Starred: “Nobody Came for the Desk”, 10:00–10:45 (#3). I will remind you {} minutes before."
    await talk("nora", "remind me of #3", says=[starred.format(10)])
    await talk("nora", "remind me of #3 5 minutes before", says=[starred.format(5)])
    homeoffice = "Gemerkt: „Das Homeoffice hat keine Kaffeeküche“, 11:15–12:00 (#5). Ich erinnere dich {} Minuten vorher."
    await talk("mira", "merk #5", says=None)
    await talk("mira", "zeig #5", says=None)
    await talk("mira", "erinnere mich eine Stunde vorher", says=[homeoffice.format(60)])
