"""What changed: since yesterday, and since I last asked."""

from dataclasses import replace
from datetime import timedelta

from bot.demo.stage import Stage
from bot.features.programme.importing import take_in
from tests.talk import Talk


async def _move_the_opening(stage: Stage) -> None:
    """The programme's source tells another room and time for one session, and drops another."""
    app = stage.app
    async with app.database.transaction() as tx:
        known = await app.programme.of_source(tx, "coworking-konferenz-2011", "programme")
        told = [one.draft for one in known.values() if one.label != 6]
        hour = timedelta(hours=1)
        told = [
            replace(one, start=one.start + hour, end=one.end + hour, room="Garten")
            if one.title == "Nobody Came for the Desk"
            else one
            for one in told
        ]
        await take_in(tx, app.programme, "coworking-konferenz-2011", "programme", told, app.clock.now())


async def test_changes_are_told_old_and_new_and_once(talk: Talk, stage: Stage) -> None:
    await talk("tom", "what changed?", says=None)
    await talk.waits("tom", minutes=5, says=[])
    await _move_the_opening(stage)
    changed = (
        "Since Thu 09:40 this has changed:\n"
        "- Nobody Came for the Desk · #3: start Thu 10:00 → Thu 11:00\n"
        "- Nobody Came for the Desk · #3: end Thu 10:45 → Thu 11:45\n"
        "- Nobody Came for the Desk · #3: room Saal → Garten\n"
        "- What Is a Desk Worth? Pricing Without Guesswork · #6: cancelled"
    )
    await talk("tom", "what changed?", says=[changed])
    # He is there for that session, and so hears of it unasked, too.
    moved = "🔁 Changed: “Nobody Came for the Desk” (#3): 10:00 → 11:00, Saal → Garten."
    await talk.waits("tom", minutes=5, says=[moved])
    await talk("tom", "what changed?", says=["Nothing has changed since Thu 09:45."])


async def test_since_yesterday_and_in_german(talk: Talk, stage: Stage) -> None:
    await talk.waits("nora", hours=30, says=[])
    await talk("nora", "Was hat sich geändert?", says=["Seit Do. 15:40 hat sich nichts geändert."])
    await talk("nora", "was hat sich seit gestern geändert", says=None)
