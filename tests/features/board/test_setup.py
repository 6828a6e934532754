"""Rooms and slots: set by sentence, added to, taken away, shown back."""

import pytest

from bot.demo.stage import Played
from tests.features.board.conftest import HERE, rows_of
from tests.talk import Talk

ROOMS = (
    "Räume\n- Saal · 120 Plätze · Beamer · Whiteboard · Ton\n- Salon Wilmersdorf · 40 Plätze · Whiteboard\n"
    "- Werkstatt · 16 Plätze · Steckdosen · Tische\n- Ruheraum · 8 Plätze · ruhig"
)
SLOTS = "Zeiten\n- Fr. 11:00–11:45\n- Fr. 12:00–12:45\n- Fr. 14:00–14:45\n- Fr. 15:00–15:45"
EVENING = "Zeiten\n- Fr. 17:00–17:45\n- Fr. 18:00–18:45"
TWO = "Räume\n- Küche · 20 Plätze\n- Saal · 80 Plätze · Beamer"


async def test_configured_ones_count_until_organisers_say_otherwise(talk: Talk) -> None:
    await talk("olga", "barcamp räume", says=[f"{ROOMS}\n\n{SLOTS}"])
    await talk("olga", "räume: Küche (20), Saal (80, Beamer)", says=[f"{TWO}\n\n{SLOTS}"])
    more = f"{TWO}\n- Werkstatt · 16 Plätze"
    await talk("olga", "räume + Werkstatt (16)", says=[f"{more}\n\n{SLOTS}"])
    await talk("olga", "raum weg: Werkstatt", says=[f"{TWO}\n\n{SLOTS}"])
    await talk("olga", "slots 17:00-17:45, 18:00-18:45 am Freitag", says=[f"{TWO}\n\n{EVENING}"])
    english = TWO.replace("Räume", "Rooms").replace("Plätze", "seats").replace("Beamer", "projector")
    times = "Times\n- Fri 17:00–17:45\n- Fri 18:00–18:45\n- Fri 19:00–19:30"
    await talk("olga", "add slot 19:00-19:30", says=[f"{english}\n\n{times}"])
    await talk(
        "olga", "remove slot 17:00", says=[f"{english}\n\n{times.replace('- Fri 17:00–17:45' + chr(10), '')}"]
    )


@pytest.mark.the_same_everywhere
@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "räume: Küche (20), Küche (30)",
            "So setzt du Räume: räume: Küche (20), Saal (80, Beamer); dazu mit räume + Werkstatt (16), weg mit raum weg: Küche.",
        ),
        (
            "raum weg: Turm",
            "Einen Raum „Turm“ kenne ich nicht. Es gibt: Saal, Salon Wilmersdorf, Werkstatt, Ruheraum.",
        ),
        (
            "slots 10:45-10:00 am Freitag",
            "So setzt du Zeiten: slots 10:00-10:45, 11:00-11:45 am Freitag; dazu mit slots + 16:00-16:45, weg mit slot weg: 10:00.",
        ),
        (
            "slots 10:00-10:45 am Montag",
            "An welchem Tag der Veranstaltung? Zum Beispiel slots 10:00-10:45 am Freitag.",
        ),
        (
            "slots + 17:30-18:00",
            "Die Zeiten überschneiden sich, oder es sind zu viele. Geändert habe ich nichts.",
        ),
        ("raum weg: Saal", "Dort liegt noch #43. Nimm es erst raus (nimm #43 raus) oder leg es woandershin."),
        (
            "slot weg: 17:00",
            "Dort liegt noch #43. Nimm es erst raus (nimm #43 raus) oder leg es woandershin.",
        ),
        (
            "slots 19:00-19:45 am Freitag",
            "Dort liegt noch #43. Nimm es erst raus (nimm #43 raus) oder leg es woandershin.",
        ),
    ],
)
async def test_what_is_wrong_gets_a_sentence_and_changes_nothing(
    barcamp: Talk, stage: Played, said: str, answer: str
) -> None:
    await barcamp("olga", "#43 um 17 in den Saal", says=None)
    before = [await rows_of(stage, table) for table in ("board_room", "board_slot")]
    await barcamp("olga", said, says=[answer])
    assert [await rows_of(stage, table) for table in ("board_room", "board_slot")] == before


@pytest.mark.the_same_everywhere
async def test_what_a_room_gets_is_there_for_the_next_pitch(barcamp: Talk) -> None:
    free = " Frei ist Fr. 17:00, Saal: platziere #{} → Fr. 17:00 Saal"
    lacks = "#43 braucht einen Beamer, und den gibt es im Raum „Werkstatt“ nicht." + free.format(43)
    await barcamp("olga", "#43 um 17 in die Werkstatt", says=[lacks])
    await barcamp("olga", "räume + Werkstatt (16, Beamer)", says=None)
    await barcamp("olga", "@stammtisch #43 um 17 in die Werkstatt", where=HERE, says=None)
    await barcamp("olga", "raster", says=None)
    taken = "Werkstatt ist Fr. 17:00–17:45 schon belegt, mit #43." + free.format(44)
    await barcamp("olga", "#44 um 17 in die Werkstatt", says=[taken])
