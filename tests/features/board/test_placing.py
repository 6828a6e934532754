"""Pitches are put into the grid: by sentence or button, by rules that say why not."""

import pytest

from bot.demo.stage import Played
from tests.features.board.conftest import HERE, JOIN, rows_of
from tests.talk import Talk

GRID = (
    "🗂 Das Raster, noch in Arbeit\n\n"
    "Fr. 17:00–17:45\n- Saal · Async for cooks · Tom · #43\n- Salon Wilmersdorf · frei\n- Werkstatt · frei\n- Ruheraum · frei\n\n"
    "Fr. 18:00–18:45\n- Saal · frei\n- Salon Wilmersdorf · Brot für alle · Mira · #44\n- Werkstatt · frei\n- Ruheraum · frei"
)
PLACED = "„Async for cooks“ (#43): Fr. 17:00–17:45, Saal."
CARD = (
    "Async for cooks · #43\n- Fr. 17:00–17:45 · Saal\n- mit Tom\n- braucht: Beamer\n- noch niemand dabei\n"
    + JOIN
)
BREAD = (
    "Brot für alle · #44\n- Fr. 18:00–18:45 · Salon Wilmersdorf\n- mit Mira\n- noch niemand dabei, Platz für 30\n"
    + JOIN
)


async def test_by_a_sentence_and_the_grid_shows_it(barcamp: Talk) -> None:
    await barcamp("olga", "#43 um 17 Uhr in den Saal", says=[PLACED, CARD])
    placed = "“Brot für alle” (#44): Fri 18:00–18:45, Salon Wilmersdorf."
    await barcamp("olga", "put #44 in Salon at 18:00", says=[placed, BREAD])
    await barcamp("olga", "raster", says=[GRID])
    later = "Das Raster gibt es, sobald geplant wird. Mit phase siehst du, wo das Barcamp steht."
    await barcamp("mira", "raster", says=[later])


@pytest.mark.the_same_everywhere
@pytest.mark.parametrize(
    "sentence", ["#43 am Freitag um 17 Uhr in den Saal", "#43 on Friday at 17:00 in Saal"]
)
async def test_the_day_may_come_first(barcamp: Talk, sentence: str) -> None:
    placed = PLACED if " am " in sentence else "“Async for cooks” (#43): Fri 17:00–17:45, Saal."
    await barcamp("olga", sentence, says=[placed, CARD])


@pytest.mark.the_same_everywhere
@pytest.mark.parametrize(
    ("sentence", "refusal"),
    [
        (
            "#43 um 17 in die Werkstatt",
            "#43 braucht einen Beamer, und den gibt es im Raum „Werkstatt“ nicht. "
            "Frei ist Fr. 18:00, Saal: platziere #43 → Fr. 18:00 Saal",
        ),
        (
            "#44 um 17 in den Saal",
            "Saal ist Fr. 17:00–17:45 schon belegt, mit #43. "
            "Frei ist Fr. 18:00, Saal: platziere #44 → Fr. 18:00 Saal",
        ),
        (
            "put #44 in Saal at 17:00",
            "Saal is taken already Fri 17:00–17:45, by #43. "
            "Free is Fri 18:00, Saal: place #44 → Fri 18:00 Saal",
        ),
        (
            "#45 um 17 in die Werkstatt",
            "Mira ist zu der Zeit schon bei #46; #45 geht da nicht. "
            "Frei ist Fr. 18:00, Werkstatt: platziere #45 → Fr. 18:00 Werkstatt",
        ),
        (
            "place #45 → Werkstatt 17:00",
            "Mira is at #46 at that time; #45 cannot be there. "
            "Free is Fri 18:00, Werkstatt: place #45 → Fri 18:00 Werkstatt",
        ),
        ("#44 um 17:15 in die Werkstatt", "Um 17:15 beginnt kein Slot; einer beginnt zum Beispiel um 17:00."),
        ("#44 um 17 in die Werkstat", "Einen Raum „Werkstat“ kenne ich nicht. Meinst du „Werkstatt“?"),
        (
            "#44 um 17 in die Turnhalle",
            "Einen Raum „Turnhalle“ kenne ich nicht. Es gibt: Saal, Salon Wilmersdorf, Werkstatt, Ruheraum.",
        ),
        ("tausche #44 und #45", "#44 liegt nicht im Raster."),
        ("nimm #44 raus", "#44 liegt nicht im Raster."),
        ("put #99 in Saal at 17:00", "There is no pitch #99."),
        (
            "put #24 in Saal at 17:00",
            "#24 is no pitch, it is a fixed part of the programme. You can change it with move #24 to 15:00.",
        ),
        ("#43 um 17 in den Saal", "#43 liegt schon dort."),
    ],
)
async def test_what_cannot_be_is_refused_with_the_reason(
    barcamp: Talk, stage: Played, sentence: str, refusal: str
) -> None:
    for said in ("pitch: Teig kneten", "pitch: Teig formen"):
        await barcamp("mira", said, where=HERE, says=None)
    await barcamp("olga", "#43 um 17 Uhr in den Saal", says=None)
    await barcamp("olga", "#46 um 17 Uhr in den Ruheraum", says=None)
    before = await rows_of(stage, "placement")
    await barcamp("olga", sentence, says=[refusal])
    assert await rows_of(stage, "placement") == before


@pytest.mark.the_same_everywhere
async def test_what_is_worth_saying_is_said(barcamp: Talk) -> None:
    await barcamp("tom", "pitch: Kurz und gut – 90 min, am liebsten im Saal", where=HERE, says=None)
    said = (
        "„Brot für alle“ (#44): Fr. 17:00–17:45, Werkstatt.\n\n"
        "#44: „Werkstatt“ hat 16 Plätze, gebraucht werden 30."
    )
    moved = BREAD.replace("18:00–18:45 · Salon Wilmersdorf", "17:00–17:45 · Werkstatt")
    await barcamp("olga", "#44 um 17 in die Werkstatt", says=[said, moved])
    said = (
        "„Kurz und gut“ (#45): Fr. 17:00–17:45, Ruheraum.\n\n"
        "#45: Gewünscht war „Saal“.\n\n"
        "#45 soll 90 Minuten dauern, der Slot ist kürzer."
    )
    card = (
        "Kurz und gut · #45\n- Fr. 17:00–17:45 · Ruheraum\n- mit Tom\n- 90 Minuten\n- wünscht sich Raum Saal\n"
        "- noch niemand dabei\n" + JOIN
    )
    await barcamp("olga", "#45 um 17 in den Ruheraum", says=[said, card])


@pytest.mark.the_same_everywhere
async def test_swapped_and_taken_out(barcamp: Talk) -> None:
    await barcamp("olga", "#43 um 17 Uhr in den Saal", says=None)
    await barcamp("olga", "#44 → Saal 18:00", says=None)
    swapped = (
        "„Async for cooks“ (#43): Fr. 18:00–18:45, Saal.\n\n„Brot für alle“ (#44): Fr. 17:00–17:45, Saal."
    )
    late, early = (
        CARD.replace("17:00–17:45", "18:00–18:45"),
        BREAD.replace("18:00–18:45 · Salon Wilmersdorf", "17:00–17:45 · Saal"),
    )
    await barcamp("olga", "tausche #43 und #44", says=[swapped, late, early])
    out = "“Brot für alle” (#44) has no place in the grid now."
    nowhere = BREAD.replace("- Fr. 18:00–18:45 · Salon Wilmersdorf\n", "")
    await barcamp("olga", "take #44 off the grid", says=[out, nowhere])
    into = (
        "“Async for cooks” (#43) has no place in the grid now.\n\n"
        "“Brot für alle” (#44): Fri 18:00–18:45, Saal."
    )
    cards = [
        CARD.replace("- Fr. 17:00–17:45 · Saal\n", ""),
        BREAD.replace("18:00–18:45 · Salon Wilmersdorf", "18:00–18:45 · Saal"),
    ]
    await barcamp("olga", "swap #44 and #43", says=[into, *cards])


@pytest.mark.the_same_everywhere
async def test_free_cells_are_buttons(barcamp: Talk) -> None:
    asked = "„Async for cooks“ (#43) passt noch in 2 Felder:\n[Fr. 17:00 Saal] [Fr. 18:00 Saal]"
    await barcamp("olga", "platziere #43", says=[asked])
    await barcamp.presses("olga", barcamp.shown, "Fr. 17:00 Saal", says=[PLACED, CARD])
    only_there = (
        "„Brot für alle“ (#44) passt noch in 3 Felder:\n"
        "[Fr. 17:00 Salon Wilmersdorf] [Fr. 17:00 Werkstatt] [Fr. 17:00 Ruheraum]"
    )
    await barcamp("olga", "#44 um 17 Uhr", says=[only_there])
    stale = barcamp.shown
    await barcamp("tom", "pitch: Schneller", where=HERE, says=None)
    await barcamp("tom", "pitch: Langsamer", where=HERE, says=None)
    await barcamp("olga", "#44 → Werkstatt 18:00", says=None)
    await barcamp("mira", "pitch: Dazwischen", where=HERE, says=None)
    await barcamp("olga", "#47 um 17 in die Werkstatt", says=None)
    taken = (
        "Werkstatt ist Fr. 17:00–17:45 schon belegt, mit #47. Frei ist Fr. 18:00, Saal: "
        "platziere #44 → Fr. 18:00 Saal"
    )
    await barcamp.presses("olga", stale, "Fr. 17:00 Werkstatt", says=[taken])


async def test_only_organisers_place(barcamp: Talk) -> None:
    await barcamp("tom", "hallo", says=None)
    later = (
        "Sobald das Raster veröffentlicht ist, kannst du für #43 ein freies Feld wählen. "
        "Bis dahin plant das Orga-Team."
    )
    await barcamp("tom", "platziere #43", says=[later])
    await barcamp("tom", "platziere #44", says=["Das kann nur das Orga-Team."])
    refused = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
    await barcamp("tom", "nimm #43 raus", says=[refused])
    refused = "Das kann nur das Orga-Team. Mit hilfe siehst du, was du machen kannst."
    await barcamp("tom", "tausche #43 und #44", says=[refused])
    await barcamp("tom", "räume: Saal (3)", says=[refused])
