"""Reminders as people wish them: one for all that begins at once, when they want it, and true after a move."""

from datetime import UTC, datetime

import pytest

from bot.demo.stage import Played
from tests.features.notices.programme import source_says
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere


async def test_by_title_and_by_words_of_it(talk: Talk) -> None:
    starred = "Starred: “Nobody Came for the Desk”, 10:00–10:45 (#3). I will remind you 10 minutes before."
    await talk("nora", "star the nobody came for the desk", says=[starred])
    gone = "Gut, „Nobody Came for the Desk“ (#3) ist nicht mehr gemerkt."
    await talk("nora", "stern weg von nobody came", says=[gone])
    unknown = (
        "Eine Session „Eröffnung im Schwimmbad“ habe ich nicht gefunden. Nenn mir ihre Nummer, zum "
        "Beispiel merk #12, oder frag „was kommt als Nächstes?“."
    )
    await talk("nora", "merk mir die Eröffnung im Schwimmbad", says=[unknown])


async def test_a_lead_time_for_one_session_alone(talk: Talk) -> None:
    starred = "Starred: “Das Homeoffice hat keine Kaffeeküche”, 11:15–12:00 (#5). I will remind you {} minutes before."
    await talk("nora", "star #5 30 minutes before", says=[starred.format(30)])
    await talk("nora", "lead 20 #5", says=[starred.format(20)])
    await talk.waits("nora", minutes=74, says=[])
    reminder = "⏰ “Das Homeoffice hat keine Kaffeeküche” starts in 20 minutes (11:15), Saal. #5"
    await talk.waits("nora", minutes=1, says=[reminder])
    await talk.waits("nora", hours=1, says=[])


async def test_one_message_for_all_that_begins_at_once(talk: Talk) -> None:
    await talk("nora", "star #5", says=None)
    await talk("nora", "star #6", says=None)
    overlap = (
        "2 sessions that you starred overlap:\n"
        "- 11:15–12:00 · Das Homeoffice hat keine Kaffeeküche · Saal · Hanna Probe · #5\n"
        "- 11:15–12:00 · What Is a Desk Worth? Pricing Without Guesswork · Salon Wilmersdorf · Ruby Sampletext · #6\n\n"
        "Which one do you let go? For example unstar #6. If you want to hop between them, leave it as it is.\n"
        "[No #5] [No #6]"
    )
    await talk.waits("nora", minutes=35, says=[overlap])
    both = (
        "⏰ Starting in 10 minutes (11:15):\n"
        "- “Das Homeoffice hat keine Kaffeeküche”, Saal. #5\n"
        "- “What Is a Desk Worth? Pricing Without Guesswork”, Salon Wilmersdorf. #6"
    )
    await talk.waits("nora", minutes=50, says=[both])
    await talk.waits("nora", hours=1, says=[])


async def test_what_only_ends_later_and_so_overlaps_is_asked_about(talk: Talk, stage: Played) -> None:
    await talk("nora", "star #5", says=None)
    await talk("nora", "star #10", says=None)
    await source_says(stage, {5: {"end": datetime(2011, 11, 3, 13, 0, tzinfo=UTC)}})
    longer = (
        "🔁 Changed: “Das Homeoffice hat keine Kaffeeküche” (#5), 11:15: end 12:00 → 14:00. "
        "It now overlaps with “Steuern ohne Tränen” (#10).\n[Keep it] [Unstar #5]"
    )
    await talk.waits("nora", minutes=34, says=[longer])
    overlap = (
        "2 sessions that you starred overlap:\n"
        "- 11:15–14:00 · Das Homeoffice hat keine Kaffeeküche · Saal · Hanna Probe · #5\n"
        "- 13:30–14:15 · Steuern ohne Tränen · Saal · Kerem Platzhalter · #10\n\n"
        "Which one do you let go? For example unstar #10. If you want to hop between them, leave it as it is.\n"
        "[No #5] [No #10]"
    )
    await talk.waits("nora", minutes=1, says=[overlap])
    await talk.waits("nora", minutes=40, says=[])


async def test_every_reminder_of_a_session_stays_true_however_often_it_moves(
    talk: Talk, stage: Played
) -> None:
    title = "Das Homeoffice hat keine Kaffeeküche"
    await talk("nora", "star #5", says=None)
    await talk.waits("nora", minutes=85, says=[f"⏰ “{title}” starts in 10 minutes (11:15), Saal. #5"])
    first = talk.shown
    changed = "🔁 Changed: “{}” (#5): {} → {}.\n[Keep it] [Unstar #5]"
    moved = f"🔁 Moved: “{title}” now starts Thu {{}}, {{}}. #5"
    await source_says(stage, {5: {"later": 45}})
    told = [moved.format("12:00", "Saal"), changed.format(title, "11:15", "12:00")]
    await talk.waits("nora", minutes=2, says=told)
    await talk.waits("nora", minutes=43, says=[f"⏰ “{title}” starts in 10 minutes (12:00), Saal. #5"])
    assert talk.shown != first
    await source_says(stage, {5: {"later": 60}})
    told = [moved.format("13:00", "Saal")] * 2 + [changed.format(title, "12:00", "13:00")]
    await talk.waits("nora", minutes=2, says=told)
    await source_says(stage, {5: {"room": "Garten"}})
    there = "🔁 Changed: “{}” (#5), 13:00: Saal → Garten."
    told = [moved.format("13:00", "Garten")] * 2 + [there.format(title)]
    await talk.waits("nora", minutes=2, says=told)


async def test_the_question_which_is_answered_by_a_press(talk: Talk) -> None:
    await talk("nora", "star #5", says=None)
    await talk("nora", "star #6", says=None)
    await talk.waits("nora", minutes=35, says=None)
    gone = "All right, “Das Homeoffice hat keine Kaffeeküche” (#5) is no longer starred."
    await talk.presses("nora", talk.shown, "No #5", says=[gone])
    one = "⏰ “What Is a Desk Worth? Pricing Without Guesswork” starts in 10 minutes (11:15), Salon Wilmersdorf. #6"
    await talk.waits("nora", minutes=50, says=[one])


async def test_who_hosts_is_reminded_and_hears_how_many_want_to_come(talk: Talk) -> None:
    await talk("tom", "what is on now?", says=None)
    await talk("nora", "star #5", says=None)
    await talk("nora", "star #3", says=None)
    nobody = (
        "🎤 Your session “Nobody Came for the Desk” starts in 10 minutes (10:00), Saal. #3 "
        "One person has starred it."
    )
    await talk.waits("tom", minutes=10, says=[nobody])
    await talk.waits("tom", hours=1, says=[])


async def test_a_pause_and_back(talk: Talk) -> None:
    await talk("nora", "star #3", says=None)
    await talk("nora", "star #5", says=None)
    paused = "All right, no reminders until you say resume. Your stars stay."
    await talk("nora", "pause", says=[paused])
    await talk.waits("nora", minutes=30, says=[])
    back = "Welcome back! I will remind you again of all that is still to come."
    await talk("nora", "resume", says=[back])
    await talk("nora", "resume", says=["Your reminders are on."])
    reminder = "⏰ “Das Homeoffice hat keine Kaffeeküche” starts in 10 minutes (11:15), Saal. #5"
    await talk.waits("nora", hours=1, says=[reminder])


async def test_quiet_hours_bring_a_reminder_forward_or_hold_it_back(talk: Talk) -> None:
    quiet = (
        "Gut, zwischen {} und {} Uhr hörst du nichts von mir. Eine Erinnerung aus dieser Zeit kommt an ihrem "
        "Ende, oder, wenn die Session vorher beginnt, kurz davor."
    )
    await talk("nora", "merk #5", says=None)
    await talk("nora", "ruhe 10:30 bis 12:00", says=[quiet.format("10:30", "12:00")])
    reminder = "⏰ „Das Homeoffice hat keine Kaffeeküche“ beginnt in {} Minuten (11:15), Saal. #5"
    await talk.waits("nora", minutes=50, says=[reminder.format(45)])
    await talk.waits("nora", hours=2, says=[])
    await talk("nora", "ruhe", says=["Von wann bis wann? Zum Beispiel ruhe 22-8, oder ruhe aus."])
    await talk("nora", "ruhe aus", says=["Gut, keine Ruhezeit mehr."])


async def test_my_agenda_has_gaps_and_overlaps(talk: Talk) -> None:
    for label in (3, 5, 6, 10):
        await talk("nora", f"star #{label}", says=None)
    agenda = (
        "Your day:\n"
        "- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3\n"
        "- 10:45–11:15 free\n"
        "- 11:15–12:00 · Das Homeoffice hat keine Kaffeeküche · Saal · Hanna Probe · #5 · overlaps with #6\n"
        "- 11:15–12:00 · What Is a Desk Worth? Pricing Without Guesswork · Salon Wilmersdorf · Ruby Sampletext · #6 · "
        "overlaps with #5\n"
        "- 12:00–13:30 free\n"
        "- 13:30–14:15 · Steuern ohne Tränen · Saal · Kerem Platzhalter · #10"
    )
    await talk("nora", "my agenda", says=[agenda])
    await talk("nora", "my agenda today", says=[agenda])


async def test_a_morning_and_an_evening_message(talk: Talk) -> None:
    for label in (22, 24):
        await talk("nora", f"star #{label}", says=None)
    evening = (
        "All right: every evening at 19:00 the sessions that you starred for the next day. Before days "
        "without any I keep quiet."
    )
    await talk("nora", "outlook 19:00", says=[evening])
    morning = (
        "All right: every morning at 08:00 the sessions that you starred for the day. On days without any I "
        "keep quiet."
    )
    await talk("nora", "digest", says=[morning])
    await talk("nora", "digest 8 and 9", says=["At what time? For example digest 8:00, or digest off."])
    both = (
        "{}\n- 09:30–10:00 · Heute seid ihr das Programm · Saal · Greta Musterfrau · #22\n- 10:00–11:00 free\n"
        "- 11:00–11:45 · Wer spült? Kleine Küchenpolitik · Saal · Greta Musterfrau · #24"
    )
    await talk.waits("nora", hours=9, minutes=20, says=[both.format("Tomorrow you starred:")])
    await talk.waits("nora", hours=13, says=[both.format("Good morning! Today you starred:")])
    await talk("nora", "outlook off", says=["All right, no more evening message."])
    await talk("nora", "digest off", says=["All right, no more morning message."])
    await talk.waits("nora", hours=3, says=None)
    await talk.waits("nora", hours=24, says=[])
