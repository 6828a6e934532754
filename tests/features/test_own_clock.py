"""Whoever lives in another zone reads both clocks in what tells them when to be where; once in a message."""

import pytest
from sqlalchemy import func, update

from bot.demo.stage import Played
from bot.storage.tables import person
from tests.features.notices.programme import source_says
from tests.talk import Talk

pytestmark = pytest.mark.the_same_everywhere

HOME = "Das Homeoffice hat keine Kaffeeküche"


async def _lives(stage: Played, who: str, zone: str) -> None:
    """They chose it; Berlin, where the event is, is five hours ahead of New York that week, and seven behind Taipei."""
    async with stage.app.database.transaction() as tx:
        changed = await tx.execute(update(person).where(func.lower(person.c.name) == who).values(zone=zone))
        assert changed.rowcount == 1


async def test_reminders_and_agenda_say_both(talk: Talk, stage: Played) -> None:
    await talk("nora", "star #5", says=None)
    await talk("nora", "star #6", says=None)
    await talk("nora", "star #3", says=None)
    await _lives(stage, "nora", "America/New_York")
    agenda = (
        "Your day:\n"
        "- 10:00–10:45, your time 05:00 · Nobody Came for the Desk · Saal · Tom Fiction · #3\n"
        "- 10:45–11:15 free\n"
        f"- 11:15–12:00 · {HOME} · Saal · Hanna Probe · #5 · overlaps with #6\n"
        "- 11:15–12:00 · What Is a Desk Worth? Pricing Without Guesswork · Salon Wilmersdorf · Ruby Sampletext · #6 · "
        "overlaps with #5"
    )
    await talk("nora", "my agenda", says=[agenda])
    one = "⏰ “Nobody Came for the Desk” starts in 10 minutes (10:00, your time 05:00), Saal. #3"
    await talk.waits("nora", minutes=10, says=[one])
    await talk.waits("nora", minutes=25, says=None)
    both = (
        "⏰ Starting in 10 minutes (11:15, your time 06:15):\n"
        f"- “{HOME}”, Saal. #5\n"
        "- “What Is a Desk Worth? Pricing Without Guesswork”, Salon Wilmersdorf. #6"
    )
    await talk.waits("nora", minutes=50, says=[both])


async def test_a_message_for_the_day_says_both(talk: Talk, stage: Played) -> None:
    await talk("nora", "star #22", says=None)
    await _lives(stage, "nora", "Europe/Helsinki")
    await talk("nora", "outlook 19:00", says=None)
    evening = "Tomorrow you starred:\n- 09:30–10:00, your time 10:30 · Heute seid ihr das Programm · Saal · Greta Musterfrau · #22"
    await talk.waits("nora", hours=9, minutes=20, says=[evening])


async def test_what_moved_says_where_it_is_now_on_both(talk: Talk, stage: Played) -> None:
    await talk("nora", "star #5", says=None)
    await talk("zoe", "merk #5", says=None)
    await _lives(stage, "nora", "Asia/Taipei")
    await _lives(stage, "zoe", "Europe/Paris")
    await source_says(stage, {5: {"later": 360, "room": "Garten"}})
    moved = f"🔁 Changed: “{HOME}” (#5): 11:15 → 17:15, your time Fri 00:15, Saal → Garten.\n[Keep it] [Unstar #5]"
    await talk.waits("nora", minutes=2, says=[moved])
    geändert = f"🔁 Geändert: „{HOME}“ (#5): 11:15 → 17:15, Saal → Garten.\n[Behalten] [Vergiss #5]"
    await talk.hears("zoe", [geändert])


async def test_others_read_none_of_it(talk: Talk, stage: Played) -> None:
    await talk("nora", "star #3", says=None)
    await _lives(stage, "nora", "America/New_York")
    one = "Next:\n- 10:00–10:45 · Nobody Came for the Desk · Saal · Tom Fiction · #3"
    await talk("nora", "@stammtisch what's next?", where="#general", says=[one])
