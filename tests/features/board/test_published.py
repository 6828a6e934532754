"""What is published is part of the programme: asked for, starred, changed by either side, told once."""

import pytest

from bot.demo.stage import Played
from tests.features.board.conftest import HERE, JOIN, rows_of
from tests.talk import Talk


@pytest.fixture
async def published(barcamp: Talk) -> Talk:
    """#43 is at 17:00 in the Saal, and in the programme; Nora starred it. #44 has no place."""
    await barcamp("olga", "#43 um 17 in den Saal", says=None)
    await barcamp("olga", "raster veröffentlichen", says=None)
    await barcamp(
        "nora",
        "merk #43",
        says=["Gemerkt: „Async for cooks“, Fr. 17:00–17:45 (#43). Ich erinnere dich 10 Minuten vorher."],
    )
    for who in ("olga", "tom", "mira"):
        await barcamp.hears(who, None)
    return barcamp


def _sessions(rows: list[dict[str, object]]) -> list[tuple[object, ...]]:
    ours = [row for row in rows if row["source"] == "barcamp"]
    return [
        (row["id"], row["title"], str(row["start"])[11:16], row["room"], bool(row["cancelled"]))
        for row in ours
    ]


async def test_it_is_like_any_talk(published: Talk, stage: Played) -> None:
    found = "Das habe ich gefunden:\n- Fr. 17:00–17:45 · Async for cooks · Saal · Tom · #43"
    await published("mira", "was gibt's auf dem Barcamp zu Async?", says=[found])
    assert _sessions(await rows_of(stage, "session")) == [(43, "Async for cooks", "16:00", "Saal", False)]
    [row] = [row for row in await rows_of(stage, "session") if row["id"] == 43]
    assert (row["kind"], row["source"], row["capacity"]) == ("barcamp", "barcamp", 120)
    reminder = "⏰ „Async for cooks“ beginnt in 10 Minuten (17:00), Saal. #43"
    await published.waits("nora", hours=31, minutes=15, says=[reminder])


@pytest.mark.the_same_everywhere
async def test_moved_in_the_programme_the_grid_follows(published: Talk, stage: Played) -> None:
    await published("olga", "verschiebe #43 auf 19:15", says=None)
    await published("olga", "ja", says=None)
    await published.waits("olga", minutes=1, says=None)
    elsewhere = "Außerhalb des Rasters\n- Fr. 19:15–20:00 · Saal · Async for cooks · Tom · #43"
    grid = (
        "🗂 Das Raster\n\nFr. 17:00–17:45\n- Saal · frei\n- Salon Wilmersdorf · frei\n- Werkstatt · frei\n- Ruheraum · frei\n\n"
        "Fr. 18:00–18:45\n- Saal · frei\n- Salon Wilmersdorf · frei\n- Werkstatt · frei\n- Ruheraum · frei\n\n"
        f"{elsewhere}\n\nNoch ohne Platz: #44"
    )
    await published("mira", "raster", says=[grid])
    # What the grid says by now is what the programme says: a late pitch changes nothing of it.
    await published("mira", "platziere #44 → 17:00 Saal", says=None)
    assert _sessions(await rows_of(stage, "session")) == [
        (43, "Async for cooks", "18:15", "Saal", False),
        (44, "Brot für alle", "16:00", "Saal", False),
    ]
    assert await rows_of(stage, "session_override") == []


@pytest.mark.the_same_everywhere
async def test_a_move_can_be_undone_where_it_was_made(published: Talk, stage: Played) -> None:
    await published("olga", "#43 um 18 in den Salon Wilmersdorf", says=None)
    await published("olga", "ja", says=None)
    await published.waits("olga", minutes=1, says=None)
    assert [(row["room"], str(row["start"])[11:16]) for row in await rows_of(stage, "placement")] == [
        ("Salon Wilmersdorf", "17:00")
    ]
    await published("olga", "rückgängig", says=None)
    await published.waits("olga", minutes=1, says=None)
    assert [(row["room"], str(row["start"])[11:16]) for row in await rows_of(stage, "placement")] == [
        ("Saal", "16:00")
    ]
    assert _sessions(await rows_of(stage, "session")) == [(43, "Async for cooks", "16:00", "Saal", False)]


@pytest.mark.the_same_everywhere
async def test_changed_on_the_grid_those_concerned_hear_and_who_did_it_does_not(
    published: Talk, stage: Played
) -> None:
    await published("olga", "merk #43", says=None)
    asked = "Das ändert eine Session im Programm, und alle, die es angeht, erfahren davon. Machen? (ja/nein)"
    await published("olga", "put #43 in Saal at 18:00", says=None)
    await published("olga", "nein", says=["Gut, alles bleibt, wie es ist."])
    await published("olga", "lege #43 um 18 in den Saal", says=[asked])
    await published("olga", "ja", says=None)
    await published.hears("nora", None)
    moved = "🔁 Geändert: „Async for cooks“ (#43): Fr. 17:00 → Fr. 18:00.\n[Behalten] [Vergiss #43]"
    await published.waits("nora", minutes=15, says=[moved])
    await published.hears("olga", [])
    assert await rows_of(stage, "session_override") == []
    assert _sessions(await rows_of(stage, "session")) == [(43, "Async for cooks", "17:00", "Saal", False)]


@pytest.mark.the_same_everywhere
async def test_the_pitch_is_edited_and_taken_back_and_the_programme_follows(
    barcamp: Talk, stage: Played
) -> None:
    pitched = await barcamp("lin", "pitch: Tee trinken", where=HERE, says=None)
    await barcamp("olga", "#45 um 17 in den Saal", says=None)
    await barcamp("olga", "raster veröffentlichen", says=None)
    await barcamp.edits("lin", pitched, "pitch: Tee kochen", says=None)
    assert _sessions(await rows_of(stage, "session")) == [(45, "Tee kochen", "16:00", "Saal", False)]
    await barcamp.edits("lin", pitched, "never mind", says=None)
    assert _sessions(await rows_of(stage, "session")) == [(45, "Tee kochen", "16:00", "Saal", True)]
    await barcamp("olga", "#44 → 17:00 Saal", says=None)
    await barcamp.edits("lin", pitched, "pitch: Tee kochen", says=None)
    assert _sessions(await rows_of(stage, "session")) == [
        (44, "Brot für alle", "16:00", "Saal", False),
        (45, "Tee kochen", "16:00", "Saal", True),
    ]
    await barcamp("lin", "freie felder #45", says=None)


@pytest.mark.the_same_everywhere
async def test_late_pitches_go_where_there_is_room(published: Talk) -> None:
    free = (
        "„Brot für alle“ (#44) passt noch in 7 Felder:\n[Fr. 17:00 Salon Wilmersdorf] [Fr. 17:00 Werkstatt] "
        "[Fr. 17:00 Ruheraum] [Fr. 18:00 Saal] [Fr. 18:00 Salon Wilmersdorf] [Fr. 18:00 Werkstatt] [Fr. 18:00 Ruheraum]"
    )
    await published("mira", "freie felder #44", says=[free])
    placed = "„Brot für alle“ (#44): Fr. 18:00–18:45, Saal."
    grid = (
        "🗂 Das Raster\n\nFr. 17:00–17:45\n- Saal · Async for cooks · Tom · #43\n- Salon Wilmersdorf · frei\n"
        "- Werkstatt · frei\n- Ruheraum · frei\n\nFr. 18:00–18:45\n- Saal · Brot für alle · Mira · #44\n"
        "- Salon Wilmersdorf · frei\n- Werkstatt · frei\n- Ruheraum · frei"
    )
    card = (
        "Brot für alle · #44\n- Fr. 18:00–18:45 · Saal\n- mit Mira\n- noch niemand dabei, Platz für 30\n"
        + JOIN
    )
    await published.presses("mira", published.shown, "Fr. 18:00 Saal", says=[placed, grid, card])
    has = "#44 hat schon einen Platz. Wenn er nicht passt, sag bitte dem Orga-Team Bescheid."
    await published("mira", "freie felder #44", says=[has])
    await published("tom", "freie felder #44", says=["Das kann nur das Orga-Team."])


@pytest.mark.the_same_everywhere
async def test_what_was_cancelled_in_the_programme_stays_so(published: Talk) -> None:
    await published("olga", "sage #43 ab", says=None)
    await published("olga", "ja", says=None)
    stays = "#43 wurde im Programm abgesagt. Mit #43 findet doch statt kommt es zurück."
    await published("olga", "platziere #43 → 18:00 Saal", says=[stays])
    await published("mira", "platziere #44 → 17:00 Saal", says=None)
    await published.hears("mira", None)


@pytest.mark.the_same_everywhere
async def test_what_would_clash_is_counted(published: Talk) -> None:
    await published("mira", "platziere #44 → 17:00 Werkstatt", says=None)
    await published("nora", "merk #44", says=None)
    await published.hears("olga", None)
    told = (
        "Zur selben Zeit, und beides gewünscht:\n- Eine Person will #43 und #44 sehen.\n\n"
        "Verpasste Wünsche insgesamt: 1. Fehlende Plätze: 14. Es zählen Anmeldungen, Sterne und, nach der Abstimmung, "
        "die Stimmen."
    )
    await published("olga", "was überschneidet sich", says=[told])
